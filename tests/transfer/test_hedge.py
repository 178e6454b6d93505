from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

import anyio
import pytest

from asyncms.config import TransferConfig
from asyncms.errors import TransportError
from asyncms.transfer.download import download_stream
from asyncms.transfer.hedge import Hedger, HedgeStatistics
from asyncms.transfer.source import Ranged
from tests.transfer.store import Store, content
from tests.virtual_time import run


class Link:
    """Answers after times that a test chooses."""

    def __init__(self, seconds: Callable[[int], float]) -> None:
        self.seconds = seconds
        self.store = Store(content(100))
        self.asked = 0
        self.given_up = 0

    async def __call__(self) -> Ranged:
        number = self.asked
        self.asked += 1
        try:
            await anyio.sleep(self.seconds(number))
        except BaseException:
            self.given_up += 1
            raise
        return await self.store.fetch(0, 99, if_match=None)


def hedger() -> Hedger:
    return Hedger(HedgeStatistics(), clock=lambda: asyncio.get_running_loop().time())


def times(
    hedged: bool, seconds: Callable[[int], float], count: int = 4000
) -> tuple[list[float], Link, HedgeStatistics]:
    link = Link(seconds)
    statistics = HedgeStatistics()

    async def body() -> list[float]:
        mine = hedger()
        mine.statistics = statistics
        loop = asyncio.get_running_loop()
        told = []
        for _ in range(count):
            started = loop.time()
            answer = await (mine.fastest(link) if hedged else link())
            told.append(loop.time() - started)
            answer.body.close()
        return told

    return run(body), link, statistics


def quantile(values: list[float], q: float) -> float:
    return sorted(values)[int(len(values) * q)]


def test_a_slow_tail_of_one_in_a_hundred_is_cut_by_half_or_more() -> None:
    def tail(seed: int) -> Callable[[int], float]:
        random = Random(seed)
        return lambda _: 1.0 if random.random() < 0.012 else random.uniform(0.02, 0.04)

    plain, _, _ = times(False, tail(1))
    hedged, link, statistics = times(True, tail(1))
    assert quantile(plain, 0.99) == 1.0
    assert quantile(hedged, 0.99) <= 0.5 * quantile(plain, 0.99)
    assert link.asked - len(hedged) == statistics.issued <= 0.05 * len(hedged)
    assert 0 < statistics.won <= statistics.issued
    assert link.store.open_bodies == 0


def test_a_service_that_is_slow_as_a_whole_gets_five_percent_more_and_no_storm() -> None:
    random = Random(2)
    hedged, link, statistics = times(True, lambda number: random.uniform(0.02, 0.04) * (1 if number < 500 else 50))
    assert statistics.issued == link.asked - len(hedged) <= 0.05 * len(hedged)


def test_nothing_is_asked_again_before_it_is_known_what_late_is() -> None:
    _, link, statistics = times(True, float, count=20)
    assert (link.asked, statistics.issued) == (20, 0)


async def _prepared(link: Link) -> Hedger:
    """One that knows what late is and may ask again."""
    mine = hedger()
    normal, link.seconds = link.seconds, lambda number: 0.02 if number < 5 else 0.01
    for _ in range(40):
        (await mine.fastest(link)).body.close()
    link.seconds, link.asked = normal, 0
    mine.statistics.issued = mine.statistics.won = 0
    return mine


def test_the_loser_is_closed_whichever_it_is() -> None:
    async def body(first: float, second: float, won: int) -> None:
        link = Link(lambda number: (first, second)[number])
        mine = await _prepared(link)
        answer = await mine.fastest(link)
        assert (link.asked, link.given_up, mine.statistics.won) == (2, 1, won)
        assert link.store.open_bodies == 1
        answer.body.close()

    run(lambda: body(5.0, 0.01, 1))
    run(lambda: body(0.05, 5.0, 0))


@pytest.mark.parametrize("times", [(5.0, 0.01), (0.05, 5.0), (0.05, 0.05), (0.01, 0.01)])
@pytest.mark.parametrize("fails", [None, 0, 1])
def test_no_body_is_kept_by_the_race(times: tuple[float, float], fails: int | None) -> None:
    link = Link(lambda number: times[number])
    bodies: weakref.WeakSet[Any] = weakref.WeakSet()

    async def ask() -> Ranged:
        number = link.asked
        answer = await link()
        bodies.add(link.store.bodies.pop())
        if number == fails:
            answer.body.close()
            raise TransportError("its traceback has the answer")
        return answer

    async def body() -> None:
        mine = await _prepared(link)
        link.store.bodies.clear()
        gc.disable()
        try:
            with suppress(TransportError):
                (await mine.fastest(ask)).body.close()
            assert not bodies
        finally:
            gc.enable()

    run(body)


def test_one_failure_is_no_failure_and_two_are_the_first_ones() -> None:
    class Failing(Link):
        failing: tuple[int, ...] = ()

        async def __call__(self) -> Ranged:
            number = self.asked
            answer = await super().__call__()
            if number in self.failing and self.seconds(0) > 0.02:
                answer.body.close()
                raise TransportError(f"failed {number}")
            return answer

    async def body(*failing: int) -> Link:
        link = Failing(lambda number: (0.5, 1.0)[number])
        mine = await _prepared(link)
        link.failing = failing
        (await mine.fastest(link)).body.close()
        return link

    assert run(lambda: body(0)).asked == 2
    assert run(lambda: body(1)).asked == 2
    with pytest.raises(TransportError, match="failed 0"):
        run(lambda: body(0, 1))


def test_cancelled_it_leaves_nothing() -> None:
    async def body() -> None:
        for deadline in (0.005, 0.02, 0.5, 2.0):
            link = Link(lambda _: 1.0)
            mine = await _prepared(link)
            with anyio.move_on_after(deadline):
                (await mine.fastest(link)).body.close()
            assert link.store.open_bodies == 0

    run(body)


def test_a_download_with_a_slow_part() -> None:
    async def body() -> None:
        store = Store(content(4000))
        fetch = store.fetch
        slow = {(3000, 3099)}

        async def answer(first: int | None, last: int | None, **more: Any) -> Ranged:
            if (first, last) in slow:
                slow.clear()
                await anyio.sleep(60)
            await anyio.sleep(0.02 if first is None or first < 600 else 0.01)
            return await fetch(first, last, **more)

        store.fetch = answer  # type: ignore[method-assign]
        mine = hedger()
        started = asyncio.get_running_loop().time()
        async with download_stream(store, TransferConfig(part_size=100, concurrency=2), hedger=mine) as stream:
            assert await stream.read() == store.data
        assert asyncio.get_running_loop().time() - started < 2
        assert (mine.statistics.issued, mine.statistics.won) == (1, 1)
        assert store.open_bodies == 0

    run(body)
