"""One object into a bucket: from a file, from standard input, from another bucket."""

from __future__ import annotations

import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from asyncms.bulk import BytesReceived, Failure, ObjectDone, ObjectFailed, ObjectPlanned, ObjectStarted, Report
from asyncms.bulk.media_type import media_type
from asyncms.bulk.store import counts
from asyncms.cli.bulk_options import BulkOptions
from asyncms.cli.display import display_for
from asyncms.cli.fault import FAILED, OK, USAGE, exit_code
from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.cli.output import warn
from asyncms.cli.runner import run
from asyncms.cli.wording import Wording, copying, uploading
from asyncms.errors import AsyncmsError, ClientError
from asyncms.s3.client import S3Client
from asyncms.s3api.upload import FINDING

__all__ = ["copy_object", "upload_object"]

Send = Callable[[S3Client, Callable[[int], None]], Awaitable[object]]


def upload_object(
    settings: Settings, source: Path | None, target: Location, options: BulkOptions, extra: dict[str, str]
) -> None:
    """A file, or standard input, to the place. Raises Exit."""
    kind = media_type(source.name if source is not None else target.key)
    if "ContentType" not in extra and kind is not None:
        extra = {**extra, "ContentType": kind}

    transfer = options.config_of_one
    size = source.stat().st_size if source is not None and source.is_file() else None
    resumes = options.journal and size is not None and size >= transfer.multipart_threshold

    async def send(client: S3Client, count: Callable[[int], None]) -> None:
        nonlocal resumes
        bucket, key = target.bucket, target.key
        if source is None:
            await client.upload_fileobj(sys.stdin.buffer, bucket, key, extra, count, transfer)
            return
        arguments = (source, bucket, key, extra, count, transfer)
        if resumes:
            try:
                await client.upload_file(*arguments, resume=True)
            except ClientError as error:
                if error.operation_name not in FINDING:
                    raise
                # Not every policy and store lets us list them. Nothing has been begun.
                resumes = False
        if not resumes:
            await client.upload_file(*arguments)

    def kept() -> str | None:
        if not resumes:
            return None
        return "the parts sent are kept in an unfinished multipart upload, run the same command again to go on"

    _transfer(settings, target, uploading(target), target.key, source or Path("-"), size, send, options, kept)


def copy_object(settings: Settings, source: Location, target: Location, options: BulkOptions) -> None:
    """An object to another place of the store; its bytes do not come here. Raises Exit."""
    if target.names_many:
        target = target.at(target.key + source.key.rpartition("/")[2])

    async def send(client: S3Client, count: Callable[[int], None]) -> None:
        place = {"Bucket": source.bucket, "Key": source.key}
        await client.copy(place, target.bucket, target.key, None, count, None, options.config_of_one)

    wording = copying(source, target)
    _transfer(settings, target, wording, source.key, Path(target.key), None, send, options)


def _transfer(
    settings: Settings,
    place: Location,
    wording: Wording,
    key: str,
    path: Path,
    size: int | None,
    send: Send,
    options: BulkOptions,
    kept: Callable[[], str | None] = lambda: None,
) -> None:
    """``kept``: what the next run goes on with, once something was sent."""
    sent = 0

    def hint() -> str | None:
        return kept() if sent else None

    async def command(client: S3Client) -> int:
        started, before = time.perf_counter(), counts(client) or (0, 0)
        failed: tuple[Failure, ...] = ()
        with display_for(settings, wording, dry_run=options.dry_run) as display:

            def count(amount: int) -> None:
                nonlocal sent
                sent += amount
                display.on_event(BytesReceived(key, amount))

            if options.dry_run:
                display.on_event(ObjectPlanned(key, path, size))
                return OK
            display.on_event(ObjectStarted(key, path, size))
            try:
                await send(client, count)
            except (AsyncmsError, OSError) as error:
                if exit_code(error) == USAGE:
                    raise
                failed = (Failure(key, error),)
                display.on_event(ObjectFailed(key, error, size, sent))
            else:
                display.on_event(ObjectDone(key, path, sent))
            after = counts(client) or (0, 0)
            display.finish(
                Report(
                    objects=0 if failed else 1,
                    bytes=0 if failed else sent,
                    directories=0,
                    failed=failed,
                    seconds=time.perf_counter() - started,
                    requests=after[0] - before[0],
                    retries=after[1] - before[1],
                )
            )
        if failed and (text := hint()) and not settings.json:
            warn(text)
        return FAILED if failed else OK

    run(settings, place, command, concurrency=options.concurrency, kept=hint)
