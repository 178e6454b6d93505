"""Retry decisions, with botocore's standard mode as oracle."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.errors import (
    AsyncmsError,
    ClientError,
    ConnectionClosedError,
    ConnectTimeoutError,
    EndpointConnectionError,
    IncompleteReadError,
    ObjectChangedError,
    PoolTimeout,
    ProtocolError,
    ReadTimeoutError,
    SSLError,
    TransportError,
)
from asyncms.retry import RetryPolicy, RetryQuota, is_throttled, is_transient
from tests.boto_oracle import BotoClient

# Any, because their stubs leave out what is private.
standard: Any = import_module("botocore.retries.standard")
quota: Any = import_module("botocore.retries.quota")
AWSResponse: Any = import_module("botocore.awsrequest").AWSResponse

CODES = [
    *standard.ThrottledRetryableChecker._THROTTLED_ERROR_CODES,
    *standard.TransientRetryableChecker._TRANSIENT_ERROR_CODES,
    "NoSuchKey",
    "AccessDenied",
    "SignatureDoesNotMatch",
    "RequestTimeTooSkewed",
    "InternalError",
    "BadDigest",
    "404",
    "503",
]
GET_OBJECT = BotoClient().operation_model("GetObject")
STATUSES = [200, 301, 400, 403, 404, 409, 412, 416, 429, 500, 501, 502, 503, 504, 505, 509]
TRANSPORT: list[type[TransportError]] = [
    EndpointConnectionError,
    ConnectTimeoutError,
    SSLError,
    ConnectionClosedError,
    ReadTimeoutError,
    ProtocolError,
]


def service_error(code: str, status: int) -> ClientError:
    return ClientError({"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}, "GetObject")


def context(error: AsyncmsError, attempt: int) -> Any:
    if isinstance(error, ClientError):
        http = AWSResponse("https://h.test", error.status, {}, None)
        return standard.RetryContext(attempt, GET_OBJECT, dict(error.response), http)
    return standard.RetryContext(attempt, GET_OBJECT, caught_exception=error)


class Oracle:
    """botocore's parts, joined as its handler joins them."""

    def __init__(self, max_attempts: int, capacity: int, uniform: Any) -> None:
        self.quota = quota.RetryQuota(capacity)
        self._quota_checker = standard.RetryQuotaChecker(self.quota)
        self._conditions = standard.StandardRetryConditions(max_attempts)
        self._backoff = standard.ExponentialBackoff(random=uniform)

    def delay(self, error: AsyncmsError, attempt: int, request: dict[str, Any]) -> float | None:
        given = context(error, attempt)
        given.request_context = request
        if not self._conditions.is_retryable(given) or not self._quota_checker.acquire_retry_quota(given):
            return None
        amount: float = self._backoff.delay_amount(given)
        return amount

    def succeeded(self, request: dict[str, Any]) -> None:
        self._quota_checker.release_retry_quota(request, AWSResponse("https://h.test", 200, {}, None))


@pytest.mark.parametrize("code", sorted({*CODES}))
def test_the_same_service_errors_are_tried_again(code: str) -> None:
    errors = {status: service_error(code, status) for status in STATUSES}
    oracle = standard.StandardRetryConditions(3)
    expected = {status: oracle.is_retryable(context(error, 1)) for status, error in errors.items()}
    assert {status: is_transient(error) or is_throttled(error) for status, error in errors.items()} == expected
    throttled = standard.ThrottledRetryableChecker().is_retryable(context(errors[400], 1))
    assert is_throttled(errors[400]) == throttled


@pytest.mark.parametrize("cls", TRANSPORT)
def test_the_same_connection_errors_are_tried_again(cls: type[TransportError]) -> None:
    error = cls("broke")
    assert standard.StandardRetryConditions(3).is_retryable(context(error, 1))
    assert is_transient(error)


