"""``asyncms presign``: a URL that anybody may use for a while."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated

from asyncms.cli.fault import OK
from asyncms.cli.location import parse_location
from asyncms.cli.options import EndpointUrl, Json, NoProgress, Profile, Region, Settings, merged
from asyncms.cli.output import line, print_json
from asyncms.cli.parameters import Argument, BadParameter, Context, Option
from asyncms.cli.runner import run
from asyncms.s3.client import S3Client

__all__ = ["EPILOG", "presign"]

EPILOG = """
Examples:

asyncms presign s3://bucket/key

asyncms presign s3://bucket/key --expires-in 7d

asyncms presign s3://bucket/incoming/file --method put_object
"""

_TIME = re.compile(r"(\d+)([smhd]?)")
_SECONDS = {"": 1, "s": 1, "m": 60, "h": 3600, "d": 86400}


class Method(StrEnum):
    """Operations that make sense with nothing but bucket and key."""

    GET = "get_object"
    HEAD = "head_object"
    PUT = "put_object"
    DELETE = "delete_object"


def presign(
    context: Context,
    url: Annotated[str, Argument(metavar="S3_URL", help="s3://bucket/key")],
    expires_in: Annotated[
        str, Option("--expires-in", metavar="TIME", help="Seconds, or such as 15m, 12h, 7d (the most).")
    ] = "1h",
    method: Annotated[Method, Option("--method", help="What the URL allows.")] = Method.GET,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
) -> None:
    """Print a URL with which anybody may get (or put, delete) one object. Nothing is sent."""
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress))
    try:
        place = parse_location(url)
    except ValueError as error:
        raise BadParameter(str(error)) from None
    if not place.has_buckets or not place.bucket or not place.key:
        raise BadParameter(f"{url} is no s3://bucket/key")
    match = _TIME.fullmatch(expires_in)
    if match is None:
        raise BadParameter(f"--expires-in {expires_in!r} must look like 3600, 15m, 12h or 7d")
    seconds = int(match[1]) * _SECONDS[match[2]]

    async def command(client: S3Client) -> int:
        members = {"Bucket": place.bucket, "Key": place.key}
        signed = await client.generate_presigned_url(method.value, members, ExpiresIn=seconds)
        if settings.json:
            print_json(type="url", source=str(place), method=method.value, expires_in=seconds, url=signed)
        else:
            line(signed)
        return OK

    run(settings, place, command)
