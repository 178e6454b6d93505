"""What a client's settings do, beyond being taken: each one reaches the part that it is for."""

from __future__ import annotations

import inspect
import ssl
from pathlib import Path
from typing import TYPE_CHECKING, Any

import botocore.session
import pytest
import trustme
from aiobotocore.config import AioConfig
from botocore.config import Config as BotoConfig

import asyncms
from asyncms.errors import ClientError, ConfigError, ConnectionClosedError, SSLError
from asyncms.message import Timeouts
from asyncms.signing.sigv4 import keyed_hashes
from asyncms.transport.choice import TransportSettings
from asyncms.transport.proxies import Proxies
from tests.pipeline.conftest import settings, without_backoff
from tests.servers.scripted import ScriptedServer, head, ok

if TYPE_CHECKING:
    from tests.servers.moto import MotoServer

pytestmark = pytest.mark.usefixtures("bare_environment")
PROXIES = {"http": "http://proxy.test:3128"}


class Kept:
    """A transport that keeps what it was given, and sends nothing."""

    acquired = 0
    timeouts: Timeouts | None = None

    async def send(self, request: Any, timeouts: Timeouts) -> Any:
        self.request, self.timeouts = request, timeouts
        raise ConnectionClosedError("kept", retry_safe=False)

    async def aclose(self) -> None:
        """Nothing is open."""


def test_create_client_takes_what_botocores_does_in_its_order() -> None:
    theirs = list(inspect.signature(botocore.session.Session.create_client).parameters.values())
    ours = list(inspect.signature(asyncms.Session.create_client).parameters.values())
    positional = [one for one in ours if one.kind is one.POSITIONAL_OR_KEYWORD]
    assert [(one.name, one.default) for one in positional] == [(one.name, one.default) for one in theirs]


@pytest.mark.parametrize("config_class", [asyncms.Config, BotoConfig, AioConfig])
@pytest.mark.parametrize("of", ["client", "session"])
async def test_settings_of_connections_reach_the_transport(config_class: Any, of: str) -> None:
    given = {
        "connect_timeout": 1,
        "read_timeout": 2.5,
        "max_pool_connections": 7,
        "tcp_keepalive": True,
        "client_cert": ("cert.pem", "key.pem"),
        "proxies": PROXIES,
        "proxies_config": {"proxy_ca_bundle": "ca.pem"},
        "user_agent": "tool/1",
        "user_agent_extra": "more/2",
        "user_agent_appid": "app",
    }
    expected = TransportSettings(
        "bundle.pem", ("cert.pem", "key.pem"), 7, 12.0, True, Proxies.of(PROXIES, {"proxy_ca_bundle": "ca.pem"})
    )
    pool_timeout: float | None = 30.0
    if config_class is AioConfig:
        given["connector_args"] = {"keepalive_timeout": 3}
        expected = TransportSettings(
            expected.verify, expected.client_cert, 7, 3, expected.tcp_keepalive, expected.proxies
        )
    if config_class is asyncms.Config:
        given["pool_timeout"] = pool_timeout = 4
    config = config_class(**given)
    session = asyncms.Session(config=config if of == "session" else None)
    made = session.create_client(
        "s3", **settings("http://127.0.0.1:1", verify="bundle.pem", config=config if of == "client" else None)
    )
    async with made as client:
        assert list(session._transports) == [expected]
        kept = Kept()
        client._pipeline._transport = kept
        with pytest.raises(ConnectionClosedError):
            await client.delete_bucket(Bucket="a-bucket")
        assert kept.timeouts == Timeouts(1, 2.5, pool_timeout)
        assert kept.request.headers["user-agent"] == "tool/1 app/app more/2"


