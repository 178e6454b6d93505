"""The body of a request: read as it is needed, or ahead where its digest decides whether the request is served at all."""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager

from aiohttp import http_exceptions, web

from asyncms.testing.mediastore.faults import InvalidSignature, Validation

__all__ = ["Payload"]


class Payload:
    """A body, in pieces as they arrive. One reader at a time; `sha256` comes first or not at all.

    Args:
        request: whose body it is.
        limit: the most bytes that are read ahead.
        deadline: within which all of them must have come.
    """

    def __init__(
        self, request: web.BaseRequest, limit: int, deadline: Callable[[], AbstractAsyncContextManager[None]]
    ) -> None:
        self._request = request
        self._limit = limit
        self._deadline = deadline
        self._ahead: list[bytes] = []
        self._digest: str | None = None

    async def sha256(self) -> str:
        """The digest of the whole body in hex, which is kept in memory until it is iterated over.

        Raises `Validation` (too many bytes, a body that is not what its headers say), `RequestTimeout`,
        `InvalidSignature` for a compressed body: its bytes on the wire are what is signed, and they are gone.
        """
        if self._digest is None:
            if self._request.headers.get("Content-Encoding", "identity").lower() != "identity":
                raise InvalidSignature("A compressed body must be sent with x-amz-content-sha256: UNSIGNED-PAYLOAD.")
            digest, size = hashlib.sha256(), 0
            async with self._deadline():
                async for piece in self._arriving():
                    size += len(piece)
                    if size > self._limit:
                        raise Validation(f"Objects may have {self._limit} bytes at most.")
                    digest.update(piece)
                    self._ahead.append(piece)
            self._digest = digest.hexdigest()
        return self._digest

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Raises `Validation`."""
        if self._digest is None:
            async for piece in self._arriving():
                yield piece
        self._ahead.reverse()
        while self._ahead:
            yield self._ahead.pop()

    async def _arriving(self) -> AsyncIterator[bytes]:
        request = self._request
        if request.headers.get("Expect", "").lower() == "100-continue" and request.transport is not None:
            request.transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        try:
            while data := await request.content.readany():
                yield data
        except (web.RequestPayloadError, http_exceptions.HttpProcessingError) as error:
            raise Validation("The body is not framed or encoded as its headers say.") from error
