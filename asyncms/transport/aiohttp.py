"""Requests over aiohttp: for its proxies, and for whoever has a `aiohttp.ClientSession` already.

Strategy. Of aiohttp only the connections, the framing and the proxies are used: each request is sent as it was signed, and
what a browser would add (cookies, redirects, decompression, ``.netrc``, default headers) is off. aiohttp's own time
limits and its own second try are off as well: a cancel scope around each wait is moved on by progress, so that silence
counts and the total does not, and a request is sent again only over another connection than the reused one that died.
How many connections there are is decided by `asyncms.transport.slots`.

What aiohttp cannot do, as against the native transport: bytes that arrived before a body broke and were not read yet are
lost (they are asked for again); its parser takes some heads that RFC 9112 forbids, and what is left to see of them is refused in `announced`; a body that only the connection's end
delimits is whole for it even if TLS was cut.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum
from functools import partial
from threading import get_ident
from typing import Any, cast

import aiohttp
import anyio
from aiohttp import http_exceptions
from yarl import URL

from asyncms.errors import (
    ConnectionClosedError,
    ConnectTimeoutError,
    EndpointConnectionError,
    IncompleteReadError,
    ProtocolError,
    ProxyConnectionError,
    ReadTimeoutError,
    SSLError,
    TransportError,
)
from asyncms.message import Origin, Request, Response, Timeouts
from asyncms.transport.arrival import Arrival, announced
from asyncms.transport.ownership import Ownership
from asyncms.transport.proxies import Proxies, Proxy
from asyncms.transport.slots import Slot, Slots
from asyncms.transport.tls import tls_context
from asyncms.transport.upload import Upload, is_replayable

__all__ = ["AiohttpTransport"]

CONTINUE_TIMEOUT = 1.0
"""How long to wait for ``100 Continue`` before the body is sent all the same (RFC 9110 section 10.1.1)."""
READ_BUFFER = 256 * 1024
DNS_TTL = 30
SKIPPED = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
NO_LIMITS = aiohttp.ClientTimeout(total=None, connect=None, sock_read=None, sock_connect=None)
FOREVER = float("inf")


class Phase(Enum):
    CONNECTING = "connecting"
    EXCHANGE = "exchange"


class AiohttpTransport:
    """A `asyncms.transport.interface.Transport` over aiohttp.

    Args:
        session: whose connector and trace configurations are used; the session stays open when the transport is closed.
            Its headers, cookies, authorization, time limits and middlewares are not used: requests are signed already.
        max_connections: connections per origin, within what the session's connector allows.
        keepalive: seconds after which an idle connection is closed.
        verify: True for the system's certificate authorities, False for none, or a path.
        client_cert: path of a client certificate with its key, or two paths.
        tcp_keepalive: whether to set SO_KEEPALIVE.
        proxies: default: the environment's.

    ``keepalive``, ``verify``, ``client_cert`` and ``tcp_keepalive`` are the connector's business if a session is given.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession | None = None,
        *,
        max_connections: int = 100,
        keepalive: float = 12.0,
        verify: bool | str = True,
        client_cert: str | tuple[str, str] | None = None,
        tcp_keepalive: bool = False,
        proxies: Proxies | None = None,
    ) -> None:
        self._theirs = session
        self._keepalive = keepalive
        self._verify = verify
        self._client_cert = client_cert
        self._tcp_keepalive = tcp_keepalive
        self._proxies = Proxies.of(None) if proxies is None else proxies
        self._proxy_of: dict[Origin, Proxy | None] = {}
        self._owner = Ownership()
        self._slots = Slots(max_connections)
        self._session: aiohttp.ClientSession | None = None
        self._opening = anyio.Lock()
        self.waits: set[anyio.CancelScope] = set()
        """Around everything that waits for a peer."""
        self.is_closed: bool = False

    @property
    def acquired(self) -> int:
        """Connections in use, over all origins."""
        return self._slots.acquired

    async def send(self, request: Request, timeouts: Timeouts) -> Response:
        """See `asyncms.transport.interface.Transport.send`; ProxyConnectionError is an EndpointConnectionError."""
        self._owner.claim()
        origin = request.origin
        label = f"{request.method} {request.target.partition('?')[0]}"
        slot = await self._slots.acquire(origin, label, timeouts.pool)
        try:
            session = self._session or await self._open()
            if origin in self._proxy_of:
                proxy = self._proxy_of[origin]
            else:
                proxy = self._proxy_of[origin] = self._proxies.proxy_for(origin)
            resent = False
            while True:
                attempt = _Attempt(self, session, request, timeouts, proxy, label)
                try:
                    answer = await attempt.send()
                except ConnectionClosedError as error:
                    # See the native transport: the reused connection was dead. Each is tried once, as it is gone then.
                    if not (attempt.was_reused and error.retry_safe and is_replayable(request.body)):
                        raise
                    resent = True
                    continue
                headers = list(answer.raw_headers)
                try:
                    length = announced(answer.status, headers, label, origin.url)
                except TransportError:
                    _abandon(answer)
                    raise
                body = _Body(answer, slot, self, request.origin, label, timeouts.read, length)
                return Response(answer.status, headers, body, resent)
        except BaseException:
            slot.release()
            raise

    async def aclose(self) -> None:
        """See `asyncms.transport.interface.Transport.aclose`. A session that was given stays open."""
        self._owner.check_closing()
        self.is_closed = True
        self._slots.close()
        session, self._session = self._session, None
        if self._owner.is_over:
            return
        for scope in list(self.waits):
            scope.cancel()
        if session is not None:
            if isinstance(session.connector, _Connector):
                session.connector.abort()
            await session.close()
            # Aborted sockets are closed by the loop's next turn.
            await asyncio.sleep(0)

    async def _open(self) -> aiohttp.ClientSession:
        async with self._opening:
            if self._session is None:
                theirs = self._theirs
                connector = await self._connector() if theirs is None else theirs.connector
                if connector is None or self.is_closed:
                    raise ConnectionClosedError("the client was closed", retry_safe=False)
                self._session = aiohttp.ClientSession(
                    connector=connector,
                    connector_owner=theirs is None,
                    cookie_jar=aiohttp.DummyCookieJar(),
                    auto_decompress=False,
                    raise_for_status=False,
                    trust_env=False,
                    timeout=NO_LIMITS,
                    read_bufsize=READ_BUFFER,
                    request_class=_Request,
                    response_class=_Answer,
                    trace_configs=[*(theirs.trace_configs if theirs else ()), _TRACE],
                )
                # aiohttp would send a request of certain methods twice even over a connection that was never idle.
                self._session._retry_connection = False
            return self._session

    async def _connector(self) -> aiohttp.TCPConnector:
        proxies = self._proxies
        context = await anyio.to_thread.run_sync(tls_context, self._verify, self._client_cert)
        to_proxy = None
        if proxies:
            verify = self._verify if proxies.ca_bundle is None else proxies.ca_bundle
            # The endpoint's client certificate is no business of the proxy's.
            to_proxy = await anyio.to_thread.run_sync(tls_context, verify, proxies.client_cert)
        return _Connector(
            to_proxy,
            limit=0,
            ttl_dns_cache=DNS_TTL,
            keepalive_timeout=self._keepalive,
            ssl=context,
            socket_factory=_keepalive_socket if self._tcp_keepalive else None,
        )

    @contextmanager
    def wait(self, limit: float | None) -> Iterator[anyio.CancelScope]:
        """A scope around waiting for a peer, ended after the limit, or when the transport is closed."""
        with anyio.CancelScope(deadline=later(limit)) as scope:
            self.waits.add(scope)
            try:
                yield scope
            finally:
                self.waits.discard(scope)

    def closed_error(self, origin: Origin) -> ConnectionClosedError:
        """What requests get once the transport is closed."""
        return ConnectionClosedError("the client was closed", endpoint_url=origin.url, retry_safe=False)


