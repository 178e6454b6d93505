"""The life of a multipart upload, whatever its parts come from: created, filled by workers, completed, or removed.

An upload that was created and is not completed costs its owner money, invisibly. So from the moment that its creation is
asked for until it is completed there is no way out that does not remove it: creation is shielded from cancellation, because
a cancelled request may have been served and its id would be lost; so is the removal. Both are limited in time after a
cancellation. What ended the upload is what is raised; a removal that failed is added to it as a note.

Workers never raise: the first failure is kept and cancels the others, so that it comes out as it is and not in a group.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence

import anyio

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


async def run_workers(count: int, worker: Callable[[], Awaitable[None]]) -> None:
    """Run ``worker`` that many times at once. Raises the first failure once all have ended."""
    failures: list[Exception] = []

    async def guarded(scope: anyio.CancelScope) -> None:
        try:
            await worker()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is raised below
            failures.append(error)
            scope.cancel()

    async with anyio.create_task_group() as group:
        for _ in range(count):
            group.start_soon(guarded, group.cancel_scope)
    if failures:
        raise failures[0]


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
    if created.error is not None:
        raise created.error


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
