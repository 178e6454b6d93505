from __future__ import annotations

import copy
from typing import Any

import pytest
from botocore import handlers

from asyncms.errors import ParamValidationError
from asyncms.s3api.customise import complete, prepare
from asyncms.wire.request import RequestSerializer
from tests.wire.oracle import S3


def prepared(name: str, **arguments: Any) -> dict[str, Any]:
    faults: list[str] = []
    before = copy.deepcopy(arguments)
    result = prepare(name, arguments, faults)
    assert faults == []
    assert arguments == before
    return result


def faults_of(name: str, **arguments: Any) -> list[str]:
    """Of both steps, as the pipeline runs them."""
    faults: list[str] = []
    with pytest.raises(ParamValidationError) as caught:
        RequestSerializer(S3.operation(name), "rest-xml").serialize(prepare(name, arguments, faults), faults)
    return caught.value.faults


def test_nothing_to_change() -> None:
    arguments = {"Bucket": "b", "Key": "k"}
    assert prepare("GetObject", arguments, []) is arguments


@pytest.mark.parametrize(
    "bucket",
    [
        "b",
        "My_Bucket.1-x",
        "x" * 255,
        "arn:aws:s3:eu-west-1:123456789012:accesspoint/my-ap",
        "arn:aws:s3::123456789012:accesspoint/mfzwi23gnjvgw.mrap",
        "arn:aws:s3-object-lambda:eu-west-1:123456789012:accesspoint:ol",
        "arn:aws:s3-outposts:eu-west-1:123456789012:outpost/op-1/accesspoint/ap",
    ],
)
def test_buckets(bucket: str) -> None:
    prepared("GetObject", Bucket=bucket, Key="k")


@pytest.mark.parametrize("bucket", [".", ".."])
def test_buckets_that_would_lead_elsewhere(bucket: str) -> None:
    assert faults_of("GetObject", Bucket=bucket, Key="other/key") == [
        f'Invalid bucket name "{bucket}": in a URL it means a directory'
    ]


@pytest.mark.parametrize(
    "bucket", ["a/b", "a b", "x" * 256, "é", "b\n", "arn:aws:s3:eu-west-1:1:accesspoint/x", "../x"]
)
def test_unusable_buckets(bucket: str) -> None:
    (fault,) = faults_of("GetObject", Bucket=bucket, Key="k")
    assert fault.startswith(
        f'Invalid bucket name "{bucket}": Bucket name must match the regex "^[a-zA-Z0-9.\\-_]{{1,255}}$"'
    )
    assert "or be an ARN matching the regex" in fault


def test_faults_of_both_steps_come_together() -> None:
    found = faults_of("PutObject", Bucket="a/b", Key="", Metadata={"name": "schön"}, ACL=3)
    assert [fault.split(":")[0] for fault in found] == [
        'Invalid bucket name "a/b"',
        "Invalid length for parameter Key, value",
        'Non ascii characters found in S3 metadata for key "name" of parameter Metadata',
        "Invalid type for parameter ACL, value",
    ]
    assert "schön" not in str(found)


@pytest.mark.parametrize("bucket", ["", None, 3, b"b"])
def test_buckets_that_are_no_names_are_reported_once(bucket: Any) -> None:
    (fault,) = faults_of("GetObject", Bucket=bucket, Key="k")
    assert "for parameter Bucket, value" in fault


_SSE_OPERATIONS = [
    "HeadObject",
    "GetObject",
    "PutObject",
    "CopyObject",
    "CreateMultipartUpload",
    "UploadPart",
    "UploadPartCopy",
    "CompleteMultipartUpload",
    "SelectObjectContent",
]


@pytest.mark.parametrize("name", _SSE_OPERATIONS)
@pytest.mark.parametrize("key", ["k" * 32, b"\x00\xff" * 16, bytearray(b"k" * 32), "é", ""])
def test_sse_c(name: str, key: Any) -> None:
    arguments = {"Bucket": "b", "Key": "k", "SSECustomerKey": key, "SSECustomerAlgorithm": "AES256"}
    expected = dict(arguments)
    handlers.sse_md5(expected)
    assert prepared(name, **arguments) == expected


@pytest.mark.parametrize("name", ["CopyObject", "UploadPartCopy"])
def test_sse_c_of_the_copy_source(name: str) -> None:
    arguments: dict[str, Any] = {"CopySourceSSECustomerKey": b"a" * 32, "SSECustomerKey": "b" * 32}
    expected = dict(arguments)
    handlers.sse_md5(expected)
    handlers.copy_source_sse_md5(expected)
    assert prepared(name, **arguments) == expected


@pytest.mark.parametrize("md5", ["given", None])
def test_a_given_md5_leaves_the_key_alone(md5: str | None) -> None:
    arguments = {"SSECustomerKey": "base64", "SSECustomerKeyMD5": md5}
    assert prepared("GetObject", **arguments) == arguments


