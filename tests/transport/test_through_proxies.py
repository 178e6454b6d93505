"""Requests that go through a real proxy, and through nothing else."""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
import trustme
from botocore import exceptions as boto

from asyncms.errors import ConfigError, ProxyConnectionError, SSLError
from asyncms.message import Origin, Request, Timeouts
from asyncms.transport.choice import Routed, TransportSettings, open_transport
from asyncms.transport.interface import Transport
from asyncms.transport.proxies import Proxies
from tests.servers.proxy import ForwardProxy
from tests.servers.scripted import ScriptedServer, ok
from tests.transport.asking import LIMITS, get, of_pieces, put

AUTHORIZATION = "Basic dXNlcjpwOnc="  # user, p:w


@pytest_asyncio.fixture
async def proxy() -> AsyncIterator[ForwardProxy]:
    async with ForwardProxy() as server:
        yield server


def made(
    proxies: Proxies,
    *,
    verify: bool | str = True,
    kind: str | None = None,
    client_cert: str | None = None,
) -> Transport:
    settings = TransportSettings(verify, client_cert, 10, 12.0, tcp_keepalive=False, proxies=proxies)
    return open_transport(kind, settings)  # type: ignore[arg-type]


@pytest.fixture(params=[None, "aiohttp", "httpx"])
def kind(request: pytest.FixtureRequest) -> str | None:
    """How the transport is chosen: by itself, or by name."""
    return request.param  # type: ignore[no-any-return]


async def test_http(kind: str | None, proxy: ForwardProxy, fault_server: ScriptedServer) -> None:
    proxy.authorization = AUTHORIZATION
    proxy.hosts["store.test"] = fault_server.port
    transport = made(Proxies.of({"http": proxy.url.replace("//", "//user:p%3Aw@")}), kind=kind)
    origin = Origin(False, "store.test", 80)
    target = "/bucket/a//b/../c%2Fd%20e+?x=%2F&y"
    for _ in range(2):
        response = await transport.send(Request("GET", origin, target, {"host": "store.test"}), LIMITS)
        assert await response.body.read() == b"default"
    body = of_pieces(b"body", length=4)
    headers = {"host": "store.test", "content-length": "4"}
    await transport.send(Request("PUT", origin, "/bucket/put", headers, body), LIMITS)
    assert proxy.requests == [
        ("GET", f"http://store.test{target}"),
        ("GET", f"http://store.test{target}"),
        ("PUT", "http://store.test/bucket/put"),
    ]
    assert [request.target for request in fault_server.requests] == [target, target, "/bucket/put"]
    assert fault_server.requests[2].body == b"body"
    assert transport.acquired == 0
    await transport.aclose()


@pytest.mark.parametrize("user", ["", "user:p%3Aw@"])
async def test_https_is_tunnelled(
    kind: str | None, proxy: ForwardProxy, tls_server: ScriptedServer, authority_file: str, user: str
) -> None:
    proxy.authorization = AUTHORIZATION if user else None
    transport = made(Proxies.of({"https": proxy.url.replace("//", f"//{user}")}), verify=authority_file, kind=kind)
    for body in (b"x" * 10, bytes(1 << 20)):
        response = await transport.send(put(tls_server, body), LIMITS)
        assert await response.body.read() == b"default"
    # One tunnel, whose inside the proxy does not see, and whose outside the endpoint does not.
    assert proxy.requests == [("CONNECT", f"127.0.0.1:{tls_server.port}")]
    assert tls_server.connections == 1
    assert all("proxy-authorization" not in request.headers for request in tls_server.requests)
    assert b"authorization" not in proxy.heads[0].lower().replace(b"proxy-authorization", b"")
    await transport.aclose()


