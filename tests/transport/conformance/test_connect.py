"""Opening connections: addresses and limits."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from typing import Any

import pytest
from botocore import exceptions as boto

from asyncms.errors import (
    ConnectTimeoutError,
    EndpointConnectionError,
)
from asyncms.message import Origin, Request, Timeouts
from asyncms.transport.interface import Transport
from asyncms.transport.native import NativeTransport
from tests.servers.scripted import ScriptedServer, ok
from tests.transport.asking import LIMITS, get
from tests.transport.kinds import only

MakeTransport = Callable[..., Transport]
LARGE = bytes(range(251)) * 20_000


def closed_port() -> int:
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def to(origin: Origin) -> Request:
    return Request("GET", origin, "/", {"host": origin.authority})


def resolve_to(monkeypatch: pytest.MonkeyPatch, *addresses: tuple[str, int]) -> list[str]:
    """Let every name have these addresses; the names asked for."""
    asked: list[str] = []

    async def getaddrinfo(host: str, port: int, **_: object) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", address) for address in addresses]

    loop = asyncio.get_running_loop()
    if type(loop).__module__.startswith("uvloop"):
        pytest.skip("uvloop's methods cannot be replaced")
    monkeypatch.setattr(loop, "getaddrinfo", getaddrinfo)
    return asked


async def test_refused(transport: Transport) -> None:
    origin = Origin(False, "127.0.0.1", closed_port())
    with pytest.raises(boto.EndpointConnectionError, match=origin.url) as caught:
        await transport.send(to(origin), LIMITS)
    assert isinstance(caught.value, EndpointConnectionError)
    assert caught.value.retry_safe
    assert not caught.value.request_sent
    assert transport.acquired == 0


@pytest.mark.parametrize("host", ["no-such-host.invalid", "bucket..name.invalid", "b" * 70 + ".invalid"])
async def test_a_name_without_an_address(transport: Transport, host: str) -> None:
    with pytest.raises(EndpointConnectionError):
        await transport.send(to(Origin(False, host, 80)), LIMITS)
    assert transport.acquired == 0


async def test_connect_timeout(make_transport: MakeTransport) -> None:
    """A TLS handshake that nobody answers."""
    transport = make_transport(verify=False)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        with pytest.raises(boto.ConnectTimeoutError, match=r"within 0\.2 s") as caught:
            await transport.send(to(Origin(True, *listener.getsockname())), Timeouts(connect=0.2))
    assert isinstance(caught.value, ConnectTimeoutError)
    assert isinstance(caught.value, boto.EndpointConnectionError)
    assert transport.acquired == 0


@only("native", "aiohttp")
async def test_all_addresses_are_tried_and_used(
    transport: Transport, fault_server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = resolve_to(
        monkeypatch, ("127.0.0.1", closed_port()), ("127.0.0.1", closed_port()), ("127.0.0.1", fault_server.port)
    )
    for _ in range(6):
        fault_server.script(ok(b"", "Connection: close"))
        assert (await transport.send(get(fault_server, host="three.invalid"), LIMITS)).status == 200
    assert asked == ["three.invalid"]


@only("native")
async def test_addresses_are_asked_again_when_none_answers(
    transport: Transport, fault_server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve_to(monkeypatch, ("127.0.0.1", closed_port()))
    with pytest.raises(EndpointConnectionError):
        await transport.send(get(fault_server, host="moved.invalid"), LIMITS)
    resolve_to(monkeypatch, ("127.0.0.1", fault_server.port))
    assert (await transport.send(get(fault_server, host="moved.invalid"), LIMITS)).status == 200


@only("native", "aiohttp")
async def test_load_is_spread_over_the_addresses(
    transport: Transport, fault_server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with ScriptedServer() as other:
        resolve_to(monkeypatch, ("127.0.0.1", fault_server.port), ("127.0.0.1", other.port))
        for server in (fault_server, other):
            server.default = ok(b"", "Connection: close")
        for _ in range(10):
            await transport.send(get(fault_server, host="two.invalid"), LIMITS)
        assert (len(fault_server.requests), len(other.requests)) == (5, 5)


async def test_ipv6(transport: Transport) -> None:
    if not socket.has_ipv6:
        pytest.skip("no IPv6")
    try:
        server = await ScriptedServer(host="::1").__aenter__()
    except OSError:
        pytest.skip("no IPv6 loopback")
    try:
        await transport.send(get(server), LIMITS)
        assert server.requests[0].headers["host"] == f"[::1]:{server.port}"
    finally:
        await server.__aexit__()


@only("native")
async def test_tcp_options(make_transport: MakeTransport, fault_server: ScriptedServer) -> None:
    transport = make_transport(tcp_keepalive=True)
    await transport.send(get(fault_server), LIMITS)
    assert isinstance(transport, NativeTransport)
    (pool,) = transport._pools.values()
    sock = pool.idle[0].transport.get_extra_info("socket")
    assert sock.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    assert sock.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
