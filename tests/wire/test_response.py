from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from asyncms.errors import ResponseError
from asyncms.wire.response import ResponseParser, metadata
from tests.wire.oracle import MEDIASTORE, S3

_MOMENT = datetime(2026, 11, 6, 8, 49, 37, tzinfo=UTC)


def parse(name: str, headers: dict[str, str] | list[tuple[bytes, bytes]], body: bytes | None = None) -> dict[str, Any]:
    pairs = headers if isinstance(headers, list) else [(k.encode(), v.encode()) for k, v in headers.items()]
    return ResponseParser(S3.operation(name), "rest-xml").parse(200, pairs, body)


def test_get_object_members() -> None:
    result = parse(
        "GetObject",
        {
            "x-amz-id-2": "host",
            "x-amz-request-id": "request",
            "Last-Modified": "Fri, 06 Nov 2026 08:49:37 GMT",
            "ETag": '"abc"',
            "Content-Length": "12",
            "Content-Range": "bytes 0-11/100",
            "x-amz-delete-marker": "false",
            "x-amz-object-lock-retain-until-date": "2026-11-06T08:49:37.000Z",
            "X-Amz-Meta-Owner": "Me",
            "Server": "S3",
        },
    )
    assert list(result) == [
        "ResponseMetadata",
        "Metadata",
        "LastModified",
        "ETag",
        "ContentLength",
        "ContentRange",
        "DeleteMarker",
        "ObjectLockRetainUntilDate",
    ]
    assert result["LastModified"] == result["ObjectLockRetainUntilDate"] == _MOMENT
    assert (result["ETag"], result["ContentLength"], result["DeleteMarker"]) == ('"abc"', 12, False)
    assert result["Metadata"] == {"Owner": "Me"}
    found = result["ResponseMetadata"]
    assert list(found) == ["RequestId", "HostId", "HTTPStatusCode", "HTTPHeaders", "RetryAttempts"]
    assert (found["RequestId"], found["HostId"], found["HTTPStatusCode"]) == ("request", "host", 200)
    assert found["HTTPHeaders"]["x-amz-meta-owner"] == "Me"
    assert found["HTTPHeaders"]["server"] == "S3"


def test_metadata_is_always_there() -> None:
    assert parse("HeadObject", {})["Metadata"] == {}


def test_metadata_values_are_latin_1_and_not_decoded() -> None:
    words = b"=?UTF-8?Q?sch=C3=B6n?="
    result = parse("GetObject", [(b"x-amz-meta-a", "schön".encode()), (b"x-amz-meta-b", words)])
    assert result["Metadata"] == {"a": "schön".encode().decode("latin-1"), "b": words.decode()}


def test_repeated_headers_are_joined() -> None:
    headers = [
        (b"x-amz-meta-a", b"1"),
        (b"X-Amz-Meta-A", b"2"),
        (b"Cache-Control", b"no-cache"),
        (b"cache-control", b"no-store"),
        (b"Via", b"x"),
        (b"via", b"y"),
        (b"via", b"z"),
    ]
    result = parse("GetObject", headers)
    assert result["Metadata"] == {"A": "1, 2"}
    assert result["CacheControl"] == "no-cache, no-store"
    assert result["ResponseMetadata"]["HTTPHeaders"]["via"] == "x, y, z"
    assert metadata(200, headers) == result["ResponseMetadata"]


def test_a_repeated_number_is_none() -> None:
    result = parse("GetObject", [(b"Content-Length", b"5"), (b"Content-Length", b"6")])
    assert "ContentLength" not in result


@pytest.mark.parametrize(
    ("header", "value", "member"),
    [
        ("Last-Modified", "yesterday", "LastModified"),
        ("Last-Modified", "", "LastModified"),
        ("Content-Length", "many", "ContentLength"),
        ("x-amz-object-lock-retain-until-date", "2026-13-01T00:00:00Z", "ObjectLockRetainUntilDate"),
    ],
)
def test_a_header_that_does_not_fit_leaves_only_its_member_out(header: str, value: str, member: str) -> None:
    result = parse("GetObject", {header: value, "ETag": '"abc"'})
    assert member not in result
    assert result["ETag"] == '"abc"'
    assert result["ResponseMetadata"]["HTTPHeaders"][header.lower()] == value


