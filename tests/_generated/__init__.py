"""Tests of what the code generator wrote."""
