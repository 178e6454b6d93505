"""Quotas: how many requests of each kind are served per second, as one token bucket each.

A bucket holds the tokens of one second, so a burst of one second's quota passes at once.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum

from asyncms.errors import ConfigError
from asyncms.testing.mediastore.clock import Clock
from asyncms.testing.mediastore.faults import Throttling

__all__ = ["Operation", "Quotas", "Throttle"]


class Operation(Enum):
    """What is counted together. The value is the name of its quota."""

    PUT_OBJECT = "put_object"
    PUT_OBJECT_STREAMING = "put_object_streaming"
    GET_OBJECT = "get_object"
    GET_OBJECT_STREAMING = "get_object_streaming"
    DESCRIBE_OBJECT = "describe_object"
    DELETE_OBJECT = "delete_object"
    LIST_ITEMS = "list_items"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotas:
    """Requests per second; the defaults are MediaStore's per account. Raises ConfigError for less than one."""

    put_object: float = 100
    put_object_streaming: float = 10
    get_object: float = 1000
    get_object_streaming: float = 25
    """Reads of objects that are still being uploaded."""
    describe_object: float = 1000
    delete_object: float = 100
    list_items: float = 5

    def __post_init__(self) -> None:
        for field in fields(self):
            if not getattr(self, field.name) >= 1:
                raise ConfigError(f"Quotas.{field.name} must be at least 1, not {getattr(self, field.name)!r}")


class Throttle:
    """The buckets of one server."""

    def __init__(self, quotas: Quotas | None, status: int, clock: Clock) -> None:
        self._rates: dict[Operation, float] = {} if quotas is None else {x: getattr(quotas, x.value) for x in Operation}
        self._status = status
        self._clock = clock
        now = clock.monotonic()
        self._buckets = {operation: (rate, now) for operation, rate in self._rates.items()}

    def take(self, operation: Operation) -> None:
        """Count a request. Raises `Throttling` if there were too many."""
        rate = self._rates.get(operation)
        if rate is None:
            return
        tokens, then = self._buckets[operation]
        now = self._clock.monotonic()
        tokens = min(rate, tokens + (now - then) * rate)
        if tokens < 1:
            self._buckets[operation] = (tokens, now)
            raise Throttling(f"More than {rate:g} {operation.value} requests in a second.", status=self._status)
        self._buckets[operation] = (tokens - 1, now)
