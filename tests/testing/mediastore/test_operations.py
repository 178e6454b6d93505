"""The five operations, judged by boto3, aiobotocore, and our client."""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from asyncms.testing.mediastore import ManualClock, MediaStoreConfig, MediaStoreServer
from asyncms.testing.mediastore.store import Store
from tests.testing.mediastore.judges import JUDGES, UNCHECKING, Judge, Unsized, Wire, failure, judge
from tests.testing.mediastore.stores import STORES

PUT = ["Host: 127.0.0.1", "Content-Length: 3"]


async def test_put_answers_digest_etag_and_class(client: Judge) -> None:
    answer = await client("put_object", Path="premium/canada/mlaw.avi", Body=b"frames", ContentType="video/avi")
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert answer["ContentSHA256"] == hashlib.sha256(b"frames").hexdigest()
    assert re.fullmatch("[0-9a-f]{64}", answer["ETag"])
    assert answer["ETag"] != answer["ContentSHA256"]
    assert answer["StorageClass"] == "TEMPORAL"


async def test_get_gives_back_what_was_put(client: Judge, clock: ManualClock) -> None:
    put = await client(
        "put_object", Path="a/b", Body=b"frames", ContentType="video/mp2t", CacheControl="max-age=3, x=Y "
    )
    answer = await client("get_object", Path="a/b")
    assert answer["Body"] == b"frames"
    assert answer["StatusCode"] == 200
    assert answer["ContentLength"] == 6
    assert answer["ContentType"] == "video/mp2t"
    assert answer["CacheControl"] == "max-age=3, x=Y"
    assert answer["ETag"] == put["ETag"]
    assert answer["LastModified"] == datetime.fromtimestamp(int(clock.time()), UTC)
    assert "ContentRange" not in answer
    headers = answer["ResponseMetadata"]["HTTPHeaders"]
    assert not {"accept-ranges", "x-amz-storage-class", "content-encoding", "transfer-encoding"} & set(headers)
    assert answer["ResponseMetadata"]["RequestId"] == headers["x-amzn-requestid"]


async def test_describe_tells_what_get_tells(client: Judge) -> None:
    await client("put_object", Path="a", Body=b"frames", ContentType="video/mp2t", CacheControl="no-store")
    got = await client("get_object", Path="a")
    described = await client("describe_object", Path="a")
    for answer in (got, described):
        del answer["ResponseMetadata"]
    del got["Body"], got["StatusCode"]
    assert described == got


async def test_what_was_not_set_is_not_returned(client: Judge) -> None:
    await client("put_object", Path="a", Body=b"")
    answer = await client("get_object", Path="a")
    assert "CacheControl" not in answer
    assert answer["ContentType"] == "application/octet-stream"
    assert answer["ContentLength"] == 0
    assert answer["Body"] == b""
    (item,) = (await client("list_items"))["Items"]
    assert "ContentType" not in item


async def test_delete_answers_200_and_once(client: Judge) -> None:
    await client("put_object", Path="a/b", Body=b"x")
    answer = await client("delete_object", Path="a/b")
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert answer["ResponseMetadata"]["HTTPHeaders"]["content-length"] == "0"
    assert (await failure(client("delete_object", Path="a/b")))[:2] == (404, "ObjectNotFoundException")
    assert (await client("list_items"))["Items"] == []


@pytest.mark.parametrize("operation", ["get_object", "describe_object", "delete_object"])
async def test_a_missing_object_is_named_by_the_header(client: Judge, operation: str) -> None:
    status, code, message = await failure(client(operation, Path="no/such"))
    assert (status, code) == (404, "ObjectNotFoundException")
    if operation == "describe_object":
        # Of a status alone, ours makes its phrase.
        assert message in {"", "Not Found"}
    else:
        assert message == "There is no object at the path no/such."


async def test_an_overwrite_is_another_instance(client: Judge, clock: ManualClock) -> None:
    one = await client("put_object", Path="a", Body=b"same", ContentType="a/b", CacheControl="x")
    clock.advance(10)
    two = await client("put_object", Path="a", Body=b"same")
    assert one["ETag"] != two["ETag"]
    assert one["ContentSHA256"] == two["ContentSHA256"]
    answer = await client("get_object", Path="a")
    assert answer["ETag"] == two["ETag"]
    assert answer["LastModified"] == datetime.fromtimestamp(int(clock.time()), UTC)
    assert "CacheControl" not in answer


