"""Every source of the AWS chain that gives keys that end: many requests at once, at expiry, and with the source gone."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta

import aiobotocore.credentials
import botocore.credentials
import pytest

from asyncms.session import Session
from asyncms.signing.chain import ChainCredentials
from asyncms.signing.credentials import Credentials
from asyncms.signing.refresh import RETRY_AFTER
from tests.servers.scripted import ScriptedServer, ok
from tests.signing.sources import SOURCES, World


class Chain:
    """The chain of a new session, on a clock that the test turns, aiobotocore's with ours."""

    def __init__(self, world: World) -> None:
        self.session = Session(profile=world.profile)
        source = self.session._shared_credentials
        assert isinstance(source, ChainCredentials)
        self.source = source
        self.ahead = 0.0
        source._cache.clock = lambda: time.time() + self.ahead
        for module in (botocore.credentials, aiobotocore.credentials):
            world.patch.setattr(module, "_local_now", self._now)

    def _now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.ahead)

    def to(self, moment: float | None) -> None:
        """Make it that time, in seconds since the epoch."""
        assert moment is not None
        self.ahead = moment - time.time()
        # What it had as a default when its module was imported.
        self.source._source._time_fetcher = self._now

    async def one(self) -> Credentials:
        keys = self.source.cached() or await self.source.load()
        assert keys is not None
        return keys

    async def many(self) -> set[Credentials]:
        return set(await asyncio.gather(*(self.one() for _ in range(1000))))


@pytest.mark.parametrize("name", SOURCES)
async def test_a_thousand_requests_at_expiry_cause_one_refresh(world: World, name: str) -> None:
    SOURCES[name](world)
    chain = Chain(world)
    (first,) = await chain.many()
    # The login's own keys stand in a file.
    asked = world.questions()
    assert asked == (0 if name == "login" else 1)
    assert first.token
    assert first.expires_at is not None
    chain.to(first.expires_at + 1)
    assert chain.source.cached() is None
    (second,) = await chain.many()
    assert world.questions() == asked + 1
    assert len({first.access_key, second.access_key}) == len({first.token, second.token}) == 2
    assert second.expires_at is not None
    assert second.expires_at > first.expires_at


@pytest.mark.parametrize("name", SOURCES)
async def test_a_thousand_requests_of_a_client_at_expiry_are_signed_with_the_new_keys(
    world: World, name: str, fault_server: ScriptedServer
) -> None:
    SOURCES[name](world)
    chain = Chain(world)
    fault_server.default = ok()
    async with chain.session.create_client("s3", "eu-west-1", endpoint_url=fault_server.endpoint_url) as client:
        await client.delete_bucket(Bucket="a-bucket")
        keys = chain.source.cached()
        assert keys is not None
        asked = world.questions()
        chain.to(keys.expires_at)
        await asyncio.gather(*(client.delete_bucket(Bucket="a-bucket") for _ in range(1000)))
    assert world.questions() == asked + 1
    signers = [
        request.headers["authorization"].split("Credential=")[1].split("/")[0] for request in fault_server.requests
    ]
    tokens = [request.headers["x-amz-security-token"] for request in fault_server.requests]
    assert (signers[0], tokens[0]) == (keys.access_key, keys.token)
    assert len(set(signers[1:])) == len(set(tokens[1:])) == 1
    assert signers[1] != signers[0]
    assert tokens[1] != tokens[0]


@pytest.mark.parametrize("name", SOURCES)
async def test_with_the_source_gone_the_old_keys_are_used_while_they_last(world: World, name: str) -> None:
    SOURCES[name](world)
    chain = Chain(world)
    first = await chain.one()
    assert first.expires_at is not None
    world.breaks()
    # aiobotocore forgives a failure until ten minutes before the end, and we do until the end.
    for left in (14 * 60, 14 * 60 - RETRY_AFTER - 1, 4 * 60):
        chain.to(first.expires_at - left)
        asked = world.requests()
        assert await chain.many() == {first}
        # A login is exchanged in its last five minutes only.
        assert world.requests() > asked or (name == "login" and left > 5 * 60)
    chain.to(first.expires_at + 1)
    with pytest.raises(Exception):  # noqa: B017, PT011 # each source has its own
        await chain.one()
