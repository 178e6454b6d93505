"""The SDK that judges a service: botocore, or IBM's fork of it for COS."""

from __future__ import annotations

from importlib import import_module
from typing import Any

__all__ = ["sdk_model_name", "sdk_module"]


def sdk_module(service: str, name: str) -> Any:
    """A module of that SDK, such as ``session``; Any: neither is typed."""
    return import_module(f"{'ibm_botocore' if service == 'cos' else 'botocore'}.{name}")


def sdk_model_name(service: str) -> str:
    """What that SDK calls the service."""
    return "s3" if service == "cos" else service
