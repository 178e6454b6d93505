"""Whether a file and an object, or two objects, hold the same bytes, without transferring them.

The store tells checksums of what it holds: HeadObject's ``x-amz-checksum-*`` values, of the whole object (FULL_OBJECT) or of its
parts' checksums (COMPOSITE, ``…-N``), and the ETag, which without encryption by KMS or customer keys is an MD5. They are computed
again over the file. What was uploaded in parts takes the parts' size: that of the first part, which HeadObject tells, else each
usual one that leads to their number.
https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import anyio
import anyio.to_thread

from asyncms.bulk.entry import Entry, quoted
from asyncms.checksums import RESPONSE_PRIORITY, Checksum, encode_digest, new_checksum
from asyncms.config import MiB
from asyncms.errors import AsyncmsError

__all__ = ["Contents", "Header", "Stored", "file_checksum", "file_etag", "stored_checksums"]

PART_SIZES = (8 * MiB, 5 * MiB, 16 * MiB, 32 * MiB, 64 * MiB, 128 * MiB)
"""Of uploads whose checksum is to be computed again: this package's and those of other programs."""
HEADS = 16
"""HeadObject requests in flight."""
READERS = 4
"""Files that are read at once."""

_ETAG = r'"([0-9a-f]{32})(?:-([0-9]{1,5}))?"'


class Header(Protocol):
    """The part of the client that tells checksums."""

    async def head_object(
        self, *, Bucket: str, Key: str, VersionId: str = ..., PartNumber: int = ..., ChecksumMode: str = ...
    ) -> Mapping[str, Any]:
        """What the store says of an object."""
        ...


class Stored(NamedTuple):
    """A checksum that a store tells."""

    algorithm: str
    value: str
    """In base64, with ``-N`` where it is that of N parts' checksums."""

    @property
    def parts(self) -> int | None:
        """None: it is that of the whole object."""
        _, separator, count = self.value.partition("-")
        return int(count) if separator else None


def stored_checksums(head: Mapping[str, Any]) -> tuple[Stored, ...]:
    """The checksums in a result of HeadObject that can be computed again, the cheapest first."""
    found = []
    for algorithm in RESPONSE_PRIORITY:
        value = head.get(f"Checksum{algorithm}")
        if not value:
            continue
        kind, is_composite = head.get("ChecksumType"), re.fullmatch(r"[^-]+-[0-9]{1,5}", value) is not None
        if not is_composite and (
            "-" in value
            or kind == "COMPOSITE"
            # S3 has sent composite values without their number of parts.
            or (kind is None and algorithm != "CRC64NVME" and "-" in str(head.get("ETag", "")))
        ):
            continue
        found.append(Stored(algorithm, value))
    return tuple(found)


