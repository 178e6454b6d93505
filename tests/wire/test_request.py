from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum, StrEnum
from typing import Any
from uuid import UUID

import pytest

from asyncms.errors import ParamValidationError
from asyncms.operation import Location, Member, Operation, Shape, ShapeType
from asyncms.wire.draft import Draft
from asyncms.wire.request import RequestSerializer
from tests.wire.oracle import MEDIASTORE, S3

_TEXT = Shape("Text", ShapeType.STRING)


def serialize(name: str, **arguments: Any) -> Draft:
    return RequestSerializer(S3.operation(name), "rest-xml").serialize(arguments)


def faults(name: str, **arguments: Any) -> list[str]:
    with pytest.raises(ParamValidationError) as caught:
        serialize(name, **arguments)
    return caught.value.faults


def test_bucket_stays_apart_and_the_key_is_the_path() -> None:
    draft = serialize("GetObject", Bucket="b", Key="a//../b c~/é", Range="bytes=0-9", VersionId="v&1", PartNumber=3)
    assert draft.bucket == "b"
    assert draft.path == "/a//../b%20c~/%C3%A9"
    assert draft.query == [("versionId", "v&1"), ("partNumber", "3")]
    assert draft.headers == {"range": "bytes=0-9"}
    assert (draft.body, draft.body_member, draft.has_streaming_body) == (None, None, False)


def test_constant_query_comes_first() -> None:
    assert serialize("ListObjectsV2", Bucket="b", Prefix="p").query == [("list-type", "2"), ("prefix", "p")]
    assert serialize("GetBucketAcl", Bucket="b").query == [("acl", "")]
    assert serialize("GetBucketAcl", Bucket="b").path == "/"


def test_an_arn_is_not_encoded() -> None:
    arn = "arn:aws:s3:eu-west-1:123456789012:accesspoint/ap"
    assert serialize("GetObject", Bucket=arn, Key="k").bucket == arn


def test_a_path_without_a_bucket() -> None:
    draft = RequestSerializer(MEDIASTORE.operation("GetObject"), "rest-json").serialize({"Path": "/a b/c"})
    assert (draft.bucket, draft.path) == (None, "//a%20b/c")
    assert serialize("ListBuckets").path == "/"


def test_host_prefix() -> None:
    draft = serialize("WriteGetObjectResponse", RequestRoute="io-1", RequestToken="t")
    assert draft.host_prefix == "io-1."
    assert "hyphen, or period" in faults("WriteGetObjectResponse", RequestRoute="a/b", RequestToken="t")[0]


class _Body:
    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"x"


@pytest.mark.parametrize(
    "body",
    [b"x", bytearray(b"x"), memoryview(b"x"), "text", io.BytesIO(b"x"), _Body(), [b"x", b"y"], iter([b"x"])],
    ids=lambda body: type(body).__name__,
)
def test_a_streaming_body_is_handed_on_untouched(body: Any) -> None:
    draft = serialize("PutObject", Bucket="b", Key="k", Body=body)
    assert draft.body is body
    assert (draft.body_member, draft.has_streaming_body) == ("Body", True)


@pytest.mark.parametrize("body", [None, 3, 1.5, {"a": 1}, object()], ids=lambda body: type(body).__name__)
def test_what_is_no_streaming_body(body: Any) -> None:
    (fault,) = faults("PutObject", Bucket="b", Key="k", Body=body)
    assert fault.startswith("Invalid type for parameter Body, value: ")
    assert "valid types: <class 'bytes'>, <class 'bytearray'>" in fault


def test_a_text_payload_is_encoded() -> None:
    draft = serialize("PutBucketPolicy", Bucket="b", Policy='{"é": 1}')
    assert (draft.body, draft.body_member, draft.has_streaming_body) == ('{"é": 1}'.encode(), "Policy", False)


def test_metadata_names_are_lower_case() -> None:
    draft = serialize("PutObject", Bucket="b", Key="k", Metadata={"Owner": "Me", "x": ""})
    assert draft.headers == {"x-amz-meta-owner": "Me", "x-amz-meta-x": ""}


