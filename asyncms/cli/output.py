"""Standard output and error: lines for people, or JSON objects for programs."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

from asyncms.cli.fault import describe, printable
from asyncms.errors import ClientError

__all__ = ["complain", "discard_output", "error_fields", "line", "print_json", "warn"]


def line(text: str) -> None:
    """One line of output, harmless to a terminal."""
    sys.stdout.write(printable(text) + "\n")
    sys.stdout.flush()


def print_json(**fields: Any) -> None:
    """One JSON object; ASCII, so that no encoding of the output can break it."""
    sys.stdout.write(json.dumps(fields, separators=(",", ":")) + "\n")
    sys.stdout.flush()


def warn(text: str) -> None:
    """One line of standard error."""
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


def discard_output() -> None:
    """After a closed pipe: keep the interpreter from failing once more when it flushes at its end."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    os.close(null)
