from __future__ import annotations

import anyio
import pytest

from asyncms.errors import AsyncmsError, ClientError, ConnectionClosedError, PoolTimeout, ResponseError
from asyncms.transfer.concurrency import Limiter
from asyncms.transfer.tries import Patience, Tries
from tests.transfer.store import VirtualTime, service_error

SLOW_DOWN = service_error(503, "SlowDown")
THROTTLED = service_error(400, "RequestLimitExceeded")
LOST = ConnectionClosedError("lost")


@pytest.mark.parametrize("error", [SLOW_DOWN, service_error(503, "ServiceUnavailable"), THROTTLED])
def test_a_refused_part_is_tried_as_long_as_the_transfer_moves(error: ClientError) -> None:
    tries = Tries(3, VirtualTime().backoff)
    assert [tries.failed(error, moved) for moved in (1, 2, 3, 4, 5)] == [1.0] * 5
    assert [tries.failed(error, 5) for _ in range(2)] == [2.0, None]


@pytest.mark.parametrize("error", [LOST, service_error(500, "InternalError"), ResponseError("broken")])
def test_a_part_that_breaks_counts_its_own_progress_only(error: AsyncmsError) -> None:
    tries = Tries(3, VirtualTime().backoff)
    assert [tries.failed(error, moved) for moved in (1, 2, 3)] == [0.0, 1.0, None]
    tries.count = 0
    assert tries.failed(error, 3) == 0.0


def test_waiting_for_a_connection_needs_progress() -> None:
    tries = Tries(3, VirtualTime().backoff, moved=7)
    assert [tries.failed(PoolTimeout("no slot"), moved) for moved in (8, 9, 10, 11, 11)] == [0.0] * 4 + [None]


@pytest.mark.parametrize(
    "error", [service_error(403, "AccessDenied"), ConnectionClosedError("closed", retry_safe=False)]
)
def test_what_cannot_get_better_is_not_tried_again(error: AsyncmsError) -> None:
    assert Tries(3, VirtualTime().backoff).failed(error, 1) is None


async def test_a_service_that_refuses_all_requests_gets_so_many_tries_of_each() -> None:
    time, limiter, asked = VirtualTime(), Limiter(), [0, 0, 0]
    patience = Patience(4, time.backoff, limiter)
    failures: list[ClientError] = []

    async def one(number: int) -> None:
        async def send() -> None:
            asked[number] += 1
            await anyio.lowlevel.checkpoint()
            raise SLOW_DOWN

        try:
            await patience.send(send)
        except ClientError as error:
            failures.append(error)

    async with anyio.create_task_group() as group:
        for number in range(3):
            group.start_soon(one, number)
    assert failures == [SLOW_DOWN] * 3
    assert asked == [4, 4, 4]
    assert limiter.throttles == 12
    assert sorted(set(time.waits)) == [1.0, 2.0, 4.0]


async def test_one_whose_tries_are_used_up_waits_for_those_under_way() -> None:
    patience, is_sent, is_free = Patience(2, VirtualTime().backoff), anyio.Event(), False
    refused = 0

    async def long() -> str:
        nonlocal is_free
        await is_sent.wait()
        is_free = True
        return "long"

    async def other() -> str:
        nonlocal refused
        if not is_free:
            refused += 1
            raise SLOW_DOWN
        return "other"

    results: list[str] = []

    async def run(send: object) -> None:
        results.append(await patience.send(send))  # type: ignore[arg-type]

    async with anyio.create_task_group() as group:
        group.start_soon(run, long)
        group.start_soon(run, other)
        await anyio.wait_all_tasks_blocked()
        assert (refused, results) == (2, [])
        is_sent.set()
    assert results == ["long", "other"]


async def test_other_errors_are_raised_at_once() -> None:
    asked = 0

    async def send() -> None:
        nonlocal asked
        asked += 1
        raise service_error(500, "InternalError")

    with pytest.raises(ClientError, match="InternalError"):
        await Patience(4, VirtualTime().backoff).send(send)
    assert asked == 1
