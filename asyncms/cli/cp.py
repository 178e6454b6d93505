"""``asyncms cp``: one object to a file or standard output, or all objects below a place into a directory; and back."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import anyio.to_thread

from asyncms.bulk import (
    BulkConfig,
    BytesReceived,
    Failure,
    Glob,
    ObjectDone,
    ObjectFailed,
    ObjectPlanned,
    ObjectStarted,
    Report,
    Source,
)
from asyncms.bulk.pattern import has_wildcard, literal
from asyncms.bulk.placement import base_of, place
from asyncms.bulk.store import counts
from asyncms.bulk.watch import Watch
from asyncms.cli.bulk_options import (
    BulkOptions,
    Concurrency,
    DryRun,
    Exclude,
    FollowLinks,
    Include,
    Journal,
    Overwrite,
    OverwriteMode,
    ParallelListing,
    PartSize,
    Processes,
    filter_of,
    is_given,
    part_size_of,
)
from asyncms.cli.cat import to_output
from asyncms.cli.display import Display, display_for
from asyncms.cli.fault import FAILED, OK, USAGE, exit_code
from asyncms.cli.location import SYNTAX, Location, is_remote, parse_location
from asyncms.cli.many import transfer_many
from asyncms.cli.one import copy_object, upload_object
from asyncms.cli.options import EndpointUrl, Json, NoProgress, NoSignRequest, Profile, Region, Settings, merged
from asyncms.cli.output import complain
from asyncms.cli.parameters import EMPTY, Argument, BadParameter, Context, Option
from asyncms.cli.remote import Remote, remote_of
from asyncms.cli.runner import run
from asyncms.cli.upload import upload
from asyncms.config import TransferConfig
from asyncms.errors import AsyncmsError

__all__ = ["EPILOG", "cp"]

STANDARD_INPUT = STANDARD_OUTPUT = "-"


EPILOG = """
Examples:

asyncms cp s3://bucket/key file

asyncms cp s3://bucket/photos/ photos/

asyncms cp 's3://bucket/logs/**/*.gz' logs/

asyncms cp -r build/ s3://bucket/site/ --exclude '*.map' --overwrite different

asyncms cp s3://bucket/a/ s3://other/b/

asyncms cp --manifest keys.csv s3://bucket/ files/

tar c folder | asyncms cp - s3://bucket/folder.tar

