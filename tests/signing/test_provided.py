"""Keys of an async function: asked for once, kept while they last, replaced in time."""

from __future__ import annotations

import asyncio
import logging
import pickle
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

import asyncms
from asyncms.errors import ConfigError, NoCredentialsError, PartialCredentialsError
from asyncms.signing.credentials import Credentials
from asyncms.signing.provided import ProvidedCredentials
from asyncms.signing.refresh import ADVISORY_REFRESH, RETRY_AFTER
from tests.servers.scripted import ok

if TYPE_CHECKING:
    from tests.servers.rclone import RcloneServer
    from tests.servers.scripted import ScriptedServer

pytestmark = pytest.mark.usefixtures("bare_environment")
HOUR = 3600.0


class Vault:
    """A source of keys that counts, may be slow, and may fail."""

    def __init__(self, lifetime: float | None) -> None:
        self.now = 1_700_000_000.0
        self.lifetime = lifetime
        self.asked = 0
        self.broken: Exception | None = None
        self.came = asyncio.Event()
        self.open = asyncio.Event()
        self.open.set()

    def clock(self) -> float:
        return self.now

    async def __call__(self) -> Credentials:
        self.asked += 1
        number = self.asked
        self.came.set()
        await self.open.wait()
        if self.broken is not None:
            raise self.broken
        expires_at = None if self.lifetime is None else self.now + self.lifetime
        return Credentials(f"AK{number}", f"SK{number}", f"T{number}", expires_at)


async def use(source: ProvidedCredentials) -> str:
    """What a request does for its keys; the number of the triple."""
    keys = source.cached() or await source.load()
    assert keys is not None
    assert keys.access_key[2:] == keys.secret_key[2:] == (keys.token or "")[1:]
    return keys.access_key[2:]


@pytest.mark.parametrize("lifetime", [None, HOUR])
async def test_a_thousand_requests_at_expiry_cause_one_refresh(lifetime: float | None) -> None:
    vault = Vault(lifetime)
    source = ProvidedCredentials(vault, vault.clock)
    assert set(await asyncio.gather(*(use(source) for _ in range(1000)))) == {"1"}
    assert vault.asked == 1
    vault.now += HOUR
    expected = "1" if lifetime is None else "2"
    assert set(await asyncio.gather(*(use(source) for _ in range(1000)))) == {expected}
    assert vault.asked == int(expected)


async def test_near_expiry_one_request_refreshes_and_the_others_do_not_wait() -> None:
    vault = Vault(HOUR)
    source = ProvidedCredentials(vault, vault.clock)
    await use(source)
    vault.now += HOUR - ADVISORY_REFRESH + 1
    vault.came.clear()
    vault.open.clear()
    first = asyncio.ensure_future(use(source))
    await vault.came.wait()
    assert set(await asyncio.gather(*(use(source) for _ in range(1000)))) == {"1"}
    assert not first.done()
    vault.open.set()
    assert await first == "2" == await use(source)
    assert vault.asked == 2


async def test_a_failed_refresh_keeps_the_old_keys_while_they_last(caplog: pytest.LogCaptureFixture) -> None:
    vault = Vault(HOUR)
    source = ProvidedCredentials(vault, vault.clock)
    await use(source)
    vault.broken = OSError("the vault is sealed: SECRET")
    vault.now += HOUR - ADVISORY_REFRESH + 1
    with caplog.at_level(logging.WARNING):
        assert set(await asyncio.gather(*(use(source) for _ in range(1000)))) == {"1"}
    assert vault.asked == 2
    assert "not refreshed" in caplog.text
    assert "SECRET" not in caplog.text
    vault.now += RETRY_AFTER
    assert await use(source) == "1"
    assert vault.asked == 3
    vault.now += ADVISORY_REFRESH
    with pytest.raises(OSError, match="sealed"):
        await use(source)
    vault.broken = None
    assert await use(source) == "5"


async def test_a_cancelled_refresh_is_taken_over() -> None:
    vault = Vault(HOUR)
    source = ProvidedCredentials(vault, vault.clock)
    vault.open.clear()
    first, second = asyncio.ensure_future(use(source)), asyncio.ensure_future(use(source))
    await vault.came.wait()
    first.cancel()
    await asyncio.sleep(0)
    vault.open.set()
    assert await second == "2"
    assert first.cancelled()


async def test_short_lives_are_refreshed_in_their_last_quarter() -> None:
    vault = Vault(400)
    source = ProvidedCredentials(vault, vault.clock)
    await use(source)
    vault.now += 299
    assert await use(source) == "1"
    vault.now += 2
    assert await use(source) == "2"


