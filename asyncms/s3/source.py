"""One S3 object as a source of byte ranges for `asyncms.transfer`."""

from __future__ import annotations

from typing import Any

from asyncms.pipeline.call import Pipeline
from asyncms.pipeline.resume import parse_content_range
from asyncms.transfer.source import Ranged

__all__ = ["S3Source"]


class S3Source:
    """Ranges of one object.

    Args:
        pipeline: performs the requests.
        arguments: of GetObject: Bucket and Key, and what else every request of the transfer is to carry.
    """

    def __init__(self, pipeline: Pipeline, arguments: dict[str, Any]) -> None:
        self._pipeline = pipeline
        self._arguments = arguments

    async def fetch(
        self, first: int | None, last: int | None, *, if_match: str | None, version_id: str | None = None
    ) -> Ranged:
        """See `asyncms.transfer.source.RangeSource.fetch`."""
        arguments = self._arguments.copy()
        if first is not None:
            arguments["Range"] = f"bytes={first}-{'' if last is None else last}"
        elif last is not None:
            arguments["Range"] = f"bytes=-{last}"
        if if_match is not None:
            arguments["IfMatch"] = if_match
        if version_id is not None:
            arguments["VersionId"] = version_id
        head, response = await self._pipeline.open("GetObject", arguments)
        body = response.body
        # The field decides, not the status: some stores (rclone) answer ranges with 200.
        given = parse_content_range(head.get("ContentRange"))
        start: int
        end: int | None
        if given is not None:
            start, end, size = given
        else:
            start, size = 0, body.length
            end = None if size is None else size - 1
        return Ranged(
            head=head,
            body=body,
            status=response.status,
            first=start,
            last=end,
            size=size,
            etag=head.get("ETag"),
            version_id=head.get("VersionId"),
            partial=given is not None,
        )
