"""REST-XML bodies to Python values (`botocore.parsers.RestXMLParser`).

Readers are compiled from shapes on first use and walk the elements received, not the members modelled. Elements are
told by their local names, as in botocore: S3-compatible servers differ in namespaces.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

from asyncms.operation import Location, Member, Shape, ShapeType
from asyncms.wire.timestamps import parse_timestamp

__all__ = ["CONVERTERS", "NO_EMPTY", "MalformedXML", "XmlReader", "element_name", "local_name", "parse_xml"]

_Element = ET.Element
_Read = Callable[[_Element], Any]
_Add = Callable[[Any, _Element], Any]
_Action = tuple[str, _Read, _Add | None]

NO_EMPTY = frozenset({ShapeType.INTEGER, ShapeType.LONG, ShapeType.FLOAT, ShapeType.DOUBLE, ShapeType.TIMESTAMP})
"""Types for which an empty element says nothing: ``<LastModified/>``. An empty string is a value."""


class MalformedXML(ValueError):
    """Not well-formed XML, or XML with a document type, or a value that does not fit its type."""


class _RefusingBuilder(ET.TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        # Entities come with a document type; no S3 answer has one.
        raise MalformedXML("it has a document type declaration")


def parse_xml(body: bytes) -> _Element:
    """The root element. White space before the XML declaration is accepted: S3 sends it to keep a connection alive.

    Raises MalformedXML; a document type declaration is refused.
    """
    # The C parser is quicker with its own builder, and ours is needed only where there can be a document type. NUL: in
    # spite of the encoding given, expat recognises UTF-16 by itself.
    builder = _RefusingBuilder() if b"<!DOCTYPE" in body or b"\0" in body else ET.TreeBuilder()
    parser = ET.XMLParser(target=builder, encoding="utf-8")  # noqa: S314 (expat; document types are refused)
    try:
        parser.feed(body.lstrip() if body[:1].isspace() else body)
        root: _Element = parser.close()
    except ET.ParseError as error:
        raise MalformedXML(str(error)) from None
    return root


def local_name(tag: str) -> str:
    """The name without its namespace."""
    return tag[tag.rfind("}") + 1 :]


class XmlReader:
    """Reads elements of one structure shape."""

    def __init__(self, shape: Shape) -> None:
        self._read = _structure(shape)

    def read(self, element: _Element) -> dict[str, Any]:
        """The members that are there.

        Raises MalformedXML for a number, time or blob that is none.
        """
        members: dict[str, Any] = self._read(element)
        return members


def _value(shape: Shape) -> _Read:
    kind = shape.type
    if kind is ShapeType.STRUCTURE:
        return _structure(shape)
    if kind is ShapeType.LIST:
        return _list(shape)
    if kind is ShapeType.MAP:
        return _map(shape)
    return _scalar(shape)


def _structure(shape: Shape) -> _Read:
    body = [member for member in shape.members.values() if member.location is Location.BODY]
    attributes = tuple(member for member in body if member.xml_attribute)
    # Two members may share an element: the deprecated notifications have Event and Events.
    by_name: dict[str, list[_Action]] = {}
    for member in body:
        if not member.xml_attribute:
            by_name.setdefault(element_name(member), []).append(_action(member))
    # By the tag as received, namespace included: a page of a listing has a thousand times the same few. Those with one action.
    known: dict[str, _Action] = {}

    def actions_of(tag: str) -> list[_Action]:
        found = by_name.get(local_name(tag), [])
        if len(found) == 1:
            # A new tag in every answer must not fill the memory.
            if len(known) > 4 * len(by_name) + 16:
                known.clear()
            known[tag] = found[0]
        return found

    def read(element: _Element) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for child in element:
            tag = child.tag
            if tag in known:
                name, read_one, add = known[tag]
                if add is not None:
                    result[name] = add(result.get(name), child)
                elif name not in result:
                    # Texts are most of a listing.
                    value = child.text or "" if read_one is _text else read_one(child)
                    if value is not None:
                        result[name] = value
                continue
            for name, read_one, add in actions_of(tag):
                if add is not None:
                    result[name] = add(result.get(name), child)
                elif name not in result:
                    value = read_one(child)
                    if value is not None:
                        result[name] = value
        for member in attributes:
            value = _attribute(element, member.wire_name)
            if value is not None:
                result[member.name] = value
        return result

    return read


def _action(member: Member) -> _Action:
    if member.flattened and member.shape.type in (ShapeType.LIST, ShapeType.MAP):
        return member.name, _member(member), _accumulator(member)
    return member.name, _member(member), None


def _member(member: Member) -> _Read:
    made: list[_Read] = []

    def read(element: _Element) -> Any:
        # Made on first use: shapes may be recursive.
        if not made:
            made.append(_value(member.shape))
        return made[0](element)

    # Scalars end every recursion and are most of a listing.
    return read if member.shape.type in (ShapeType.STRUCTURE, ShapeType.LIST, ShapeType.MAP) else _scalar(member.shape)


def element_name(member: Member) -> str:
    """The local name of a member's elements."""
    element = member.shape.element
    if member.flattened and element is not None and element.wire_name != "member":
        return element.wire_name
    return member.wire_name


