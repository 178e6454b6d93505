"""The process's peak memory, since a chosen moment where the system can tell."""

from __future__ import annotations

import re
import resource
import sys
from contextlib import suppress
from pathlib import Path


def reset_peak() -> None:
    """Forget the peak so far (Linux; elsewhere it stays)."""
    with suppress(OSError):
        # https://docs.kernel.org/filesystems/proc.html: 5 resets the peak resident set size.
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def peak() -> int:
    """Bytes."""
    try:
        found = re.search(r"VmHWM:\s*(\d+) kB", Path("/proc/self/status").read_text(encoding="ascii"))
    except OSError:
        found = None
    if found:
        return int(found[1]) * 1024
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
