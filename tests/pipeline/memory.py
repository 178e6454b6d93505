"""Response bodies in memory that break where they are told to."""

from __future__ import annotations

from asyncms.errors import ConnectionClosedError, TransportError
from asyncms.message import Body, Buffer

__all__ = ["DATA", "Memory", "Server"]

DATA = bytes(range(48))


class Memory:
    """A body as the transport gives it: bytes first, then the error."""

    def __init__(
        self,
        data: bytes,
        *,
        step: int = 1 << 30,
        known: bool = True,
        breaks_at: int | None = None,
        error: TransportError | None = None,
        buffered: bool = False,
    ) -> None:
        self._data = data
        self._step = step
        self._known = known
        self._end = len(data) if breaks_at is None else breaks_at
        self._error = error or ConnectionClosedError("cut")
        self._buffered = buffered
        self.position = 0
        self.closed = False

    @property
    def length(self) -> int | None:
        return len(self._data) if self._known else None

    @property
    def received(self) -> int:
        return self.position

    @property
    def buffered(self) -> bytes | None:
        return self._data if self._buffered and not self.position else None

    async def read(self) -> bytes:
        raise NotImplementedError

    async def receive(self, size: int = 1 << 20, /) -> Buffer:
        if self.closed:
            raise ConnectionClosedError("the body was closed")
        piece = self._data[self.position : min(self._end, self.position + min(size, self._step))]
        if not piece and self.position < len(self._data):
            raise self._error
        self.position += len(piece)
        return piece

    async def readinto(self, buffer: bytearray | memoryview, /) -> int:
        view = memoryview(buffer)
        done = 0
        while done < len(view):
            try:
                piece = await self.receive(len(view) - done)
            except TransportError:
                if done:
                    break
                raise
            if not piece:
                break
            view[done : done + len(piece)] = piece
            done += len(piece)
        return done

    def close(self) -> None:
        self.closed = True


class Server:
    """Gives the rest of the data from any offset; its bodies break after ``run`` bytes each."""

    def __init__(self, data: bytes = DATA, *, run: int | None = None, step: int = 1 << 30) -> None:
        self._data = data
        self._run = run
        self._step = step
        self.offsets: list[int] = []
        self.bodies: list[Memory] = []

    async def resume(self, offset: int) -> Body:
        self.offsets.append(offset)
        body = Memory(self._data[offset:], breaks_at=self._run, step=self._step)
        self.bodies.append(body)
        return body
