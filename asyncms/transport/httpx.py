"""Requests over httpx: for trio, and for `respx` in users' tests.

Strategy. Of httpx the connections and the framing are used, as in `asyncms.transport.aiohttp`. Time limits are httpx's own:
they count silence, and the body goes out in small pieces so that they do so for uploads too. httpx normalises the path of
a URL, which changes S3's keys; the target goes past it. Closing a body is no coroutine here and is one in httpx: a task of
the event loop does it, and the slot is free at once.

What httpx cannot do, as against the native transport: it does not wait for ``100 Continue`` and does not read before the
request has left, so an answer that comes early counts when the peer stops to read; a small body is waited for with its head, so
that its connection is free unread, and a larger one's connection is free when it was read, not when it has arrived.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from threading import get_ident
from typing import Any, cast

import anyio
import anyio.lowlevel
import anyio.to_thread
import httpx

from asyncms.errors import (
    ConnectionClosedError,
    ConnectTimeoutError,
    EndpointConnectionError,
    IncompleteReadError,
    PoolTimeout,
    ProtocolError,
    ProxyConnectionError,
    ReadTimeoutError,
    SSLError,
    TransportError,
)
from asyncms.message import Origin, Request, Response, Timeouts
from asyncms.transport.arrival import Arrival, announced
from asyncms.transport.ownership import Ownership, on_trio
from asyncms.transport.proxies import Proxies, Proxy
from asyncms.transport.slots import Slot, Slots
from asyncms.transport.tls import tls_context
from asyncms.transport.upload import Upload, is_replayable

__all__ = ["HttpxTransport"]

SMALL_BODY = 64 * 1024
"""Up to this announced length a body is taken off the wire with its head, so that its connection is free unread."""
_VERSIONS = (b"HTTP/1.0", b"HTTP/1.1")


class HttpxTransport:
    """A `asyncms.transport.interface.Transport` over httpx, on asyncio or trio.

    Args:
        client: through which requests go, its mounts, proxies and event hooks included; it stays open when the transport is
            closed. Its headers, cookies, authorization, time limits and redirects are not used: requests are signed already.
        max_connections: connections per origin, within what the client allows.
        keepalive: seconds after which an idle connection is closed.
        verify: True for the system's certificate authorities, False for none, or a path.
        client_cert: path of a client certificate with its key, or two paths.
        tcp_keepalive: whether to set SO_KEEPALIVE.
        proxies: default: the environment's.

    All but ``max_connections`` is the client's business if one is given.
    """

    def __init__(
        self,
        client: httpx.AsyncClient | None = None,
        *,
        max_connections: int = 100,
        keepalive: float = 12.0,
        verify: bool | str = True,
        client_cert: str | tuple[str, str] | None = None,
        tcp_keepalive: bool = False,
        proxies: Proxies | None = None,
    ) -> None:
        self._theirs = client
        self._keepalive = keepalive
        self._verify = verify
        self._client_cert = client_cert
        self._tcp_keepalive = tcp_keepalive
        self._proxies = Proxies.of(None) if proxies is None and client is None else proxies or Proxies()
        self._proxy_of: dict[Origin, Proxy | None] = {}
        self._owner = Ownership()
        self._slots = Slots(max_connections)
        self._clients: dict[Proxy | None, httpx.AsyncClient] = {}
        self._opening = anyio.Lock()
        self._waits: set[anyio.CancelScope] = set()
        self._closing = 0
        self._all_closed: anyio.Event | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self.speaks_more: bool = client is not None
        """Whether connections may be of another version than HTTP/1.1: a given client decides that."""
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
            if origin in self._proxy_of:
                proxy = self._proxy_of[origin]
            else:
                proxy = self._proxy_of[origin] = self._proxies.proxy_for(origin)
            client = self._theirs or self._clients.get(proxy) or await self._open(proxy)
            await _close_unclean(client)
            resent = False
            while True:
                attempt = _Attempt(self, client, request, timeouts, proxy, label)
                try:
                    answer = await attempt.send()
                except ConnectionClosedError as error:
                    # See the native transport: the reused connection was dead. Each is tried once, as it is gone then.
                    if not (attempt.was_reused and error.retry_safe and is_replayable(request.body)):
                        raise
                    resent = True
                    continue
                headers = answer.headers.raw
                has_body = request.method != "HEAD" and answer.status_code not in {204, 304}
                try:
                    length = announced(answer.status_code, headers, label, origin.url)
                except TransportError:
                    self.drop(answer, None)
                    raise
                body = _Body(answer, slot, self, origin, label, timeouts, length)
                if not has_body or (length is not None and length <= SMALL_BODY):
                    await body.prefetch()
                return Response(answer.status_code, headers, body, resent)
        except BaseException:
            slot.release()
            raise

    async def aclose(self) -> None:
        """See `asyncms.transport.interface.Transport.aclose`. A client that was given stays open."""
        self._owner.check_closing()
        self.is_closed = True
        self._slots.close()
        clients, self._clients = list(self._clients.values()), {}
        if self._owner.is_over:
            return
        for scope in list(self._waits):
            scope.cancel()
        with anyio.CancelScope(shield=True):
            if self._closing:
                self._all_closed = anyio.Event()
                await self._all_closed.wait()
            for client in clients:
                await client.aclose()
            # Aborted sockets are closed by the loop's next turn.
            await anyio.lowlevel.checkpoint()

    async def _open(self, proxy: Proxy | None) -> httpx.AsyncClient:
        async with self._opening:
            if proxy not in self._clients:
                context = await anyio.to_thread.run_sync(tls_context, self._verify, self._client_cert)
                route: httpx.Proxy | None = None
                if proxy is not None:
                    settings = self._proxies
                    verify = self._verify if settings.ca_bundle is None else settings.ca_bundle
                    # The endpoint's client certificate is no business of the proxy's.
                    to_proxy = await anyio.to_thread.run_sync(tls_context, verify, settings.client_cert)
                    told = {} if proxy.authorization is None else {"Proxy-Authorization": proxy.authorization}
                    is_tls = proxy.url.startswith("https:")
                    route = httpx.Proxy(proxy.url, headers=told, ssl_context=to_proxy if is_tls else None)
                option = (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
                transport = httpx.AsyncHTTPTransport(
                    verify=context,
                    trust_env=False,
                    http1=True,
                    http2=False,
                    limits=httpx.Limits(
                        max_connections=None, max_keepalive_connections=None, keepalive_expiry=self._keepalive
                    ),
                    proxy=route,
                    socket_options=[option] if self._tcp_keepalive else None,
                )
                self._clients[proxy] = httpx.AsyncClient(transport=transport, trust_env=False)
            if self.is_closed:
                raise ConnectionClosedError("the client was closed", retry_safe=False)
            return self._clients[proxy]

    @contextmanager
    def wait(self) -> Iterator[anyio.CancelScope]:
        """A scope around waiting for a peer, ended when the transport is closed."""
        with anyio.CancelScope() as scope:
            self._waits.add(scope)
            try:
                yield scope
            finally:
                self._waits.discard(scope)

    def closed_error(self, origin: Origin) -> ConnectionClosedError:
        """What requests get once the transport is closed."""
        return ConnectionClosedError("the client was closed", endpoint_url=origin.url, retry_safe=False)

    def drop(self, answer: httpx.Response, pieces: AsyncIterator[bytes] | None) -> None:
        """Close an answer soon, on a task of the event loop."""
        self._closing += 1
        if on_trio():
            import trio

            trio.lowlevel.spawn_system_task(self._close, answer, pieces)
        else:
            task = asyncio.get_running_loop().create_task(self._close(answer, pieces))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def _close(self, answer: httpx.Response, pieces: Any) -> None:
        try:
            with suppress(httpx.HTTPError, httpx.StreamError, OSError, RuntimeError):
                if pieces is not None:
                    # Its generators hold each other, and closing the outer one leaves the inner ones to the collector:
                    # a cancellation ends them all.
                    with anyio.CancelScope() as scope:
                        scope.cancel()
                        async for _ in pieces:
                            pass
            with suppress(httpx.HTTPError, httpx.StreamError, OSError, RuntimeError):
                await answer.aclose()
        finally:
            self._closing -= 1
            if not self._closing and self._all_closed is not None:
                self._all_closed.set()


class _Attempt:
    """A request on its way over one connection."""

    def __init__(
        self,
        owner: HttpxTransport,
        client: httpx.AsyncClient,
        request: Request,
        timeouts: Timeouts,
        proxy: Proxy | None,
        label: str,
    ) -> None:
        self._owner = owner
        self._client = client
        self._request = request
        self._timeouts = timeouts
        self._proxy = proxy
        self._label = label
        self._scope: anyio.CancelScope
        self.was_reused: bool = True

    async def send(self) -> httpx.Response:
        """The head; the body of the answer is unread. Raises TransportError, or what the request's body raised."""
        request = self._request
        upload = None if request.body is None else Upload(request.body, lambda _: None)
        answer: httpx.Response | None = None
        error: Exception | None = None
        try:
            with self._owner.wait() as self._scope:
                if self._proxy is not None and self._timeouts.connect is not None:
                    # httpx waits for the proxy's answer as long as for any other.
                    self._scope.deadline = anyio.current_time() + self._timeouts.connect
                try:
                    answer = await self._client.send(
                        self._prepared(upload), stream=True, auth=None, follow_redirects=False
                    )
                except (
                    httpx.HTTPError,
                    httpx.InvalidURL,
                    httpx.StreamError,
                    OSError,
                    RuntimeError,
                    ValueError,
                ) as caught:
                    error = caught
        finally:
            if upload is not None and not upload.is_complete:
                await upload.stop()
        if answer is not None:
            version = answer.extensions.get("http_version", b"HTTP/1.1")  # mocks name none
            if version not in _VERSIONS and not self._owner.speaks_more:
                self._owner.drop(answer, None)
                raise self._protocol_error(f"{version!r} is not the version that was asked for")
            return answer
        if upload is not None and upload.failure is not None:
            raise upload.failure
        if self._owner.is_closed:
            raise self._owner.closed_error(request.origin) from error
        raise self._translated(error or httpx.ConnectTimeout("the proxy did not answer")) from error

    def _prepared(self, upload: Upload | None) -> httpx.Request:
        request, timeouts = self._request, self._timeouts
        origin = request.origin
        url = httpx.URL(scheme="https" if origin.tls else "http", host=origin.host, port=origin.port, path="/")
        prepared = httpx.Request(
            request.method,
            url,
            headers=[(name.encode(), value.encode()) for name, value in request.headers.items()],
            stream=httpx.ByteStream(b"") if upload is None else _Stream(upload),
            extensions={
                "timeout": {
                    "connect": timeouts.connect,
                    "read": timeouts.read,
                    "write": timeouts.read,
                    "pool": timeouts.pool,
                },
                "trace": self._trace,
            },
        )
        prepared.url = _RawURL(url, request.target)
        return prepared

    async def _trace(self, event: str, details: Any) -> None:
        if event == "connection.connect_tcp.started":
            self.was_reused = False
        elif event == "http11.send_request_headers.started" and details["request"].method != b"CONNECT":
            self._scope.deadline = float("inf")

    @property
    def _way(self) -> str:
        return "" if self._proxy is None else f" through the proxy {self._proxy.url}"

    def _translated(self, error: Exception) -> TransportError:
        url = self._request.origin.url
        if isinstance(error, httpx.ConnectTimeout):
            return ConnectTimeoutError(
                f"could not connect to {url}{self._way} within {self._timeouts.connect} s; check the endpoint and the "
                "network, or raise Config.connect_timeout",
                endpoint_url=url,
            )
        if isinstance(error, httpx.PoolTimeout):
            return PoolTimeout(
                f"no connection to {url} became free within {self._timeouts.pool} s: the limits of the given httpx client "
                "are lower than the transport's",
                endpoint_url=url,
            )
        if isinstance(error, httpx.TimeoutException):
            return _silent(url, self._timeouts.read, self._label)
        if isinstance(error, httpx.ConnectError | httpx.ProxyError | httpx.InvalidURL | UnicodeError):
            return self._connection_error(error, url)
        if isinstance(error, httpx.RemoteProtocolError) and "disconnected without" not in str(error):
            return self._protocol_error(f"the response breaks HTTP/1.1: {error}")
        return ConnectionClosedError(
            f"{url} closed the connection before it answered {self._label} ({error})",
            endpoint_url=url,
            request_sent=True,
        )

    def _protocol_error(self, fault: str) -> ProtocolError:
        url = self._request.origin.url
        return ProtocolError(f"{fault} ({self._label} from {url})", endpoint_url=url, request_sent=True)

    def _connection_error(self, error: Exception, url: str) -> TransportError:
        cause = _tls_fault(error)
        if isinstance(cause, ssl.SSLCertVerificationError):
            return SSLError(
                f"the certificate of {url}{self._way} is not trusted: {cause.verify_message}. Give the authority's "
                "certificate with verify=<path> or AWS_CA_BUNDLE.",
                endpoint_url=url,
                retry_safe=False,
            )
        if cause is not None:
            return SSLError(f"TLS with {url}{self._way} failed: {cause}", endpoint_url=url)
        if self._proxy is not None:
            refused = isinstance(error, httpx.ProxyError)
            return ProxyConnectionError(
                f'Failed to connect to {url} through the proxy URL "{self._proxy.url}": '
                + (f"it answered {error}" if refused else str(error)),
                endpoint_url=url,
                retry_safe=not refused or str(error)[:1] == "5",
                proxy_url=self._proxy.url,
            )
        return EndpointConnectionError(f'Could not connect to the endpoint URL: "{url}": {error}', endpoint_url=url)


