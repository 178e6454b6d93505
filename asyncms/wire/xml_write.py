"""Structures to REST-XML bodies, byte for byte what botocore writes (`botocore.serialize.RestXMLSerializer`).

A writer checks what it writes and gives up at the first value that does not fit, with TypeError, ValueError or KeyError;
`asyncms.wire.validate` then says what is wrong. Writers are made on first use, so recursive shapes need no care and a
call pays for the members it gives.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any

from asyncms.operation import Location, Member, Shape, ShapeType
from asyncms.wire.converters import boolean_text, decimal_text, integer_text
from asyncms.wire.escape import escape_attribute, escape_text
from asyncms.wire.timestamps import format_timestamp, to_datetime

__all__ = ["DocumentWriter"]

_Write = Callable[[list[str], Any], None]
_Namespace = tuple[str, str] | None


class DocumentWriter:
    """Writes one kind of document.

    Raises TypeError, ValueError or KeyError for values that do not fit the shape.
    """

    def __init__(self, shape: Shape, root: str, namespace: _Namespace, *, is_payload: bool) -> None:
        # An operation's input has its required members checked, and the ones outside the body taken out, elsewhere.
        self._write = _structure(shape, root, namespace) if is_payload else _members_only(shape, root, namespace)

    def write(self, value: Mapping[str, Any]) -> bytes:
        """The document, without an XML declaration."""
        out: list[str] = []
        self._write(out, value)
        return "".join(out).encode()


def _members_only(shape: Shape, root: str, namespace: _Namespace) -> _Write:
    body = {name: member for name, member in shape.members.items() if member.location is Location.BODY}
    return _structure(Shape(shape.name, ShapeType.STRUCTURE, members=body), root, namespace)


def _element(member: Member, name: str) -> _Write:
    shape = member.shape
    kind = shape.type
    if kind is ShapeType.STRUCTURE:
        return _structure(shape, name, member.xml_namespace)
    if kind is ShapeType.LIST:
        return _list(member, name)
    if kind is ShapeType.MAP:
        return _map(member, name)
    return _scalar(member, name)


def _structure(shape: Shape, name: str, namespace: _Namespace) -> _Write:
    opening = f"<{name}{_declaration(namespace)}"
    closing = f"</{name}>"
    writers: dict[str, _Write] = {}
    required = shape.required
    attributes = {key: member.wire_name for key, member in shape.members.items() if member.xml_attribute}
    union = shape.union

    def write(out: list[str], value: Any) -> None:
        if not isinstance(value, dict):
            raise TypeError(name)
        for key in required:
            if key not in value:
                raise KeyError(key)
        if union and len(value) != 1:
            raise ValueError(name)
        start = opening
        for key, attribute in attributes.items():
            if key in value:
                start += f' {attribute}="{escape_attribute(_text(value[key]))}"'
        mark = len(out)
        out.append(start)
        for key, item in value.items():
            if key in attributes:
                continue
            writer = writers.get(key)
            if writer is None:
                member = shape.members[key]
                writer = writers[key] = _element(member, member.wire_name)
            writer(out, item)
        if len(out) == mark + 1:
            out[mark] = f"{start} />"
        else:
            out[mark] = f"{start}>"
            out.append(closing)

    return write


def _list(member: Member, name: str) -> _Write:
    element = member.shape.element
    assert element is not None
    flattened = member.flattened
    # A flattened list's elements bear the list's name.
    item_writer = _element(element, name if flattened else element.wire_name)
    opening = f"<{name}{_declaration(member.xml_namespace)}"
    minimum = member.shape.minimum or 0

    def write(out: list[str], value: Any) -> None:
        if not isinstance(value, (list, tuple)) or len(value) < minimum:
            raise TypeError(name)
        if not flattened:
            if not value:
                out.append(f"{opening} />")
                return
            out.append(f"{opening}>")
        for item in value:
            item_writer(out, item)
        if not flattened:
            out.append(f"</{name}>")

    return write


def _map(member: Member, name: str) -> _Write:
    key, value = member.shape.key, member.shape.value
    assert key is not None
    assert value is not None
    key_writer = _element(key, key.wire_name)
    value_writer = _element(value, value.wire_name)
    flattened = member.flattened
    opening = f"<{name}{_declaration(member.xml_namespace)}"
    entry = name if flattened else "entry"

    def write(out: list[str], mapping: Any) -> None:
        if not isinstance(mapping, dict):
            raise TypeError(name)
        if not flattened:
            if not mapping:
                out.append(f"{opening} />")
                return
            out.append(f"{opening}>")
        for key, item in mapping.items():
            out.append(f"<{entry}>")
            key_writer(out, key)
            value_writer(out, item)
            out.append(f"</{entry}>")
        if not flattened:
            out.append(f"</{name}>")

    return write


def _scalar(member: Member, name: str) -> _Write:
    to_text = _converter(member)
    attributes = _declaration(member.xml_namespace)
    opening, closing = f"<{name}{attributes}>", f"</{name}>"
    empty = f"<{name}{attributes} />"

    def write(out: list[str], value: Any) -> None:
        text = to_text(value)
        out.append(f"{opening}{text}{closing}" if text else empty)

    return write


def _converter(member: Member) -> Callable[[Any], str]:
    kind = member.shape.type
    minimum = member.shape.minimum
    if kind is ShapeType.STRING:
        return _string(int(minimum or 0))
    if kind in (ShapeType.INTEGER, ShapeType.LONG):
        return lambda value: integer_text(value, minimum)
    if kind in (ShapeType.FLOAT, ShapeType.DOUBLE):
        return lambda value: decimal_text(value, minimum)
    if kind is ShapeType.BOOLEAN:
        return boolean_text
    if kind is ShapeType.TIMESTAMP:
        form = member.timestamp_format or "iso8601"
        return lambda value: format_timestamp(to_datetime(value), form)
    return _base64


def _string(minimum: int) -> Callable[[Any], str]:
    def convert(value: Any) -> str:
        if len(value) < minimum:
            raise ValueError(value)
        return escape_text(_text(value))

    return convert


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    # An enum's own value, not what `str` makes of it.
    return str.__str__(value)


def _base64(value: Any) -> str:
    return b64encode(value.encode() if isinstance(value, str) else value).decode("ascii")


def _declaration(namespace: _Namespace) -> str:
    if namespace is None:
        return ""
    prefix, uri = namespace
    return f' xmlns{":" if prefix else ""}{prefix}="{escape_attribute(uri)}"'
