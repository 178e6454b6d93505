"""Objects in an S3 bucket: code written for MediaStore goes on working on the storage that AWS recommends instead.

A path is a key below the prefix, a folder a common prefix of a listing with the delimiter ``/``. What differs from the
other stores, because S3 does:

* Keys that MediaStore would refuse (empty segments, other characters, eleven folders and more) are not listed, and so
  are the empty ``folder/`` objects that file browsers leave behind. A page may therefore be shorter than asked for.
* ETags are S3's, without their quotes; ETags that MediaStore's clients would not take (of multipart uploads, ``…-2``) are
  replaced by their SHA-256.
* Times have whole seconds. Listings say nothing of Content-Type and Cache-Control: that would be a request per object.
* S3 gives every object a Content-Type; the default of a store is taken for "none was given".
* A folder in which somebody made such an empty object is listed as long as that is there.
* DELETE first looks whether there is an object: of two at the same time both may succeed.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from botocore.exceptions import BotoCoreError

from asyncms.errors import AsyncmsError, ClientError
from asyncms.message import Buffer
from asyncms.pipeline.body import StreamingBody
from asyncms.pipeline.resume import parse_content_range
from asyncms.retry import is_throttled
from asyncms.testing.mediastore.faults import (
    AccessDenied,
    Fault,
    InternalServerError,
    ObjectNotFound,
    RangeNotSatisfiable,
    Throttling,
    Validation,
)
from asyncms.testing.mediastore.ranges import ByteRange
from asyncms.testing.mediastore.rules import object_path
from asyncms.testing.mediastore.store import Item, ItemPage, ObjectMeta, OpenedObject

if TYPE_CHECKING:
    from asyncms._generated.s3.types import GetObjectOutput, GetObjectRequest, ListObjectsV2Request, PutObjectRequest
    from asyncms.s3.client import S3Client

__all__ = ["S3Store"]

_ETAG = re.compile(r"[0-9A-Fa-f]{1,64}")
_DEFAULT_TYPES = ("binary/octet-stream", "application/octet-stream")


class S3Store:
    """A `Store` over one bucket, or over the keys of it that begin with ``prefix/``.

    The client is the caller's, who closes it after the store; it must be of the event loop that the server runs on. Its
    tries and time limits are the store's: a request that S3 throttles is tried again before `Throttling` is raised.

    Args:
        client: with keys that may list the bucket and get, put and delete its objects.
        bucket: its name.
        prefix: with or without slashes at its ends; empty for the whole bucket.
    """

    def __init__(self, client: S3Client, bucket: str, prefix: str = "") -> None:
        self._client = client
        self._bucket = bucket
        prefix = prefix.strip("/")
        self._prefix = f"{prefix}/" if prefix else ""

    async def put(
        self,
        path: str,
        data: Buffer,
        *,
        etag: str,
        content_type: str | None,
        cache_control: str | None,
        modified: float,
    ) -> ObjectMeta:
        request: PutObjectRequest = {"Bucket": self._bucket, "Key": self._prefix + path, "Body": data}
        if content_type is not None:
            request["ContentType"] = content_type
        if cache_control is not None:
            request["CacheControl"] = cache_control
        try:
            result = await self._client.put_object(**request)
        except (AsyncmsError, BotoCoreError) as error:
            raise _fault(error, path) from error
        return ObjectMeta(_plain_etag(result.get("ETag", etag)), len(data), modified, content_type, cache_control)

    async def open(self, path: str, wanted: ByteRange | None) -> OpenedObject:
        try:
            result = await self._get(path, wanted)
        except RangeNotSatisfiable as refused:
            # Some stores refuse more than they should, such as a suffix that is longer than the object.
            size = (await self.describe(path)).size
            resolved = ByteRange(*(wanted or ByteRange(0, None)).resolve(size))
            if resolved == wanted:
                raise RangeNotSatisfiable(size) from refused
            result = await self._get(path, resolved)
        body: StreamingBody = result["Body"]
        try:
            first, last, size = _bounds(wanted, result)
        except Fault:
            body.close()
            raise
        return OpenedObject(_meta(result, size), first, last, _pieces(body, path), body.aclose)

    async def _get(self, path: str, wanted: ByteRange | None) -> GetObjectOutput:
        request: GetObjectRequest = {"Bucket": self._bucket, "Key": self._prefix + path}
        if wanted is not None:
            request["Range"] = str(wanted)
        try:
            return await self._client.get_object(**request)
        except (AsyncmsError, BotoCoreError) as error:
            if isinstance(error, ClientError) and error.status == 416:
                raise RangeNotSatisfiable(0) from error
            raise _fault(error, path) from error

    async def describe(self, path: str) -> ObjectMeta:
        try:
            result = await self._client.head_object(Bucket=self._bucket, Key=self._prefix + path)
        except (AsyncmsError, BotoCoreError) as error:
            raise _fault(error, path) from error
        return _meta(result, result["ContentLength"])

    async def delete(self, path: str) -> None:
        # S3 acknowledges the deletion of what does not exist.
        await self.describe(path)
        try:
            await self._client.delete_object(Bucket=self._bucket, Key=self._prefix + path)
        except (AsyncmsError, BotoCoreError) as error:
            raise _fault(error, path) from error

    async def list(self, folder: str, limit: int, cursor: str | None) -> ItemPage:
        inside = f"{folder}/" if folder else ""
        base = self._prefix + inside
        request: ListObjectsV2Request = {"Bucket": self._bucket, "Prefix": base, "Delimiter": "/", "MaxKeys": limit}
        while True:
            if cursor is not None:
                request["ContinuationToken"] = cursor
            try:
                page = await self._client.list_objects_v2(**request)
            except (AsyncmsError, BotoCoreError) as error:
                raise _fault(error, folder) from error
            keys = {entry["Prefix"][len(base) :]: None for entry in page.get("CommonPrefixes", ())}
            objects = {entry["Key"][len(base) :]: _listed(entry) for entry in page.get("Contents", ())}
            entries = sorted({**keys, **objects}.items())
            items = [Item(key.removesuffix("/"), meta) for key, meta in entries if _can_be_asked_for(inside, key, meta)]
            following = page.get("NextContinuationToken") if page.get("IsTruncated") else None
            # A page of nothing that MediaStore could hold is no end.
            if items or following is None or following == cursor:
                return ItemPage(items, following)
            cursor = following

    async def aclose(self) -> None:
        pass


async def _pieces(body: StreamingBody, path: str) -> AsyncIterator[bytes]:
    """What has arrived, no sooner than it is asked for. A lost connection is resumed by the body itself."""
    try:
        async for piece in body:
            yield piece
    except (AsyncmsError, BotoCoreError) as error:
        raise _fault(error, path) from error


def _bounds(wanted: ByteRange | None, result: Any) -> tuple[int, int, int]:
    """First and last byte of an answer, and the object's size. By the header: some stores answer ranges with 200."""
    given = parse_content_range(result.get("ContentRange"))
    if given is not None and given[2] is not None:
        return given[0], given[1], given[2]
    size: int = result["ContentLength"]
    whole = 0, size - 1
    if wanted is not None and wanted.resolve(size) != whole:
        raise InternalServerError("The store behind this server ignores ranges.")
    return *whole, size


