"""Responses to boto's result dicts, in time proportional to the headers and elements received.

One pass over the headers fills both ``ResponseMetadata`` and the members bound to headers. The rules are botocore's
(`botocore.parsers`), except that a header that does not fit its member's type leaves only that member out.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from asyncms.errors import ResponseError
from asyncms.operation import Location, Member, Operation, Shape, ShapeType
from asyncms.wire.json_body import read_json
from asyncms.wire.timestamps import parse_timestamp
from asyncms.wire.xml_read import MalformedXML, XmlReader, local_name, parse_xml

__all__ = ["Headers", "ResponseParser", "metadata"]

Headers = list[tuple[bytes, bytes]]
"""Names and values as received."""

_Convert = Callable[[str], Any]
_Store = Callable[[dict[str, Any], str], None]

# The one answer whose member is the text of the root element; S3's model cannot say it.
_ROOT_TEXT = {"GetBucketLocation": "LocationConstraint"}

# S3 has fewer header names than this; those that users make up (x-amz-meta-…) must not fill the memory.
_NAMES_LIMIT = 256


def metadata(status: int, headers: Headers) -> dict[str, Any]:
    """The ``ResponseMetadata`` of boto; repeated headers are joined with ``", "`` (RFC 9110 section 5.3)."""
    http_headers: dict[str, str] = {}
    for raw, value in headers:
        name = raw.decode("latin-1").lower()
        text = value.decode("latin-1")
        http_headers[name] = f"{http_headers[name]}, {text}" if name in http_headers else text
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
        # Header name as received → (lower-case name, member, converter); see `_learn`.
        self._names: dict[bytes, tuple[str, str | None, Any]] = {}

    def parse(self, status: int, headers: Headers, body: bytes | None) -> dict[str, Any]:
        """The result, ``ResponseMetadata`` first. Without a body given, the members in the body are left out.

        Raises `asyncms.errors.ResponseError` for a body that is malformed or holds a value of a wrong type.
        """
        result: dict[str, Any] = {"ResponseMetadata": None}
        for _, member_name in self._prefixes:
            result[member_name] = {}
        for member_name in self._status_members:
            result[member_name] = status
        http_headers: dict[str, str] = {}
        names = self._names
        for raw, raw_value in headers:
            entry = names.get(raw)
            name, member, convert = entry if entry is not None else self._learn(raw)
            value = raw_value.decode("latin-1")
            if name in http_headers:
                value = f"{http_headers[name]}, {value}"
                self._forget_repeated(result, name)
            http_headers[name] = value
            if member is None:
                if convert is not None:
                    convert(result, value)
            elif convert is None:
                result[member] = value
            else:
                try:
                    result[member] = convert(value)
                except ValueError:
                    continue
        result["ResponseMetadata"] = _metadata(status, http_headers)
        if body is not None and self._has_body:
            self._parse_body(result, status, body)
        return result

    def _learn(self, raw: bytes) -> tuple[str, str | None, Any]:
        # A header feeds no member, or one: (name, member, converter or None for plain text). Where it feeds several
        # (Expires and ExpiresString) or an entry of a map, the third part stores it: (name, None, store).
        name = raw.decode("latin-1").lower()
        bound = self._bound.get(name)
        entry: tuple[str, str | None, Any] = (name, None, None)
        if bound is None:
            for prefix, member_name in self._prefixes:
                if name.startswith(prefix):
                    entry = (name, None, _store_in_map(member_name, raw.decode("latin-1")[len(prefix) :]))
        elif len(bound) == 1:
            entry = (name, bound[0].name, _header_converter(bound[0]))
        else:
            entry = (name, None, _store_all([(m.name, _header_converter(m)) for m in bound]))
        if len(self._names) >= _NAMES_LIMIT:
            self._names.clear()
        self._names[raw] = entry
        return entry

    def _forget_repeated(self, result: dict[str, Any], name: str) -> None:
        # The joined value takes the place of the first one, also if the name came in another case.
        for member in self._bound.get(name, ()):
            result.pop(member.name, None)
        for prefix, member_name in self._prefixes:
            if name.startswith(prefix):
                mapping = result[member_name]
                result[member_name] = {key: value for key, value in mapping.items() if prefix + key.lower() != name}

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
        root = parse_xml(body)
        if local_name(root.tag) == "html":
            raise MalformedXML("it is an HTML page")
        if self._reader is None:
            self._reader = XmlReader(self._body_shape)
        return self._reader.read(root)

    def _read_json(self, body: bytes) -> dict[str, Any]:
        members: dict[str, Any] = read_json(self._body_shape, json.loads(body)) if body else {}
        return members


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
