"""An object that one answer holds, into a file: received whole, checked, then written in one go.

Most objects of most buckets are small, and their number is what costs. So the way of the parts (`sink`) is left out as long as
all goes well: no readers, pins or tallies are made for an answer that is read to its end at once. What breaks is handed over with the
bytes that came, and goes on as any other part does.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable

import anyio.to_thread

from asyncms.config import TransferConfig
from asyncms.errors import ClientError, TransportError
from asyncms.message import Buffer
from asyncms.transfer.discovery import Request, of_answer
from asyncms.transfer.landing import NOT_ASKED, Downloaded, Landing
from asyncms.transfer.plan import Span
from asyncms.transfer.source import Ranged
from asyncms.transfer.target import TemporaryFile
from asyncms.transfer.validation import validated

__all__ = ["ask", "is_small", "store"]


async def ask(request: Request, size: int | None) -> tuple[Ranged, Span | None]:
    """The first answer of an object that is wanted as a whole, and the bytes that were asked for; None: all.

    Args:
        size: as listed; None where it was not.

    Raises what the source raises.
    """
    part_size = request.config.part_size
    asked = Span(0, part_size) if size is None or size > part_size else None
    source, if_match, version_id = request.source, request.if_match, request.version_id
    if asked is not None:
        try:
            return await source.fetch(0, part_size - 1, if_match=if_match, version_id=version_id), asked
        except ClientError as error:
            # An empty object has no bytes that a range could name.
            if error.status != 416:
                raise
    return await source.fetch(None, None, if_match=if_match, version_id=version_id), None


def is_small(answer: Ranged, config: TransferConfig) -> bool:
    """Whether the answer holds the whole object, which is no larger than a part."""
    size = answer.size
    return (
        size is not None
        and size <= config.part_size
        and size == answer.body.length
        and answer.first == 0
        and answer.last == size - 1
    )


async def store(
    request: Request,
    answer: Ranged,
    path: str | os.PathLike[str],
    landing: Landing,
    callback: Callable[[int], object] | None,
) -> Downloaded:
    """Receive the answer and make the file. Closes the answer.

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
            await _resume(request, answer, blocks, callback, error)
        else:
            if left:
                await _resume(request, answer, blocks, callback, None)
    finally:
        answer.body.close()
    head = answer.head
    head.pop("ContentRange", None)
    head["ContentLength"] = length
    result = NOT_ASKED if request.checksums is None else validated(head, blocks)
    downloaded = Downloaded(length, answer.etag or None, answer.version_id, head, result)
    file = TemporaryFile(path, landing, fsync=request.config.fsync)
    task = functools.partial(file.store, blocks, downloaded)
    writer = landing.writer
    if writer is None:
        await anyio.to_thread.run_sync(task)
    elif request.config.fsync or not writer.try_now(length, task):
        await writer.run(task)
    return downloaded


async def _resume(
    request: Request,
    answer: Ranged,
    blocks: list[Buffer],
    callback: Callable[[int], object] | None,
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
