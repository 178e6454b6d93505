"""The ``asyncms`` command."""

from asyncms.cli.entry import main

__all__ = ["main"]
