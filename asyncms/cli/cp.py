"""``asyncms cp``: one object to a file or standard output, or all objects below a prefix into a directory."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Annotated

import anyio.to_thread
import typer

from asyncms.bulk import (
    BulkConfig,
    BytesReceived,
    Failure,
    ObjectDone,
    ObjectFailed,
    ObjectStarted,
    Report,
    download_prefix,
)
from asyncms.bulk.placement import base_of, place
from asyncms.bulk.store import counts
from asyncms.cli.display import Display, display_for
from asyncms.cli.fault import FAILED, OK, USAGE, exit_code
from asyncms.cli.location import Location, is_remote, parse_location
from asyncms.cli.options import EndpointUrl, Json, NoProgress, Profile, Region, Settings, merged
from asyncms.cli.output import complain
from asyncms.cli.runner import run
from asyncms.errors import AsyncmsError
from asyncms.s3.client import S3Client

__all__ = ["cp"]

STANDARD_OUTPUT = "-"


def cp(
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="S3_URL", help="s3://bucket/key, or s3://bucket/prefix/")],
    destination: Annotated[str, typer.Argument(metavar="PATH", help="FILE, DIR, or - for standard output")],
    recursive: Annotated[
        bool, typer.Option("--recursive", "-r", help="Take S3_URL as a prefix, also without a slash at its end.")
    ] = False,
    concurrency: Annotated[
        int, typer.Option("--concurrency", min=1, max=1000, help="Requests in flight for all objects of a prefix.")
    ] = 64,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
) -> None:
    """Download an object to a file, or everything below a prefix into a directory."""
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress))
    if not is_remote(source) or is_remote(destination):
        raise typer.BadParameter("this version downloads only: asyncms cp s3://bucket/key FILE")
    try:
        location = parse_location(source)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    if location.scheme != "s3":
        raise typer.BadParameter("this version copies from s3:// only")
    if not location.bucket:
        raise typer.BadParameter("the source names no bucket")
    many = recursive or location.names_many
    if destination == STANDARD_OUTPUT and (many or settings.json):
        raise typer.BadParameter("only the bytes of one object can go to standard output")

    async def command(client: S3Client) -> int:
        if destination == STANDARD_OUTPUT:
            return await copy_to_output(client, location)
        with display_for(settings, location) as display:
            if many:
                report = await copy_many(client, location, Path(destination), display, concurrency)
            else:
                report = await copy_one(client, location, destination, display)
            display.finish(report)
        if many and report.ok and not report.objects + report.directories:
            complain(AsyncmsError(f"no objects below {location}"), as_json=settings.json)
            return FAILED
        return OK if report.ok else FAILED

    run(settings, location, command, concurrency=concurrency)


async def copy_many(
    client: S3Client, location: Location, directory: Path, display: Display, concurrency: int = 64
) -> Report:
    """Everything below the location, into the directory."""
    return await download_prefix(
        client,
        Bucket=location.bucket,
        Prefix=location.key,
        Directory=directory,
        Callback=display.on_event,
        Config=BulkConfig(concurrency=concurrency),
    )


async def copy_one(client: S3Client, location: Location, destination: str, display: Display) -> Report:
    """One object into a file, or under its own name into a directory."""
    bucket, key = location.bucket, location.key
    path = await anyio.to_thread.run_sync(_target, destination, key)
    started, before = time.perf_counter(), counts(client)
    received = 0

    def count(amount: int) -> None:
        nonlocal received
        received += amount
        display.on_event(BytesReceived(key, amount))

    size = await _size(client, location) if display.wants_size else None
    display.on_event(ObjectStarted(key, path, size))
    failed: tuple[Failure, ...] = ()
    try:
        await client.download_file(bucket, key, path, Callback=count)
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


async def copy_to_output(client: S3Client, location: Location) -> int:
    """The object's bytes to standard output, in order."""
    output = sys.stdout.buffer
    async with client.download_stream(Bucket=location.bucket, Key=location.key) as stream:
        async for block in stream:
            await anyio.to_thread.run_sync(output.write, block)
    await anyio.to_thread.run_sync(output.flush)
    return OK


async def _size(client: S3Client, location: Location) -> int | None:
    try:
        return (await client.head_object(Bucket=location.bucket, Key=location.key))["ContentLength"]
    except AsyncmsError:
        # The download itself will say it better: a HEAD's error has no body.
        return None


def _target(destination: str, key: str) -> Path:
    path = Path(destination)
    if destination.endswith(("/", os.sep)) or path.is_dir():
        path = path.joinpath(*place(key, base_of(key), windows=os.name == "nt").parts)
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
