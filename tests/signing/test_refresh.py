"""The one cache of all credentials that end, on a clock that the test turns."""

from __future__ import annotations

import asyncio
import logging
import pickle
from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from asyncms.errors import CredentialRetrievalError
from asyncms.signing.credentials import Credentials
from asyncms.signing.refresh import RETRY_AFTER, Lease, RefreshCache

START = 1_000_000.0


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        return self.now


class Source:
    """Gives credentials of an hour, one set at a time, when it is let."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.asked = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.failure: Exception | None = None

    async def __call__(self) -> Lease:
        self.asked += 1
        await self.gate.wait()
        if self.failure is not None:
            raise self.failure
        return one_hour(f"t{self.asked}", self.clock())


def one_hour(token: str, now: float = START) -> Lease:
    return Lease(Credentials("", "", token, now + 3600), now + 0.8 * 3600, now + 0.98 * 3600)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def source(clock: Clock) -> Source:
    return Source(clock)


@pytest.fixture
def cache(clock: Clock) -> RefreshCache:
    return RefreshCache(clock)


async def many(cache: RefreshCache, source: Source, count: int = 1000) -> list[Any]:
    """That many requests at once; the source answers when all of them have asked."""
    source.gate.clear()
    tasks = [asyncio.ensure_future(cache.get(source)) for _ in range(count)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    source.gate.set()
    return await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_thousand_first_requests_ask_once(cache: RefreshCache, source: Source) -> None:
    assert {found.token for found in await many(cache, source)} == {"t1"}
    assert source.asked == 1


async def test_a_thousand_requests_at_expiry_ask_once(cache: RefreshCache, source: Source, clock: Clock) -> None:
    await cache.get(source)
    clock.now = START + 3600
    assert cache.cached() is None
    assert {found.token for found in await many(cache, source)} == {"t2"}
    assert source.asked == 2


async def test_it_is_renewed_at_four_fifths_of_its_life(cache: RefreshCache, source: Source, clock: Clock) -> None:
    await cache.get(source)
    clock.now = START + 0.8 * 3600 - 1
    assert cache.cached() is not None
    clock.now += 1
    assert cache.cached() is None
    found = await many(cache, source)
    # One waits for the new one, and the others go on with the old one.
    assert sorted(one.token for one in found) == ["t1"] * 999 + ["t2"]
    assert (await cache.get(source)).token == "t2"
    assert source.asked == 2


async def test_a_failed_renewal_keeps_the_old_token_while_it_is_good(
    cache: RefreshCache, source: Source, clock: Clock
) -> None:
    await cache.get(source)
    source.failure = CredentialRetrievalError("test", "down")
    clock.now = START + 3000
    assert (await cache.get(source)).token == "t1"
    assert source.asked == 2
    # Not with every request.
    kept = cache.cached()
    assert kept is not None
    assert kept.token == "t1"
    clock.now += RETRY_AFTER
    assert cache.cached() is None
    assert (await cache.get(source)).token == "t1"
    assert source.asked == 3
    clock.now = START + 3599
    with pytest.raises(CredentialRetrievalError, match="down"):
        await cache.get(source)
    source.failure = None
    assert (await cache.get(source)).token == "t5"


async def test_those_that_waited_for_a_failure_fail_with_it(cache: RefreshCache, source: Source) -> None:
    source.failure = CredentialRetrievalError("test", "down")
    found = await many(cache, source)
    assert source.asked == 1
    assert {str(error) for error in found} == {"Error when retrieving credentials from test: down"}
    assert len({id(error) for error in found}) == 1000


class AwkwardError(Exception):
    """As sources of the chain have them: made of what its own copy is not given."""

    def __init__(self, code: int, *, why: str) -> None:
        super().__init__(f"{code} {why}")


async def test_a_failure_that_cannot_be_copied_is_everybodys_all_the_same(cache: RefreshCache, source: Source) -> None:
    source.failure = AwkwardError(7, why="down")
    found = await many(cache, source)
    assert source.asked == 1
    assert {(type(error), str(error)) for error in found} == {(AwkwardError, "7 down")}


async def test_the_next_request_after_a_failure_asks_again(cache: RefreshCache, source: Source) -> None:
    source.failure = OSError("down")
    for _ in range(2):
        with pytest.raises(OSError, match="down"):
            await cache.get(source)
    source.failure = None
    assert (await cache.get(source)).token == "t3"


async def test_a_failed_renewal_is_told_without_what_the_source_said(
    cache: RefreshCache, source: Source, clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    await cache.get(source)
    source.failure = OSError("the-secret")
    clock.now = START + 3000
    with caplog.at_level(logging.WARNING):
        assert {found.token for found in await many(cache, source)} == {"t1"}
    assert source.asked == 2
    assert [record.getMessage() for record in caplog.records] == [
        "the credentials were not refreshed, and are used for a little longer: <class 'OSError'>"
    ]


async def test_from_the_mandatory_time_on_everybody_waits(cache: RefreshCache, source: Source, clock: Clock) -> None:
    await cache.get(source)
    for now, tokens in ((0.98 * 3600 - 1, ["t1"] * 999 + ["t2"]), (0.98 * 3600, ["t3"] * 1000)):
        cache.keep(one_hour("t1"))
        clock.now = START + now
        assert sorted(found.token for found in await many(cache, source)) == tokens


def test_credentials_and_their_times_are_one_thing() -> None:
    """Another thread replaces them in the middle of a look: what has ended is not given out with the times of the new."""
    old, new = one_hour("old", START - 3600), one_hour("new")

    def clock() -> float:
        shared.keep(new)
        return START

    shared = RefreshCache(clock)
    shared.keep(old)
    assert shared.cached() in (None, new.credentials)
    assert shared.cached() == new.credentials
    for part in ("access_key", "secret_key", "token"):
        with pytest.raises(FrozenInstanceError):
            setattr(new.credentials, part, "changed")


@pytest.mark.parametrize(
    ("left", "advisory", "lease"),
    [
        (3600.0, 900.0, (2700.0, 3600.0)),
        # What is inside the window already, or expired, is asked for again a while later, not with every request.
        (60.0, 900.0, (RETRY_AFTER, 60.0)),
        (-60.0, 900.0, (RETRY_AFTER, -60.0)),
        (None, 900.0, (float("inf"), float("inf"))),
    ],
)
def test_keys_serve_until_they_expire(left: float | None, advisory: float, lease: tuple[float, float]) -> None:
    keys = Credentials("AK", "SK", None, None if left is None else START + left)
    found = Lease.until_expiry(keys, advisory, START)
    assert (found.advisory, found.mandatory) == (START + lease[0], START + lease[1])
    assert found.credentials is keys


async def test_a_cancelled_exchange_leaves_it_to_the_next(cache: RefreshCache, source: Source) -> None:
    source.gate.clear()
    first = asyncio.ensure_future(cache.get(source))
    await asyncio.sleep(0)
    second = asyncio.ensure_future(cache.get(source))
    await asyncio.sleep(0)
    first.cancel()
    source.gate.set()
    assert (await second).token == "t2"
    with pytest.raises(asyncio.CancelledError):
        await first


async def test_no_representation_shows_it(cache: RefreshCache, source: Source) -> None:
    found = await cache.get(source)
    text = repr(found) + repr(cache)
    assert "t1" not in text
    with pytest.raises(TypeError):
        pickle.dumps(cache)
