"""A file on its way from the packager's directory."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from asyncms.bulk.push.growing import GrowingFile
from tests.threads import HeldUp, Opened


async def test_one_that_is_opened_after_the_task_was_cancelled_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    opened, hold, growing = Opened(), HeldUp(), GrowingFile()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", hold.before(lambda *_: opened))
        task = await hold.cancelled(growing.open(Path("segment.ts")))
    with pytest.raises(asyncio.CancelledError):
        await task
    growing.close()
    hold.let_go()
    assert await opened.closed()
