from __future__ import annotations

from typing import Any

import pytest

from asyncms.operation import Model
from asyncms.wire.error import is_error_body, parse_error
from tests.wire.oracle import MEDIASTORE, S3, boto_parse

_IDS = [(b"x-amz-request-id", b"R1"), (b"x-amz-id-2", b"H1")]
_XML = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def parse(status: int, body: bytes, headers: list[tuple[bytes, bytes]] = _IDS, name: str = "GetObject") -> Any:
    return parse_error(name, "rest-xml", status, headers, body, S3)


def parse_json(status: int, body: bytes, headers: list[tuple[bytes, bytes]], name: str = "GetObject") -> Any:
    return parse_error(name, "rest-json", status, headers, body, MEDIASTORE)


_NO_SUCH_KEY = (
    _XML + b"<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>k</Key>"
    b"<RequestId>R1</RequestId><HostId>H1</HostId></Error>"
)
_ARCHIVED = (
    _XML + b"<Error><Code>InvalidObjectState</Code><Message>no</Message><StorageClass>GLACIER</StorageClass>"
    b"<AccessTier>ARCHIVE_ACCESS</AccessTier></Error>"
)
_BAD_RANGE = (
    _XML + b"<Error><Code>InvalidRange</Code><Message>no</Message><RangeRequested>bytes=9-</RangeRequested>"
    b"<ActualObjectSize>3</ActualObjectSize></Error>"
)
_CONDITION = (
    _XML + b"<Error><Code>PreconditionFailed</Code><Message>no</Message><Condition>If-Match</Condition></Error>"
)
_ROUTE53 = (
    b'<ErrorResponse xmlns="urn:x"><Error><Code>InvalidInput</Code><Message>no</Message></Error>'
    b"<RequestId>R9</RequestId></ErrorResponse>"
)


@pytest.mark.parametrize(
    ("model", "name", "status", "headers", "body"),
    [
        (S3, "GetObject", 404, _IDS, _NO_SUCH_KEY),
        (S3, "GetObject", 403, _IDS, _ARCHIVED),
        (S3, "GetObject", 416, _IDS, _BAD_RANGE),
        (S3, "GetObject", 412, _IDS, _CONDITION),
        (S3, "GetObject", 304, _IDS, b""),
        (S3, "HeadObject", 404, _IDS, b""),
        (S3, "HeadObject", 404, [], b""),
        (S3, "GetObject", 405, [*_IDS, (b"x-amz-delete-marker", b"true")], b"<Error><Code>MethodNotAllowed</Code></Er"),
        (S3, "GetObject", 301, [*_IDS, (b"x-amz-bucket-region", b"eu-west-1")], b""),
        (S3, "GetObject", 500, [], b"<html><body>Sorry</body></html>"),
        (S3, "GetObject", 503, [], b""),
        (MEDIASTORE, "GetObject", 404, [(b"x-amzn-ErrorType", b"ObjectNotFoundException:urn:x")], b'{"Message": "no"}'),
        (MEDIASTORE, "GetObject", 400, [(b"x-amzn-RequestId", b"R")], b'{"__type": "a.b#Bad", "message": "no"}'),
        (MEDIASTORE, "DescribeObject", 404, [(b"x-amzn-errortype", b"ObjectNotFoundException")], b""),
        (MEDIASTORE, "GetObject", 400, [], b'{"code": "Other", "Message": "no"}'),
        (MEDIASTORE, "GetObject", 403, [], b""),
        (MEDIASTORE, "GetObject", 403, [], b"plain words"),
        (MEDIASTORE, "GetObject", 500, [], b"<html></html>"),
    ],
)
def test_as_botocore(model: Model, name: str, status: int, headers: Any, body: bytes) -> None:
    expected = boto_parse(model, name, status, headers, body)
    found = parse_error(name, model.protocol, status, headers, body, model)
    metadata, expected_metadata = found.pop("ResponseMetadata"), expected.pop("ResponseMetadata")
    if not found["Error"]["Message"]:
        # botocore's is missing or empty.
        expected["Error"].setdefault("Message", "")
    if model is MEDIASTORE and not body and status < 500:
        # We name the reason where there is neither a message nor a body.
        expected["Error"]["Message"] = found["Error"]["Message"]
    assert found == expected
    # The request id is kept where botocore drops it, with errors that are no XML.
    assert {**metadata, **expected_metadata} == metadata
    assert metadata["RetryAttempts"] == 0


def test_extra_elements_and_ids() -> None:
    found = parse(404, _NO_SUCH_KEY)
    assert found["Error"] == {"Code": "NoSuchKey", "Message": "The specified key does not exist.", "Key": "k"}
    assert list(found["ResponseMetadata"]) == ["RequestId", "HostId", "HTTPStatusCode", "HTTPHeaders", "RetryAttempts"]
    found = parse(404, _NO_SUCH_KEY, [])
    assert (found["ResponseMetadata"]["RequestId"], found["ResponseMetadata"]["HostId"]) == ("R1", "H1")


