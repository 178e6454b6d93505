"""Reading a service model: botocore's JSON, its own corrections merged in, traits resolved onto references.

The only file of codegen that knows botocore. What a model says and codegen does not know is refused, so that a newer
botocore cannot lose a trait silently.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from botocore import xform_name

from codegen.services import Service

__all__ = ["Api", "Part", "UnknownTraitError", "load", "refuse_unknown_traits"]

_OPERATION_TRAITS = frozenset(
    "name http input output errors documentation documentationUrl deprecated deprecatedMessage staticContextParams "
    "httpChecksum httpChecksumRequired authtype unsignedPayload endpoint alias _output".split()
)
_HTTP_TRAITS = frozenset("method requestUri responseCode".split())
_CHECKSUM_TRAITS = frozenset(
    "requestAlgorithmMember requestChecksumRequired requestValidationModeMember responseAlgorithms".split()
)
_SHAPE_TRAITS = frozenset(
    "type documentation members required payload member key value flattened enum min max pattern box sensitive "
    "streaming timestampFormat locationName xmlNamespace union event eventstream error exception fault synthetic "
    "deprecated".split()
)
_REFERENCE_TRAITS = frozenset(
    "shape documentation location locationName timestampFormat xmlNamespace xmlAttribute flattened streaming "
    "idempotencyToken hostLabel eventpayload contextParam box deprecated deprecatedMessage".split()
)


class UnknownTraitError(Exception):
    """The model says something that codegen does not know: teach it, or add the trait to the ones to ignore."""


@dataclass(frozen=True, slots=True)
class Part:
    """A member of a structure, or a list's element, or a map's key or value."""

    name: str
    shape: str
    traits: Mapping[str, Any]
    """The reference's traits over its shape's, as botocore resolves them."""


@dataclass(frozen=True, slots=True)
class Api:
    """One service's model."""

    service: Service
    metadata: Mapping[str, Any]
    operations: Mapping[str, Mapping[str, Any]]
    shapes: Mapping[str, Mapping[str, Any]]
    paginators: Mapping[str, Any]
    waiters: Mapping[str, Any]
    methods: Mapping[str, str]
    """Python method name → operation name."""

    @property
    def title(self) -> str:
        """The service's name in what is generated."""
        return self.service.title or str(self.metadata["serviceId"])

    def part(self, name: str, reference: Mapping[str, Any]) -> Part:
        """The reference, resolved."""
        shape = reference["shape"]
        return Part(name, shape, {**self.shapes[shape], **reference})

    def members(self, shape: str) -> Iterator[Part]:
        """A structure's members, in the model's order."""
        for name, reference in self.shapes[shape].get("members", {}).items():
            yield self.part(name, reference)

    def parts(self, shape: str) -> Iterator[Part]:
        """Everything that a shape refers to."""
        yield from self.members(shape)
        for name in ("member", "key", "value"):
            if name in self.shapes[shape]:
                yield self.part(name, self.shapes[shape][name])

    def input(self, operation: str) -> str | None:
        """Name of the operation's input shape."""
        return _shape_name(self.operations[operation], "input")

    def output(self, operation: str) -> str | None:
        """Name of the operation's output shape."""
        return _shape_name(self.operations[operation], "output")

    def exceptions(self) -> Iterator[str]:
        """Names of the shapes that are errors."""
        return (name for name, shape in self.shapes.items() if shape.get("exception"))

    def error_code(self, shape: str) -> str:
        """What the service calls that error on the wire."""
        code: str = self.shapes[shape].get("error", {}).get("code", shape)
        return code


def load(service: Service) -> Api:
    """The model of that service, as the installed botocore has it. Raises UnknownTraitError."""
    loader = import_module(f"{service.sdk}.loaders").create_loader()
    name = service.model or service.name
    # The loader merges `*.sdk-extras.json`: S3's Expires is a timestamp by then.
    model: dict[str, Any] = loader.load_service_model(name, "service-2")
    try:
        waiters: dict[str, Any] = loader.load_service_model(name, "waiters-2")["waiters"]
    except import_module(f"{service.sdk}.exceptions").UnknownServiceError:
        waiters = {}
    shapes: dict[str, Any] = dict(model["shapes"])
    if service.has_expires_string:
        shapes = _with_expires_string(model["operations"], shapes)
    for shape, member, traits in service.corrections:
        reference = shapes[shape]["members"][member]
        shapes[shape] = {**shapes[shape], "members": {**shapes[shape]["members"], member: {**reference, **traits}}}
    refuse_unknown_traits(model["operations"], shapes)
    return Api(
        service=service,
        metadata=model["metadata"],
        operations=model["operations"],
        shapes=shapes,
        paginators=loader.load_service_model(name, "paginators-1")["pagination"],
        waiters=waiters,
        methods={xform_name(name): name for name in sorted(model["operations"])},
    )


def _shape_name(operation: Mapping[str, Any], direction: str) -> str | None:
    reference = operation.get(direction)
    return None if reference is None else reference["shape"]


def _with_expires_string(operations: Mapping[str, Any], shapes: dict[str, Any]) -> dict[str, Any]:
    # boto gives S3's Expires header twice, parsed and as it came, because servers send it in any form; it adds the
    # second in an event handler (botocore.handlers.handle_expires_header), so no model has it.
    outputs = {operation["output"]["shape"] for operation in operations.values() if "output" in operation}
    for output in outputs:
        members: dict[str, Any] = {}
        for name, reference in shapes[output]["members"].items():
            members[name] = reference
            if reference["shape"] == "Expires" and reference.get("locationName") == "Expires":
                members["ExpiresString"] = {**reference, "shape": "ExpiresString"}
                shapes["ExpiresString"] = {"type": "string"}
        shapes[output] = {**shapes[output], "members": members}
    return shapes


def refuse_unknown_traits(operations: Mapping[str, Any], shapes: Mapping[str, Any]) -> None:
    """Raise UnknownTraitError for what codegen does not know."""
    for name, operation in operations.items():
        _refuse(name, operation, _OPERATION_TRAITS)
        _refuse(f"{name}.http", operation["http"], _HTTP_TRAITS)
        _refuse(f"{name}.httpChecksum", operation.get("httpChecksum", {}), _CHECKSUM_TRAITS)
    for name, shape in shapes.items():
        _refuse(name, shape, _SHAPE_TRAITS)
        for member, reference in shape.get("members", {}).items():
            _refuse(f"{name}.{member}", reference, _REFERENCE_TRAITS)
        for member in ("member", "key", "value"):
            _refuse(f"{name}.{member}", shape.get(member, {}), _REFERENCE_TRAITS)


def _refuse(place: str, given: Mapping[str, Any], known: frozenset[str]) -> None:
    unknown = sorted(given.keys() - known)
    if unknown:
        raise UnknownTraitError(f"{place} has {', '.join(unknown)}")
