"""Whole scenarios against a real server on loopback: scenarios x contenders, each contender in its own process."""
