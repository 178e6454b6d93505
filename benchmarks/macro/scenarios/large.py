from __future__ import annotations

import hashlib
from typing import Any, cast

from benchmarks.macro.contenders.interface import Block, Contender, Streamer
from benchmarks.macro.objects import GIB, Objects
from benchmarks.macro.scenarios.interface import Scenario, WrongBytesError

__all__ = ["Large"]


class Large(Scenario):
    """One object in order, by parallel ranges; hashed before the rounds, its length compared in each."""

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        self._contender = cast(Streamer, contender)
        self._client = client
        self._objects = objects
        self.units = objects.large_size / GIB

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


def _readable(block: Block) -> Any:
    return block