class _Attempt:
    """A request on its way over one connection."""

    def __init__(
        self,
        owner: AiohttpTransport,
        session: aiohttp.ClientSession,
        request: Request,
        timeouts: Timeouts,
        proxy: Proxy | None,
        label: str,
    ) -> None:
        self._owner = owner
        self._session = session
        self._request = request
        self._timeouts = timeouts
        self._proxy = proxy
        self._label = label
        self._phase = Phase.CONNECTING
        self._scope: anyio.CancelScope
        self.was_reused: bool = False

    async def send(self) -> aiohttp.ClientResponse:
        """The head; the body of the answer is unread. Raises TransportError, or what the request's body raised."""
        request = self._request
        upload = None if request.body is None else Upload(request.body, self._owes)
        answer: aiohttp.ClientResponse | None = None
        error: Exception | None = None
        try:
            with self._owner.wait(self._timeouts.connect) as self._scope:
                try:
                    answer = await self._ask(upload)
                except (aiohttp.ClientError, OSError, RuntimeError, ValueError) as caught:
                    error = caught
        finally:
            if upload is not None and not upload.is_complete:
                # Failed, or answered before all was sent (RFC 9112 section 9.3): the answer counts.
                await upload.stop()
        if upload is not None and upload.failure is not None and answer is None:
            raise upload.failure
        if answer is not None:
            if answer.version not in {aiohttp.HttpVersion10, aiohttp.HttpVersion11}:
                _abandon(answer)
                raise self._protocol_error(f"HTTP/{answer.version} is not the version that was asked for")
            return answer
        if self._owner.is_closed:
            raise self._owner.closed_error(request.origin) from error
        if error is None:
            raise self._timeout()
        raise self._translated(error) from error

    async def _ask(self, upload: Upload | None) -> aiohttp.ClientResponse:
        request, proxy = self._request, self._proxy
        headers = request.headers
        is_chunked = upload is not None and "transfer-encoding" in headers
        if is_chunked:
            # aiohttp frames chunks only if it names the framing itself.
            headers = {name: value for name, value in headers.items() if name != "transfer-encoding"}
        to_proxy: dict[str, str] = {}
        if proxy is not None and proxy.authorization is not None:
            to_proxy = {"Proxy-Authorization": proxy.authorization}
            if not request.origin.tls:
                headers = headers | to_proxy
        return await self._session.request(
            request.method,
            URL(request.origin.url + request.target, encoded=True),
            headers=headers,
            skip_auto_headers=SKIPPED,
            data=upload,
            chunked=is_chunked or None,
            allow_redirects=False,
            proxy=None if proxy is None else URL(proxy.url),
            proxy_headers=to_proxy if proxy is not None else None,
            trace_request_ctx=self,
        )

    def connected(self, *, was_reused: bool) -> None:
        """The request leaves."""
        self._phase = Phase.EXCHANGE
        self.was_reused = was_reused
        self._owes(True)

    def _owes(self, whether: bool) -> None:
        self._scope.deadline = later(self._timeouts.read if whether else None)

    def _timeout(self) -> TransportError:
        url = self._request.origin.url
        if self._phase is Phase.CONNECTING:
            return ConnectTimeoutError(
                f"could not connect to {url}{self._way} within {self._timeouts.connect} s; check the endpoint and the "
                "network, or raise Config.connect_timeout",
                endpoint_url=url,
            )
        return _silent(url, self._timeouts.read, self._label)

    @property
    def _way(self) -> str:
        return "" if self._proxy is None else f" through the proxy {self._proxy.url}"

    def _translated(self, error: Exception) -> TransportError:
        url = self._request.origin.url
        if self._phase is Phase.CONNECTING:
            return self._connection_error(error, url)
        if isinstance(error, aiohttp.ClientResponseError | http_exceptions.HttpProcessingError):
            return self._protocol_error(f"the response breaks HTTP/1.1: {error}")
        # A head that had begun is an answer: the request was not lost.
        begun = isinstance(error, aiohttp.ServerDisconnectedError) and not isinstance(error.message, str | None)
        self.was_reused = self.was_reused and not begun
        return ConnectionClosedError(
            f"{url} closed the connection before it answered {self._label} ({error})",
            endpoint_url=url,
            request_sent=True,
        )

    def _protocol_error(self, fault: str) -> ProtocolError:
        url = self._request.origin.url
        return ProtocolError(f"{fault} ({self._label} from {url})", endpoint_url=url, request_sent=True)

    def _connection_error(self, error: Exception, url: str) -> TransportError:
        if isinstance(error, aiohttp.ClientConnectorCertificateError):
            cause = error.certificate_error
            return SSLError(
                f"the certificate of {url}{self._way} is not trusted: {getattr(cause, 'verify_message', cause)}. Give the "
                "authority's certificate with verify=<path> or AWS_CA_BUNDLE.",
                endpoint_url=url,
                retry_safe=False,
            )
        if isinstance(error, aiohttp.ClientSSLError | ssl.SSLError | aiohttp.ServerFingerprintMismatch):
            return SSLError(f"TLS with {url}{self._way} failed: {error}", endpoint_url=url)
        if self._proxy is not None:
            status = error.status if isinstance(error, aiohttp.ClientHttpProxyError) else None
            refused = "" if status is None else f": it answered {status}"
            why = "" if status is not None else f": {error}"
            return ProxyConnectionError(
                f'Failed to connect to {url} through the proxy URL "{self._proxy.url}"{refused}{why}',
                endpoint_url=url,
                retry_safe=status is None or status >= 500,
                proxy_url=self._proxy.url,
            )
        return EndpointConnectionError(f'Could not connect to the endpoint URL: "{url}": {error}', endpoint_url=url)