@pytest.mark.parametrize(
    ("raw", "parsed"),
    [
        ("Fri, 06 Nov 2026 08:49:37 GMT", _MOMENT),
        ("Friday, 06-Nov-26 08:49:37 GMT", _MOMENT),
        ("Fri Nov  6 08:49:37 2026", _MOMENT),
        ("2026-11-06T08:49:37Z", _MOMENT),
        ("0", datetime(1970, 1, 1, tzinfo=UTC)),
        ("never", None),
    ],
)
def test_expires(raw: str, parsed: datetime | None) -> None:
    result = parse("GetObject", {"Expires": raw})
    assert result["ExpiresString"] == raw
    assert result.get("Expires") == parsed


def test_names_that_users_make_up_do_not_fill_the_memory() -> None:
    parser = ResponseParser(S3.operation("GetObject"), "rest-xml")
    for number in range(3000):
        name = f"x-amz-meta-{number}".encode()
        assert parser.parse(200, [(name, b"x"), (b"ETag", b"e")], None)["Metadata"] == {str(number): "x"}
    assert len(parser._layouts) <= 256
    parser.parse(200, [(b"x-amz-meta-" + b"k" * 5000, b"x")], None)
    assert all(sum(map(len, names)) <= 2048 for names in parser._layouts)


def test_streaming_members() -> None:
    blob = ResponseParser(S3.operation("GetObject"), "rest-xml")
    assert (blob.streaming_member, blob.payload_is_blob, blob.can_hold_error) == ("Body", True, False)
    events = ResponseParser(S3.operation("SelectObjectContent"), "rest-xml")
    assert (events.streaming_member, events.payload_is_blob, events.can_hold_error) == ("Payload", False, False)
    policy = ResponseParser(S3.operation("GetBucketPolicy"), "rest-xml")
    assert (policy.streaming_member, policy.payload_is_blob, policy.can_hold_error) == (None, False, False)
    copy = ResponseParser(S3.operation("CopyObject"), "rest-xml")
    assert (copy.streaming_member, copy.payload_is_blob, copy.can_hold_error) == (None, False, True)
    assert not ResponseParser(S3.operation("DeleteBucket"), "rest-xml").can_hold_error


def test_text_payload() -> None:
    assert parse("GetBucketPolicy", {}, '{"é": 1}'.encode())["Policy"] == '{"é": 1}'


@pytest.mark.parametrize(
    ("body", "location"),
    [
        (b'<LocationConstraint xmlns="http://s3.amazonaws.com/doc/2006-03-01/">EU</LocationConstraint>', "EU"),
        (b'<?xml version="1.0" encoding="UTF-8"?>\n<LocationConstraint/>', None),
        (b"", None),
    ],
)
def test_bucket_location_is_the_root_text(body: bytes, location: str | None) -> None:
    assert parse("GetBucketLocation", {}, body)["LocationConstraint"] == location


def test_white_space_before_the_declaration() -> None:
    body = b'\n  <?xml version="1.0"?>\n<CompleteMultipartUploadResult><ETag>e</ETag></CompleteMultipartUploadResult>'
    assert parse("CompleteMultipartUpload", {}, body)["ETag"] == "e"


def test_empty_elements() -> None:
    body = b"<ListBucketResult><Prefix/><KeyCount/><Contents><Key/><LastModified/><Size></Size></Contents></ListBucketResult>"
    result = parse("ListObjectsV2", {}, body)
    assert (result["Prefix"], result["Contents"]) == ("", [{"Key": ""}])
    assert "KeyCount" not in result


def test_deprecated_notifications_share_an_element() -> None:
    body = b"<N><TopicConfiguration><Event>a</Event><Event>b</Event></TopicConfiguration></N>"
    assert parse("GetBucketNotification", {}, body)["TopicConfiguration"] == {"Event": "a", "Events": ["a", "b"]}


