"""What is wrong with an operation's arguments, in botocore's words (`botocore.validate`).

Serialising checks as it goes and stops at the first fault; this walks everything again, with paths, so that the caller
reads all faults at once. Beyond botocore it reports what HTTP cannot carry: line breaks and NUL in header values, text
that is not Unicode, empty URI labels, metadata that is not ASCII.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from asyncms.message import Digested
from asyncms.operation import Location, Member, Operation, Shape, ShapeType
from asyncms.wire.timestamps import to_datetime

__all__ = ["BROKEN_HEADER", "HEADER_NAME", "HOST_LABEL", "find_faults", "is_stream"]

BROKEN_HEADER = re.compile("[\0-\x08\n-\x1f\x7f]")
"""What no field value may hold (RFC 9110 section 5.5): servers answer it with a bare 400, or worse."""
HEADER_NAME = r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+"
"""A token (RFC 9110 section 5.6.2)."""
HOST_LABEL = r"[A-Za-z0-9.\-]+"

_SHOWN = 200
_NUMBERS = frozenset({ShapeType.INTEGER, ShapeType.LONG, ShapeType.FLOAT, ShapeType.DOUBLE})


def find_faults(operation: Operation, arguments: Mapping[str, Any]) -> list[str]:
    """All faults of the arguments, each as one line; values of sensitive shapes are never shown."""
    return _Validator(operation).run(arguments)


def is_stream(value: Any) -> bool:
    """Whether the value can be a streaming body: a buffer, text, a file, or an iterable of buffers, async or not."""
    return isinstance(value, (bytes, bytearray, memoryview, str, Digested)) or (
        not isinstance(value, Mapping)
        and (hasattr(value, "read") or hasattr(value, "__aiter__") or hasattr(value, "__iter__"))
    )


class _Validator:
    def __init__(self, operation: Operation) -> None:
        self._input = operation.input or Shape(f"{operation.name}Request", ShapeType.STRUCTURE)
        self._faults: list[str] = []

    def run(self, arguments: Mapping[str, Any]) -> list[str]:
        for name in self._check_names(self._input, arguments, ""):
            member, value = self._input.members[name], arguments[name]
            before = len(self._faults)
            if name == self._input.payload and member.shape.type is ShapeType.BLOB:
                self._check_stream(member.shape, value, name)
            else:
                self._check(member.shape, value, name)
            if len(self._faults) == before:
                self._check_place(member, value, name)
        return self._faults

    def _check(self, shape: Shape, value: Any, path: str) -> None:
        kind = shape.type
        if kind is ShapeType.BLOB:
            if not isinstance(value, (bytes, bytearray, str)) and not hasattr(value, "read"):
                self._wrong_type(shape, value, path, (str(bytes), str(bytearray), "file-like object"))
        elif kind is ShapeType.TIMESTAMP:
            try:
                to_datetime(value)
            except (TypeError, ValueError):
                self._wrong_type(shape, value, path, (str(datetime), "timestamp-string"))
        elif not _has_python_type(kind, value):
            self._wrong_type(shape, value, path, tuple(map(str, _python_types()[kind])))
        elif kind is ShapeType.STRUCTURE:
            for name in self._check_names(shape, value, path):
                self._check(shape.members[name].shape, value[name], f"{path}.{name}")
        elif kind is ShapeType.LIST:
            self._check_length(shape, value, path)
            for index, item in enumerate(value):
                self._check(_part(shape.element), item, f"{path}[{index}]")
        elif kind is ShapeType.MAP:
            for key, item in value.items():
                self._check(_part(shape.key), key, f"{path} (key: {key})")
                self._check(_part(shape.value), item, f"{path}.{key}")
        elif kind is ShapeType.STRING:
            self._check_length(shape, value, path)
            if not _is_unicode(value):
                self._faults.append(f"Invalid value for parameter {path}: holds a lone surrogate")
        elif kind in _NUMBERS and shape.minimum is not None and value < shape.minimum:
            self._faults.append(
                f"Invalid value for parameter {path}, value: {_shown(shape, value)}, valid min value: {shape.minimum}"
            )

    def _check_names(self, shape: Shape, value: Mapping[str, Any], path: str) -> list[str]:
        if shape.union and len(value) != 1:
            keys = ", ".join(shape.members)
            self._faults.append(
                f"Invalid number of parameters set for tagged union structure {path}. "
                f"Must set exactly one of the following keys: {keys}."
            )
        place = path or "input"
        for name in shape.required:
            if name not in value:
                self._faults.append(f'Missing required parameter in {place}: "{name}"')
        known = []
        for name in value:
            if name in shape.members:
                known.append(name)
            else:
                names = ", ".join(shape.members)
                self._faults.append(f'Unknown parameter in {place}: "{name}", must be one of: {names}')
        return known

    def _check_length(self, shape: Shape, value: Any, path: str) -> None:
        if shape.minimum is not None and len(value) < shape.minimum:
            self._too_short(path, _shown(shape, value), shape.minimum)

    def _check_stream(self, shape: Shape, value: Any, path: str) -> None:
        if not is_stream(value):
            accepted = (str(bytes), str(bytearray), str(memoryview), str(str), "file-like object", "iterable of bytes")
            self._wrong_type(shape, value, path, accepted)

    def _check_place(self, member: Member, value: Any, path: str) -> None:
        location = member.location
        if location is Location.URI and value == "":
            self._too_short(path, "", 1)
        elif location is Location.HEADER:
            items: list[Any] = list(value) if member.shape.type is ShapeType.LIST else [value]
            for item in items:
                self._check_header_value(item, path)
            if member.host_label and not re.fullmatch(HOST_LABEL, value):
                self._faults.append(
                    f"Invalid value for parameter {path}: must contain only alphanumeric characters, hyphen, or period"
                )
        elif location is Location.HEADERS:
            self._check_header_map(value, path)

    def _check_header_map(self, value: dict[str, str], path: str) -> None:
        seen: dict[str, str] = {}
        for key, text in value.items():
            if not key.isascii() or not text.isascii():
                self._faults.append(
                    f'Non ascii characters found in S3 metadata for key "{key}" of parameter {path}: '
                    "S3 metadata can only contain ASCII characters"
                )
                continue
            if not re.fullmatch(HEADER_NAME, key):
                self._faults.append(f'Invalid key for parameter {path}: "{key}" cannot be part of a header name')
            elif key.lower() in seen:
                other = seen[key.lower()]
                self._faults.append(f'Invalid key for parameter {path}: "{key}" and "{other}" name the same header')
            seen[key.lower()] = key
            self._check_header_value(text, f"{path}.{key}")

    def _check_header_value(self, value: Any, path: str) -> None:
        if isinstance(value, str) and BROKEN_HEADER.search(value):
            self._faults.append(
                f"Invalid value for parameter {path}: a header value cannot hold line breaks or other control characters"
            )

    def _too_short(self, path: str, shown: str, minimum: float) -> None:
        self._faults.append(f"Invalid length for parameter {path}, value: {shown}, valid min length: {minimum}")

    def _wrong_type(self, shape: Shape, value: Any, path: str, accepted: tuple[str, ...]) -> None:
        self._faults.append(
            f"Invalid type for parameter {path}, value: {_shown(shape, value)}, "
            f"type: {type(value)}, valid types: {', '.join(accepted)}"
        )


def _has_python_type(kind: ShapeType, value: Any) -> bool:
    return isinstance(value, _python_types()[kind]) and not (kind in _NUMBERS and isinstance(value, bool))


def _part(member: Member | None) -> Shape:
    # A list without an element or a map without key and value is no model.
    assert member is not None
    return member.shape


def _is_unicode(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _shown(shape: Shape, value: Any) -> str:
    if _holds_secrets(shape, set()):
        return "(hidden)"
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… ({len(text)} characters)"


def _holds_secrets(shape: Shape, seen: set[str]) -> bool:
    if shape.sensitive:
        return True
    if shape.name in seen:
        return False
    seen.add(shape.name)
    parts = [*shape.members.values(), *(part for part in (shape.element, shape.key, shape.value) if part)]
    return any(_holds_secrets(part.shape, seen) for part in parts)


@cache
def _python_types() -> dict[ShapeType, tuple[type, ...]]:
    from decimal import Decimal  # few calls have faults

    return {
        ShapeType.STRUCTURE: (dict,),
        ShapeType.MAP: (dict,),
        ShapeType.LIST: (list, tuple),
        ShapeType.STRING: (str,),
        ShapeType.BOOLEAN: (bool,),
        ShapeType.INTEGER: (int,),
        ShapeType.LONG: (int,),
        ShapeType.FLOAT: (float, Decimal, int),
        ShapeType.DOUBLE: (float, Decimal, int),
    }