class _Body(Arrival):
    def __init__(
        self,
        answer: httpx.Response,
        slot: Slot,
        owner: HttpxTransport,
        origin: Origin,
        label: str,
        timeouts: Timeouts,
        length: int | None,
    ) -> None:
        super().__init__(slot, length, origin.url)
        self._answer = answer
        self._pieces: AsyncIterator[bytes] | None = None
        self._owner = owner
        self._origin = origin
        self._label = label
        self._timeouts = timeouts
        self._scope: anyio.CancelScope | None = None
        self._call_soon = _call_soon()
        self._thread = get_ident()

    async def prefetch(self) -> None:
        """Take it off the wire; what goes wrong is for the reader to hear."""
        try:
            while piece := await self._pull(SMALL_BODY):
                self._kept += piece
        except TransportError as error:
            self._fail(error)
        except BaseException:
            self.close()
            raise
        else:
            self._finish()

    def close(self) -> None:
        if self._thread != get_ident():
            # The garbage collector runs in any thread; the loop and its connections know only their own.
            with suppress(RuntimeError):  # the loop is closed
                self._call_soon(super().close)
            return
        super().close()

    async def _pull(self, size: int) -> bytes:
        url = self._url
        data: bytes | None = None
        with self._owner.wait() as self._scope:
            try:
                if self._pieces is None:
                    self._pieces = aiter(self._answer.aiter_raw())
                data = await anext(self._pieces, b"")
            except httpx.TimeoutException as error:
                raise _silent(url, self._timeouts.read, self._label) from error
            except (httpx.HTTPError, httpx.StreamError, OSError, RuntimeError) as error:
                raise self._broken(error) from error
            finally:
                self._scope = None  # noqa: PLW2901
        if data is None:
            raise self._owner.closed_error(self._origin)
        return data

    def _broken(self, error: Exception) -> TransportError:
        url = self._url
        if self._owner.is_closed:
            return self._owner.closed_error(self._origin)
        if isinstance(error, httpx.RemoteProtocolError) and "closed connection" not in str(error):
            return ProtocolError(
                f"the response breaks HTTP/1.1: {error} ({self._label} from {url})", endpoint_url=url, request_sent=True
            )
        got = self._received + len(self._kept)
        return IncompleteReadError(
            f"{url} closed the connection after {got} of {self._length} bytes of the body of {self._label} were read ({error})",
            actual_bytes=got,
            expected_bytes=self._length,
            endpoint_url=url,
        )

    def _take_arrived(self) -> None:
        """Httpx cannot tell what has arrived."""

    def _drop(self) -> None:
        if self._scope is not None:
            self._scope.cancel()
        if not self._answer.is_closed:
            self._owner.drop(self._answer, None if self._scope is not None else self._pieces)