@pytest.mark.parametrize("cls", TRANSPORT)
def test_what_is_not_safe_to_repeat_is_final(cls: type[TransportError]) -> None:
    policy = RetryPolicy(3, RetryQuota())
    assert policy.delay(cls("broke", retry_safe=False), 1) is None
    assert policy.quota.available == 500


def test_a_full_pool_is_final() -> None:
    # Waiting for a connection has taken its time already; a retry would only wait again.
    assert not is_transient(PoolTimeout("full"))


def test_a_cut_body_is_tried_again_and_a_changed_object_is_not() -> None:
    assert is_transient(IncompleteReadError("cut", actual_bytes=1, expected_bytes=2))
    assert not is_transient(ObjectChangedError("changed"))


errors = st.one_of(
    st.builds(service_error, st.sampled_from(CODES), st.sampled_from(STATUSES)),
    st.sampled_from(TRANSPORT).map(lambda cls: cls("broke")),
)
calls = st.lists(st.lists(errors, max_size=5), max_size=40)


@given(calls, st.integers(1, 5), st.integers(0, 60), st.floats(0, 1, exclude_max=True))
def test_many_calls_wait_and_pay_as_with_botocore(
    calls: list[list[AsyncmsError]], max_attempts: int, capacity: int, random: float
) -> None:
    """Each call is the errors of its tries, in order; after them it succeeds, if it got so far."""
    oracle = Oracle(max_attempts, capacity, lambda: random)
    policy = RetryPolicy(max_attempts, RetryQuota(capacity), lambda: random)
    for failures in calls:
        request: dict[str, Any] = {}
        cost = 0
        for attempt, error in enumerate(failures, 1):
            expected = oracle.delay(error, attempt, request)
            verdict = policy.delay(error, attempt)
            assert (verdict[0] if verdict else None) == expected
            assert policy.quota.available == oracle.quota.available_capacity
            if verdict is None:
                break
            cost = verdict[1]
        else:
            oracle.succeeded(request)
            policy.succeeded(cost)
            assert policy.quota.available == oracle.quota.available_capacity


@pytest.mark.parametrize(
    ("cls", "cost"), [(ConnectTimeoutError, 10), (ReadTimeoutError, 10), (ConnectionClosedError, 5)]
)
def test_timeouts_cost_double(cls: type[TransportError], cost: int) -> None:
    policy = RetryPolicy(3, RetryQuota(), lambda: 0.5)
    assert policy.delay(cls("broke"), 1) == (0.5, cost)
    assert policy.quota.available == 500 - cost


def test_waiting_doubles_up_to_twenty_seconds() -> None:
    policy = RetryPolicy(100, RetryQuota(), lambda: 1.0)
    waits = [policy.delay(ConnectionClosedError("broke"), attempt) for attempt in range(1, 9)]
    assert [wait[0] for wait in waits if wait] == [1, 2, 4, 8, 16, 20, 20, 20]


@given(st.integers(1, 2000))
def test_waits_are_bounded_for_any_attempt(attempt: int) -> None:
    verdict = RetryPolicy(10_000, RetryQuota()).delay(ConnectionClosedError("broke"), attempt)
    assert verdict is not None
    assert 0 <= verdict[0] <= 20


def test_one_try_means_no_retry() -> None:
    assert RetryPolicy(1, RetryQuota()).delay(service_error("SlowDown", 503), 1) is None


def test_a_failing_service_is_not_stormed() -> None:
    # 1000 calls, each of which may try 3 times, against a service that always fails.
    policy = RetryPolicy(3, RetryQuota())
    tries = 0
    for _ in range(1000):
        attempt = 1
        while policy.delay(service_error("InternalError", 500), attempt) is not None:
            attempt += 1
        tries += attempt
    assert tries == 1000 + 500 // 5


def test_the_bucket_never_overflows() -> None:
    policy = RetryPolicy(3, RetryQuota(20))
    for _ in range(5):
        policy.succeeded(0)
        policy.succeeded(10)
    assert policy.quota.available == 20
