"""Resume tokens: where a listing goes on, in botocore's format, so that either library resumes what the other began.

A token is base64 of a JSON object: the operation's token arguments by name, and ``boto_truncate_amount`` where it points
inside a page: how many items of that page were handed out already. Bytes are base64 text, and ``boto_encoded_keys`` lists
their paths. Two older forms are read: ``value___…___amount``, and the service's own token as it is.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from typing import Any

from asyncms.errors import ConfigError

__all__ = ["decode_token", "encode_token"]

_AMOUNT = "boto_truncate_amount"
_BYTES = "boto_encoded_keys"


def encode_token(arguments: Mapping[str, Any], handed_out: int | None = None) -> str:
    """The token that goes on with these arguments, behind the items of the page that were handed out."""
    token = dict(arguments)
    if handed_out is not None:
        token[_AMOUNT] = handed_out
    try:
        text = json.dumps(token)
    except TypeError:
        paths: list[list[str | int]] = []
        text = json.dumps({**_without_bytes(token, [], paths), _BYTES: paths})
    return base64.b64encode(text.encode()).decode()


def decode_token(token: object, names: Sequence[str]) -> tuple[dict[str, Any], int | None]:
    """The token arguments, all of ``names``, and the items of their page that were handed out: None if it is a new page.

    Raises ConfigError for what is no token, or another operation's.
    """
    if not isinstance(token, str):
        raise _bad(token)
    decoded = _decode(token)
    if decoded is None:
        return _decode_old(token, names)
    amount = decoded.pop(_AMOUNT, None)
    if not decoded.keys() <= set(names) or not (amount is None or (type(amount) is int and amount >= 0)):
        raise _bad(token)
    return {name: decoded.get(name) for name in names}, amount


def _decode(token: str) -> dict[str, Any] | None:
    try:
        decoded = json.loads(base64.b64decode(token.encode()).decode())
    except ValueError:
        return None
    if not isinstance(decoded, dict):
        return None
    paths = decoded.pop(_BYTES, None)
    try:
        for path in () if paths is None else paths:
            container: Any = decoded
            for step in path[:-1]:
                container = container[step]
            container[path[-1]] = base64.b64decode(container[path[-1]])
    except LookupError:
        raise _bad(token) from None
    except (TypeError, ValueError):
        return None
    return decoded


def _decode_old(token: str, names: Sequence[str]) -> tuple[dict[str, Any], int | None]:
    parts = token.split("___")
    amount = None
    if len(parts) == len(names) + 1:
        try:
            amount = int(parts[-1])
        except ValueError:
            parts = [token]
        else:
            del parts[-1]
    if len(parts) > len(names) or (amount is not None and amount < 0):
        raise _bad(token)
    values = [None if part == "None" else part for part in parts]
    return {name: values[i] if i < len(values) else None for i, name in enumerate(names)}, amount


def _without_bytes(value: Any, path: list[str | int], paths: list[list[str | int]]) -> Any:
    if isinstance(value, dict):
        return {name: _without_bytes(item, [*path, name], paths) for name, item in value.items()}
    if isinstance(value, list):
        return [_without_bytes(item, [*path, i], paths) for i, item in enumerate(value)]
    if isinstance(value, bytes):
        paths.append(path)
        return base64.b64encode(value).decode()
    return value


def _bad(token: object) -> ConfigError:
    return ConfigError(f"Bad starting token: {token}. Pass the resume_token of the same operation's paginator")