class _RawURL(httpx.URL):
    """A URL whose target is sent as it is."""

    def __init__(self, url: httpx.URL, target: str) -> None:
        super().__init__(url)
        self._target = target.encode()

    @property
    def raw_path(self) -> bytes:
        return self._target


class _Stream(httpx.AsyncByteStream):
    def __init__(self, upload: Upload) -> None:
        self._upload = upload

    def __aiter__(self) -> AsyncIterator[bytes]:
        # No generator, which a cancelled request would leave to the collector; h11 takes views as well.
        return cast("AsyncIterator[bytes]", self._upload)


def _silent(url: str, limit: float | None, label: str) -> ReadTimeoutError:
    return ReadTimeoutError(
        f"{url} was silent for {limit} s during {label}; Config.read_timeout sets the limit",
        endpoint_url=url,
        request_sent=True,
    )


def _tls_fault(error: BaseException | None) -> ssl.SSLError | None:
    while error is not None and not isinstance(error, ssl.SSLError):
        error = error.__cause__ or error.__context__
    return error


async def _close_unclean(client: httpx.AsyncClient) -> None:
    """Close idle connections that hold bytes beyond the last response: httpcore would take them for the next one."""
    for connection in getattr(getattr(client._transport, "_pool", None), "connections", ()):
        inner = connection
        while (inner := getattr(inner, "_connection", None)) is not None:
            state = getattr(inner, "_h11_state", None)
            if state is not None and inner.is_idle() and state.trailing_data[0]:
                await connection.aclose()


def _call_soon() -> Callable[[Callable[[], object]], object]:
    """How to call something in the running loop from another thread."""
    if on_trio():
        import trio

        return trio.lowlevel.current_trio_token().run_sync_soon
    return asyncio.get_running_loop().call_soon_threadsafe
