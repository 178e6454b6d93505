from __future__ import annotations

from collections.abc import Callable
from random import Random

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asyncms.transfer.concurrency import INTERVAL, Climber, Limiter, Limiters, Nested, Slots
from tests.examples import examples

MB = 1_000_000.0


def run(climber: Climber, goodput: Callable[[int], float], seconds: float, cap: int | None = None) -> list[float]:
    """The goodput of each interval of a link; more than ``cap`` requests are refused in part."""
    told = []
    for _ in range(round(seconds / INTERVAL)):
        limit = climber.limit
        measured = goodput(limit)
        if cap is not None and limit > cap:
            climber.throttled()
        climber.interval(measured, is_saturated=True)
        told.append(measured)
    return told


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


@settings(max_examples=examples(100))
@given(
    per_connection=st.floats(5 * MB, 200 * MB),
    connections=st.floats(1, 200),
    noise=st.sampled_from([0.0, 0.02, 0.05]),
    seed=st.integers(0, 1000),
)
def test_within_five_seconds_it_has_nine_tenths_of_the_best(
    per_connection: float, connections: float, noise: float, seed: int
) -> None:
    random = Random(seed)
    total = per_connection * connections
    climber = Climber()

    def link(limit: int) -> float:
        return min(limit * per_connection, total) * random.uniform(1 - noise, 1 + noise)

    run(climber, link, 5)
    best = max(min(limit * per_connection, total) for limit in range(1, climber.maximum + 1))
    assert mean(run(climber, link, 5)) >= 0.9 * best * (1 - noise)


@pytest.mark.parametrize("connections", [1, 3, 8, 12, 30])
def test_a_full_link_is_not_filled_with_idle_requests(connections: int) -> None:
    climber = Climber()
    run(climber, lambda limit: min(limit, connections) * 90 * MB, 20)
    assert climber.limit <= max(8, 2 * connections)


@pytest.mark.parametrize("cap", [2, 5, 10, 20])
def test_a_service_that_asks_for_less_gets_less_and_is_used(cap: int) -> None:
    climber = Climber()

    def link(limit: int) -> float:
        # What is refused is asked for again, in vain.
        return (limit if limit <= cap else cap * 0.7) * 90 * MB

    run(climber, link, 10, cap)
    limits = []
    for _ in range(200):
        limits.append(climber.limit)
        run(climber, link, INTERVAL, cap)
    assert sum(limit <= cap for limit in limits) >= 0.8 * len(limits)
    assert mean([link(limit) for limit in limits]) >= 0.65 * cap * 90 * MB


def test_a_burst_of_refusals_is_one() -> None:
    climber = Climber(start=30)
    for _ in range(30):
        climber.throttled()
    assert climber.limit == 20


def test_intervals_without_demand_say_nothing() -> None:
    climber = Climber()
    for goodput in (1.0, 1000.0, 1.0, 5000.0) * 10:
        climber.interval(goodput, is_saturated=False)
    assert climber.limit == 8


def test_a_link_that_grows_is_found_out() -> None:
    climber = Climber()
    run(climber, lambda limit: min(limit, 10) * 90 * MB, 10)
    run(climber, lambda limit: min(limit, 40) * 90 * MB, 60)
    assert climber.limit >= 36


# -- the limiter ---------------------------------------------------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_slots_are_counted_and_given_in_order() -> None:
    limiter = Limiter(Climber(2))
    served: list[str] = []
    assert limiter.try_enter()
    assert limiter.try_enter()
    assert not limiter.try_enter()

    def first() -> None:
        served.append("first")
        assert limiter.try_enter()

    def second() -> None:
        served.append("second")
        if limiter.try_enter():
            return
        limiter.when_free(second)

    limiter.when_free(first)
    limiter.when_free(second)
    limiter.when_free(first)
    limiter.leave()
    assert served == ["first"]
    limiter.leave()
    assert served == ["first", "second"]
    limiter.when_free(first)
    limiter.forget(first)
    limiter.forget(first)
    limiter.leave()
    limiter.leave()
    assert (limiter.in_flight, served) == (0, ["first", "second"])


def test_goodput_is_measured_and_more_slots_are_served_at_once() -> None:
    clock = Clock()
    limiter = Limiter(Climber(2), clock=clock)
    waiting = 0

    def grow() -> None:
        while limiter.try_enter():
            pass
        limiter.when_free(grow)

    clock.now = 100.0
    grow()
    assert limiter.in_flight == 2
    for _ in range(60):
        clock.now += INTERVAL / 4
        limiter.received(limiter.in_flight * 1_000_000)
    assert limiter.in_flight == limiter.limit > 16
    assert waiting == 0