@pytest.mark.parametrize(
    ("metadata", "said"),
    [
        ({"ok": "schön"}, 'Non ascii characters found in S3 metadata for key "ok"'),
        ({"schön": "ok"}, 'Non ascii characters found in S3 metadata for key "schön"'),
        ({"a b": "x"}, '"a b" cannot be part of a header name'),
        ({"": "x"}, '"" cannot be part of a header name'),
        ({"a:b": "x"}, '"a:b" cannot be part of a header name'),
        ({"a": "x", "A": "y"}, '"A" and "a" name the same header'),
        ({"a": "x\r\nx-amz-acl: public-read"}, "parameter Metadata.a: a header value cannot hold line breaks"),
        ({"a": 1}, "Invalid type for parameter Metadata.a, value: 1, type: <class 'int'>"),
        ({1: "a"}, "Invalid type for parameter Metadata (key: 1), value: 1"),
        ("a=b", "Invalid type for parameter Metadata, value: a=b"),
        (None, "Invalid type for parameter Metadata, value: None"),
    ],
)
def test_unusable_metadata(metadata: Any, said: str) -> None:
    (fault,) = faults("PutObject", Bucket="b", Key="k", Metadata=metadata)
    assert said in fault
    assert "schön" not in fault or "schön" in metadata  # a key may be shown, a value not


@pytest.mark.parametrize("character", ["\r", "\n", "\0", "\x01", "\x1b", "\x7f"])
def test_header_values_hold_no_line_breaks(character: str) -> None:
    (fault,) = faults("GetObject", Bucket="b", Key="k", IfMatch=f"a{character}b")
    assert (
        fault
        == "Invalid value for parameter IfMatch: a header value cannot hold line breaks or other control characters"
    )


def test_other_unicode_in_headers_is_sent() -> None:
    draft = serialize("PutObject", Bucket="b", Key="k", ContentDisposition="attachment; filename=é.txt")
    assert draft.headers == {"content-disposition": "attachment; filename=é.txt"}


@pytest.mark.parametrize("member", ["Key", "Bucket", "VersionId", "Range"])
def test_lone_surrogates(member: str) -> None:
    arguments = {"Bucket": "b", "Key": "k", member: "a\udc80"}
    assert faults("GetObject", **arguments) == [f"Invalid value for parameter {member}: holds a lone surrogate"]


def test_lone_surrogates_in_a_body() -> None:
    (fault,) = faults("DeleteObjects", Bucket="b", Delete={"Objects": [{"Key": "\udc80"}]})
    assert fault == "Invalid value for parameter Delete.Objects[0].Key: holds a lone surrogate"


def test_all_faults_are_named_at_once() -> None:
    objects = [{"Key": "a"}, {"Key": ""}, {}, {"Key": 3, "Colour": "red"}, "k"]
    found = faults("DeleteObjects", Delete={"Objects": objects, "Quiet": "yes"}, Foo=1)
    assert found[0] == 'Missing required parameter in input: "Bucket"'
    assert found[1].startswith('Unknown parameter in input: "Foo", must be one of: Bucket, Delete, MFA,')
    assert found[2:] == [
        "Invalid length for parameter Delete.Objects[1].Key, value: , valid min length: 1",
        'Missing required parameter in Delete.Objects[2]: "Key"',
        'Unknown parameter in Delete.Objects[3]: "Colour", must be one of: Key, VersionId, ETag, LastModifiedTime, Size',
        "Invalid type for parameter Delete.Objects[3].Key, value: 3, type: <class 'int'>, valid types: <class 'str'>",
        "Invalid type for parameter Delete.Objects[4], value: k, type: <class 'str'>, valid types: <class 'dict'>",
        "Invalid type for parameter Delete.Quiet, value: yes, type: <class 'str'>, valid types: <class 'bool'>",
    ]


