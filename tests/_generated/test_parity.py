"""Every operation, shape and member says what botocore's model says."""

from __future__ import annotations

from typing import Any

import pytest
from botocore import xform_name

from asyncms.operation import Location, Member, Model, Operation, Shape
from tests._generated.services import ALL, Generated, boto_model

pytestmark = pytest.mark.parametrize("generated", ALL, ids=str)

SYNTHETIC = {"ExpiresString"}
"""What botocore adds to S3 in an event handler instead of its model."""


def _namespace(traits: dict[str, Any]) -> tuple[str, str] | None:
    given = traits.get("xmlNamespace")
    return (given.get("prefix", ""), given["uri"]) if given else None


def _boto_operation(boto: Any) -> dict[str, Any]:
    checksum = boto.http_checksum
    reference = boto._operation_model.get("input", {})
    query = boto.http["requestUri"].partition("?")[2]
    return {
        "method": boto.http["method"],
        "path": boto.http["requestUri"].partition("?")[0],
        "query": [tuple([*item.split("=", 1), ""][:2]) for item in query.split("&")] if query else [],
        "input": boto.input_shape.name if boto.input_shape else None,
        "output": boto.output_shape.name if boto.output_shape else None,
        "input_location_name": reference.get("locationName"),
        "input_xml_namespace": _namespace(reference),
        "errors": [shape.name for shape in boto.error_shapes],
        "unsigned_payload": bool(getattr(boto, "unsigned_payload", False)) or boto.auth_type == "v4-unsigned-body",
        "checksum_algorithm_member": checksum.get("requestAlgorithmMember"),
        "checksum_required": bool(checksum.get("requestChecksumRequired") or boto.http_checksum_required),
        "checksum_mode_member": checksum.get("requestValidationModeMember"),
        "checksum_response_algorithms": checksum.get("responseAlgorithms", []),
        "static_context": [(param.name, param.value) for param in boto.static_context_parameters],
        "host_prefix": boto.endpoint["hostPrefix"] if boto.endpoint else None,
        "deprecated": bool(boto.deprecated),
    }


def _operation(ours: Operation) -> dict[str, Any]:
    facts = {name: getattr(ours, name) for name in Operation.__slots__ if name != "name"}
    facts["input"] = ours.input.name if ours.input else None
    facts["output"] = ours.output.name if ours.output else None
    return {name: list(value) if name in LISTS else value for name, value in facts.items()}


LISTS = {"query", "errors", "checksum_response_algorithms", "static_context"}


def _boto_member(name: str, boto: Any) -> dict[str, Any]:
    wire, meta = boto.serialization, boto.metadata
    return {
        "name": name,
        "shape": boto.name,
        "location": Location(wire.get("location", "")),
        "wire_name": wire.get("name", name),
        "timestamp_format": wire.get("timestampFormat"),
        "xml_namespace": _namespace(wire),
        "xml_attribute": bool(wire.get("xmlAttribute")),
        "flattened": bool(wire.get("flattened")),
        "streaming": bool(wire.get("streaming")),
        "idempotency_token": bool(meta.get("idempotencyToken")),
        "host_label": bool(wire.get("hostLabel")),
        "event_payload": bool(wire.get("eventpayload")),
        "context_param": meta.get("contextParam", {}).get("name"),
    }


def _member(ours: Member) -> dict[str, Any]:
    return {name: getattr(ours, name) for name in Member.__slots__} | {"shape": ours.shape.name}


def _boto_shape(boto: Any) -> dict[str, Any]:
    wire, meta = boto.serialization, boto.metadata
    is_error = bool(meta.get("exception"))
    return {
        "name": boto.name,
        "type": boto._shape_model["type"],
        "required": tuple(meta.get("required", ())),
        "payload": wire.get("payload"),
        "flattened": bool(wire.get("flattened")),
        "enum": tuple(meta.get("enum", ())),
        "minimum": meta.get("min"),
        "timestamp_format": wire.get("timestampFormat"),
        "sensitive": bool(meta.get("sensitive")),
        "streaming": bool(wire.get("streaming")),
        "event": bool(wire.get("event")),
        "event_stream": bool(wire.get("eventstream")),
        "union": bool(meta.get("union")),
        "location_name": wire.get("name"),
        "xml_namespace": _namespace(wire),
        "error_code": meta.get("error", {}).get("code", boto.name) if is_error else None,
        "error_status": meta.get("error", {}).get("httpStatusCode") if is_error else None,
    }