def test_a_service_that_refuses_everything_gets_fewer_and_fewer_requests() -> None:
    """No byte arrives meanwhile."""
    clock = Clock()
    limiter = Limiter(Climber(32), clock=clock)
    limiter.enter()
    limits = []
    for _ in range(40):
        clock.now += INTERVAL / 2
        limiter.throttled()
        limits.append(limiter.limit)
    assert limits[-1] == 1
    # Refusals of requests that were on their way at a cut are no reason for another one.
    assert limits[:5] == [21] * 5


def test_one_limiter_for_each_bucket() -> None:
    limiters = Limiters()
    assert limiters.of(("url", "a")) is limiters.of(("url", "a"))
    assert limiters.of(("url", "a")) is not limiters.of(("url", "b"))


# -- slots of a run ------------------------------------------------------------------------------------------------------


async def test_who_waits_for_a_slot_gets_it_in_order() -> None:
    slots = Slots(2)
    order: list[int] = []

    async def work(number: int) -> None:
        await slots.acquire()
        order.append(number)
        await anyio.lowlevel.checkpoint()
        slots.leave()

    async with anyio.create_task_group() as tasks:
        for number in range(9):
            tasks.start_soon(work, number)
    assert (order, slots.in_flight) == (list(range(9)), 0)


async def test_a_cancelled_wait_takes_no_slot() -> None:
    slots = Slots(1)
    await slots.acquire()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(slots.acquire)
        await anyio.wait_all_tasks_blocked()
        tasks.cancel_scope.cancel()
    slots.leave()
    assert slots.in_flight == 0
    await slots.acquire()
    taken = 0

    async def acquire() -> None:
        nonlocal taken
        await slots.acquire()
        taken += 1

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(acquire)
        await anyio.wait_all_tasks_blocked()
        # Given and cancelled at once: whether it still learns of the slot is the loop's affair.
        slots.leave()
        tasks.cancel_scope.cancel()
    assert slots.in_flight == taken


def test_ranges_of_an_object_are_within_the_run_and_the_bucket() -> None:
    run, bucket = Slots(4), Limiter(Climber(3))
    assert run.try_enter()
    first = Nested(run, bucket)
    first.enter()
    assert (run.in_flight, bucket.in_flight) == (1, 1)
    assert first.try_enter()
    assert first.try_enter()
    # The bucket is full, and what was taken of the run is given back.
    assert not first.try_enter()
    assert (run.in_flight, bucket.in_flight) == (3, 3)
    served: list[str] = []
    first.when_free(lambda: served.append("range"))
    assert run.try_enter()
    second = Nested(run, Slots(8))
    second.enter()
    assert not second.try_enter()
    second.when_free(lambda: served.append("other object"))
    first.leave()
    assert sorted(served) == ["other object", "range"]
    first.leave()
    first.leave()
    second.leave()
    # Each object still has the slot that it was begun with.
    assert (run.in_flight, bucket.in_flight) == (2, 0)
    first.enter()
    assert (run.in_flight, bucket.in_flight) == (2, 1)


@settings(max_examples=examples(200))
@given(st.integers(1, 5), st.integers(1, 5), st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=60))
def test_no_slot_is_lost_and_nobody_is_forgotten(total: int, per_bucket: int, steps: list[tuple[int, bool]]) -> None:
    run, bucket = Slots(total), Slots(per_bucket)
    objects: list[Nested] = []
    for _ in range(min(total, 4)):
        assert run.try_enter()
        objects.append(Nested(run, bucket))
    granted = [0] * len(objects)

    def ask(number: int) -> None:
        if objects[number].try_enter():
            granted[number] += 1
        else:
            objects[number].when_free(lambda: ask(number))

    for chosen, enters in steps:
        number = chosen % len(objects)
        if enters:
            ask(number)
        elif granted[number]:
            granted[number] -= 1
            objects[number].leave()
        assert [nested.in_flight for nested in objects] == granted
        assert bucket.in_flight == sum(granted) <= per_bucket
        assert run.in_flight == sum(max(count, 1) for count in granted) <= total
    while any(granted):
        number = next(number for number, count in enumerate(granted) if count)
        granted[number] -= 1
        objects[number].leave()
    assert (bucket.in_flight, run.in_flight) == (0, len(objects))
