"""Answers as rest-json frames them, and the end of a connection that must not look like one."""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Mapping
from email.utils import formatdate
from typing import Any

from aiohttp import web

from asyncms.testing.mediastore.faults import Fault
from asyncms.testing.mediastore.store import ObjectMeta

__all__ = ["DEFAULT_CONTENT_TYPE", "cut", "fault_answer", "json_answer", "object_headers"]

DEFAULT_CONTENT_TYPE = "application/octet-stream"
"""Of objects that were uploaded without one."""

_MAX_MESSAGE = 255


def json_answer(document: Mapping[str, Any]) -> web.Response:
    """A document as the body."""
    return web.Response(body=json.dumps(document).encode(), headers={"Content-Type": "application/json"})


def fault_answer(fault: Fault, method: str) -> web.Response:
    """An error. To HEAD, only its headers."""
    headers = {"x-amzn-errortype": fault.code, "Content-Type": "application/json", **fault.headers}
    body = json.dumps({"Message": fault.message[:_MAX_MESSAGE]}).encode()
    if method == "HEAD":
        return web.Response(status=fault.status, headers={**headers, "Content-Length": str(len(body))})
    return web.Response(status=fault.status, headers=headers, body=body)


def object_headers(meta: ObjectMeta) -> dict[str, str]:
    """What is told of an object, its length aside."""
    headers = {
        "Content-Type": meta.content_type or DEFAULT_CONTENT_TYPE,
        "ETag": meta.etag,
        "Last-Modified": formatdate(int(meta.last_modified), usegmt=True),
    }
    if meta.cache_control is not None:
        headers["Cache-Control"] = meta.cache_control
    return headers


def cut(request: web.BaseRequest) -> None:
    """Reset the connection.

    A close would end a body that has neither length nor chunks (HTTP/1.0) as if it were complete; a reset never does.
    """
    transport = request.transport
    if transport is None:
        return
    sock = transport.get_extra_info("socket")
    if sock is not None:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
