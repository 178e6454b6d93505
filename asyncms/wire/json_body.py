"""Structures to and from REST-JSON bodies (`botocore.serialize.RestJSONSerializer`, `botocore.parsers.RestJSONParser`)."""

from __future__ import annotations

import json
import math
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from asyncms.operation import Location, Member, Shape, ShapeType
from asyncms.wire.timestamps import format_timestamp, parse_timestamp, to_datetime

__all__ = ["read_json", "write_json", "write_json_payload"]

_CONTAINERS = frozenset({ShapeType.STRUCTURE, ShapeType.LIST, ShapeType.MAP})
_PLAIN_TYPES = {
    ShapeType.STRING: str,
    ShapeType.BOOLEAN: bool,
    ShapeType.INTEGER: int,
    ShapeType.LONG: int,
}


def write_json(shape: Shape, value: Mapping[str, Any]) -> bytes:
    """The body for those members of the structure that are given.

    Raises TypeError, ValueError or KeyError for values that do not fit.
    """
    plain = {
        shape.members[name].wire_name: _to_plain(shape.members[name], item)
        for name, item in _checked_items(shape, value)
    }
    return json.dumps(plain).encode()


def write_json_payload(member: Member, value: Any) -> bytes:
    """The body that is this one member.

    Raises TypeError, ValueError or KeyError for values that do not fit.
    """
    return json.dumps(_to_plain(member, value)).encode()


def read_json(shape: Shape, value: Any) -> Any:
    """A parsed body as the shape says; members that the shape does not have are left out.

    Raises TypeError, ValueError or OverflowError for values that do not fit.
    """
    if value is None:
        return None
    kind = shape.type
    expected: type = list if kind is ShapeType.LIST else dict
    if kind in _CONTAINERS and not isinstance(value, expected):
        raise TypeError(f"{shape.name} is no {kind.value}")
    if kind is ShapeType.STRUCTURE:
        return {
            name: read_json(member.shape, value[member.wire_name])
            for name, member in shape.members.items()
            if member.location is Location.BODY and value.get(member.wire_name) is not None
        }
    if kind is ShapeType.LIST:
        assert shape.element is not None
        return [read_json(shape.element.shape, item) for item in value]
    if kind is ShapeType.MAP:
        assert shape.value is not None
        return {key: read_json(shape.value.shape, item) for key, item in value.items()}
    return _read_scalar(kind, value)


def _read_scalar(kind: ShapeType, value: Any) -> Any:
    if kind is ShapeType.TIMESTAMP:
        return parse_timestamp(value) if isinstance(value, str) else to_datetime(value)
    if kind is ShapeType.BLOB:
        return b64decode(value)
    if kind in (ShapeType.INTEGER, ShapeType.LONG):
        return int(value)
    if kind in (ShapeType.FLOAT, ShapeType.DOUBLE):
        return float(value)
    if kind is ShapeType.BOOLEAN:
        return value if isinstance(value, bool) else str(value).lower() == "true"
    return value


def _checked_items(shape: Shape, value: Any) -> Any:
    if not isinstance(value, Mapping):
        raise TypeError(shape.name)
    if shape.union and len(value) != 1:
        raise ValueError(shape.name)
    return value.items()


def _to_plain(member: Member, value: Any) -> Any:
    shape = member.shape
    kind = shape.type
    if kind is ShapeType.STRUCTURE:
        for name in shape.required:
            if name not in value:
                raise KeyError(name)
        return {
            shape.members[name].wire_name: _to_plain(shape.members[name], item)
            for name, item in _checked_items(shape, value)
        }
    if kind is ShapeType.MAP:
        part = shape.value
        assert part is not None
        return {key: _to_plain(part, item) for key, item in _checked_items(shape, value)}
    if kind is ShapeType.LIST:
        part = shape.element
        assert part is not None
        if not isinstance(value, (list, tuple)):
            raise TypeError(shape.name)
        _check_minimum(shape, len(value))
        return [_to_plain(part, item) for item in value]
    return _scalar_to_plain(member, value)


def _scalar_to_plain(member: Member, value: Any) -> Any:
    shape = member.shape
    kind = shape.type
    if kind is ShapeType.TIMESTAMP:
        form = member.timestamp_format or "unixTimestamp"
        text = format_timestamp(to_datetime(value), form)
        return json.loads(text) if form == "unixTimestamp" else text
    if kind is ShapeType.BLOB:
        return b64encode(value.encode() if isinstance(value, str) else value).decode("ascii")
    if kind in (ShapeType.FLOAT, ShapeType.DOUBLE):
        from decimal import Decimal  # no operation of ours has one

        if not isinstance(value, (float, int, Decimal)) or isinstance(value, bool):
            raise TypeError(value)
        _check_minimum(shape, float(value))
        return _finite(float(value) if isinstance(value, Decimal) else value)
    _check_plain_type(kind, value)
    if kind is ShapeType.STRING:
        # A lone surrogate has no UTF-8; JSON would carry it as an escape.
        value.encode()
        _check_minimum(shape, len(value))
    elif kind is not ShapeType.BOOLEAN:
        _check_minimum(shape, value)
    return value


def _check_plain_type(kind: ShapeType, value: Any) -> None:
    if not isinstance(value, _PLAIN_TYPES[kind]) or (kind is not ShapeType.BOOLEAN and isinstance(value, bool)):
        raise TypeError(value)


def _check_minimum(shape: Shape, measure: float) -> None:
    if shape.minimum is not None and measure < shape.minimum:
        raise ValueError(shape.name)


def _finite(value: float) -> float | str:
    if math.isnan(value):
        return "NaN"
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    return value
