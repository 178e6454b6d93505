from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import Any, cast

from benchmarks.macro.contenders.interface import Contender, TailCutter, Target
from benchmarks.macro.objects import KIB, TAIL_COUNT, TAIL_SIZE, Objects
from benchmarks.macro.scenarios.interface import Measure, Scenario, WrongBytesError

__all__ = ["SlowTail"]

WORKERS = 4
PLAIN, HEDGED = "plain", "hedged"


class SlowTail(Scenario):
    """Objects of two ranges each from a server that sends one answer in a hundred slowly; how long the slowest hundredth took."""

    measure = Measure("CPU ms/object", 1e3, 2, "objects/s", 1)
    rounds = 3
    settings = (PLAIN, HEDGED)

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        del label
        self._contender = cast(TailCutter, contender)
        self._client = client
        self._key = objects.tail_key
        self._data = objects.path(objects.tail_file).read_bytes()
        self._told: list[float] = []
        self.units = TAIL_COUNT

    @classmethod
    def target(cls, target: Target, setting: int | str | None) -> Target:
        return replace(target, hedges=setting == HEDGED, part_size=TAIL_SIZE // 2, parts_in_flight=2)

    async def prepare(self) -> None:
        """Nothing: what late is, is to be learned within the rounds."""

    async def run(self) -> None:
        self._told.clear()
        left = iter(range(TAIL_COUNT))

        async def work() -> None:
            buffer = bytearray(TAIL_SIZE)
            for _ in left:
                started = time.perf_counter()
                await self._contender.download_into(self._client, self._key, buffer)
                self._told.append(time.perf_counter() - started)
                if buffer != self._data:
                    raise WrongBytesError(f"{self._key} came back changed")

        async with asyncio.TaskGroup() as group:
            for _ in range(WORKERS):
                group.create_task(work())

    async def check(self) -> str | None:
        told = sorted(self._told)
        p50, p99 = (1e3 * told[int(len(told) * share)] for share in (0.5, 0.99))
        return f"{TAIL_SIZE // KIB} KiB in two ranges: half within {p50:.0f} ms, 99 of 100 within {p99:.0f} ms"

    def p99(self) -> float | None:
        return sorted(self._told)[int(len(self._told) * 0.99)]
