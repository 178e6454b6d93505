"""The TypedDicts, read back at run time. What type checkers make of them is in ``typing_examples.py``."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NotRequired, Required, get_args, get_origin, get_type_hints

import pytest

from asyncms.message import BodyInput
from asyncms.metadata import ResponseMetadata
from asyncms.operation import Shape, ShapeType
from asyncms.pipeline.body import StreamingBody
from asyncms.pipeline.event_stream import EventStream
from tests._generated.services import ALL, Generated

pytestmark = pytest.mark.parametrize("generated", ALL, ids=str)

# Under TYPE_CHECKING in the generated files, which must not import the pipeline.
NAMES = {"BodyInput": BodyInput, "EventStream": EventStream, "StreamingBody": StreamingBody}


def _hints(typed_dict: Any) -> dict[str, Any]:
    return get_type_hints(typed_dict, localns=NAMES, include_extras=True)


def _signature(generated: Generated, method: str) -> tuple[Any, Any]:
    annotations = getattr(generated.client, method).__annotations__
    request = annotations["kwargs"].removeprefix("Unpack[types.").removesuffix("]")
    return getattr(generated.types, request), getattr(generated.types, annotations["return"].removeprefix("types."))


def test_arguments(generated: Generated) -> None:
    for method, name in generated.model.methods.items():
        shape = generated.model.operation(name).input
        assert shape is not None
        request, _ = _signature(generated, method)
        hints = _hints(request)
        assert list(hints) == list(shape.members)
        assert request.__name__ == shape.name
        assert {member for member, hint in hints.items() if get_origin(hint) is Required} == set(shape.required)


def test_results(generated: Generated) -> None:
    for method, name in generated.model.methods.items():
        shape = generated.model.operation(name).output or Shape("", ShapeType.STRUCTURE)
        _, result = _signature(generated, method)
        hints = _hints(result)
        assert list(hints) == [*shape.members, "ResponseMetadata"]
        assert hints["ResponseMetadata"] is ResponseMetadata
        flattened = {member.name for member in shape.members.values() if member.flattened}
        assert {member for member, hint in hints.items() if get_origin(hint) is NotRequired} == flattened


def test_every_type_resolves(generated: Generated) -> None:
    for name in generated.types.__all__:
        exported = getattr(generated.types, name)
        assert _hints(exported) if isinstance(exported, type) and exported.__annotations__ else exported is not None


def test_enumerations_are_open_and_complete(generated: Generated) -> None:
    for name in generated.types.__all__:
        alias = getattr(generated.types, name)
        if not isinstance(alias, type):
            literal, rest = get_args(alias)
            assert rest is str
            # typing gives unions of equal literals one order.
            assert set(get_args(literal)) == set(generated.model.shape(name).enum)


def test_timestamps_streams_and_scalars(generated: Generated) -> None:
    arguments = {
        ShapeType.STRING: str,
        ShapeType.BOOLEAN: bool,
        ShapeType.INTEGER: int,
        ShapeType.LONG: int,
        ShapeType.TIMESTAMP: datetime | str | int | float,
    }
    for method, name in generated.model.methods.items():
        operation = generated.model.operation(name)
        request, result = _signature(generated, method)
        for shape, hints, side in (
            (operation.input, _hints(request), arguments),
            (operation.output, _hints(result), arguments | {ShapeType.TIMESTAMP: datetime}),
        ):
            for member in shape.members.values() if shape else ():
                hint = hints[member.name]
                plain = get_args(hint)[0] if get_origin(hint) in (Required, NotRequired) else hint
                if member.streaming:
                    assert plain == (BodyInput if side is arguments else StreamingBody)
                elif member.shape.type in side and not member.shape.enum and member.name not in WIDER:
                    assert plain == side[member.shape.type], f"{method}: {member.name}"


WIDER = {"CopySource", "SSECustomerKey", "CopySourceSSECustomerKey"}
"""boto takes more for these than the model says."""