async def test_https_to_the_proxy(
    kind: str | None,
    authority: trustme.CA,
    authority_file: str,
    server_tls: ssl.SSLContext,
    tls_server: ScriptedServer,
    fault_server: ScriptedServer,
    tmp_path: Path,
) -> None:
    """Both hops over TLS; the proxy has an authority of its own, and gets its own client certificate."""
    other = trustme.CA()
    ca = tmp_path / "proxy-ca.pem"
    other.cert_pem.write_to_path(str(ca))
    for name, issuer in (("proxy", other), ("endpoint", authority)):
        issuer.issue_cert(f"{name}@client.test").private_key_and_cert_chain_pem.write_to_path(
            str(tmp_path / f"{name}.pem")
        )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    other.issue_cert("127.0.0.1").configure_cert(context)
    other.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    async with ForwardProxy(tls=context) as proxy:
        settings = {"proxy_ca_bundle": str(ca), "proxy_client_cert": str(tmp_path / "proxy.pem")}
        proxies = Proxies.of({"https": proxy.url, "http": proxy.url}, settings)
        transport = made(proxies, verify=authority_file, kind=kind, client_cert=str(tmp_path / "endpoint.pem"))
        for server in (tls_server, fault_server):
            response = await transport.send(get(server), LIMITS)
            assert await response.body.read() == b"default"
        assert [method for method, _ in proxy.requests] == ["CONNECT", "GET"]
        await transport.aclose()
        # Without trust in the proxy nothing is told to it.
        transport = made(Proxies.of({"https": proxy.url}), verify=authority_file, kind=kind)
        with pytest.raises((SSLError, ProxyConnectionError)):
            await transport.send(get(tls_server), LIMITS)
        assert len(proxy.requests) == 2
        await transport.aclose()


async def test_a_proxy_that_is_not_there(kind: str | None, fault_server: ScriptedServer) -> None:
    async with ForwardProxy() as gone:
        url = gone.url
    transport = made(Proxies.of({"http": url.replace("//", "//user:secret@")}), kind=kind)
    with pytest.raises(boto.ProxyConnectionError, match=url) as caught:
        await transport.send(get(fault_server), LIMITS)
    assert isinstance(caught.value, ProxyConnectionError)
    assert isinstance(caught.value, boto.EndpointConnectionError)
    assert caught.value.retry_safe
    assert "secret" not in str(caught.value)
    assert (transport.acquired, fault_server.connections) == (0, 0)
    await transport.aclose()


@pytest.mark.parametrize(("status", "is_safe"), [(b"407 No", False), (b"403 Forbidden", False), (b"502 Bad", True)])
async def test_a_proxy_that_refuses(
    kind: str | None, proxy: ForwardProxy, tls_server: ScriptedServer, status: bytes, is_safe: bool
) -> None:
    proxy.status = status
    transport = made(Proxies.of({"https": proxy.url}), verify=False, kind=kind)
    with pytest.raises(ProxyConnectionError, match=status[:3].decode()) as caught:
        await transport.send(get(tls_server), LIMITS)
    assert caught.value.retry_safe is is_safe
    assert (transport.acquired, tls_server.connections) == (0, 0)
    await transport.aclose()


async def test_the_endpoint_s_certificate_is_verified_through_the_tunnel(
    kind: str | None, proxy: ForwardProxy, tls_server: ScriptedServer
) -> None:
    transport = made(Proxies.of({"https": proxy.url}), kind=kind)
    with pytest.raises(SSLError, match="not trusted"):
        await transport.send(get(tls_server), LIMITS)
    assert not tls_server.requests
    await transport.aclose()


async def test_connect_timeout_covers_the_proxy(kind: str | None, fault_server: ScriptedServer) -> None:
    async with ForwardProxy(authorization="x") as proxy:
        hole = asyncio.Event()
        proxy._serve_one = lambda *_: hole.wait()  # type: ignore[method-assign,assignment]
        transport = made(Proxies.of({"https": proxy.url}), verify=False, kind=kind)
        with pytest.raises(boto.ConnectTimeoutError):
            await transport.send(
                Request("GET", Origin(True, "store.test", 443), "/", {"host": "store.test"}), Timeouts(connect=0.2)
            )
        assert transport.acquired == 0
        await transport.aclose()


async def test_hosts_are_routed_one_by_one(
    proxy: ForwardProxy, fault_server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "https_proxy", "no_proxy", "HTTPS_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTP_PROXY", proxy.url)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    transport = made(Proxies.of(None))
    assert isinstance(transport, Routed)
    fault_server.script(ok(b"direct"), ok(b"through"))
    assert (await transport.send(get(fault_server), LIMITS)).body.buffered == b"direct"
    response = await transport.send(get(fault_server, host="localhost"), LIMITS)
    assert await response.body.read() == b"through"
    assert proxy.requests == [("GET", f"http://localhost:{fault_server.port}/bucket/key")]
    await transport.aclose()


async def test_native_never_goes_direct_where_a_proxy_applies(
    proxy: ForwardProxy, fault_server: ScriptedServer
) -> None:
    transport = made(Proxies.of({"http": proxy.url}), kind="native")
    with pytest.raises(ConfigError, match="native transport cannot"):
        await transport.send(get(fault_server), LIMITS)
    assert not fault_server.connections
    await transport.aclose()