def test_earlier_faults_come_first() -> None:
    serializer = RequestSerializer(S3.operation("GetObject"), "rest-xml")
    with pytest.raises(ParamValidationError) as caught:
        serializer.serialize({"Bucket": "b"}, ["earlier"])
    assert caught.value.faults == ["earlier", 'Missing required parameter in input: "Key"']
    with pytest.raises(ParamValidationError) as caught:
        serializer.serialize({"Bucket": "b", "Key": "k"}, ["earlier"])
    assert caught.value.faults == ["earlier"]
    assert serializer.serialize({"Bucket": "b", "Key": "k"}, []).path == "/k"


@pytest.mark.parametrize("member", ["Bucket", "Key"])
def test_empty_labels(member: str) -> None:
    arguments = {"Bucket": "b", "Key": "k", member: ""}
    assert faults("GetObject", **arguments) == [f"Invalid length for parameter {member}, value: , valid min length: 1"]


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("GetObject", {"Key": None}, "Key, value: None, type: <class 'NoneType'>, valid types: <class 'str'>"),
        ("GetObject", {"Key": b"k"}, "Key, value: b'k', type: <class 'bytes'>, valid types: <class 'str'>"),
        ("GetObject", {"PartNumber": True}, "PartNumber, value: True, type: <class 'bool'>"),
        ("GetObject", {"PartNumber": "1"}, "PartNumber, value: 1, type: <class 'str'>, valid types: <class 'int'>"),
        ("GetObject", {"PartNumber": 1.0}, "PartNumber, value: 1.0, type: <class 'float'>"),
        ("GetObject", {"IfModifiedSince": "no date"}, "IfModifiedSince, value: no date, type: <class 'str'>"),
        ("GetObject", {"IfModifiedSince": 1e300}, "valid types: <class 'datetime.datetime'>, timestamp-string"),
        ("GetObject", {"IfModifiedSince": True}, "IfModifiedSince, value: True"),
        ("PutObject", {"BucketKeyEnabled": 1}, "BucketKeyEnabled, value: 1, type: <class 'int'>"),
        ("GetObjectAttributes", {"ObjectAttributes": "ETag"}, "valid types: <class 'list'>, <class 'tuple'>"),
        ("GetObjectAttributes", {"ObjectAttributes": [1]}, "ObjectAttributes[0], value: 1, type: <class 'int'>"),
        ("ListBuckets", {"MaxBuckets": 0}, "MaxBuckets, value: 0, valid min value: 1"),
    ],
)
def test_wrong_types_and_values(name: str, arguments: dict[str, Any], said: str) -> None:
    required: dict[str, Any] = {} if name == "ListBuckets" else {"Bucket": "b", "Key": "k"}
    if name == "GetObjectAttributes":
        required["ObjectAttributes"] = []
    (fault,) = faults(name, **{**required, **arguments})
    assert said in fault


def test_secrets_are_not_shown() -> None:
    found = faults(
        "CopyObject",
        Bucket="b",
        Key="k",
        CopySource="s/k",
        SSECustomerKey=["hush"],
        SSEKMSKeyId="hush\n",
        CopySourceSSECustomerKey=b"hush",
    )
    assert len(found) == 3
    assert not any("hush" in fault for fault in found)
    (fault,) = faults("PutBucketEncryption", Bucket="b", ServerSideEncryptionConfiguration="hush")
    assert "value: (hidden), type: <class 'str'>" in fault


def test_long_values_are_cut() -> None:
    (fault,) = faults("GetObject", Bucket="b", Key="k", PartNumber="9" * 10_000)
    assert len(fault) < 400


def test_unions_hold_one_member() -> None:
    both = {"SSEKMS": {"KMSKeyArn": "arn:aws:kms:eu-west-1:1:key/1"}, "Other": {}}
    found = faults("UpdateObjectEncryption", Bucket="b", Key="k", ObjectEncryption=both)
    assert "Must set exactly one of the following keys: SSEKMS." in found[0]
    (fault,) = faults("UpdateObjectEncryption", Bucket="b", Key="k", ObjectEncryption={})
    assert "tagged union structure ObjectEncryption" in fault


