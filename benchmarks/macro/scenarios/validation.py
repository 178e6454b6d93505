from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from benchmarks.macro.contenders.interface import Contender, Target, Validator
from benchmarks.macro.objects import GIB, Objects
from benchmarks.macro.scenarios.interface import Scenario, WrongBytesError

__all__ = ["Validation"]

OFF = "off"


class Validation(Scenario):
    """One object in order, by parallel ranges, compared with its checksum as a whole; or, to see what that costs, not."""

    settings = (OFF, "CRC32", "CRC64NVME")

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        self._contender = cast(Validator, contender)
        self._client = client
        self._objects = objects
        setting = label.partition("/")[0].partition("@")[2]
        self._algorithm = None if setting == OFF else setting
        self.units = objects.large_size / GIB

    @classmethod
    def target(cls, target: Target, setting: int | str | None) -> Target:
        return replace(target, validates=setting != OFF)

    async def prepare(self) -> None:
        await self.run()

    async def run(self) -> None:
        objects = self._objects
        size, algorithm = await self._contender.validate(self._client, objects.summed_keys[self._algorithm or "CRC32"])
        if size != objects.large_size:
            raise WrongBytesError(f"the object has {objects.large_size} bytes, {size} came")
        if algorithm != self._algorithm:
            raise WrongBytesError(f"compared with {algorithm}, not with {self._algorithm}")
