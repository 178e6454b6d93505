"""One MediaStore object as a source of byte ranges for `asyncms.transfer`."""

from __future__ import annotations

from asyncms.pipeline.call import Pipeline
from asyncms.transfer.source import Identity, Ranged, range_header

__all__ = ["MediaStoreSource"]


class MediaStoreSource:
    """Ranges of one object.

    Args:
        pipeline: performs the requests.
        path: of the object in its container.
    """

    def __init__(self, pipeline: Pipeline, path: str) -> None:
        self._pipeline = pipeline
        self._path = path

    async def fetch(
        self, first: int | None, last: int | None, *, if_match: str | None, version_id: str | None = None
    ) -> Ranged:
        """See `asyncms.transfer.source.RangeSource.fetch`.

        The service answers conditions as if there were none and has no versions, so neither is sent.
        """
        arguments = {"Path": self._path}
        asked = range_header(first, last)
        if asked is not None:
            arguments["Range"] = asked
        head, response = await self._pipeline.open("GetObject", arguments)
        ranged = Ranged.of(head, response, Identity.COMPARED)
        if not ranged.partial and ranged.size is None:
            # Still uploading: Range is ignored and nobody knows the length.
            ranged.identity = Identity.LIVE
        return ranged
