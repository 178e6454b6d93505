"""Which transport a session's clients use, and that proxies reach all of what they ask for."""

from __future__ import annotations

import pickle
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from asyncms import Config, Session
from asyncms.errors import ConfigError
from asyncms.transport.aiohttp import AiohttpTransport
from asyncms.transport.proxies import Proxies
from tests.servers.moto import MotoServer
from tests.servers.proxy import ForwardProxy
from tests.servers.rclone import RcloneServer

KEYS = {"aws_access_key_id": "AKID", "aws_secret_access_key": "secret"}


@pytest.fixture(autouse=True)
def _no_proxies_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)


def of(server: RcloneServer, session: Session, config: object = None) -> object:
    return session.create_client(
        "s3",
        region_name="us-east-1",
        endpoint_url=server.endpoint_url,
        aws_access_key_id=server.access_key,
        aws_secret_access_key=server.secret_key,
        config=config,
    )


@pytest.mark.parametrize("transport", ["native", "aiohttp", "httpx"])
async def test_named(rclone: RcloneServer, transport: str) -> None:
    bucket = rclone.bucket("named-transport")
    async with Session(transport=transport) as session:  # type: ignore[arg-type]
        async with of(rclone, session) as s3:  # type: ignore[attr-defined]
            await s3.put_object(Bucket=bucket.name, Key="plain", Body=b"x" * 100_000)
            await s3.put_object(Bucket=bucket.name, Key="a b/ü+%2F", Body=b"y")
            response = await s3.get_object(Bucket=bucket.name, Key="plain", Range="bytes=5-9")
            assert await response["Body"].read() == b"x" * 5
            assert await (await s3.get_object(Bucket=bucket.name, Key="a b/ü+%2F"))["Body"].read() == b"y"
            async with s3.download_stream(Bucket=bucket.name, Key="plain") as stream:
                assert b"".join([bytes(chunk) async for chunk in stream]) == b"x" * 100_000
            with pytest.raises(s3.exceptions.NoSuchKey):
                await s3.get_object(Bucket=bucket.name, Key="none")
        assert session.acquired_connections == 0
        assert pickle.loads(pickle.dumps(session)).transport == transport  # noqa: S301


async def test_an_instance_over_a_session_of_the_user_s(rclone: RcloneServer) -> None:
    bucket = rclone.bucket("own-transport")
    asked: list[str] = []
    trace = aiohttp.TraceConfig()

    async def note(_: object, __: object, params: aiohttp.TraceRequestStartParams) -> None:
        asked.append(params.method)

    trace.on_request_start.append(note)
    # What it has of its own must not get into requests that are signed.
    async with aiohttp.ClientSession(
        trace_configs=[trace], headers={"x-amz-meta-of": "session", "Authorization": "Bearer x"}, cookies={"a": "b"}
    ) as theirs:
        transport = AiohttpTransport(theirs, max_connections=2, proxies=Proxies())
        async with Session(transport=transport) as session:
            for _ in range(2):  # an instance outlives its last client
                async with of(rclone, session) as s3:  # type: ignore[attr-defined]
                    await s3.put_object(Bucket=bucket.name, Key="k", Body=b"x")
                    assert (await s3.head_object(Bucket=bucket.name, Key="k"))["Metadata"] == {}
            with pytest.raises(TypeError, match="cannot be pickled"):
                pickle.dumps(session)
            with pytest.raises(ConfigError, match=r"max_pool_connections.* to it instead"):
                await of(rclone, session, Config(max_pool_connections=3)).__aenter__()  # type: ignore[attr-defined]
        assert asked == ["PUT", "HEAD"] * 2
        assert not theirs.closed
        # The connections are theirs, and whole.
        async with theirs.get(rclone.endpoint_url) as response:
            assert response.status in (200, 400, 403)


@pytest.mark.parametrize("transport", ["curl", 3, object()])
def test_what_is_no_transport(transport: object) -> None:
    with pytest.raises(ConfigError, match="transport must be"):
        Session(transport=transport)  # type: ignore[arg-type]


async def test_given_proxies(rclone: RcloneServer) -> None:
    bucket = rclone.bucket("given-proxies")
    async with ForwardProxy() as proxy, Session(config=Config(proxies={"http": proxy.url})) as session:
        async with of(rclone, session) as s3:  # type: ignore[attr-defined]
            await s3.put_object(Bucket=bucket.name, Key="k", Body=b"x")
        async with of(rclone, session, Config(proxies={})) as s3:  # type: ignore[attr-defined]
            await s3.get_object(Bucket=bucket.name, Key="k")
        assert proxy.requests == [("PUT", f"{rclone.endpoint_url}/{bucket.name}/k")]


async def test_proxies_that_cannot_be(rclone: RcloneServer) -> None:
    session = Session(config=Config(proxies={"http": "socks5://user:secret@proxy.test"}))
    assert "secret" not in repr(session.config)
    with pytest.raises(ConfigError, match="a proxy must be"):
        await of(rclone, session).__aenter__()  # type: ignore[attr-defined]
    for given, fault in (
        ({"proxies": {"ftp": "http://p"}}, "keys among"),
        ({"proxies": {"http": ""}}, "URLs of proxies"),
        ({"proxies": "http://p"}, "keys among"),
        ({"proxies_config": {"x": 1}}, "keys among"),
        ({"proxies_config": {"proxy_use_forwarding_for_https": True}}, "no proxy reads it"),
    ):
        with pytest.raises(ConfigError, match=fault):
            Config(**given)


async def test_proxies_of_the_environment_reach_the_credential_chain_too(
    moto: MotoServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Names that only the proxy knows: nothing can have gone direct."""
    (tmp_path / "config").write_text(
        "[profile assuming]\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = source\nregion = eu-west-1\n"
        "[profile source]\naws_access_key_id = AKIDSOURCE\naws_secret_access_key = secret\n"
    )
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", "http://sts.test")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://s3.eu-west-1.amazonaws.com")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    async with ForwardProxy() as proxy:
        port = urlsplit(moto.endpoint_url).port
        assert port
        proxy.hosts = {"sts.test": port, "s3.eu-west-1.amazonaws.com": port}
        monkeypatch.setenv("HTTP_PROXY", proxy.url)
        async with Session(profile="assuming") as session, session.create_client("s3") as s3:
            assert (await s3.list_buckets())["Buckets"] == []
        assert proxy.requests == [("POST", "http://sts.test/"), ("GET", "http://s3.eu-west-1.amazonaws.com/")]