class _Body(Arrival):
    def __init__(
        self,
        answer: aiohttp.ClientResponse,
        slot: Slot,
        owner: AiohttpTransport,
        origin: Origin,
        label: str,
        read_timeout: float | None,
        length: int | None,
    ) -> None:
        super().__init__(slot, length, origin.url)
        self._answer = answer
        self._owner = owner
        self._origin = origin
        self._label = label
        self._read_timeout = read_timeout
        self._loop = asyncio.get_running_loop()
        self._thread = get_ident()
        # Its connection is free as soon as all has arrived, read or not.
        answer.content.on_eof(slot.release)
        self._ended_badly: BaseException | None = None
        protocol = None if answer.connection is None else answer.connection.protocol
        if protocol is not None and not answer.content.is_eof() and (lost := protocol.closed) is not None:
            lost.add_done_callback(partial(self._lost, protocol))

    def _lost(self, protocol: aiohttp.client_proto.ResponseHandler, lost: asyncio.Future[None]) -> None:
        """Where only the connection's end says where the body ends, how it ended matters, and aiohttp does not look."""
        self._ended_badly = None if lost.cancelled() else lost.exception()
        content = self._answer.content
        if not content.is_eof() and content.exception() is None:
            # aiohttp forgets its reader when it does not understand what comes.
            content.set_exception(protocol.exception() or aiohttp.ClientPayloadError("the connection is lost"))

    def close(self) -> None:
        if self._thread != get_ident():
            # The garbage collector runs in any thread; the loop and its connections know only their own.
            with suppress(RuntimeError):  # the loop is closed
                self._loop.call_soon_threadsafe(super().close)
            return
        super().close()

    async def _pull(self, size: int) -> bytes:
        url = self._url
        data = b""
        with self._owner.wait(self._read_timeout) as scope:
            try:
                data = await self._answer.content.read(size)
            except (aiohttp.ClientError, http_exceptions.HttpProcessingError, OSError, RuntimeError) as error:
                raise self._broken(error) from error
        if scope.cancelled_caught:
            raise (
                self._owner.closed_error(self._origin)
                if self._owner.is_closed
                else _silent(url, self._read_timeout, self._label)
            )
        if not data and self._length is None and self._ended_badly is not None:
            raise self._broken(self._ended_badly)
        return data

    def _broken(self, error: BaseException) -> TransportError:
        if self._owner.is_closed:
            return self._owner.closed_error(self._origin)
        fault = error.__cause__ if isinstance(error, aiohttp.ClientPayloadError) else error
        if isinstance(fault, http_exceptions.HttpProcessingError) and not isinstance(
            fault, http_exceptions.PayloadEncodingError if fault is not error else ()
        ):
            return ProtocolError(
                f"the response breaks HTTP/1.1: {fault.message} ({self._label} from {self._url})",
                endpoint_url=self._url,
                request_sent=True,
            )
        return IncompleteReadError(
            f"{self._url} closed the connection after {self._received} of {self._length} bytes of the body of "
            f"{self._label} were read ({error})",
            actual_bytes=self._received,
            expected_bytes=self._length,
            endpoint_url=self._url,
        )

    def _take_arrived(self) -> None:
        content = self._answer.content
        if not self._ended and content.is_eof() and content.exception() is None:
            self._kept += content.read_nowait(-1)
            self._finish()

    def _drop(self) -> None:
        if not self._answer.content.is_eof():
            self._answer.close()


