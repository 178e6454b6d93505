from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import aclosing
from dataclasses import replace
from typing import Any, cast

from benchmarks.macro.contenders.interface import Block, Contender, Streamer, Target
from benchmarks.macro.objects import GIB, SLOW_SIZE, Objects
from benchmarks.macro.scenarios.interface import Scenario

__all__ = ["SlowLink"]

SETTLING = 5.0
"""Seconds that a number of connections may be looked for."""
MEASURED = 3.0


class SlowLink(Scenario):
    """One object from a server that limits each connection, as S3 does; the goodput of what comes from 5 s on."""

    rounds = 1
    settings = (None, 1, 2, 4, 8, 16, 32, 64)
    """Parts in flight."""

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        self._contender = cast(Streamer, contender)
        self._client = client
        self._objects = objects
        self._stream: AsyncIterator[Block] | None = None

    @classmethod
    def target(cls, target: Target, setting: int | str | None) -> Target:
        assert not isinstance(setting, str)
        return replace(target, parts_in_flight=setting)

    async def prepare(self) -> None:
        """Nothing: what a client has learned from a warm-up would make it start with the answer."""

    async def warm_up(self) -> None:
        self._stream = self._contender.stream(self._client, self._objects.slow_key, SLOW_SIZE)
        await self._consume(SETTLING)

    async def run(self) -> None:
        self.units = await self._consume(MEASURED) / GIB

    async def check(self) -> str | None:
        async with aclosing(cast(Any, self._stream)):
            self._stream = None
        return None

    async def _consume(self, seconds: float) -> int:
        assert self._stream is not None
        size = 0
        end = time.perf_counter() + seconds
        async for block in self._stream:
            size += len(block)
            if time.perf_counter() >= end:
                break
        return size
