"""Arguments to a request's parts, in time proportional to the arguments given.

An operation's members are compiled once to a table: argument name → (place, wire name, converter). Converters check as
they convert and give up at the first value that does not fit; only then does `asyncms.wire.validate` walk all arguments
to say everything that is wrong. The rules are botocore's (`botocore.serialize`, `botocore.validate`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from asyncms.errors import ParamValidationError
from asyncms.operation import Location, Member, Operation, Shape, ShapeType
from asyncms.wire.converters import (
    encodable,
    header_converter,
    header_list_converter,
    header_map_converter,
    label_converter,
    query_list_converter,
    query_map,
    scalar_converter,
    stream,
    text_converter,
)
from asyncms.wire.draft import Draft
from asyncms.wire.escape import quote_label, quote_path
from asyncms.wire.json_body import write_json, write_json_payload
from asyncms.wire.validate import HOST_LABEL, find_faults
from asyncms.wire.xml_write import DocumentWriter

__all__ = ["RequestSerializer"]

_Convert = Callable[[Any], Any]

# Where a converted argument goes, the commonest first.
_HEADER, _LABEL, _QUERY, _BUCKET, _BODY, _MEMBER, _HEADERS, _HEADER_LIST, _QUERY_LIST, _QUERY_MAP = range(10)

_BUCKET_LABEL = "/{Bucket}"
_label = re.compile(r"\{([^}+]+)(\+?)\}")
_HOST_LABEL = r"\{([^}]+)\}"


class RequestSerializer:
    """Serialises the arguments of one operation for ``rest-xml`` or ``rest-json``.

    Raises ValueError for another protocol.
    """

    def __init__(self, operation: Operation, protocol: str) -> None:
        if protocol not in ("rest-xml", "rest-json"):
            raise ValueError(f"{operation.name}: no such protocol: {protocol}")
        self._operation = operation
        self._protocol = protocol
        shape = operation.input or Shape(f"{operation.name}Request", ShapeType.STRUCTURE)
        self._shape = shape
        self._required = shape.required
        self._tokens = tuple(member.name for member in shape.members.values() if member.idempotency_token)
        path = operation.path
        if path == _BUCKET_LABEL or path.startswith(f"{_BUCKET_LABEL}/"):
            path = path[len(_BUCKET_LABEL) :]
            self._has_bucket = True
        else:
            self._has_bucket = False
        self._path = path or "/"
        self._query = tuple(pair for pair in operation.query if not _label.fullmatch(pair[1]))
        # IBM's model has labels among the constants of the query too: `?legalHold&add={RetentionLegalHoldId}`.
        self._query_labels = {value[1:-1]: name for name, value in operation.query if _label.fullmatch(value)}
        self._labels = tuple((match[0], match[1]) for match in _label.finditer(self._path))
        # Nearly every path is "/" or one label to the end, which needs no substitution.
        self._label_prefix, self._only_label = _single_label(self._path, self._labels)
        self._host_labels = tuple(re.findall(_HOST_LABEL, operation.host_prefix) if operation.host_prefix else ())
        self._body_member = shape.payload
        self._is_streaming = shape.payload is not None and shape.members[shape.payload].shape.type is ShapeType.BLOB
        self._document: DocumentWriter | None = None
        self._empty_body = self._body_without_members()
        self._bindings = {name: self._bind(member) for name, member in shape.members.items()}

    def serialize(self, arguments: Mapping[str, Any], faults: list[str] | None = None) -> Draft:
        """The request's parts.

        Raises `asyncms.errors.ParamValidationError` naming all faults at once, after the ones in ``faults`` that were
        found before. Idempotency tokens that were not given are made up.
        """
        if self._tokens:
            from uuid import uuid4  # on first use: few operations have tokens

            arguments = {**{name: str(uuid4()) for name in self._tokens if name not in arguments}, **arguments}
        try:
            draft = self._draft(arguments)
        except (TypeError, ValueError, KeyError, AttributeError):
            found = [*(faults or ()), *find_faults(self._operation, arguments)]
            if found:
                raise ParamValidationError(found) from None
            raise
        if faults:
            raise ParamValidationError(faults)
        return draft

    def _draft(self, arguments: Mapping[str, Any]) -> Draft:
        bucket = None
        labels: dict[str, str] = {}
        query = list(self._query)
        headers: dict[str, str] = {}
        body: Any = None
        members: dict[str, Any] | None = None
        bindings = self._bindings
        for name, value in arguments.items():
            place, wire_name, convert = bindings[name]
            if place == _HEADER:
                headers[wire_name] = convert(value)
            elif place == _LABEL:
                labels[wire_name] = convert(value)
            elif place == _BUCKET:
                bucket = convert(value)
            elif place == _QUERY:
                query.append((wire_name, convert(value)))
            elif place == _BODY:
                body = convert(value)
            elif place == _MEMBER:
                if members is None:
                    members = {}
                members[name] = value
            elif place == _HEADERS:
                headers.update(convert(value))
            elif place == _HEADER_LIST:
                text = convert(value)
                if value:
                    headers[wire_name] = text
            elif place == _QUERY_LIST:
                query.extend((wire_name, item) for item in convert(value))
            else:
                query.extend(convert(value))
        for name in self._required:
            if name not in arguments:
                raise KeyError(name)
        if members is not None:
            body = self._write_members(members)
        elif body is None:
            body = self._empty_body
        if body is not None and self._protocol == "rest-json" and not self._is_streaming:
            headers.setdefault("content-type", "application/json")
        only = self._only_label
        path = self._label_prefix + labels[only] if only is not None else self._render_path(labels)
        return Draft(
            bucket,
            path,
            query,
            headers,
            body,
            self._body_member,
            self._is_streaming,
            self._render_host_prefix(arguments) if self._host_labels else self._operation.host_prefix or "",
        )

    def _render_path(self, labels: dict[str, str]) -> str:
        path = self._path
        for placeholder, name in self._labels:
            path = path.replace(placeholder, labels[name])
        return path

    def _render_host_prefix(self, arguments: Mapping[str, Any]) -> str:
        prefix = self._operation.host_prefix or ""
        for name in self._host_labels:
            value = arguments[name]
            if not re.fullmatch(HOST_LABEL, value):
                raise ValueError(name)
            prefix = prefix.replace(f"{{{name}}}", value)
        return prefix

    def _body_without_members(self) -> bytes | None:
        # REST-JSON sends an object whenever the input has members in the body.
        in_body = any(member.location is Location.BODY for member in self._shape.members.values())
        return b"{}" if self._protocol == "rest-json" and in_body and not self._is_streaming else None

    def _write_members(self, members: dict[str, Any]) -> bytes:
        if self._protocol == "rest-json":
            return write_json(self._shape, members)
        if self._document is None:
            operation, shape = self._operation, self._shape
            root = operation.input_location_name or shape.location_name or shape.name
            namespace = operation.input_xml_namespace or shape.xml_namespace
            self._document = DocumentWriter(shape, root, namespace, is_payload=False)
        return self._document.write(members)

    def _bind(self, member: Member) -> tuple[int, str, _Convert]:
        shape, location = member.shape, member.location
        if location is Location.URI:
            if self._has_bucket and member.wire_name == "Bucket":
                return _BUCKET, "", encodable(text_converter(max(1, int(shape.minimum or 0))))
            if member.wire_name in self._query_labels:
                return _QUERY, self._query_labels[member.wire_name], encodable(text_converter(1))
            greedy = f"{{{member.wire_name}+}}" in self._path
            return (
                _LABEL,
                member.wire_name,
                label_converter(scalar_converter(member), quote_path if greedy else quote_label),
            )
        if location is Location.HEADER:
            if shape.type is ShapeType.LIST:
                return _HEADER_LIST, member.wire_name.lower(), header_list_converter(shape)
            return _HEADER, member.wire_name.lower(), header_converter(member)
        if location is Location.HEADERS:
            return _HEADERS, "", header_map_converter(member)
        if location is Location.QUERY:
            if shape.type is ShapeType.LIST:
                return _QUERY_LIST, member.wire_name, query_list_converter(shape)
            if shape.type is ShapeType.MAP:
                return _QUERY_MAP, "", query_map
            return _QUERY, member.wire_name, encodable(scalar_converter(member))
        if member.name == self._body_member:
            return _BODY, "", self._payload(member)
        return _MEMBER, "", _unchanged

    def _payload(self, member: Member) -> _Convert:
        shape = member.shape
        if shape.type is ShapeType.BLOB:
            return stream
        if shape.type is ShapeType.STRING:
            to_text = text_converter(int(shape.minimum or 0))
            return lambda value: to_text(value).encode()
        if self._protocol == "rest-json":
            return lambda value: write_json_payload(member, value)
        return DocumentWriter(shape, member.wire_name, member.xml_namespace, is_payload=True).write


def _single_label(path: str, labels: tuple[tuple[str, str], ...]) -> tuple[str, str | None]:
    if len(labels) == 1 and path.endswith(labels[0][0]):
        return path[: -len(labels[0][0])], labels[0][1]
    return "", None


def _unchanged(value: Any) -> Any:
    return value
