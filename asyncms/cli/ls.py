"""``asyncms ls``: buckets, or the objects below a place, as ``aws s3 ls`` prints them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from asyncms.bulk.pattern import compile_pattern, fixed_part, has_wildcard, literal
from asyncms.bulk.placement import base_of
from asyncms.cli.fault import FAILED, OK
from asyncms.cli.location import Location, parse_location
from asyncms.cli.options import EndpointUrl, Json, NoProgress, NoSignRequest, Profile, Region, Settings, merged
from asyncms.cli.output import complain, line, print_json
from asyncms.cli.parameters import Argument, BadParameter, Context, Option
from asyncms.cli.runner import run
from asyncms.errors import AsyncmsError

if TYPE_CHECKING:
    from asyncms._generated.s3.types import ListObjectsV2Request
    from asyncms.mediastore.client import MediaStoreDataClient
    from asyncms.s3.client import S3Client

__all__ = ["ls"]


def ls(
    context: Context,
    place: Annotated[
        str,
        Argument(
            metavar="URL",
            help="s3://[bucket[/prefix]], cos://[bucket[/prefix]] or mediastore://host[:port]/[folder]; with * ? [a-z] **, "
            "all objects that match.",
        ),
    ] = "s3://",
    recursive: Annotated[bool, Option("--recursive", "-r", help="Also what lies in folders.")] = False,
    raw: Annotated[bool, Option("--raw", help="* ? [ in the key are ordinary characters.")] = False,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
    no_sign_request: NoSignRequest = False,
) -> None:
    """List buckets, the objects whose keys start with a prefix, or a MediaStore folder."""
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress, no_sign_request))
    try:
        location = parse_location(place)
    except ValueError as error:
        raise BadParameter(str(error)) from None

    async def list_container(client: MediaStoreDataClient) -> int:
        return await _list_items(client, location, recursive=recursive, as_json=settings.json)

    async def command(client: S3Client) -> int:
        if not location.bucket:
            return await _list_buckets(client, settings.json)
        return await _list_objects(client, location, recursive=recursive, raw=raw, as_json=settings.json)

    if location.scheme == "mediastore":
        run(settings, location, list_container)
    else:
        run(settings, location, command)


async def _list_buckets(client: S3Client, as_json: bool) -> int:
    result = await client.list_buckets()
    for bucket in result.get("Buckets", ()):
        name, created = bucket["Name"], bucket.get("CreationDate")
        if as_json:
            print_json(type="bucket", name=name, created=created.isoformat() if created else None)
        else:
            line(f"{_local(created)} {name}")
    return OK


async def _list_objects(client: S3Client, location: Location, *, recursive: bool, raw: bool, as_json: bool) -> int:
    pattern = None if raw or not has_wildcard(location.key) else location.key
    prefix = location.key if raw else literal(location.key) if pattern is None else fixed_part(pattern)
    matches = None if pattern is None else compile_pattern(pattern).fullmatch
    request: ListObjectsV2Request = {"Bucket": location.bucket, "Prefix": prefix}
    base = "" if recursive or pattern is not None else base_of(prefix)
    if not recursive and pattern is None:
        request["Delimiter"] = "/"
    found = False
    while True:
        page = await client.list_objects_v2(**request)
        for folder in page.get("CommonPrefixes", ()):
            found = True
            below = folder["Prefix"]
            if as_json:
                print_json(type="prefix", prefix=below)
            else:
                line(f"{'PRE':>30} {below[len(base) :]}")
        for item in page.get("Contents", ()):
            key, size, modified = item["Key"], item["Size"], item.get("LastModified")
            if matches is not None and not matches(key):
                continue
            found = True
            if as_json:
                print_json(
                    type="object",
                    key=key,
                    size=size,
                    modified=modified.isoformat() if modified else None,
                    etag=item.get("ETag"),
                    storage_class=item.get("StorageClass"),
                )
            else:
                line(f"{_local(modified)} {size:>10} {key[len(base) :]}")
        if not page.get("IsTruncated") or page["NextContinuationToken"] == request.get("ContinuationToken"):
            break
        request["ContinuationToken"] = page["NextContinuationToken"]
    # As aws s3 ls: a prefix that matches nothing is a failure, an empty bucket is not.
    if found or not location.key:
        return OK
    complain(AsyncmsError(f"no objects match {location}"), as_json=as_json)
    return FAILED


async def _list_items(client: MediaStoreDataClient, location: Location, *, recursive: bool, as_json: bool) -> int:
    start = location.key.strip("/")
    base = f"{start}/" if start else ""
    folders, found = [base], False
    while folders:
        prefix = folders.pop(0)
        pages = client.get_paginator("list_items").paginate(Path=prefix.removesuffix("/"))
        below: list[str] = []
        async for page in pages:
            for item in page.get("Items", ()):
                found = True
                key = f"{prefix}{item['Name']}"
                if item.get("Type") == "FOLDER":
                    if recursive:
                        below.append(f"{key}/")
                    elif as_json:
                        print_json(type="prefix", prefix=f"{key}/")
                    else:
                        line(f"{'PRE':>30} {item['Name']}/")
                    continue
                size, modified = item["ContentLength"], item.get("LastModified")
                if as_json:
                    print_json(
                        type="object",
                        key=key,
                        size=size,
                        modified=modified.isoformat() if modified else None,
                        etag=item.get("ETag"),
                        content_type=item.get("ContentType"),
                    )
                else:
                    line(f"{_local(modified)} {size:>10} {key[len(base) :]}")
        folders = below + folders
    if found or not start:
        return OK
    complain(AsyncmsError(f"there is nothing in {location}"), as_json=as_json)
    return FAILED


def _local(moment: datetime | None) -> str:
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S}" if moment else " " * 19