class _Request(aiohttp.ClientRequest):
    """One that leaves over clean connections only, and does not wait for ``100 Continue`` for ever."""

    async def send(self, conn: Any) -> aiohttp.ClientResponse:
        if conn.protocol.should_close:
            # It received bytes while it was idle: they must not become the answer to this request.
            raise aiohttp.ServerDisconnectedError("the connection holds bytes that nobody asked for")
        waiter = self._continue
        if waiter is not None:

            def go_on() -> None:
                if not waiter.done():
                    waiter.set_result(True)

            self.loop.call_later(CONTINUE_TIMEOUT, go_on)
        answer = await super().send(conn)
        assert isinstance(answer, _Answer)
        answer.came_over = conn.protocol
        return answer


class _Answer(aiohttp.ClientResponse):
    """One that knows its connection also when the connection has been given back."""

    came_over: aiohttp.client_proto.ResponseHandler | None = None

    def close(self) -> None:
        # aiohttp would keep the socket until all that was written has left, which a peer that does not read never lets happen.
        connection = self.connection
        if connection is not None and connection.transport is not None:
            connection.transport.abort()
        super().close()


class _Connector(aiohttp.TCPConnector):
    """One with a TLS context of its own for the way to the proxy, whose connections do not outlive it."""

    def __init__(self, to_proxy: ssl.SSLContext | None, **settings: Any) -> None:
        super().__init__(**settings)
        self._to_proxy = to_proxy

    def _update_proxy_auth_header_and_build_proxy_req(self, req: aiohttp.ClientRequest) -> aiohttp.ClientRequest:
        request = super()._update_proxy_auth_header_and_build_proxy_req(req)
        if self._to_proxy is not None:
            request._ssl = self._to_proxy
        return request

    def abort(self) -> None:
        """Drop the connections in use. Closing them would wait until peers that do not read have read all that was written."""
        for protocol in self._acquired:
            protocol.abort()


