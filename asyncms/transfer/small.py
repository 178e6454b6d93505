"""An object that one answer holds, into a file: received whole, checked, then written in one go.

Most objects of most buckets are small, and their number is what costs. So the way of the parts (`sink`) is left out as long as
all goes well: no readers, pins or tallies are made for an answer that is read to its end at once. What breaks is handed over with the
bytes that came, and goes on as any other part does.
"""

from __future__ import annotations

import functools
from typing import Any

from asyncms.config import TransferConfig
from asyncms.errors import ClientError, TransportError
from asyncms.message import Buffer
from asyncms.threads import run_to_end
from asyncms.transfer.discovery import Request, of_answer
from asyncms.transfer.landing import Downloaded, Landing
from asyncms.transfer.options import Progress
from asyncms.transfer.plan import Span
from asyncms.transfer.source import Ranged, RangeSource
from asyncms.transfer.target import store_whole
from asyncms.transfer.validation import Expected, NotValidated, is_composite, validated

__all__ = ["ask", "is_small", "store"]


async def ask(
    source: RangeSource, if_match: str | None, version_id: str | None, part_size: int | None
) -> tuple[Ranged, Span | None]:
    """The first answer of an object that is wanted as a whole, and the bytes that were asked for; None: all.

    Args:
        source, if_match, version_id: of the object.
        part_size: bytes to ask for; None: all.

    Raises what the source raises.
    """
    if part_size is not None:
        last = part_size - 1
        try:
            return await source.fetch(0, last, if_match=if_match, version_id=version_id), Span(0, part_size)
        except ClientError as error:
            # An empty object has no bytes that a range could name.
            if error.status != 416:
                raise
    return await source.fetch(None, None, if_match=if_match, version_id=version_id), None


def is_small(answer: Ranged, expected: Expected | NotValidated, config: TransferConfig) -> bool:
    """Whether the answer holds the whole object, which is no larger than a part, and all that it takes to validate it.

    Args:
        answer: to the request for the whole object, or its first part.
        expected: what the answer's head says of the checksum.
        config: of the transfer.
    """
    size = answer.size
    return (
        size is not None
        and size <= config.part_size
        and size == answer.body.length
        and answer.first == 0
        and answer.last == size - 1
        and not is_composite(expected)
    )


async def store(
    asking: tuple[Any, ...],
    answer: Ranged,
    path: str,
    landing: Landing,
    callback: Progress | None,
    config: TransferConfig,
    expected: Expected | NotValidated,
) -> Downloaded:
    """Receive the answer and make the file. Closes the answer.

    Args:
        asking: of the `Request` that what is missing is asked for with; made where it is needed only.
        expected: what to compare the bytes with, or why not.

    Raises what `PartReader.receive` raises, ChecksumMismatchError, OSError.
    """
    body, length = answer.body, answer.size
    assert length is not None
    blocks: list[Buffer] = []
    left = length
    try:
        try:
            while left:
                block = await body.receive(left)
                if not block:
                    break
                blocks.append(block)
                left -= len(block)
                if callback is not None:
                    callback(len(block))
        except TransportError as error:
            await _resume(Request(*asking), answer, blocks, callback, error)
        else:
            if left:
                await _resume(Request(*asking), answer, blocks, callback, None)
    finally:
        answer.body.close()
    head = answer.head
    head.pop("ContentRange", None)
    head["ContentLength"] = length
    downloaded = Downloaded(length, answer.etag or None, answer.version_id, head, validated(expected, blocks))
    task = functools.partial(store_whole, path, landing, blocks, downloaded, config.fsync)
    writer = landing.writer
    if writer is None:
        await run_to_end(task)
    elif config.fsync or not writer.try_now(length, task):
        await writer.run(task)
    return downloaded


async def _resume(
    request: Request,
    answer: Ranged,
    blocks: list[Buffer],
    callback: Progress | None,
    error: TransportError | None,
) -> None:
    """Receive what is missing, by further requests."""
    reader = of_answer(request, answer).first
    try:
        await reader.resume(sum(map(len, blocks)), error)
        while block := await reader.receive(request.config.block_size):
            blocks.append(block)
            if callback is not None:
                callback(len(block))
    finally:
        reader.close()