@pytest.mark.parametrize(
    ("asked", "body", "told"),
    [
        ("bytes=0-0", b"0", "bytes 0-0/10"),
        ("bytes=2-4", b"234", "bytes 2-4/10"),
        ("bytes=7-", b"789", "bytes 7-9/10"),
        ("bytes=7-99", b"789", "bytes 7-9/10"),
        ("bytes=-3", b"789", "bytes 7-9/10"),
        ("bytes=-99", b"0123456789", "bytes 0-9/10"),
    ],
)
async def test_ranges(client: Judge, asked: str, body: bytes, told: str) -> None:
    await client("put_object", Path="a", Body=b"0123456789")
    answer = await client("get_object", Path="a", Range=asked)
    assert (answer["StatusCode"], answer["Body"], answer["ContentRange"]) == (206, body, told)
    assert answer["ContentLength"] == len(body)


@pytest.mark.parametrize("asked", ["bytes=5-2", "bytes=0-1,4-5", "lines=1-2", "bytes=x-"])
async def test_ranges_that_are_ignored(client: Judge, asked: str) -> None:
    await client("put_object", Path="a", Body=b"0123456789")
    answer = await client("get_object", Path="a", Range=asked)
    assert (answer["StatusCode"], answer["Body"]) == (200, b"0123456789")
    assert "ContentRange" not in answer


@pytest.mark.parametrize(
    ("body", "asked"), [(b"0123456789", "bytes=10-"), (b"0123456789", "bytes=-0"), (b"", "bytes=0-")]
)
async def test_ranges_that_hold_nothing(client: Judge, body: bytes, asked: str) -> None:
    await client("put_object", Path="a", Body=body)
    status, code, message = await failure(client("get_object", Path="a", Range=asked))
    assert (status, code) == (416, "RequestedRangeNotSatisfiableException")
    assert str(len(body)) in message


