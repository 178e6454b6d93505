"""The life of a multipart upload, whatever its parts come from: created, filled by workers, completed, or removed.

An upload that was created and is not completed costs its owner money, invisibly. So from the moment that its creation is
asked for until it is completed there is no way out that does not remove it: creation is shielded from cancellation, because
a cancelled request may have been served and its id would be lost; so is the removal. Both are limited in time after a
cancellation. What ended the upload is what is raised; a removal that failed is added to it as a note.

Workers never raise: the first failure is kept and cancels the others, so that it comes out as it is and not in a group.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

import anyio

from asyncms.transfer.concurrency import Slots
from asyncms.transfer.upload_sink import MultipartSink, Receipt, Uploaded

__all__ = ["multipart", "run_workers"]

Work = Callable[[str], Awaitable[Sequence[Receipt]]]


async def multipart(
    sink: MultipartSink,
    work: Work,
    *,
    abort_timeout: float,
    upload_id: str | None = None,
    keep: bool = False,
) -> Uploaded:
    """One object of the parts that ``work``, given the upload's id, has sent.

    Args:
        sink: the object.
        work: sends the parts; their receipts in order.
        abort_timeout: seconds for the removal.
        upload_id: of an upload that exists already; default: create one.
        keep: leave the upload in place if it fails.

    Raises what sink and work raise.
    """
    created = _Created(upload_id)
    try:
        if upload_id is None:
            await _create(sink, created, abort_timeout)
        assert created.upload_id is not None
        receipts = await work(created.upload_id)
        return await sink.complete(created.upload_id, receipts)
    except BaseException as error:
        if created.upload_id is not None:
            if keep:
                error.add_note(
                    f"The parts sent so far are kept in the multipart upload {created.upload_id}: go on with resume=True, "
                    "or remove it with abort_multipart_upload."
                )
            else:
                await _abort(sink, created.upload_id, abort_timeout, error)
        raise


async def run_workers(count: int, worker: Callable[[], Awaitable[None]], slots: Slots | None = None) -> None:
    """Run ``worker``, which returns when there is nothing left to do, that many times at once.

    Args:
        slots: shared with others; the first worker's is the caller's, and each further one starts when it gets one.

    Raises the first failure once all have ended.
    """
    failures: list[Exception] = []
    waiting = count

    async def guarded(*, has_slot: bool) -> None:
        nonlocal waiting
        try:
            await worker()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised below
            failures.append(error)
            group.cancel_scope.cancel()
        except anyio.get_cancelled_exc_class():
            # The group hears of it by itself. One that a task has raised would be kept until a collection of garbage, and with it
            # all memory that the worker has used.
            return
        finally:
            # Nothing is left to do, or all is over: also where the group is being cancelled, no further one may start.
            waiting = 0
            if has_slot and slots is not None:
                slots.leave()

    def start() -> None:
        nonlocal waiting
        while waiting:
            if slots is not None and not slots.try_enter():
                slots.when_free(start)  # noqa: F821 - deleted at the end only
                return
            waiting -= 1
            group.start_soon(partial(guarded, has_slot=True))

    try:
        async with anyio.create_task_group() as group:
            if waiting:
                waiting -= 1
                group.start_soon(partial(guarded, has_slot=False))
            start()
    finally:
        waiting = 0
        if slots is not None:
            slots.forget(start)
        # It refers to itself, and to all memory that the workers have used: else a collection of garbage would have to free that.
        del start
    try:
        if failures:
            raise failures[0]
    finally:
        # A failure knows this frame, and would be known by it.
        failures.clear()


class _Created:
    def __init__(self, upload_id: str | None) -> None:
        self.upload_id = upload_id
        self.error: Exception | None = None


async def _create(sink: MultipartSink, created: _Created, limit: float) -> None:
    async with anyio.create_task_group() as group:
        scope = anyio.CancelScope(shield=True)
        done = anyio.Event()

        async def create() -> None:
            with scope:
                try:
                    created.upload_id = await sink.create()
                except Exception as error:  # noqa: BLE001 - raised below, not in a group
                    created.error = error
            done.set()

        group.start_soon(create)
        try:
            await done.wait()
        except BaseException:
            # The group waits for the shielded task.
            scope.deadline = anyio.current_time() + limit
            raise
    error, created.error = created.error, None
    try:
        if error is not None:
            raise error
    finally:
        # It knows this frame.
        del error


async def _abort(sink: MultipartSink, upload_id: str, limit: float, cause: BaseException) -> None:
    why = f"no answer within {limit:g} s"
    with anyio.move_on_after(limit, shield=True):
        try:
            await sink.abort(upload_id)
        except Exception as error:  # noqa: BLE001 - what ended the upload is raised
            why = str(error)
        else:
            return
    cause.add_note(
        f"The multipart upload {upload_id} could not be removed either ({why}). Its parts are stored, and charged, until "
        "abort_multipart_upload or a lifecycle rule of the bucket removes them."
    )
