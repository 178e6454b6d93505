from __future__ import annotations

from typing import Any, cast

from benchmarks.macro.contenders.interface import Contender, Lister
from benchmarks.macro.objects import Objects
from benchmarks.macro.scenarios.interface import Measure, Scenario, WrongBytesError

__all__ = ["Listing"]


class Listing(Scenario):
    """All keys of a prefix, 1,000 a page, the sum of their sizes compared."""

    measure = Measure("CPU us/key", 1e6, 2, "keys/s", 1)
    rounds = 3

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        self._contender = cast(Lister, contender)
        self._client = client
        self._objects = objects
        self.units = objects.listed_count

    async def run(self) -> None:
        objects = self._objects
        found = await self._contender.list_objects(self._client, objects.listed_prefix)
        if found != (objects.listed_count, objects.listed_bytes):
            raise WrongBytesError(f"{objects.listed_count} keys of {objects.listed_bytes} bytes in all: {found} came")

    async def prepare(self) -> None:
        await self.run()
