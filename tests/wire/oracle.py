"""botocore as the judge: what it sends for the same arguments, what it makes of the same response."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from asyncms._generated.cos.operations import MODEL as COS
from asyncms._generated.mediastore.operations import MODEL as MEDIASTORE
from asyncms._generated.s3.operations import MODEL as S3
from asyncms.operation import Location, Model, ShapeType
from asyncms.wire.draft import Draft
from tests.sdk import sdk_model_name, sdk_module

__all__ = [
    "COS",
    "MEDIASTORE",
    "S3",
    "boto_document",
    "boto_faults",
    "boto_headers",
    "boto_parse",
    "boto_request",
    "comparable_draft",
    "without_metadata",
]


@cache
def _service(name: str) -> Any:
    return sdk_module(name, "session").get_session().get_service_model(sdk_model_name(name))


def boto_operation(model: Model, name: str) -> Any:
    # Any: botocore is not typed.
    return _service(model.service).operation_model(name)


def boto_request(model: Model, name: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Path, query, headers and body as botocore sends them, in the form of `comparable_draft`."""
    operation = boto_operation(model, name)
    corrected: dict[str, str] = {}
    if (model.service, name) == ("cos", "CopyObject") and "WebsiteRedirectLocation" in arguments:
        # The model says it wrongly, and IBM's serialiser fails at it; see `codegen.services`.
        arguments = dict(arguments)
        corrected["x-amz-website-redirect-location"] = arguments.pop("WebsiteRedirectLocation")
    sent = (
        sdk_module(model.service, "serialize")
        .create_serializer(model.protocol)
        .serialize_to_request(dict(arguments), operation)
    )
    path, _, constants = sent["url_path"].partition("?")
    query = [(key, unquote(value)) for key, _, value in (item.partition("=") for item in constants.split("&") if item)]
    for key, value in (sent["query_string"] or {}).items():
        query.extend((key, str(item)) for item in (value if isinstance(value, list) else [value]))
    body = sent["body"]
    payload = operation.input_shape.serialization.get("payload") if operation.input_shape else None
    if body and (payload is None or operation.input_shape.members[payload].type_name == "structure"):
        # botocore's handler does this for two operations; we do it for all.
        body = body.replace(b"\r", b"&#xD;").replace(b"\n", b"&#xA;")
    # IBM's fork, whose serialiser is older, sends Python's "True", which S3's documents know nothing of.
    ours = model.operation(name).input
    booleans = {
        member.wire_name.lower()
        for member in (ours.members.values() if ours is not None else ())
        if member.location is Location.HEADER and member.shape.type is ShapeType.BOOLEAN
    }
    headers = {key.lower(): value for key, value in sent["headers"].items()}
    headers |= {key: headers[key].lower() for key in booleans & headers.keys()}
    prefix = sent.get("host_prefix") or ""
    return {"path": path, "query": query, "headers": headers | corrected, "body": body or None, "host_prefix": prefix}


def comparable_draft(draft: Draft) -> dict[str, Any]:
    """The draft with the bucket back in its path."""
    path = draft.path
    if draft.bucket is not None:
        path = f"/{_quoted_bucket(draft.bucket)}{'' if path == '/' else path}"
    return {
        "path": path,
        "query": draft.query,
        "headers": draft.headers,
        "body": draft.body or None,
        "host_prefix": draft.host_prefix,
    }


def _quoted_bucket(bucket: str) -> str:
    return "".join(
        character if character.isascii() and (character.isalnum() or character in "-._~") else _percent(character)
        for character in bucket
    )


def _percent(character: str) -> str:
    encoded = "".join(f"%{byte:02X}" for byte in character.encode())
    assert unquote(encoded) == character
    return encoded


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _serializer(model: Model) -> Any:
    return sdk_module(model.service, "serialize").SERIALIZERS[model.protocol]()


def boto_document(model: Model, name: str, result: Mapping[str, Any]) -> bytes:
    """A body with those members of the operation's result, written by botocore's serializer."""
    shape = boto_operation(model, name).output_shape
    payload = shape.serialization.get("payload")
    if payload is not None:
        shape, result = shape.members[payload], result.get(payload, {})
    in_body = {key: value for key, value in result.items() if "location" not in shape.members[key].serialization}
    serializer = _serializer(model)
    if model.protocol == "rest-json":
        body: bytes = serializer._serialize_body_params(in_body, shape)
        return body
    root = ET.Element("Result", xmlns="http://s3.amazonaws.com/doc/2006-03-01/")
    for key, value in in_body.items():
        member = shape.members[key]
        if member.serialization.get("xmlAttribute"):
            root.set(member.serialization["name"], value)
        else:
            serializer._serialize(member, value, root, member.serialization.get("name", key))
    document: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return document


def boto_headers(model: Model, name: str, result: Mapping[str, Any]) -> list[tuple[bytes, bytes]]:
    """Headers with those members of the operation's result, converted by botocore's serializer."""
    shape = boto_operation(model, name).output_shape
    serializer = _serializer(model)
    headers = []
    for key, value in result.items():
        traits = shape.members[key].serialization
        if traits.get("location") == "header":
            headers.append((traits["name"], _text(serializer._convert_header_value(shape.members[key], value))))
        elif traits.get("location") == "headers":
            headers.extend((traits["name"] + suffix, text) for suffix, text in value.items())
    return [(key.encode(), text.encode()) for key, text in headers]


def boto_faults(model: Model, name: str, arguments: Mapping[str, Any]) -> str:
    """botocore's report on the arguments; empty if it accepts them."""
    validator = sdk_module(model.service, "validate").ParamValidator()
    report: str = validator.validate(arguments, boto_operation(model, name).input_shape).generate_report()
    return report


def boto_parse(model: Model, name: str, status: int, headers: list[tuple[bytes, bytes]], body: Any) -> dict[str, Any]:
    """What botocore makes of that response, before its S3 handlers."""
    operation = boto_operation(model, name)
    received = sdk_module(model.service, "awsrequest").HeadersDict()
    for raw, value in headers:
        key, text = raw.decode("latin-1"), value.decode("latin-1")
        received[key] = f"{received[key]}, {text}" if key in received else text
    response = {"status_code": status, "headers": received, "body": body, "context": {"operation_name": name}}
    parser = sdk_module(model.service, "parsers").ResponseParserFactory().create_parser(model.protocol)
    parsed: dict[str, Any] = parser.parse(response, operation.output_shape)
    error_shape = operation.service_model.shape_for_error_code(parsed.get("Error", {}).get("Code", ""))
    if error_shape is not None:
        parsed.update(parser.parse(response, error_shape))
    return parsed


def without_metadata(result: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in result.items() if key != "ResponseMetadata"}