_MOMENT = datetime(2026, 11, 6, 8, 49, 37, 123456, tzinfo=UTC)


@pytest.mark.parametrize(
    "given",
    [
        _MOMENT,
        _MOMENT.astimezone(timezone(timedelta(hours=-8))),
        _MOMENT.replace(tzinfo=None),
        _MOMENT.timestamp(),
        int(_MOMENT.timestamp()),
        str(int(_MOMENT.timestamp())),
        "2026-11-06T08:49:37Z",
        "2026-11-06T09:49:37+01:00",
        "2026-11-06 08:49:37",
        "Fri, 06 Nov 2026 08:49:37 GMT",
    ],
    ids=str,
)
def test_timestamps(given: Any) -> None:
    draft = serialize("GetObject", Bucket="b", Key="k", IfModifiedSince=given, ResponseExpires=given)
    assert draft.headers == {"if-modified-since": "Fri, 06 Nov 2026 08:49:37 GMT"}
    assert draft.query == [("response-expires", "Fri, 06 Nov 2026 08:49:37 GMT")]
    draft = serialize("PutObject", Bucket="b", Key="k", ObjectLockRetainUntilDate=given)
    assert draft.headers == {"x-amz-object-lock-retain-until-date": "2026-11-06T08:49:37Z"}


def test_lists_in_headers() -> None:
    draft = serialize("GetObjectAttributes", Bucket="b", Key="k", ObjectAttributes=["ETag", 'a,"b"'])
    assert draft.headers == {"x-amz-object-attributes": 'ETag,"a,\\"b\\""'}
    assert serialize("GetObjectAttributes", Bucket="b", Key="k", ObjectAttributes=()).headers == {}


class _Payer(StrEnum):
    REQUESTER = "requester"


class _Colour(str, Enum):  # noqa: UP042 (its str() is not its value)
    RED = "red"


def test_enums_are_open_and_may_be_python_enums() -> None:
    draft = serialize("GetObject", Bucket="b", Key=_Colour.RED, RequestPayer=_Payer.REQUESTER, Range=_Colour.RED)
    assert draft.headers == {"x-amz-request-payer": "requester", "range": "red"}
    assert draft.path == "/red"
    assert type(draft.headers["range"]) is str
    assert serialize("GetObject", Bucket="b", Key="k", RequestPayer="nobody").headers["x-amz-request-payer"] == "nobody"


def test_idempotency_tokens_are_made_up() -> None:
    arguments = {"Bucket": "b", "Key": "k", "RenameSource": "/b/o"}
    first, second = (serialize("RenameObject", **arguments).headers["x-amz-client-token"] for _ in range(2))
    assert UUID(first).version == 4
    assert first != second
    assert serialize("RenameObject", **arguments, ClientToken="mine").headers["x-amz-client-token"] == "mine"


def test_line_breaks_in_a_body_survive_xml() -> None:
    draft = serialize("DeleteObjects", Bucket="b", Delete={"Objects": [{"Key": "a\r\n<&>\t"}], "Quiet": False})
    assert draft.body == (
        b'<Delete xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Object><Key>a&#xD;&#xA;&lt;&amp;&gt;\t</Key></Object>'
        b"<Quiet>false</Quiet></Delete>"
    )


def test_attributes_and_namespaces() -> None:
    grantee = {"Type": 'Canonical"User', "ID": "1"}
    draft = serialize("PutBucketAcl", Bucket="b", AccessControlPolicy={"Grants": [{"Grantee": grantee}], "Owner": {}})
    assert draft.body == (
        b'<AccessControlPolicy xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><AccessControlList><Grant>'
        b'<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="Canonical&quot;User"><ID>1</ID>'
        b"</Grantee></Grant></AccessControlList><Owner /></AccessControlPolicy>"
    )


