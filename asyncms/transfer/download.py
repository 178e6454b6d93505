"""``DownloadStream``: one object as one ordered stream of blocks. What happens behind it is in `scheduler`.

The stream is only the reader's end. Workers hold the scheduler and never the stream, so that a stream that is dropped
without being closed is noticed, and its workers end with it.

``async with`` holds an anyio task group, whose scope belongs to the task that entered it. The blocks may be read by any
task, one at a time. Leaving in another task than the entering one (an async generator that the event loop finalises, a
fixture torn down) stops and awaits all workers just the same; only the empty group stays with the task that entered it.
"""

from __future__ import annotations

import threading
import warnings
from collections import deque
from collections.abc import Mapping
from enum import Enum, auto
from types import TracebackType
from typing import Any, Self

import anyio
from anyio.abc import TaskGroup

from asyncms.config import TransferConfig
from asyncms.message import Buffer
from asyncms.pipeline.reading import WritableBuffer, size_of, writable_view
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.discovery import Discovered, Request, discover
from asyncms.transfer.hedge import Hedger
from asyncms.transfer.part import Backoff
from asyncms.transfer.plan import parse_range
from asyncms.transfer.resources import Resources
from asyncms.transfer.scheduler import Scheduler
from asyncms.transfer.source import RangeSource
from asyncms.transfer.validation import ChecksumSource, Validation

__all__ = ["DownloadStream", "download_stream"]


class _State(Enum):
    NEW = auto()
    OPEN = auto()
    CLOSED = auto()


def download_stream(
    source: RangeSource,
    config: TransferConfig,
    *,
    range: str | None = None,
    version_id: str | None = None,
    if_match: str | None = None,
    backoff: Backoff = Backoff(),  # noqa: B008 - immutable
    resources: Resources | None = None,
    checksums: ChecksumSource | None = None,
    limiter: Slots | None = None,
    hedger: Hedger | None = None,
) -> DownloadStream:
    """One object by parallel range requests, as one ordered stream. Nothing is sent before ``async with``.

    Args:
        source: the object.
        config: sizes and concurrency.
        range: ``bytes=first-last``, ``bytes=first-`` or ``bytes=-count``; default: the whole object.
        version_id: default: the current version, and that one to the end.
        if_match: fail with ClientError (412) unless the object has this ETag.
        backoff: times between tries.
        resources: the session's; without, the stream has its own.
        checksums: what the service knows of the object's; without, nothing is validated.
        limiter: says how many requests may be in flight; without, ``config.parts_in_flight``.
        hedger: asks again for what is late, if there is one.

    Raises ParamValidationError for an unusable range.
    """
    wanted = parse_range(range)
    return DownloadStream(
        Request(
            source, wanted, config, backoff, version_id, if_match, resources or Resources(), checksums, limiter, hedger
        )
    )


