"""The rows of the protocol that a client sees, and what asks the server for them; here what no other test asks of every judge.

Files: o test_operations, r here, s test_signed_server, l test_live, t test_target, v test_server, c tests/mediastore.

Operations
  PutObject, GetObject, Describe   o put_answers_digest_etag_and_class, get_gives_back_what_was_put, describe_tells_what_get_tells
  DeleteObject, ListItems          o delete_answers_200_and_once, listing_an_object_and_a_folder
  paths, leading slash             o names_with_equals_and_colon, a_doubled_leading_slash_is_taken; r a_path_of_900_characters
  bad paths, types, enums, pages   o paths_that_are_refused, headers_that_are_refused; r long_messages_of_refusals; c test_limits
  folder's slashes, item's name    o slashes_around_a_folder, listing_an_object_and_a_folder
  Range, Content-Range             o ranges, ranges_that_are_ignored, ranges_that_hold_nothing
  ETag, ContentSHA256, times       o put_answers_digest_etag_and_class, get_gives_back_what_was_put, listing_an_object_and_a_folder
  error messages                   r messages_have_at_most_255_characters, long_messages_of_refusals
Signing
  payload, path, query, token      s all_operations; r session_tokens_paths_and_queries_are_signed_alike; test_signature
  unknown length                   o a_body_of_unknown_length (not aiobotocore, which cannot send it)
  STREAMING with a length          o enumerations_that_are_taken; l strict_servers_want_chunks
Errors
  ObjectNotFound, HEAD's header    o a_missing_object_is_named_by_the_header
  ContainerNotFound                t an_unknown_container
  RequestedRangeNotSatisfiable     o ranges_that_hold_nothing
  InternalServerError, cut bodies  r a_store_that_breaks_is_an_internal_error, a_body_that_ends_early_is_no_success
  InvalidSignature, AccessDenied, InvalidClientTokenId   r wrong_keys
  Throttling, RequestExpired       v quotas; s a_client_is_told_of_its_clock (ours corrects it: our_client_learns_the_servers_time)
Objects and folders
  nesting, case                    o ten_folder_levels; r names_are_told_apart_by_case
  folders come and go              r folders_come_and_go_with_their_objects
  overwrite, consistency           o an_overwrite_is_another_instance
  Cache-Control, Content-Type      o what_was_not_set_is_not_returned, get_gives_back_what_was_put
  conditions                       r conditions_change_nothing
  streaming GET, framing           l judges_read_what_is_still_arriving, not_before_the_initial_buffer
  standard PUT                     l a_standard_upload_is_seen_when_it_is_complete
  gzip                             r a_compressed_body_is_read_back_plain (ours sends no Content-Encoding)
  pages, tokens, missing folder    o pages, a_page_has_1000_entries_at_most, tokens_expire_and_belong_to_their_folder,
                                   folders_that_are_not_there_are_empty; c pages_are_boto3s
Not through every judge
  sizes                            o sizes (boto3); c test_client: ours refuses before it sends
  the 30 s deadline                l the_deadline (plain sockets)
Not seen: IncompleteSignature (test_signature), OptInRequired, ServiceUnavailable, InternalFailure; order of listings and
encryption, of which nothing is promised; transient objects, which need lifecycle rules.
"""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from botocore.exceptions import BotoCoreError, ClientError

from asyncms.testing.mediastore import MediaStoreServer, MemoryStore
from asyncms.testing.mediastore.ranges import ByteRange
from asyncms.testing.mediastore.signature import SigV4Authenticator
from asyncms.testing.mediastore.store import ItemPage, ObjectMeta, OpenedObject
from tests.testing.mediastore.judges import JUDGES, UNCHECKING, Judge, failure, judge

OPERATIONS: dict[str, dict[str, Any]] = {
    "put_object": {"Path": "a", "Body": b"x"},
    "get_object": {"Path": "a"},
    "describe_object": {"Path": "a"},
    "delete_object": {"Path": "a"},
    "list_items": {},
}
TOKEN = "token/+="


