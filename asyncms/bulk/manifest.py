"""Lists of objects in files: CSV or JSON lines, on disk or in a bucket, also compressed with gzip.

JSON lines: objects with ``key`` and, each optional, ``bucket``, ``size``, ``etag``, ``version``; S3's own spellings (``Key``,
``VersionId``, …) as well. CSV: named by a header with the same names; without one, the key is the only column, or the columns
are bucket, key, … as in an S3 Inventory, whose keys are percent-encoded
(https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-inventory-location.html). Rows of an inventory that are no
current objects (``IsLatest`` false, ``IsDeleteMarker`` true) are left out.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import sys
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import IO, Any, ClassVar
from urllib.parse import unquote_plus

import anyio.to_thread

from asyncms.bulk.entry import Entry, quoted
from asyncms.bulk.listing import Give
from asyncms.bulk.store import ObjectStore
from asyncms.errors import AsyncmsError
from asyncms.threads import open_in_thread
from asyncms.value import Value

__all__ = ["Manifest", "ManifestError", "entry_of", "fields_of", "read_manifest"]

PAGE = 1000
_NAMES = {
    "bucket": "bucket",
    "key": "key",
    "size": "size",
    "etag": "etag",
    "e_tag": "etag",
    "version": "version",
    "versionid": "version",
    "version_id": "version",
    "lastmodified": "modified",
    "lastmodifieddate": "modified",
    "last_modified_date": "modified",
    "modified": "modified",
    "islatest": "islatest",
    "isdeletemarker": "isdeletemarker",
}
INVENTORY = ("bucket", "key")
_UNREADABLE = (UnicodeDecodeError, csv.Error, OSError, EOFError, zlib.error)
"""What a damaged file, or one that was cut off, raises."""
_LARGEST = (1 << 63) - 1
"""Bytes: no file can be larger."""


class ManifestError(AsyncmsError, ValueError):
    """A line of a manifest means no object; says which line, and why."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Manifest(Value):
    """The objects that a manifest names; see `asyncms.bulk.manifest`."""

    is_pinned: ClassVar[bool] = True
    path: str | os.PathLike[str]
    """A file, ``s3://bucket/key``, or ``-`` for standard input."""
    Bucket: str = ""
    """For lines that name none."""
    base: str = ""
    """What is left out of the paths; keys that do not start with it are reported as failed."""
    columns: Sequence[str] | None = None
    """Names of the columns of a CSV file without a header, an inventory's ``fileSchema``."""

    @property
    def identity(self) -> str:
        path = os.fspath(self.path)
        if path != "-" and not path.startswith("s3://"):
            path = str(Path(path).absolute())
        return f"manifest s3://{self.Bucket}/{self.base} {path}"

    async def feed(self, client: ObjectStore, give: Give) -> None:
        path = os.fspath(self.path)
        if path != "-" and not path.startswith("s3://"):
            await self._feed(Path(path), give)
            return
        import tempfile  # see `_spool`

        with tempfile.TemporaryDirectory(prefix="asyncms-") as directory:
            copy = Path(directory, "manifest")
            if path == "-":
                await anyio.to_thread.run_sync(_spool, sys.stdin.buffer, copy, abandon_on_cancel=True)
            else:
                bucket, _, key = path[len("s3://") :].partition("/")
                await client.download_file(bucket, key, copy)
            await self._feed(copy, give)

    async def _feed(self, path: Path, give: Give) -> None:
        file = await open_in_thread(lambda: _open(path), lambda file: file.close())
        try:
            entries = read_manifest(file, self.Bucket, self.columns)
            while page := await anyio.to_thread.run_sync(lambda: list(islice(entries, PAGE))):
                await give(page)
        finally:
            file.close()


def _spool(source: IO[bytes], path: Path) -> None:
    import shutil  # with bzip2 and LZMA: few runs have a manifest, and all of them this module

    with path.open("wb") as file:
        shutil.copyfileobj(source, file)


