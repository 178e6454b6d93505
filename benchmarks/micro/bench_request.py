"""One small GET, step by step, over a transport that answers at once: where the time of a request goes."""

from __future__ import annotations

from collections.abc import Iterator

from asyncms._generated.s3.operations import MODEL
from asyncms.endpoint.resolve import EndpointSettings
from asyncms.endpoint.ruleset import EndpointResolver
from asyncms.message import Buffer, Request, Response, Timeouts
from asyncms.pipeline.call import Pipeline
from asyncms.pipeline.payload import PayloadPolicy
from asyncms.retry import RetryPolicy, RetryQuota
from asyncms.s3.dialect import S3Dialect
from asyncms.signing.credentials import StaticCredentials
from asyncms.wire.request import RequestSerializer
from asyncms.wire.response import ResponseParser
from benchmarks.micro.clock import Figure, per_await, per_call

BODY = bytes(4096)
HEADERS = [
    (b"Server", b"nginx/1.22.1"),
    (b"Date", b"Sat, 21 Nov 2026 07:14:53 GMT"),
    (b"Content-Type", b"application/octet-stream"),
    (b"Content-Length", b"4096"),
    (b"Last-Modified", b"Sat, 21 Nov 2026 07:14:53 GMT"),
    (b"Connection", b"keep-alive"),
    (b"ETag", b'"6740d9bd-1000"'),
    (b"Accept-Ranges", b"bytes"),
]
SETTINGS = EndpointSettings(endpoint_url="http://127.0.0.1:9000", addressing_style="path")
ARGUMENTS = {"Bucket": "bench", "Key": "small/0000.bin"}


class InstantBody:
    """All there before anybody reads."""

    length: int | None = len(BODY)
    received = 0

    @property
    def buffered(self) -> bytes | None:
        return BODY

    async def read(self) -> bytes:
        return BODY

    async def readinto(self, buffer: bytearray | memoryview, /) -> int:
        buffer[:] = BODY
        return len(BODY)

    async def receive(self, size: int = 0, /) -> Buffer:
        return BODY

    def close(self) -> None: ...


class InstantTransport:
    """Answers every request with the same small object."""

    acquired: int = 0

    async def send(self, request: Request, timeouts: Timeouts) -> Response:
        return Response(200, HEADERS, InstantBody())

    async def aclose(self) -> None: ...


def measure() -> Iterator[Figure]:
    operation = MODEL.operation("GetObject")
    serializer = RequestSerializer(operation, MODEL.protocol)
    parser = ResponseParser(operation, MODEL.protocol)
    pipeline = Pipeline(
        model=MODEL,
        dialect=S3Dialect(),
        resolver=EndpointResolver("s3", MODEL.signing_name, SETTINGS, "us-east-1"),
        credentials=StaticCredentials("AKIDEXAMPLE", "secret"),
        transport=InstantTransport(),
        policy=RetryPolicy(3, RetryQuota()),
        timeouts=Timeouts(),
        payload=PayloadPolicy(checksum_when_supported=True, sign_payload=None),
        checksum_mode=True,
        user_agent="benchmark",
        errors={},
    )

    async def get() -> bytes:
        result = await pipeline.call("GetObject", ARGUMENTS)
        async with result["Body"] as body:
            data: bytes = await body.read()
            return data

    yield per_call("GET: serialise", lambda: serializer.serialize(ARGUMENTS))
    yield per_call("GET: parse the result", lambda: parser.parse(200, HEADERS, None))
    yield per_await("GET: all but transport and client method", get)
