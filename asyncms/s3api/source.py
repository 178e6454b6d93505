"""One S3 object as a source of byte ranges for `asyncms.transfer`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from asyncms.errors import ClientError
from asyncms.pipeline.call import Pipeline
from asyncms.transfer.source import Ranged, range_header

__all__ = ["S3Source"]

HEAD_ARGUMENTS = frozenset(
    {
        "Bucket",
        "Key",
        "SSECustomerAlgorithm",
        "SSECustomerKey",
        "SSECustomerKeyMD5",
        "RequestPayer",
        "ExpectedBucketOwner",
    }
)
"""What requests about the object take of the arguments for its bytes."""
MAX_PARTS = 1000
MAX_ASKED = 100
"""Parts that are asked for one by one; each is a request for 5 MiB or more that come."""


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
        asked = range_header(first, last)
        if asked is not None:
            arguments["Range"] = asked
        if if_match is not None:
            arguments["IfMatch"] = if_match
        if version_id is not None:
            arguments["VersionId"] = version_id
        head, response = await self._pipeline.open("GetObject", arguments)
        return Ranged.of(head, response)

    @property
    def validates(self) -> bool:
        """Whether the bytes are to be compared with the service's checksums."""
        return self._pipeline.validates or "ChecksumMode" in self._arguments

    async def head(self, *, if_match: str | None, version_id: str | None) -> Mapping[str, Any]:
        """See `asyncms.transfer.validation.ChecksumSource`."""
        arguments = {**self._about(version_id), "ChecksumMode": "ENABLED"}
        if if_match is not None:
            arguments["IfMatch"] = if_match
        return await self._pipeline.call("HeadObject", arguments)

    async def part_sizes(self, *, version_id: str | None) -> Sequence[int]:
        """See `asyncms.transfer.validation.ChecksumSource`.

        GetObjectAttributes tells all of them at once where a store has it and tells parts; else each is asked for by its number,
        up to `MAX_ASKED`.
        """
        if "GetObjectAttributes" in self._pipeline.model.operation_names:
            with suppress(ClientError):
                sizes = await self._listed_sizes(version_id)
                if sizes:
                    return sizes
        return await self._asked_sizes(self._about(version_id))

    async def _listed_sizes(self, version_id: str | None) -> list[int]:
        arguments = {**self._about(version_id), "ObjectAttributes": ["ObjectParts"], "MaxParts": MAX_PARTS}
        sizes: list[int] = []
        while True:
            result = await self._pipeline.call("GetObjectAttributes", arguments)
            parts = result.get("ObjectParts", {})
            page = [part["Size"] for part in parts.get("Parts", ()) if "Size" in part]
            sizes += page
            if not page or not parts.get("IsTruncated"):
                return sizes
            arguments = {**arguments, "PartNumberMarker": parts["NextPartNumberMarker"]}

    async def _asked_sizes(self, arguments: dict[str, Any]) -> list[int]:
        sizes: list[int] = []
        count = 1
        while len(sizes) < count:
            head = await self._pipeline.call("HeadObject", {**arguments, "PartNumber": len(sizes) + 1})
            count = head.get("PartsCount", 0)
            if not 0 < count <= MAX_ASKED:
                return []
            sizes.append(head["ContentLength"])
        return sizes

    def _about(self, version_id: str | None) -> dict[str, Any]:
        arguments = {name: value for name, value in self._arguments.items() if name in HEAD_ARGUMENTS}
        if version_id not in (None, "null"):
            arguments["VersionId"] = version_id
        return arguments