def _meta(result: Any, size: int) -> ObjectMeta:
    content_type = result.get("ContentType")
    return ObjectMeta(
        etag=_plain_etag(result.get("ETag", "")),
        size=size,
        last_modified=result["LastModified"].timestamp(),
        content_type=None if content_type in _DEFAULT_TYPES else content_type,
        cache_control=result.get("CacheControl"),
    )


def _listed(entry: Any) -> ObjectMeta:
    return ObjectMeta(_plain_etag(entry.get("ETag", "")), entry["Size"], entry["LastModified"].timestamp(), None, None)


def _plain_etag(etag: str) -> str:
    plain = etag.removeprefix("W/").strip('"')
    return plain if _ETAG.fullmatch(plain) else hashlib.sha256(plain.encode()).hexdigest()


def _can_be_asked_for(inside: str, key: str, meta: ObjectMeta | None) -> bool:
    """Whether MediaStore could hold the object, or an object in the folder."""
    if key in {"", "/"} or (meta is not None and key.endswith("/")):
        return False
    try:
        object_path(inside + (key if meta is not None else f"{key}x"))
    except Validation:
        return False
    return True


def _fault(error: Exception, path: str) -> Fault:
    if isinstance(error, ClientError):
        if error.code in {"NoSuchKey", "404"}:
            return ObjectNotFound(path)
        if error.code in {"AccessDenied", "403"}:
            return AccessDenied(f"S3 refuses the server's own keys: {error.code}.")
        if is_throttled(error):
            return Throttling(f"S3 asks for fewer requests: {error.code}.")
        return InternalServerError(f"S3 answered {error.operation_name} with {error.code}.")
    return InternalServerError(f"S3 gave no usable answer: {type(error).__name__}.")
