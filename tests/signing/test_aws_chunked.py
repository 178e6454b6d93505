"""The aws-chunked coding, read by a decoder of its own and compared with botocore's encoder."""

from __future__ import annotations

import io
import re
import zlib
from base64 import b64encode
from collections.abc import AsyncIterator

import pytest
from botocore.httpchecksum import AwsChunkedWrapper, Crc32Checksum
from hypothesis import given
from hypothesis import strategies as st

from asyncms.checksums import new_checksum
from asyncms.message import Buffer
from asyncms.signing import aws_chunked
from asyncms.signing.aws_chunked import CHUNK, AwsChunkedBody, SignedChunkedBody
from asyncms.signing.credentials import Credentials

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


# -- signed chunks ---------------------------------------------------------------------------------------------------------

KEYS = Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
SEED = "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9"
SEED_OF_TRAILER = "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e"


def started(body: SignedChunkedBody, seed: str) -> SignedChunkedBody:
    headers = {"x-amz-date": "20130524T000000Z", "authorization": f"AWS4-HMAC-SHA256 …, Signature={seed}"}
    body.start(headers, KEYS, "us-east-1", "s3")
    return body


def signatures(coded: bytes) -> list[str]:
    return [found.decode() for found in re.findall(rb"signature[=:]([0-9a-f]{64})\r\n", coded)]


async def test_aws_s_example_of_signed_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    # https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
    monkeypatch.setattr(aws_chunked, "CHUNK", 65536)
    body = started(SignedChunkedBody(Pieces([b"a" * 66560]), None, None), SEED)
    coded = await encode(body)
    assert body.length == len(coded) == 66824
    assert signatures(coded) == [
        "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648",
        "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497",
        "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9",
    ]


async def test_aws_s_example_of_a_signed_trailer(monkeypatch: pytest.MonkeyPatch) -> None:
    # https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
    monkeypatch.setattr(aws_chunked, "CHUNK", 65536)
    inner = Pieces([b"a" * 66560])
    body = SignedChunkedBody(inner, "x-amz-checksum-crc32c", lambda: new_checksum("CRC32C"))
    coded = await encode(started(body, SEED_OF_TRAILER))
    assert body.length == len(coded)
    assert b"\r\nx-amz-checksum-crc32c:sOO8/Q==\r\nx-amz-trailer-signature:" in coded
    assert coded.endswith(b"\r\n\r\n")
    assert signatures(coded) == [
        "b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2",
        "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7",
        "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992",
        "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435",
    ]


@pytest.mark.parametrize("sizes", SIZES, ids=str)
@pytest.mark.parametrize("trailer", [None, TRAILER])
async def test_signed_chunks_hold_the_same_data(sizes: list[int], trailer: str | None) -> None:
    pieces = [bytes([65 + i]) * size for i, size in enumerate(sizes)]
    new = None if trailer is None else lambda: new_checksum("CRC32")
    first = started(SignedChunkedBody(Pieces(pieces, reuse=True), trailer, new), SEED)
    coded = await encode(first)
    assert first.length == len(coded)
    # Another order of the same pieces, and another start after a failed try, give the same signatures.
    assert await encode(started(SignedChunkedBody(Pieces([b"".join(pieces)]), trailer, new), SEED)) == coded
    assert await encode(started(first, SEED)) == coded
    plain = re.sub(rb";chunk-signature=[0-9a-f]{64}|x-amz-trailer-signature:[0-9a-f]{64}\r\n", b"", coded)
    chunks, trailers = decode(plain)
    assert b"".join(chunks) == b"".join(pieces)
    assert trailers == ({} if trailer is None else {TRAILER: crc(b"".join(pieces))})
