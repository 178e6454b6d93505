"""``client.exceptions``: a client's exception classes as attributes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar, NoReturn

from asyncms.errors import ClientError as _ClientError

__all__ = ["ExceptionNamespace"]


class ExceptionNamespace:
    """boto's ``client.exceptions``. Raises AttributeError, with all valid names, for a name it does not have."""

    _by_code: ClassVar[Mapping[str, type[_ClientError]]] = {}

    ClientError = _ClientError

    def from_code(self, error_code: str | None) -> type[_ClientError]:
        """The class for an error code; `ClientError` for a code that the model does not name."""
        return self._by_code.get(error_code or "", _ClientError)

    # Hidden from type checkers, which would otherwise accept every name.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> NoReturn:
            names = ", ".join(cls.__name__ for cls in self._by_code.values())
            raise AttributeError(f"{self!r} object has no attribute {name}. Valid exceptions are: {names}")
