"""``asyncms cp``: one object to a file or standard output, or all objects below a place into a directory; and back."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Annotated, Any

import anyio.to_thread
import typer

from asyncms.bulk import (
    BytesReceived,
    Failure,
    ObjectDone,
    ObjectFailed,
    ObjectStarted,
    Report,
)
from asyncms.bulk.placement import base_of, place
from asyncms.bulk.store import counts
from asyncms.cli.cat import to_output
from asyncms.cli.display import Display, display_for
from asyncms.cli.fault import FAILED, OK, USAGE, exit_code
from asyncms.cli.location import SYNTAX, Location, is_remote, parse_location
from asyncms.cli.options import EndpointUrl, Json, NoProgress, Profile, Region, Settings, merged
from asyncms.cli.output import complain
from asyncms.cli.remote import Remote, remote_of
from asyncms.cli.runner import run
from asyncms.cli.upload import upload
from asyncms.errors import AsyncmsError

__all__ = ["cp"]

STANDARD_OUTPUT = "-"


def cp(
    context: typer.Context,
    source: Annotated[
        str,
        typer.Argument(metavar="SOURCE", help=f"{SYNTAX}; with a slash at its end, all that is below. Or FILE, or -."),
    ],
    destination: Annotated[
        str, typer.Argument(metavar="DESTINATION", help="FILE, DIR, - for standard output; or mediastore://host/path.")
    ],
    recursive: Annotated[
        bool,
        typer.Option("--recursive", "-r", help="Take SOURCE as a prefix or folder, also without a slash at its end."),
    ] = False,
    concurrency: Annotated[
        int, typer.Option("--concurrency", min=1, max=1000, help="Requests in flight for all objects of a prefix.")
    ] = 64,
    streaming: Annotated[
        bool,
        typer.Option("--streaming", help="To mediastore://: readable while it is uploaded, as bytes come (10 MB)."),
    ] = False,
    content_type: Annotated[str | None, typer.Option("--content-type", metavar="TYPE", help="Of an upload.")] = None,
    cache_control: Annotated[str | None, typer.Option("--cache-control", metavar="TEXT", help="Of an upload.")] = None,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
) -> None:
    """Download an object to a file, or everything below a prefix or folder into a directory; upload a file to MediaStore."""
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress))
    try:
        location = parse_location(source if is_remote(source) else destination)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    if not is_remote(source):
        if location.scheme != "mediastore":
            raise typer.BadParameter("uploads go to mediastore:// only")
        if recursive:
            raise typer.BadParameter("--recursive is for downloads; asyncms mediastore push uploads directories")
        upload(settings, source, location, streaming=streaming, content_type=content_type, cache_control=cache_control)
        return
    if is_remote(destination):
        raise typer.BadParameter("one of the two must be a file: asyncms cp s3://bucket/key FILE")
    if streaming or content_type is not None or cache_control is not None:
        raise typer.BadParameter("--streaming, --content-type and --cache-control are for uploads")
    if not location.bucket and location.scheme == "s3":
        raise typer.BadParameter("the source names no bucket")
    many = recursive or location.names_many
    if destination == STANDARD_OUTPUT and (many or settings.json):
        raise typer.BadParameter("only the bytes of one object can go to standard output")

    async def command(client: Any) -> int:
        remote = remote_of(location, client)
        if destination == STANDARD_OUTPUT:
            await to_output(remote.stream(location))
            return OK
        with display_for(settings, location) as display:
            if many:
                report = await copy_many(remote, location, Path(destination), display, concurrency)
            else:
                report = await copy_one(remote, location, destination, display)
            display.finish(report)
        if many and report.ok and not report.objects + report.directories:
            complain(AsyncmsError(f"no objects below {location}"), as_json=settings.json)
            return FAILED
        return OK if report.ok else FAILED

    run(settings, location, command, concurrency=concurrency)


async def copy_many(
    remote: Remote, location: Location, directory: Path, display: Display, concurrency: int = 64
) -> Report:
    """Everything below the location, into the directory."""
    return await remote.download_all(location, directory, display.on_event, concurrency)


async def copy_one(remote: Remote, location: Location, destination: str, display: Display) -> Report:
    """One object into a file, or under its own name into a directory."""
    client, key = remote.client, location.key
    path = await anyio.to_thread.run_sync(_target, destination, key)
    started, before = time.perf_counter(), counts(client)
    received = 0

    def count(amount: int) -> None:
        nonlocal received
        received += amount
        display.on_event(BytesReceived(key, amount))

    size = await remote.size(location) if display.wants_size else None
    display.on_event(ObjectStarted(key, path, size))
    failed: tuple[Failure, ...] = ()
    try:
        await remote.download(location, path, count)
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
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
