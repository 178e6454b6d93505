"""What the service takes: paths, sizes, pages. Pure; each refusal says the limit.

Protocol A2 and A5. Where the documents leave room, nothing is refused that the service may take: MB may be decimal or binary,
so the larger reading counts; ``=`` and ``:`` are allowed in paths since 2020, though no SDK's model says so; AWS's own
samples put a slash before the first folder.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from asyncms.operation import Operation

__all__ = ["MAX_BODY", "find_refusals", "size_fault"]

MAX_BODY: dict[str, int] = {"STANDARD": 25 * 1024 * 1024, "STREAMING": 10 * 1024 * 1024}
"""Bytes of an object by its UploadAvailability."""
MAX_PATH = 900
MAX_FOLDERS = 10
MAX_RESULTS = 1000

_SEGMENT = r"[A-Za-z0-9_.\-~=:]+"
_is_segment = re.compile(_SEGMENT).fullmatch
_is_content_type = re.compile(r"[\w\-/.+]{1,255}", re.ASCII).fullmatch


def size_fault(size: int, availability: str) -> str | None:
    """Why a body of that many bytes, or more, is refused; None if it is not."""
    most = MAX_BODY[availability]
    if size <= most:
        return None
    return (
        f"Body has {size} bytes, but MediaStore takes objects of at most {most >> 20} MB ({most} bytes) with "
        f"UploadAvailability {availability}"
    )


def find_refusals(operation: Operation, arguments: Mapping[str, Any]) -> list[str]:
    """What the service would refuse; values of wrong types are left to the serialiser."""
    faults = []
    for name, value in arguments.items():
        check = _CHECKS.get(name)
        fault = check(operation, value) if check is not None else None
        if fault is not None:
            faults.append(fault)
        member = operation.input.members.get(name) if operation.input is not None else None
        if member is not None and member.shape.enum and isinstance(value, str) and value not in member.shape.enum:
            faults.append(f"{name} is {value!r}, but MediaStore knows only {', '.join(member.shape.enum)}")
    return faults


def _path_fault(operation: Operation, value: Any) -> str | None:
    if not isinstance(value, str):
        return None
    # One slash is no part of the path, wherever the samples put it.
    path = value.removeprefix("/")
    if operation.name == "ListItems":
        path = path.removesuffix("/")
        if not path:
            return None
    elif not value:
        # The serialiser says it of every URI label.
        return None
    if len(path) > MAX_PATH:
        return f"Path has {len(path)} characters, but MediaStore takes at most {MAX_PATH}"
    segments = path.split("/")
    for segment in segments:
        if not segment:
            return (
                f"Path {value!r} holds an empty name: MediaStore takes one slash between two names and none at the end"
            )
        if segment in {".", ".."}:
            return (
                f"Path {value!r}: {segment!r} is no name: signatures and proxies take such names out, "
                "so that another path would be meant"
            )
        if not _is_segment(segment):
            return f"Path {value!r}: the name {segment!r} may hold letters, digits and _ . - ~ = : only"
    # The last name may be the object's; of a listing it may be a folder's too.
    folders = len(segments) - 1
    if folders > MAX_FOLDERS:
        return f"Path {value!r} has {folders} levels of folders, but MediaStore takes at most {MAX_FOLDERS}"
    return None


def _content_type_fault(_operation: Operation, value: Any) -> str | None:
    if not isinstance(value, str) or _is_content_type(value):
        return None
    return (
        f"ContentType is {value!r}, but MediaStore takes a bare type of 1 to 255 letters, digits and _ - / . + "
        "(no parameters such as charset)"
    )


def _page_fault(_operation: Operation, value: Any) -> str | None:
    # The serialiser knows the least one.
    if not isinstance(value, int) or isinstance(value, bool) or value <= MAX_RESULTS:
        return None
    return f"MaxResults is {value}, but MediaStore takes 1 to {MAX_RESULTS}"


_CHECKS: dict[str, Callable[[Operation, Any], str | None]] = {
    "ContentType": _content_type_fault,
    "MaxResults": _page_fault,
    "Path": _path_fault,
}
