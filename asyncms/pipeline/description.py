"""A service's rows as the description that botocore makes its ``ServiceModel`` of: the JSON of its ``service-2`` files.

For services that botocore has no file of. It says what the rows say: operations, their HTTP form, checksums and errors; shapes
with members, enums, required members, minimums and places on the wire. Documentation, maximums and patterns are not in the rows.
"""

from __future__ import annotations

from typing import Any

from asyncms.operation import Location, Member, Model, Operation, Shape

__all__ = ["describe"]


def describe(model: Model) -> dict[str, Any]:
    """The description, a new one."""
    return {
        "version": "2.0",
        "metadata": dict(model.metadata),
        "operations": {name: _operation(model.operation(name)) for name in model.operation_names},
        "shapes": {name: _shape(model.shape(name)) for name in model.shape_names},
    }


def _operation(operation: Operation) -> dict[str, Any]:
    query = "&".join(f"{name}={value}" if value else name for name, value in operation.query)
    checksum = _said(
        requestAlgorithmMember=operation.checksum_algorithm_member,
        requestChecksumRequired=operation.checksum_required,
        requestValidationModeMember=operation.checksum_mode_member,
        responseAlgorithms=list(operation.checksum_response_algorithms),
    )
    given = _said(
        locationName=operation.input_location_name, xmlNamespace=_xml_namespace(operation.input_xml_namespace)
    )
    return {
        "name": operation.name,
        "http": {"method": operation.method, "requestUri": f"{operation.path}?{query}" if query else operation.path},
        **_said(
            input=operation.input and {"shape": operation.input.name, **given},
            output=operation.output and {"shape": operation.output.name},
            errors=[{"shape": name} for name in operation.errors],
            unsignedPayload=operation.unsigned_payload,
            authtype="v4-unsigned-body" if operation.unsigned_payload else None,
            httpChecksum=checksum,
            staticContextParams={name: {"value": value} for name, value in operation.static_context},
            endpoint=operation.host_prefix and {"hostPrefix": operation.host_prefix},
            deprecated=operation.deprecated,
        ),
    }


def _shape(shape: Shape) -> dict[str, Any]:
    described: dict[str, Any] = {"type": shape.type.value}
    if shape.type.value == "structure":
        described["members"] = {name: _reference(member, name) for name, member in shape.members.items()}
    for theirs, ours in (("member", shape.element), ("key", shape.key), ("value", shape.value)):
        if ours is not None:
            described[theirs] = _reference(ours, theirs)
    if shape.minimum is not None:  # 0 is said, too
        described["min"] = shape.minimum
    if shape.error_code is not None:
        error = {"code": shape.error_code, "httpStatusCode": shape.error_status}
        described |= {"exception": True, "error": {name: value for name, value in error.items() if value is not None}}
    return described | _said(
        required=list(shape.required),
        payload=shape.payload,
        flattened=shape.flattened,
        enum=list(shape.enum),
        timestampFormat=shape.timestamp_format,
        sensitive=shape.sensitive,
        streaming=shape.streaming,
        event=shape.event,
        eventstream=shape.event_stream,
        union=shape.union,
        locationName=shape.location_name,
        xmlNamespace=_xml_namespace(shape.xml_namespace),
    )


def _reference(member: Member, default_wire_name: str) -> dict[str, Any]:
    in_body = member.location is Location.BODY
    return {
        "shape": member.shape.name,
        **_said(
            location=member.location.value,
            locationName=None if in_body and member.wire_name == default_wire_name else member.wire_name,
            timestampFormat=member.timestamp_format,
            xmlNamespace=_xml_namespace(member.xml_namespace),
            xmlAttribute=member.xml_attribute,
            flattened=member.flattened,
            streaming=member.streaming,
            idempotencyToken=member.idempotency_token,
            hostLabel=member.host_label,
            eventpayload=member.event_payload,
            contextParam=member.context_param and {"name": member.context_param},
        ),
    }


def _xml_namespace(namespace: tuple[str, str] | None) -> dict[str, str] | None:
    return None if namespace is None else _said(prefix=namespace[0], uri=namespace[1])


def _said(**traits: Any) -> dict[str, Any]:
    return {name: value for name, value in traits.items() if value}
