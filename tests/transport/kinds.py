"""The transports that the conformance suite runs on, and what it must know of their libraries' pools."""

from __future__ import annotations

import os
import socket
from typing import Any

from asyncms.transport.aiohttp import AiohttpTransport
from asyncms.transport.httpx import HttpxTransport
from asyncms.transport.interface import Transport
from asyncms.transport.native import NativeTransport

__all__ = ["KINDS", "close_idle", "held", "idle_of", "made", "only"]

import pytest

KINDS = ("native", "aiohttp", "httpx")


def made(kind: str, **settings: Any) -> Transport:
    """A transport of that kind."""
    if kind == "native":
        return NativeTransport(**settings)
    return HttpxTransport(**settings) if kind == "httpx" else AiohttpTransport(**settings)


def only(*kinds: str) -> pytest.MarkDecorator:
    """The test is about these kinds only."""
    return pytest.mark.transports(*kinds)


def idle_of(transport: Transport) -> int:
    """Connections waiting for a request."""
    if isinstance(transport, NativeTransport):
        return transport.idle
    if isinstance(transport, HttpxTransport):
        return sum(connection.is_idle() for connection in _of_httpx(transport))
    assert isinstance(transport, AiohttpTransport)
    return len(_pooled(transport))


def held(transport: Transport) -> tuple[int, int]:
    """Connections in use, and idle ones."""
    return transport.acquired, idle_of(transport)


def close_idle(transport: Transport) -> None:
    """Close the connections that wait for a request."""
    if isinstance(transport, NativeTransport):
        for connection in [c for pool in transport._pools.values() for c in pool.idle]:
            connection.abort()
    if isinstance(transport, HttpxTransport):
        for connection in _of_httpx(transport):
            if connection.is_idle():
                stream = connection._connection._network_stream
                descriptor = os.dup(stream.get_extra_info("socket").fileno())
                with socket.socket(fileno=descriptor) as raw:  # what the loop gives out cannot be shut down
                    raw.shutdown(socket.SHUT_RDWR)
    if isinstance(transport, AiohttpTransport):
        for protocol in _pooled(transport):
            protocol.abort()


def _of_httpx(transport: HttpxTransport) -> list[Any]:
    pools: list[Any] = [getattr(client._transport, "_pool") for client in transport._clients.values()]  # noqa: B009
    return [connection for pool in pools for connection in pool.connections]


def _pooled(transport: AiohttpTransport) -> list[Any]:
    session = transport._session
    connector = session.connector if session is not None else None
    return [p for held in connector._conns.values() for p, _ in held if p.is_connected()] if connector else []
