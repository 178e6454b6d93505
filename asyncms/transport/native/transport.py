"""The native transport: requests out, response heads in.

Strategy. A request whose body is small leaves in one write, then one future is waited for: the head. No timer is set
per request; one timer per transport looks at all busy connections every `TICK` seconds, fails those that were silent
for longer than their limit, hands over partly filled blocks and reaps idle connections. So limits are kept to within
two ticks, and cost nothing per request.

Of many requests in flight, those that one turn of the loop begins leave together at its end: one by one, each would wake a peer that
waits, which costs more than all else of writing it.

Large or produced bodies are written by a task of their own, so that an answer that comes early (RFC 9112 section 9.3:
a server may refuse before it has read all) ends the upload instead of waiting for it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator

from asyncms.errors import ConnectionClosedError, ReadTimeoutError, WrongLoopError
from asyncms.message import Buffer, Origin, Request, RequestBody, Response, Timeouts
from asyncms.transport import ownership
from asyncms.transport.native.connection import Connection
from asyncms.transport.native.dial import Dialer
from asyncms.transport.native.exchange import Exchange
from asyncms.transport.native.pool import Pool

__all__ = ["NativeTransport"]

TICK = 0.1
INLINE_BODY = 64 * 1024
MANY = 8
"""Connections in use from which on requests leave together. Of fewer, too few begin in one turn: that costs more than it saves."""
SMALL_CHUNK = 16 * 1024
WRITE_SIZE = 1024 * 1024
"""What the loop's buffer gets of a body that is encrypted."""
STOPGAP = 80 * 1024
"""What the loop's buffer gets of a plain body when the kernel's is full: just enough for the loop to tell of room."""
SHARE = 8 * 1024 * 1024
"""Bytes of an upload after which the loop has its turn: those of a part, which were digested just now, leave while they are in the
processor's cache. The kernel takes them in about a millisecond, if it takes so many at all (4 MiB at once by default)."""
CONTINUE_TIMEOUT = 1.0
"""How long to wait for ``100 Continue`` before the body is sent all the same (RFC 9110 section 10.1.1)."""


