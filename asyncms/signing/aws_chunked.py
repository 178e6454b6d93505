r"""The ``aws-chunked`` content coding with an unsigned trailing checksum.

``<hex size>\r\n<data>\r\n`` …, ``0\r\n<checksum header>:<base64>\r\n\r\n``:
https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
Only ever sent over TLS, which protects what the signature leaves out.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import AsyncIterator, Callable
from typing import Protocol

from asyncms.message import Buffer, RequestBody

__all__ = ["AwsChunkedBody"]

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
        trailer: name of the checksum's header.
        new_digest: starts a checksum; called once per sending.
    """

    def __init__(self, body: RequestBody, trailer: str, new_digest: Callable[[], Digest]) -> None:
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
        total = full * (len(f"{CHUNK:x}") + CHUNK + 4)
        if rest:
            total += len(f"{rest:x}") + rest + 4
        digest = 4 * ((len(self._new_digest().digest()) + 2) // 3)
        return total + len("0\r\n") + len(self._trailer) + len(":") + digest + len("\r\n\r\n")

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        checksum = self._new_digest()
        held: list[Buffer] = []
        size = 0
        async for piece in self._body:
            view = memoryview(piece).cast("B")
            checksum.update(view)
            while size + len(view) >= CHUNK:
                cut = CHUNK - size
                yield b"%x\r\n" % CHUNK
                for part in held:
                    yield part
                yield view[:cut]
                yield b"\r\n"
                view = view[cut:]
                held.clear()
                size = 0
            if view:
                # A copy: the producer may write to its buffer again before this piece is sent.
                held.append(bytes(view))
                size += len(view)
        if size:
            yield b"%x\r\n" % size
            for part in held:
                yield part
            yield b"\r\n"
        digest = b64encode(checksum.digest()).decode("ascii")
        yield f"0\r\n{self._trailer}:{digest}\r\n\r\n".encode("ascii")
