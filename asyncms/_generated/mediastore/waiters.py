# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""The waiters of MediaStore Data, by waiter name, in botocore's format."""

from __future__ import annotations

from typing import Any

__all__ = ["WAITERS"]

WAITERS: dict[str, dict[str, Any]] = {}
