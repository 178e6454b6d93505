"""Many objects from one place to another: what ``cp`` and ``sync`` do with what they were told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from asyncms import bulk
from asyncms.bulk.source import Source
from asyncms.bulk.workers import CAN_FORK
from asyncms.cli.bulk_options import BulkOptions
from asyncms.cli.display import display_for
from asyncms.cli.fault import FAILED, OK, exit_code
from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.cli.output import complain, gathered, warn
from asyncms.cli.runner import loop_options, run
from asyncms.cli.wording import copying, downloading, uploading
from asyncms.errors import AsyncmsError
from asyncms.s3.client import S3Client
from asyncms.threads import cores
from asyncms.transfer.target import OWN_PREFIX

__all__ = ["transfer_many"]

AUTOMATIC = 4
"""Processes, where nobody says how many: a store gives a prefix about 5,500 requests a second, which two can send."""


def transfer_many(
    settings: Settings,
    source: Location | Path,
    destination: Location | Path,
    options: BulkOptions,
    *,
    work: Source | None = None,
    extra: Mapping[str, Any] | None = None,
    may_be_empty: bool = False,
) -> None:
    """Transfer and end with the exit code. One of the two places is in a store.

    Args:
        work: the objects, where they are not simply all below the source.
        extra: of the objects that are made, as of ``upload_file``.
        may_be_empty: whether it is fine if the source holds nothing.

    Raises Exit.
    """
    if isinstance(destination, Location):
        wording = copying(source, destination) if isinstance(source, Location) else uploading(destination)
        target: Path | bulk.Prefix = bulk.Prefix(Bucket=destination.bucket, Prefix=destination.key)
    else:
        assert isinstance(source, Location)
        wording = downloading(source, str(destination))
        target = destination
    if work is None and isinstance(source, Location):
        work = bulk.Prefix(Bucket=source.bucket, Prefix=source.key, parallel=options.parallel_listing)

    workers = _workers(options)
    here = destination if isinstance(destination, Path) else source

    has_begun = False

    def kept() -> str | None:
        if isinstance(here, Path) and any(here.glob(f"{OWN_PREFIX}journal-*")):
            return "what is done is kept, run the same command again to go on"
        if has_begun and isinstance(source, Path) and options.journal and not options.dry_run:
            return (
                "the parts sent of large files are kept in unfinished multipart uploads, run the same command again to "
                "go on"
            )
        return None

    async def command(client: S3Client) -> int:
        async with gathered():
            return await transfer(client)

    async def transfer(client: S3Client) -> int:
        with display_for(settings, wording, dry_run=options.dry_run) as display:
            listed = 0
            show = display.on_event

            def on_event(event: bulk.Event) -> None:
                nonlocal listed, has_begun
                if isinstance(event, bulk.BytesReceived):
                    has_begun = True
                elif isinstance(event, bulk.PageListed):
                    listed = event.objects
                show(event)

            try:
                report = await bulk.sync(
                    client,
                    source if isinstance(source, Path) else work or "",
                    target,
                    overwrite=options.overwrite.value,
                    compare=options.compare,
                    filter=options.filter,
                    delete=options.delete,
                    dry_run=options.dry_run,
                    follow_links=options.follow_links,
                    journal=options.journal,
                    processes=workers,
                    ExtraArgs=extra,
                    Callback=on_event,
                    Config=replace(options.config, tells_progress=display.wants_progress),
                )
            except BrokenPipeError:
                raise
            except (AsyncmsError, OSError) as error:
                complain(error, as_json=settings.json)
                if (hint := kept()) and not settings.json:
                    warn(hint)
                return exit_code(error)
            display.finish(report)
        if report.ok and not may_be_empty and not listed:
            what = "objects" if isinstance(source, Location) else "files"
            hint = "; * stops at /, and ** does not" if isinstance(work, bulk.Glob) and "**" not in work.Pattern else ""
            if isinstance(work, bulk.Prefix) and isinstance(source, Location) and await _is_object(client, source):
                hint = "; there is one of that name without the slash, which cp takes without --recursive"
            complain(AsyncmsError(f"no {what} below {source}{hint}"), as_json=settings.json)
            return FAILED
        return OK if report.ok else FAILED

    place = source if isinstance(source, Location) else destination
    assert isinstance(place, Location)
    around = workers if isinstance(workers, bulk.ForkedWorkers) else None
    run(settings, place, command, concurrency=options.concurrency, around=around, kept=kept)


async def _is_object(client: S3Client, folder: Location) -> bool:
    """Whether there is an object with the folder's name, as far as anybody says so."""
    key = folder.key.removesuffix("/")
    try:
        return bool(key) and bool(await client.head_object(Bucket=folder.bucket, Key=key))
    except AsyncmsError:
        return False


def _workers(options: BulkOptions) -> int | bulk.Workers:
    """The further processes."""
    processes = options.processes
    if processes is None:
        # Interpreters that are started anew take longer to start than most runs last.
        processes = min(cores(), AUTOMATIC) if CAN_FORK else 1
    if options.dry_run:
        processes = 1
    return bulk.ForkedWorkers(processes - 1, **loop_options()) if CAN_FORK else processes
