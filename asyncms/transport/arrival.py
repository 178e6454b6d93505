"""Response bodies of the transports over a library: one way to read, to break and to give up.

The library's bytes come through `Arrival._pull`; what is read, kept, counted and raised again is decided here.
"""

from __future__ import annotations

from abc import ABC, abstractmethod

from asyncms.errors import ConnectionClosedError, ProtocolError, TransportError
from asyncms.message import Buffer
from asyncms.transport.slots import Slot

__all__ = ["Arrival", "announced"]

BLOCK = 1024 * 1024
MAX_HEADERS = 256
MAX_LENGTH = 2**63 - 1
MAX_DIGITS = 19
_BLANK = (b"", b" ", b"\t")


class Arrival(ABC):
    """A `asyncms.message.Body`. Its slot is free again when the body has arrived, broke or was closed."""

    def __init__(self, slot: Slot, length: int | None, url: str) -> None:
        self._slot = slot
        self._length = length
        self._url = url
        self._received = 0
        self._kept = b""
        """Taken from the library, and not given to the reader yet."""
        self._ended = False
        self._error: TransportError | None = None

    @property
    def length(self) -> int | None:
        return self._length

    @property
    def received(self) -> int:
        return self._received

    @property
    def buffered(self) -> bytes | None:
        if self._received or self._error is not None:
            return None
        self._take_arrived()
        return self._kept if self._ended else None

    async def receive(self, size: int = BLOCK, /) -> Buffer:
        if not self._kept and not self._ended:
            if self._error is not None:
                raise self._error
            try:
                pulled = await self._pull(size)
            except TransportError as error:
                if self._error is not None:  # closed meanwhile
                    raise self._error from None
                self._fail(error)
                raise
            except BaseException:
                self.close()
                raise
            if self._error is not None:  # closed meanwhile
                raise self._error
            self._kept = pulled
            if not pulled:
                self._finish()
        piece = self._kept
        if len(piece) > size:
            piece, self._kept = piece[:size], piece[size:]
        else:
            self._kept = b""
        if not piece and self._error is not None:
            raise self._error
        self._received += len(piece)
        return piece

    async def readinto(self, buffer: bytearray | memoryview, /) -> int:
        view = memoryview(buffer).cast("B")
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

    async def read(self) -> bytes:
        pieces: list[Buffer] = []
        while piece := await self.receive():
            pieces.append(piece)
        return bytes(pieces[0]) if len(pieces) == 1 else b"".join(pieces)

    def close(self) -> None:
        is_read = self._ended and not self._kept
        if not is_read and self._error is None:
            # What is dropped here must not look like the end of the body to a later read.
            self._ended, self._kept = False, b""
            self._fail(
                ConnectionClosedError(
                    "the body was closed", endpoint_url=self._url, request_sent=True, retry_safe=False
                )
            )

    @abstractmethod
    async def _pull(self, size: int) -> bytes:
        """The next bytes, about ``size`` at most; empty at the end. Raises TransportError."""

    @abstractmethod
    def _take_arrived(self) -> None:
        """Take what is there without waiting, if that is all that is left: then the body has ended."""

    @abstractmethod
    def _drop(self) -> None:
        """Give the connection up unless the body has arrived in full. Idempotent."""

    def _finish(self) -> None:
        self._ended = True
        self._slot.release()

    def _fail(self, error: TransportError) -> None:
        self._error = error
        self._drop()
        self._slot.release()


def announced(status: int, headers: list[tuple[bytes, bytes]], label: str, url: str) -> int | None:
    """The Content-Length; None if there is none, or the body is chunked.

    Raises ProtocolError for a head that the library took and RFC 9112 does not allow, as far as it can still be seen: a
    status that this request cannot have, a transfer coding that was not asked for, and what lets one end of a connection
    see another message than the other does (sections 5.1, 6.3 and 11.2).
    """
    lengths: list[bytes] = []
    is_chunked = False
    fault = f"the status {status} is none that this request can have" if not 200 <= status < 1000 else ""
    if len(headers) > MAX_HEADERS:
        fault = f"the response has more than {MAX_HEADERS} header fields"
    for name, value in headers:
        if name[-1:] in _BLANK:
            fault = f"white space follows the name of the header field {name!r}"
        elif len(name) == 14 and name.lower() == b"content-length":
            lengths.append(value)
        elif len(name) == 17 and name.lower() == b"transfer-encoding":
            is_chunked = True
            if value.strip().lower() != b"chunked":
                fault = f"unknown transfer coding {value!r}"
    length = None
    if lengths:
        value = lengths[0]
        if is_chunked:
            fault = "the response has both Content-Length and Transfer-Encoding"
        elif len(lengths) > 1 or not value.isdigit() or len(value) > MAX_DIGITS or int(value) > MAX_LENGTH:
            fault = f"Content-Length is {b', '.join(lengths)!r}"
        else:
            length = int(value)
    if fault:
        raise ProtocolError(f"{fault} ({label} from {url})", endpoint_url=url, request_sent=True)
    return length
