"""How the micro benchmarks measure."""

from __future__ import annotations

import gc
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

__all__ = ["Figure", "in_fresh_process", "per_await", "per_call"]

BATCHES = 9
BATCH_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Seconds; ``limit`` is the most that it may be."""

    name: str
    seconds: float
    fastest: float
    limit: float | None = None


def per_call(name: str, function: Callable[[], Any], limit: float | None = None) -> Figure:
    """CPU time of one call: median and best of several batches."""
    count = 1
    while (spent := _batch(function, count)) < BATCH_SECONDS:
        count = count * 2 if spent <= 0 else int(count * max(1.5, min(10.0, BATCH_SECONDS / spent * 1.1))) + 1
    samples = [_batch(function, count) / count for _ in range(BATCHES)]
    return Figure(name, median(samples), min(samples), limit)


def per_await(name: str, function: Callable[[], Awaitable[Any]], limit: float | None = None) -> Figure:
    """The same for a coroutine function that never has to wait."""

    def run() -> None:
        coroutine = function().__await__()
        try:
            next(coroutine)
        except StopIteration:
            return
        raise RuntimeError(f"{name} waits")

    return per_call(name, run, limit)


def _batch(function: Callable[[], Any], count: int) -> float:
    gc.collect()
    started = time.process_time()
    for _ in range(count):
        function()
    return time.process_time() - started


def in_fresh_process(name: str, code: str, rounds: int = 5, limit: float | None = None) -> Figure | None:
    """What ``code`` prints, a number of seconds; each time in a new interpreter. None if it cannot run there."""
    samples = []
    for _ in range(rounds):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(f"{name}: left out: {done.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            return None
        samples.append(float(done.stdout))
    return Figure(name, median(samples), min(samples), limit)
