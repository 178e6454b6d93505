"""``asyncms cat``: objects to standard output as their bytes arrive."""

from __future__ import annotations

import re
import sys
from itertools import groupby
from typing import Annotated, Any

from asyncms.cli.fault import FAILED, OK
from asyncms.cli.location import SYNTAX, Location, parse_location
from asyncms.cli.options import EndpointUrl, NoSignRequest, Profile, Region, Settings, merged
from asyncms.cli.output import complain
from asyncms.cli.parameters import Argument, BadParameter, Context, Exit, Option
from asyncms.cli.remote import remote_of
from asyncms.cli.runner import run
from asyncms.errors import ClientError
from asyncms.message import Buffer
from asyncms.threads import run_theirs
from asyncms.transfer.download import DownloadStream

__all__ = ["cat", "to_output"]

_RANGE = r"(?:bytes=)?(\d+-\d*|-\d+)"


def cat(
    context: Context,
    urls: Annotated[list[str], Argument(metavar="URL", help=SYNTAX)],
    byte_range: Annotated[
        str | None,
        Option("--range", metavar="FIRST-LAST", help="These bytes only: 0-99, 100- (to the end), -100 (the last)."),
    ] = None,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    no_sign_request: NoSignRequest = False,
) -> None:
    """Write objects to standard output, one after another, as their bytes arrive.

    A MediaStore object that is still uploading is followed until its upload ends. The first object that fails ends the
    command.
    """
    settings = merged(context, Settings(endpoint_url, profile, region, no_sign_request=no_sign_request))
    try:
        places = [parse_location(url) for url in urls]
    except ValueError as error:
        raise BadParameter(str(error)) from None
    for place in places:
        # In a bucket, a key that ends with a slash is one like others.
        if not place.key if place.has_buckets else place.names_many:
            raise BadParameter(f"{place} names no object")
    wanted = None
    if byte_range is not None:
        match = re.fullmatch(_RANGE, byte_range)
        if match is None:
            raise BadParameter(f"--range {byte_range!r} must look like 0-99, 100- or -100")
        wanted = f"bytes={match[1]}"
    for _, group in groupby(places, key=_client_of):
        some = list(group)

        async def command(client: Any, some: list[Location] = some) -> int:
            remote = remote_of(some[0], client)
            for place in some:
                try:
                    await to_output(remote.stream(place, wanted))
                except ClientError as error:
                    complain(error, place=place)
                    return FAILED
            return OK

        try:
            run(settings, some[0], command)
        except Exit as end:
            if end.exit_code != OK:
                raise


async def to_output(stream: DownloadStream) -> None:
    """The bytes to standard output, each block as soon as it is there."""
    output = sys.stdout.buffer
    # A writer that waits for its reader with the buffer's lock would hold up whoever flushes it.
    raw = getattr(output, "raw", output)

    def write(block: Buffer) -> None:
        left = memoryview(block)
        while left:
            count = raw.write(left)
            if count is None:
                raise BlockingIOError("standard output is in non-blocking mode")
            left = left[count:]

    async with stream:
        async for block in stream:
            await run_theirs(write, block)


def _client_of(place: Location) -> tuple[str, str]:
    # Buckets share a client, containers are clients.
    return place.scheme, place.bucket if place.scheme == "mediastore" else ""
