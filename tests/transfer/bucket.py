"""An object's place behind the `UploadSink` Protocol, which keeps what it is sent as S3 does, unless the test's script objects."""

from __future__ import annotations

import hashlib
import zlib
from base64 import b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import anyio
import anyio.lowlevel

from asyncms.message import Buffer, Digested, RequestBody
from asyncms.transfer.upload_plan import PartLimits
from asyncms.transfer.upload_sink import Receipt, Unfinished, Uploaded

__all__ = ["LIMITS", "Bucket", "content_of"]

LIMITS = PartLimits(smallest=10, largest=1000, parts=100)


async def content_of(body: Buffer | RequestBody) -> bytes:
    if isinstance(body, bytes | bytearray | memoryview):
        return bytes(body)
    return b"".join([bytes(piece) async for piece in body])


@dataclass(eq=False)
class Bucket:
    """One object's place.

    Attributes:
        on_request: called with the operation and the part's number before anything is kept; may raise, or wait.
        pause: event loop turns that a part takes.
    """

    limits: PartLimits = LIMITS
    algorithm: str | None = "CRC32"
    signs_sha256: bool = False
    on_request: Callable[[str, int], Any] = lambda _operation, _number: None
    pause: Callable[[int], int] = lambda _: 1
    tells_checksums: bool = True
    object: bytes | None = None
    uploads: dict[str, dict[int, bytes]] = field(default_factory=dict)
    log: list[tuple[str, int]] = field(default_factory=list)
    in_flight: int = 0
    most_in_flight: int = 0

    async def put(self, size: int, body: Buffer | RequestBody) -> Uploaded:
        await self._asked("put")
        self.object = await content_of(body)
        assert len(self.object) == size
        return Uploaded(size, '"put"')

    async def create(self) -> str:
        await self._asked("create")
        upload_id = f"u{len(self.log)}"
        self.uploads[upload_id] = {}
        await anyio.lowlevel.checkpoint()
        return upload_id

    async def put_part(self, upload_id: str, number: int, size: int, body: Digested, checksum: str | None) -> Receipt:
        self.in_flight += 1
        self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            await self._asked("part", number)
            for _ in range(self.pause(number)):
                await anyio.lowlevel.checkpoint()
            data = await content_of(body.data)
            assert len(data) == size
            assert checksum == (crc32(data) if self.algorithm else None)
            assert body.sha256 == (hashlib.sha256(data).hexdigest() if self.signs_sha256 else None)
            self.uploads[upload_id][number] = data
        finally:
            self.in_flight -= 1
        return Receipt(number, size, etag(data), checksum)

    async def complete(self, upload_id: str, parts: Sequence[Receipt]) -> Uploaded:
        await self._asked("complete")
        there = self.uploads[upload_id]
        assert [part.number for part in parts] == list(range(1, len(parts) + 1))
        data = [there[part.number] for part in parts]
        assert [etag(part) for part in data] == [part.etag for part in parts]
        assert all(self.limits.smallest <= len(part) <= self.limits.largest for part in data[:-1])
        assert len(data) <= self.limits.parts
        assert not self.limits.equal or len({len(part) for part in data[:-1]}) <= 1
        self.object = b"".join(data)
        del self.uploads[upload_id]
        return Uploaded(len(self.object), '"parts"', parts=len(parts))

    async def abort(self, upload_id: str) -> None:
        await self._asked("abort")
        assert self.in_flight == 0, "aborted while parts are on their way"
        self.uploads.pop(upload_id, None)

    async def find(self, upload_id: str | None) -> Unfinished | None:
        await self._asked("find")
        if upload_id is None:
            upload_id = next(iter(self.uploads), None)
        if upload_id not in self.uploads or upload_id is None:
            return None
        tells = self.tells_checksums and self.algorithm is not None
        parts = {
            number: Receipt(number, len(data), etag(data), crc32(data) if tells else None)
            for number, data in self.uploads[upload_id].items()
        }
        return Unfinished(upload_id, self.algorithm, parts)

    async def _asked(self, operation: str, number: int = 0) -> None:
        self.log.append((operation, number))
        await anyio.lowlevel.checkpoint()
        waiting = self.on_request(operation, number)
        if waiting is not None:
            await waiting


def crc32(data: bytes) -> str:
    return b64encode(zlib.crc32(data).to_bytes(4, "big")).decode()


def etag(data: bytes) -> str:
    return f'"{hashlib.md5(data, usedforsecurity=False).hexdigest()}"'
