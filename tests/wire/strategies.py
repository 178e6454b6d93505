"""Values made from shapes: one of everything, and anything that hypothesis can think of."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from hypothesis import strategies as st

from asyncms.operation import Location, Member, Operation, Shape, ShapeType

__all__ = ["arguments", "full_arguments", "full_value", "results", "values"]

MOMENT = datetime(2026, 11, 6, 8, 49, 37, tzinfo=UTC)
_ZONES = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=-8))])
_MOMENTS = st.datetimes(min_value=datetime(1970, 1, 2), max_value=datetime(2200, 1, 1), timezones=_ZONES)  # noqa: DTZ001
_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_XML_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], max_codepoint=0xFFFD), max_size=12)
_CONTROLS = "".join(map(chr, [*range(0x09), *range(0x0A, 0x20), 0x7F]))
_HEADER_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters=_CONTROLS), max_size=12)
_ASCII = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=8)
_TOKENS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz0123456789-_."), min_size=1, max_size=8)


def full_value(shape: Shape, name: str = "value") -> Any:
    """A value with every member set."""
    match shape.type:
        case ShapeType.STRUCTURE:
            members = list(_members(shape).items())[: 1 if shape.union else None]
            return {key: full_value(member.shape, key) for key, member in members}
        case ShapeType.LIST:
            assert shape.element is not None
            return [full_value(shape.element.shape, f"{name}{number}") for number in (1, 2)]
        case ShapeType.MAP:
            return {"one": "1", "Two": "two & more"}
        case ShapeType.STRING:
            return shape.enum[0] if shape.enum else f"{name}-<&\"'> é".ljust(int(shape.minimum or 0), ".")
        case ShapeType.BLOB:
            return b"bytes of " + name.encode()
        case ShapeType.BOOLEAN:
            return True
        case ShapeType.INTEGER | ShapeType.LONG:
            return 7
        case ShapeType.FLOAT | ShapeType.DOUBLE:
            return 1.5
        case ShapeType.TIMESTAMP:
            return MOMENT


def full_arguments(operation: Operation) -> dict[str, Any]:
    """Arguments with every member set."""
    assert operation.input is not None
    given: dict[str, Any] = full_value(operation.input)
    for name, member in operation.input.members.items():
        if member.host_label:
            given[name] = "io-route.1"
    return given


def values(shape: Shape, text: st.SearchStrategy[str] = _TEXT) -> st.SearchStrategy[Any]:
    """Any valid value."""
    match shape.type:
        case ShapeType.STRUCTURE:
            return _structures(shape, text)
        case ShapeType.LIST:
            assert shape.element is not None
            return st.lists(st.deferred(lambda: values(_shape(shape.element), text)), max_size=2)
        case ShapeType.MAP:
            return st.dictionaries(_TOKENS, _ASCII, max_size=3)
        case ShapeType.STRING:
            return text.map(lambda drawn: drawn.ljust(int(shape.minimum or 0), "."))
        case ShapeType.BLOB:
            return st.binary(max_size=12)
        case ShapeType.BOOLEAN:
            return st.booleans()
        case ShapeType.INTEGER | ShapeType.LONG:
            return st.integers(min_value=int(shape.minimum or -5), max_value=2**53)
        case ShapeType.FLOAT | ShapeType.DOUBLE:
            return st.floats(allow_nan=False)
        case ShapeType.TIMESTAMP:
            return _MOMENTS


def arguments(operation: Operation) -> st.SearchStrategy[dict[str, Any]]:
    """Any valid arguments."""
    assert operation.input is not None
    members = {name: _argument(member, _TEXT) for name, member in operation.input.members.items()}
    return _mappings(members, operation.input.required)


def results(operation: Operation) -> st.SearchStrategy[dict[str, Any]]:
    """Any values of the output's members, except of a streaming one."""
    assert operation.output is not None
    members = {
        name: _argument(member, _XML_TEXT)
        for name, member in operation.output.members.items()
        if not member.shape.event_stream and name != "ExpiresString"
    }
    return _mappings(members, ())


def _argument(member: Member, text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    shape = member.shape
    if member.location is Location.URI:
        return _TEXT.filter(bool)
    if member.host_label:
        return _TOKENS.map(lambda drawn: drawn.replace("_", "-"))
    if member.location is Location.HEADER and shape.type is ShapeType.STRING:
        return _HEADER_TEXT.map(lambda drawn: drawn.ljust(int(shape.minimum or 0), "."))
    if member.location is Location.HEADER and shape.type is ShapeType.LIST:
        return st.lists(_HEADER_TEXT, max_size=3)
    return values(shape, text)


def _structures(shape: Shape, text: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    members = {name: values(member.shape, text) for name, member in _members(shape).items()}
    if shape.union:
        return st.one_of([st.fixed_dictionaries({name: strategy}) for name, strategy in members.items()])
    return _mappings(members, shape.required)


def _members(shape: Shape) -> dict[str, Member]:
    # The deprecated notifications' Event shares its elements with Events: of two, botocore returns the XML nodes.
    return {name: member for name, member in shape.members.items() if name != "Events" or "Event" not in shape.members}


def _mappings(
    members: dict[str, st.SearchStrategy[Any]], required: tuple[str, ...]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {name: members[name] for name in required},
        optional={name: strategy for name, strategy in members.items() if name not in required},
    )


def _shape(member: Member | None) -> Shape:
    assert member is not None
    return member.shape
