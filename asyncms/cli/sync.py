"""``asyncms sync``: makes a destination hold what a source holds."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

from asyncms.bulk.pattern import has_wildcard, literal
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
    part_size_of,
)
from asyncms.cli.location import Location, is_remote, parse_location
from asyncms.cli.many import transfer_many
from asyncms.cli.options import EndpointUrl, Json, NoProgress, NoSignRequest, Profile, Region, Settings, merged
from asyncms.cli.parameters import Argument, BadParameter, Context, Option

__all__ = ["EPILOG", "folder", "sync"]

EPILOG = """
Examples:

asyncms sync s3://bucket/photos/ photos/

asyncms sync build/ s3://bucket/site/ --delete --exclude '*.map'

asyncms sync s3://bucket/logs/ s3://archive/logs/ --exclude '*' --include '2026/*'

asyncms sync data/ s3://bucket/data/ --compare checksum --dry-run
"""


class CompareMode(StrEnum):
    """What makes a difference."""

    SIZE = "size"
    TIME = "time"
    ETAG = "etag"
    CHECKSUM = "checksum"


def sync(
    context: Context,
    source: Annotated[str, Argument(metavar="SOURCE", help="DIR or s3://bucket/folder/, no pattern.")],
    destination: Annotated[str, Argument(metavar="DESTINATION", help="DIR or s3://bucket/folder/.")],
    delete: Annotated[
        bool,
        Option(
            "--delete",
            help="Delete what only the destination has. Nothing is deleted unless the source was seen in full.",
        ),
    ] = False,
    overwrite: Overwrite = OverwriteMode.DIFFERENT,
    compare: Annotated[
        list[CompareMode],
        Option(
            "--compare",
            metavar="size|time|etag|checksum",
            help="What makes a difference; may be repeated. Default: size and time. Checksums are those that the store has, else ETags.",
        ),
    ] = [CompareMode.SIZE, CompareMode.TIME],  # noqa: B006 - never changed
    include: Include = None,  # noqa: ARG001 - `filter_of` has their order
    exclude: Exclude = None,  # noqa: ARG001
    raw: Annotated[bool, Option("--raw", help="* ? [ in the key are ordinary characters.")] = False,
    dry_run: DryRun = False,
    follow_links: FollowLinks = True,
    concurrency: Concurrency = 64,
    part_size: PartSize = None,
    processes: Processes = None,
    parallel_listing: ParallelListing = False,
    journal: Journal = True,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
    no_sign_request: NoSignRequest = False,
) -> None:
    """Transfer what is missing or differs: up, down, or from bucket to bucket."""
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress, no_sign_request))
    options = BulkOptions(
        filter=filter_of(context),
        overwrite=overwrite,
        compare=frozenset(mode.value for mode in compare),
        delete=delete,
        dry_run=dry_run,
        journal=journal,
        follow_links=follow_links,
        concurrency=concurrency,
        part_size=part_size_of(part_size),
        processes=processes,
        parallel_listing=parallel_listing,
    )
    places = [folder(text, raw=raw) if is_remote(text) else Path(text) for text in (source, destination)]
    if not any(isinstance(place, Location) for place in places):
        raise BadParameter("one of the two must be in a store: s3://bucket/folder/")
    if len({place.scheme for place in places if isinstance(place, Location)}) == 2:
        raise BadParameter("objects are not copied between s3:// and cos://")
    if isinstance(places[0], Path) and not places[0].is_dir():
        raise BadParameter(f"{source} is no directory")
    transfer_many(settings, places[0], places[1], options, may_be_empty=True)


def folder(text: str, *, raw: bool) -> Location:
    """The place with a slash at its end. Raises BadParameter, also for a pattern: taken as a name, it would mean an empty folder."""
    try:
        location = parse_location(text)
    except ValueError as error:
        raise BadParameter(str(error)) from None
    if not location.has_buckets:
        raise BadParameter(f"this works with s3:// and cos:// only, not with {text}")
    if not location.bucket:
        raise BadParameter(f"{text} names no bucket")
    if not raw:
        if has_wildcard(location.key):
            raise BadParameter(
                f"{text} is a pattern, and sync takes folders: choose among what lies below with --exclude '*' --include "
                "PATTERN, or say --raw if * ? [ are characters of the name"
            )
        location = location.at(literal(location.key))
    return location.folder