def _abandon(answer: aiohttp.ClientResponse) -> None:
    """Close an answer that breaks HTTP/1.1 with its connection, which aiohttp has back if all of it has arrived."""
    answer.close()
    protocol = answer.came_over if isinstance(answer, _Answer) else None
    if protocol is not None:
        protocol.abort()


def later(limit: float | None) -> float:
    return FOREVER if limit is None else anyio.current_time() + limit


def _silent(url: str, limit: float | None, label: str) -> ReadTimeoutError:
    return ReadTimeoutError(
        f"{url} was silent for {limit} s during {label}; Config.read_timeout sets the limit",
        endpoint_url=url,
        request_sent=True,
    )


def _keepalive_socket(address: Any) -> socket.socket:
    family, kind, protocol, _, _ = address
    sock = socket.socket(family, kind, protocol)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    return sock


async def _on_created(_: object, context: Any, __: object) -> None:
    _attempt_of(context).connected(was_reused=False)


async def _on_reused(_: object, context: Any, __: object) -> None:
    _attempt_of(context).connected(was_reused=True)


def _attempt_of(context: Any) -> _Attempt:
    return cast(_Attempt, context.trace_request_ctx)


_TRACE = aiohttp.TraceConfig()
_TRACE.on_connection_create_end.append(_on_created)
_TRACE.on_connection_reuseconn.append(_on_reused)
_TRACE.freeze()
