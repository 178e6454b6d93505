"""Asking for the rest of an object: what is asked, and which answers are taken."""

from __future__ import annotations

from typing import Any

import pytest

from asyncms._generated.mediastore.operations import MODEL as MEDIASTORE
from asyncms._generated.s3.operations import MODEL as S3
from asyncms.errors import ClientError, ObjectChangedError, RangeMismatchError, ResponseError
from asyncms.message import Response
from asyncms.pipeline.resume import parse_content_range, resume_from
from tests.pipeline.memory import DATA, Memory

GET_OBJECT = S3.operation("GetObject")
SIZE = len(DATA)
ARGUMENTS = {"Bucket": "b", "Key": "k", "IfNoneMatch": '"old"', "SSECustomerKey": "key"}


class Service:
    """Answers range requests; ``changes`` go into the head of the answer."""

    def __init__(self, status: int = 206, **changes: Any) -> None:
        self.asked: list[tuple[str, dict[str, Any]]] = []
        self.bodies: list[Memory] = []
        self._status = status
        self._changes = changes

    async def open(self, operation: str, arguments: dict[str, Any]) -> tuple[dict[str, Any], Response]:
        self.asked.append((operation, arguments))
        first, last = map(int, arguments["Range"].removeprefix("bytes=").split("-"))
        body = Memory(DATA[first : last + 1])
        self.bodies.append(body)
        head = {"ETag": '"e"', "ContentRange": f"bytes {first}-{last}/{SIZE}", **self._changes}
        return head, Response(self._status, [], body)


def whole(**changes: Any) -> tuple[dict[str, Any], Response]:
    return {"ETag": '"e"', **changes}, Response(200, [], Memory(DATA))


async def test_the_rest_of_an_object_is_asked_for_with_its_etag() -> None:
    service = Service()
    resume = resume_from(service.open, GET_OBJECT, ARGUMENTS, *whole(VersionId="v7"))
    assert resume is not None
    assert await (await resume(10)).receive() == DATA[10:]
    expected = {"Bucket": "b", "Key": "k", "SSECustomerKey": "key", "Range": f"bytes=10-{SIZE - 1}"}
    assert service.asked == [("GetObject", {**expected, "IfMatch": '"e"', "VersionId": "v7"})]
    assert "IfNoneMatch" in ARGUMENTS


async def test_where_no_condition_is_known_the_etag_is_compared_all_the_same() -> None:
    service = Service(ETag="e2")
    response = Response(200, [], Memory(DATA))
    get_object = MEDIASTORE.operation("GetObject")
    resume = resume_from(service.open, get_object, {"Path": "a/b"}, {"ETag": "e1"}, response)
    assert resume is not None
    with pytest.raises(ObjectChangedError, match="overwritten after 10"):
        await resume(10)
    assert service.asked == [("GetObject", {"Path": "a/b", "Range": f"bytes=10-{SIZE - 1}"})]
    assert service.bodies[0].closed


@pytest.mark.parametrize("status", [200, 206])
async def test_the_rest_of_a_range(status: int) -> None:
    service = Service()
    result = {"ETag": '"e"', "ContentRange": f"bytes 5-14/{SIZE}"}
    arguments = {**ARGUMENTS, "Range": "bytes=5-14"}
    resume = resume_from(service.open, GET_OBJECT, arguments, result, Response(status, [], Memory(DATA[5:15])))
    assert resume is not None
    assert await (await resume(3)).receive() == DATA[8:15]
    assert service.asked[0][1]["Range"] == "bytes=8-14"


async def test_a_version_called_null_is_no_version() -> None:
    service = Service()
    resume = resume_from(service.open, GET_OBJECT, ARGUMENTS, *whole(VersionId="null"))
    assert resume is not None
    await resume(1)
    assert "VersionId" not in service.asked[0][1]


@pytest.mark.parametrize(
    ("operation", "arguments", "result", "response"),
    [
        ("GetObject", {}, {}, Response(200, [], Memory(DATA))),
        ("GetObject", {}, {"ETag": 'W/"e"'}, Response(200, [], Memory(DATA))),
        ("GetObject", {}, {"ETag": '"e"'}, Response(200, [], Memory(DATA, known=False))),
        ("GetObject", {}, {"ETag": '"e"'}, Response(206, [], Memory(DATA))),
        ("GetObject", {"PartNumber": 1}, {"ETag": '"e"'}, Response(206, [], Memory(DATA))),
        ("SelectObjectContent", {}, {"ETag": '"e"'}, Response(200, [], Memory(DATA))),
    ],
    ids=["no etag", "weak etag", "no length", "no content-range", "part", "other operation"],
)
def test_what_cannot_be_resumed(operation: str, arguments: Any, result: Any, response: Response) -> None:
    assert resume_from(Service().open, S3.operation(operation), arguments, result, response) is None


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ETag": '"other"'}, ObjectChangedError),
        ({"ContentRange": None}, RangeMismatchError),
        ({"ContentRange": f"bytes 0-{SIZE - 1}/{SIZE}"}, RangeMismatchError),
        ({"ContentRange": f"bytes 10-{SIZE - 2}/{SIZE}"}, RangeMismatchError),
    ],
    ids=str,
)
async def test_answers_with_other_bytes_are_refused_and_closed(
    changes: dict[str, Any], expected: type[ObjectChangedError | RangeMismatchError]
) -> None:
    service = Service(**changes)
    resume = resume_from(service.open, GET_OBJECT, ARGUMENTS, *whole())
    assert resume is not None
    with pytest.raises(expected) as caught:
        await resume(10)
    assert caught.value.offset == 10
    assert service.bodies[0].closed


@pytest.mark.parametrize("etag", [None, ""])
async def test_an_answer_that_names_no_version_says_nothing_of_the_object(etag: str | None) -> None:
    """Such as an error's page with status 200."""
    service = Service(200, ETag=etag, ContentRange=None, ResponseMetadata={"RequestId": "r7"})
    resume = resume_from(service.open, GET_OBJECT, ARGUMENTS, *whole())
    assert resume is not None
    with pytest.raises(ResponseError, match=r'no ETag, it was "e" \(HTTP status 200, request id r7\)'):
        await resume(10)
    assert service.bodies[0].closed


@pytest.mark.parametrize(("status", "changed"), [(404, True), (412, True), (416, True), (403, False), (503, False)])
async def test_errors_of_the_service(status: int, changed: bool) -> None:
    error = ClientError({"Error": {"Code": "X"}, "ResponseMetadata": {"HTTPStatusCode": status}}, "GetObject")

    async def refuse(operation: str, arguments: dict[str, Any]) -> tuple[dict[str, Any], Response]:
        raise error

    resume = resume_from(refuse, GET_OBJECT, ARGUMENTS, *whole())
    assert resume is not None
    with pytest.raises(ObjectChangedError if changed else ClientError) as caught:
        await resume(10)
    assert (caught.value.__cause__ if changed else caught.value) is error


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("bytes 0-9/100", (0, 9, 100)),
        ("bytes 5-5/*", (5, 5, None)),
        ("bytes */100", None),
        ("bytes 0-9", None),
        ("items 0-9/100", None),
        (" bytes 0-9/100", None),
        ("bytes 0-9/100 ", None),
        ("bytes -1-9/100", None),
        ("", None),
        (None, None),
    ],
)
def test_content_range(value: str | None, expected: object) -> None:
    assert parse_content_range(value) == expected
