"""``asyncms rm``: deletes objects."""

from __future__ import annotations

from typing import Annotated

from asyncms import bulk
from asyncms.bulk.filters import Filtered
from asyncms.bulk.pattern import has_wildcard, literal
from asyncms.bulk.source import Source
from asyncms.cli.bulk_options import DryRun, Exclude, Include, ParallelListing, filter_of
from asyncms.cli.display import display_for
from asyncms.cli.fault import FAILED, OK
from asyncms.cli.location import parse_location
from asyncms.cli.options import EndpointUrl, Json, NoProgress, NoSignRequest, Profile, Region, Settings, merged
from asyncms.cli.output import complain
from asyncms.cli.parameters import Argument, BadParameter, Context, Option
from asyncms.cli.runner import run
from asyncms.cli.wording import removing
from asyncms.errors import AsyncmsError
from asyncms.s3.client import S3Client

__all__ = ["EPILOG", "rm"]

EPILOG = """
Examples:

asyncms rm s3://bucket/key

asyncms rm -r s3://bucket/tmp/ --dry-run

asyncms rm 's3://bucket/logs/*.gz'

asyncms rm -r s3://bucket/logs/ --exclude '*' --include '*.tmp'
"""


def rm(
    context: Context,
    url: Annotated[
        str,
        Argument(metavar="S3_URL", help="s3://bucket/key, s3://bucket/folder with -r, or a pattern: * ? [a-z] **."),
    ],
    recursive: Annotated[
        bool, Option("--recursive", "-r", help="All objects below S3_URL, also without a slash at its end.")
    ] = False,
    include: Include = None,  # noqa: ARG001 - `filter_of` has their order
    exclude: Exclude = None,  # noqa: ARG001
    raw: Annotated[
        bool, Option("--raw", help="* ? [ in the key, and a slash at its end, are ordinary characters.")
    ] = False,
    dry_run: DryRun = False,
    parallel_listing: ParallelListing = False,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
    no_sign_request: NoSignRequest = False,
) -> None:
    """Delete an object, or many: 1,000 per request."""
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress, no_sign_request))
    try:
        place = parse_location(url)
    except ValueError as error:
        raise BadParameter(str(error)) from None
    if not place.has_buckets:
        raise BadParameter("this version deletes from s3:// and cos:// only")
    if not place.bucket:
        raise BadParameter(f"{url} names no bucket")
    chosen = filter_of(context)
    work: Source
    if recursive:
        place = place.folder
        work = bulk.Prefix(Bucket=place.bucket, Prefix=place.key, parallel=parallel_listing)
    elif not raw and has_wildcard(place.key):
        work = bulk.Glob(Bucket=place.bucket, Pattern=place.key, parallel=parallel_listing)
    elif place.names_many and not (raw and place.key):
        hint = "; or --raw, for that key itself" if place.key else ""
        raise BadParameter(f"{url} names many objects; say --recursive{hint}")
    else:
        work = bulk.Keys(Bucket=place.bucket, keys=(place.key if raw else literal(place.key),))

    async def command(client: S3Client) -> int:
        listed = 0
        with display_for(settings, removing(place), dry_run=dry_run) as display:

            def on_event(event: bulk.Event) -> None:
                nonlocal listed
                if isinstance(event, bulk.PageListed):
                    listed = event.objects
                display.on_event(event)

            report = await bulk.delete(client, Filtered(work, chosen), Callback=on_event, dry_run=dry_run)
            display.finish(report)
        if report.ok and not listed:
            complain(AsyncmsError(f"no objects match {place}"), as_json=settings.json)
            return FAILED
        return OK if report.ok else FAILED

    run(settings, place, command)
