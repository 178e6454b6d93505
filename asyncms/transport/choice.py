"""Which transport a client gets, and which connections may serve it.

``native`` unless something else was asked for. It knows no proxies: where one applies, a request goes over aiohttp, so
nothing ever goes direct that was to go through a proxy. Which it is depends on each request's host (`proxies`).
"""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias, get_args

from asyncms.errors import ConfigError
from asyncms.message import Origin, Request, Response, Timeouts
from asyncms.transport.interface import Transport
from asyncms.transport.native import NativeTransport
from asyncms.transport.ownership import on_trio
from asyncms.transport.proxies import Proxies

__all__ = ["TransportInput", "TransportKind", "TransportSettings", "check_transport", "open_transport"]

TransportKind = Literal["native", "aiohttp", "httpx"]
TransportInput: TypeAlias = TransportKind | Transport | None
"""A transport's name or an instance; None chooses by itself."""


class TransportSettings(NamedTuple):
    """What clients that share connections must agree on."""

    verify: bool | str
    client_cert: str | tuple[str, str] | None
    max_connections: int
    keepalive: float
    tcp_keepalive: bool
    proxies: Proxies


def check_transport(transport: object) -> None:
    """Raise ConfigError for what is no `TransportInput`, or cannot be had."""
    if isinstance(transport, str):
        if transport not in get_args(TransportKind):
            raise ConfigError(f"transport must be among {sorted(get_args(TransportKind))}, not {transport!r}")
        if transport == "httpx":
            try:
                import httpx  # noqa: F401
            except ImportError as error:
                raise ConfigError("transport='httpx' needs httpx: install asyncms[httpx]") from error
    elif transport is not None and not callable(getattr(transport, "send", None)):
        raise ConfigError(f"transport must be a name or an object with send and aclose, not {transport!r}")


def open_transport(kind: TransportKind | None, settings: TransportSettings) -> Transport:
    """A new transport. Raises ConfigError for one that does not run on trio, there."""
    if kind == "httpx":
        return _over_httpx(settings)
    if on_trio():
        raise ConfigError("on trio requests go over httpx: give Session(transport='httpx')")
    if kind == "aiohttp":
        return _over_aiohttp(settings)
    direct = NativeTransport(
        max_connections=settings.max_connections,
        keepalive=settings.keepalive,
        verify=settings.verify,
        client_cert=settings.client_cert,
        tcp_keepalive=settings.tcp_keepalive,
    )
    if not settings.proxies:
        return direct
    return Routed(direct, None if kind == "native" else _over_aiohttp(settings), settings.proxies)


class Routed:
    """Two transports: one for the hosts that are reached through a proxy."""

    def __init__(self, direct: Transport, proxied: Transport | None, proxies: Proxies) -> None:
        self._direct = direct
        self._proxied = proxied
        self._proxies = proxies
        self._routes: dict[Origin, Transport] = {}

    @property
    def acquired(self) -> int:
        """Connections in use, over both."""
        return self._direct.acquired + (self._proxied.acquired if self._proxied is not None else 0)

    async def send(self, request: Request, timeouts: Timeouts) -> Response:
        """See `asyncms.transport.interface.Transport.send`. Raises ConfigError where the proxy cannot be used."""
        route = self._routes.get(request.origin)
        if route is None:
            route = self._routes[request.origin] = self._route(request.origin)
        return await route.send(request, timeouts)

    async def aclose(self) -> None:
        """See `asyncms.transport.interface.Transport.aclose`."""
        try:
            await self._direct.aclose()
        finally:
            if self._proxied is not None:
                await self._proxied.aclose()

    def _route(self, origin: Origin) -> Transport:
        proxy = self._proxies.proxy_for(origin)
        if proxy is None:
            return self._direct
        if self._proxied is None:
            raise ConfigError(
                f"{origin.url} is to be reached through the proxy {proxy.url}, which the native transport cannot do; "
                "leave Session(transport=) out, or give 'aiohttp' or 'httpx'"
            )
        return self._proxied


def _over_aiohttp(settings: TransportSettings) -> Transport:
    from asyncms.transport.aiohttp import AiohttpTransport

    return AiohttpTransport(
        max_connections=settings.max_connections,
        keepalive=settings.keepalive,
        verify=settings.verify,
        client_cert=settings.client_cert,
        tcp_keepalive=settings.tcp_keepalive,
        proxies=settings.proxies,
    )


def _over_httpx(settings: TransportSettings) -> Transport:
    from asyncms.transport.httpx import HttpxTransport

    return HttpxTransport(
        max_connections=settings.max_connections,
        keepalive=settings.keepalive,
        verify=settings.verify,
        client_cert=settings.client_cert,
        tcp_keepalive=settings.tcp_keepalive,
        proxies=settings.proxies,
    )
