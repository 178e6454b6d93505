"""Paginators and waiters: the models' tables as they are."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from codegen.model import Api

__all__ = ["render_paginators", "render_waiters"]


def render_paginators(api: Api) -> str:
    """``paginators.py``."""
    return _render("paginators", "operation name", api, api.paginators)


def render_waiters(api: Api) -> str:
    """``waiters.py``."""
    # A description is the model's prose.
    rows = {
        name: {key: value for key, value in waiter.items() if key != "description"}
        for name, waiter in api.waiters.items()
    }
    return _render("waiters", "waiter name", api, rows)


def _render(noun: str, key: str, api: Api, table: Mapping[str, Any]) -> str:
    plain: dict[str, Any] = json.loads(json.dumps(table))
    rows = "".join(f"{name!r}: {plain[name]!r},\n" for name in sorted(plain))
    return f'''"""The {noun} of {api.title}, by {key}, in botocore's format."""

from __future__ import annotations

from typing import Any

__all__ = ["{noun.upper()}"]

{noun.upper()}: dict[str, dict[str, Any]] = {{
{rows}}}
'''
