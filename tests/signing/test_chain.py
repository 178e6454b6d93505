"""The AWS chain's part of ours, against a source of our own; `test_credential_chain` takes the real ones."""

from __future__ import annotations

import asyncio
import logging
import pickle
import threading
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, NamedTuple

import pytest
from botocore import exceptions as boto

from asyncms.errors import ConfigError, NoCredentialsError, PartialCredentialsError
from asyncms.signing.chain import ChainCredentials
from asyncms.signing.credentials import Credentials, StaticCredentials
from asyncms.signing.refresh import ADVISORY_REFRESH, RETRY_AFTER

SECRET = "wJalrXUtnFEMI"
TOKEN = "FwoGZXIvYXdzE"
HOUR = 3600.0


class Frozen(NamedTuple):
    access_key: str | None
    secret_key: str | None
    token: str | None = None


class Clock:
    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


class Source:
    """What aiobotocore's chain gives: keys that it renews by itself, and when they expire."""

    method = "fake"

    def __init__(self, clock: Clock, lifetime: float | None) -> None:
        self._clock = clock
        self._lifetime = lifetime
        self._expiry_time: datetime | None = None
        self.asked = 0
        self.generation = 0
        self.broken = False
        self._renew()

    def _renew(self) -> None:
        self.generation += 1
        if self._lifetime is not None:
            self._expiry_time = datetime.fromtimestamp(self._clock() + self._lifetime, UTC)

    async def get_frozen_credentials(self) -> Frozen:
        self.asked += 1
        await asyncio.sleep(0)
        if self._expiry_time is not None and not self.broken:
            left = self._expiry_time.timestamp() - self._clock()
            if left < ADVISORY_REFRESH:
                self._renew()
        generation = self.generation
        return Frozen(f"AK{generation}", f"SK{generation}", f"T{generation}")


def resolving(source: object, calls: list[int]) -> Callable[[], Awaitable[Any]]:
    async def resolve() -> Any:
        calls.append(1)
        await asyncio.sleep(0)
        return source

    return resolve


async def test_keys_without_expiry_are_asked_for_once() -> None:
    clock, calls = Clock(), list[int]()
    source = Source(clock, None)
    chain = ChainCredentials(resolving(source, calls), clock)
    assert chain.cached() is None
    assert await chain.load() == Credentials("AK1", "SK1", "T1")
    clock.now += 10 * 365 * 24 * HOUR
    assert chain.cached() == Credentials("AK1", "SK1", "T1")
    assert (len(calls), source.asked) == (1, 1)


async def test_keys_are_cached_until_the_advisory_window_before_their_expiry() -> None:
    clock, calls = Clock(), list[int]()
    chain = ChainCredentials(resolving(Source(clock, HOUR), calls), clock)
    await chain.load()
    clock.now += HOUR - ADVISORY_REFRESH - 1
    assert chain.cached() == Credentials("AK1", "SK1", "T1")
    clock.now += 2
    assert chain.cached() is None
    assert await chain.load() == Credentials("AK2", "SK2", "T2") == chain.cached()
    assert len(calls) == 1


async def test_keys_say_when_they_expire() -> None:
    clock = Clock()
    for lifetime, expires_at in ((2 * HOUR, clock.now + 2 * HOUR), (None, None)):
        source = Source(clock, lifetime)
        keys = await ChainCredentials(resolving(source, []), clock).load()
        assert keys is not None
        assert keys.expires_at == expires_at
    assert Credentials("AK", SECRET, None, 1.0) == Credentials("AK", SECRET)


async def test_a_refresh_that_fails_is_not_repeated_with_every_request() -> None:
    clock = Clock()
    source = Source(clock, HOUR)
    chain = ChainCredentials(resolving(source, []), clock)
    await chain.load()
    source.broken = True
    clock.now += HOUR - ADVISORY_REFRESH + 1
    asked = source.asked
    assert await chain.load() == Credentials("AK1", "SK1", "T1")
    clock.now += RETRY_AFTER - 1
    assert chain.cached() == Credentials("AK1", "SK1", "T1")
    clock.now += 2
    assert chain.cached() is None
    assert source.asked == asked + 1


async def test_any_number_of_first_requests_ask_the_chain_once() -> None:
    clock, calls = Clock(), list[int]()
    source = Source(clock, HOUR)
    chain = ChainCredentials(resolving(source, calls), clock)
    loaded = await asyncio.gather(*[chain.load() for _ in range(50)])
    assert set(loaded) == {Credentials("AK1", "SK1", "T1")}
    assert (len(calls), source.asked) == (1, 1)


async def test_a_cancelled_load_leaves_the_others_going() -> None:
    clock = Clock()
    source = Source(clock, HOUR)
    asked, may_answer = threading.Event(), threading.Event()

    async def resolve() -> Source:
        asked.set()
        may_answer.wait()
        return source

    chain = ChainCredentials(resolve, clock)
    first, second = asyncio.ensure_future(chain.load()), asyncio.ensure_future(chain.load())
    await asyncio.to_thread(asked.wait)
    first.cancel()
    try:
        with pytest.raises(asyncio.CancelledError):
            await first
    finally:
        may_answer.set()
    assert await second == Credentials("AK1", "SK1", "T1")
    assert source.asked == 1


