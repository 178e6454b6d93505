"""Standard output and error: lines for people, or JSON objects for programs.

A line leaves at once, or, where there may be thousands a second (`gathered`), within a tenth of a second: a system call for each
costs more than the line.
"""

from __future__ import annotations

import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from asyncms.cli.fault import describe, printable
from asyncms.errors import ClientError

__all__ = ["complain", "error_fields", "gathered", "line", "print_json", "warn"]


_is_gathered = False
_json = json.JSONEncoder(separators=(",", ":")).encode


@asynccontextmanager
async def gathered() -> AsyncIterator[None]:
    """Within the block, lines leave several at a time. Raises BrokenPipeError where the reader has gone."""
    from asyncms.bulk.crew import repeating  # most commands need none of `asyncms.bulk`

    global _is_gathered  # noqa: PLW0603
    _is_gathered = True
    try:
        async with repeating(sys.stdout.flush):
            yield
    finally:
        _is_gathered = False
        sys.stdout.flush()


def line(text: str) -> None:
    """One line of output, harmless to a terminal."""
    _write(printable(text))


def print_json(**fields: Any) -> None:
    """One JSON object; ASCII, so that no encoding of the output can break it."""
    _write(_json(fields))


def _write(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    if not _is_gathered:
        sys.stdout.flush()


def warn(text: str) -> None:
    """One line of standard error, behind the lines of output that came before."""
    sys.stdout.flush()
    sys.stderr.write(f"asyncms: {printable(text)}\n")
    sys.stderr.flush()


def complain(error: BaseException, *, as_json: bool = False, place: object = None) -> None:
    """Say in one line why the command ended, and at which place, where the error does not say it."""
    if as_json:
        print_json(type="error", **({} if place is None else {"source": str(place)}), **error_fields(error))
    else:
        warn(describe(error) if place is None else f"{place}: {describe(error)}")


def error_fields(error: BaseException) -> dict[str, Any]:
    """An error as JSON members."""
    fields: dict[str, Any] = {"error": type(error).__name__, "message": describe(error)}
    if isinstance(error, ClientError):
        fields |= {"code": error.code, "status": error.status, "request_id": error.request_id}
    return fields