def test_modelled_members_are_at_the_top() -> None:
    found = parse(403, _ARCHIVED)
    assert (found["StorageClass"], found["AccessTier"]) == ("GLACIER", "ARCHIVE_ACCESS")
    assert "StorageClass" not in parse_error("GetObject", "rest-xml", 403, [], _ARCHIVED)
    found = parse_json(404, b'{"Message": "gone"}', [(b"x-amzn-errortype", b"ObjectNotFoundException")])
    assert found["Message"] == found["Error"]["Message"] == "gone"


def test_delete_markers_stay_visible() -> None:
    found = parse(404, _NO_SUCH_KEY, [*_IDS, (b"x-amz-delete-marker", b"true"), (b"x-amz-version-id", b"v")])
    assert found["ResponseMetadata"]["HTTPHeaders"]["x-amz-delete-marker"] == "true"


@pytest.mark.parametrize(
    ("status", "body", "code", "message"),
    [
        (404, b"", "404", "Not Found"),
        (304, b"", "304", "Not Modified"),
        (599, b"", "599", ""),
        (404, b"<Error><Code>NoSuchKey</Code>", "404", "Not Found"),
        (404, b"<html><head/><body>nginx</body></html>", "404", "Not Found"),
        (404, b"<!DOCTYPE html><html>&nbsp;</html>", "404", "Not Found"),
        (404, b'<!DOCTYPE r [<!ENTITY a "b">]><Error><Code>&a;</Code></Error>', "404", "Not Found"),
        (404, b"gone", "404", "Not Found"),
        (404, b"<Error/>", "404", ""),
        (404, b"<Error><Code/><Message/></Error>", "404", ""),
        (400, b'<Error xmlns="urn:x"><Code>Bad</Code><Message>m</Message></Error>', "Bad", "m"),
        (400, b"<Error><Code>A</Code><Code>B</Code></Error>", "A", ""),
        (400, _ROUTE53, "InvalidInput", "no"),
        (400, b"<ErrorResponse/>", "400", "Bad Request"),
        (503, b" <Error><Code>SlowDown</Code></Error>", "SlowDown", ""),
    ],
)
def test_what_can_be_read_is_used(status: int, body: bytes, code: str, message: str) -> None:
    found = parse(status, body)
    assert (found["Error"]["Code"], found["Error"]["Message"]) == (code, message)
    assert found["ResponseMetadata"]["HTTPStatusCode"] == status
    assert found["ResponseMetadata"]["RequestId"] == "R1"


def test_nested_elements_are_dicts() -> None:
    body = b"<Error><Code>C</Code><Details><A>1</A><B><C>2</C></B></Details></Error>"
    assert parse(400, body)["Error"]["Details"] == {"A": "1", "B": {"C": "2"}}


def test_what_should_be_text_is_text() -> None:
    body = b"<Error><Code><A>1</A></Code><Message>m<B/></Message><RequestId><C/></RequestId></Error>"
    found = parse(400, body, [])
    assert found["Error"] == {"Code": "400", "Message": "m"}
    assert "RequestId" not in found["ResponseMetadata"]


def test_bottomless_answers() -> None:
    deep = b"<a>" * 20_000 + b"</a>" * 20_000
    assert parse(400, b"<Error><Code>C</Code>%b</Error>" % deep)["Error"]["Code"] == "C"
    assert parse_json(400, b"[" * 100_000, [])["Error"]["Code"] == "400"


@pytest.mark.parametrize(
    ("body", "headers", "code", "message"),
    [
        (b'{"message": "m"}', [(b"x-amzn-errortype", b"com.x#Named:http://y")], "Named", "m"),
        (b'{"__type": "Typed", "code": "Coded", "Message": "M"}', [], "Typed", "M"),
        (b'{"Code": "Coded"}', [], "Coded", ""),
        (b'{"code": 7}', [], "7", ""),
        (b"[1]", [], "400", "[1]"),
        (b"<html>no</html>", [], "400", "Bad Request"),
        (b"\xff\xfe", [], "400", "\ufffd\ufffd"),
        (b"", [], "400", "Bad Request"),
    ],
)
def test_json_errors(body: bytes, headers: list[tuple[bytes, bytes]], code: str, message: str) -> None:
    assert parse_json(400, body, headers)["Error"] == {"Code": code, "Message": message}


@pytest.mark.parametrize(
    ("body", "is_error"),
    [
        (b"", False),
        (b"<Error><Code>InternalError</Code></Error>", True),
        (_XML + b"<Error><Code>InternalError</Code></Error>", True),
        (b'\n\n<?xml version="1.0"?>\n<!-- > -->\n<Error/>', True),
        (b'<Error xmlns="urn:x"><Code/></Error>', True),
        (b'<s:Error xmlns:s="urn:x"/>', True),
        (_XML + b"<CopyObjectResult><ETag>e</ETag></CopyObjectResult>", False),
        (_XML + b"<CopyObjectResult><ETag>e</ETag></CopyObjectResult>\n", False),
        (b"<CopyObjectResult/>", False),
        (b"<ErrorLog></ErrorLog>", False),
        (b"<CopyObjectResult><ETag>e</ETag>", True),
        (b"<CopyObjectResult><ETag>e</ETag></CopyObjectRes", True),
        (b"   ", True),
        (b"no XML", True),
        (b"<", True),
    ],
)
def test_errors_behind_a_200(body: bytes, is_error: bool) -> None:
    assert is_error_body(body) is is_error
