"""Asking for the rest of a body whose connection broke."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from asyncms.errors import ClientError, ObjectChangedError, RangeMismatchError, ResponseError
from asyncms.message import Body, Response
from asyncms.operation import Operation
from asyncms.pipeline.body import Resume

__all__ = ["malformed", "parse_content_range", "resume_from"]

Open = Callable[[str, dict[str, Any]], Awaitable[tuple[dict[str, Any], Response]]]

_CONTENT_RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+|\*)")


def parse_content_range(value: str | None) -> tuple[int, int, int | None] | None:
    """First and last byte and the whole size (RFC 9110 section 14.4); None if the value is absent or malformed."""
    match = _CONTENT_RANGE.fullmatch(value or "")
    if match is None:
        return None
    first, last, size = match.groups()
    return int(first), int(last), None if size == "*" else int(size)


def malformed(head: Mapping[str, Any], status: int, body: Body, fault: str) -> ResponseError:
    """The error for an answer to a GetObject that cannot be used; its body is closed."""
    body.close()
    request_id = head.get("ResponseMetadata", {}).get("RequestId", "none given")
    return ResponseError(f"GetObject: the answer {fault} (HTTP status {status}, request id {request_id})")


def resume_from(
    open_: Open, operation: Operation, arguments: dict[str, Any], result: dict[str, Any], response: Response
) -> Resume | None:
    """How to get the body again from an offset; None where that is impossible.

    It takes a strong ETag, to be sure of the same bytes, and a known length: an object that is still uploading has none, and
    its service ignores Range. The ETag of the rest is compared in any case; where the service heeds conditions, it is one.
    """
    members = operation.input.members if operation.input is not None else {}
    etag = result.get("ETag")
    length = response.body.length
    if not etag or etag.startswith("W/") or not length or "PartNumber" in arguments or operation.name != "GetObject":
        return None
    # Content-Range decides, not the status: some stores (rclone) answer ranges with 200.
    given = parse_content_range(result.get("ContentRange"))
    if given is None and response.status == 206:
        return None
    start = given[0] if given is not None else 0
    end = start + length - 1

    async def resume(offset: int) -> Body:
        again = {
            **{k: v for k, v in arguments.items() if k not in _CONDITIONS},
            "Range": f"bytes={start + offset}-{end}",
        }
        if "IfMatch" in members:
            again["IfMatch"] = etag
        version = result.get("VersionId")
        if version and version != "null":
            again.setdefault("VersionId", version)
        try:
            head, rest = await open_(operation.name, again)
        except ClientError as error:
            if error.status in (404, 412, 416):
                raise ObjectChangedError(
                    f"the object was overwritten or deleted after {offset} of {length} bytes were read ({error.code})",
                    offset=offset,
                ) from error
            raise
        told = head.get("ETag")
        if not told:
            raise malformed(head, rest.status, rest.body, f"to the request for the rest has no ETag, it was {etag}")
        if told != etag:
            rest.body.close()
            raise ObjectChangedError(
                f"the object was overwritten after {offset} of {length} bytes were read", offset=offset
            )
        got = parse_content_range(head.get("ContentRange"))
        if got is None or got[:2] != (start + offset, end):
            rest.body.close()
            raise RangeMismatchError(
                f"asked for bytes {start + offset}-{end}, the answer has status {rest.status} and "
                f"Content-Range {head.get('ContentRange')!r}",
                offset=offset,
            )
        return rest.body

    return resume


_CONDITIONS = frozenset({"IfMatch", "IfNoneMatch", "IfModifiedSince", "IfUnmodifiedSince", "Range"})
