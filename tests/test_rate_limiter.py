"""The adaptive mode's rates, with botocore's own limiter as oracle."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.rate_limiter import INTERVAL, CubicRate, RateLimiter, SendRate, TokenBucket

# Any, because their stubs leave out what is private.
adaptive: Any = import_module("botocore.retries.adaptive")
bucket: Any = import_module("botocore.retries.bucket")
throttling: Any = import_module("botocore.retries.throttling")


class Clock:
    """Both sides read it, and only the test moves it."""

    def __init__(self, now: float = 1000.0) -> None:
        self.now = now

    def current_time(self) -> float:
        return self.now


class Detector:
    """In place of botocore's: the test says what is throttled."""

    def is_throttling_error(self, *, throttled: bool) -> bool:
        return throttled


class Oracle:
    """botocore's limiter, joined as `register_retry_handler` joins it."""

    def __init__(self, clock: Clock) -> None:
        self.bucket = bucket.TokenBucket(max_rate=1, clock=clock)
        self.cubic = throttling.CubicCalculator(starting_max_rate=0, start_time=clock.now)
        self.sent = adaptive.RateClocker(clock)
        self.limiter = adaptive.ClientRateLimiter(self.cubic, self.sent, self.bucket, Detector(), clock)

    def take(self) -> float:
        """The seconds that botocore would wait; 0 if it took a token."""
        try:
            self.bucket.acquire(block=False)
        except bucket.CapacityNotAvailableError:
            return float(self.bucket._sleep_amount(1))
        return 0.0


steps = st.floats(0, 3) | st.floats(0, 0.01) | st.sampled_from([0.0, 0.1, 0.25, 0.5, 1.0])
events = st.lists(st.tuples(steps, st.sampled_from(["good", "throttled", "take"])), max_size=200)


def close(value: float) -> Any:
    return pytest.approx(value, rel=1e-9, abs=1e-5)


@given(events, st.floats(0, 1e6))
def test_the_same_answers_give_botocores_rates(events: list[tuple[float, str]], start: float) -> None:
    clock = Clock(start)
    oracle, limiter = Oracle(clock), RateLimiter(clock.now)
    last_cut = None
    for step, event in events:
        clock.now += step
        if event == "take":
            wait = limiter.bucket.take(clock.now)
            # At the edge of a token one side may see one that the other just misses.
            expected = oracle.take()
            assert wait == pytest.approx(expected, abs=1e-5)
            if bool(wait) != bool(expected):
                return
            continue
        throttled = event == "throttled"
        limiter.answered(clock.now, clock.now, is_throttled=throttled)
        # What left too soon after a cut is for botocore an answer like any other.
        counts = throttled and (last_cut is None or clock.now >= last_cut + INTERVAL)
        oracle.limiter.on_receiving_response(throttled=counts)
        last_cut = clock.now if counts else last_cut
        assert limiter.bucket.rate == close(oracle.bucket.max_rate)
        assert limiter.bucket.capacity == close(oracle.bucket.max_capacity)
        assert limiter.bucket.available == close(oracle.bucket.available_capacity)
        assert limiter.is_limiting == oracle.limiter._enabled


@given(st.lists(st.tuples(steps, st.none() | st.floats(0, 5000)), max_size=50))
def test_the_cubic_rate(events: list[tuple[float, float | None]]) -> None:
    now = 5.0
    ours, theirs = CubicRate(now), throttling.CubicCalculator(starting_max_rate=0, start_time=now)
    for step, rate in events:
        now += step
        if rate is None:
            assert ours.grown(now) == close(theirs.success_received(now))
        else:
            assert ours.cut(rate, now) == close(theirs.error_received(rate, now))


@given(st.lists(steps, max_size=100), st.floats(0, 1e6))
def test_the_measured_rate(moves: list[float], start: float) -> None:
    clock = Clock(start)
    ours, theirs = SendRate(clock.now), adaptive.RateClocker(clock)
    for step in moves:
        clock.now += step
        assert ours.record(clock.now) == close(theirs.record()) == close(ours.measured)


def test_a_bucket_holds_what_comes_in_a_second_and_pays_one_each() -> None:
    tokens = TokenBucket(0.0)
    tokens.set_rate(4.0, 0.0)
    assert tokens.take(0.0) == 0.25
    assert tokens.take(0.25) == 0.0
    assert tokens.take(0.3) == pytest.approx(0.2)
    assert [tokens.take(100.0) for _ in range(5)] == [0.0, 0.0, 0.0, 0.0, 0.25]


@given(st.floats(0, 1e5), st.floats(0.5, 5000))
def test_after_the_wait_that_was_told_there_is_a_token(now: float, rate: float) -> None:
    # However the two round: a wait that leaves the clock where it is would be repeated for ever.
    tokens = TokenBucket(now)
    tokens.set_rate(rate, now)
    tries = 0
    while wait := tokens.take(now):
        now += wait
        tries += 1
        assert tries < 5


def test_a_burst_of_refusals_counts_once() -> None:
    limiter = RateLimiter(0.0)
    for tick in range(200):  # 100 a second for two seconds
        limiter.answered(tick / 100, tick / 100 - 0.1, is_throttled=False)
    assert not limiter.is_limiting
    for _ in range(50):  # all that were in flight
        limiter.answered(2.0, 1.95, is_throttled=True)
    assert limiter.is_limiting
    assert limiter.bucket.rate == pytest.approx(0.7 * 100, rel=0.05)
    limiter.answered(2.4, 2.3, is_throttled=True)
    assert limiter.bucket.rate > 65
    limiter.answered(2.6, 2.0 + INTERVAL, is_throttled=True)
    assert limiter.bucket.rate < 55
