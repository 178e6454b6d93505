"""What is done, in the same words for every contender."""

from __future__ import annotations

import asyncio
import hashlib
from typing import Any

from benchmarks.macro.contenders.interface import IN_FLIGHT, Block, Contender
from benchmarks.macro.objects import Objects

__all__ = ["SCENARIOS", "Large", "Scenario", "Small", "WrongBytesError"]

WARM_UP_REQUESTS = 128


class WrongBytesError(Exception):
    """A contender returned something else than the object."""


class Small:
    """4 KiB objects, `IN_FLIGHT` requests at a time, every byte of every object compared."""

    def __init__(self, contender: Contender, client: Any, objects: Objects) -> None:
        self._contender = contender
        self._client = client
        self._keys = objects.small_keys
        self._expected = objects.small_bytes()
        self.units = contender.small_requests

    async def warm_up(self) -> None:
        await self._fetch(WARM_UP_REQUESTS)

    async def run(self) -> None:
        await self._fetch(self.units)

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


class Large:
    """One object in order, by parallel ranges; hashed before the rounds, its length compared in each."""

    units = 1

    def __init__(self, contender: Contender, client: Any, objects: Objects) -> None:
        self._contender = contender
        self._client = client
        self._objects = objects

    async def warm_up(self) -> None:
        objects = self._objects
        digest = hashlib.sha256()
        async for block in self._contender.stream(self._client, objects.checked_key, objects.checked_size):
            if not self._contender.in_child:
                digest.update(_readable(block))
        if not self._contender.in_child and digest.hexdigest() != objects.checked_sha256:
            raise WrongBytesError(f"{objects.checked_key} came back changed")

    async def run(self) -> None:
        objects = self._objects
        size = 0
        async for block in self._contender.stream(self._client, objects.large_key, objects.large_size):
            size += len(block)
        if size != objects.large_size:
            raise WrongBytesError(f"{objects.large_key} has {objects.large_size} bytes, {size} came")


Scenario = Small | Large
SCENARIOS: dict[str, type[Small | Large]] = {"small": Small, "large": Large, "large-tls": Large}


def _readable(block: Block) -> Any:
    return block
