"""Arguments as text in URLs and headers.

A converter checks as it converts and raises TypeError or ValueError for a value that does not fit;
`asyncms.wire.validate` then says why.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

from asyncms.operation import Member, Shape, ShapeType
from asyncms.wire.timestamps import format_timestamp, to_datetime
from asyncms.wire.validate import BROKEN_HEADER, HEADER_NAME, is_stream

__all__ = [
    "boolean_text",
    "decimal_text",
    "encodable",
    "header_converter",
    "header_list_converter",
    "header_map_converter",
    "integer_text",
    "label_converter",
    "query_list_converter",
    "query_map",
    "scalar_converter",
    "stream",
    "text_converter",
]


def boolean_text(value: Any) -> str:
    """``true`` or ``false``."""
    if not isinstance(value, bool):
        raise TypeError(value)
    return "true" if value else "false"


def integer_text(value: Any, minimum: float | None = None) -> str:
    """Decimal digits. A bool is no number."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(value)
    if minimum is not None and value < minimum:
        raise ValueError(value)
    return int.__repr__(value)


def decimal_text(value: Any, minimum: float | None = None) -> str:
    """A decimal fraction, or ``NaN``, ``Infinity``, ``-Infinity``."""
    from decimal import Decimal  # no operation of S3 has one

    if not isinstance(value, (float, int, Decimal)) or isinstance(value, bool):
        raise TypeError(value)
    if math.isnan(value):
        return "NaN"
    if minimum is not None and value < minimum:
        raise ValueError(value)
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    return str(value)


def stream(value: Any) -> Any:
    """A streaming body as it is."""
    if not is_stream(value):
        raise TypeError(value)
    return value


def text_converter(minimum: int) -> Callable[[Any], str]:
    """For text of at least ``minimum`` characters."""

    def convert(value: Any) -> str:
        if value.__class__ is not str:
            if not isinstance(value, str):
                raise TypeError(value)
            # An enum's own value, not what `str` makes of it.
            value = str.__str__(value)
        if len(value) < minimum:
            raise ValueError(value)
        return value  # type: ignore[no-any-return]

    return convert


def scalar_converter(member: Member, default_format: str = "iso8601") -> Callable[[Any], str]:
    """For a text, number, bool or timestamp."""
    shape = member.shape
    minimum = shape.minimum
    if shape.type is ShapeType.BOOLEAN:
        return boolean_text
    if shape.type in (ShapeType.INTEGER, ShapeType.LONG):
        return lambda value: integer_text(value, minimum)
    if shape.type in (ShapeType.FLOAT, ShapeType.DOUBLE):
        return lambda value: decimal_text(value, minimum)
    if shape.type is ShapeType.TIMESTAMP:
        form = member.timestamp_format or default_format
        return lambda value: format_timestamp(to_datetime(value), form)
    return text_converter(int(minimum or 0))


def label_converter(convert: Callable[[Any], str], quote: Callable[[str], str]) -> Callable[[Any], str]:
    """For a URI label, which cannot be empty."""

    def quoted(value: Any) -> str:
        text = quote(convert(value))
        if not text:
            raise ValueError("empty label")
        return text

    return quoted


def encodable(convert: Callable[[Any], str]) -> Callable[[Any], str]:
    """For text that is encoded later on: lone surrogates have no UTF-8."""

    def checked(value: Any) -> str:
        text = convert(value)
        if not text.isascii():
            text.encode()
        return text

    return checked


def header_converter(member: Member) -> Callable[[Any], str]:
    """For one header value: no CR, LF or NUL (RFC 9110 section 5.5)."""
    shape = member.shape
    if shape.type is ShapeType.TIMESTAMP:
        form = member.timestamp_format or "rfc822"
        # No fractions of a second, whatever the format: botocore goes through whole epoch seconds.
        return lambda value: format_timestamp(to_datetime(value).replace(microsecond=0), form)
    if shape.type is not ShapeType.STRING:
        return scalar_converter(member, "rfc822")
    minimum = int(shape.minimum or 0)
    to_text = text_converter(minimum)

    def convert(value: Any) -> str:
        if value.__class__ is str and value.isascii() and value.isprintable() and len(value) >= minimum:
            return value
        text = to_text(value)
        if BROKEN_HEADER.search(text):
            raise ValueError(text)
        text.encode()
        return text

    return convert


def header_map_converter(member: Member) -> Callable[[Any], dict[str, str]]:
    """For a map whose entries are headers: lower-case names, ASCII values, no two entries with one name."""
    prefix = member.wire_name.lower()

    def convert(value: Any) -> dict[str, str]:
        if not isinstance(value, dict):
            raise TypeError(value)
        headers: dict[str, str] = {}
        for key, text in value.items():
            if not re.fullmatch(HEADER_NAME, key) or not isinstance(text, str):
                raise ValueError(key)
            if not text.isascii() or BROKEN_HEADER.search(text):
                raise ValueError(text)
            headers[prefix + key.lower()] = str.__str__(text)
        if len(headers) != len(value):
            raise ValueError(value)
        return headers

    return convert


def header_list_converter(shape: Shape) -> Callable[[Any], str]:
    """For a list in one header: separated by commas, quoted where an item holds a comma or quote."""
    element = shape.element
    assert element is not None
    convert = header_converter(element)
    is_text = element.shape.type is ShapeType.STRING
    minimum = int(shape.minimum or 0)

    def join(value: Any) -> str:
        if not isinstance(value, (list, tuple)) or len(value) < minimum:
            raise TypeError(value)
        items = [convert(item) for item in value]
        return ",".join(_quote_item(item) for item in items) if is_text else ",".join(items)

    return join


def _quote_item(text: str) -> str:
    if '"' in text or "," in text:
        escaped = text.replace('"', '\\"')
        return f'"{escaped}"'
    return text


def query_list_converter(shape: Shape) -> Callable[[Any], list[str]]:
    """For a list in the query: one pair for each item."""
    element = shape.element
    assert element is not None
    convert = encodable(scalar_converter(element))
    minimum = int(shape.minimum or 0)

    def convert_all(value: Any) -> list[str]:
        if not isinstance(value, (list, tuple)) or len(value) < minimum:
            raise TypeError(value)
        return [convert(item) for item in value]

    return convert_all


def query_map(value: Any) -> list[tuple[str, str]]:
    """A map in the query: one pair for each entry."""
    to_text = encodable(text_converter(0))
    if not isinstance(value, dict):
        raise TypeError(value)
    return [(to_text(key), to_text(item)) for key, item in value.items()]