asyncms cp s3://bucket/folder.tar - | tar t
"""


def cp(
    context: Context,
    source: Annotated[
        str,
        Argument(
            metavar="SOURCE",
            help=f"{SYNTAX}; with a slash at its end, all that is below; with * ? [a-z] **, all that matches. "
            "Or FILE, DIR, or - for standard input.",
        ),
    ],
    destination: Annotated[
        str, Argument(metavar="DESTINATION", help=f"FILE, DIR, - for standard output; or {SYNTAX}.")
    ],
    recursive: Annotated[
        bool,
        Option("--recursive", "-r", help="All that is below SOURCE, also without a slash at its end; or below a DIR."),
    ] = False,
    manifest: Annotated[
        str | None,
        Option(
            "--manifest", metavar="FILE", help="The keys, as CSV or JSON lines, in a file, an object, or - ; also .gz."
        ),
    ] = None,
    include: Include = None,  # noqa: ARG001 - `filter_of` has their order
    exclude: Exclude = None,  # noqa: ARG001
    raw: Annotated[bool, Option("--raw", help="* ? [ in the key are ordinary characters.")] = False,
    overwrite: Overwrite = OverwriteMode.ALWAYS,
    dry_run: DryRun = False,
    follow_links: FollowLinks = True,
    concurrency: Concurrency = 64,
    part_size: PartSize = None,
    processes: Processes = None,
    parallel_listing: ParallelListing = False,
    journal: Journal = True,
    streaming: Annotated[
        bool,
        Option("--streaming", help="To mediastore://: readable while it is uploaded, as bytes come (10 MB)."),
    ] = False,
    content_type: Annotated[
        str | None, Option("--content-type", metavar="TYPE", help="Of uploads; default: by the name.")
    ] = None,
    cache_control: Annotated[str | None, Option("--cache-control", metavar="TEXT", help="Of uploads.")] = None,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
    no_sign_request: NoSignRequest = False,
) -> None:
    """Copy one object, or many, from or to a store, or within one."""
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress, no_sign_request))
    options = BulkOptions(
        filter=filter_of(context),
        overwrite=overwrite,
        dry_run=dry_run,
        follow_links=follow_links,
        journal=journal,
        concurrency=concurrency,
        is_concurrency_given=is_given(context, "concurrency"),
        part_size=part_size_of(part_size),
        processes=processes,
        parallel_listing=parallel_listing,
    )
    headers = {"ContentType": content_type, "CacheControl": cache_control}
    extra = {name: value for name, value in headers.items() if value is not None}
    try:
        origin = parse_location(source) if is_remote(source) else None
        target = parse_location(destination) if is_remote(destination) else None
    except ValueError as error:
        raise BadParameter(str(error)) from None
    location = origin or target
    if location is None:
        raise BadParameter("one of the two must be in a store: asyncms cp s3://bucket/key FILE")
    if streaming and (origin is not None or location.scheme != "mediastore"):
        raise BadParameter("--streaming is for uploads to mediastore://")
    if extra and origin is not None:
        raise BadParameter("--content-type and --cache-control are for uploads")
    if manifest == "":
        raise BadParameter(EMPTY, param_hint="--manifest")
    if STANDARD_INPUT in (source, manifest) and sys.stdin is None:
        raise BadParameter("standard input is closed")
    is_pattern = origin is not None and not raw and not recursive and has_wildcard(origin.key)
    if destination == "/dev/stdout":
        # The same, and nothing else may be written there.
        destination = STANDARD_OUTPUT
    if origin is None:
        many = source != STANDARD_INPUT and Path(source).is_dir()
    else:
        many = recursive or origin.names_many or is_pattern or manifest is not None
        if recursive and manifest is None:
            # As aws s3 does: below a, not what merely begins so.
            origin = location = origin.folder
        if not raw and not is_pattern:
            origin = location = origin.at(literal(origin.key))
    if (options.filter or overwrite is not OverwriteMode.ALWAYS) and (not many or location.scheme == "mediastore"):
        raise BadParameter("--include, --exclude and --overwrite are for many objects of a bucket")
    if processes is not None and processes > 1 and (not many or location.scheme == "mediastore"):
        raise BadParameter("--processes is for many objects of a bucket")
    if location.scheme == "mediastore":
        if target is not None and origin is not None:
            raise BadParameter("one of the two must be a file: asyncms cp mediastore://host/path FILE")
        if target is not None:
            if recursive:
                raise BadParameter("--recursive is for downloads; asyncms mediastore push --once uploads directories")
            upload(
                settings, source, target, streaming=streaming, content_type=content_type, cache_control=cache_control
            )
            return
    else:
        if any(place is not None and not place.bucket for place in (origin, target)):
            raise BadParameter("the place names no bucket: s3://bucket/key")
        if origin is not None and target is not None and origin.scheme != target.scheme:
            raise BadParameter(f"objects are not copied between {origin.scheme}:// and {target.scheme}://")
        if manifest is not None and origin is None:
            raise BadParameter("--manifest names the objects of a store: the source must be s3://bucket/")
        if origin is None:
            assert target is not None
            _to_store(settings, source, target, options, recursive=recursive, extra=extra)
            return
        if target is not None and not many:
            copy_object(settings, origin, target, options)
            return
        if many and destination != STANDARD_OUTPUT:
            work: Source | None = None
            if manifest is not None:
                from asyncms.bulk.manifest import Manifest  # most commands have none

                work = Manifest(path=manifest, Bucket=origin.bucket, base=base_of(origin.key))
            elif is_pattern:
                work = Glob(Bucket=origin.bucket, Pattern=origin.key, parallel=parallel_listing)
            there = Path(destination) if target is None else target.folder
            transfer_many(settings, origin, there, options, work=work, extra=extra)
            return
    assert origin is not None
    if destination == STANDARD_OUTPUT and (many or settings.json or dry_run):
        raise BadParameter("only the bytes of one object can go to standard output")
    if dry_run and many:
        raise BadParameter("--dry-run is not for mediastore:// folders")

    async def command(client: Any) -> int:
        remote = remote_of(origin, client)
        if destination == STANDARD_OUTPUT:
            await to_output(remote.stream(origin, config=options.config_of_one))
            return OK
        with display_for(settings, origin, dry_run=dry_run) as display:
            if dry_run:
                return await plan_one(remote, origin, destination, display)
            if many:
                report = await copy_many(remote, origin, Path(destination), display, options.config)
            else:
                report = await copy_one(remote, origin, destination, display, options.config_of_one)
            display.finish(report)
        if many and report.ok and not report.objects + report.directories:
            complain(AsyncmsError(f"no objects below {origin}"), as_json=settings.json)
            return FAILED
        return OK if report.ok else FAILED

    run(settings, origin, command, concurrency=concurrency)


def _to_store(
    settings: Settings,
    source: str,
    target: Location,
    options: BulkOptions,
    *,
    recursive: bool,
    extra: dict[str, str],
) -> None:
    path = Path(source)
    if source != STANDARD_INPUT and not path.exists():
        raise BadParameter(f"there is no file {source}")
    if source != STANDARD_INPUT and path.is_dir():
        if not recursive:
            raise BadParameter(f"{source} is a directory; say --recursive")
        transfer_many(settings, path, target.folder, options, extra=extra)
        return
    if target.names_many:
        if source == STANDARD_INPUT:
            raise BadParameter(f"{target} names no object, and standard input has no name")
        target = target.at(f"{target.key}{path.name}")
    upload_object(settings, None if source == STANDARD_INPUT else path, target, options, extra)


async def plan_one(remote: Remote, location: Location, destination: str, display: Display) -> int:
    """Say what `copy_one` would do; the exit code."""
    path = await anyio.to_thread.run_sync(_target, destination, location.key)
    try:
        size = await remote.size(location)
    except AsyncmsError as error:
        if exit_code(error) == USAGE:
            raise
        display.on_event(ObjectFailed(location.key, error, None, 0))
        return FAILED
    display.on_event(ObjectPlanned(location.key, path, size))
    return OK


async def copy_many(
    remote: Remote, location: Location, directory: Path, display: Display, config: BulkConfig | None = None
) -> Report:
    """Everything below the location, into the directory."""
    return await remote.download_all(location, directory, display.on_event, config)


async def copy_one(
    remote: Remote, location: Location, destination: str, display: Display, config: TransferConfig
) -> Report:
    """One object into a file, or under its own name into a directory."""
    client, key = remote.client, location.key
    path = await anyio.to_thread.run_sync(_target, destination, key)
    started, before = time.perf_counter(), counts(client)
    received, watch = 0, Watch(client, display.on_event)

    def count(amount: int) -> None:
        nonlocal received
        received += amount
        display.on_event(BytesReceived(key, amount))
        watch.look()

    size = None
    if display.wants_size:
        # The download itself says better what is wrong: a HEAD's error has no body.
        with suppress(AsyncmsError):
            size = await remote.size(location)
    display.on_event(ObjectStarted(key, path, size))
    failed: tuple[Failure, ...] = ()
    try:
        await remote.download(location, path, count, config)
    except (AsyncmsError, OSError) as error:
        if exit_code(error) == USAGE:
            raise
        failed = (Failure(key, error),)
        display.on_event(ObjectFailed(key, error, size, received))
    else:
        display.on_event(ObjectDone(key, path, received))
    after = counts(client)
    return Report(
        objects=0 if failed else 1,
        bytes=0 if failed else received,
        directories=0,
        failed=failed,
        seconds=time.perf_counter() - started,
        requests=after[0] - before[0] if before and after else None,
        retries=after[1] - before[1] if before and after else None,
    )


def _target(destination: str, key: str) -> Path:
    path = Path(destination)
    if destination.endswith(("/", os.sep)) or path.is_dir():
        path = path.joinpath(*place(key, base_of(key), windows=os.name == "nt").parts)
    return path
