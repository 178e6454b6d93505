"""Error answers to boto's error dicts.

S3 (REST-XML) names the error in an ``<Error>`` document, MediaStore (REST-JSON) in the header ``x-amzn-errortype`` or in
the JSON. Where neither can be read, as after HEAD, the code is the status as text (`botocore.parsers`).
"""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree as ET

from asyncms.operation import Model, Shape
from asyncms.wire.json_body import read_json
from asyncms.wire.response import Headers, metadata
from asyncms.wire.xml_read import MalformedXML, XmlReader, local_name, parse_xml

__all__ = ["is_error_body", "parse_error"]

_TEXTS = frozenset({"Code", "Message", "RequestId", "HostId"})
_DEEPEST = 32

_ROOT_NAME = rb"(?s)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<([^\s/>!?]+)"


def is_error_body(body: bytes) -> bool:
    """Whether the body of a successful REST-XML response tells of an error: an ``<Error>`` root, or no complete XML.

    S3 sends the status before CopyObject, UploadPartCopy and CompleteMultipartUpload are done, so their failures come
    behind a 200; botocore retries these like a 500. An empty body is none. Only the two ends are looked at where they
    tell: a document that is broken in between makes `ResponseParser.parse` raise.
    """
    if not body:
        return False
    match = re.match(_ROOT_NAME, body)
    if match is not None:
        name = match[1]
        if name == b"Error" or name.endswith(b":Error"):
            return True
        if body.endswith(b"</%b>" % name) or body.rstrip().endswith(b"</%b>" % name):
            return False
    try:
        return local_name(parse_xml(body).tag) == "Error"
    except MalformedXML:
        return True


def parse_error(
    operation_name: str, protocol: str, status: int, headers: Headers, body: bytes, model: Model | None = None
) -> dict[str, Any]:
    """The error dict of boto: ``Error`` with ``Code``, ``Message`` and whatever else the service said,
    ``ResponseMetadata``, and the members that the model gives this error (InvalidObjectState: ``StorageClass``, ``AccessTier``).

    Never raises: what cannot be read falls back to the status.
    """
    response_metadata = metadata(status, headers)
    if protocol == "rest-json":
        parsed = _parse_json(status, response_metadata, body)
    else:
        parsed = _parse_xml(status, response_metadata, body)
    shape = _error_shape(operation_name, parsed["Error"]["Code"], model)
    if shape is not None and shape.members:
        parsed |= _modelled_members(shape, protocol, body)
    return parsed


def _parse_xml(status: int, response_metadata: dict[str, Any], body: bytes) -> dict[str, Any]:
    root = _error_root(body)
    if root is None:
        response_metadata = {"RequestId": "", "HostId": "", **response_metadata}
        return {"Error": _error_of_status(status), "ResponseMetadata": response_metadata}
    error: dict[str, Any] = {}
    for child in root:
        name = local_name(child.tag)
        error.setdefault(name, child.text or "" if name in _TEXTS else _plain(child))
    # Both are in the metadata; a server or proxy that sends them only in the body is heard, too.
    for name in ("RequestId", "HostId"):
        value = error.pop(name, None)
        if value and not response_metadata.get(name):
            response_metadata = {name: value, **response_metadata}
    fallback = _error_of_status(status)
    error = {"Code": error.pop("Code", "") or fallback["Code"], "Message": error.pop("Message", ""), **error}
    return {"Error": error, "ResponseMetadata": response_metadata}


def _error_root(body: bytes) -> ET.Element | None:
    if not body:
        return None
    try:
        root = parse_xml(body)
    except MalformedXML:
        return None
    if local_name(root.tag) == "ErrorResponse":
        return next((child for child in root if local_name(child.tag) == "Error"), None)
    # Anything else, such as a proxy's HTML page, names no error.
    return root if local_name(root.tag) == "Error" else None


def _plain(element: ET.Element, depth: int = 0) -> Any:
    if not len(element) or depth == _DEEPEST:
        return element.text or ""
    children: dict[str, Any] = {}
    for child in element:
        children.setdefault(local_name(child.tag), _plain(child, depth + 1))
    return children


def _parse_json(status: int, response_metadata: dict[str, Any], body: bytes) -> dict[str, Any]:
    fallback = _error_of_status(status)
    content = _json_object(body)
    if content is None:
        # Not JSON: the text may still tell a reader what happened, unless it is a page.
        text = body.decode("utf-8", "replace").strip()
        content = {"message": fallback["Message"] if text.startswith("<") else text}
    message = content.get("message", content.get("Message", "" if body else fallback["Message"]))
    named = response_metadata["HTTPHeaders"].get("x-amzn-errortype")
    code = named or content.get("__type") or content.get("code") or content.get("Code") or fallback["Code"]
    # `com.amazonaws.mediastore#ObjectNotFoundException:http://…`
    code = str(code).split(":", 1)[0].rsplit("#", 1)[-1]
    return {"Error": {"Code": code, "Message": str(message)}, "ResponseMetadata": response_metadata}


def _json_object(body: bytes) -> dict[str, Any] | None:
    try:
        content = json.loads(body) if body else {}
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) else None


def _error_of_status(status: int) -> dict[str, str]:
    from http import HTTPStatus  # few errors have no text of their own

    try:
        reason = HTTPStatus(status).phrase
    except ValueError:
        reason = ""
    return {"Code": str(status), "Message": reason}


def _error_shape(operation_name: str, code: str, model: Model | None) -> Shape | None:
    if model is None:
        return None
    if operation_name in model.operation_names:
        for name in model.operation(operation_name).errors:
            if code in (name, model.shape(name).error_code):
                return model.shape(name)
    try:
        shape = model.shape(code)
    except KeyError:
        return None
    return shape if shape.error_code is not None else None


def _modelled_members(shape: Shape, protocol: str, body: bytes) -> dict[str, Any]:
    try:
        if protocol == "rest-json":
            members: dict[str, Any] = read_json(shape, _json_object(body) or {})
            return members
        root = _error_root(body)
        return {} if root is None else XmlReader(shape).read(root)
    except (ValueError, TypeError, OverflowError):
        return {}
