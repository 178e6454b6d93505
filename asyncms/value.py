"""What dataclasses have in common, written once.

`dataclasses.dataclass` compiles ``__eq__``, ``__hash__`` and ``__repr__`` anew for each class, whenever that is imported. For all of
ours it takes a twentieth of a command's start, and few programs call any of them.
"""

from __future__ import annotations

from dataclasses import fields
from typing import Any

__all__ = ["Value"]


class Value:
    """The base of a ``@dataclass(eq=False, repr=False)``, which is equal, hashed and shown by its fields like any other."""

    __slots__ = ()

    def _compared(self) -> tuple[object, ...]:
        this: Any = self
        return tuple(getattr(self, field.name) for field in fields(this) if field.compare)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Value) and type(other) is type(self) and self._compared() == other._compared()

    def __hash__(self) -> int:
        return hash(self._compared())

    def __repr__(self) -> str:
        this: Any = self
        shown = ", ".join(f"{field.name}={getattr(self, field.name)!r}" for field in fields(this) if field.repr)
        return f"{type(self).__qualname__}({shown})"