def _open(path: Path) -> IO[str]:
    with path.open("rb") as raw:
        is_compressed = raw.read(2) == b"\x1f\x8b"
    stream: Any = gzip.open(path) if is_compressed else path.open("rb")  # noqa: SIM115 - closed by the text layer
    return io.TextIOWrapper(stream, "utf-8-sig", newline="")


def read_manifest(file: IO[str], bucket: str = "", columns: Sequence[str] | None = None) -> Iterator[Entry]:
    """The entries of an open manifest. Raises ManifestError where it comes to a line that means none."""
    first = ""
    try:
        for line in file:
            if line.strip():
                first = line
                break
    except _UNREADABLE as error:
        raise ManifestError(f"the manifest cannot be read: {error}") from error
    lines = chain([first], file) if first else iter(())
    reading = _read_json(lines, bucket) if first.lstrip().startswith("{") else _read_csv(lines, bucket, columns)
    try:
        yield from reading
    except _UNREADABLE as error:
        raise ManifestError(f"the manifest cannot be read: {error}") from error


def _read_json(lines: Iterator[str], bucket: str) -> Iterator[Entry]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise ManifestError(f"line {number} of the manifest is not JSON: {error}") from error
        if not isinstance(fields, dict):
            raise ManifestError(f"line {number} of the manifest is no JSON object")
        named = {_NAMES.get(str(name).lower(), ""): value for name, value in fields.items()}
        entry = entry_of(named, bucket, f"line {number}")
        if entry is not None:
            yield entry


def _read_csv(lines: Iterator[str], bucket: str, columns: Sequence[str] | None) -> Iterator[Entry]:
    names: list[str] | None = None if columns is None else [_NAMES.get(c.strip().lower(), "") for c in columns]
    is_encoded = columns is not None
    reader = csv.reader(lines, strict=True)
    for row in reader:
        if not row:
            continue
        if names is None:
            names = [_NAMES.get(cell.strip().lower(), "") for cell in row]
            if "key" in names:
                continue
            is_encoded = len(row) > 1
            names = [*INVENTORY, *("" for _ in row[2:])] if is_encoded else ["key"]
        fields: dict[str, Any] = {name: cell for name, cell in zip(names, row, strict=False) if name and cell}
        if is_encoded and "key" in fields:
            fields["key"] = unquote_plus(fields["key"])
        entry = entry_of(fields, bucket, f"line {reader.line_num}")
        if entry is not None:
            yield entry


def entry_of(fields: Mapping[str, Any], bucket: str, where: str) -> Entry | None:
    """The entry of one line, None for what is no current object. Raises ManifestError."""
    if str(fields.get("islatest", "true")).lower() == "false" or str(fields.get("isdeletemarker")).lower() == "true":
        return None
    key, size, etag, version = (fields.get(name) for name in ("key", "size", "etag", "version"))
    bucket = fields.get("bucket") or bucket
    if not isinstance(key, str) or not key:
        raise ManifestError(f"{where} of the manifest has no key")
    if not isinstance(bucket, str) or not bucket:
        raise ManifestError(f"{where} of the manifest names no bucket, and none is given")
    try:
        size = None if size is None else int(size)
        modified = fields.get("modified")
        moment = datetime.fromisoformat(modified) if modified else None
    except (TypeError, ValueError, OverflowError) as error:
        raise ManifestError(f"{where} of the manifest: {error}") from error
    if (
        (size is not None and not 0 <= size <= _LARGEST)
        or not isinstance(etag, str | None)
        or not isinstance(version, str | None)
    ):
        raise ManifestError(f"{where} of the manifest has an impossible size, etag or version")
    return Entry(bucket, key, size, quoted(etag), version or None, moment)


def fields_of(entry: Entry) -> dict[str, Any]:
    """The JSON members of an entry's line; `entry_of` gives the entry again."""
    fields: dict[str, Any] = {"bucket": entry.bucket, "key": entry.key}
    if entry.size is not None:
        fields["size"] = entry.size
    if entry.etag is not None:
        fields["etag"] = entry.etag
    if entry.version_id is not None:
        fields["version"] = entry.version_id
    if entry.modified is not None:
        fields["modified"] = entry.modified.isoformat()
    return fields
