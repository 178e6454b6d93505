"""Responses to boto's result dicts, in time proportional to the headers and elements received.

One pass over the headers fills both ``ResponseMetadata`` and the members bound to headers. The rules are botocore's
(`botocore.parsers`), except that a header that does not fit its member's type leaves only that member out.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from operator import itemgetter
from typing import Any
from xml.etree import ElementTree as ET

from asyncms.errors import ResponseError
from asyncms.operation import Location, Member, Operation, Shape, ShapeType
from asyncms.wire.json_body import read_json
from asyncms.wire.timestamps import parse_timestamp
from asyncms.wire.xml_read import MalformedXML, XmlReader, local_name, parse_xml
from asyncms.wire.xml_rows import RowsReader

__all__ = ["Headers", "ResponseParser", "metadata"]

Headers = list[tuple[bytes, bytes]]
"""Names and values as received."""

_name_of = itemgetter(0)

_Convert = Callable[[str], Any]
_Store = Callable[[dict[str, Any], str], None]

# The one answer whose member is the text of the root element; S3's model cannot say it.
_ROOT_TEXT = {"GetBucketLocation": "LocationConstraint"}

# Names that users make up (x-amz-meta-…) must not fill the memory.
_LAYOUTS_LIMIT = 256
_LAYOUT_SIZE = 2048
"""Bytes."""


class _Layout:
    """What the headers of those names say, where nothing but their values differs."""

    __slots__ = ("bound", "is_distinct", "names", "stored")

    def __init__(self) -> None:
        self.names: list[str] = []
        """In lower case."""
        self.is_distinct = True
        """Whether no name is repeated."""
        self.bound: list[tuple[int, str, _Convert | None]] = []
        """Index, member, converter or None for plain text."""
        self.stored: list[tuple[int, _Store]] = []
        """Index, and what stores it: the header feeds several members (Expires and ExpiresString) or an entry of a map."""


def metadata(status: int, headers: Headers) -> dict[str, Any]:
    """The ``ResponseMetadata`` of boto; repeated headers are joined with ``", "`` (RFC 9110 section 5.3)."""
    names = [raw.decode("latin-1").lower() for raw, _ in headers]
    http_headers, _ = _joined(names, [value.decode("latin-1") for _, value in headers])
    return _metadata(status, http_headers)


class ResponseParser:
    """Parses the successful responses of one operation for ``rest-xml`` or ``rest-json``.

    Raises ValueError for another protocol.
    """

    def __init__(self, operation: Operation, protocol: str) -> None:
        if protocol not in ("rest-xml", "rest-json"):
            raise ValueError(f"{operation.name}: no such protocol: {protocol}")
        self._operation_name = operation.name
        self._is_json = protocol == "rest-json"
        shape = operation.output or Shape(f"{operation.name}Output", ShapeType.STRUCTURE)
        payload = shape.members[shape.payload] if shape.payload else None
        self._payload = payload
        self.payload_is_blob: bool = payload is not None and payload.shape.type is ShapeType.BLOB
        """Whether the streaming member is raw bytes; else it is an event stream."""
        streaming = payload if payload is not None and (self.payload_is_blob or payload.shape.event_stream) else None
        self.streaming_member: str | None = streaming.name if streaming is not None else None
        """The member that is the unread body; the caller sets it."""
        self.can_hold_error: bool = operation.output is not None and not (
            payload is not None and (streaming is not None or payload.shape.type is ShapeType.STRING)
        )
        """Whether botocore looks for an ``<Error>`` body behind a successful status: see `is_error_body`."""
        members = shape.members.values()
        self._prefixes = tuple((m.wire_name.lower(), m.name) for m in members if m.location is Location.HEADERS)
        self._status_members = tuple(m.name for m in members if m.location is Location.STATUS)
        self._bound: dict[str, list[Member]] = {}
        for member in members:
            if member.location is Location.HEADER:
                self._bound.setdefault(member.wire_name.lower(), []).append(member)
        self._body_shape = payload.shape if payload is not None else shape
        self._has_body = payload is not None or any(m.location is Location.BODY for m in members)
        self._root_text = _ROOT_TEXT.get(operation.name)
        self._reader: XmlReader | None = None
        self._rows_reader: RowsReader
        # By the names as received: a server's answers to one operation have few layouts.
        self._layouts: dict[tuple[bytes, ...], _Layout] = {}

    def parse(self, status: int, headers: Headers, body: bytes | None) -> dict[str, Any]:
        """The result, ``ResponseMetadata`` first. Without a body given, the members in the body are left out.

        Raises `asyncms.errors.ResponseError` for a body that is malformed or holds a value of a wrong type.
        """
        result: dict[str, Any] = {"ResponseMetadata": None}
        for _, member_name in self._prefixes:
            result[member_name] = {}
        for member_name in self._status_members:
            result[member_name] = status
        raw_names = tuple(map(_name_of, headers))
        layout = self._layouts.get(raw_names) or self._learn_layout(raw_names)
        values = [header[1].decode("latin-1") for header in headers]
        if layout.is_distinct:
            http_headers = dict(zip(layout.names, values, strict=True))
        else:
            http_headers, values = _joined(layout.names, values)
        for index, member, convert in layout.bound:
            if convert is None:
                result[member] = values[index]
            else:
                try:
                    result[member] = convert(values[index])
                except ValueError:
                    continue
        for index, store in layout.stored:
            store(result, values[index])
        result["ResponseMetadata"] = _metadata(status, http_headers)
        if body is not None and self._has_body:
            self._parse_body(result, status, body)
        return result

    def _learn_layout(self, raw_names: tuple[bytes, ...]) -> _Layout:
        layout = _Layout()
        last: dict[str, int] = {}
        for index, raw in enumerate(raw_names):
            name = raw.decode("latin-1").lower()
            layout.names.append(name)
            # The joined value takes the place of the first one, also if the name came in another case.
            layout.is_distinct = layout.is_distinct and name not in last
            last[name] = index
        for name, index in last.items():
            bound = self._bound.get(name)
            if bound is None:
                for prefix, member_name in self._prefixes:
                    if name.startswith(prefix):
                        key = raw_names[index].decode("latin-1")[len(prefix) :]
                        layout.stored.append((index, _store_in_map(member_name, key)))
            elif len(bound) == 1:
                layout.bound.append((index, bound[0].name, _header_converter(bound[0])))
            else:
                layout.stored.append((index, _store_all([(m.name, _header_converter(m)) for m in bound])))
        if sum(map(len, raw_names)) <= _LAYOUT_SIZE:
            if len(self._layouts) >= _LAYOUTS_LIMIT:
                self._layouts.clear()
            self._layouts[raw_names] = layout
        return layout

    def _parse_body(self, result: dict[str, Any], status: int, body: bytes) -> None:
        payload = self._payload
        try:
            if payload is not None and payload.shape.type is ShapeType.STRING:
                result[payload.name] = body.decode()
            elif payload is not None and self.streaming_member is not None:
                result[payload.name] = body
            elif self._root_text is not None:
                text = parse_xml(body).text if body else None
                result[self._root_text] = text
            else:
                members = self._read_json(body) if self._is_json else self._read_xml(body)
                if payload is not None:
                    result[payload.name] = members
                else:
                    result.update(members)
        except (ValueError, TypeError, OverflowError, RecursionError) as error:
            request_id = result["ResponseMetadata"].get("RequestId", "none given")
            raise ResponseError(
                f"{self._operation_name}: the answer cannot be parsed: {error} "
                f"(HTTP status {status}, request id {request_id})"
            ) from error

    def _read_xml(self, body: bytes) -> dict[str, Any]:
        if not body:
            return {}
        if self._reader is None:
            self._reader = XmlReader(self._body_shape)
            self._rows_reader = RowsReader(self._body_shape)
        rows = self._rows_reader.read(body)
        if rows is not None:
            # A fault is told as one of the whole document, below.
            with suppress(ValueError):
                members = self._reader.read(_root(rows.rest))
                if members.get(rows.name) == rows.items[:1]:
                    members[rows.name] = rows.items
                    return members
        return self._reader.read(_root(body))

    def _read_json(self, body: bytes) -> dict[str, Any]:
        members: dict[str, Any] = read_json(self._body_shape, json.loads(body)) if body else {}
        return members


def _root(body: bytes) -> ET.Element:
    root = parse_xml(body)
    if local_name(root.tag) == "html":
        raise MalformedXML("it is an HTML page")
    return root


def _joined(names: list[str], values: list[str]) -> tuple[dict[str, str], list[str]]:
    """The values by name, repeated ones joined; and the values again, the last one of a name being all of them."""
    joined: dict[str, str] = {}
    every: list[str] = []
    for name, value in zip(names, values, strict=True):
        joined[name] = f"{joined[name]}, {value}" if name in joined else value
        every.append(joined[name])
    return joined, every


def _metadata(status: int, http_headers: dict[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if "x-amzn-requestid" in http_headers:
        found["RequestId"] = http_headers["x-amzn-requestid"]
    elif "x-amz-request-id" in http_headers:
        found["RequestId"] = http_headers["x-amz-request-id"]
        found["HostId"] = http_headers.get("x-amz-id-2", "")
    found["HTTPStatusCode"] = status
    found["HTTPHeaders"] = http_headers
    found["RetryAttempts"] = 0
    return found


def _header_converter(member: Member) -> _Convert | None:
    kind = member.shape.type
    if kind in (ShapeType.INTEGER, ShapeType.LONG):
        return int
    if kind in (ShapeType.FLOAT, ShapeType.DOUBLE):
        return float
    if kind is ShapeType.TIMESTAMP:
        return parse_timestamp
    if kind is ShapeType.BOOLEAN:
        return _boolean  # IBM COS says "True"
    if kind is ShapeType.LIST:
        return _comma_separated
    return None


def _boolean(text: str) -> bool:
    return text.lower() == "true"


def _comma_separated(text: str) -> list[str]:
    return [item.strip() for item in text.split(",")]


def _store_in_map(member_name: str, key: str) -> _Store:
    def store(result: dict[str, Any], value: str) -> None:
        result[member_name][key] = value

    return store


def _store_all(members: list[tuple[str, _Convert | None]]) -> _Store:
    def store(result: dict[str, Any], value: str) -> None:
        for name, convert in members:
            try:
                result[name] = value if convert is None else convert(value)
            except ValueError:
                continue

    return store
