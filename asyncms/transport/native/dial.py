"""Opening connections: addresses, sockets, TLS.

Strategy. All addresses of a host are kept for `DNS_TTL`; each new connection starts with the next one, so load spreads
over what the name server gives, and an address that does not answer goes to the end of the line. aiohappyeyeballs tries
the rest in parallel (RFC 8305). Name look-ups and the loading of certificates happen in threads, never on the loop.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Sequence
from contextlib import suppress

import aiohappyeyeballs

from asyncms.errors import ConfigError, ConnectTimeoutError, EndpointConnectionError, SSLError
from asyncms.message import Origin
from asyncms.transport.native.blocks import BlockRing, Scratch
from asyncms.transport.native.connection import Connection
from asyncms.transport.native.pool import Pool
from asyncms.transport.tls import tls_context

__all__ = ["Dialer"]

DNS_TTL = 30.0
HAPPY_EYEBALLS_DELAY = 0.25

AddressInfo = tuple[int, int, int, str, tuple[str, int] | tuple[str, int, int, int]]


class Dialer:
    """Opens connections for the pools of one transport."""

    def __init__(
        self,
        loop: asyncio.AbstractEventLoop,
        *,
        verify: bool | str,
        client_cert: str | tuple[str, str] | None,
        tcp_keepalive: bool,
    ) -> None:
        self._loop = loop
        self._verify = verify
        self._client_cert = client_cert
        self._tcp_keepalive = tcp_keepalive
        self._context: asyncio.Future[ssl.SSLContext] | None = None
        self._addresses: dict[tuple[str, int], tuple[float, list[AddressInfo]]] = {}
        self.scratch: Scratch = Scratch()
        self.blocks: BlockRing = BlockRing()

    async def dial(self, pool: Pool, timeout: float | None) -> Connection:
        """One open connection.

        Raises EndpointConnectionError, ConnectTimeoutError, SSLError; ConfigError for unusable certificate files.
        """
        origin = pool.origin
        try:
            async with asyncio.timeout(timeout) as limit:
                pool.dialling.add(limit)
                try:
                    return await self._dial(pool)
                finally:
                    pool.dialling.discard(limit)
        except TimeoutError as error:
            if pool.is_closed:
                raise pool.closed_error() from None
            within = f" within {timeout} s" if limit.expired() else ""
            raise ConnectTimeoutError(
                f"could not connect to {origin.url}{within}; check the endpoint and the network, or raise "
                "Config.connect_timeout",
                endpoint_url=origin.url,
            ) from error
        except ssl.SSLCertVerificationError as error:
            raise SSLError(
                f"the certificate of {origin.url} is not trusted: {error.verify_message}. Give the authority's "
                "certificate with verify=<path> or AWS_CA_BUNDLE.",
                endpoint_url=origin.url,
                retry_safe=False,
            ) from error
        except ssl.SSLError as error:
            raise SSLError(f"TLS with {origin.url} failed: {error}", endpoint_url=origin.url) from error
        except (OSError, UnicodeError) as error:
            # UnicodeError: a host name that DNS cannot have.
            raise EndpointConnectionError(
                f'Could not connect to the endpoint URL: "{origin.url}": {error}', endpoint_url=origin.url
            ) from error

    async def _dial(self, pool: Pool) -> Connection:
        origin = pool.origin
        loop = self._loop
        context = await self._tls() if origin.tls else None
        infos = await self._resolve(origin)
        try:
            sock = await aiohappyeyeballs.start_connection(
                infos, happy_eyeballs_delay=HAPPY_EYEBALLS_DELAY, interleave=1, loop=loop
            )
        except OSError:
            # None of them answers: the name may have moved.
            self._addresses.pop((origin.host, origin.port), None)
            raise
        try:
            if self._tcp_keepalive:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            self._prefer(origin, sock)
        except BaseException:
            sock.close()
            raise
        connection = Connection(loop, pool, self.scratch, self.blocks, sock)
        try:
            await loop.create_connection(
                lambda: connection, sock=sock, ssl=context, server_hostname=origin.host if context else None
            )
        except BaseException:
            # The loop's transport has the socket by now, and may not hear of the cancellation (asyncio's, before the
            # handshake begins). Closed here, the socket's number would soon be another connection's while the loop still
            # watches it; shut down, it ends the transport, which closes it.
            with suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
            raise
        return connection

    async def _tls(self) -> ssl.SSLContext:
        if self._context is None:
            future = self._loop.run_in_executor(None, tls_context, self._verify, self._client_cert)
            self._context = future
        try:
            # Shielded: one caller's cancellation must not spoil it for the others.
            return await asyncio.shield(self._context)
        except ConfigError:
            self._context = None
            raise

    async def _resolve(self, origin: Origin) -> Sequence[AddressInfo]:
        """All addresses, a different one first each time."""
        key = (origin.host, origin.port)
        now = self._loop.time()
        known = self._addresses.get(key)
        if known is None or known[0] < now:
            found = await self._loop.getaddrinfo(origin.host, origin.port, type=socket.SOCK_STREAM)
            infos: list[AddressInfo] = [(int(f), int(t), p, c, a) for f, t, p, c, a in found]  # type: ignore[misc]
            known = (now + DNS_TTL, infos)
            self._addresses[key] = known
        infos = known[1]
        chosen = infos.copy()
        infos.append(infos.pop(0))
        return chosen

    def _prefer(self, origin: Origin, sock: socket.socket) -> None:
        """An address that let another one win goes to the end of the line."""
        peer = sock.getpeername()
        known = self._addresses.get((origin.host, origin.port))
        if known is None or len(known[1]) < 2:
            return
        infos = known[1]
        # `_resolve` has moved the address that was tried first to the end; where that one won, all is in order.
        if infos[-1][4][:2] != peer[:2]:
            for index, info in enumerate(infos):
                if info[4][:2] == peer[:2]:
                    infos.insert(0, infos.pop(index))
                    break
