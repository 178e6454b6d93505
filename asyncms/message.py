"""What travels between the layers: a request ready to be sent, a response whose body is still on the wire."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable
from dataclasses import dataclass
from typing import IO, Any, NamedTuple, Protocol, TypeAlias, runtime_checkable

__all__ = [
    "AsyncReadable",
    "Body",
    "BodyInput",
    "Buffer",
    "Digested",
    "Origin",
    "Request",
    "RequestBody",
    "Response",
    "Tapped",
    "Timeouts",
    "memory_of",
]

Buffer: TypeAlias = bytes | bytearray | memoryview


def memory_of(value: Any) -> memoryview | None:
    """The bytes of an array, or of what else gives its memory; None for what has none, or none that stands for its values.

    An array gives numbers where it is iterated, and one of Python's objects nothing but addresses as its memory.
    """
    try:
        view = memoryview(value)
        if view.format == "O":
            return None
        return (view if view.c_contiguous else memoryview(view.tobytes())).cast("B")
    except (TypeError, ValueError):
        return None


@runtime_checkable
class AsyncReadable(Protocol):
    """A file-like object whose ``read`` is a coroutine function (aiofiles, anyio files)."""

    async def read(self, size: int = ..., /) -> bytes: ...


BodyInput: TypeAlias = Buffer | str | IO[bytes] | AsyncReadable | AsyncIterable[Buffer] | Iterable[Buffer]
"""What a streaming input member such as ``Body`` takes. Text is sent as UTF-8."""


class Origin:
    """Scheme, host and port: what a connection belongs to. Compared and hashed by value."""

    __slots__ = ("_hash", "host", "port", "tls", "url")

    def __init__(self, tls: bool, host: str, port: int) -> None:
        self.tls: bool = tls
        self.host: str = host
        """Without brackets, also for IPv6."""
        self.port: int = port
        self.url: str = f"{'https' if tls else 'http'}://{self.authority}"
        self._hash = hash((tls, host, port))

    @property
    def authority(self) -> str:
        """The Host header's value: the port only if it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == (443 if self.tls else 80) else f"{host}:{self.port}"

    def __hash__(self) -> int:
        return self._hash

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Origin):
            return NotImplemented
        return self.tls == other.tls and self.port == other.port and self.host == other.host

    def __repr__(self) -> str:
        return f"<Origin {self.url}>"


@runtime_checkable
class RequestBody(Protocol):
    """A request body that is produced piece by piece.

    Bodies that are already bytes are given to `Request` as they are; this is for files and iterators.
    """

    length: int | None
    """Bytes that will be produced; None if unknown, then the body is sent with ``Transfer-Encoding: chunked``."""

    replayable: bool
    """Whether iterating again produces the same bytes from the start."""

    expects_continue: bool
    """Whether to wait for ``100 Continue`` (RFC 9110 section 10.1.1) before the first byte."""

    def __aiter__(self) -> AsyncIterator[Buffer]: ...


@dataclass(frozen=True, slots=True, eq=False)
class Digested:
    """A streaming member whose digests are known: it is sent as it is, and nothing is computed of it again."""

    data: Buffer | RequestBody
    sha256: str | None
    """In hex, for the signature; None leaves the payload unsigned."""


@dataclass(slots=True, eq=False, repr=False)
class Request:
    """One HTTP/1.1 request, signed and ready to be sent.

    ``target`` and ``headers`` are sent as they are: header names are in lower case, ``host`` and ``content-length`` or
    ``transfer-encoding`` are among them, and no value holds a line break (the serialiser has refused those).
    """

    method: str
    origin: Origin
    target: str
    headers: dict[str, str]
    body: Buffer | RequestBody | None = None


class Timeouts(NamedTuple):
    """Limits in seconds; None means no limit. There is no total limit: a transfer may take as long as it moves."""

    connect: float | None = 10.0
    read: float | None = 60.0
    """The longest silence while a byte is due, in either direction."""
    pool: float | None = 30.0


class Body(Protocol):
    """A response body that is still, at least in part, on the wire.

    Every method raises `asyncms.errors.ReadTimeoutError`, `asyncms.errors.IncompleteReadError` or
    `asyncms.errors.ProtocolError` when the body breaks; the connection is closed then. One reader at a time.
    """

    @property
    def length(self) -> int | None:
        """Bytes that the peer announced; None if it announced none."""

    @property
    def received(self) -> int:
        """Bytes handed to the reader so far."""

    @property
    def buffered(self) -> bytes | None:
        """The whole body if it has arrived with the head and nothing was read of it yet; else None."""

    async def read(self) -> bytes:
        """All that is left."""

    async def readinto(self, buffer: bytearray | memoryview, /) -> int:
        """Fill the buffer; fewer bytes only at the end of the body or before an error, which the next call raises.

        0 when there is nothing left.
        """

    async def receive(self, size: int = ..., /) -> Buffer:
        """The next bytes, at most ``size``: a full block if the peer sends quickly, what has arrived if it does not.

        Empty at the end. The result belongs to the caller and is never written to again.
        """

    def close(self) -> None:
        """Give the body up: the connection is closed unless the body has arrived in full. Idempotent."""


@runtime_checkable
class Tapped(Protocol):
    """What a `Body` may have besides."""

    tap: Callable[[Buffer], object] | None
    """Set before the first byte is read: called with all bytes that the reader is given, in order, no later than that. Where it
    can be sooner, the processor has them in its cache still. It is not to raise, nor to keep what it is given."""


@dataclass(slots=True, eq=False, repr=False)
class Response:
    """A response head and its unread body."""

    status: int
    headers: list[tuple[bytes, bytes]]
    """As received, in order, repeated names kept."""
    body: Body
    resent: bool = False
    """Whether the transport had sent the request before, over a connection that was lost without an answer."""

    def header(self, name: bytes) -> str | None:
        """The first header of that lower-case name, decoded as ISO 8859-1; None if there is none."""
        for key, value in self.headers:
            if key.lower() == name:
                return value.decode("latin-1")
        return None