async def test_416_tells_the_size(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        wire.send("PUT /movies/a HTTP/1.1", *PUT, body=b"abc")
        await wire.answer()
        wire.get("/movies/a", "Range: bytes=3-")
        status, headers, body = await wire.answer()
        assert (status, headers["content-range"]) == (416, "bytes */3")
        assert headers["x-amzn-errortype"] == "RequestedRangeNotSatisfiableException"
        assert body.startswith(b'{"Message": "')


@pytest.mark.parametrize("field", ["If-None-Match: *", "If-Match: x", "If-Modified-Since: Fri, 01 Jan 2038 00:00:00 GMT",
                                   "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT", 'If-Range: "x"'])  # fmt: skip
async def test_conditions_change_nothing(server: MediaStoreServer, field: str) -> None:
    async with await Wire.open(server.port) as wire:
        wire.send("PUT /movies/a HTTP/1.1", *PUT, body=b"abc")
        _, _, stored = await wire.answer()
        assert stored
        for method in ("GET", "HEAD"):
            wire.get("/movies/a", field, method=method)
            status, headers = await wire.head()
            assert (status, headers["content-length"]) == (200, "3")
            if method == "GET":
                assert await wire.reader.readexactly(3) == b"abc"
        wire.send("PUT /movies/a HTTP/1.1", *PUT, field, body=b"abd")
        assert (await wire.answer())[0] == 200


async def test_an_error_to_head_has_its_name_and_no_body(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        wire.get("/movies/none", method="HEAD")
        status, headers = await wire.head()
        assert (status, headers["x-amzn-errortype"]) == (404, "ObjectNotFoundException")
        assert headers["x-amzn-requestid"]
        wire.get("/movies/none")
        assert (await wire.answer())[0] == 404, "the next answer begins at once"


async def test_a_doubled_leading_slash_is_taken(client: Judge, server: MediaStoreServer) -> None:
    await client("put_object", Path="/folder/file", Body=b"x")
    assert (await client("get_object", Path="folder/file"))["Body"] == b"x"
    assert (await client("describe_object", Path="/folder/file"))["ContentLength"] == 1
    async with await Wire.open(server.port) as wire:
        wire.send("GET //folder/file HTTP/1.1", "Host: movies.localhost")
        assert (await wire.answer())[2] == b"x"


async def test_names_with_equals_and_colon(client: Judge) -> None:
    path = "a=b/c:d~e_f.g-h"
    await client("put_object", Path=path, Body=b"x")
    assert (await client("get_object", Path=path))["Body"] == b"x"
    assert [x["Name"] for x in (await client("list_items", Path="a=b"))["Items"]] == ["c:d~e_f.g-h"]


@pytest.mark.parametrize("client", UNCHECKING, indirect=True)
@pytest.mark.parametrize(
    "path", ["a//b", "a b", "ä", "a/b/", "x" * 901, "/".join("abcdefghijkl"), "a%b", "a+b", "///a"]
)
async def test_paths_that_are_refused(client: Judge, path: str) -> None:
    for operation, more in (
        ("put_object", {"Body": b""}),
        ("get_object", {}),
        ("delete_object", {}),
        ("describe_object", {}),
    ):
        status, code, message = await failure(client(operation, Path=path, **more))
        assert (status, code) == (400, "ValidationException")
        assert operation == "describe_object" or "Path" in message


@pytest.mark.parametrize(
    "target",
    [
        "/movies/a/../b",
        "/movies/%2E%2E/b",
        "/movies/a/./b",
        "/movies/.%2e",
        "/movies//",
        "/movies/%ff",
        "/movies/%2561",
    ],
)
async def test_targets_that_are_no_paths(server: MediaStoreServer, target: str) -> None:
    async with await Wire.open(server.port) as wire:
        wire.get(target)
        status, headers, _ = await wire.answer()
        assert (status, headers["x-amzn-errortype"]) == (400, "ValidationException")


async def test_paths_are_decoded_once(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        wire.send("PUT /movies/a%2Fb%3Dc HTTP/1.1", *PUT, body=b"abc")
        assert (await wire.answer())[0] == 200
        wire.get("/movies/a/b=c?x-id=GetObject&X-Amz-Signature=x")
        assert (await wire.answer())[2] == b"abc"


async def test_ten_folder_levels(client: Judge) -> None:
    await client("put_object", Path="/".join("abcdefghijk"), Body=b"x")
    assert [x["Name"] for x in (await client("list_items", Path="/".join("abcdefghij")))["Items"]] == ["k"]


@pytest.mark.parametrize("client", UNCHECKING, indirect=True)
@pytest.mark.parametrize(
    "settings", [{"StorageClass": "STANDARD"}, {"UploadAvailability": "SOON"}, {"ContentType": "a/b; c=d"}]
)
async def test_headers_that_are_refused(client: Judge, settings: dict[str, str]) -> None:
    status, code, _ = await failure(client("put_object", Path="a", Body=b"x", **settings))
    assert (status, code) == (400, "ValidationException")


async def test_enumerations_that_are_taken(client: Judge) -> None:
    for availability in ("STANDARD", "STREAMING"):
        await client("put_object", Path="a", Body=b"x", StorageClass="TEMPORAL", UploadAvailability=availability)
    assert (await client("get_object", Path="a"))["Body"] == b"x"


async def pieces(data: bytes) -> AsyncIterator[bytes]:
    yield data[:5]
    yield data[5:]


# aiobotocore sends no file that cannot tell its position.
@pytest.mark.parametrize("name", ["boto3", "asyncms"])
async def test_a_body_of_unknown_length(server: MediaStoreServer, name: str) -> None:
    async with judge(name, server.endpoint_url("movies")) as client:
        data = b"x" * 200_000
        await client("put_object", Path="a", Body=pieces(data) if name == "asyncms" else Unsized(data))
        assert (await client("get_object", Path="a"))["Body"] == b"x" * 200_000


async def test_a_compressed_body_is_stored_plain(server: MediaStoreServer) -> None:
    plain = b"frames" * 10_000
    packed = gzip.compress(plain)
    async with await Wire.open(server.port) as wire:
        wire.put_chunked("/movies/a", "Content-Encoding: gzip")
        wire.chunk(packed[:100])
        wire.chunk(packed[100:])
        wire.chunk(b"")
        assert hashlib.sha256(plain).hexdigest().encode() in (await wire.answer())[2]
        wire.get("/movies/a", "Accept-Encoding: gzip")
        _, headers, body = await wire.answer()
        assert body == plain
        assert "content-encoding" not in headers


async def test_a_small_bomb_is_too_large(server: MediaStoreServer) -> None:
    packed = gzip.compress(bytes(26 * 1024 * 1024))
    async with await Wire.open(server.port) as wire:
        wire.send(
            "PUT /movies/a HTTP/1.1", "Host: x", f"Content-Length: {len(packed)}", "Content-Encoding: gzip", body=packed
        )
        status, _, body = await wire.answer()
        assert status == 400
        assert str(25 * 1024 * 1024).encode() in body


@pytest.mark.parametrize(("encoding", "body"), [("gzip", b"no gzip at all"), ("aws-chunked", b"x"), ("br", b"x")])
async def test_encodings_that_do_not_hold(server: MediaStoreServer, encoding: str, body: bytes) -> None:
    async with await Wire.open(server.port) as wire:
        wire.send(
            "PUT /movies/a HTTP/1.1",
            "Host: x",
            f"Content-Length: {len(body)}",
            f"Content-Encoding: {encoding}",
            body=body,
        )
        status, _, told = await wire.answer()
        assert status == 400, told
    async with await Wire.open(server.port) as wire:
        wire.get("/movies/a")
        assert (await wire.answer())[0] == 404


@pytest.mark.parametrize(("availability", "limit"), [("STANDARD", 25 * 1024 * 1024), ("STREAMING", 10 * 1024 * 1024)])
async def test_sizes(server: MediaStoreServer, availability: str, limit: int) -> None:
    async with judge("boto3", server.endpoint_url("movies")) as client:
        body = bytes(limit)
        await client("put_object", Path="most", Body=body, UploadAvailability=availability)
        assert (await client("describe_object", Path="most"))["ContentLength"] == limit
        status, code, message = await failure(
            client("put_object", Path="more", Body=body + b"x", UploadAvailability=availability)
        )
        assert (status, code) == (400, "ValidationException")
        assert str(limit) in message
        assert availability in message
        assert (await failure(client("describe_object", Path="more")))[0] == 404


async def test_too_much_in_chunks(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        wire.put_chunked("/movies/a")
        for _ in range(26):
            wire.chunk(bytes(1024 * 1024))
        wire.chunk(b"")
        status, headers, _ = await wire.answer()
        assert (status, headers["x-amzn-errortype"]) == (400, "ValidationException")


async def test_a_declared_length_that_is_too_much_is_refused_before_the_body(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        wire.send("PUT /movies/a HTTP/1.1", "Host: x", "Content-Length: 99999999", "Expect: 100-continue")
        assert (await wire.head())[0] == 400


async def test_expected_continue(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        wire.send("PUT /movies/a HTTP/1.1", *PUT, "Expect: 100-continue")
        assert (await wire.head())[0] == 100
        wire.writer.write(b"abc")
        assert (await wire.answer())[0] == 200


async def test_a_digest_that_is_not_the_bodys(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        wire.send("PUT /movies/a HTTP/1.1", *PUT, f"x-amz-content-sha256: {'0' * 64}", body=b"abc")
        status, headers, _ = await wire.answer()
        assert (status, headers["x-amzn-errortype"]) == (403, "InvalidSignatureException")
        wire.send(
            "PUT /movies/a HTTP/1.1", *PUT, f"x-amz-content-sha256: {hashlib.sha256(b'abc').hexdigest()}", body=b"abc"
        )
        assert (await wire.answer())[0] == 200


async def test_listing_an_object_and_a_folder(client: Judge, clock: ManualClock) -> None:
    put = await client("put_object", Path="a/file", Body=b"123", ContentType="video/mp2t")
    await client("put_object", Path="a/folder/inner", Body=b"4")
    answer = await client("list_items", Path="a")
    assert "NextToken" not in answer
    file, folder = sorted(answer["Items"], key=lambda x: str(x["Name"]))
    assert folder == {"Name": "folder", "Type": "FOLDER"}
    modified = file.pop("LastModified")
    assert modified.timestamp() == pytest.approx(clock.time(), abs=0.0005)
    assert file == {
        "Name": "file",
        "Type": "OBJECT",
        "ETag": put["ETag"],
        "ContentType": "video/mp2t",
        "ContentLength": 3,
    }


async def test_times_are_seconds_with_milliseconds(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        wire.send("PUT /movies/a HTTP/1.1", *PUT, body=b"abc")
        await wire.answer()
        wire.get("/movies")
        assert b'"LastModified": 1563571859.379' in (await wire.answer())[2]


@pytest.mark.parametrize("path", ["a/b", "/a/b", "a/b/", "/a/b/"])
async def test_slashes_around_a_folder(client: Judge, path: str) -> None:
    await client("put_object", Path="a/b/c", Body=b"x")
    assert [x["Name"] for x in (await client("list_items", Path=path))["Items"]] == ["c"]


async def test_folders_that_are_not_there_are_empty(client: Judge) -> None:
    await client("put_object", Path="a", Body=b"x")
    for path in ("a", "none", "none/deeper"):
        assert (await client("list_items", Path=path))["Items"] == []
    assert [x["Name"] for x in (await client("list_items", Path=""))["Items"]] == ["a"]
    assert [x["Name"] for x in (await client("list_items", Path="/"))["Items"]] == ["a"]


async def test_pages(client: Judge) -> None:
    for number in range(7):
        await client("put_object", Path=f"f/{number}/x", Body=b"")
    found: list[str] = []
    arguments: dict[str, Any] = {"Path": "f", "MaxResults": 3}
    sizes = []
    while True:
        page = await client("list_items", **arguments)
        sizes.append(len(page["Items"]))
        found += [x["Name"] for x in page["Items"]]
        if "NextToken" not in page:
            break
        arguments["NextToken"] = page["NextToken"]
    assert sorted(found) == [str(x) for x in range(7)]
    assert sizes == [3, 3, 1]


@pytest.mark.parametrize("name", JUDGES)
async def test_a_page_has_1000_entries_at_most(clock: ManualClock, name: str) -> None:
    from asyncms.testing.mediastore import MemoryStore

    store = MemoryStore()
    for number in range(1001):
        await store.put(f"{number:04}", b"", etag="e", content_type=None, cache_control=None, modified=0)
    async with (
        MediaStoreServer({"full": store}, config=MediaStoreConfig(clock=clock)) as full,
        judge(name, full.endpoint_url("full")) as client,
    ):
        page = await client("list_items")
        assert len(page["Items"]) == 1000
        assert len((await client("list_items", NextToken=page["NextToken"]))["Items"]) == 1


@pytest.mark.parametrize("size", [0, 1001, -1])
async def test_page_sizes_out_of_bounds(server: MediaStoreServer, size: int) -> None:
    async with await Wire.open(server.port) as wire:
        wire.get(f"/movies?MaxResults={size}")
        status, _, body = await wire.answer()
        assert status == 400
        assert b"1 to 1000" in body


async def test_tokens_expire_and_belong_to_their_folder(client: Judge, clock: ManualClock) -> None:
    for path in ("a/1", "a/2", "b/1", "b/2"):
        await client("put_object", Path=path, Body=b"")
    token = (await client("list_items", Path="a", MaxResults=1))["NextToken"]
    clock.advance(899)
    assert [x["Name"] for x in (await client("list_items", Path="/a/", NextToken=token))["Items"]] == ["2"]
    for arguments in ({"Path": "b", "NextToken": token}, {"Path": "a", "NextToken": "garbage"}, {"NextToken": ""}):
        assert (await failure(client("list_items", **arguments)))[:2] == (400, "ValidationException")
    clock.advance(2)
    status, code, message = await failure(client("list_items", Path="a", NextToken=token))
    assert (status, code) == (400, "ValidationException")
    assert "expired after 900 seconds" in message


async def test_a_paginator_lists_everything(server: MediaStoreServer) -> None:
    import asyncio

    import boto3

    async with judge("boto3", server.endpoint_url("movies")) as client:
        for number in range(5):
            await client("put_object", Path=f"f/{number}", Body=b"")
    boto = boto3.client(
        "mediastore-data",
        region_name="eu-west-1",
        aws_access_key_id="AKIDEXAMPLE",
        aws_secret_access_key="secret",
        endpoint_url=server.endpoint_url("movies"),
    )
    try:
        pages = boto.get_paginator("list_items").paginate(Path="f", PaginationConfig={"PageSize": 2})
        whole = await asyncio.to_thread(pages.build_full_result)
    finally:
        boto.close()
    assert sorted(x["Name"] for x in whole["Items"]) == list("01234")


async def test_everything_over_each_store(store: Store) -> None:
    async with MediaStoreServer({"c": store}) as server, judge("aiobotocore", server.endpoint_url("c")) as client:
        data = bytes(x % 251 for x in range(300_000))
        put = await client("put_object", Path="/a/b", Body=data, ContentType="video/mp2t", CacheControl="x")
        got = await client("get_object", Path="a/b")
        assert got["Body"] == data
        assert (got["ETag"], got["ContentType"], got["CacheControl"]) == (put["ETag"], "video/mp2t", "x")
        assert (await client("get_object", Path="a/b", Range="bytes=100000-200000"))["Body"] == data[100_000:200_001]
        assert (await client("describe_object", Path="a/b"))["ContentLength"] == len(data)
        assert [x["Name"] for x in (await client("list_items"))["Items"]] == ["a"]
        await client("delete_object", Path="a/b")
        assert (await client("list_items"))["Items"] == []


async def test_a_directory_keeps_its_objects_over_restarts(tmp_path: Path) -> None:
    for run in range(2):
        async with (
            STORES["directory"](tmp_path) as store,
            MediaStoreServer({"c": store}) as server,
            judge("aiobotocore", server.endpoint_url("c")) as client,
        ):
            if run == 0:
                await client("put_object", Path="a/b", Body=b"data", CacheControl="x")
            answer = await client("get_object", Path="a/b")
            assert (answer["Body"], answer["CacheControl"]) == (b"data", "x")
