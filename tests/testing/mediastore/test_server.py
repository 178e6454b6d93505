"""The server's life, and who may use it: shutdown, throttling, CORS, requesters, garbage."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from asyncms.errors import ConfigError
from asyncms.testing.mediastore import (
    CorsRule,
    ManualClock,
    MediaStoreConfig,
    MediaStoreServer,
    MemoryStore,
    Quotas,
    SignedRequest,
)
from asyncms.testing.mediastore.faults import InvalidSignature, MissingAuthenticationToken
from asyncms.testing.mediastore.ranges import ByteRange
from asyncms.testing.mediastore.store import ItemPage, ObjectMeta, OpenedObject
from tests.testing.mediastore.judges import JUDGES, Judge, Wire, failure, judge

FIRST = b"a" * 4096


async def test_leaving_ends_everything() -> None:
    before = asyncio.all_tasks()
    async with MediaStoreServer(["movies"]) as server:
        idle, writer, reader = [await Wire.open(server.port) for _ in range(3)]
        idle.get("/movies")
        await idle.answer()
        writer.put_live("/movies/a")
        writer.chunk(FIRST)
        while server._app._live.readable("movies", "a") is None:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)
        reader.get("/movies/a")
        await reader.head()
        assert await reader.piece() == FIRST
        port = server.port
    for _ in range(3):
        await asyncio.sleep(0)
    assert asyncio.all_tasks() == before
    for wire in (writer, reader):
        with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
            await wire.head()
    assert await idle.reader.read() == b""
    with pytest.raises(ConnectionRefusedError):
        await Wire.open(port)
    for wire in (idle, writer, reader):
        await wire.__aexit__()


async def test_a_server_can_be_entered_again_over_its_stores() -> None:
    store = MemoryStore()
    for run in range(2):
        async with (
            MediaStoreServer({"movies": store}) as server,
            judge("aiobotocore", server.endpoint_url("movies")) as client,
        ):
            if run == 0:
                await client("put_object", Path="a", Body=b"x")
            assert (await client("get_object", Path="a"))["Body"] == b"x"


async def test_a_port_that_is_taken(server: MediaStoreServer) -> None:
    with pytest.raises(OSError, match="address already in use"):
        async with MediaStoreServer(port=server.port):
            pass


async def test_urls() -> None:
    async with MediaStoreServer() as server:
        assert server.url == f"http://127.0.0.1:{server.port}"
        assert server.endpoint_url() == f"{server.url}/default"
    async with MediaStoreServer(host="0.0.0.0") as server:  # noqa: S104 - what a user may give
        assert server.url == f"http://127.0.0.1:{server.port}"


@pytest.mark.parametrize(
    "settings",
    [
        {"standard_limit": -1},
        {"streaming_limit": 1.5},
        {"initial_buffer": True},
        {"upload_deadline": 0},
        {"token_lifetime": -1},
        {"overwrite_reads": "both"},
        {"throttle_status": 200},
        {"cors": (CorsRule(allowed_origins=("*",)),) * 101},
    ],
)
def test_settings_that_cannot_work(settings: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match=next(iter(settings))):
        MediaStoreConfig(**settings)


@pytest.mark.parametrize(
    "settings",
    [
        {"allowed_origins": ()},
        {"allowed_origins": "https://a"},
        {"allowed_origins": ("https://*.a.*",)},
        {"allowed_origins": ("*",), "allowed_methods": ("POST",)},
    ],
)
def test_cors_rules_that_cannot_work(settings: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        CorsRule(**settings)


def test_quotas_that_cannot_work() -> None:
    with pytest.raises(ConfigError, match="list_items"):
        Quotas(list_items=0)


@pytest.mark.parametrize("name", JUDGES)
@pytest.mark.parametrize("status", [400, 429, 503])
async def test_quotas(clock: ManualClock, status: Any, name: str) -> None:
    config = MediaStoreConfig(quotas=Quotas(), throttle_status=status, clock=clock)
    async with (
        MediaStoreServer(["movies"], config=config) as server,
        judge(name, server.endpoint_url("movies")) as client,
    ):
        for _ in range(5):
            await client("list_items")
        told, code, message = await failure(client("list_items"))
        assert (told, code) == (status, "ThrottlingException")
        assert "5 list_items" in message
        await client("put_object", Path="a", Body=b"x")
        clock.advance(0.2)
        await client("list_items")
        assert (await failure(client("list_items")))[1] == "ThrottlingException"
        clock.advance(100)
        for _ in range(5):
            await client("list_items")
        assert (await failure(client("list_items")))[1] == "ThrottlingException"


async def test_every_operation_has_its_quota(clock: ManualClock) -> None:
    quotas = Quotas(
        put_object=2, put_object_streaming=1, get_object=1, get_object_streaming=1, describe_object=1, delete_object=1
    )
    async with (
        MediaStoreServer(["movies"], config=MediaStoreConfig(quotas=quotas, clock=clock)) as server,
        judge("aiobotocore", server.endpoint_url("movies")) as client,
        await Wire.open(server.port) as writer,
        await Wire.open(server.port) as reader,
    ):
        for path in "ab":
            await client("put_object", Path=path, Body=b"x")
        writer.put_live("/movies/live")
        writer.chunk(FIRST)
        while server._app._live.readable("movies", "live") is None:  # noqa: ASYNC110 - nothing tells of it
            await asyncio.sleep(0)
        for operation in ("get_object", "describe_object", "delete_object"):
            await client(operation, Path="a")
        reader.get("/movies/live")
        assert (await reader.head())[0] == 200
        for operation, arguments in (
            ("put_object", {"Path": "c", "Body": b""}),
            ("put_object", {"Path": "c", "Body": b"", "UploadAvailability": "STREAMING"}),
            ("get_object", {"Path": "b"}),
            ("get_object", {"Path": "live"}),
            ("describe_object", {"Path": "b"}),
            ("delete_object", {"Path": "b"}),
        ):
            assert (await failure(client(operation, **arguments)))[0] == 400
        clock.advance(1)
        assert (await client("get_object", Path="b"))["Body"] == b"x"


async def test_without_quotas_nothing_is_throttled(client: Judge) -> None:
    for _ in range(20):
        await client("list_items")


RULES = (
    CorsRule(allowed_origins=("https://player.example:8443",), allowed_methods=("GET",), expose_headers=("ETag",)),
    CorsRule(
        allowed_origins=("https://*.example",),
        allowed_methods=("GET", "PUT"),
        allowed_headers=("X-Amz-*", "range"),
        max_age_seconds=60,
    ),
    CorsRule(allowed_origins=("*",), allowed_methods=("HEAD",)),
)


async def ask(wire: Wire, method: str, *fields: str) -> dict[str, str]:
    wire.get("/movies/none", *fields, method=method)
    status, headers = await wire.head()
    if method != "HEAD":
        await wire.reader.readexactly(int(headers["content-length"]))
    return {
        "status": str(status),
        **{k.removeprefix("access-control-"): v for k, v in headers.items() if k == "vary" or "access" in k},
    }


async def test_cors() -> None:
    async with (
        MediaStoreServer(["movies"], config=MediaStoreConfig(cors=RULES)) as server,
        await Wire.open(server.port) as wire,
    ):
        assert await ask(wire, "GET") == {"status": "404"}
        one = "https://player.example:8443"
        assert await ask(wire, "GET", f"Origin: {one}") == {
            "status": "404", "allow-origin": one, "vary": "Origin", "expose-headers": "ETag"}  # fmt: skip
        for other in ("https://player.example:8444", "http://player.example:8443", "https://player.example:8443/"):
            assert await ask(wire, "GET", f"Origin: {other}") == {"status": "404"}
        assert (await ask(wire, "GET", "Origin: https://a.b.example"))["allow-origin"] == "https://a.b.example"
        assert await ask(wire, "DELETE", "Origin: https://a.example") == {"status": "404"}
        assert await ask(wire, "HEAD", "Origin: null") == {"status": "404", "allow-origin": "*"}


async def test_preflight() -> None:
    async with (
        MediaStoreServer(["movies"], config=MediaStoreConfig(cors=RULES)) as server,
        await Wire.open(server.port) as wire,
    ):
        asked = "Access-Control-Request-Method: PUT"
        origin = "Origin: https://a.example"
        answer = await ask(wire, "OPTIONS", origin, asked, "Access-Control-Request-Headers: x-amz-date, Range")
        assert answer == {
            "status": "200", "allow-origin": "https://a.example", "vary": "Origin", "allow-methods": "GET, PUT",
            "allow-headers": "x-amz-date, Range", "max-age": "60"}  # fmt: skip
        for refused in (
            (origin, asked, "Access-Control-Request-Headers: authorization"),
            (origin, "Access-Control-Request-Method: DELETE"),
            ("Origin: https://other.test", asked),
            (asked,),
            (origin,),
        ):
            assert await ask(wire, "OPTIONS", *refused) == {"status": "403"}


async def test_no_cors_unless_it_is_switched_on(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        assert await ask(wire, "GET", "Origin: https://a") == {"status": "404"}
        assert await ask(wire, "OPTIONS", "Origin: https://a", "Access-Control-Request-Method: GET") == {
            "status": "403"
        }


class Doorman:
    """Lets in who says the word."""

    def __init__(self) -> None:
        self.seen: list[SignedRequest] = []

    async def check(self, request: SignedRequest) -> str | None:
        self.seen.append(request)
        if not request.signed:
            raise MissingAuthenticationToken("Who are you?")
        if request.header("authorization") != "word" and "X-Amz-Signature=word" not in request.target:
            raise InvalidSignature("Wrong word.")
        return "somebody"


async def test_every_request_is_checked_as_it_came() -> None:
    doorman = Doorman()
    async with MediaStoreServer(["movies"], authenticator=doorman) as server, await Wire.open(server.port) as wire:
        wire.get("/movies//a%3Db?x=%20", "X-Twice: 1", "x-twice:  2 ", "Authorization: no")
        status, headers, _ = await wire.answer()
        assert (status, headers["x-amzn-errortype"]) == (403, "InvalidSignatureException")
        (seen,) = doorman.seen
        assert (seen.method, seen.target, seen.host) == ("GET", "/movies//a%3Db?x=%20", "127.0.0.1")
        assert ("X-Twice", "1") in seen.headers
        assert seen.header("x-twice") == "1,2"
        for method in ("GET", "HEAD", "DELETE"):
            wire.get("/movies/a", method=method)
            assert (await wire.head())[0] == 403
            wire.reader._buffer.clear()  # type: ignore[attr-defined] # the body, where there is one
            wire.get("/movies/a", "Authorization: word", method=method)
            assert (await wire.head())[0] == 404
            wire.reader._buffer.clear()  # type: ignore[attr-defined]


async def test_a_refused_upload_is_not_read() -> None:
    async with MediaStoreServer(["movies"], authenticator=Doorman()) as server, await Wire.open(server.port) as wire:
        wire.send("PUT /movies/a HTTP/1.1", "Host: x", "Content-Length: 1000", "Expect: 100-continue")
        assert (await wire.head())[0] == 403, "and no 100 before"


async def test_public_read() -> None:
    doorman = Doorman()
    store = MemoryStore()
    await store.put("a", b"x", etag="e", content_type=None, cache_control=None, modified=0)
    config = MediaStoreConfig(public_read=True)
    async with (
        MediaStoreServer({"movies": store}, config=config, authenticator=doorman) as server,
        await Wire.open(server.port) as wire,
    ):
        wire.get("/movies/a")
        assert (await wire.answer())[2] == b"x"
        wire.get("/movies/a", method="HEAD")
        assert (await wire.head())[0] == 200
        assert not doorman.seen
        wire.get("/movies")
        assert (await wire.answer())[0] == 403, "a listing is not public"
        wire.get("/movies/a", method="DELETE")
        assert (await wire.answer())[0] == 403
        for wrong in ("/movies/a?X-Amz-Signature=x", "/movies/a?X-Amz-Algorithm=x"):
            wire.get(wrong)
            assert (await wire.answer())[0] == 403, "a signature that is there must hold"
        wire.get("/movies/a?X-Amz-Signature=word")
        assert (await wire.answer())[0] == 200


@pytest.mark.parametrize("garbage", [b"\x16\x03\x01\x02\x00\x01\r\n\r\n", b"GET\r\n\r\n", b"GET /movies HTTP/9.9\r\n\r\n",
                                     b"GET /movies HTTP/1.1\r\nContent-Length: x\r\n\r\n", b"\r\n\r\n\x00\xff\r\n\r\n"])  # fmt: skip
async def test_garbage_is_answered_and_forgotten(server: MediaStoreServer, garbage: bytes) -> None:
    async with await Wire.open(server.port) as wire:
        wire.writer.write(garbage)
        assert (await wire.head())[0] == 400
    async with await Wire.open(server.port) as wire:
        wire.get("/movies")
        assert (await wire.answer())[0] == 200


async def test_garbage_in_headers_and_targets(server: MediaStoreServer) -> None:
    for target in ("/movies/\xe9", "/movies/a%", "/movies/%zz", "/movies/a?%ff=%fe", "*", "movies/a", "/%ff/a"):
        async with await Wire.open(server.port) as wire:
            wire.get(target)
            assert (await wire.head())[0] in {400, 404}


class BrokenStore(MemoryStore):
    """Fails in ways that stores should not."""

    async def describe(self, path: str) -> ObjectMeta:
        raise RuntimeError("a secret of the store")

    async def open(self, path: str, wanted: ByteRange | None) -> OpenedObject:
        async def pieces() -> AsyncIterator[bytes]:
            yield b"12345"
            if path == "raises":
                raise RuntimeError("broken disk")

        async def close() -> None:
            pass

        return OpenedObject(ObjectMeta("e", 10, 0, None, None), 0, 9, pieces(), close)

    async def list(self, folder: str, limit: int, cursor: str | None) -> ItemPage:
        raise RuntimeError("a secret of the store")


async def test_a_store_that_breaks(caplog: pytest.LogCaptureFixture) -> None:
    async with MediaStoreServer({"movies": BrokenStore()}) as server:
        async with await Wire.open(server.port) as wire:
            wire.get("/movies")
            status, headers, body = await wire.answer()
            assert (status, headers["x-amzn-errortype"]) == (500, "InternalServerError")
            assert b"secret" not in body
            assert "a secret of the store" in caplog.text
        for path in ("raises", "ends early"[:4]):
            async with await Wire.open(server.port) as wire:
                wire.get(f"/movies/{path}")
                _, headers = await wire.head()
                assert headers["content-length"] == "10"
                with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
                    await wire.reader.readexactly(10)
