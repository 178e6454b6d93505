"""One object into a file or a file object.

Into a file, order does not matter: every worker reads one part and writes what has gathered to its place (``pwrite``) in a
worker thread, while the others go on receiving. A worker holds at most its part, so that all of them hold at most the
window. A thread call costs about 0.1 ms of CPU, therefore one call per `BATCH`; an object that one answer holds goes the way of
`small`. Into a file object, blocks go in order, all that are there at once.
"""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import anyio
import anyio.to_thread

from asyncms.config import MiB, TransferConfig
from asyncms.errors import ClientError
from asyncms.message import Buffer
from asyncms.threads import run_to_end
from asyncms.transfer import small
from asyncms.transfer.budget import Reservation, Share
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.discovery import Discovered, Request, decide, discover, discover_rest
from asyncms.transfer.download import DownloadStream
from asyncms.transfer.fileobj import AsyncWritable, FileObject, Writable
from asyncms.transfer.hedge import Hedger
from asyncms.transfer.landing import Downloaded, Landing
from asyncms.transfer.options import Progress
from asyncms.transfer.part import Backoff, PartReader
from asyncms.transfer.plan import Span, parse_range
from asyncms.transfer.resources import Resources
from asyncms.transfer.source import Ranged, RangeSource
from asyncms.transfer.special import Sink, opened
from asyncms.transfer.target import Gathering, TemporaryFile, check_destination
from asyncms.transfer.tries import Patience, is_refusal
from asyncms.transfer.unordered import for_each_part
from asyncms.transfer.validation import ChecksumSource, NotValidated, expected_of

__all__ = ["Downloaded", "download_fileobj", "download_to_path"]

BATCH = 4 * MiB
"""Bytes per thread call: about 25 µs of CPU per MiB, a twentieth of what the write itself takes."""
BATCH_BLOCKS = 1024


async def download_to_path(
    source: RangeSource,
    path: str | os.PathLike[str],
    config: TransferConfig,
    *,
    callback: Progress | None = None,
    range: str | None = None,
    version_id: str | None = None,
    if_match: str | None = None,
    backoff: Backoff = Backoff(),  # noqa: B008 - immutable
    landing: Landing = Landing(),  # noqa: B008 - without state
    resources: Resources | None = None,
    checksums: ChecksumSource | None = None,
    limiter: Slots | None = None,
    hedger: Hedger | None = None,
) -> Downloaded:
    """One object into a file, which appears under its name, or replaces the old one, when it is complete.

    Whatever fails, including cancellation: the old file is untouched and no temporary one is left. Only a killed process
    leaves one, ``.asyncms-<name>.<random>.part``. The parts arrive in any order. An existing special file (``/dev/null``, a pipe) is
    written to directly and in order; a pipe as soon as somebody reads from it.

    Args:
        path: the file; its directory must exist, unless the landing makes it.
        callback: told of the bytes as they arrive; what it raises ends the download.
        landing: follows the download, so that it can be gone on with; then the temporary file of an object of several parts
            is left where the landing wants it, also on failure.
        source, config, range, version_id, if_match, backoff, resources, checksums, limiter, hedger: as of
            `asyncms.transfer.download.download_stream`.

    Raises what `DownloadStream` raises; FileNotFoundError, NotADirectoryError, IsADirectoryError for the destination, before
    anything is sent; other OSError, such as for a full disk.
    """
    wanted = parse_range(range)
    shared = resources or Resources()

    asking = source, wanted, config, backoff, version_id, if_match, shared, checksums, limiter, hedger
    # What is vetted is a text already, and as it should be: a Path for each small file would cost more than its request's signature.
    target = os.fspath(path) if landing.is_vetted else str(Path(path))
    is_special = not landing.is_vetted and await _check(os.fspath(path), Path(target), landing)
    earlier = landing.earlier() if range is None and not is_special else None
    answer: Ranged | None = None
    asked: Span | None = None
    if range is None and earlier is None and not is_special:
        part_size = config.part_size if landing.size is None or landing.size > config.part_size else None
        ask = partial(small.ask, source, if_match, version_id, part_size)
        try:
            first = await ask()
        except ClientError as error:
            if not is_refusal(error):
                raise
            first = await Patience(config.max_attempts, backoff, limiter).send(ask, refusal=error)
        answer, asked = first
        size = answer.size
        expected = NotValidated.OFF if checksums is None else expected_of(answer.head)
        if size is not None and small.is_small(answer, expected, config) and shared.budget.try_hold(size):
            try:
                return await small.store(asking, answer, target, landing, callback, config, expected)
            finally:
                shared.budget.release(size)
    request = Request(*asking)
    found = None if earlier is None else await discover_rest(request, earlier)
    gathering = Gathering.ONCE if found is None else Gathering.RESUMED
    share = shared.budget.share()
    try:
        if found is None:
            if earlier is not None:
                await run_to_end(_void, landing)
            found = await (discover(request) if answer is None else decide(request, asked, answer))
        if is_special:
            async with opened(target) as special:
                downloaded = _downloaded(found, await _write_in_order(found, special, callback))
            await run_to_end(landing.landed, downloaded, None)
        else:
            # One body in place of parts has no bytes that could be asked for again, and without an ETag none may be.
            if gathering is Gathering.ONCE and range is None and found.span != found.first.span and found.pin.is_strong:
                gathering = Gathering.KEPT
            file = TemporaryFile(target, landing, fsync=config.fsync, gathering=gathering)
            downloaded = await _write_parts(found, file, share, callback)
    finally:
        share.close()
        if found is not None:
            found.first.close()
    return downloaded