class BrokenStore(MemoryStore):
    """Fails at everything; `cut` is an object that ends early."""

    async def put(self, path: str, *_: Any, **__: Any) -> ObjectMeta:
        raise RuntimeError("broken disk")

    async def describe(self, path: str) -> ObjectMeta:
        raise RuntimeError("broken disk")

    async def delete(self, path: str) -> None:
        raise RuntimeError("broken disk")

    async def list(self, folder: str, limit: int, cursor: str | None) -> ItemPage:
        raise RuntimeError("broken disk")

    async def open(self, path: str, wanted: ByteRange | None) -> OpenedObject:
        if path != "cut":
            raise RuntimeError("broken disk")

        async def pieces() -> AsyncIterator[bytes]:
            yield b"12345"

        async def close() -> None:
            pass

        return OpenedObject(ObjectMeta("e", 10, 0, None, None), 0, 9, pieces(), close)


async def names(client: Judge, **arguments: Any) -> set[str]:
    return {item["Name"] for item in (await client("list_items", **arguments))["Items"]}


# -- errors --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", JUDGES)
@pytest.mark.parametrize("operation", OPERATIONS)
async def test_a_store_that_breaks_is_an_internal_error(name: str, operation: str) -> None:
    async with (
        MediaStoreServer({"movies": BrokenStore()}) as server,
        judge(name, server.endpoint_url("movies")) as client,
    ):
        status, code, message = await failure(client(operation, **OPERATIONS[operation]))
    # botocore reads no header where a status of 500 and more has no body.
    unread = operation == "describe_object" and name != "asyncms"
    assert (status, code) == (500, "500" if unread else "InternalServerError")
    assert "disk" not in message


@pytest.mark.parametrize("name", JUDGES)
async def test_a_body_that_ends_early_is_no_success(name: str) -> None:
    async with (
        MediaStoreServer({"movies": BrokenStore()}) as server,
        judge(name, server.endpoint_url("movies")) as client,
    ):
        with pytest.raises((BotoCoreError, OSError, aiohttp.ClientPayloadError)) as caught:
            await client("get_object", Path="cut")
    assert not isinstance(caught.value, ClientError)


async def test_messages_have_at_most_255_characters(client: Judge) -> None:
    for path in ("x" * 900, "y" * 20 + "/" + "x" * 800):
        _, code, message = await failure(client("get_object", Path=path))
        assert code == "ObjectNotFoundException"
        assert 1 <= len(message) <= 255


@pytest.mark.parametrize("name", UNCHECKING)
async def test_long_messages_of_refusals(server: MediaStoreServer, name: str) -> None:
    async with judge(name, server.endpoint_url("movies")) as client:
        for operation, arguments in (
            ("get_object", {"Path": "x" * 2000}),
            ("get_object", {"Path": "x" * 400 + "+"}),
            ("put_object", {"Path": "a", "Body": b"", "ContentType": "x" * 1000}),
            ("put_object", {"Path": "a", "Body": b"", "StorageClass": "X" * 1000}),
            ("list_items", {"Path": "x" * 901}),
            ("list_items", {"MaxResults": 1001}),
            ("list_items", {"NextToken": "x" * 1000}),
        ):
            status, code, message = await failure(client(operation, **arguments))
            assert (status, code) == (400, "ValidationException")
            assert 1 <= len(message) <= 255


# -- signatures ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", JUDGES)
@pytest.mark.parametrize("operation", OPERATIONS)
async def test_wrong_keys(name: str, operation: str) -> None:
    authenticator = SigV4Authenticator({"AKIDEXAMPLE": "another"}, region="eu-west-1")
    async with MediaStoreServer(["movies"], authenticator=authenticator) as server:
        url = server.endpoint_url("movies")
        refusals: tuple[tuple[dict[str, Any], str], ...] = (
            ({}, "InvalidSignatureException"),
            ({"aws_access_key_id": "NOBODY"}, "InvalidClientTokenId"),
            ({"signed": False}, "AccessDeniedException"),
        )
        for changes, expected in refusals:
            if not changes.get("signed", True) and operation == "put_object" and name != "asyncms":
                # botocore signs PutObject always.
                continue
            async with judge(name, url, **changes) as client:
                assert (await failure(client(operation, **OPERATIONS[operation])))[:2] == (403, expected)


