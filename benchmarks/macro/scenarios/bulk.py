from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, cast

from benchmarks.macro.contenders.interface import Contender, PrefixDownloader
from benchmarks.macro.objects import Objects
from benchmarks.macro.scenarios.interface import Measure, Scenario, WrongBytesError

__all__ = ["Bulk"]


class Bulk(Scenario):
    """All objects of a prefix into files of a fresh directory, the listing included; every byte compared afterwards."""

    measure = Measure("CPU us/object", 1e6, 1, "objects/s", 1)
    rounds = 3

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        self._contender = cast(PrefixDownloader, contender)
        self._client = client
        self._objects = objects
        self._directory = Path(objects.outputs) / label.replace("/", "-")
        self.units = objects.bulk_count

    async def warm_up(self) -> None:
        if not self._contender.in_child:
            await self._contender.download_prefix(self._client, self._objects.warm_prefix, str(self._directory))
        shutil.rmtree(self._directory, ignore_errors=True)

    async def run(self) -> None:
        await self._contender.download_prefix(self._client, self._objects.bulk_prefix, str(self._directory))

    async def check(self) -> str | None:
        wanted = sorted(self._objects.path(self._objects.bulk_prefix).iterdir())
        found = sorted(self._directory.iterdir())
        if [path.name for path in found] != [path.name for path in wanted]:
            raise WrongBytesError(f"{len(found)} files were written, not the {len(wanted)} of the bucket")
        for own, original in zip(found, wanted, strict=True):
            if own.read_bytes() != original.read_bytes():
                raise WrongBytesError(f"{own.name} came back changed")
        shutil.rmtree(self._directory)
        return None
