r"""The ``aws-chunked`` content coding: chunks with a trailing checksum, or signed ones, or both.

``<hex size>[;chunk-signature=<hex>]\r\n<data>\r\n`` …, ``0…\r\n[<checksum header>:<base64>\r\n]…\r\n``:
https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html. Unsigned chunks are only ever sent over TLS,
which protects what the signature leaves out. Signed ones each carry on from the signature before, the first from that of
the request's headers: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator, Callable, Sequence
from hashlib import sha256
from typing import Protocol

from asyncms.message import Buffer, RequestBody
from asyncms.signing.credentials import Credentials
from asyncms.signing.sigv4 import EMPTY_SHA256, keyed_hashes

__all__ = ["AwsChunkedBody", "SignedChunkedBody"]

CHUNK = 1024 * 1024
"""S3 refuses chunks of less than 8 KiB but for the last one; pieces are gathered or cut to this size."""


class Digest(Protocol):
    """A running checksum."""

    def update(self, data: Buffer, /) -> None: ...

    def digest(self) -> bytes: ...


class AwsChunkedBody:
    """A body wrapped in the coding; its checksum is computed while it is sent.

    Args:
        body: what is wrapped.
        trailer: name of the checksum's header; None for a body without.
        new_digest: starts a checksum; called once per sending.
    """

    def __init__(self, body: RequestBody, trailer: str | None, new_digest: Callable[[], Digest] | None) -> None:
        self._body = body
        self._trailer = trailer
        self._new_digest = new_digest
        self.replayable: bool = body.replayable
        self.expects_continue: bool = body.expects_continue
        self.length: int | None = None if body.length is None else self._coded_length(body.length)
        """Of the coded form. S3 takes it and ``Transfer-Encoding: chunked`` alike; other stores (rclone) want a
        Content-Length even for this coding, so it is sent wherever it is known, which botocore does not."""

    def _coded_length(self, decoded: int) -> int:
        full, rest = divmod(decoded, CHUNK)
        total = full * (len(self._head(CHUNK, ())) + CHUNK + 2)
        if rest:
            total += len(self._head(rest, ())) + rest + 2
        digest = self._new_digest().digest() if self._new_digest is not None else b""
        return total + len(self._end(digest))

    def _head(self, size: int, data: Sequence[Buffer]) -> bytes:
        """What stands before a chunk's data."""
        return b"%x\r\n" % size

    def _end(self, digest: bytes) -> bytes:
        """What stands after the last chunk."""
        return b"0\r\n" + self._trailing_line(digest, b"\r\n") + b"\r\n"

    def _trailing_line(self, digest: bytes, end: bytes) -> bytes:
        if self._trailer is None:
            return b""
        return b"%b:%b%b" % (self._trailer.encode("ascii"), b64encode(digest), end)

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        checksum = self._new_digest() if self._new_digest is not None else None
        held: list[Buffer] = []
        size = 0
        async for piece in self._body:
            view = memoryview(piece).cast("B")
            if checksum is not None:
                checksum.update(view)
            while size + len(view) >= CHUNK:
                cut = CHUNK - size
                held.append(view[:cut])
                yield self._head(CHUNK, held)
                for part in held:
                    yield part
                yield b"\r\n"
                view = view[cut:]
                held.clear()
                size = 0
            if view:
                # A copy: the producer may write to its buffer again before this piece is sent.
                held.append(bytes(view))
                size += len(view)
        if size:
            yield self._head(size, held)
            for part in held:
                yield part
            yield b"\r\n"
        yield self._end(checksum.digest() if checksum is not None else b"")


class SignedChunkedBody(AwsChunkedBody):
    """The same with signed chunks; `start` it with the signature of the request that carries it."""

    _previous = "0" * 64
    _scope = ""
    _key: tuple[str, str, str, str] = ("", "", "", "")

    def start(self, headers: dict[str, str], credentials: Credentials, region: str, service: str) -> None:
        """Go on from the signature in these headers, which `asyncms.signing.sigv4.sign` has made."""
        amz_date = headers["x-amz-date"]
        self._previous = headers["authorization"].rpartition("Signature=")[2]
        self._scope = f"{amz_date}\n{amz_date[:8]}/{region}/{service}/aws4_request"
        self._key = credentials.secret_key, amz_date[:8], region, service

    def _head(self, size: int, data: Sequence[Buffer]) -> bytes:
        digest = sha256()
        for part in data:
            digest.update(part)
        return b"%x;chunk-signature=%b\r\n" % (size, self._sign("PAYLOAD", EMPTY_SHA256, digest.hexdigest()))

    def _end(self, digest: bytes) -> bytes:
        end = self._head(0, ())
        if self._trailer is not None:
            signature = self._sign("TRAILER", sha256(self._trailing_line(digest, b"\n")).hexdigest())
            end += self._trailing_line(digest, b"\r\n") + b"x-amz-trailer-signature:%b\r\n" % signature
        return end + b"\r\n"

    def _sign(self, kind: str, *hashes: str) -> bytes:
        to_sign = "\n".join([f"AWS4-HMAC-SHA256-{kind}", self._scope, self._previous, *hashes])
        keyed = keyed_hashes(*self._key)
        inner, outer = keyed[0].copy(), keyed[1].copy()
        inner.update(to_sign.encode())
        outer.update(inner.digest())
        self._previous = outer.hexdigest()
        return self._previous.encode("ascii")
