"""``asyncms head``: what a store says of an object."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

from asyncms.cli.fault import FAILED, OK
from asyncms.cli.location import parse_location
from asyncms.cli.options import EndpointUrl, Json, NoProgress, NoSignRequest, Profile, Region, Settings, merged
from asyncms.cli.output import complain, line, print_json
from asyncms.cli.parameters import Argument, BadParameter, Context, Option
from asyncms.cli.runner import run
from asyncms.errors import ClientError
from asyncms.s3.client import S3Client

if TYPE_CHECKING:
    from asyncms._generated.s3.types import HeadBucketRequest, HeadObjectRequest

__all__ = ["EPILOG", "head"]

EPILOG = """
Examples:

asyncms head s3://bucket/key

asyncms head s3://bucket/key --json

asyncms head s3://bucket
"""


def head(
    context: Context,
    url: Annotated[str, Argument(metavar="S3_URL", help="s3://bucket/key, or s3://bucket.")],
    version_id: Annotated[str | None, Option("--version-id", metavar="ID", help="Of that version.")] = None,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
    no_sign_request: NoSignRequest = False,
) -> None:
    """Print the metadata of an object, or of a bucket."""
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress, no_sign_request))
    try:
        place = parse_location(url)
    except ValueError as error:
        raise BadParameter(str(error)) from None
    if not place.has_buckets or not place.bucket:
        raise BadParameter(f"{url} is no s3://bucket/key")
    if version_id is not None and not place.key:
        raise BadParameter("--version-id is for objects: buckets have no versions")

    async def command(client: S3Client) -> int:
        result: Any
        try:
            if place.key:
                request: HeadObjectRequest = {"Bucket": place.bucket, "Key": place.key, "ChecksumMode": "ENABLED"}
                if version_id is not None:
                    request["VersionId"] = version_id
                result = await client.head_object(**request)
            else:
                bucket: HeadBucketRequest = {"Bucket": place.bucket}
                result = await client.head_bucket(**bucket)
        except ClientError as error:
            complain(error, as_json=settings.json, place=place)
            return FAILED
        members = {name: _plain(value) for name, value in result.items() if name != "ResponseMetadata"}
        if settings.json:
            print_json(type="object" if place.key else "bucket", source=str(place), **members)
            return OK
        for name, value in members.items():
            if isinstance(value, dict):
                for key, text in value.items():
                    line(f"{name}.{key}: {text}")
            else:
                line(f"{name}: {value}")
        return OK

    run(settings, place, command)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value
