"""A server in a process of its own, waited for and ended."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

__all__ = ["serving"]

START_LIMIT = 25.0
POLL = 0.02


@contextmanager
def serving(
    command: Sequence[str | Path], announcement: str, *, log: Path, env: Mapping[str, str] | None = None
) -> Iterator[re.Match[str]]:
    """Run the command; yield the match of ``announcement``, a pattern, once the output has it.

    The output goes to ``log``, so that a talkative server never blocks on a pipe that nobody reads.
    """
    with log.open("wb") as output:
        process = subprocess.Popen(
            list(map(str, command)),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**_clean_environment(), **(env or {})},
        )
    try:
        yield _await_announcement(process, announcement, log)
    finally:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def program(name: str) -> Path:
    """The path of a program that a Python package installs: beside the interpreter, else on PATH."""
    beside = Path(sys.executable).with_name(name)
    return beside if beside.exists() else Path(name)


def _clean_environment() -> dict[str, str]:
    """Without what would make the server use the user's own settings."""
    foreign = ("RCLONE_", "AWS_", "MOTO_", "INITIAL_NO_AUTH", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
    return {name: value for name, value in os.environ.items() if not name.upper().startswith(foreign)}


def _await_announcement(process: subprocess.Popen[bytes], pattern: str, log: Path) -> re.Match[str]:
    deadline = time.monotonic() + START_LIMIT
    while True:
        ended = process.poll() is not None
        text = log.read_text(errors="replace")
        if found := re.search(pattern, text):
            return found
        if ended or time.monotonic() > deadline:
            raise RuntimeError(f"{process.args!r} {'ended' if ended else 'did not start in time'}:\n{text}")
        time.sleep(POLL)