@pytest.mark.parametrize("name", JUDGES)
async def test_session_tokens_paths_and_queries_are_signed_alike(name: str) -> None:
    authenticator = SigV4Authenticator({"AKIDEXAMPLE": ("secret", TOKEN)}, region="eu-west-1")
    async with MediaStoreServer(["movies"], authenticator=authenticator) as server:
        url = server.endpoint_url("movies")
        async with judge(name, url, aws_session_token=TOKEN) as client:
            for path in ("/a=1/b:2/x~y", "a=1/b:2/z"):
                await client("put_object", Path=path, Body=b"x")
            page = await client("list_items", Path="/a=1/b:2/", MaxResults=1)
            rest = await client("list_items", Path="/a=1/b:2/", MaxResults=1, NextToken=page["NextToken"])
            assert {item["Name"] for item in page["Items"] + rest["Items"]} == {"x~y", "z"}
        async with judge(name, url, aws_session_token="other") as client:
            assert (await failure(client("list_items")))[:2] == (403, "InvalidClientTokenId")


# -- paths and folders ---------------------------------------------------------------------------------------------------


async def test_a_path_of_900_characters(client: Judge) -> None:
    path = "f" * 449 + "/" + "x" * 450
    await client("put_object", Path=path, Body=b"x")
    assert (await client("get_object", Path=path))["Body"] == b"x"
    assert await names(client, Path=f"/{'f' * 449}/") == {"x" * 450}


async def test_names_are_told_apart_by_case(client: Judge) -> None:
    await client("put_object", Path="a/B", Body=b"1")
    await client("put_object", Path="A/b", Body=b"2")
    assert (await client("get_object", Path="a/B"))["Body"] == b"1"
    assert (await failure(client("describe_object", Path="a/b")))[0] == 404
    assert await names(client) == {"a", "A"}


async def test_folders_come_and_go_with_their_objects(client: Judge) -> None:
    for path in ("a/b/c/1", "a/b/c/2", "a/x"):
        await client("put_object", Path=path, Body=b"")
    assert await names(client, Path="a") == {"b", "x"}
    for folder in ("a", "a/b"):
        for operation in ("get_object", "describe_object", "delete_object"):
            assert (await failure(client(operation, Path=folder)))[1] == "ObjectNotFoundException"
    await client("delete_object", Path="a/b/c/1")
    assert await names(client, Path="a/b") == {"c"}
    await client("delete_object", Path="a/b/c/2")
    assert await names(client, Path="a") == {"x"}
    await client("delete_object", Path="a/x")
    assert await names(client) == set()


# -- bodies --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", UNCHECKING)
async def test_a_compressed_body_is_read_back_plain(server: MediaStoreServer, name: str) -> None:
    plain = b"frames" * 10_000
    async with judge(name, server.endpoint_url("movies"), headers={"Content-Encoding": "gzip"}) as client:
        await client("put_object", Path="a", Body=gzip.compress(plain))
    async with judge(name, server.endpoint_url("movies")) as client:
        assert (await client("get_object", Path="a"))["Body"] == plain


CONDITIONS = {
    "If-None-Match": "*",
    "If-Modified-Since": "Fri, 01 Jan 2038 00:00:00 GMT",
    "If-Match": "x",
    "If-Unmodified-Since": "Thu, 01 Jan 1970 00:00:00 GMT",
}


@pytest.mark.parametrize("name", JUDGES)
@pytest.mark.parametrize("field", CONDITIONS)
async def test_conditions_change_nothing(server: MediaStoreServer, name: str, field: str) -> None:
    async with judge(name, server.endpoint_url("movies"), headers={field: CONDITIONS[field]}) as client:
        for body in (b"one", b"two"):
            await client("put_object", Path="a", Body=body)
            answer = await client("get_object", Path="a")
            assert (answer["StatusCode"], answer["Body"]) == (200, body)
            assert (await client("describe_object", Path="a"))["ContentLength"] == 3
