"""Operations as data: what the generated rows mean.

A service is a `Model`: a table of operation rows and a table of shape rows, both plain tuples that load in a fraction of
a millisecond. `Operation` and `Shape` objects are made from their rows on first use and kept, so a client that calls
three operations pays for three.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from threading import Lock
from typing import Any

__all__ = ["Location", "Member", "Model", "Operation", "Shape", "ShapeType"]


class ShapeType(Enum):
    """The type of a shape, by the model's word for it."""

    STRUCTURE = "structure"
    LIST = "list"
    MAP = "map"
    STRING = "string"
    BLOB = "blob"
    BOOLEAN = "boolean"
    INTEGER = "integer"
    LONG = "long"
    FLOAT = "float"
    DOUBLE = "double"
    TIMESTAMP = "timestamp"


class Location(Enum):
    """Where a member stands on the wire."""

    BODY = ""
    URI = "uri"
    QUERY = "querystring"
    HEADER = "header"
    HEADERS = "headers"
    """A map whose entries are headers with a common prefix (``Member.wire_name``)."""
    STATUS = "statusCode"


@dataclass(slots=True, eq=False, repr=False)
class Member:
    """One member of a structure."""

    name: str
    shape: Shape
    location: Location
    wire_name: str
    """Header, query or URI-label name, or the XML element's; the member's own name where the model gives none."""
    timestamp_format: str | None = None
    """The member's own, else its shape's; None for the place's default. So are the traits below."""
    xml_namespace: tuple[str, str] | None = None
    """(prefix, uri) of the element."""
    xml_attribute: bool = False
    flattened: bool = False
    streaming: bool = False
    idempotency_token: bool = False
    host_label: bool = False
    event_payload: bool = False
    context_param: str | None = None
    """Name of the endpoint rule's parameter that this member feeds."""


@dataclass(slots=True, eq=False, repr=False)
class Shape:
    """One type of the model. Fields that do not apply to the type keep their defaults."""

    name: str
    type: ShapeType
    members: dict[str, Member] = field(default_factory=dict)
    required: tuple[str, ...] = ()
    payload: str | None = None
    """The member that is the whole body."""
    element: Member | None = None
    """A list's element; ``wire_name`` is the element's XML name (default ``member``)."""
    key: Member | None = None
    value: Member | None = None
    flattened: bool = False
    enum: tuple[str, ...] = ()
    minimum: int | float | None = None
    timestamp_format: str | None = None
    sensitive: bool = False
    streaming: bool = False
    event: bool = False
    event_stream: bool = False
    union: bool = False
    location_name: str | None = None
    xml_namespace: tuple[str, str] | None = None
    error_code: str | None = None
    error_status: int | None = None


@dataclass(slots=True, eq=False, repr=False)
class Operation:
    """One operation of a service."""

    name: str
    method: str
    path: str
    """Path template without the query: ``/{Bucket}/{Key+}``."""
    query: tuple[tuple[str, str], ...]
    """Constant query parameters, in the template's order; an empty value is written without ``=`` as in ``?delete``."""
    input: Shape | None
    output: Shape | None
    input_location_name: str | None = None
    input_xml_namespace: tuple[str, str] | None = None
    errors: tuple[str, ...] = ()
    unsigned_payload: bool = False
    checksum_algorithm_member: str | None = None
    checksum_required: bool = False
    checksum_mode_member: str | None = None
    checksum_response_algorithms: tuple[str, ...] = ()
    static_context: tuple[tuple[str, Any], ...] = ()
    host_prefix: str | None = None
    deprecated: bool = False


class Model:
    """The operations and shapes of one service, made from generated rows on first use.

    Raises KeyError for a name that the service does not have.
    """

    def __init__(
        self,
        *,
        service: str,
        metadata: Mapping[str, Any],
        operations: dict[str, tuple[Any, ...]],
        shapes: dict[str, tuple[Any, ...]],
        methods: dict[str, str],
    ) -> None:
        self.service = service
        self.metadata = metadata
        """What the model says about the service as a whole, as it says it."""
        self.protocol: str = metadata["protocol"]
        self.signing_name: str = metadata.get("signingName", metadata["endpointPrefix"])
        self.api_version: str = metadata["apiVersion"]
        self.methods = methods
        """Python method name → operation name."""
        self._operation_rows = operations
        self._shape_rows = shapes
        self._operations: dict[str, Operation] = {}
        self._shapes: dict[str, Shape] = {}
        self._building = Lock()

    @property
    def operation_names(self) -> tuple[str, ...]:
        return tuple(self._operation_rows)

    @property
    def shape_names(self) -> tuple[str, ...]:
        return tuple(self._shape_rows)

    def operation(self, name: str) -> Operation:
        """The operation of that name."""
        found = self._operations.get(name)
        if found is None:
            found = self._operations.setdefault(name, self._build_operation(name))
        return found

    def shape(self, name: str) -> Shape:
        """The shape of that name."""
        found = self._shapes.get(name)
        if found is None:
            # A model is shared by the event loops of several threads, and shapes are recursive: no thread may see one
            # before all that it refers to is complete.
            with self._building:
                built: dict[str, Shape] = {}
                found = self._build_shape(name, built)
                self._shapes.update(built)
        return found

    # A row is (required and positional fields…, {optional field: value}): codegen leaves out what has its default.

    def _build_operation(self, name: str) -> Operation:
        method, path, query, input_name, output_name, options = self._operation_rows[name]
        return Operation(
            name=name,
            method=method,
            path=path,
            query=query,
            input=self.shape(input_name) if input_name else None,
            output=self.shape(output_name) if output_name else None,
            **options,
        )

    def _build_shape(self, name: str, built: dict[str, Shape]) -> Shape:
        found = self._shapes.get(name) or built.get(name)
        if found is not None:
            return found
        kind, options = self._shape_rows[name]
        plain = {k: v for k, v in options.items() if k not in ("members", "element", "key", "value")}
        # Registered before its members are built: it may be among them.
        shape = built[name] = Shape(name=name, type=ShapeType(kind), **plain)
        for row in options.get("members", ()):
            member = self._build_member(row, built)
            shape.members[member.name] = member
        for part in ("element", "key", "value"):
            if part in options:
                setattr(shape, part, self._build_member(options[part], built))
        return shape

    def _build_member(self, row: tuple[Any, ...], built: dict[str, Shape]) -> Member:
        name, shape_name, location, wire_name, *options = row
        return Member(
            name=name,
            shape=self._build_shape(shape_name, built),
            location=Location(location),
            wire_name=wire_name,
            **(options[0] if options else {}),
        )