def test_an_empty_structure_is_a_body_and_none_is_none() -> None:
    configuration: dict[str, Any] = {}
    body = serialize("CreateBucket", Bucket="b", CreateBucketConfiguration=configuration).body
    assert body == b'<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/" />'
    assert serialize("CreateBucket", Bucket="b").body is None


def test_arguments_are_not_changed() -> None:
    arguments = {"Bucket": "b", "Key": "k", "Metadata": {"A": "b"}, "RenameSource": "x"}
    before = {**arguments, "Metadata": {"A": "b"}}
    with pytest.raises(ParamValidationError):
        RequestSerializer(S3.operation("PutObject"), "rest-xml").serialize(arguments)
    assert arguments == before


def test_unknown_protocol() -> None:
    with pytest.raises(ValueError, match="no such protocol: ec2"):
        RequestSerializer(S3.operation("GetObject"), "ec2")


def _operation(*members: Member, required: tuple[str, ...] = ()) -> Operation:
    shape = Shape("In", ShapeType.STRUCTURE, {member.name: member for member in members}, required)
    return Operation("Try", "POST", "/a/{One}/{Two+}/z", (), shape, None)


def _member(name: str, shape: Shape, location: Location, **options: Any) -> Member:
    return Member(name, shape, location, options.pop("wire_name", name), **options)


def test_what_no_service_has_yet() -> None:
    """Several labels, lists and maps in the query, numbers, maps and blobs in bodies."""
    texts = Shape("Texts", ShapeType.LIST, element=_member("member", _TEXT, Location.BODY))
    mapping = Shape(
        "Map",
        ShapeType.MAP,
        key=_member("key", _TEXT, Location.BODY),
        value=_member("value", Shape("Int", ShapeType.INTEGER), Location.BODY),
    )
    operation = _operation(
        _member("One", _TEXT, Location.URI),
        _member("Two", _TEXT, Location.URI),
        _member("List", texts, Location.QUERY),
        _member("Map", Shape("M", ShapeType.MAP), Location.QUERY),
        _member("Flag", Shape("B", ShapeType.BOOLEAN), Location.QUERY),
        _member("Ratio", Shape("F", ShapeType.FLOAT), Location.HEADER),
        _member("Ints", mapping, Location.BODY),
        _member("FlatInts", mapping, Location.BODY, flattened=True),
        _member("Raw", Shape("Blob", ShapeType.BLOB), Location.BODY),
        _member("When", Shape("T", ShapeType.TIMESTAMP), Location.BODY),
        _member("Double", Shape("D", ShapeType.DOUBLE), Location.BODY),
    )
    arguments = {
        "One": "a/b",
        "Two": "c/d",
        "List": ["x", "y"],
        "Map": {"k": "v"},
        "Flag": True,
        "Ratio": float("nan"),
        "Ints": {"a": 1},
        "FlatInts": {"b": 2},
        "Raw": b"raw",
        "When": _MOMENT,
        "Double": Decimal("1.5"),
    }
    draft = RequestSerializer(operation, "rest-xml").serialize(arguments)
    assert draft.path == "/a/a%2Fb/c/d/z"
    assert draft.query == [("List", "x"), ("List", "y"), ("k", "v"), ("Flag", "true")]
    assert draft.headers == {"ratio": "NaN"}
    assert draft.body == (
        b"<In><Ints><entry><key>a</key><value>1</value></entry></Ints>"
        b"<FlatInts><key>b</key><value>2</value></FlatInts><Raw>cmF3</Raw>"
        b"<When>2026-11-06T08:49:37.123456Z</When><Double>1.5</Double></In>"
    )
    draft = RequestSerializer(operation, "rest-json").serialize({**arguments, "Double": float("inf")})
    assert draft.body == (
        b'{"Ints": {"a": 1}, "FlatInts": {"b": 2}, "Raw": "cmF3", "When": %f, "Double": "Infinity"}'
        % _MOMENT.timestamp()
    )
    assert draft.headers["content-type"] == "application/json"
    assert RequestSerializer(operation, "rest-json").serialize({"One": "a", "Two": "b"}).body == b"{}"
