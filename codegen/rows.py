"""Operation and shape rows, in the format that `asyncms.operation.Model` reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from codegen.model import Api, Part

__all__ = ["render_operations", "render_shapes"]

_DEFAULT_WIRE_NAMES = {"member": "member", "key": "key", "value": "value"}


def render_operations(api: Api) -> str:
    """``operations.py``: the operation rows and ``MODEL``."""
    rows = "".join(f"{name!r}: {_operation_row(api, name)!r},\n" for name in sorted(api.operations))
    return f'''"""The operations of {api.title} as rows; `asyncms.operation.Model` reads them."""

from __future__ import annotations

from typing import Any

from asyncms._generated.{api.service.package}.shapes import SHAPES
from asyncms.operation import Model

__all__ = ["METHODS", "MODEL", "OPERATIONS"]

# name: (method, path, constant query, input shape, output shape, {{what differs from the default}})
OPERATIONS: dict[str, tuple[Any, ...]] = {{
{rows}}}

METHODS: dict[str, str] = {dict(api.methods)!r}

MODEL = Model(
service={api.service.name!r},
metadata={dict(api.metadata)!r},
operations=OPERATIONS,
shapes=SHAPES,
methods=METHODS,
)
'''


def render_shapes(api: Api) -> str:
    """``shapes.py``: the shape rows."""
    rows = "".join(f"{name!r}: {_shape_row(api, name)!r},\n" for name in sorted(api.shapes))
    return f'''"""The shapes of {api.title} as rows; `asyncms.operation.Model` reads them."""

from __future__ import annotations

from typing import Any

__all__ = ["SHAPES"]

# name: (type, {{what differs from the default}}); a member is
# (name, shape, location, wire name[, {{what differs from the default}}])
SHAPES: dict[str, tuple[Any, ...]] = {{
{rows}}}
'''


def _operation_row(api: Api, name: str) -> tuple[Any, ...]:
    operation = api.operations[name]
    path, _, query = operation["http"]["requestUri"].partition("?")
    pairs = tuple((key, value) for key, _, value in (item.partition("=") for item in query.split("&") if item))
    reference = operation.get("input", {})
    checksum = operation.get("httpChecksum", {})
    options = _without_defaults(
        input_location_name=reference.get("locationName"),
        input_xml_namespace=_xml_namespace(reference),
        errors=tuple(error["shape"] for error in operation.get("errors", ())),
        unsigned_payload=operation.get("unsignedPayload", operation.get("authtype") == "v4-unsigned-body"),
        checksum_algorithm_member=checksum.get("requestAlgorithmMember"),
        checksum_required=checksum.get("requestChecksumRequired") or operation.get("httpChecksumRequired"),
        checksum_mode_member=checksum.get("requestValidationModeMember"),
        checksum_response_algorithms=tuple(checksum.get("responseAlgorithms", ())),
        static_context=tuple((key, given["value"]) for key, given in operation.get("staticContextParams", {}).items()),
        host_prefix=operation.get("endpoint", {}).get("hostPrefix"),
        deprecated=operation.get("deprecated"),
    )
    return operation["http"]["method"], path, pairs, api.input(name), api.output(name), options


def _shape_row(api: Api, name: str) -> tuple[Any, ...]:
    shape = api.shapes[name]
    parts = {part.name: _member_row(part) for part in api.parts(name)}
    is_error = bool(shape.get("exception"))
    options = _without_defaults(
        members=tuple(parts[member] for member in shape.get("members", ())),
        required=tuple(shape.get("required", ())),
        payload=shape.get("payload"),
        element=parts.get("member") if "member" in shape else None,
        key=parts.get("key") if "key" in shape else None,
        value=parts.get("value") if "value" in shape else None,
        flattened=shape.get("flattened"),
        enum=tuple(shape.get("enum", ())),
        minimum=shape.get("min"),
        timestamp_format=shape.get("timestampFormat"),
        sensitive=shape.get("sensitive"),
        streaming=shape.get("streaming"),
        event=shape.get("event"),
        event_stream=shape.get("eventstream"),
        union=shape.get("union"),
        location_name=shape.get("locationName"),
        xml_namespace=_xml_namespace(shape),
        error_code=api.error_code(name) if is_error else None,
        error_status=shape.get("error", {}).get("httpStatusCode") if is_error else None,
    )
    return shape["type"], options


def _member_row(part: Part) -> tuple[Any, ...]:
    traits = part.traits
    options = _without_defaults(
        timestamp_format=traits.get("timestampFormat"),
        xml_namespace=_xml_namespace(traits),
        xml_attribute=traits.get("xmlAttribute"),
        flattened=traits.get("flattened"),
        streaming=traits.get("streaming"),
        idempotency_token=traits.get("idempotencyToken"),
        host_label=traits.get("hostLabel"),
        event_payload=traits.get("eventpayload"),
        context_param=traits.get("contextParam", {}).get("name"),
    )
    wire_name = traits.get("locationName", _DEFAULT_WIRE_NAMES.get(part.name, part.name))
    row = (part.name, part.shape, traits.get("location", ""), wire_name)
    return (*row, options) if options else row


def _xml_namespace(traits: Mapping[str, Any]) -> tuple[str, str] | None:
    namespace = traits.get("xmlNamespace")
    return (namespace.get("prefix", ""), namespace["uri"]) if namespace else None


def _without_defaults(**options: Any) -> dict[str, Any]:
    # `min: 0` is written out: it is what the model says, though it refuses nothing.
    return {key: value for key, value in options.items() if value is not None and value is not False and value != ()}
