"""What the generated methods stand on."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

__all__ = ["Caller"]


class Caller(ABC):
    """Performs operations by name; the generated methods only add types to it."""

    @abstractmethod
    async def _call(self, operation_name: str, arguments: Any) -> Any:
        """Perform one operation; ``arguments`` is a dict that the callee may keep."""
