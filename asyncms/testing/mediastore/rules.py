"""What MediaStore takes: paths, parameters, headers. Everything else is a `Validation` that states the rule.

Where the SDKs' model and the service's last documentation differ, the wider one holds: ``=`` and ``:`` are allowed in
names, and one doubled leading slash in front of a path, as AWS's own samples send it.
"""

from __future__ import annotations

import re
from enum import Enum

from asyncms.testing.mediastore.faults import Validation

__all__ = [
    "MAX_RESULTS",
    "UploadAvailability",
    "content_encoding",
    "content_type",
    "folder_path",
    "max_results",
    "object_path",
    "storage_class",
    "upload_availability",
]

MAX_PATH = 900
MAX_FOLDERS = 10
MAX_RESULTS = 1000

_SEGMENT = re.compile(r"[A-Za-z0-9_.\-~=:]+")
_CONTENT_TYPE = re.compile(r"[A-Za-z0-9_\-/.+]{1,255}")
_DECODED = ("identity", "gzip", "deflate")


class UploadAvailability(Enum):
    """From when an object that is being uploaded can be read."""

    STANDARD = "STANDARD"
    STREAMING = "STREAMING"


def object_path(path: str) -> str:
    """The path of an object, without the slash that it may begin with."""
    path = path.removeprefix("/")
    if not 1 <= len(path) <= MAX_PATH:
        raise Validation(f"Path has {len(path)} characters; it must have 1 to {MAX_PATH}.")
    _check_segments(path.split("/"), MAX_FOLDERS + 1)
    return path


def folder_path(path: str) -> str:
    """The folder that a listing is of, without the slashes that it may begin and end with; empty for the root."""
    if len(path) > MAX_PATH:
        raise Validation(f"Path has {len(path)} characters; it must have 0 to {MAX_PATH}.")
    path = path.removeprefix("/").removesuffix("/")
    if path:
        _check_segments(path.split("/"), MAX_FOLDERS + 1)
    return path


def _check_segments(segments: list[str], limit: int) -> None:
    for segment in segments:
        if not segment:
            raise Validation("Path has an empty segment: slashes only separate names, and one may lead.")
        if segment in {".", ".."}:
            # Clients and the canonical request of a signature remove them: the path would not be the one signed.
            raise Validation("Path has a segment . or .. and these are not names.")
        if not _SEGMENT.fullmatch(segment):
            raise Validation("Path may hold A-Z a-z 0-9 and _ . - ~ = : between slashes, nothing else.")
    if len(segments) > limit:
        raise Validation(f"Path has {len(segments) - 1} folder levels; at most {MAX_FOLDERS} are allowed.")


def content_type(value: str | None) -> str | None:
    """The Content-Type of a new object."""
    if value is not None and not _CONTENT_TYPE.fullmatch(value):
        raise Validation("Content-Type must be 1 to 255 of A-Z a-z 0-9 _ - / . + and have no parameters.")
    return value


def content_encoding(value: str | None) -> bool:
    """Whether the body of a request comes compressed. The plain bytes are what is stored and counted."""
    encoding = (value or "identity").lower()
    if encoding not in _DECODED:
        raise Validation(f"Content-Encoding must be one of {', '.join(_DECODED)}.")
    return encoding != "identity"


def storage_class(value: str | None) -> None:
    """There is one storage class."""
    if value not in {None, "TEMPORAL"}:
        raise Validation("x-amz-storage-class must be TEMPORAL.")


def upload_availability(value: str | None) -> UploadAvailability:
    """The header ``x-amz-upload-availability``."""
    if value is None:
        return UploadAvailability.STANDARD
    try:
        return UploadAvailability(value)
    except ValueError:
        raise Validation("x-amz-upload-availability must be STANDARD or STREAMING.") from None


def max_results(value: str | None) -> int:
    """The parameter ``MaxResults`` of a listing."""
    if value is None:
        return MAX_RESULTS
    if not re.fullmatch(r"[0-9]{1,4}", value) or not 1 <= int(value) <= MAX_RESULTS:
        raise Validation(f"MaxResults must be a whole number from 1 to {MAX_RESULTS}.")
    return int(value)
