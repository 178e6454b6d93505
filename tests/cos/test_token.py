"""A token's life, on a clock that the test turns."""

from __future__ import annotations

import asyncio
import base64
import json
import pickle
from typing import Any

import pytest

from asyncms.cos.token import RETRY_AFTER, UNKNOWN_LIFE, Token, TokenCache
from asyncms.errors import AsyncmsError, CredentialRetrievalError

START = 1_000_000.0


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> float:
        return self.now


class Source:
    """Gives tokens of an hour, one at a time, when it is let."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.asked = 0
        self.gate = asyncio.Event()
        self.gate.set()
        self.failure: AsyncmsError | None = None

    async def __call__(self) -> Token:
        self.asked += 1
        await self.gate.wait()
        if self.failure is not None:
            raise self.failure
        return Token.of({"access_token": f"t{self.asked}", "expires_in": 3600}, "test", self.clock())


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def source(clock: Clock) -> Source:
    return Source(clock)


@pytest.fixture
def cache(clock: Clock) -> TokenCache:
    return TokenCache(clock)


async def many(cache: TokenCache, source: Source, count: int = 1000) -> list[Any]:
    """That many requests at once; the source answers when all of them have asked."""
    source.gate.clear()
    tasks = [asyncio.ensure_future(cache.get(source)) for _ in range(count)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    source.gate.set()
    return await asyncio.gather(*tasks, return_exceptions=True)


async def test_a_thousand_first_requests_ask_once(cache: TokenCache, source: Source) -> None:
    assert {found.token for found in await many(cache, source)} == {"t1"}
    assert source.asked == 1


async def test_a_thousand_requests_at_expiry_ask_once(cache: TokenCache, source: Source, clock: Clock) -> None:
    await cache.get(source)
    clock.now = START + 3600
    assert cache.cached() is None
    assert {found.token for found in await many(cache, source)} == {"t2"}
    assert source.asked == 2


async def test_it_is_renewed_at_four_fifths_of_its_life(cache: TokenCache, source: Source, clock: Clock) -> None:
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
    cache: TokenCache, source: Source, clock: Clock
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


async def test_those_that_waited_for_a_failure_fail_with_it(cache: TokenCache, source: Source) -> None:
    source.failure = CredentialRetrievalError("test", "down")
    found = await many(cache, source)
    assert source.asked == 1
    assert {str(error) for error in found} == {"Error when retrieving credentials from test: down"}
    assert len({id(error) for error in found}) == 1000


async def test_a_cancelled_exchange_leaves_it_to_the_next(cache: TokenCache, source: Source) -> None:
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


def _jwt(**claims: Any) -> str:
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"e30.{body}.sig"


@pytest.mark.parametrize(
    ("answer", "expires"),
    [
        ({"access_token": "t", "expires_in": 60, "expiration": 5}, START + 60),
        ({"access_token": "t", "expiration": START + 70}, START + 70),
        ({"access_token": _jwt(exp=START + 80)}, START + 80),
        (_jwt(exp=START + 90), START + 90),
        ("opaque", START + UNKNOWN_LIFE),
        ("e30.!!.x", START + UNKNOWN_LIFE),
        (_jwt(sub="me"), START + UNKNOWN_LIFE),
    ],
)
def test_when_it_ends(answer: Any, expires: float) -> None:
    assert Token.of(answer, "test", START).expires == expires


@pytest.mark.parametrize(
    "answer",
    [None, "", 3, {}, {"access_token": 3}, "a\nb", "a b", "é", {"access_token": "t", "expires_in": 0}, _jwt(exp=5)],
)
def test_what_is_no_token(answer: Any) -> None:
    with pytest.raises(CredentialRetrievalError, match="from test"):
        Token.of(answer, "test", START)


async def test_no_representation_shows_it(cache: TokenCache, source: Source) -> None:
    found = await cache.get(source)
    text = repr(found) + repr(cache) + repr(Token.of("secret-token", "test", START))
    assert "t1" not in text
    assert "secret-token" not in text
    with pytest.raises(TypeError):
        pickle.dumps(cache)
