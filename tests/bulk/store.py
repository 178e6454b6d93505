"""A store in memory for what no real server holds: hostile keys, and failures at will."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import Any, Self, Unpack

import anyio

from asyncms import AsyncmsError, Session
from asyncms._generated.s3.types import ListObjectsV2Output, ListObjectsV2Request, Object
from asyncms.config import TransferConfig
from asyncms.transfer.landing import Downloaded, Landing
from asyncms.transfer.resources import Resources


class MemoryStore:
    """Objects by key. A value that is an exception is what the download of that key raises."""

    def __init__(self, objects: Mapping[str, bytes | Exception], page_size: int = 1000) -> None:
        self.objects = dict(objects)
        self.page_size = page_size
        self.failing_page: int | None = None
        self.pages = 0
        self.active = 0
        self.peak = 0

    async def list_objects_v2(self, **kwargs: Unpack[ListObjectsV2Request]) -> ListObjectsV2Output:
        if self.pages == self.failing_page:
            raise AsyncmsError("the listing broke")
        self.pages += 1
        keys = [key for key in self.objects if key.startswith(kwargs.get("Prefix", ""))]
        start = int(kwargs.get("ContinuationToken", "0"))
        page = keys[start : start + self.page_size]
        more = start + self.page_size < len(keys)
        return ListObjectsV2Output(
            IsTruncated=more,
            Contents=[self._listed(key) for key in page],
            NextContinuationToken=str(start + self.page_size),
            ResponseMetadata={"RequestId": "", "HTTPStatusCode": 200, "HTTPHeaders": {}, "RetryAttempts": 0},
        )  # type: ignore[typeddict-item]

    def _listed(self, key: str) -> Object:
        value = self.objects[key]
        return {"Key": key, "Size": len(value) if isinstance(value, bytes) else 1, "LastModified": datetime.now(UTC)}

    async def download_file(
        self,
        Bucket: str,
        Key: str,
        Filename: str | PathLike[str],
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Callable[[int], object] | None = None,
        Config: TransferConfig | None = None,
        *,
        landing: Landing | None = None,
    ) -> None:
        self.active += 1
        self.peak = max(self.peak, self.active)
        try:
            await anyio.lowlevel.checkpoint()
            value = self.objects[Key]
            if Callback:
                Callback(1)
            if isinstance(value, Exception):
                raise value
            if Callback:
                Callback(len(value) - 1)
            Path(Filename).write_bytes(value)
            if landing:
                landing.landed(Downloaded(len(value), None, None, {}), None)
        finally:
            self.active -= 1

    async def close(self) -> None:
        """As clients have it."""


class GatedStore(MemoryStore):
    """Where it was made, it downloads nothing before ``gate`` is set: so there is something left to do for other processes."""

    def __init__(self, objects: Mapping[str, bytes | Exception], page_size: int = 1000) -> None:
        super().__init__(objects, page_size)
        self.gate: anyio.Event | None = anyio.Event()
        self._resources: Resources | None = None

    def of(self, session: Session) -> Self:
        """As clients are of a session."""
        self._resources = session.resources
        return self

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "gate": None, "_resources": None}

    async def download_file(
        self, Bucket: str, Key: str, Filename: str | PathLike[str], *rest: Any, **more: Any
    ) -> None:
        if self.gate is not None:
            await self.gate.wait()
        await super().download_file(Bucket, Key, Filename, *rest, **more)


class DeadlyStore(GatedStore):
    """Ends another process that downloads the key ``deadly``."""

    async def download_file(
        self, Bucket: str, Key: str, Filename: str | PathLike[str], *rest: Any, **more: Any
    ) -> None:
        if Key == "deadly" and self.gate is None:
            os.kill(os.getpid(), signal.SIGKILL)
        await super().download_file(Bucket, Key, Filename, *rest, **more)
