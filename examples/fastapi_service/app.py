"""A service in front of a bucket: streams objects out and request bodies in, holding neither in memory.

Back-pressure is what ``async for`` gives: the next block is asked of S3 when the last one has left for the HTTP client, and
the next piece of an upload is read when S3 has taken the last. A client that leaves ends the transfer with it.

    BUCKET=my-bucket uvicorn examples.fastapi_service.app:app
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse

import asyncms
from asyncms.errors import ClientError, TransportError

__all__ = ["make_app"]

BLOCK = 256 * 1024
COPIED = {
    "ContentType": "content-type",
    "ContentRange": "content-range",
    "ContentLength": "content-length",
    "ETag": "etag",
}


def make_app(bucket: str, session: Callable[[], asyncms.Session] = asyncms.Session, **client: Any) -> FastAPI:
    """The service for one bucket; ``client`` are arguments of `asyncms.Session.create_client`."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        # One session for the life of the service: connections are shared by its requests. The server lets requests in
        # progress end before it comes back here, so this closes connections that nobody uses any more.
        async with session() as opened, opened.create_client("s3", **client) as s3:
            app.state.s3, app.state.session = s3, opened
            yield

    app = FastAPI(lifespan=lifespan)

    @app.exception_handler(ClientError)
    async def refused(_: Request, error: ClientError) -> JSONResponse:
        status = error.status if error.status in {404, 412, 416} else 502
        return JSONResponse({"error": error.code}, status)

    @app.exception_handler(TransportError)
    async def unreachable(_: Request, error: TransportError) -> JSONResponse:
        return JSONResponse({"error": type(error).__name__}, 503)

    @app.get("/health")
    async def health() -> dict[str, str]:
        await app.state.s3.head_bucket(Bucket=bucket)
        return {"status": "ok"}

    @app.get("/objects/{key:path}")
    async def download(key: str, request: Request) -> Response:
        asked = {"Range": value} if (value := request.headers.get("range")) else {}
        found = await app.state.s3.get_object(Bucket=bucket, Key=key, **asked)
        headers = {name: str(found[member]) for member, name in COPIED.items() if member in found}
        return StreamingResponse(_blocks(found["Body"]), 206 if "ContentRange" in found else 200, headers)

    @app.put("/objects/{key:path}", status_code=201)
    async def upload(key: str, request: Request) -> dict[str, Any]:
        length = request.headers.get("content-length")
        size = {} if length is None else {"Size": int(length)}
        stored = await app.state.s3.upload_stream(request.stream(), Bucket=bucket, Key=key, **size)
        return {"etag": stored.etag, "size": stored.size}

    return app


async def _blocks(body: Any) -> AsyncIterator[bytes]:
    async with body:  # also when the client leaves in the middle: the connection is given back
        async for block in body.iter_chunks(BLOCK):
            yield block


def __getattr__(name: str) -> FastAPI:
    if name == "app":
        return make_app(os.environ["BUCKET"])
    raise AttributeError(name)
