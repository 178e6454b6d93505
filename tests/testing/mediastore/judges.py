"""Judges of the server behind one face: boto3 and aiobotocore, which we did not write, ours, and plain sockets."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from typing import Any, Protocol, Self

import aiobotocore.session
import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

import asyncms

__all__ = ["JUDGES", "UNCHECKING", "Judge", "Unsized", "Wire", "failure", "judge"]

UNCHECKING = ("boto3", "aiobotocore")
"""Those that send what the service would refuse. Ours refuses it before: `tests.mediastore.test_client`."""
JUDGES = (*UNCHECKING, "asyncms")

_SETTINGS: dict[str, Any] = {
    "region_name": "eu-west-1",
    "aws_access_key_id": "AKIDEXAMPLE",
    "aws_secret_access_key": "secret",
}
_BOTO3 = boto3.Session(region_name="eu-west-1")
_AIOBOTOCORE = aiobotocore.session.get_session()


class Judge(Protocol):
    """A client: operations by method name, bodies of answers read whole."""

    async def __call__(self, operation: str, **arguments: Any) -> dict[str, Any]: ...


class Unsized:
    """A body without a length, as it cannot tell where it is: botocore sends it in chunks."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._data.read(size)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._data.seek(offset, whence)


@asynccontextmanager
async def judge(
    name: str, endpoint_url: str, *, headers: Mapping[str, str] | None = None, signed: bool = True, **changes: Any
) -> AsyncIterator[Judge]:
    """One of `JUDGES`, which tries once.

    Args:
        name: which one.
        endpoint_url: of the container.
        headers: more of them, of every request.
        signed: False is an anonymous client.
        changes: of the keys and the region.
    """
    settings = {**_SETTINGS, "endpoint_url": endpoint_url, **changes}
    once: dict[str, Any] = {"retries": {"total_max_attempts": 1}, "connect_timeout": 5, "read_timeout": 10}
    if not signed:
        once["signature_version"] = UNSIGNED

    def add_headers(request: Any, **_: Any) -> None:
        for field, value in (headers or {}).items():
            request.headers[field] = value

    if name == "boto3":
        client = _BOTO3.client("mediastore-data", config=Config(**once), **settings)
        client.meta.events.register("before-sign.mediastore-data", add_headers)

        def call(operation: str, arguments: dict[str, Any]) -> dict[str, Any]:
            answer: dict[str, Any] = getattr(client, operation)(**arguments)
            if "Body" in answer:
                answer["Body"] = answer["Body"].read()
            return answer

        async def by_thread(operation: str, **arguments: Any) -> dict[str, Any]:
            return await asyncio.to_thread(call, operation, arguments)

        try:
            yield by_thread
        finally:
            client.close()
        return
    if name == "asyncms":

        async def add(attempt: asyncms.Attempt) -> None:
            for field, value in (headers or {}).items():
                attempt.add_header(field, value)

        async with (
            asyncms.Session() as session,
            session.create_client("mediastore-data", config=asyncms.Config(**once), hooks=[add], **settings) as ours,
        ):
            yield _awaiting(ours)
        return
    from aiobotocore.config import AioConfig

    async with _AIOBOTOCORE.create_client("mediastore-data", config=AioConfig(**once), **settings) as aio:
        aio.meta.events.register("before-sign.mediastore-data", add_headers)
        yield _awaiting(aio)


def _awaiting(client: Any) -> Judge:
    async def directly(operation: str, **arguments: Any) -> dict[str, Any]:
        answer: dict[str, Any] = await getattr(client, operation)(**arguments)
        if "Body" in answer:
            async with answer["Body"] as body:
                answer["Body"] = await body.read()
        return answer

    return directly


async def failure(call: Any) -> tuple[int, str, str]:
    """Status, code and message of the error that a call ends in."""
    try:
        await call
    except ClientError as error:
        answer: Any = error.response
        return answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Code"], answer["Error"]["Message"]
    raise AssertionError("no error")


class Wire:
    """A connection over which a test sends bytes."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer

    @classmethod
    async def open(cls, port: int) -> Self:
        return cls(*await asyncio.open_connection("127.0.0.1", port))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self.writer.transport.abort()
        with suppress(ConnectionError):
            await self.writer.wait_closed()

    def send(self, *lines: str, body: bytes = b"") -> None:
        """A request's head, and what else is to follow it."""
        self.writer.write("\r\n".join([*lines, "", ""]).encode("latin-1") + body)

    def put_chunked(self, target: str, *fields: str) -> None:
        """The head of an upload in chunks."""
        self.send(f"PUT {target} HTTP/1.1", "Host: 127.0.0.1", "Transfer-Encoding: chunked", *fields)

    def put_live(self, target: str, *fields: str) -> None:
        """The head of an upload that can be read while it runs."""
        self.put_chunked(target, "x-amz-upload-availability: STREAMING", *fields)

    def chunk(self, data: bytes) -> None:
        """A chunk; an empty one is the end."""
        self.writer.write(b"%x\r\n%b\r\n" % (len(data), data))

    def get(self, target: str, *fields: str, method: str = "GET") -> None:
        """A request without a body."""
        self.send(f"{method} {target} HTTP/1.1", "Host: 127.0.0.1", *fields)

    async def head(self) -> tuple[int, dict[str, str]]:
        """Status and headers, names in lower case, of an answer."""
        lines = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        fields = (line.partition(":") for line in lines[1:] if line)
        return int(lines[0].split(" ")[1]), {name.lower(): value.strip() for name, _, value in fields}

    async def answer(self) -> tuple[int, dict[str, str], bytes]:
        """A whole answer, with its length or in chunks."""
        status, headers = await self.head()
        if "content-length" in headers:
            return status, headers, await self.reader.readexactly(int(headers["content-length"]))
        pieces = [piece async for piece in self.chunks()]
        return status, headers, b"".join(pieces)

    async def piece(self) -> bytes:
        """One chunk of an answer; empty at its proper end. Raises if the connection ends before."""
        size = int(await self.reader.readuntil(b"\r\n"), 16)
        return (await self.reader.readexactly(size + 2))[:size]

    async def chunks(self) -> AsyncIterator[bytes]:
        while piece := await self.piece():
            yield piece
