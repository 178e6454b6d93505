"""Long lists of like elements, read without a tree: the pages of a listing.

A page is a few elements and a thousand of one kind, ``<Contents><Key>…</Key>…</Contents>``. Where these follow each other without a
break and hold the same members in the same order, one regular expression reads them all, at a third of what a tree costs
(`benchmarks.micro`, ``wire``). Whatever is unusual about them (attributes, comments, nested members, entities but XML's own five,
white space between) leaves all of the document to `asyncms.wire.xml_read`, as does every fault in it.

Nothing is guessed: the expression's matches must cover all from the first element to the last, and the rest of the document is read
with the first element in its place, which must come out as it did here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

from asyncms.operation import Location, Member, Shape, ShapeType
from asyncms.wire.xml_read import CONVERTERS, NO_EMPTY, element_name

__all__ = ["Rows", "RowsReader"]

ENOUGH = 4 * 1024
"""Bytes of a document from which on it is worth a look."""
_LAYOUTS_LIMIT = 32
_LAYOUT_SIZE = 2048
"""Characters of names: no peer fills the memory with those that it makes up."""

_leaf = re.compile(r"<([A-Za-z]+)>[^<]*</\1>")
_NOT_IN_XML = bytes(set(range(32)) - {9, 10})
"""Characters that no text may have, or that XML reads as another one (CR)."""
_NOT_CHARACTERS = ("\ufffe", "\uffff")
_SEPARATOR = "\0"
"""One of those: it joins texts, and nothing in them can be taken for it."""
_entity = re.compile("&(quot|lt|gt|apos|amp);")
_ENTITIES = {"quot": '"', "lt": "<", "gt": ">", "apos": "'", "amp": "&"}

_Convert = Callable[[str], Any]


class Rows(NamedTuple):
    """The items of one list, and the document without all but the first of them."""

    name: str
    """The member."""
    items: list[dict[str, Any]]
    rest: bytes


class _Layout(NamedTuple):
    """The members of an element in their order."""

    pattern: re.Pattern[str]
    fixed: int
    """Characters of an element beside its texts."""
    columns: tuple[tuple[str, _Convert | None, bool] | None, ...]
    """Name, conversion, and whether an empty text is no value; None for what the model does not know."""


class _List(NamedTuple):
    name: str
    opening: bytes
    closing: bytes
    members: dict[str, Member]
    """Of an item, by the names of their elements."""
    layouts: dict[tuple[str, ...], _Layout | None]


class RowsReader:
    """Reads the lists of one output."""

    def __init__(self, shape: Shape) -> None:
        self._lists = [made for member in shape.members.values() if (made := _list_of(member)) is not None]

    def read(self, body: bytes) -> Rows | None:
        """The first list that is there, if it can be read so."""
        if len(body) < ENOUGH:
            return None
        for kind in self._lists:
            start = body.find(kind.opening)
            if start >= 0:
                return _rows(kind, body, start)
        return None


def _list_of(member: Member) -> _List | None:
    element = member.shape.element
    if not (
        member.location is Location.BODY
        and member.flattened
        and member.shape.type is ShapeType.LIST
        and element is not None
        and element.shape.type is ShapeType.STRUCTURE
    ):
        return None
    name = element_name(member).encode()
    members: dict[str, Member] = {}
    for part in element.shape.members.values():
        if part.xml_attribute or element_name(part) in members:
            return None
        members[element_name(part)] = part
    return _List(member.name, b"<%s>" % name, b"</%s>" % name, members, {})


def _rows(kind: _List, body: bytes, start: int) -> Rows | None:
    first = body.find(kind.closing, start)
    last = body.rfind(kind.closing)
    if first == last or len(body.translate(None, _NOT_IN_XML)) < len(body):
        return None
    end = last + len(kind.closing)
    try:
        text = body[start:end].decode()
    except UnicodeDecodeError:
        return None
    # The end of a CDATA section may not stand in a text.
    if ("]" in text and "]]>" in text) or not (text.isascii() or all(other not in text for other in _NOT_CHARACTERS)):
        return None
    layout = _layout(kind, body[start + len(kind.opening) : first])
    if layout is None:
        return None
    found = layout.pattern.findall(text)
    if len(found) * layout.fixed + sum(map(len, chain.from_iterable(found))) != len(text):
        return None
    names: list[str] = []
    columns: list[Iterable[Any]] = []
    for column, texts in zip(layout.columns, zip(*found, strict=True), strict=True):
        values: Sequence[str] | None = texts if "&" not in text else _unescaped(texts)
        if values is None:
            return None
        if column is None:
            continue
        name, convert, is_nothing_if_empty = column
        if is_nothing_if_empty and "" in values:
            return None
        try:
            columns.append(values if convert is None else list(map(convert, values)))
        except ValueError:
            return None
        names.append(name)
    items = [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]
    return Rows(kind.name, items, body[: first + len(kind.closing)] + body[end:])


def _layout(kind: _List, item: bytes) -> _Layout | None:
    """Of an element's content."""
    try:
        text = item.decode()
    except UnicodeDecodeError:
        return None
    names = tuple(_leaf.findall(text))
    if "".join(match[0] for match in _leaf.finditer(text)) != text:
        return None
    if names not in kind.layouts:
        if len(kind.layouts) >= _LAYOUTS_LIMIT:
            kind.layouts.clear()
        kind.layouts[names] = _learned(kind, names)
    return kind.layouts[names]


def _learned(kind: _List, names: tuple[str, ...]) -> _Layout | None:
    # Of one member alone, the expression would not give tuples.
    if len(names) < 2 or len(set(names)) < len(names) or sum(map(len, names)) > _LAYOUT_SIZE:
        return None
    columns: list[tuple[str, _Convert | None, bool] | None] = []
    for name in names:
        member = kind.members.get(name)
        if member is None:
            columns.append(None)
            continue
        shape, is_list = member.shape, False
        if shape.type is ShapeType.LIST and member.flattened and shape.element is not None:
            shape, is_list = shape.element.shape, True
        if shape.type is ShapeType.STRING:
            columns.append((member.name, _alone if is_list else None, False))
        elif shape.type in CONVERTERS and not is_list:
            columns.append((member.name, CONVERTERS[shape.type], shape.type in NO_EMPTY))
        elif shape.type is ShapeType.BOOLEAN and not is_list:
            columns.append((member.name, "true".__eq__, False))
        else:
            return None
    opening, closing = kind.opening.decode(), kind.closing.decode()
    pattern = re.compile(opening + "".join(f"<{name}>([^<]*)</{name}>" for name in names) + closing)
    fixed = len(opening) + len(closing) + sum(2 * len(name) + len("<></>") for name in names)
    return _Layout(pattern, fixed, tuple(columns))


def _alone(text: str) -> list[str]:
    return [text]


def _unescaped(texts: Sequence[str]) -> Sequence[str] | None:
    """The texts without XML's own entities; None if there are others, or characters by their numbers."""
    joined = _SEPARATOR.join(texts)
    if "&" not in joined:
        return texts
    # Those of ETags are most.
    joined = joined.replace("&quot;", '"')
    if "&" in joined:
        if joined.count("&") != len(_entity.findall(joined)):
            return None
        joined = _entity.sub(lambda match: _ENTITIES[match[1]], joined)
    return joined.split(_SEPARATOR)
