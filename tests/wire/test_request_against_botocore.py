"""Every S3, COS and MediaStore operation is serialised as botocore does it, and what it refuses is refused."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from asyncms.errors import ParamValidationError
from asyncms.operation import Model, Operation, ShapeType
from asyncms.wire.request import RequestSerializer
from tests.examples import examples
from tests.wire.oracle import COS, MEDIASTORE, S3, boto_faults, boto_request, comparable_draft
from tests.wire.strategies import arguments, full_arguments

_OPERATIONS = [(model, name) for model in (S3, COS, MEDIASTORE) for name in model.operation_names]
_IDS = [f"{model.service}-{name}" for model, name in _OPERATIONS]
_profile = settings(
    max_examples=examples(12),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def _has_input(operation: Operation) -> bool:
    return operation.input is not None


@pytest.mark.parametrize(("model", "name"), _OPERATIONS, ids=_IDS)
def test_with_every_member(model: Model, name: str) -> None:
    operation = model.operation(name)
    if not _has_input(operation):
        pytest.skip("takes no arguments")
    given_ = full_arguments(operation)
    draft = RequestSerializer(operation, model.protocol).serialize(given_)
    assert comparable_draft(draft) == boto_request(model, name, given_)


@pytest.mark.parametrize(("model", "name"), _OPERATIONS, ids=_IDS)
def test_with_only_the_required_members(model: Model, name: str) -> None:
    operation = model.operation(name)
    required = operation.input.required if operation.input is not None else ()
    given_ = {key: value for key, value in full_arguments(operation).items() if key in required} if required else {}
    if name == "RenameObject":
        given_["ClientToken"] = "token"
    draft = RequestSerializer(operation, model.protocol).serialize(given_)
    assert comparable_draft(draft) == boto_request(model, name, given_)


@pytest.mark.parametrize(("model", "name"), _OPERATIONS, ids=_IDS)
def test_with_any_arguments(model: Model, name: str) -> None:
    operation = model.operation(name)
    if not _has_input(operation):
        pytest.skip("takes no arguments")
    serializer = RequestSerializer(operation, model.protocol)

    @_profile
    @given(arguments(operation))
    def check(given_: dict[str, Any]) -> None:
        if name == "RenameObject":
            given_.setdefault("ClientToken", "token")
        assert comparable_draft(serializer.serialize(given_)) == boto_request(model, name, given_)

    check()


_WRONG = st.sampled_from([None, 3, -1, True, "", "x", "\udc80", b"x", [], ["a"], {}, {"a": 1}, 1.5, object()])


@pytest.mark.parametrize(("model", "name"), _OPERATIONS, ids=_IDS)
def test_refuses_what_botocore_refuses(model: Model, name: str) -> None:
    operation = model.operation(name)
    if not _has_input(operation):
        pytest.skip("takes no arguments")
    serializer = RequestSerializer(operation, model.protocol)

    @_profile
    @given(arguments(operation), st.data())
    def check(given_: dict[str, Any], data: st.DataObject) -> None:
        if name == "RenameObject":
            given_.setdefault("ClientToken", "token")
        wrong = data.draw(_WRONG)
        _spoil(data, given_, wrong)
        report = boto_faults(model, name, given_)
        found = _faults(serializer, given_)
        if report:
            assert found or _is_body(operation, report)
        else:
            assert all(_is_our_own_rule(fault) for fault in found)

    check()


def _spoil(data: st.DataObject, given_: dict[str, Any], wrong: Any) -> None:
    place: Any = given_
    while True:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        if not keys:
            if isinstance(place, dict):
                place["Unknown"] = wrong
            return
        key = data.draw(st.sampled_from(keys))
        if isinstance(place[key], (dict, list)) and data.draw(st.booleans()):
            place = place[key]
            continue
        place[key] = wrong
        return


def _faults(serializer: RequestSerializer, given_: dict[str, Any]) -> list[str]:
    try:
        serializer.serialize(given_)
    except ParamValidationError as error:
        return error.faults
    return []


def _is_our_own_rule(fault: str) -> bool:
    ours = ("lone surrogate", "line breaks", "valid min length: 1", "<class 'bool'>", "alphanumeric", "S3 metadata")
    return any(rule in fault for rule in ours)


def _is_body(operation: Operation, report: str) -> bool:
    # Streaming bodies take more than botocore's do.
    assert operation.input is not None
    payload = operation.input.payload
    return (
        payload is not None
        and operation.input.members[payload].shape.type is ShapeType.BLOB
        and report.startswith(f"Invalid type for parameter {payload},")
        and "\n" not in report
    )