MOMENT = datetime(2033, 5, 18, 3, 33, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "expires_at"),
    [
        ({"AccessKeyId": "AK", "SecretAccessKey": "SK", "SessionToken": "T", "Expiration": MOMENT}, 2e9),
        ({"AccessKeyId": "AK", "SecretAccessKey": "SK", "SessionToken": "T", "Expiration": MOMENT.isoformat()}, 2e9),
        (
            {"AccessKeyId": "AK", "SecretAccessKey": "SK", "SessionToken": "T", "Expiration": "2033-05-18T03:33:20Z"},
            2e9,
        ),
        ({"AccessKeyId": "AK", "SecretAccessKey": "SK", "SessionToken": "T"}, None),
        (Credentials("AK", "SK", "T", 2e9), 2e9),
    ],
    ids=str,
)
async def test_what_a_function_may_give(given: Any, expires_at: float | None) -> None:
    async def provide() -> Any:
        return given

    keys = await ProvidedCredentials(provide, lambda: 1e9).load()
    assert keys == Credentials("AK", "SK", "T")
    assert keys.expires_at == expires_at


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"AccessKeyId": "AK"}, PartialCredentialsError),
        ({"SecretAccessKey": "SK"}, PartialCredentialsError),
        ({}, NoCredentialsError),
        ({"AccessKeyId": "AK", "SecretAccessKey": "SK\n"}, ConfigError),
        ({"AccessKeyId": "AK", "SecretAccessKey": "SK", "Expiration": "soon"}, ConfigError),
        ({"AccessKeyId": "AK", "SecretAccessKey": "SK", "Expires": 1}, ConfigError),
        (Credentials("AK", "SK", None, 1.0), NoCredentialsError),
        (("AK", "SK"), ConfigError),
        (None, ConfigError),
    ],
    ids=str,
)
async def test_what_a_function_may_not_give(given: Any, error: type[Exception]) -> None:
    async def provide() -> Any:
        return given

    with pytest.raises(error) as caught:
        await ProvidedCredentials(provide).load()
    assert "SK" not in str(caught.value)


async def test_what_is_not_an_async_function_is_refused() -> None:
    not_callable: Any = ("AK", "SK")
    with pytest.raises(ConfigError, match="async function"):
        asyncms.Session(credentials=not_callable)
    not_async: Any = lambda: Credentials("AK", "SK")  # noqa: E731
    with pytest.raises(ConfigError, match="awaited"):
        await ProvidedCredentials(not_async).load()


async def from_code() -> Credentials:
    return Credentials("AKCODE", "SKCODE")


def test_keys_and_a_function_do_not_go_together() -> None:
    with pytest.raises(ConfigError, match="not both"):
        asyncms.Session().create_client("s3", aws_access_key_id="A", aws_secret_access_key="S", credentials=from_code)


async def test_a_session_shares_the_keys_of_its_function(rclone: RcloneServer) -> None:
    asked = []

    async def provide() -> Credentials:
        asked.append(1)
        return Credentials(rclone.access_key, rclone.secret_key)

    async with asyncms.Session(credentials=provide) as session:
        for _ in range(2):
            async with session.create_client("s3", "eu-west-1", endpoint_url=rclone.endpoint_url) as client:
                await asyncio.gather(*(client.list_buckets() for _ in range(5)))
        assert len(asked) == 1
        async with session.create_client(
            "s3", "eu-west-1", endpoint_url=rclone.endpoint_url, credentials=provide
        ) as client:
            await client.list_buckets()
    assert len(asked) == 2


async def test_sessions_and_clients_with_functions_pickle(fault_server: ScriptedServer) -> None:
    fault_server.default = ok(b"")
    session = pickle.loads(pickle.dumps(asyncms.Session(credentials=from_code)))  # noqa: S301
    made = asyncms.Session().create_client(
        "s3", "eu-west-1", endpoint_url=fault_server.endpoint_url, credentials=from_code
    )
    async with made as client, session.create_client("s3", endpoint_url=fault_server.endpoint_url) as other:
        copy = pickle.loads(pickle.dumps(client))  # noqa: S301
        for each in (client, other, copy):
            await each.delete_object(Bucket="b", Key="k")
        await copy.close()
    assert all("Credential=AKCODE/" in request.headers["authorization"] for request in fault_server.requests)
    assert len(fault_server.requests) == 3
