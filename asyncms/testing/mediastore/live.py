"""Uploads on their way: bytes that have arrived, and who reads them before the upload is complete.

One upload fills one list of blocks; every reader sends views of these blocks, so bytes are kept once however many
readers there are. A block is only ever appended to, and what a view covers does not change. A reader that is slower
than the upload holds nothing but its place (and its transport's bounded buffer); one that is faster waits for the next
bytes. Readers end when the store has acknowledged the object, not when the last byte arrived: nobody sees a whole
object that is then lost.

An upload that dies cuts its readers' connections. They may be waiting for bytes or for their own client, so they are
not asked: the connections are reset, which no HTTP client can take for the end of a body.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncGenerator, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto

from asyncms.testing.mediastore.faults import Validation
from asyncms.testing.mediastore.rules import UploadAvailability
from asyncms.testing.mediastore.store import PIECE_SIZE, ObjectMeta

__all__ = ["LiveUploads", "Upload", "UploadDiedError", "UploadTerms"]


class UploadDiedError(Exception):
    """The upload that is being read will never be complete."""


class UploadState(Enum):
    """An upload's life: from RECEIVING to one of the others."""

    RECEIVING = auto()
    STORED = auto()
    DEAD = auto()


@dataclass(frozen=True, slots=True)
class UploadTerms:
    """What is settled before the first byte: ``limit`` bytes at most, and what readers are told of the object."""

    availability: UploadAvailability
    limit: int
    etag: str
    modified: float
    content_type: str | None
    cache_control: str | None

    def meta(self, size: int) -> ObjectMeta:
        """The object's properties once its size is known."""
        return ObjectMeta(self.etag, size, self.modified, self.content_type, self.cache_control)


class Upload:
    """One upload. ``cut`` resets the connection that it comes over."""

    def __init__(self, terms: UploadTerms, cut: Callable[[], object]) -> None:
        self.terms = terms
        self.cut = cut
        self.size: int = 0
        self.state: UploadState = UploadState.RECEIVING
        self._blocks: list[bytearray] = []
        self._digest = hashlib.sha256()
        self._changed = asyncio.Event()
        self._reader_cuts: set[Callable[[], object]] = set()

    def write(self, data: bytes) -> None:
        """Take the next bytes. Raises `Validation` if they are too many."""
        if self.size + len(data) > self.terms.limit:
            raise too_large(self.terms)
        self._digest.update(data)
        rest = memoryview(data)
        while rest:
            used = self.size % PIECE_SIZE
            if not used:
                self._blocks.append(bytearray(PIECE_SIZE))
            taken = rest[: PIECE_SIZE - used]
            self._blocks[-1][used : used + len(taken)] = taken
            self.size += len(taken)
            rest = rest[len(taken) :]
        self._tell()

    def data(self) -> bytes:
        """All bytes."""
        return b"".join(self._views())

    def sha256(self) -> str:
        """Of all bytes, in hex."""
        return self._digest.hexdigest()

    def complete(self) -> None:
        """The store has the object: readers may end."""
        self.state = UploadState.STORED
        self._tell()

    def fail(self) -> None:
        """There will be no object: readers are cut off."""
        self.state = UploadState.DEAD
        for cut in list(self._reader_cuts):
            cut()
        self._tell()

    @contextmanager
    def reader(self, cut: Callable[[], object]) -> Iterator[AsyncGenerator[memoryview, None]]:
        """The bytes from the first one, as they arrive, until the object is stored.

        ``cut`` resets the reader's connection, and is called if the upload dies; the iterator then raises
        `UploadDiedError`.
        """
        self._reader_cuts.add(cut)
        try:
            yield self._follow()
        finally:
            self._reader_cuts.discard(cut)

    async def _follow(self) -> AsyncGenerator[memoryview, None]:
        at = 0
        while self.state is not UploadState.DEAD:
            if at < self.size:
                block, offset = divmod(at, PIECE_SIZE)
                end = min(PIECE_SIZE, self.size - block * PIECE_SIZE)
                at += end - offset
                yield memoryview(self._blocks[block])[offset:end].toreadonly()
            elif self.state is UploadState.STORED:
                return
            else:
                await self._changed.wait()
        raise UploadDiedError

    def _views(self) -> Iterator[memoryview]:
        for number, block in enumerate(self._blocks):
            yield memoryview(block)[: self.size - number * PIECE_SIZE]

    def _tell(self) -> None:
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()


def too_large(terms: UploadTerms) -> Validation:
    """The error for more bytes than an upload may have."""
    return Validation(
        f"Objects of {terms.availability.value} upload availability may have {terms.limit} bytes at most."
    )


class LiveUploads:
    """The uploads that are running, by container and path."""

    def __init__(self, initial_buffer: int) -> None:
        self._initial_buffer = initial_buffer
        self._running: dict[tuple[str, str], list[Upload]] = {}

    @contextmanager
    def running(self, container: str, path: str, upload: Upload) -> Iterator[None]:
        """For as long as the upload runs. Whatever ends this before `Upload.complete` kills the upload."""
        place = container, path
        self._running.setdefault(place, []).append(upload)
        try:
            yield
        finally:
            self._running[place].remove(upload)
            if not self._running[place]:
                del self._running[place]
            if upload.state is UploadState.RECEIVING:
                upload.fail()

    def readable(self, container: str, path: str) -> Upload | None:
        """The upload that was begun last, of those that can be read."""
        for upload in reversed(self._running.get((container, path), ())):
            if upload.terms.availability is UploadAvailability.STREAMING and upload.size >= self._initial_buffer:
                return upload
        return None

    def cut_all(self) -> None:
        """Reset the connections of all uploads, which ends them."""
        for upload in [x for uploads in self._running.values() for x in uploads]:
            upload.cut()
