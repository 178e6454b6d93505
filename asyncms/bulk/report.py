"""What a bulk run did."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Failure", "Report"]


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that went wrong.

    Attributes:
        key: the object; None if it is the listing that broke off, so that further objects are unknown.
    """

    key: str | None
    error: Exception


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a bulk run."""

    objects: int
    """Stored as files."""
    bytes: int
    """In those files."""
    directories: int
    """Empty ``name/`` objects, which became directories."""
    failed: tuple[Failure, ...]
    seconds: float
    requests: int | None
    """Sent by the client meanwhile; None if the client does not count."""
    retries: int | None

    @property
    def ok(self) -> bool:
        """Whether everything that was asked for is there."""
        return not self.failed