def test_sse_c_is_left_alone_elsewhere() -> None:
    arguments = {"SSECustomerKey": "base64"}
    assert prepared("ListParts", **arguments) == arguments


@pytest.mark.parametrize("key", [3, None, "\udc80"])
def test_unusable_keys_are_not_shown(key: Any) -> None:
    (fault,) = faults_of("GetObject", Bucket="b", Key="k", SSECustomerKey=key)
    assert "for parameter SSECustomerKey" in fault
    assert "3" not in fault.split("type:")[0]


@pytest.mark.parametrize(
    "source",
    [
        "b/k",
        "b/a key+é~%?x",
        "/b/k",
        "b/k?versionId=v 1",
        "b/k?versionId=v/1+é",
        "b/?versionId=k?versionId=v",
        {"Bucket": "b", "Key": "a key/é"},
        {"Bucket": "b", "Key": "k?versionId=x"},
        {"Bucket": "b", "Key": "k", "VersionId": "v+1"},
        {"Bucket": "b", "Key": "k", "VersionId": None},
        {"Bucket": "arn:aws:s3:eu-west-1:123456789012:accesspoint/ap", "Key": "k", "VersionId": "v"},
    ],
    ids=str,
)
def test_copy_source(source: Any) -> None:
    expected = {"CopySource": source}
    handlers.handle_copy_source_param(expected)
    assert prepared("CopyObject", CopySource=source) == expected
    assert prepared("UploadPartCopy", CopySource=source) == expected


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ({"Key": "k"}, ['Missing required parameter in CopySource: "Bucket"']),
        (
            {},
            [
                'Missing required parameter in CopySource: "Bucket"',
                'Missing required parameter in CopySource: "Key"',
            ],
        ),
        (
            {"Bucket": "b", "Key": 3},
            ["Invalid type for parameter CopySource.Key, value: 3, type: <class 'int'>, valid types: <class 'str'>"],
        ),
        ("b/\udc80", ["Invalid value for parameter CopySource: holds a lone surrogate"]),
        (
            {"Bucket": "b", "Key": "k", "VersionId": "a\nb"},
            [
                "Invalid value for parameter CopySource: a header value cannot hold line breaks or other control characters"
            ],
        ),
        (3, ["Invalid type for parameter CopySource, value: 3, type: <class 'int'>, valid types: <class 'str'>"]),
        (
            None,
            [
                "Invalid type for parameter CopySource, value: None, type: <class 'NoneType'>, valid types: <class 'str'>"
            ],
        ),
    ],
)
def test_unusable_copy_sources(source: Any, said: list[str]) -> None:
    assert faults_of("CopyObject", Bucket="b", Key="k", CopySource=source) == said


_LISTINGS = {
    "ListObjects": handlers.decode_list_object,
    "ListObjectsV2": handlers.decode_list_object_v2,
    "ListObjectVersions": handlers.decode_list_object_versions,
}


def _page() -> dict[str, Any]:
    members = ("Delimiter", "Marker", "NextMarker", "Prefix", "StartAfter", "KeyMarker", "NextKeyMarker")
    tokens = ("ContinuationToken", "NextContinuationToken", "VersionIdMarker")
    page: dict[str, Any] = dict.fromkeys((*members, *tokens), "a%2Fb+c%C3%A9")
    for name in ("Contents", "Versions", "DeleteMarkers"):
        page[name] = [{"Key": "k+%25%0A", "ETag": "%41"}, {"Key": "plain"}]
    page["CommonPrefixes"] = [{"Prefix": "p%2F"}]
    return {**page, "EncodingType": "url"}


@pytest.mark.parametrize("name", _LISTINGS)
def test_listings_are_decoded_as_botocore_does_it(name: str) -> None:
    sent = {"Bucket": "b"}
    assert prepared(name, **sent) == {"Bucket": "b", "EncodingType": "url"}
    expected = _page()
    _LISTINGS[name](expected, {"encoding_type_auto_set": True})
    page = _page()
    assert complete(name, sent, page) is page
    assert page == expected


@pytest.mark.parametrize("chosen", ["url", None])
def test_what_the_caller_chose_stays(chosen: str | None) -> None:
    sent = {"Bucket": "b", "EncodingType": chosen}
    assert prepare("ListObjectsV2", sent, []) is sent
    assert complete("ListObjectsV2", sent, _page()) == _page()


def test_servers_that_do_not_encode() -> None:
    page = {key: value for key, value in _page().items() if key != "EncodingType"}
    assert complete("ListObjectsV2", {}, copy.deepcopy(page)) == page


def test_incomplete_pages() -> None:
    assert complete("ListObjectsV2", {}, {"EncodingType": "url", "Contents": [{}]})["Contents"] == [{}]


def test_other_results_are_left_alone() -> None:
    assert complete("ListParts", {}, _page()) == _page()
