from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from benchmarks.macro.contenders.interface import Contender, FileDownloader, Streamer
from benchmarks.macro.objects import GIB, MIB, Objects
from benchmarks.macro.scenarios.interface import Scenario, WrongBytesError

__all__ = ["File"]

COMPARED_BLOCK = 4 * MIB


class File(Scenario):
    """One object into a new file, compared afterwards.

    A contender that only streams is measured without a file: the ordered stream is to be nearly as fast as parts that are written
    in any order.
    """

    rounds = 3

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        self._contender = contender
        self._client = client
        self._objects = objects
        self._path = Path(objects.outputs) / label.replace("/", "-")
        self.units = objects.large_size / GIB

    async def warm_up(self) -> None:
        if not self._contender.in_child:
            await self._fetch(self._objects.checked_key, self._objects.checked_size)
        self._path.unlink(missing_ok=True)

    async def run(self) -> None:
        await self._fetch(self._objects.large_key, self._objects.large_size)

    async def _fetch(self, key: str, size: int) -> None:
        if hasattr(self._contender, "download_file"):
            await cast(FileDownloader, self._contender).download_file(self._client, key, str(self._path))
            return
        streamed = 0
        async for block in cast(Streamer, self._contender).stream(self._client, key, size):
            streamed += len(block)
        if streamed != size:
            raise WrongBytesError(f"{key} has {size} bytes, {streamed} came")

    async def check(self) -> str | None:
        if hasattr(self._contender, "download_file"):
            _compare(self._path, self._objects.path(self._objects.large_key))
            self._path.unlink()
        return None


def _compare(own: Path, original: Path) -> None:
    with own.open("rb") as left, original.open("rb") as right:
        while True:
            block = left.read(COMPARED_BLOCK)
            if block != right.read(COMPARED_BLOCK):
                raise WrongBytesError(f"{original.name} came back changed")
            if not block:
                return
