"""The runner's end of a contender's process."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from benchmarks.macro.contenders.interface import Target
from benchmarks.macro.objects import Objects
from benchmarks.macro.worker import EXIT_NOT_INSTALLED

__all__ = ["ContenderProcess", "FailedError", "NotInstalledError", "Sample"]

ROOT = Path(__file__).resolve().parents[2]


class NotInstalledError(Exception):
    """The contender's library is missing."""


class FailedError(Exception):
    """The contender did not finish."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One run. Seconds and bytes, of the client's process alone."""

    user: float
    system: float
    wall: float
    peak_rss: int
    units: float
    """Requests, GiB, objects or keys."""
    note: str | None
    """What the scenario has to say of this run."""
    p99: float | None = None
    """Seconds within which 99 of 100 of its units were done, where that is the point."""

    @property
    def cpu(self) -> float:
        return self.user + self.system


class ContenderProcess:
    """Started and warmed up when made; runs when told to."""

    def __init__(self, label: str, contender: str, loop: str, scenario: str, target: Target, objects: Objects) -> None:
        task = {
            "label": label,
            "contender": contender,
            "loop": loop,
            "scenario": scenario,
            "target": asdict(target),
            "objects": objects.as_json(),
        }
        self.label = label
        self._errors: IO[str] = tempfile.TemporaryFile("w+")  # noqa: SIM115
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.macro.worker", json.dumps(task)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
            cwd=ROOT,
        )
        try:
            self._hear()
        except BaseException:
            self.close()
            raise

    def run(self) -> Sample:
        """Raises FailedError."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.write("run\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass
        return Sample(**self._hear())

    def close(self) -> None:
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
        self._errors.close()

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if line:
            message: dict[str, Any] = json.loads(line)
            return message
        code = self._process.wait()
        self._errors.seek(0)
        reason = self._errors.read().strip()
        last = reason.splitlines()[-1] if reason else f"exit code {code}"
        if code == EXIT_NOT_INSTALLED:
            raise NotInstalledError(last)
        raise FailedError(reason if len(reason) < 4000 else f"{last}\n{reason[-4000:]}")