def _shape(ours: Shape) -> dict[str, Any]:
    parts = {"members", "element", "key", "value"}
    return {name: getattr(ours, name) for name in Shape.__slots__ if name not in parts} | {"type": ours.type.value}


def _compare(ours: Shape, boto: Any, seen: set[str], model: Any) -> None:
    if ours.name in seen:
        return
    seen.add(ours.name)
    # As the model defines it, without the traits of the reference that led here.
    plain = model.shape_for(boto.name)
    assert _shape(ours) == _boto_shape(plain)
    members: dict[str, Any] = dict(plain.members) if plain.type_name == "structure" else {}
    assert [name for name in ours.members if name not in SYNTHETIC] == list(members)
    for name, theirs in members.items():
        expected = _boto_member(name, theirs)
        if ours.members[name].location is not expected["location"]:
            # IBM's model lost where it goes, and IBM's serialiser fails at it.
            assert (ours.name, name) == ("CopyObjectRequest", "WebsiteRedirectLocation")
            expected |= {"location": Location.HEADER, "wire_name": "x-amz-website-redirect-location"}
        assert _member(ours.members[name]) == expected, f"{ours.name}.{name}"
        _compare(ours.members[name].shape, theirs, seen, model)
    if plain.type_name == "list":
        assert ours.element is not None
        assert _member(ours.element) == _boto_member("member", plain.member)
        _compare(ours.element.shape, plain.member, seen, model)
    else:
        assert ours.element is None
    if plain.type_name == "map":
        assert ours.key is not None
        assert ours.value is not None
        assert _member(ours.key) == _boto_member("key", plain.key)
        assert _member(ours.value) == _boto_member("value", plain.value)
        _compare(ours.key.shape, plain.key, seen, model)
        _compare(ours.value.shape, plain.value, seen, model)
    else:
        assert ours.key is None
        assert ours.value is None


def test_service(generated: Generated) -> None:
    ours, boto = generated.model, boto_model(generated.model.service)
    assert ours.metadata == boto.metadata
    assert ours.protocol == boto.protocol
    assert ours.signing_name == boto.signing_name
    assert ours.api_version == boto.api_version
    assert ours.methods == {xform_name(name): name for name in boto.operation_names}


def test_operations(generated: Generated) -> None:
    boto = boto_model(generated.model.service)
    assert sorted(generated.model.operation_names) == sorted(boto.operation_names)
    assert len(generated.model.operation_names) == generated.operation_count
    for name in boto.operation_names:
        assert _operation(generated.model.operation(name)) == _boto_operation(boto.operation_model(name)), name


def test_shapes_from_the_operations_down(generated: Generated) -> None:
    boto = boto_model(generated.model.service)
    seen: set[str] = set()
    for name in boto.operation_names:
        ours, theirs = generated.model.operation(name), boto.operation_model(name)
        if ours.input:
            _compare(ours.input, theirs.input_shape, seen, boto)
        if ours.output:
            _compare(ours.output, theirs.output_shape, seen, boto)
        for error in theirs.error_shapes:
            _compare(generated.model.shape(error.name), error, seen, boto)
    assert len(seen) > 20


def test_all_shapes(generated: Generated) -> None:
    boto = boto_model(generated.model.service)
    assert set(generated.model.shape_names) - SYNTHETIC == set(boto.shape_names)
    seen: set[str] = set()
    for name in boto.shape_names:
        _compare(generated.model.shape(name), boto.shape_for(name), seen, boto)
    assert seen == set(boto.shape_names)


def test_expires_string_stands_beside_the_results_expires_only(generated: Generated) -> None:
    model: Model = generated.model
    having = {name for name in model.shape_names if "ExpiresString" in model.shape(name).members}
    assert having == ({"GetObjectOutput", "HeadObjectOutput"} if model.service == "s3" else set())
    for name in having:
        member = model.shape(name).members["ExpiresString"]
        assert (member.location, member.wire_name, member.shape.type.value) == (Location.HEADER, "Expires", "string")
        assert model.shape(name).members["Expires"].shape.type.value == "timestamp"
