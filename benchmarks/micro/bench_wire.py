"""Microseconds per call of serialising and parsing: ``python -m benchmarks.micro.bench_wire``."""

from __future__ import annotations

from collections.abc import Callable
from timeit import repeat
from typing import Any

from asyncms._generated.s3.operations import MODEL
from asyncms.s3api.customise import prepare
from asyncms.wire.error import is_error_body, parse_error
from asyncms.wire.escape import quote_path
from asyncms.wire.request import RequestSerializer
from asyncms.wire.response import ResponseParser

GET: dict[str, Any] = {"Bucket": "my-bucket", "Key": "some/prefix/object-0001.bin", "Range": "bytes=0-8388607"}
PUT: dict[str, Any] = {
    "Bucket": "my-bucket",
    "Key": "some/prefix/object-0001.bin",
    "Body": b"x",
    "ContentType": "text/plain",
    "Metadata": {"owner": "me"},
}
DELETE: dict[str, Any] = {"Bucket": "b", "Delete": {"Objects": [{"Key": f"some/prefix/{n}"} for n in range(1000)]}}
HEADERS = [
    (b"x-amz-id-2", b"eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran"),
    (b"x-amz-request-id", b"318BC8BC148832E5"),
    (b"Date", b"Fri, 06 Nov 2026 08:49:37 GMT"),
    (b"Last-Modified", b"Fri, 06 Nov 2026 08:49:00 GMT"),
    (b"ETag", b'"9b2cf535f27731c974343645a3985328"'),
    (b"x-amz-server-side-encryption", b"AES256"),
    (b"Accept-Ranges", b"bytes"),
    (b"Content-Range", b"bytes 0-8388607/1073741824"),
    (b"Content-Type", b"binary/octet-stream"),
    (b"Server", b"AmazonS3"),
    (b"Content-Length", b"8388608"),
    (b"x-amz-meta-owner", b"me"),
]
CONTENTS = b"".join(
    b"<Contents><Key>some/prefix/%d</Key><LastModified>2026-11-06T08:%02d:%02d.000Z</LastModified>"
    b"<ETag>&quot;9b2cf535f27731c974343645a3985328&quot;</ETag><Size>%d</Size>"
    b"<StorageClass>STANDARD</StorageClass></Contents>" % (n, n // 60 % 60, n % 60, n)
    for n in range(1000)
)
LISTING = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">'
    b"<Name>my-bucket</Name><KeyCount>1000</KeyCount>%b</ListBucketResult>" % CONTENTS
)
ERROR = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.'
    b"</Message><Key>k</Key><RequestId>318BC8BC148832E5</RequestId></Error>"
)


def main() -> None:
    get, put, delete = (
        RequestSerializer(MODEL.operation(n), "rest-xml") for n in ("GetObject", "PutObject", "DeleteObjects")
    )
    parse_get, parse_list = (ResponseParser(MODEL.operation(n), "rest-xml") for n in ("GetObject", "ListObjectsV2"))
    cases: list[tuple[str, int, Callable[[], Any]]] = [
        ("customise GetObject", 100_000, lambda: prepare("GetObject", GET, [])),
        ("serialise GetObject, 3 arguments", 100_000, lambda: get.serialize(GET)),
        ("serialise PutObject, 5 arguments", 50_000, lambda: put.serialize(PUT)),
        ("serialise DeleteObjects, 1000 keys", 100, lambda: delete.serialize(DELETE)),
        ("parse GetObject, 12 headers", 50_000, lambda: parse_get.parse(206, HEADERS, None)),
        ("parse ListObjectsV2, 1000 keys", 20, lambda: parse_list.parse(200, HEADERS, LISTING)),
        ("look for an error behind a 200, 1000 keys", 10_000, lambda: is_error_body(LISTING)),
        ("parse an error", 2_000, lambda: parse_error("GetObject", "rest-xml", 404, HEADERS, ERROR, MODEL)),
        ("quote a key that needs none", 100_000, lambda: quote_path("some/prefix/object-0001.bin")),
        ("quote a key with a space", 100_000, lambda: quote_path("some/prefix/object 0001.bin")),
    ]
    for name, number, call in cases:
        microseconds = min(repeat(call, number=number, repeat=5)) / number * 1e6
        print(f"{name:45} {microseconds:10.2f} µs")


if __name__ == "__main__":
    main()