async def test_what_a_cancelled_load_brings_is_not_asked_for_again() -> None:
    clock = Clock()
    source = Source(clock, HOUR)
    asked, may_answer = threading.Event(), threading.Event()

    async def resolve() -> Source:
        asked.set()
        may_answer.wait()
        return source

    chain = ChainCredentials(resolve, clock)
    first = asyncio.ensure_future(chain.load())
    await asyncio.to_thread(asked.wait)
    first.cancel()
    with pytest.raises(asyncio.CancelledError):
        await first
    may_answer.set()
    # Its thread has ended when the lock is free.
    await asyncio.to_thread(chain._apart.acquire)
    chain._apart.release()
    assert await chain.load() == Credentials("AK1", "SK1", "T1")
    assert source.asked == 1


async def test_a_thousand_requests_of_a_chain_that_fails_ask_it_once() -> None:
    calls = list[int]()
    chain = ChainCredentials(resolving(None, calls))
    found = await asyncio.gather(*(chain.load() for _ in range(1000)), return_exceptions=True)
    assert {type(error) for error in found} == {NoCredentialsError}
    assert len(calls) == 1


async def test_the_chain_never_blocks_the_event_loop() -> None:
    threads = set[int]()

    class Blocking(Source):
        async def get_frozen_credentials(self) -> Frozen:
            threads.add(threading.get_ident())
            return await super().get_frozen_credentials()

    async def resolve() -> Source:
        threads.add(threading.get_ident())
        return source

    clock = Clock()
    source = Blocking(clock, HOUR)
    chain = ChainCredentials(resolve, clock)
    await chain.load()
    clock.now += HOUR
    await chain.load()
    assert source.asked == 2
    assert threading.get_ident() not in threads


@pytest.mark.parametrize(
    "keys", [("AK\n", SECRET, TOKEN), ("AK", f"{SECRET}\r\n", TOKEN), ("AK", SECRET, f"{TOKEN}\n")]
)
async def test_keys_with_line_breaks_are_refused(keys: tuple[str, str, str]) -> None:
    class Broken:
        async def get_frozen_credentials(self) -> Frozen:
            return Frozen(*keys)

    with pytest.raises(ConfigError, match="line break") as given:
        StaticCredentials(*keys)
    with pytest.raises(ConfigError, match="line break") as found:
        await ChainCredentials(resolving(Broken(), [])).load()
    for caught in (given, found):
        assert SECRET not in str(caught.value)
        assert TOKEN not in str(caught.value)


async def test_keys_always_belong_together() -> None:
    clock = Clock()
    chain = ChainCredentials(resolving(Source(clock, HOUR), []), clock)
    seen = set()

    async def use() -> None:
        for _ in range(20):
            keys = chain.cached() or await chain.load()
            assert keys is not None
            seen.add((keys.access_key[2:], keys.secret_key[2:], (keys.token or "")[1:]))
            clock.now += 60
            await asyncio.sleep(0)

    await asyncio.gather(*[use() for _ in range(10)])
    assert len(seen) > 1
    assert all(len(set(triple)) == 1 for triple in seen)


async def test_a_chain_without_keys_says_what_to_do_and_is_asked_again() -> None:
    calls = list[int]()
    chain = ChainCredentials(resolving(None, calls))
    for _ in range(2):
        with pytest.raises(NoCredentialsError, match="AWS_PROFILE") as caught:
            await chain.load()
        assert isinstance(caught.value, boto.NoCredentialsError)
    assert len(calls) == 2


@pytest.mark.parametrize("keys", [Frozen("AK", None), Frozen("AK", ""), Frozen(None, SECRET)])
async def test_half_a_pair_from_the_chain_is_refused(keys: Frozen) -> None:
    class Half:
        method = "custom-process"

        async def get_frozen_credentials(self) -> Frozen:
            return keys

    with pytest.raises(PartialCredentialsError, match="custom-process") as caught:
        await ChainCredentials(resolving(Half(), [])).load()
    assert SECRET not in repr(pickle.dumps(caught.value))


async def test_empty_keys_from_the_chain_are_no_keys() -> None:
    class Empty:
        async def get_frozen_credentials(self) -> Frozen:
            return Frozen("", "")

    with pytest.raises(NoCredentialsError):
        await ChainCredentials(resolving(Empty(), [])).load()


async def test_secrets_are_never_shown(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    keys = Credentials("AKIDEXAMPLE", SECRET, TOKEN)
    chain = ChainCredentials(resolving(Source(Clock(), HOUR), []))
    await chain.load()
    static = StaticCredentials("AKIDEXAMPLE", SECRET, TOKEN)
    shown = "".join([repr(keys), str(keys), f"{keys}", repr(static), str(static), repr(chain), caplog.text])
    assert "AKIDEXAMPLE" in shown
    for hidden in (SECRET, TOKEN, "SK1"):
        assert hidden not in shown
