"""From endpoint and draft to the address of a request: host, path and query as they are sent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from asyncms.endpoint.resolve import Endpoint
from asyncms.message import Origin
from asyncms.operation import Operation
from asyncms.wire.draft import Draft

__all__ = ["path_of", "prefixed", "rule_context", "wire_query"]


def rule_context(operation: Operation, arguments: Mapping[str, Any]) -> dict[str, str]:
    """What the arguments say to the endpoint rules, apart from the bucket."""
    if operation.input is None:
        return {}
    return {
        member.context_param: arguments[name]
        for name, member in operation.input.members.items()
        if member.context_param not in (None, "Bucket") and isinstance(arguments.get(name), str)
        if member.context_param is not None
    }


def prefixed(endpoint: Endpoint, prefix: str) -> Endpoint:
    """The endpoint with an operation's own prefix before its host."""
    origin = Origin(endpoint.origin.tls, prefix + endpoint.origin.host, endpoint.origin.port)
    return endpoint._replace(origin=origin, host=origin.authority)


def path_of(endpoint: Endpoint, draft: Draft) -> str:
    """The path as it is sent, without the query."""
    if draft.path == "/":
        if endpoint.root is not None:
            return endpoint.root
        # Path style addresses the bucket itself as "/bucket".
        if draft.bucket and endpoint.path:
            return endpoint.path
    return endpoint.path + draft.path


def wire_query(query: list[tuple[str, str]], constants: tuple[tuple[str, str], ...]) -> str:
    """The query as it is sent: a constant without a value, as in ``?delete``, has no equals sign."""
    return "&".join(
        [
            quote(name, safe="-_.~")
            + (f"={quote(value, safe='-_.~')}" if value or (name, value) not in constants else "")
            for name, value in query
        ]
    )
