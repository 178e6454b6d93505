"""Every S3, COS and MediaStore response is parsed to what botocore makes of it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from asyncms.operation import Model
from asyncms.wire.response import ResponseParser
from tests.examples import examples
from tests.wire.oracle import COS, MEDIASTORE, S3, boto_document, boto_headers, boto_parse, without_metadata
from tests.wire.strategies import full_value, results

_OPERATIONS = [
    (model, name)
    for model in (S3, COS, MEDIASTORE)
    for name in model.operation_names
    if model.operation(name).output is not None
]
_IDS = [f"{model.service}-{name}" for model, name in _OPERATIONS]
_IDENTITY = [(b"x-amz-request-id", b"4442587FB7D0A2F9"), (b"x-amz-id-2", b"vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQjryTjKlc=")]
_profile = settings(
    max_examples=examples(12),
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize(("model", "name"), _OPERATIONS, ids=_IDS)
def test_with_every_member(model: Model, name: str) -> None:
    operation = model.operation(name)
    assert operation.output is not None
    result = full_value(operation.output)
    result.pop("ExpiresString", None)
    _compare(model, name, result)


@pytest.mark.parametrize(("model", "name"), _OPERATIONS, ids=_IDS)
def test_with_nothing_but_a_status(model: Model, name: str) -> None:
    _compare(model, name, {})


@pytest.mark.parametrize(("model", "name"), _OPERATIONS, ids=_IDS)
def test_with_any_members(model: Model, name: str) -> None:
    operation = model.operation(name)

    @_profile
    @given(results(operation))
    def check(result: dict[str, Any]) -> None:
        _compare(model, name, result)

    check()


def _compare(model: Model, name: str, result: dict[str, Any]) -> None:
    operation = model.operation(name)
    assert operation.output is not None
    parser = ResponseParser(operation, model.protocol)
    result = dict(result)
    streaming = parser.streaming_member
    if streaming is not None:
        result.pop(streaming, None)
        body = None
    elif operation.output.payload is not None and not isinstance(result.get(operation.output.payload, {}), dict):
        body = result[operation.output.payload].encode()
    else:
        body = boto_document(model, name, result)
    headers = [*_IDENTITY, *boto_headers(model, name, result)]
    parsed = parser.parse(200, headers, body)
    expected = boto_parse(model, name, 200, headers, body if body is not None else "the stream")
    if streaming is not None:
        expected.pop(streaming, None)
    parsed.pop("ExpiresString", None)
    if name == "GetBucketLocation":
        # The text of the root, which botocore's parser leaves to a handler.
        assert parsed.pop("LocationConstraint") is None
        expected.pop("LocationConstraint", None)
    assert without_metadata(parsed) == without_metadata(expected)
    metadata, expected_metadata = parsed["ResponseMetadata"], expected["ResponseMetadata"]
    assert metadata == {**expected_metadata, "RetryAttempts": 0}
    assert list(metadata) == [*expected_metadata, "RetryAttempts"]