class NativeTransport:
    """HTTP/1.1 over `asyncio.BufferedProtocol`; see the module and `asyncms.transport.interface.Transport`.

    Args:
        max_connections: connections per origin.
        keepalive: seconds after which an idle connection is closed.
        verify: True for the system's certificate authorities, False for none, or a path.
        client_cert: path of a client certificate with its key, or two paths.
        tcp_keepalive: whether to set SO_KEEPALIVE.
    """

    def __init__(
        self,
        *,
        max_connections: int = 100,
        keepalive: float = 12.0,
        verify: bool | str = True,
        client_cert: str | tuple[str, str] | None = None,
        tcp_keepalive: bool = False,
    ) -> None:
        self._max_connections = max_connections
        self._keepalive = keepalive
        self._verify = verify
        self._client_cert = client_cert
        self._tcp_keepalive = tcp_keepalive
        self._pools: dict[Origin, Pool] = {}
        self._loop: asyncio.AbstractEventLoop | None = None
        self._dialer: Dialer
        self._forks = ownership.forks
        self._timer: asyncio.TimerHandle | None = None
        self._unsent: list[tuple[Connection, Exchange, bytes]] = []
        self._closed = False

    @property
    def acquired(self) -> int:
        """Connections in use, over all origins."""
        return sum(pool.acquired for pool in self._pools.values())

    @property
    def idle(self) -> int:
        """Connections waiting for a request, over all origins."""
        return sum(len(pool.idle) for pool in self._pools.values())

    async def send(self, request: Request, timeouts: Timeouts) -> Response:
        """See `asyncms.transport.interface.Transport.send`."""
        loop = asyncio.get_running_loop()
        if loop is not self._loop or self._forks != ownership.forks:
            self._own(loop)
        pool = self._pools.get(request.origin)
        if pool is None:
            pool = self._open_pool(request.origin)
        resent = False
        while True:
            connection = pool.take_idle()
            if connection is None:
                if self._timer is None:
                    self._timer = loop.call_later(TICK, self._tick)
                connection = await pool.acquire(loop, timeouts.pool, timeouts.connect)
                if connection.is_closed:
                    continue
            reused = connection.served > 0
            body = request.body
            exchange = connection.begin(request.method, request.target.partition("?")[0], timeouts.read)
            try:
                data: bytes | None = None
                if body is None:
                    data = _encode_head(request)
                elif isinstance(body, bytes) and len(body) <= INLINE_BODY:
                    data = _encode_head(request) + body
                else:
                    await self._upload(connection, exchange, request, body)
                if data is not None:
                    if len(pool.busy) < MANY:
                        connection.transport.write(data)
                    else:
                        if not self._unsent:
                            loop.call_soon(self._write_unsent)
                        self._unsent.append((connection, exchange, data))
                        exchange.upload_done = False
                while not exchange.status and exchange.error is None:
                    await exchange.wait()
            except BaseException:
                # Cancelled, or the body's producer failed: half a request cannot be taken back.
                exchange.close()
                raise
            error = exchange.error
            if exchange.status and reused and data is not None and not exchange.upload_done:
                # It came before the request was written, so it answers none: a server says in this way that it gives up an idle
                # connection.
                exchange.close()
                resent = True
                continue
            if exchange.status:
                return Response(exchange.status, exchange.headers, exchange, resent)
            assert error is not None
            if (
                reused
                and isinstance(error, ConnectionClosedError)
                and error.retry_safe
                and not exchange.has_begun
                and _can_resend(body)
            ):
                # The server closed an idle connection while the request was on its way to it (RFC 9112 section 9.3.1).
                # Others in the stack may be as old; each is tried once at most, as it is gone then.
                resent = True
                continue
            raise error

    async def aclose(self) -> None:
        """See `asyncms.transport.interface.Transport.aclose`."""
        ours = self._loop is None or self._loop.is_closed() or self._loop is asyncio.get_running_loop()
        if not ours and self._forks == ownership.forks:
            raise WrongLoopError("this client must be closed in the event loop it was used on")
        self._closed = True
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        pools = list(self._pools.values())
        self._pools.clear()
        if self._loop is None or self._loop.is_closed() or self._forks != ownership.forks:
            # Connections cannot be closed without their loop, and must not be in the name of the parent process.
            return
        for pool in pools:
            pool.close()
        # Aborted sockets are closed by the loop's next turn.
        await asyncio.sleep(0)

    # -- ownership ---------------------------------------------------------------------------------------------------

    def _own(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._forks != ownership.forks:
            raise ownership.forked()
        if self._loop is None:
            self._loop = loop
            self._dialer = Dialer(
                loop, verify=self._verify, client_cert=self._client_cert, tcp_keepalive=self._tcp_keepalive
            )
            return
        raise ownership.other_loop()

    def _open_pool(self, origin: Origin) -> Pool:
        if self._closed:
            raise ConnectionClosedError("the client was closed", endpoint_url=origin.url, retry_safe=False)
        pool = self._pools[origin] = Pool(origin, self._max_connections, self._keepalive, self._dialer.dial)
        return pool

    # -- writing -----------------------------------------------------------------------------------------------------

    def _write_unsent(self) -> None:
        unsent, self._unsent = self._unsent, []
        for connection, exchange, data in unsent:
            if connection.current is not exchange:
                # Given up, or answered before it was asked.
                continue
            exchange.upload_done = True
            try:
                connection.transport.write(data)
            except (OSError, RuntimeError) as error:
                # uvloop's, of a transport that has failed and has not said so yet.
                connection.abort(error)

    async def _upload(
        self, connection: Connection, exchange: Exchange, request: Request, body: Buffer | RequestBody
    ) -> None:
        """Write head and body; return when all is written or an answer has come."""
        exchange.upload_done = False
        connection.transport.write(_encode_head(request))
        if not isinstance(body, bytes | bytearray | memoryview) and body.expects_continue:
            # The peer owes nothing yet: that it does not answer has a limit of its own.
            exchange.armed = False
            await self._await_continue(exchange)
            exchange.armed = True
            if exchange.status or exchange.error is not None:
                return
        task = connection.loop.create_task(self._write_body(connection, exchange, body))
        task.add_done_callback(lambda _: exchange.wake())
        try:
            while not task.done() and not exchange.status and exchange.error is None:
                await exchange.wait()
        finally:
            if not task.done():
                task.cancel()
                await asyncio.wait([task])
            exchange.armed = True
        if exchange.error is None and not exchange.status:
            task.result()
        elif not task.cancelled():
            # Its failure, if any, follows from the connection's: the answer or the error of the connection counts.
            task.exception()

    async def _await_continue(self, exchange: Exchange) -> None:
        try:
            async with asyncio.timeout(CONTINUE_TIMEOUT):
                while not exchange.continued and not exchange.status and exchange.error is None:
                    await exchange.wait()
        except TimeoutError:
            return

    async def _write_body(self, connection: Connection, exchange: Exchange, body: Buffer | RequestBody) -> None:
        write = connection.transport.write
        is_producer = not isinstance(body, bytes | bytearray | memoryview)
        length: int | None
        pieces: AsyncIterator[Buffer]
        if isinstance(body, bytes | bytearray | memoryview):
            length = memoryview(body).nbytes
            pieces = _once(body)
        else:
            length = body.length
            pieces = aiter(body)
        queued = WRITE_SIZE if connection.origin.tls else STOPGAP
        sent = 0
        unshared = 0
        # While the producer works the peer owes nothing.
        exchange.armed = False
        try:
            async for piece in pieces:
                view = memoryview(piece).cast("B")
                size = len(view)
                if not size:
                    continue
                sent += size
                if length is not None and sent > length:
                    raise ValueError(f"the body produced more than the {length} bytes that it announced")
                is_chunk = length is None
                if is_chunk and size <= SMALL_CHUNK:
                    # One packet instead of three.
                    view = memoryview(b"".join((b"%x\r\n" % size, view, b"\r\n")))
                    is_chunk = False
                if is_chunk:
                    write(b"%x\r\n" % size)
                position, end = 0, len(view)
                while position < end:
                    # Before the bytes and not after them: the answer to the last ones may come while others have their turn,
                    # and it must find the body complete, else the connection is given up.
                    if not connection.can_write:
                        await self._await_room(connection, exchange)
                        unshared = 0
                    elif unshared >= SHARE:
                        # Neither producer nor peer made it wait: others, the answer among them, need their turn.
                        await asyncio.sleep(0)
                        unshared = 0
                    if exchange.error is not None or exchange.status:
                        return
                    count = connection.send_now(view[position : position + SHARE])
                    if not count:
                        part = view[position : position + queued]
                        # A producer may use its buffer again while the loop still holds on to it.
                        write(bytes(part) if is_producer and not part.readonly else part)
                        count = len(part)
                    position += count
                    exchange.progress = True
                    unshared += count
                if is_chunk:
                    write(b"\r\n")
        finally:
            if isinstance(pieces, AsyncGenerator):
                await pieces.aclose()
        if length is not None and sent < length:
            raise ValueError(f"the body produced only {sent} of the {length} bytes that it announced")
        if length is None:
            write(b"0\r\n\r\n")
        exchange.upload_done = True
        exchange.progress = True
        exchange.armed = True

    async def _await_room(self, connection: Connection, exchange: Exchange) -> None:
        exchange.armed = True
        while not connection.can_write and exchange.error is None:
            await exchange.wait()
        exchange.armed = False

    # -- the timer ---------------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        loop = self._loop
        assert loop is not None
        now = loop.time()
        alive = busy = 0
        for pool in list(self._pools.values()):
            pool.expire(now)
            for connection in list(pool.busy):
                exchange = connection.current
                if exchange is not None:
                    self._check(connection, exchange, now)
            alive += pool.size
            busy += pool.acquired
        if not busy:
            self._dialer.blocks.trim()
            self._dialer.scratch.trim()
        self._timer = loop.call_later(TICK, self._tick) if alive else None

    def _check(self, connection: Connection, exchange: Exchange, now: float) -> None:
        if exchange.progress or not exchange.armed or not exchange.is_awaited:
            exchange.progress = False
            exchange.silent_since = now
        elif not exchange.status and connection.has_drained():
            # The request is still on its way to a slow peer.
            exchange.silent_since = now
        elif exchange.read_timeout is not None and now - exchange.silent_since >= exchange.read_timeout:
            url = connection.origin.url
            exchange.fail(
                ReadTimeoutError(
                    f"{url} was silent for {now - exchange.silent_since:.1f} s during {exchange!r}; "
                    "Config.read_timeout sets the limit",
                    endpoint_url=url,
                    request_sent=True,
                )
            )
            connection.abort()
            return
        exchange.flush()


def _encode_head(request: Request) -> bytes:
    fields = "\r\n".join(map(": ".join, request.headers.items()))
    return f"{request.method} {request.target} HTTP/1.1\r\n{fields}\r\n\r\n".encode()


def _can_resend(body: Buffer | RequestBody | None) -> bool:
    return body is None or isinstance(body, bytes | bytearray | memoryview) or body.replayable


async def _once(body: Buffer) -> AsyncIterator[Buffer]:
    yield body