async def test_a_client_certificate_is_shown(
    authority: trustme.CA, authority_file: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    authority.issue_cert("client@example.invalid").private_key_and_cert_chain_pem.write_to_path(str(tmp_path / "c.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    monkeypatch.setenv("AWS_CA_BUNDLE", authority_file)
    async with ScriptedServer(tls=context) as server:
        made = settings(server.endpoint_url)
        config = BotoConfig(client_cert=str(tmp_path / "c.pem"))
        async with asyncms.Session().create_client("s3", **made, config=config) as client:
            await client.delete_bucket(Bucket="a-bucket")
        async with asyncms.Session().create_client("s3", **made) as client:
            without_backoff(client, 1)
            with pytest.raises((ConnectionClosedError, SSLError)):
                await client.delete_bucket(Bucket="a-bucket")


@pytest.mark.parametrize("where", ["argument", "environment", "profile", "nowhere"])
async def test_where_a_bundle_of_certificates_is_named(
    tls_server: ScriptedServer, authority_file: str, where: str, bare_environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = settings(tls_server.endpoint_url)
    if where == "argument":
        made["verify"] = authority_file
        monkeypatch.setenv("AWS_CA_BUNDLE", "/no/such/file")
    if where == "environment":
        monkeypatch.setenv("AWS_CA_BUNDLE", authority_file)
    if where in ("environment", "profile"):
        named = authority_file if where == "profile" else "/no/such/file"
        (bare_environment / "config").write_text(f"[default]\nca_bundle = {named}\n")
    async with asyncms.Session().create_client("s3", **made) as client:
        without_backoff(client, 1)
        if where == "nowhere":
            with pytest.raises(SSLError):
                await client.delete_bucket(Bucket="a-bucket")
        else:
            await client.delete_bucket(Bucket="a-bucket")


async def test_where_a_region_is_named(bare_environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def region(name: str | None = None, config: Any = None, session: asyncms.Session | None = None) -> str:
        made = settings("http://127.0.0.1:1", region_name=name, config=config)
        async with (session or asyncms.Session()).create_client("s3", **made) as client:
            return str(client.meta.region_name)

    assert await region() == "us-east-1"
    (bare_environment / "config").write_text("[default]\nregion = eu-west-1\n")
    assert await region() == "eu-west-1"
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-2")
    assert await region() == "eu-west-2"
    monkeypatch.setenv("AWS_REGION", "eu-west-3")
    assert await region() == "eu-west-3"
    session = asyncms.Session(config=asyncms.Config(region_name="eu-north-1"))
    assert await region(session=session) == "eu-north-1"
    assert await region(config=BotoConfig(region_name="eu-south-1"), session=session) == "eu-south-1"
    assert await region("eu-central-1", BotoConfig(region_name="eu-south-1"), session) == "eu-central-1"


@pytest.mark.parametrize("where", ["argument", "environment", "profile"])
async def test_how_often_is_tried(
    fault_server: ScriptedServer, where: str, bare_environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault_server.default = head("503 Slow Down", "Content-Length: 0")
    config = None
    if where == "argument":
        config = asyncms.Config(retries={"total_max_attempts": 2})
        monkeypatch.setenv("AWS_MAX_ATTEMPTS", "7")
    elif where == "environment":
        monkeypatch.setenv("AWS_MAX_ATTEMPTS", "2")
        monkeypatch.setenv("AWS_RETRY_MODE", "standard")
    else:
        (bare_environment / "config").write_text("[default]\nmax_attempts = 2\n")
    async with asyncms.Session().create_client("s3", **settings(fault_server.endpoint_url, config=config)) as client:
        without_backoff(client, client._pipeline._policy.max_attempts)
        with pytest.raises(ClientError):
            await client.delete_bucket(Bucket="a-bucket")
    assert len(fault_server.requests) == 2


@pytest.mark.parametrize(("use_ssl", "scheme"), [(True, "https"), (None, "https"), (False, "http")])
async def test_addresses_of_aws_go_over_tls_unless_told_otherwise(use_ssl: bool | None, scheme: str) -> None:
    made = {**settings(""), "endpoint_url": None, "use_ssl": use_ssl}
    async with asyncms.Session().create_client("s3", **made) as client:
        assert client.meta.endpoint_url == f"{scheme}://s3.amazonaws.com"
        kept = Kept()
        client._pipeline._transport = kept
        with pytest.raises(ConnectionClosedError):
            await client.head_bucket(Bucket="a-bucket")
    assert kept.request.origin.url.startswith(f"{scheme}://a-bucket.s3")


@pytest.mark.parametrize("transport", ["native", "aiohttp", "httpx"])
async def test_a_session_that_is_not_entered_closes_and_opens_its_pool_as_clients_go_and_come(
    fault_server: ScriptedServer, transport: Any
) -> None:
    fault_server.default = ok()
    session = asyncms.Session(transport=transport)
    for round_ in (1, 2):
        async with session.create_client("s3", **settings(fault_server.endpoint_url)) as client:
            await client.delete_bucket(Bucket="a-bucket")
            assert fault_server.open == 1
        await fault_server.until(lambda server: server.open == 0)
        assert fault_server.connections == round_
    assert not session._transports


async def test_a_client_that_cannot_be_made_leaves_no_pool_behind(fault_server: ScriptedServer) -> None:
    session = asyncms.Session()
    for wrong in ({"region_name": "no/region"}, {"config": asyncms.Config(s3={"use_accelerate_endpoint": True})}):
        with pytest.raises((ConfigError, botocore.exceptions.BotoCoreError)):
            async with session.create_client("s3", **settings(fault_server.endpoint_url, **wrong)) as client:
                await client.delete_bucket(Bucket="a-bucket")
    assert not session._transports


async def test_keys_of_one_session_serve_any_number_of_its_clients(moto: MotoServer) -> None:
    asked = []

    async def vault() -> asyncms.Credentials:
        asked.append(1)
        return asyncms.Credentials("AK", "SK")

    session = asyncms.Session(credentials=vault)
    for _ in range(50):
        async with session.create_client("s3", "us-east-1", endpoint_url=moto.endpoint_url) as client:
            await client.list_buckets()
    assert len(asked) == 1


async def test_clients_share_the_days_signing_key_and_the_byte_budget(fault_server: ScriptedServer) -> None:
    fault_server.default = ok()
    keyed_hashes.cache_clear()
    session = asyncms.Session()
    made = settings(fault_server.endpoint_url)
    async with session.create_client("s3", **made) as one, session.create_client("s3", **made) as two:
        for client in (one, two, one, two):
            await client.delete_bucket(Bucket="a-bucket")
        assert keyed_hashes.cache_info().misses == 1
        assert keyed_hashes.cache_info().hits == 3
        assert one._resources is two._resources is session.resources