class Contents:
    """Compares contents for one run; several comparisons may be under way."""

    def __init__(self, client: Header) -> None:
        self._client = client
        self._heads = anyio.CapacityLimiter(HEADS)
        self._readers = anyio.CapacityLimiter(READERS)

    async def is_of(self, path: Path, size: int, entry: Entry, *, by_checksum: bool) -> bool | None:
        """Whether the file has the object's bytes; None if nobody can tell.

        Args:
            by_checksum: by the checksum that the store has, and by the ETag only where it has none; else by the ETag alone.
        """
        etag = entry.etag
        part_size: int | None = None
        try:
            if by_checksum:
                head = await self._head(entry)
                if head.get("ContentLength") != size:
                    return False
                etag = quoted(head.get("ETag"))
                checksums = stored_checksums(head)
                told = checksums[0].value if checksums else etag or ""
                if "-" in told:
                    part_size = await self._first_part(entry)
                if checksums:
                    stored = checksums[0]
                    return stored.value == await self._read(lambda: file_checksum(path, size, stored, part_size))
            if etag is None:
                return None
            like = etag
            computed = await self._read(lambda: file_etag(path, size, like, part_size))
        except (AsyncmsError, OSError):
            # The transfer itself, which follows, will say it better.
            return None
        return None if computed is None else computed == like

    async def are_equal(self, first: Entry, second: Entry, *, by_checksum: bool) -> bool | None:
        """Whether two objects have the same bytes; None if nobody can tell. Arguments as of `is_of`."""
        if by_checksum:
            try:
                heads = await self._head(first), await self._head(second)
            except AsyncmsError:
                return None
            if heads[0].get("ContentLength") != heads[1].get("ContentLength"):
                return False
            known = {stored.algorithm: stored for stored in stored_checksums(heads[1])}
            for stored in stored_checksums(heads[0]):
                other = known.get(stored.algorithm)
                if other is None or other.parts != stored.parts:
                    continue
                # Composite values also differ by the parts' sizes: equal ones are proof, others are not.
                if stored.value == other.value or stored.parts is None:
                    return stored.value == other.value
            first, second = (
                e._replace(etag=quoted(h.get("ETag"))) for e, h in zip((first, second), heads, strict=True)
            )
        if first.etag is None or second.etag is None:
            return None
        if first.etag == second.etag:
            return True
        return False if re.fullmatch(_ETAG, first.etag) and re.fullmatch(_ETAG, second.etag) else None

    async def _head(self, entry: Entry, **more: Any) -> Mapping[str, Any]:
        request: Any = {"Bucket": entry.bucket, "Key": entry.key, "ChecksumMode": "ENABLED", **more}
        if entry.version_id is not None:
            request["VersionId"] = entry.version_id
        async with self._heads:
            return await self._client.head_object(**request)

    async def _first_part(self, entry: Entry) -> int | None:
        try:
            head = await self._head(entry, PartNumber=1)
        except AsyncmsError:
            return None
        size = head.get("ContentLength")
        return size if isinstance(size, int) and size > 0 else None

    async def _read(self, compute: Callable[[], str | None]) -> str | None:
        return await anyio.to_thread.run_sync(compute, limiter=self._readers)


def file_checksum(path: Path, size: int, like: Stored, part_size: int | None = None) -> str | None:
    """The checksum of the file's bytes, computed as the given one was; None if that cannot be done. Reads the whole file.

    Args:
        part_size: of the object's parts, where it is known.
    """
    parts = like.parts
    if parts is None:
        return encode_digest(_digest_of(path, 0, size, like.algorithm))
    value = None
    for candidate in _part_sizes(size, parts, part_size):
        whole = new_checksum(like.algorithm)
        for number in range(parts):
            whole.update(_digest_of(path, number * candidate, candidate, like.algorithm).digest())
        value = f"{b64encode(whole.digest()).decode('ascii')}-{parts}"
        if value == like.value:
            break
    return value


def file_etag(path: Path, size: int, like: str, part_size: int | None = None) -> str | None:
    """The ETag that S3 would give to the file's bytes, where ``like`` is one of an unencrypted or SSE-S3 object.

    None if ``like`` is of another kind, or no part size leads to it. Reads the whole file.
    """
    match = re.fullmatch(_ETAG, like)
    if match is None:
        return None
    if match[2] is None:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False))
        return f'"{digest.hexdigest()}"'
    parts = int(match[2])
    for candidate in _part_sizes(size, parts, part_size):
        digests = hashlib.md5(usedforsecurity=False)
        for number in range(parts):
            digests.update(_digest_of(path, number * candidate, candidate, "MD5").digest())
        etag = f'"{digests.hexdigest()}-{parts}"'
        if etag == like or part_size is not None:
            return etag
    return None


def _part_sizes(size: int, parts: int, known: int | None) -> Iterator[int]:
    for candidate in PART_SIZES if known is None else (known,):
        if max(1, -(-size // candidate)) == parts:
            yield candidate


def _digest_of(path: Path, first: int, length: int, algorithm: str) -> Checksum:
    digest: Checksum = hashlib.md5(usedforsecurity=False) if algorithm == "MD5" else new_checksum(algorithm)
    buffer = memoryview(bytearray(min(MiB, max(length, 1))))
    with path.open("rb", buffering=0) as file:
        file.seek(first)
        while length > 0 and (count := file.readinto(buffer[: min(length, MiB)])):
            digest.update(buffer[:count])
            length -= count
    return digest
