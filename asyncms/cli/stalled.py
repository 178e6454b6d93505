"""Output that nobody reads, once the command has been told to end.

Lines are written where they arise, on the event loop, since a thread for each would cost more than the line. So a full pipe holds up
everything, the end of the command included. Then whatever has no room leads to nowhere: a write that a signal interrupts goes on with
what its descriptor has become (PEP 475), the event loop gets its turn, and the command ends as it does elsewhere.
"""

from __future__ import annotations

import os
import select
import signal
import sys
from typing import TextIO

__all__ = ["discard", "discard_when_stalled"]

INTERVAL = 0.1
"""Seconds. A reader who is only slow makes room meanwhile."""


def discard_when_stalled() -> None:
    """From now on, lose standard output and error rather than wait for who reads them. Signal handlers may call it."""
    if sys.platform != "win32":
        signal.signal(signal.SIGALRM, _discard_stalled)
        # Again and again: what has room now may fill up, and a signal that comes just before a write interrupts nothing.
        signal.setitimer(signal.ITIMER_REAL, INTERVAL, INTERVAL)


def discard(stream: TextIO) -> None:
    """What is and will be written to the stream is lost."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, stream.fileno())
    os.close(null)


def _discard_stalled(*_: object) -> None:
    streams = (sys.stdout, sys.stderr)
    writable = select.select([], streams, [], 0)[1]
    for stream in streams:
        if stream not in writable:
            discard(stream)
