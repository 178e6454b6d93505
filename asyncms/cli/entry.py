"""The entry point. Imports nothing that the ``cli`` extra brings before it is known to be there."""

from __future__ import annotations

import gc
import importlib.util
import os
import sys
import threading
from contextlib import suppress
from typing import NoReturn

__all__ = ["main"]

BROKEN_OFF = (130, 143)
"""Exit codes after Ctrl-C and SIGTERM."""
PATIENCE = 0.2
"""Seconds that a thread has to end then."""


def main() -> None:
    """Run the command with the process's arguments; ends the process."""
    missing = [name for name in ("click", "rich") if importlib.util.find_spec(name) is None]
    if missing:
        sys.exit(f"asyncms: {' and '.join(missing)} not found; the command needs: pip install 'asyncms[cli]'")
    # Else the next file or socket would be taken for standard output.
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    # Nothing of what is imported is ever garbage: the collector need not look at it, now or later.
    gc.disable()
    try:
        from asyncms.cli.app import app

        app(prog_name="asyncms")
    except KeyboardInterrupt:
        _end(130)
    except SystemExit as end:
        if end.code in BROKEN_OFF:
            _end(end.code)
        raise


def _end(code: int) -> NoReturn:
    """End the process even where a thread waits for a pipe: nothing interrupts it, and Python would wait for it."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(PATIENCE)
            if thread.is_alive():
                with suppress(OSError, ValueError):
                    sys.stdout.flush()
                    sys.stderr.flush()
                os._exit(code)
    sys.exit(code)
