"""Whether to try again, and when: botocore's standard mode.

Each failed try costs tokens of a bucket that all requests of a client share, each clean success earns some back; when
the bucket is empty failures are final. So a failing service is not hit by a storm of retries.
Rules: protocol D5; https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
"""

from __future__ import annotations

import random
from collections.abc import Callable

from asyncms.errors import (
    AsyncmsError,
    ClientError,
    ConnectTimeoutError,
    PoolTimeout,
    ReadTimeoutError,
    ResponseError,
    TransportError,
)

__all__ = ["TRANSIENT_STATUSES", "RetryPolicy", "RetryQuota", "is_throttled", "is_transient"]

TRANSIENT_STATUSES = frozenset({500, 502, 503, 504})
TRANSIENT_CODES = frozenset({"RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete"})
THROTTLED_CODES = frozenset(
    {
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottledException",
        "TooManyRequestsException",
        "ProvisionedThroughputExceededException",
        "TransactionInProgressException",
        "RequestLimitExceeded",
        "BandwidthLimitExceeded",
        "LimitExceededException",
        "RequestThrottled",
        "SlowDown",
        "PriorRequestNotComplete",
        "EC2ThrottledException",
    }
)
MAX_BACKOFF = 20.0
MAX_DOUBLINGS = 5
RETRY_COST = 5
TIMEOUT_COST = 10
SUCCESS_GAIN = 1


def is_throttled(error: AsyncmsError) -> bool:
    """Whether the service asked for fewer requests."""
    return isinstance(error, ClientError) and error.code in THROTTLED_CODES


def is_transient(error: AsyncmsError) -> bool:
    """Whether the same request may succeed a moment later."""
    if isinstance(error, ClientError):
        return error.status in TRANSIENT_STATUSES or error.code in TRANSIENT_CODES
    if isinstance(error, ResponseError):
        # An answer that broke off or was mangled on the way; botocore treats it as a failed service.
        return True
    return isinstance(error, TransportError) and error.retry_safe and not isinstance(error, PoolTimeout)


class RetryQuota:
    """The token bucket that the requests of one client share."""

    __slots__ = ("available", "capacity")

    def __init__(self, capacity: int = 500) -> None:
        self.capacity: int = capacity
        self.available: int = capacity

    def acquire(self, cost: int) -> bool:
        """Take ``cost`` tokens; False, and nothing taken, if there are fewer."""
        if cost > self.available:
            return False
        self.available -= cost
        return True

    def release(self, amount: int) -> None:
        """Give tokens back, up to the capacity."""
        self.available = min(self.capacity, self.available + amount)


class RetryPolicy:
    """Decides about one client's failed tries; pure but for the shared quota."""

    __slots__ = ("_random", "max_attempts", "quota")

    def __init__(self, max_attempts: int, quota: RetryQuota, uniform: Callable[[], float] = random.random) -> None:
        self.max_attempts: int = max_attempts
        self.quota: RetryQuota = quota
        self._random = uniform

    def delay(self, error: AsyncmsError, attempt: int) -> tuple[float, int] | None:
        """Seconds to wait before try ``attempt + 1`` and the tokens that it took; None if the error is final."""
        if attempt >= self.max_attempts or not (is_transient(error) or is_throttled(error)):
            return None
        cost = TIMEOUT_COST if isinstance(error, ConnectTimeoutError | ReadTimeoutError) else RETRY_COST
        if not self.quota.acquire(cost):
            return None
        return self._random() * min(2.0 ** min(attempt - 1, MAX_DOUBLINGS), MAX_BACKOFF), cost

    def succeeded(self, cost: int) -> None:
        """A try succeeded; ``cost`` is what the retry that led to it took, 0 for a first try."""
        quota = self.quota
        # It is full nearly always, and every request comes here.
        if quota.available < quota.capacity:
            quota.release(cost or SUCCESS_GAIN)
