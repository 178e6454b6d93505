"""The body of a PutObject: it may never be larger than the service takes, and never be shorter than it was said to be."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator

from asyncms.errors import BodyTooLargeError
from asyncms.mediastore.limits import size_fault
from asyncms.message import Buffer, RequestBody

__all__ = ["LimitedBody"]


class LimitedBody:
    """A body that stops its request when it passes the service's limit.

    Args:
        body: the bytes.
        availability: the object's, which decides about the limit.
        chunked: send each piece as it is produced, in a chunk of its own, though the length may be known.
    """

    expects_continue = False  # botocore waits for S3 only

    def __init__(self, body: RequestBody, availability: str, *, chunked: bool) -> None:
        self._body = body
        self._availability = availability
        self.length: int | None = None if chunked else body.length
        self.replayable: bool = body.replayable

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        sent = 0
        pieces = aiter(self._body)
        try:
            async for piece in pieces:
                sent += memoryview(piece).nbytes
                fault = size_fault(sent, self._availability)
                if fault is not None:
                    raise BodyTooLargeError(f"{fault}; the upload was broken off", offset=sent)
                yield piece
        finally:
            if isinstance(pieces, AsyncGenerator):
                await pieces.aclose()
        announced = self._body.length
        if announced is not None and sent < announced:
            # With a Content-Length the transport would notice; the last chunk would make it an object.
            raise ValueError(f"the body produced only {sent} of the {announced} bytes that it announced")
