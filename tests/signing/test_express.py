"""Session keys: asked for once, kept while they are good, renewed before they are not."""

from __future__ import annotations

import anyio
import pytest

from asyncms.errors import ClientError, ConnectionClosedError
from asyncms.signing.credentials import Credentials
from asyncms.signing.express import ExpressSessions

LIFETIME = 300.0


class Store:
    """Gives keys that live five minutes. Time stands still but for the test."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.asked: list[str] = []
        self.failure: Exception | None = None
        self.gate: anyio.Event | None = None
        self.sessions = ExpressSessions(self._create, lambda: self.now)

    async def _create(self, bucket: str) -> Credentials:
        self.asked.append(bucket)
        if self.gate is not None:
            await self.gate.wait()
        await anyio.lowlevel.checkpoint()
        if self.failure is not None:
            raise self.failure
        return Credentials(f"AK{len(self.asked)}", "SK", "T", self.now + LIFETIME)

    async def key(self, bucket: str = "b") -> str:
        return (await self.sessions.keys(bucket)).access_key


@pytest.fixture
def store() -> Store:
    return Store()


def denied() -> ClientError:
    return ClientError({"Error": {"Code": "AccessDenied"}}, "CreateSession")


async def test_one_request_for_any_number_of_callers(store: Store) -> None:
    keys: list[str] = []

    async def ask() -> None:
        keys.append(await store.key())

    async with anyio.create_task_group() as tasks:
        for _ in range(50):
            tasks.start_soon(ask)
    assert keys == ["AK1"] * 50
    assert store.asked == ["b"]


async def test_each_bucket_has_its_own(store: Store) -> None:
    assert [await store.key("a"), await store.key("b"), await store.key("a")] == ["AK1", "AK2", "AK1"]


async def test_keys_are_renewed_with_45_seconds_left(store: Store) -> None:
    await store.key()
    store.now += LIFETIME - 45.5
    assert await store.key() == "AK1"
    store.now += 0.5
    assert await store.key() == "AK2"


async def test_while_one_asks_the_others_use_the_old_ones(store: Store) -> None:
    await store.key()
    store.now += LIFETIME - 30
    store.gate = anyio.Event()
    renewed: list[str] = []

    async def renew() -> None:
        renewed.append(await store.key())

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(renew)
        await anyio.wait_all_tasks_blocked()
        assert [await store.key() for _ in range(3)] == ["AK1"] * 3
        store.gate.set()
    assert renewed == ["AK2"]
    assert len(store.asked) == 2


@pytest.mark.parametrize("failure", [denied(), ConnectionClosedError("cut")], ids=["denied", "cut"])
async def test_a_failed_renewal_is_forgiven_until_10_seconds_are_left(store: Store, failure: Exception) -> None:
    await store.key()
    store.failure = failure
    store.now += LIFETIME - 10.5
    assert await store.key() == "AK1"
    store.now += 0.5
    with pytest.raises(type(failure)):
        await store.key()
    store.failure = None
    assert (await store.key()).startswith("AK")


async def test_those_who_wait_for_a_request_that_fails_share_its_failure(store: Store) -> None:
    store.failure = denied()
    failures: list[ClientError] = []

    async def ask() -> None:
        with pytest.raises(ClientError) as caught:
            await store.key()
        failures.append(caught.value)

    async with anyio.create_task_group() as tasks:
        for _ in range(20):
            tasks.start_soon(ask)
    assert [failure.code for failure in failures] == ["AccessDenied"] * 20
    assert len({id(failure) for failure in failures}) == 20
    assert store.asked == ["b"]
    store.failure = None
    assert await store.key() == "AK2"


async def test_a_cancelled_request_leaves_it_to_the_next(store: Store) -> None:
    store.gate = anyio.Event()
    keys: list[str] = []

    async def ask() -> None:
        keys.append(await store.key())

    async with anyio.create_task_group() as tasks:
        with anyio.CancelScope() as scope:
            async with anyio.create_task_group() as first:
                first.start_soon(ask)
                await anyio.wait_all_tasks_blocked()
                tasks.start_soon(ask)
                await anyio.wait_all_tasks_blocked()
                scope.cancel()
        store.gate.set()
    assert keys == ["AK2"]
    assert len(store.asked) == 2


async def test_the_hundred_used_last_are_kept(store: Store) -> None:
    for number in range(100):
        await store.key(f"b{number}")
    await store.key("b0")
    await store.key("b100")
    assert len(store.asked) == 101
    await store.key("b0")
    assert len(store.asked) == 101
    await store.key("b1")
    assert len(store.asked) == 102
