from __future__ import annotations

import asyncio
from typing import Any, cast

from benchmarks.macro.contenders.interface import IN_FLIGHT, Contender, Getter
from benchmarks.macro.objects import Objects
from benchmarks.macro.scenarios.interface import Measure, Scenario, WrongBytesError

__all__ = ["Small"]

WARM_UP_REQUESTS = 128


class Small(Scenario):
    """4 KiB objects, `IN_FLIGHT` requests at a time, every byte of every object compared."""

    measure = Measure("CPU us/request", 1e6, 1, "requests/s", 1)

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        self._contender = cast(Getter, contender)
        self._client = client
        self._keys = objects.small_keys
        self._expected = objects.small_bytes()
        self._count = self._contender.small_requests
        self.units = self._count

    async def warm_up(self) -> None:
        await self._fetch(WARM_UP_REQUESTS)

    async def run(self) -> None:
        await self._fetch(self._count)

    async def _fetch(self, count: int) -> None:
        numbers = iter(range(count))
        get, client, keys, expected = self._contender.get, self._client, self._keys, self._expected

        async def work() -> None:
            for number in numbers:
                number %= len(keys)  # noqa: PLW2901
                if await get(client, keys[number]) != expected[number]:
                    raise WrongBytesError(f"{keys[number]} came back changed")

        async with asyncio.TaskGroup() as group:
            for _ in range(IN_FLIGHT):
                group.create_task(work())