def test_unknown_elements_and_other_namespaces() -> None:
    body = b'<x:R xmlns:x="urn:other"><x:New><x:Deep/></x:New><x:Name>b</x:Name><Name>c</Name></x:R>'
    result = parse("ListObjectsV2", {}, body)
    assert result["Name"] == "b"
    assert set(result) == {"ResponseMetadata", "Name"}


_BOMB = b'<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><ListBucketResult><Name>&b;</Name></ListBucketResult>'


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<ListBucketResult><Name>b</Name>", "no element found"),
        (b"<ListBucketResult><Name>b</ListBucketResult>", "mismatched tag"),
        (b"not XML", "syntax error"),
        (b"   ", "no element found"),
        (_BOMB, "document type declaration"),
        (b"<!DOCTYPE html><html/>", "document type declaration"),
        (b"<html><body>It works!</body></html>", "HTML page"),
        (_BOMB.decode().encode("utf-16"), "document type declaration"),
        (_BOMB.decode().encode("utf-16-be"), "document type declaration"),
        (b"<ListBucketResult><KeyCount>many</KeyCount></ListBucketResult>", "KeyCount is no integer: 'many'"),
        (b"<R><Contents><LastModified>soon</LastModified></Contents></R>", "LastModified is no timestamp: 'soon'"),
    ],
)
def test_unusable_bodies(body: bytes, said: str) -> None:
    with pytest.raises(ResponseError) as caught:
        parse("ListObjectsV2", {"x-amz-request-id": "ID7"}, body)
    message = str(caught.value)
    assert message.startswith("ListObjectsV2: ")
    assert said in message
    assert message.endswith("(HTTP status 200, request id ID7)")


def test_a_document_type_in_text_is_text() -> None:
    body = b"<R><Name><![CDATA[<!DOCTYPE x>]]></Name></R>"
    assert parse("ListObjectsV2", {}, body)["Name"] == "<!DOCTYPE x>"


def test_a_listing_of_many_tags_stays_bounded() -> None:
    parser = ResponseParser(S3.operation("ListObjectsV2"), "rest-xml")
    for number in range(500):
        assert parser.parse(200, [], b"<R><a%d/><Name>b</Name></R>" % number)["Name"] == "b"


def test_json_bodies() -> None:
    body = b"""{"Items": [{"Name": "f", "Type": "OBJECT", "LastModified": 1563571859.379, "ContentLength": 3, "New": 1},
                          {"Name": "d", "Type": "FOLDER", "ETag": null}], "NextToken": "t"}"""
    headers = [(b"x-amzn-RequestId", b"ID")]
    result = ResponseParser(MEDIASTORE.operation("ListItems"), "rest-json").parse(200, headers, body)
    assert result["Items"] == [
        {
            "Name": "f",
            "Type": "OBJECT",
            "LastModified": datetime(2019, 7, 19, 21, 30, 59, 379000, tzinfo=UTC),
            "ContentLength": 3,
        },
        {"Name": "d", "Type": "FOLDER"},
    ]
    assert result["NextToken"] == "t"
    assert list(result["ResponseMetadata"]) == ["RequestId", "HTTPStatusCode", "HTTPHeaders", "RetryAttempts"]


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[1]",
        b'{"Items": [3]}',
        b'{"Items": {"a": 1}}',
        b'{"Items": "text"}',
        b'{"Items": [{"ContentLength": 1e400}]}',
        b'{"Items": [{"LastModified": 1e400}]}',
        b"[" * 100_000,
        b'{"Items": [{"ContentLength": "x"}]}',
        b"\xff",
    ],
)
def test_unusable_json_bodies(body: bytes) -> None:
    parser = ResponseParser(MEDIASTORE.operation("ListItems"), "rest-json")
    with pytest.raises(ResponseError, match="ListItems: the answer cannot be parsed"):
        parser.parse(200, [], body)


def test_status_members() -> None:
    parser = ResponseParser(MEDIASTORE.operation("GetObject"), "rest-json")
    assert parser.parse(206, [], None)["StatusCode"] == 206
    assert parser.streaming_member == "Body"


def test_unknown_protocol() -> None:
    with pytest.raises(ValueError, match="no such protocol: query"):
        ResponseParser(S3.operation("GetObject"), "query")
