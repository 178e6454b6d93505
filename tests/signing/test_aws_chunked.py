"""The aws-chunked coding, read by a decoder of its own and compared with botocore's encoder."""

from __future__ import annotations

import io
import zlib
from base64 import b64encode
from collections.abc import AsyncIterator

import pytest
from botocore.httpchecksum import AwsChunkedWrapper, Crc32Checksum
from hypothesis import given
from hypothesis import strategies as st

from asyncms.checksums import new_checksum
from asyncms.message import Buffer
from asyncms.signing.aws_chunked import CHUNK, AwsChunkedBody

TRAILER = "x-amz-checksum-crc32"


class Pieces:
    """A body in given pieces; with ``reuse`` all of them stand in one buffer, as a file read into it would."""

    replayable = True
    expects_continue = True

    def __init__(self, pieces: list[bytes], reuse: bool = False) -> None:
        self._pieces = pieces
        self._reuse = reuse
        self.length: int | None = sum(map(len, pieces))

    async def __aiter__(self) -> AsyncIterator[Buffer]:
        shared = bytearray(max(map(len, self._pieces), default=0))
        for piece in self._pieces:
            if self._reuse:
                shared[: len(piece)] = piece
                yield memoryview(shared)[: len(piece)]
            else:
                yield piece


def wrap(body: Pieces) -> AwsChunkedBody:
    return AwsChunkedBody(body, TRAILER, lambda: new_checksum("CRC32"))


async def encode(body: AwsChunkedBody) -> bytes:
    # Copied piece by piece, as a transport sends them.
    return b"".join([bytes(piece) async for piece in body])


def decode(coded: bytes) -> tuple[list[bytes], dict[str, str]]:
    """Chunks and trailers; a chunk's line is its size in lower-case hex, nothing else."""
    chunks = []
    while True:
        line, separator, coded = coded.partition(b"\r\n")
        assert separator
        assert line == b"%x" % int(line, 16)
        size = int(line, 16)
        if size == 0:
            break
        assert coded[size : size + 2] == b"\r\n"
        chunks.append(coded[:size])
        coded = coded[size + 2 :]
    *lines, blank, end = coded.decode("ascii").split("\r\n")
    assert (blank, end) == ("", "")
    return chunks, dict(line.split(":", 1) for line in lines)


def crc(data: bytes) -> str:
    return b64encode(zlib.crc32(data).to_bytes(4, "big")).decode()


@given(st.lists(st.binary(max_size=3000), max_size=8), st.booleans())
async def test_small_bodies(pieces: list[bytes], reuse: bool) -> None:
    data = b"".join(pieces)
    chunks, trailers = decode(await encode(wrap(Pieces(pieces, reuse))))
    assert b"".join(chunks) == data
    assert len(chunks) == bool(data)
    assert trailers == {TRAILER: crc(data)}


SIZES = [
    [0],
    [1],
    [CHUNK],
    [CHUNK - 1, 1],
    [CHUNK + 1],
    [CHUNK - 1, 2],
    [3 * CHUNK],
    [700_000] * 5,
    [1, CHUNK, 1, 2 * CHUNK],
]


@pytest.mark.parametrize("sizes", SIZES, ids=str)
@pytest.mark.parametrize("reuse", [False, True])
async def test_the_same_bytes_as_botocore(sizes: list[int], reuse: bool) -> None:
    pieces = [bytes([65 + i]) * size for i, size in enumerate(sizes)]
    data = b"".join(pieces)
    boto = AwsChunkedWrapper(io.BytesIO(data), checksum_cls=Crc32Checksum, checksum_name=TRAILER).read()
    coded = await encode(wrap(Pieces(pieces, reuse)))
    assert coded == boto
    chunks, _ = decode(coded)
    # S3 refuses chunks of less than 8 KiB but for the last one.
    assert all(len(chunk) == CHUNK for chunk in chunks[:-1])


async def test_it_can_be_sent_twice() -> None:
    body = wrap(Pieces([b"abc", b"def"]))
    expected = b"6\r\nabcdef\r\n0\r\nx-amz-checksum-crc32:%s\r\n\r\n" % crc(b"abcdef").encode()
    assert await encode(body) == expected
    assert await encode(body) == expected


def test_it_tells_what_it_wraps() -> None:
    inner = Pieces([b"abc"])
    body = wrap(inner)
    assert (body.replayable, body.expects_continue) == (True, True)
    inner.replayable, inner.length = False, None
    once = wrap(inner)
    assert (once.length, once.replayable) == (None, False)


@pytest.mark.parametrize("size", [0, 1, 15, 16, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 4096])
async def test_its_length_is_that_of_the_coded_form(size: int) -> None:
    body = wrap(Pieces([b"x" * size]))
    assert body.length == len(await encode(body))
