"""The entry point. Imports nothing that the ``cli`` extra brings before it is known to be there."""

from __future__ import annotations

import atexit
import gc
import importlib.util
import os
import select
import signal
import sys
import threading
from contextlib import suppress
from typing import NoReturn

__all__ = ["ENDINGS", "SIGNALLED", "main"]

PATIENCE = 0.2
"""Seconds that a thread has to end when the command was broken off or has failed: one that waits for a pipe is interrupted by
nothing, and Python would wait for it."""
SIGNALLED = 128
"""What shells add to the number of the signal that has ended a command."""
ENDINGS = {signal.SIGINT: "interrupted", signal.SIGTERM: "terminated"}
SHOW_CURSOR = b"\x1b[?25h"


def main() -> None:
    """Run the command with the process's arguments; ends the process."""
    for number in ENDINGS:
        # Shells have the jobs that they start in the background ignore Ctrl-C.
        if number != signal.SIGINT or signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, _end_at_once)
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
        code = _run()
    except BrokenPipeError:
        code = 1
    except OSError as error:
        # Where the output cannot be written: all else has been told by the command.
        with suppress(OSError):
            sys.stderr.write(f"asyncms: {error}\n")
        code = 1
    _end(code)


def _end_at_once(number: int, _: object) -> NoReturn:
    """Handle Ctrl-C and SIGTERM while there is nothing to clean up, or no time left for it.

    No exception can do so: imports, callbacks and event loops that begin or end pass one on as another, or lose it.
    """
    word = ENDINGS[signal.Signals(number)]
    output, text = 2, f"asyncms: {word}\n"
    if "--json" in sys.argv:
        output, text = 1, f'{{"type":"interrupted","message":"{word}"}}\n'
    with suppress(OSError):
        if os.isatty(2):
            # Bars hide it.
            os.write(2, SHOW_CURSOR)
        # Not where it would have to wait for a reader.
        if os.name == "nt" or select.select([], [output], [], 0)[1]:
            os.write(output, text.encode())
    os._exit(SIGNALLED + number)


def _run() -> int:
    """The command, to the last byte of its output; its exit code."""
    from asyncms.cli.app import app

    code = 0
    try:
        app(prog_name="asyncms")
    except SystemExit as end:
        if not isinstance(end.code, int | None):
            raise
        code = end.code or 0
    sys.stdout.flush()
    return code


def _end(code: int) -> NoReturn:
    """End the process with all that its end needs, but without taking it to pieces: that is a tenth of a short command's time."""
    is_stuck = False
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join(PATIENCE if code else None)
            is_stuck = is_stuck or thread.is_alive()
    if is_stuck:
        # Perhaps at the output, which nobody else can flush then.
        flushing = threading.Thread(target=_flush, daemon=True)
        flushing.start()
        flushing.join(PATIENCE)
    else:
        _flush()
    os._exit(code)


def _flush() -> None:
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        # What could not be written once has been told.
        with suppress(OSError):
            stream.flush()
