"""What a service does differently: the customisations that a `Pipeline` asks for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from asyncms.errors import ClientError
from asyncms.message import Buffer, RequestBody
from asyncms.operation import Operation

__all__ = ["Dialect"]


class Dialect:
    """A service without peculiarities; services derive from it."""

    checksum_mode_default = False
    """Whether responses are asked for their checksums by default."""

    error_in_success = False
    """Whether a 200 may hold an error."""

    must_answer: frozenset[str] = frozenset()
    """Operations whose 200 without a body is an error, if a 200 may hold one."""

    completes: frozenset[str] = frozenset()
    """Operations whose results `complete` changes; it is asked about no others."""

    reshapes_bodies = False
    """Whether `reshape` does anything."""

    def prepare(self, operation: Operation, arguments: dict[str, Any], faults: list[str]) -> dict[str, Any]:
        """Arguments as they are to be serialised; faults are added to the list. Never changes ``arguments``."""
        return arguments

    def reshape(
        self, operation: Operation, arguments: Mapping[str, Any], body: Buffer | RequestBody
    ) -> Buffer | RequestBody:
        """The request's body as it is to be sent; a `RequestBody` without length is sent chunked.

        Raises ParamValidationError for one that the service would refuse.
        """
        return body

    def complete(self, operation: Operation, arguments: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
        """The result as the caller gets it; ``arguments`` are the caller's, as they came to `prepare`."""
        return result

    def is_redirect(self, operation: Operation, error: ClientError) -> bool:
        """Whether the error says that the bucket lives in another region."""
        return False

    def region_hint(self, error: ClientError) -> str | None:
        """The region that the error names, if it does."""
        return None
