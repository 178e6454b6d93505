"""The order of names in imports and ``__all__``."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["in_order"]


def in_order(names: Iterable[str]) -> list[str]:
    """The names, constants first, as ruff sorts them."""
    return sorted(set(names), key=lambda name: (not name.isupper(), name))
