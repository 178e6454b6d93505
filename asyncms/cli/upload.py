"""``asyncms cp`` into a MediaStore container."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import IO, TYPE_CHECKING

from asyncms.cli.fault import OK
from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.cli.output import line, print_json
from asyncms.cli.parameters import BadParameter
from asyncms.cli.runner import run
from asyncms.threads import open_in_thread

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from asyncms._generated.mediastore.types import PutObjectRequest
    from asyncms.mediastore.client import MediaStoreDataClient

__all__ = ["upload"]

STANDARD_INPUT = "-"


def upload(
    settings: Settings,
    source: str,
    place: Location,
    *,
    streaming: bool,
    content_type: str | None,
    cache_control: str | None,
) -> None:
    """One file, or standard input, to the place. Raises Exit, and BadParameter before anything is sent."""
    if source != STANDARD_INPUT and Path(source).is_dir():
        raise BadParameter(f"{source} is a directory; asyncms mediastore push --once uploads those")
    if place.names_many:
        if source == STANDARD_INPUT:
            raise BadParameter(f"{place} names no object, and standard input has no name")
        place = place.at(f"{place.key}{Path(source).name}")

    async def command(client: MediaStoreDataClient) -> int:
        arguments: PutObjectRequest = {"Path": place.key, "Body": b""}
        if streaming:
            arguments["UploadAvailability"] = "STREAMING"
        if content_type is not None:
            arguments["ContentType"] = content_type
        if cache_control is not None:
            arguments["CacheControl"] = cache_control
        with await _opened(source) as file:
            arguments["Body"] = file
            result = await client.put_object(**arguments)
        if settings.json:
            print_json(type="object", success=True, source=source, destination=str(place), etag=result.get("ETag"))
        else:
            line(f"upload: {source} to {place}")
        return OK

    run(settings, place, command)


async def _opened(source: str) -> AbstractContextManager[IO[bytes]]:
    if source == STANDARD_INPUT:
        return nullcontext(sys.stdin.buffer)
    return await open_in_thread(lambda: Path(source).open("rb"), lambda file: file.close())
