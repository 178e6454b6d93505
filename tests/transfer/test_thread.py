"""What threads leave behind when their task is cancelled."""

from __future__ import annotations

import asyncio
import threading

import pytest

from asyncms.transfer.thread import open_in_thread
from tests.threads import HeldUp


class Opened:
    def __init__(self) -> None:
        self.is_closed = threading.Event()

    def close(self) -> None:
        assert not self.is_closed.is_set()
        self.is_closed.set()


async def test_what_is_opened_is_given() -> None:
    opened = await open_in_thread(Opened, Opened.close)
    assert not opened.is_closed.is_set()
    with pytest.raises(ZeroDivisionError):
        await open_in_thread(lambda: 1 / 0, abs)


async def test_what_is_opened_after_the_task_was_cancelled_is_closed() -> None:
    opened, hold = Opened(), HeldUp()
    task = await hold.cancelled(open_in_thread(hold.before(lambda: opened), Opened.close))
    # At once: a pipe would keep it waiting.
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not opened.is_closed.is_set()
    hold.let_go()
    assert await asyncio.to_thread(opened.is_closed.wait, 10)


async def test_what_is_opened_at_the_moment_of_cancelling_is_closed() -> None:
    opened, loop = Opened(), asyncio.get_running_loop()

    def open_last() -> Opened:
        # The loop hears of this just before it hears that the thread is done.
        loop.call_soon_threadsafe(task.cancel)
        return opened

    task = asyncio.create_task(open_in_thread(open_last, Opened.close))
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await asyncio.to_thread(opened.is_closed.wait, 10)