class DownloadStream:
    """The bytes of one object in order, fetched by parallel ranges. Use it in ``async with``, then iterate or read.

    Entering sends the first request; what is known of the object then is in the attributes. At most
    ``config.concurrency`` requests are in flight, or as many as are found to be fastest, and what is held, in flight included, is
    within ``config.window`` and the session's budget; a
    reader that takes its time stops the peer. One reader at a time.

    Entering raises what the request raises: ClientError (no such object, no access, precondition failed), TransportError.
    Reading raises, after the bytes it gave so far:

    * ObjectChangedError: overwritten or deleted meanwhile; nothing that was read may be used.
    * RangeMismatchError: the service answered with other bytes than were asked for.
    * TransportError: a part was broken and resumed ``config.max_attempts`` times without one more byte.
    * ClientError: the service refused a part.
    * ChecksumMismatchError: the bytes are not the stored ones; raised in place of the last block.

    After an error every further read raises it again.
    """

    def __init__(self, request: Request) -> None:
        self._state = _State.NEW
        self._request = request
        self._found: Discovered | None = None
        self._scheduler: Scheduler | None = None
        self._group: TaskGroup | None = None
        self._owner = 0
        self._thread = 0
        self._position = 0
        # Taken from the scheduler by `read` and `readinto`; its last `_owed` bytes are still in the budget.
        self._pending: deque[Buffer] = deque()
        self._pending_size = 0
        self._owed = 0

    def __repr__(self) -> str:
        return f"<DownloadStream {self._state.name.lower()} {self._position} of {self._found and self.size} bytes read>"

    # -- what is known of the object ---------------------------------------------------------------------------------

    @property
    def size(self) -> int | None:
        """Bytes that this stream gives in all; None if the server did not say."""
        return self._known.span.length

    @property
    def etag(self) -> str | None:
        """The ETag that all bytes have, with its quotes."""
        return self._known.pin.etag

    @property
    def version_id(self) -> str | None:
        """The version that all bytes are of; None if the bucket has no versions."""
        return self._known.pin.version_id

    @property
    def response(self) -> dict[str, Any]:
        """The result of GetObject as boto has it, without ``Body``, as if one request had asked for all these bytes."""
        return self._known.head

    @property
    def validated(self) -> Validation:
        """Whether the bytes were compared with the service's checksum; known when all are read."""
        return self._known.check.result

    @property
    def metadata(self) -> Mapping[str, str]:
        """The user's own metadata of the object."""
        metadata: Mapping[str, str] = self._known.head.get("Metadata", {})
        return metadata

    # -- reading -----------------------------------------------------------------------------------------------------

    def tell(self) -> int:
        """Bytes read so far."""
        return self._position

    def __aiter__(self) -> Self:
        self._running()
        return self

    async def __anext__(self) -> Buffer:
        """The next bytes as they arrived, uncopied: a block of at most ``config.block_size``, yours to keep."""
        scheduler = self._running()
        if self._pending_size:
            return self._take(len(self._pending[0]))
        block = await scheduler.receive()
        if block is None:
            raise StopAsyncIteration
        size = len(block)
        scheduler.give_back(size)
        self._position += size
        return block

    async def read(self, n: int | None = -1, /) -> bytes:
        """``n`` bytes, fewer only at the end; all that is left if ``n`` is negative or None. Cancelled, it loses none.

        Raises ParamValidationError for what is no number, and takes nothing then.
        """
        scheduler = self._running()
        n = size_of(n, "n")
        while (n < 0 or self._pending_size < n) and await self._fetch(scheduler):
            pass
        wanted = self._pending_size if n < 0 else min(n, self._pending_size)
        pieces: list[Buffer] = []
        while wanted:
            pieces.append(self._take(wanted))
            wanted -= len(pieces[-1])
        return bytes(pieces[0]) if len(pieces) == 1 else b"".join(pieces)

    async def readinto(self, buffer: WritableBuffer, /) -> int:
        """Fill the buffer, one copy; fewer bytes only at the end, then 0. Cancelled, the bytes put there are lost.

        Raises ParamValidationError for a buffer that is read-only or not contiguous, and takes nothing then.
        """
        scheduler = self._running()
        view = writable_view(buffer)
        done, size = 0, len(view)
        while done < size:
            if not self._pending_size and not await self._fetch(scheduler):
                break
            piece = self._take(size - done)
            view[done : done + len(piece)] = piece
            done += len(piece)
        return done

    def take_ready(self) -> Buffer | None:
        """The next bytes if they are here; None also at the end. Never waits."""
        scheduler = self._running()
        if self._pending_size:
            return self._take(len(self._pending[0]))
        block = scheduler.take()
        if block is not None:
            scheduler.give_back(len(block))
            self._position += len(block)
        return block

    async def receive_batch(self, size: int, count: int) -> list[Buffer]:
        """The next blocks that are here, waiting for one: not more than ``count``, and no further one beyond ``size`` bytes.

        Empty at the end. They stay in the budget until the next call, by which the reader must be done with them. Not to be
        mixed with the other ways of reading.
        """
        scheduler = self._running()
        owed, self._owed = self._owed, 0
        if owed:
            scheduler.give_back(owed)
        block = await scheduler.receive()
        blocks: list[Buffer] = []
        while block is not None:
            blocks.append(block)
            self._owed += len(block)
            block = scheduler.take() if self._owed < size and len(blocks) < count else None
        self._position += self._owed
        return blocks

    async def _fetch(self, scheduler: Scheduler) -> bool:
        """One more block to what is pending; False at the end."""
        if self._owed:
            # More is demanded than this, so it is the reader's already: else a read larger than the window never ends.
            owed, self._owed = self._owed, 0
            scheduler.give_back(owed)
        block = await scheduler.receive()
        if block is None:
            return False
        self._pending.append(block)
        self._pending_size += len(block)
        self._owed = len(block)
        return True

    def _take(self, size: int) -> Buffer:
        """At most ``size`` bytes of what is pending."""
        pending = self._pending
        piece = pending.popleft()
        if len(piece) > size:
            view = memoryview(piece)
            pending.appendleft(view[size:])
            piece = view[:size]
        count = len(piece)
        self._position += count
        self._pending_size -= count
        freed = self._owed - self._pending_size
        if freed > 0:
            self._owed -= freed
            if self._scheduler is not None:
                self._scheduler.give_back(freed)
        return piece

    # -- opening and closing -----------------------------------------------------------------------------------------

    @classmethod
    def of(cls, found: Discovered) -> DownloadStream:
        """The stream of what is discovered already."""
        stream = cls(found.request)
        stream._found = found
        return stream

    async def __aenter__(self) -> Self:
        if self._state is not _State.NEW:
            raise RuntimeError("a download stream can be entered once; make another one to read the object again")
        found = self._found or await discover(self._request)
        group = anyio.create_task_group()
        try:
            await group.__aenter__()
        except BaseException:
            found.first.close()
            raise
        self._found = found
        self._group = group
        self._owner = anyio.get_current_task().id
        self._thread = threading.get_ident()
        self._scheduler = scheduler = Scheduler(found)
        self._state = _State.OPEN
        scheduler.start(group)
        return self

    async def aclose(self) -> None:
        """Stop: close all bodies and wait until no task is left. From any task; idempotent."""
        scheduler = self._scheduler
        self._state = _State.CLOSED
        if scheduler is not None:
            scheduler.stop()
            with anyio.CancelScope(shield=True):
                await scheduler.stopped()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        group, self._group = self._group, None
        if group is None or anyio.get_current_task().id != self._owner:
            await self.aclose()
            return
        self._state = _State.CLOSED
        if self._scheduler is not None:
            self._scheduler.stop()
        # Waits for the workers, cancelled or not. They raise nothing, and what the block raised is not the group's.
        await group.__aexit__(None, None, None)

    def __del__(self) -> None:
        if self._state is not _State.OPEN:
            return
        warnings.warn(f"{self!r} was not closed; use it in `async with`", ResourceWarning, stacklevel=2, source=self)
        # The garbage collector may run in any thread; only in the loop's own may tasks be cancelled.
        if self._scheduler is not None and threading.get_ident() == self._thread:
            self._scheduler.stop()

    def _running(self) -> Scheduler:
        if self._state is not _State.OPEN or self._scheduler is None:
            if self._state is _State.NEW:
                raise RuntimeError("enter the stream first: `async with client.download_stream(...) as stream:`")
            raise RuntimeError("the download stream is closed")
        return self._scheduler

    @property
    def _known(self) -> Discovered:
        if self._found is None:
            raise RuntimeError(
                "nothing is known of the object before `async with client.download_stream(...) as stream:`"
            )
        return self._found
