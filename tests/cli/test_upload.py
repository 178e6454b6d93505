"""What `cp` reads on its way into a container."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from asyncms.cli import upload
from tests.threads import HeldUp, Opened


async def test_a_file_that_is_opened_after_the_task_was_cancelled_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    opened, hold = Opened(), HeldUp()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", hold.before(lambda *_: opened))
        task = await hold.cancelled(upload._opened("movie.ts"))
    with pytest.raises(asyncio.CancelledError):
        await task
    hold.let_go()
    assert await opened.closed()
