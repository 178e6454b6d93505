"""One object behind the `RangeSource` Protocol, which answers as RFC 9110 demands unless the test's script says otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import anyio
import anyio.lowlevel

from asyncms.errors import ClientError, IncompleteReadError, TransportError
from asyncms.message import Body, Buffer
from asyncms.transfer.part import Backoff
from asyncms.transfer.source import Ranged

__all__ = ["Asked", "ScriptedBody", "Store", "VirtualTime", "content", "service_error"]


def content(size: int) -> bytes:
    """Bytes that tell their position: every aligned group of four is another."""
    return b"".join(i.to_bytes(4, "big") for i in range(size // 4 + 1))[:size]


def service_error(status: int, code: str) -> ClientError:
    response = {"Error": {"Code": code, "Message": code}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(response, "GetObject")


class Asked(NamedTuple):
    """One request."""

    first: int | None
    last: int | None
    if_match: str | None = None
    version_id: str | None = None


class VirtualTime:
    """A backoff that takes no time and remembers its waits."""

    def __init__(self, uniform: float = 1.0) -> None:
        self.waits: list[float] = []
        self.backoff = Backoff(sleep=self._sleep, uniform=lambda: uniform)

    async def _sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        await anyio.lowlevel.checkpoint()


@dataclass(eq=False)
class Store:
    """The object and the script.

    Attributes:
        cut: bytes after which the body of the n-th answer breaks; None for not at all.
        piece: the most bytes that arrive at once.
        pause: event loop turns before the n-th answer's every piece: parts overtake each other.
        on_request: called with each request before it is answered; may raise, and may change the object.
        on_piece: called with every piece that leaves a body, before its reader has it.
        edit: changes the answer.
    """

    data: bytes
    etag: str | None = '"v1"'
    version_id: str | None = None
    last_modified: object = "2026-01-01"
    obeys_ranges: bool = True
    says_size: bool = True
    says_length: bool = True
    cut: Callable[[int], int | None] = lambda _: None
    piece: int = 1 << 20
    pause: Callable[[int], int] = lambda _: 0
    on_request: Callable[[Asked], object] = lambda _: None
    on_piece: Callable[[int], object] = lambda _: None
    edit: Callable[[int, Ranged], object] = lambda _n, _answer: None
    gate: anyio.Event | None = None
    """Bodies give nothing until it is set."""
    requests: list[Asked] = field(default_factory=list)
    bodies: list[ScriptedBody] = field(default_factory=list)

    async def fetch(
        self, first: int | None, last: int | None, *, if_match: str | None, version_id: str | None = None
    ) -> Ranged:
        asked = Asked(first, last, if_match, version_id)
        number = len(self.requests)
        self.requests.append(asked)
        for _ in range(self.pause(number)):
            await anyio.lowlevel.checkpoint()
        await anyio.lowlevel.checkpoint()
        self.on_request(asked)
        if if_match not in (None, "*") and if_match != self.etag:
            raise service_error(412, "PreconditionFailed")
        size = len(self.data)
        start, end = 0, size
        partial = self.obeys_ranges and (first, last) != (None, None)
        if partial:
            if first is None:
                assert last is not None
                start = max(0, size - last)
            else:
                start, end = first, size if last is None else min(last + 1, size)
            if start >= size:
                raise service_error(416, "InvalidRange")
        body = ScriptedBody(self, number, start, end)
        self.bodies.append(body)
        head: dict[str, Any] = {"ContentLength": end - start, "Metadata": {"mood": "calm"}}
        if self.last_modified is not None:
            head["LastModified"] = self.last_modified
        if self.etag is not None:
            head["ETag"] = self.etag
        if partial:
            head["ContentRange"] = f"bytes {start}-{end - 1}/{size if self.says_size else '*'}"
        said = self.says_size if partial else self.says_length
        answer = Ranged(
            head=head,
            body=body,
            status=206 if partial else 200,
            first=start,
            last=end - 1 if partial or self.says_length else None,
            size=size if said else None,
            etag=self.etag,
            version_id=self.version_id,
            partial=partial,
        )
        self.edit(number, answer)
        return answer

    def replace_body(self, answer: Ranged, number: int, first: int, end: int) -> None:
        """Give an answer the body of other bytes than its head says."""
        answer.body = self.bodies[number] = ScriptedBody(self, number, first, end)

    @property
    def open_bodies(self) -> int:
        return sum(not body.is_closed for body in self.bodies)

    @property
    def sent(self) -> int:
        """Bytes that left the bodies."""
        return sum(body.received for body in self.bodies)

    def ranges(self) -> list[tuple[int | None, int | None]]:
        """The ranges asked for, in order."""
        return [(asked.first, asked.last) for asked in self.requests]

    def sent_once(self, first: int = 0, end: int | None = None) -> bool:
        """Whether each byte from ``first`` to ``end`` left a body exactly once, and no other did."""
        position = first
        for start, stop in sorted((b.first, b.first + b.received) for b in self.bodies if b.received):
            if start != position:
                return False
            position = stop
        return position == (len(self.data) if end is None else end)


class ScriptedBody(Body):
    """The bytes ``first`` to ``end`` of the object as it is now."""

    def __init__(self, store: Store, number: int, first: int, end: int) -> None:
        self.first = first
        self.is_closed = False
        self._store = store
        self._number = number
        self._data = memoryview(store.data)[first:end]
        self._received = 0
        self._is_busy = False
        cut = store.cut(number)
        self._limit = len(self._data) if cut is None else min(cut, len(self._data))
        self._breaks = cut is not None and cut <= len(self._data) and (cut < len(self._data) or not store.says_length)

    @property
    def length(self) -> int | None:
        return len(self._data) if self._store.says_length else None

    @property
    def received(self) -> int:
        return self._received

    @property
    def buffered(self) -> bytes | None:
        return None

    async def read(self) -> bytes:
        pieces: list[Buffer] = []
        while piece := await self.receive():
            pieces.append(piece)
        return b"".join(pieces)

    async def readinto(self, buffer: bytearray | memoryview, /) -> int:
        view = memoryview(buffer)
        done = 0
        while done < len(view) and (piece := await self.receive(len(view) - done)):
            view[done : done + len(piece)] = piece
            done += len(piece)
            if self._received == self._limit and self._breaks:
                break
        return done

    async def receive(self, size: int = 1 << 20, /) -> Buffer:
        assert not self._is_busy, "two readers"
        self._is_busy = True
        try:
            for _ in range(self._store.pause(self._number)):
                await anyio.lowlevel.checkpoint()
            if self._store.gate is not None:
                await self._store.gate.wait()
            await anyio.lowlevel.checkpoint()
        except BaseException:
            self.is_closed = True
            raise
        finally:
            self._is_busy = False
        if self.is_closed and self._received < self._limit:
            raise TransportError("the body was closed")
        start, stop = self._received, min(self._received + min(size, self._store.piece), self._limit)
        if start == stop:
            self.is_closed = True
            if self._breaks:
                raise IncompleteReadError("cut", actual_bytes=start, expected_bytes=self.length)
            return b""
        self._received = stop
        if stop == len(self._data) and self._store.says_length:
            self.is_closed = True
        self._store.on_piece(stop - start)
        return bytes(self._data[start:stop])

    def close(self) -> None:
        self.is_closed = True


def cuts(at: Iterable[int | None]) -> Callable[[int], int | None]:
    """The n-th answer breaks after the n-th number of bytes, later ones not at all."""
    table = list(at)
    return lambda number: table[number] if number < len(table) else None
