"""One object into the caller's own memory: every part is received straight into its place, so that the only copy is the
socket's. The memory is the caller's, so none of it is counted in the session's budget.
"""

from __future__ import annotations

from asyncms.config import TransferConfig
from asyncms.errors import ParamValidationError
from asyncms.pipeline.reading import WritableBuffer, writable_view
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.discovery import Discovered, Request, discover
from asyncms.transfer.hedge import Hedger
from asyncms.transfer.landing import Downloaded
from asyncms.transfer.options import Progress
from asyncms.transfer.part import Backoff, PartReader
from asyncms.transfer.plan import parse_range
from asyncms.transfer.resources import Resources
from asyncms.transfer.source import RangeSource
from asyncms.transfer.unordered import for_each_part
from asyncms.transfer.validation import ChecksumSource

__all__ = ["download_into"]


async def download_into(
    source: RangeSource,
    buffer: WritableBuffer,
    config: TransferConfig,
    *,
    callback: Progress | None = None,
    range: str | None = None,
    version_id: str | None = None,
    if_match: str | None = None,
    backoff: Backoff = Backoff(),  # noqa: B008 - immutable
    resources: Resources | None = None,
    checksums: ChecksumSource | None = None,
    limiter: Slots | None = None,
    hedger: Hedger | None = None,
) -> Downloaded:
    """One object into a writable, contiguous buffer, from its start; ``size`` of the result is the number of bytes there.

    After a failure the buffer's content is undefined.

    Args:
        buffer: at least as long as what is wanted.
        callback: told of the bytes as they arrive; what it raises ends the download.
        source, config, range, version_id, if_match, backoff, resources, checksums, limiter, hedger: as of
            `asyncms.transfer.download.download_stream`.

    Raises what `DownloadStream` raises; ParamValidationError for an unusable buffer before anything is sent, and for one that
    is too short as soon as the first answer says how much there is.
    """
    view = writable_view(buffer)
    wanted = parse_range(range)
    found = await discover(
        Request(
            source, wanted, config, backoff, version_id, if_match, resources or Resources(), checksums, limiter, hedger
        )
    )
    try:
        size = found.span.length
        if size is not None and size > len(view):
            raise _too_short(len(view), size)
        offset = found.span.first
        total = 0

        async def fill(part: PartReader) -> None:
            nonlocal total
            if part.end is None:
                total += await _fill_unknown(part, view, callback)
                return
            while (left := part.end - part.position) > 0:
                start = part.position - offset
                count = await part.readinto(view[start : start + min(left, config.block_size)])
                total += count
                if callback is not None:
                    callback(count)

        await for_each_part(found, fill)
    finally:
        found.first.close()
    return _downloaded(found, total)


async def _fill_unknown(part: PartReader, view: memoryview, callback: Progress | None) -> int:
    """A body whose length nobody told."""
    total = 0
    while total < len(view):
        count = await part.readinto(view[total : total + 1024 * 1024])
        if not count:
            return total
        total += count
        if callback is not None:
            callback(count)
    if await part.receive(1):
        raise _too_short(len(view), None)
    return total


def _too_short(length: int, size: int | None) -> ParamValidationError:
    there = "more" if size is None else size
    return ParamValidationError([f"Invalid length for parameter buffer, value: {length}, valid min length: {there}"])


def _downloaded(found: Discovered, size: int) -> Downloaded:
    return Downloaded(size, found.pin.etag, found.pin.version_id, found.head, found.check.result)
