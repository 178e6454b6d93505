"""One object up: in one request if it is small, else in parts, several at once.

Workers draw parts and send them. From a source that is read by position each worker reads its own part; from any other the
next part is read by one worker at a time while the others send. A part is read only when the session's budget has
room for it (see `asyncms.transfer.budget`), so where parts have grown beyond the configured size fewer are under way.

Digests of a part are computed once, before it is sent, in the worker thread that reads it; all tries of a part
send the same bytes again: the client's, and those of `tries` where the service refuses it. Progress is told when the store has acknowledged a part: bytes that are sent a second time are
never counted, and the count never goes back.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import anyio

from asyncms.checksums import Checksum, new_checksum, new_md5
from asyncms.config import TransferConfig
from asyncms.errors import ParamValidationError
from asyncms.message import Buffer, Digested
from asyncms.transfer.budget import Reservation, Share
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.multipart import multipart, run_workers
from asyncms.transfer.options import Progress
from asyncms.transfer.plan import Span, spans
from asyncms.transfer.resources import Resources
from asyncms.transfer.tries import Backoff, Patience
from asyncms.transfer.upload_piece import Piece, Source
from asyncms.transfer.upload_plan import growing, part_size_for, part_size_of
from asyncms.transfer.upload_sink import Receipt, Unfinished, Uploaded, UploadSink

__all__ = ["upload"]


async def upload(
    source: Source,
    sink: UploadSink,
    config: TransferConfig,
    *,
    callback: Progress | None = None,
    resume: bool | str = False,
    resources: Resources | None = None,
    slots: Slots | None = None,
    backoff: Backoff = Backoff(),  # noqa: B008 - immutable
) -> Uploaded:
    """Make one object of the source, and close the source.

    Args:
        source: the bytes.
        sink: the object.
        config: sizes and concurrency. A source of unknown size goes in one request if it ends within ``part_size``.
        callback: told of bytes as the store acknowledges them; what it raises ends the upload.
        resources: of the session; default: this upload's own.
        slots: shared with other transfers; one is held already, for the first request. Without them, ``config`` alone says how
            many parts are on their way.
        backoff: before a part that the service refuses is sent again, ``config.max_attempts`` times while no part is acknowledged.
        resume: go on with the upload of this id, or with True the newest unfinished one of this object; and leave it in
            place if it fails. Only for files and memory.

    Raises what source and sink raise; SourceChangedError if the source changed meanwhile; ParamValidationError for an
    object that is too large or a source that cannot be resumed. Nothing is left at the store then, unless ``resume``.
    """
    share = (resources or Resources()).budget.share()
    try:
        if resume:
            if not source.is_positional:
                raise ParamValidationError(["resume needs a file or bytes: this source can be read only once"])
            unfinished = await sink.find(resume if isinstance(resume, str) else None)
            if unfinished is None and isinstance(resume, str):
                raise ParamValidationError(
                    [f"There is no unfinished upload {resume} of this object that could be continued; use resume=True"]
                )
        else:
            unfinished = None
        size = source.size
        if unfinished is None and size is not None and size < min(config.multipart_threshold, sink.limits.largest):
            piece = await source.whole(share)
            if piece is not None:
                return await _put(source, sink, piece, callback)
        return await _Run(source, sink, config, callback, unfinished, share, slots, backoff).run(keep=bool(resume))
    finally:
        share.close()
        with anyio.CancelScope(shield=True):
            await source.aclose()


async def _put(source: Source, sink: UploadSink, piece: Piece, callback: Progress | None) -> Uploaded:
    await source.check()
    uploaded = await sink.put(piece.size, piece.body)
    if callback is not None and piece.size:
        callback(piece.size)
    return uploaded


class _Digest:
    """What is computed of a part."""

    def __init__(self, algorithm: str | None, *, sha256: bool, md5: bool) -> None:
        self._checksum: Checksum | None = new_checksum(algorithm) if algorithm is not None else None
        self._sha256 = hashlib.sha256() if sha256 else None
        self._md5 = new_md5() if md5 else None
        running = (self._checksum, self._sha256, self._md5)
        self._updates = [digest.update for digest in running if digest is not None]

    @property
    def update(self) -> Callable[[Buffer], object] | None:
        return self._update if self._updates else None

    def _update(self, data: Buffer) -> None:
        for update in self._updates:
            update(data)

    @property
    def checksum(self) -> str | None:
        return None if self._checksum is None else b64encode(self._checksum.digest()).decode("ascii")

    @property
    def sha256(self) -> str | None:
        return None if self._sha256 is None else self._sha256.hexdigest()

    def is_of(self, receipt: Receipt) -> bool:
        """Whether the store has these bytes: by the checksum if it told one, else by an ETag that is their MD5."""
        if receipt.checksum is not None:
            return receipt.checksum == self.checksum
        return self._md5 is not None and receipt.etag.strip('"').lower() == self._md5.digest().hex()


class _Part(NamedTuple):
    """One that was read."""

    number: int
    piece: Piece
    digest: _Digest
    memory: Reservation


class _Run:
    """One upload in parts."""

    def __init__(
        self,
        source: Source,
        sink: UploadSink,
        config: TransferConfig,
        callback: Progress | None,
        unfinished: Unfinished | None,
        share: Share,
        slots: Slots | None,
        backoff: Backoff,
    ) -> None:
        self._source = source
        self._sink = sink
        self._config = config
        self._callback = callback
        self._unfinished = unfinished
        self._there = unfinished.parts if unfinished is not None else {}
        self._upload_id = ""
        self._receipts: dict[int, Receipt] = {}
        self._number = 0
        self._end = 0
        self._is_read = False
        self._count: int | None = None
        self._first: _Part | None = None
        self._reading = anyio.Lock()
        self._share = share
        self._slots = slots
        self._patience = Patience(config.max_attempts, backoff, slots)
        self._spans: Iterator[Span]

    async def run(self, *, keep: bool) -> Uploaded:
        source, sink, config = self._source, self._sink, self._config
        size = source.size
        if size is not None:
            there = {number: receipt.size for number, receipt in self._there.items()}
            part_size = part_size_of(there, size, sink.limits) or part_size_for(size, config.part_size, sink.limits)
            self._spans = spans(0, size, part_size) if size else iter((Span(0, 0),))
            self._count = max(-(-size // part_size), 1)
        else:
            self._spans = _growing_spans(growing(config.part_size, sink.limits))
            digest = self._digest(1)
            self._end = wanted = next(self._spans).length or 0
            memory = self._share.reserve(source.held(wanted))
            piece = await source.read(0, wanted, digest.update, memory)
            if piece.size < wanted:
                return await _put(source, sink, piece, self._callback)
            self._first = _Part(1, piece, digest, memory)
            # Until the end of all, this would keep its memory.
            del piece
        upload_id = self._unfinished.upload_id if self._unfinished is not None else None
        return await multipart(sink, self._send_all, abort_timeout=config.abort_timeout, upload_id=upload_id, keep=keep)

    async def _send_all(self, upload_id: str) -> Sequence[Receipt]:
        self._upload_id = upload_id
        concurrency = self._config.parts_in_flight
        await run_workers(min(concurrency, self._count or concurrency), self._work, self._slots)
        await self._source.check()
        return [self._receipts[number] for number in sorted(self._receipts)]

    async def _work(self) -> None:
        while await self._send_next():
            pass

    async def _send_next(self) -> bool:
        """Whether there was a part. It is nobody's when this returns: who waits for the next one keeps no memory."""
        part = await self._draw()
        if part is None:
            return False
        number, piece, digest, memory = part
        there = self._there.get(number)
        if there is not None and there.size == piece.size and digest.is_of(there):
            receipt = there
        else:
            receipt = await self._patience.send(partial(self._send, number, piece, digest))
        self._receipts[number] = receipt
        self._source.release(piece)
        memory.give_back()
        if self._callback is not None:
            self._callback(piece.size)
        return True

    async def _send(self, number: int, piece: Piece, digest: _Digest) -> Receipt:
        body = Digested(piece.body, digest.sha256)
        return await self._sink.put_part(self._upload_id, number, piece.size, body, digest.checksum)

    async def _draw(self) -> _Part | None:
        if self._source.is_positional:
            span = next(self._spans, None)
            if span is None:
                return None
            self._number += 1
            return await self._read(self._number, span)
        async with self._reading:
            return await self._read_next()

    async def _read_next(self) -> _Part | None:
        source = self._source
        if self._is_read:
            return None
        if self._first is not None:
            part, self._first = self._first, None
            self._number = 1
            return part
        span = next(self._spans, None)
        if span is None:
            self._is_read = True
            if source.size is None and (await source.read(self._end, 1, None, self._share.reserve(1))).size:
                fault = (
                    f"The source goes on after {self._end} bytes in {self._number} parts, and the store takes no more "
                    "parts: say its Size, or give a larger TransferConfig.part_size"
                )
                raise ParamValidationError([fault])
            return None
        self._end = span.end or 0
        part = await self._read(self._number + 1, span)
        if part.piece.size < (span.length or 0):
            self._is_read = True
            if not part.piece.size:
                part.memory.give_back()
                return None
        self._number += 1
        return part

    async def _read(self, number: int, span: Span) -> _Part:
        assert span.length is not None
        memory = self._share.reserve(self._source.held(span.length))
        digest = self._digest(number)
        piece = await self._source.read(span.first, span.length, digest.update, memory)
        return _Part(number, piece, digest, memory)

    def _digest(self, number: int) -> _Digest:
        there = self._there.get(number)
        return _Digest(
            self._sink.algorithm,
            sha256=self._sink.signs_sha256,
            md5=there is not None and there.checksum is None,
        )


def _growing_spans(sizes: Iterator[int]) -> Iterator[Span]:
    first = 0
    for size in sizes:
        yield Span(first, first + size)
        first += size
