from __future__ import annotations

import asyncio
import json
from collections import Counter
from pathlib import Path
from typing import Any, cast

from benchmarks.macro.contenders.interface import BUCKET, Contender, FileUploader
from benchmarks.macro.objects import GIB, UPLOAD_PREFIX, Objects
from benchmarks.macro.scenarios.interface import Scenario, WrongBytesError

__all__ = ["Upload"]

LOG_LIMIT = 2.0
"""Seconds until a request that was answered is in the server's log."""
LOG_STEP = 0.02
DIGEST_LENGTH = 64
OK = 200


class Upload(Scenario):
    """A file as an object of several parts. Which bytes arrived nobody looks at, but the server's log says how many."""

    rounds = 3

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        self._contender = cast(FileUploader, contender)
        self._client = client
        self._objects = objects
        self._key = UPLOAD_PREFIX + label.replace("/", "-")
        assert objects.upload_log is not None
        self._log = Path(objects.upload_log)
        self._seen = 0
        self.units = objects.large_size / GIB

    async def warm_up(self) -> None:
        path = self._objects.path(self._objects.checked_key)
        await self._contender.upload_file(self._client, str(path), f"{self._key}-warm")
        self._seen = len(self._requests())

    async def run(self) -> None:
        path = self._objects.path(self._objects.large_key)
        await self._contender.upload_file(self._client, str(path), self._key)

    async def check(self) -> str | None:
        """Count the bytes, and say what the contender did about checksums."""
        size = self._objects.large_size
        for _ in range(round(LOG_LIMIT / LOG_STEP)):
            requests = self._requests()[self._seen :]
            parts = [request for request in requests if request["method"] == "PUT"]
            sent = sum(int(part["decoded"] or part["length"]) for part in parts)
            completed = [
                request for request in requests if request["method"] == "POST" and "uploadId" in request["args"]
            ]
            if sent == size and completed:
                return f"{len(parts)} parts; {_protection(parts)}"
            await asyncio.sleep(LOG_STEP)
        raise WrongBytesError(f"{sent} bytes of {size} arrived; requests: {len(requests)}, completed: {len(completed)}")

    def _requests(self) -> list[dict[str, Any]]:
        path = f'"path":"/{BUCKET}/{self._key}"'
        lines = self._log.read_text().splitlines()
        requests: list[dict[str, Any]] = [json.loads(line) for line in lines if path in line]
        return [request for request in requests if request["status"] == OK]


def _protection(parts: list[dict[str, Any]]) -> str:
    """How the bodies of the parts were protected."""
    kinds = Counter(_kind(part) for part in parts)
    return ", ".join(kinds)


def _kind(part: dict[str, Any]) -> str:
    payload = part["payload"]
    words = ["SHA-256 signed" if len(payload) == DIGEST_LENGTH else payload or "not signed"]
    words += [name for name in ("crc32", "crc64nvme") if part[name]]
    words += [part["trailer"].removeprefix("x-amz-checksum-")] * bool(part["trailer"])
    return " + ".join(words)