async def download_fileobj(
    source: RangeSource,
    fileobj: Writable | AsyncWritable,
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
    """One object into a file object, in order, from its present position on; it is neither flushed nor closed.

    After a failure it holds the bytes before it. Arguments as of `download_to_path`; raises what `DownloadStream` and
    ``fileobj.write`` raise, ParamValidationError for what cannot be written to, before anything is sent.
    """
    file = FileObject(fileobj)
    wanted = parse_range(range)
    request = Request(
        source, wanted, config, backoff, version_id, if_match, resources or Resources(), checksums, limiter, hedger
    )
    found = await discover(request)
    return _downloaded(found, await _write_in_order(found, file, callback))


def _void(landing: Landing) -> None:
    landing.void()
    if landing.part is not None:
        landing.part.unlink(missing_ok=True)


_checked: set[Path] = set()


async def _check(given: str, path: Path, landing: Landing) -> bool:
    """Refuse an impossible destination, as it was given and as a path, before anything is sent; whether it is special.

    The first look at a directory may take long, and is taken in a thread. Many files go to the same one, and a thread call costs
    more than a small file's request: where the system knows the directory, a look takes a few microseconds.
    """
    if os.path.basename(given) in ("", "."):  # noqa: PTH119 - a Path has lost the slash at its end
        raise IsADirectoryError(21, "the destination is a directory; give the name of a file", given)
    directory = path.parent
    if directory in _checked:
        return check_destination(path, makes_directory=landing.makes_directory)
    check = partial(check_destination, path, makes_directory=landing.makes_directory)
    is_special = await anyio.to_thread.run_sync(check)
    if len(_checked) >= 1024:
        _checked.clear()
    _checked.add(directory)
    return is_special


def _downloaded(found: Discovered, size: int) -> Downloaded:
    return Downloaded(size, found.pin.etag, found.pin.version_id, found.head, found.check.result)


# -- parts in any order ----------------------------------------------------------------------------------------------


async def _gather(
    part: PartReader, config: TransferConfig, callback: Progress | None, memory: Reservation
) -> list[Buffer]:
    """What comes until the memory is full or lost, or to the part's end."""
    blocks: list[Buffer] = []
    with memory:
        while (
            memory.filled < memory.size <= memory.held
            and len(blocks) < BATCH_BLOCKS
            and (block := await part.receive(min(config.block_size, memory.size - memory.filled)))
        ):
            blocks.append(block)
            memory.fill(len(block))
            if callback is not None:
                callback(len(block))
    return blocks


async def _write_parts(found: Discovered, file: TemporaryFile, share: Share, callback: Progress | None) -> Downloaded:
    config = found.request.config
    offset = found.span.first
    total = 0

    async def write(part: PartReader) -> None:
        nonlocal total
        while True:
            position, end = part.position, part.end
            room = BATCH if end is None else min(BATCH, end - position) or 1
            # Who waits for memory may hold a connection, so nobody waits for a connection who holds memory. Where a part breaks
            # meanwhile, whoever needs the memory has it after a while.
            await part.begin()
            memory = share.reserve(room)
            await memory.take()
            blocks = await _gather(part, config, callback, memory)
            if blocks:
                await anyio.to_thread.run_sync(file.write, position - offset, blocks)
                total += memory.filled
            del blocks
            memory.give_back()
            if not memory.filled:
                break

    try:
        await run_to_end(file.create, _downloaded(found, found.span.length or 0))
        await for_each_part(found, write)
        downloaded = _downloaded(found, total if found.span.length is None else found.span.length)
        await run_to_end(file.commit, downloaded)
    except BaseException:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(file.discard)
        raise
    return downloaded


# -- in order --------------------------------------------------------------------------------------------------------


async def _write_in_order(found: Discovered, file: Sink, callback: Progress | None) -> int:
    async with DownloadStream.of(found) as stream:
        while blocks := await stream.receive_batch(BATCH, BATCH_BLOCKS):
            if callback is not None:
                callback(sum(map(len, blocks)))
            await file.write(blocks)
            # What is written must not stay in memory while more is waited for.
            del blocks
        return stream.tell()