def _attribute(element: _Element, wire_name: str) -> str | None:
    # `xsi:type` arrives as `{http://www.w3.org/2001/XMLSchema-instance}type`.
    wanted = wire_name.rpartition(":")[2]
    for key, value in element.attrib.items():
        if key == wire_name or (key.startswith("{") and local_name(key) == wanted):
            return value
    return None


def _accumulator(member: Member) -> _Add:
    shape = member.shape
    if shape.type is ShapeType.MAP:
        read_entry = _entry(shape)

        def add_entry(mapping: dict[Any, Any] | None, element: _Element) -> dict[Any, Any]:
            mapping = {} if mapping is None else mapping
            mapping.update(read_entry(element))
            return mapping

        return add_entry
    element_shape = shape.element
    assert element_shape is not None
    read = _member(element_shape)

    def add_item(items: list[Any] | None, element: _Element) -> list[Any]:
        items = [] if items is None else items
        items.append(read(element))
        return items

    return add_item


def _list(shape: Shape) -> _Read:
    element = shape.element
    assert element is not None
    read_item = _member(element)
    return lambda node: [read_item(child) for child in node]


def _map(shape: Shape) -> _Read:
    read_entry = _entry(shape)

    def read(node: _Element) -> dict[Any, Any]:
        mapping: dict[Any, Any] = {}
        for child in node:
            mapping.update(read_entry(child))
        return mapping

    return read


def _entry(shape: Shape) -> Callable[[_Element], dict[Any, Any]]:
    key, value = shape.key, shape.value
    assert key is not None
    assert value is not None
    read_key, read_value = _member(key), _member(value)
    key_name, value_name = key.wire_name, value.wire_name

    def read(node: _Element) -> dict[Any, Any]:
        parts = {local_name(child.tag): child for child in node}
        if key_name not in parts or value_name not in parts:
            raise MalformedXML(f"a map entry without {key_name} and {value_name}")
        return {read_key(parts[key_name]): read_value(parts[value_name])}

    return read


def _text(element: _Element) -> str:
    return element.text or ""


def _scalar(shape: Shape) -> _Read:
    kind = shape.type
    if kind is ShapeType.STRING:
        return _text
    if kind is ShapeType.BOOLEAN:
        return lambda element: element.text == "true"
    convert = CONVERTERS[kind]
    may_be_empty = kind not in NO_EMPTY

    def read(element: _Element) -> Any:
        text = element.text
        if not text and not may_be_empty:
            return None
        try:
            return convert(text or "")
        except ValueError:
            raise MalformedXML(f"{local_name(element.tag)} is no {kind.value}: {text!r}") from None

    return read


CONVERTERS: dict[ShapeType, Callable[[str], Any]] = {
    ShapeType.INTEGER: int,
    ShapeType.LONG: int,
    ShapeType.FLOAT: float,
    ShapeType.DOUBLE: float,
    ShapeType.TIMESTAMP: parse_timestamp,
    ShapeType.BLOB: b64decode,
}
"""From a text; they raise ValueError."""
