"""The adaptive retry mode against a real socket whose server takes so many requests a second and no more."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import anyio
import pytest
import trio.testing
from aiobotocore.config import AioConfig

import asyncms
from asyncms.errors import ClientError
from asyncms.message import Request, Response, Timeouts
from asyncms.pipeline.hooks import HookSet
from asyncms.pipeline.pacing import Pacing
from asyncms.retry import RetryPolicy, RetryQuota
from asyncms.transport.interface import Transport
from tests import virtual_time
from tests.pipeline.conftest import settings
from tests.servers.scripted import Peer, ScriptedServer, ok, turns

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client

SLOW_DOWN = ok(b"<Error><Code>SlowDown</Code><Message>m</Message></Error>", status="503 Slow Down")
SETTLED = 20.0
END = 60.0


class Allowance:
    """What a service takes: `cap` requests a second.

    Args:
        cap: requests per second.
        burst: what it takes at once beyond the steady rate; None: it counts anew each second.
    """

    def __init__(self, cap: float, burst: int | None) -> None:
        self.cap = cap
        self._burst = burst
        self._left = 0.0
        self._seen = 0.0

    def admits(self, now: float) -> bool:
        if self._burst is None:
            if int(now) != int(self._seen):
                self._left = self.cap
        else:
            self._left = min(self._burst, self._left + (now - self._seen) * self.cap)
        self._seen = now
        if self._left < 1:
            return False
        self._left -= 1
        return True


@dataclass
class Traffic:
    """Requests on their way between the sockets, and what became of them once the client had settled."""

    asked: int = 0
    arrived: int = 0
    answered: int = 0
    received: int = 0
    served: int = 0
    rejected: int = 0

    def in_transit(self) -> bool:
        return self.asked > self.arrived or self.answered > self.received


class Counting:
    """A transport that says when it sends and receives."""

    def __init__(self, transport: Transport, traffic: Traffic) -> None:
        self._transport = transport
        self._traffic = traffic

    async def send(self, request: Request, timeouts: Timeouts) -> Response:
        self._traffic.asked += 1
        response = await self._transport.send(request, timeouts)
        self._traffic.received += 1
        return response

    async def aclose(self) -> None:
        await self._transport.aclose()


def traffic_of(mode: str, allowance: Allowance, latency: float, workers: int = 60) -> Traffic:
    """What a client in this mode makes of the allowance, over a minute of virtual time."""
    traffic = Traffic()

    async def run() -> None:
        clock = asyncio.get_running_loop().time

        async def serve(peer: Peer) -> None:
            traffic.arrived += 1
            await peer.read_body()
            await asyncio.sleep(latency)
            admitted = allowance.admits(clock())
            if SETTLED <= clock() < END:
                traffic.served += admitted
                traffic.rejected += not admitted
            peer.writer.write(ok(b"<Tagging/>") if admitted else SLOW_DOWN)
            traffic.answered += 1

        async def work(client: S3Client) -> None:
            while clock() < END:
                with suppress(ClientError):
                    await client.get_object_tagging(Bucket="b", Key="k")

        async with ScriptedServer() as server, asyncms.Session() as session:
            server.default = serve
            config = asyncms.Config(retries={"mode": mode})
            async with session.create_client("s3", **settings(server.endpoint_url), config=config) as client:
                pipeline: Any = client._pipeline
                pipeline._transport = Counting(pipeline._transport, traffic)
                pipeline._policy = RetryPolicy(config.max_attempts, RetryQuota(), Random(7).random)
                if mode == "adaptive":
                    pipeline._hooks = HookSet([Pacing(clock)])
                async with asyncio.TaskGroup() as group:
                    for _ in range(workers):
                        group.create_task(work(client))
            assert session.acquired_connections == 0

    virtual_time.run(run, traffic.in_transit)
    return traffic


@pytest.mark.parametrize(
    ("cap", "burst", "latency"), [(20, None, 0.0), (20, None, 0.1), (20, 5, 0.1), (50, None, 0.02), (50, 50, 0.1)]
)
def test_nearly_all_that_the_service_takes_and_hardly_more(cap: float, burst: int | None, latency: float) -> None:
    traffic = traffic_of("adaptive", Allowance(cap, burst), latency)
    assert traffic.served >= 0.9 * cap * (END - SETTLED)
    assert traffic.rejected < 0.05 * (traffic.served + traffic.rejected)


def test_without_pacing_most_of_it_is_rejected() -> None:
    traffic = traffic_of("standard", Allowance(20, 5), 0.2, workers=12)
    assert traffic.rejected > 0.5 * (traffic.served + traffic.rejected)


# -- the hook by itself --------------------------------------------------------------------------------------------------


def attempt() -> asyncms.Attempt:
    return asyncms.Attempt("GetObject", {}, 1, "GET", "https://h.test/b/k", {})


def outcome(code: str | None = None) -> asyncms.Outcome:
    response = {"Error": {"Code": code or ""}, "ResponseMetadata": {"HTTPStatusCode": 503}}
    return asyncms.Outcome(503 if code else 200, {}, ClientError(response, "GetObject") if code else None, 0.0)


async def throttled(clock: Callable[[], float], per_second: int = 10) -> Pacing:
    """One that has measured so many requests a second for five seconds, and was then told to slow down."""
    pacing = Pacing(clock)
    for _ in range(5 * per_second):
        tried = attempt()
        await pacing.before_sign(tried)
        await anyio.sleep(1 / per_second)
        await pacing.after_response(tried, outcome())
    tried = attempt()
    await pacing.before_sign(tried)
    await pacing.after_response(tried, outcome("SlowDown"))
    return pacing


def paced(body: Callable[[Callable[[], float]], Awaitable[None]]) -> None:
    async def run() -> None:
        await body(asyncio.get_running_loop().time)

    virtual_time.run(run)


def test_nothing_waits_until_the_service_has_asked_for_less() -> None:
    async def body(clock: Callable[[], float]) -> None:
        pacing = Pacing(clock)
        for error in [None, "InternalError", None] * 500:
            tried = attempt()
            await pacing.before_sign(tried)
            await pacing.after_response(tried, outcome(error))
        assert clock() == 0

    paced(body)


def test_afterwards_requests_leave_in_their_order_at_the_rate() -> None:
    async def body(clock: Callable[[], float]) -> None:
        pacing = await throttled(clock)
        start = clock()
        left: list[tuple[int, float]] = []

        async def leave(number: int) -> None:
            await pacing.before_sign(attempt())
            left.append((number, clock() - start))

        async with asyncio.TaskGroup() as group:
            for number in range(20):
                group.create_task(leave(number))
        assert [number for number, _ in left] == list(range(20))
        # 0.7 of 10 a second, and what the bucket held: no answer has changed the rate meanwhile.
        gaps = [after - before for (_, before), (_, after) in pairwise(left[10:])]
        assert gaps == pytest.approx([1 / 7] * len(gaps), rel=0.05)

    paced(body)


def test_one_that_gives_up_its_place_holds_up_nobody() -> None:
    async def body(clock: Callable[[], float]) -> None:
        pacing = await throttled(clock)
        waiting = [asyncio.create_task(pacing.before_sign(attempt())) for _ in range(12)]
        await turns()
        pending = [task for task in waiting if not task.done()]
        for task in (pending[0], pending[2]):  # the first, who waits for the token, and one who waits for the first
            task.cancel()
        await asyncio.wait(waiting)
        assert sum(task.cancelled() for task in waiting) == 2
        assert clock() < 20

    paced(body)


def test_the_first_in_the_queue_hears_of_a_higher_rate() -> None:
    async def body(clock: Callable[[], float]) -> None:
        pacing = await throttled(clock)
        pacing._limiter.bucket.set_rate(0.5, clock())
        pacing._limiter.bucket.take(clock())
        waiting = asyncio.create_task(pacing.before_sign(attempt()))
        await turns()
        start = clock()
        tried = attempt()
        tried.state["asyncms.pacing.sent_at"] = start
        await pacing.after_response(tried, outcome())  # the cubic rate of some seconds before the limit
        await waiting
        assert clock() - start < 0.5

    paced(body)


def test_a_cancelled_try_says_nothing_of_the_rate() -> None:
    async def body(clock: Callable[[], float]) -> None:
        pacing = Pacing(clock)
        tried = attempt()
        await pacing.before_sign(tried)
        await pacing.after_response(tried, asyncms.Outcome(None, {}, asyncio.CancelledError(), 0.0))
        assert pacing._limiter._sent._count == 0
        assert not tried.state

    paced(body)


def test_on_trio() -> None:
    async def body() -> None:
        pacing = await throttled(anyio.current_time)
        async with anyio.create_task_group() as group:
            for _ in range(10):
                group.start_soon(pacing.before_sign, attempt())

    anyio.run(body, backend="trio", backend_options={"clock": trio.testing.MockClock(autojump_threshold=0)})


# -- which clients have it -----------------------------------------------------------------------------------------------


def pacing_of(client: S3Client) -> Pacing | None:
    hooks = client._pipeline._hooks
    first = None if hooks is None else getattr(hooks._pairs[0][0], "__self__", None)
    return first if isinstance(first, Pacing) else None


@pytest.mark.usefixtures("bare_environment")
@pytest.mark.parametrize("source", ["config", "botocore", "environment", "profile", "session"])
async def test_adaptive_is_asked_for_as_in_boto(
    source: str, bare_environment: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mode = {"mode": "adaptive"}
    config: Any = {"config": asyncms.Config(retries=mode), "botocore": AioConfig(retries=mode)}.get(source)
    if source == "environment":
        monkeypatch.setenv("AWS_RETRY_MODE", "adaptive")
    if source == "profile":
        (bare_environment / "config").write_text("[default]\nretry_mode = adaptive\n")
    session_config = asyncms.Config(retries=mode) if source == "session" else None
    async with asyncms.Session(config=session_config) as session:
        own = settings("http://127.0.0.1:1")
        async with session.create_client("s3", **own, config=config) as one, session.create_client("s3", **own) as two:
            assert pacing_of(one) is not None
            assert one._pipeline._policy.max_attempts == 3
            # Each client learns for itself, as botocore's do.
            assert pacing_of(one) is not pacing_of(two)
            again = pickle.loads(pickle.dumps(one))  # noqa: S301
            assert pacing_of(again) is not None
            await again.close()


@pytest.mark.parametrize("mode", ["standard", "legacy"])
async def test_other_modes_take_no_step_for_it(mode: str) -> None:
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3", **settings("http://127.0.0.1:1"), config=asyncms.Config(retries={"mode": mode})
        ) as s3,
    ):
        assert s3._pipeline._hooks is None


async def test_the_waiting_is_outside_of_users_hooks(fault_server: ScriptedServer) -> None:
    told: list[Any] = []

    class User(asyncms.Hook):
        async def before_sign(self, attempt: asyncms.Attempt) -> None:
            told.append(dict(attempt.state))

    config = asyncms.Config(retries={"mode": "adaptive"})
    async with (
        asyncms.Session() as session,
        session.create_client("s3", **settings(fault_server.endpoint_url), config=config, hooks=[User()]) as s3,
    ):
        await s3.head_object(Bucket="b", Key="k")
    assert [set(state) for state in told] == [{"asyncms.pacing.sent_at"}]
