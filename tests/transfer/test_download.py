from __future__ import annotations

import asyncio
import gc
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any

import anyio
import anyio.lowlevel
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asyncms.config import TransferConfig
from asyncms.errors import (
    ClientError,
    IncompleteReadError,
    ObjectChangedError,
    ParamValidationError,
    PoolTimeout,
    RangeMismatchError,
    ResponseError,
    SSLError,
    TransferError,
)
from asyncms.message import Buffer
from asyncms.transfer.budget import Budget
from asyncms.transfer.concurrency import Climber, Limiter
from asyncms.transfer.download import DownloadStream, download_stream
from asyncms.transfer.resources import Resources
from asyncms.transfer.source import Ranged
from tests.examples import examples
from tests.transfer.store import Asked, Store, VirtualTime, content, cuts, service_error

CONFIG = TransferConfig(part_size=100, concurrency=3, block_size=30)
BUDGETS: list[Budget] = []


@pytest.fixture(autouse=True)
def _everything_returns_to_the_budget() -> Iterator[None]:
    BUDGETS.clear()
    LIMITERS.clear()
    yield
    assert [limiter.in_flight for limiter in LIMITERS] == [0] * len(LIMITERS)
    assert [len(limiter._waiting) for limiter in LIMITERS] == [0] * len(LIMITERS)
    assert [budget.held for budget in BUDGETS] == [0] * len(BUDGETS)
    assert [budget.waiting for budget in BUDGETS] == [0] * len(BUDGETS)


LIMITERS: list[Limiter] = []


def small(limit: int, minimum: int = 10) -> Resources:
    """What a session has, with that budget."""
    resources = Resources()
    resources.budget = Budget(limit, minimum=minimum)
    BUDGETS.append(resources.budget)
    return resources


def run(body: Callable[[], Awaitable[None]]) -> None:
    anyio.run(body)


def open_stream(store: Store, config: TransferConfig = CONFIG, **more: Any) -> DownloadStream:
    more.setdefault("backoff", VirtualTime().backoff)
    if "resources" not in more:
        more["resources"] = small(1 << 20)
    return download_stream(store, config, **more)


async def read_all(store: Store, config: TransferConfig = CONFIG, **more: Any) -> bytes:
    async with open_stream(store, config, **more) as stream:
        data = b"".join([bytes(block) async for block in stream])
    assert store.open_bodies == 0
    return data


async def settle() -> None:
    """Let everything run that can."""
    for _ in range(100):
        await anyio.lowlevel.checkpoint()


# -- the bytes -------------------------------------------------------------------------------------------------------


@settings(max_examples=examples(150))
@given(st.data())
def test_output_is_the_object_and_no_byte_is_sent_twice(data: st.DataObject) -> None:
    size = data.draw(st.integers(0, 400), "size")
    config = TransferConfig(
        part_size=data.draw(st.integers(1, 120), "part_size"),
        concurrency=data.draw(st.integers(1, 6), "concurrency"),
        block_size=data.draw(st.integers(1, 50), "block_size"),
        max_attempts=data.draw(st.integers(2, 5), "max_attempts"),
    )
    pauses = data.draw(st.lists(st.integers(0, 6), min_size=1, max_size=7), "pauses")
    broken = data.draw(st.lists(st.none() | st.integers(1, 130), max_size=12), "cuts")
    store = Store(
        content(size),
        says_length=data.draw(st.booleans(), "says_length"),
        piece=data.draw(st.integers(1, 60), "piece"),
        pause=lambda number: pauses[number % len(pauses)],
        cut=cuts(broken),
    )

    async def body() -> None:
        async with open_stream(store, config) as stream:
            assert stream.size == (size if size or store.says_length else None)
            got = bytearray()

            def check(_: int) -> None:
                assert store.sent - len(got) <= config.window

            store.on_piece = check
            async for block in stream:
                assert 0 < len(block) <= config.block_size
                got += block
                assert stream.tell() == len(got)
        assert got == store.data
        assert store.sent_once()
        assert store.open_bodies == 0

    run(body)


@settings(max_examples=examples(60))
@given(st.integers(0, 350), st.integers(0, 350), st.integers(1, 60), st.integers(1, 5), st.booleans())
def test_a_range_is_what_a_slice_is(first: int, length: int, part_size: int, concurrency: int, obeys: bool) -> None:
    data = content(300)
    config = TransferConfig(part_size=part_size, concurrency=concurrency, block_size=25)

    async def body() -> None:
        for text, start, expected in (
            (f"bytes={first}-{first + length}", first, data[first : first + length + 1]),
            (f"bytes={first}-", first, data[first:]),
            (f"bytes=-{length + 1}", max(0, 299 - length), data[-length - 1 :]),
        ):
            store = Store(data, obeys_ranges=obeys)
            stream = open_stream(store, config, range=text)
            if not expected:
                with pytest.raises((ClientError, RangeMismatchError)):
                    await stream.__aenter__()
                assert store.open_bodies == 0
                continue
            async with stream:
                assert stream.size == stream.response["ContentLength"] == len(expected)
                assert stream.response["ContentRange"] == f"bytes {start}-{start + len(expected) - 1}/300"
                assert await stream.read() == expected
            assert store.open_bodies == 0

    run(body)


@pytest.mark.parametrize("size", [0, 1, 99, 100, 101, 199, 200, 201, 300, 301, 1000])
async def test_sizes_around_part_boundaries(size: int) -> None:
    store = Store(content(size))
    assert await read_all(store) == store.data
    expected: list[tuple[int | None, int | None]]
    expected = [(start, start + 99 if start == 0 else min(start + 100, size) - 1) for start in range(0, size, 100)]
    assert store.ranges() == (expected or [(0, 99), (None, None)])
    assert [asked.if_match for asked in store.requests[1:]] == ([None] if not size else ['"v1"'] * (len(expected) - 1))


async def test_blocks_are_handed_over_uncopied() -> None:
    store = Store(content(250))
    made: list[Buffer] = []

    def spy(_: int, answer: Ranged) -> None:
        receive = answer.body.receive

        async def remember(size: int = 0) -> Buffer:
            made.append(await receive(size))
            return made[-1]

        answer.body.receive = remember  # type: ignore[method-assign]  # pyright: ignore[reportAttributeAccessIssue]

    store.edit = spy
    async with open_stream(store) as stream:
        async for block in stream:
            assert any(block is one for one in made)


async def test_what_is_known_of_the_object() -> None:
    store = Store(content(250), version_id="v-7")
    async with open_stream(store) as stream:
        assert (stream.size, stream.etag, stream.version_id, stream.tell()) == (250, '"v1"', "v-7", 0)
        assert stream.metadata == {"mood": "calm"}
        assert stream.response["ContentLength"] == 250
        assert "ContentRange" not in stream.response
        assert len(await stream.read()) == 250
    assert {asked.version_id for asked in store.requests[1:]} == {"v-7"}
    assert "250 of 250" in repr(stream)


# -- reading ---------------------------------------------------------------------------------------------------------


@settings(max_examples=examples(60))
@given(
    st.integers(0, 300), st.lists(st.tuples(st.sampled_from(["read", "into", "next", "ready"]), st.integers(0, 400)))
)
def test_every_way_of_reading_gives_the_same_bytes(size: int, steps: list[tuple[str, int]]) -> None:
    store = Store(content(size))

    async def body() -> None:
        got = bytearray()
        async with open_stream(store) as stream:
            for how, count in steps:
                if how == "read":
                    piece = await stream.read(count)
                    assert len(piece) == min(count, size - len(got))
                    got += piece
                elif how == "into":
                    buffer = bytearray(count)
                    filled = await stream.readinto(buffer)
                    assert filled == min(count, size - len(got))
                    got += buffer[:filled]
                elif how == "next":
                    got += await anext(stream, b"")
                else:
                    got += stream.take_ready() or b""
                assert stream.tell() == len(got)
                assert 0 <= window_of(stream).held <= CONFIG.window
            got += await stream.read()
            assert await stream.read() == b""
            assert await stream.read(5) == b""
            assert await stream.readinto(bytearray(5)) == 0
            assert window_of(stream).held == 0
        assert got == store.data

    run(body)


@pytest.mark.parametrize(
    "read",
    [
        lambda stream: stream.read(1.5),
        lambda stream: stream.read("1"),
        lambda stream: stream.readinto(bytes(100)),
        lambda stream: stream.readinto(memoryview(bytearray(100))[::2]),
    ],
)
@pytest.mark.parametrize("read_before", [0, 7])
async def test_a_wrong_argument_takes_nothing(read: Callable[[DownloadStream], Any], read_before: int) -> None:
    data = content(250)
    async with open_stream(Store(data)) as stream:
        assert await stream.read(read_before) == data[:read_before]
        with pytest.raises(ParamValidationError):
            await read(stream)
        assert stream.tell() == read_before
        assert await stream.read(None) == data[read_before:]


def window_of(stream: DownloadStream) -> Any:
    assert stream._scheduler is not None
    return stream._scheduler.window


async def test_a_cancelled_read_loses_no_byte() -> None:
    store = Store(content(250), gate=anyio.Event())
    async with open_stream(store) as stream:
        store.gate, gate = anyio.Event(), store.gate
        assert gate is not None
        gate.set()
        await settle()
        with anyio.CancelScope() as scope:
            scope.cancel()
            await stream.read(200)
        store.gate.set()
        assert await stream.read() == store.data


async def test_one_reader_at_a_time() -> None:
    store = Store(content(250), gate=anyio.Event())
    async with open_stream(store) as stream, anyio.create_task_group() as group:
        group.start_soon(stream.read)
        await settle()
        with pytest.raises(anyio.BusyResourceError):
            await stream.read()
        assert store.gate is not None
        store.gate.set()


async def test_another_task_may_read() -> None:
    store = Store(content(950))
    got = bytearray()

    async def read(stream: DownloadStream) -> None:
        async for block in stream:
            got.extend(block)

    async with open_stream(store) as stream:
        await asyncio.create_task(read(stream))
    assert got == store.data


# -- bounds ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("config", [CONFIG, TransferConfig(part_size=7, concurrency=1, block_size=64)])
async def test_a_reader_that_takes_its_time_stops_everything(config: TransferConfig) -> None:
    store = Store(content(2000))
    async with open_stream(store, config) as stream:
        await settle()
        assert store.sent == config.window
        assert len(store.requests) == config.concurrency
        taken = len(await anext(stream))
        while taken < 2000:
            await settle()
            assert store.sent - taken <= config.window
            assert window_of(stream).held <= config.window
            taken += len(await anext(stream))
    assert store.sent_once()


async def test_one_body_in_place_of_parts_is_bounded_as_well() -> None:
    store = Store(content(5000), obeys_ranges=False, says_length=False)
    async with open_stream(store) as stream:
        assert stream.size is None
        assert "ContentLength" not in stream.response
        got = bytearray()
        while True:
            await settle()
            assert store.sent - len(got) <= CONFIG.window
            block = await anext(stream, b"")
            if not block:
                break
            got += block
    assert got == store.data
    assert store.ranges() == [(0, 99)]


async def test_no_more_requests_in_flight_than_allowed() -> None:
    busy: list[int] = []
    store = Store(content(3000), on_piece=lambda _: busy.append(store.open_bodies), pause=lambda n: n * 7 % 5)
    await read_all(store)
    assert 1 < max(busy) <= 3


async def test_parts_are_drawn_as_the_window_allows() -> None:
    store = Store(bytes(100 << 20))
    async with open_stream(store, TransferConfig(part_size=1, concurrency=2, block_size=1)) as stream:
        assert await stream.read(4) == bytes(4)
    assert len(store.requests) < 10


async def test_a_stalled_head_part_holds_the_window_and_nothing_more() -> None:
    gate = anyio.Event()
    store = Store(content(1000))
    async with open_stream(store) as stream:
        head, received = store.bodies[0], store.bodies[0].receive

        async def stalled(size: int = 0) -> Buffer:
            await gate.wait()
            return await received(size)

        head.receive = stalled  # type: ignore[method-assign]  # pyright: ignore[reportAttributeAccessIssue]
        await settle()
        assert store.ranges() == [(0, 99), (100, 199), (200, 299)]
        assert store.sent == 200
        gate.set()
        assert await stream.read() == store.data


# -- the session's budget ---------------------------------------------------------------------------------------------


@settings(max_examples=examples(60))
@given(st.data())
def test_streams_of_one_budget_all_end_whatever_it_is(data: st.DataObject) -> None:
    minimum = data.draw(st.integers(1, 40), "minimum")
    resources = small(data.draw(st.integers(1, 600), "limit"), minimum)
    budget = resources.budget
    count = data.draw(st.integers(1, 8), "streams")
    plans = data.draw(
        st.lists(
            st.tuples(
                st.integers(0, 700), st.integers(1, 150), st.integers(1, 5), st.integers(1, 60), st.integers(0, 5)
            ),
            min_size=count,
            max_size=count,
        )
    )
    stalled = data.draw(st.integers(0, 2), "stalled")
    limiter = None
    if data.draw(st.booleans(), "adaptive"):
        limiter = Limiter(Climber(data.draw(st.integers(1, 4), "slots")))
        LIMITERS.append(limiter)

    async def read(size: int, part_size: int, concurrency: int, block_size: int, pause: int) -> None:
        store = Store(content(size), pause=lambda number: number % (pause + 1), piece=50)
        config = TransferConfig(part_size=part_size, concurrency=concurrency, block_size=block_size)
        async with open_stream(store, config, resources=resources, limiter=limiter) as stream:
            got = bytearray()
            async for block in stream:
                got += block
                assert budget.held <= budget.limit + minimum * (count + stalled)
                for _ in range(pause):
                    await anyio.lowlevel.checkpoint()
        assert got == store.data
        assert store.sent_once()
        assert store.open_bodies == 0

    async def body() -> None:
        streams = [open_stream(Store(content(900)), resources=resources, limiter=limiter) for _ in range(stalled)]
        for stream in streams:
            await stream.__aenter__()
        await settle()
        with anyio.fail_after(10):
            async with anyio.create_task_group() as group:
                for plan in plans:
                    group.start_soon(read, *plan)
        for stream in reversed(streams):
            await stream.__aexit__(None, None, None)
        assert budget.held == 0

    run(body)


@pytest.mark.parametrize("slots", [None, 1, 3])
async def test_readers_may_wait_for_each_other_in_any_order(slots: int | None) -> None:
    resources = small(200)
    limiter = None if slots is None else Limiter(Climber(slots))
    LIMITERS.extend([] if limiter is None else [limiter])
    streams = [open_stream(Store(content(1000)), resources=resources, limiter=limiter) for _ in range(20)]
    for stream in streams:
        await stream.__aenter__()
    # The last one is read first, while all others are stalled.
    for stream in reversed(streams):
        with anyio.fail_after(5):
            assert await stream.read() == content(1000)
        await stream.__aexit__(None, None, None)


async def test_room_that_comes_back_is_used_for_whole_parts_again() -> None:
    resources = small(400, minimum=10)
    holders = [resources.budget.share() for _ in range(3)]
    assert [holder.try_take(size) for holder, size in zip(holders, (200, 100, 50), strict=True)] == [True] * 3
    store = Store(content(2000))
    in_flight: list[int] = []
    store.on_request = lambda _: in_flight.append(store.open_bodies)
    async with open_stream(store, resources=resources) as stream:
        assert await stream.read(500) == content(500)
        assert set(in_flight) == {0}
        for holder in holders:
            holder.close()
        assert await stream.read() == content(2000)[500:]
    assert max(in_flight) > 0
    assert store.sent_once()


# -- what breaks -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("part", [0, 1, 2])
@pytest.mark.parametrize("offset", [*range(0, 90, 9), 89])
async def test_a_cut_body_is_resumed_at_its_next_byte(part: int, offset: int) -> None:
    store = Store(content(290), cut=cuts([offset if n == part else None for n in range(3)]))
    assert await read_all(store, TransferConfig(part_size=100, concurrency=3, block_size=30)) == store.data
    last = min(part * 100 + 99, 289)
    assert sorted(store.requests[1:], key=str) == sorted(
        [Asked(100, 199, '"v1"'), Asked(200, 289, '"v1"'), Asked(part * 100 + offset, last, '"v1"')], key=str
    )
    assert store.sent_once()


async def test_every_received_byte_refills_the_tries() -> None:
    store, time = Store(content(300), cut=lambda _: 1), VirtualTime()
    config = TransferConfig(part_size=100, concurrency=3, block_size=30, max_attempts=2)
    async with open_stream(store, config, backoff=time.backoff) as stream:
        assert await stream.read() == store.data
    assert len(store.requests) == 300 - 3 + 3
    assert time.waits == []
    assert store.sent_once()


async def test_tries_without_progress_are_bounded_and_the_error_says_where() -> None:
    store, time = Store(content(300), cut=lambda n: None if n in (0, 2) else 40 if n == 1 else 0), VirtualTime()
    with pytest.raises(IncompleteReadError, match=r"gave up at byte 140 after 5 tries without progress") as caught:
        await read_all(store, backoff=time.backoff)
    assert caught.value.attempts == 5
    assert vars(caught.value)["offset"] == 140
    assert time.waits == [1.0, 2.0, 4.0]
    assert store.ranges()[3:] == [(140, 199)] * 4
    assert store.open_bodies == 0


async def test_one_try_means_no_resuming() -> None:
    store = Store(content(100), cut=lambda _: 10)
    with pytest.raises(IncompleteReadError, match="byte 10 after 1 try without"):
        await read_all(store, TransferConfig(max_attempts=1))
    assert len(store.requests) == 1


@pytest.mark.parametrize("error", [PoolTimeout("no slot"), SSLError("untrusted", retry_safe=False)])
async def test_what_cannot_get_better_is_final_at_once(error: Exception) -> None:
    store = Store(content(300))

    def refuse(asked: Asked) -> None:
        if asked.first == 100:
            raise error

    store.on_request = refuse
    with pytest.raises(type(error)) as caught:
        await read_all(store)
    assert caught.value is error


async def test_a_part_waits_for_a_connection_as_long_as_the_others_move() -> None:
    """As with more requests than connections and a slow network."""
    store, times = Store(content(300), piece=10, pause=lambda n: 3 if n < 2 else 12), 3

    def refuse(asked: Asked) -> None:
        nonlocal times
        if asked.first == 200 and times:
            times -= 1
            raise PoolTimeout("no slot")

    store.on_request = refuse
    assert await read_all(store) == store.data
    assert times == 0


async def test_a_part_that_the_service_refuses_waits_as_long_as_the_others_move() -> None:
    """As with a service that takes fewer requests at once than it gets."""
    store, time = Store(content(600), piece=10), VirtualTime()
    limiter = Limiter(Climber(4))
    LIMITERS.append(limiter)

    def refuse(asked: Asked) -> None:
        if store.open_bodies >= 2:
            raise service_error(503, "SlowDown")

    store.on_request = refuse
    config = TransferConfig(part_size=100, block_size=30, max_attempts=2)
    assert await read_all(store, config, backoff=time.backoff, limiter=limiter) == store.data
    assert store.sent_once()
    assert time.waits
    assert set(time.waits) == {1.0}
    assert limiter.throttles == len(time.waits)


@pytest.mark.parametrize("concurrency", [1, 3])
async def test_a_service_that_refuses_everything_ends_the_download(concurrency: int) -> None:
    store, time = Store(content(300)), VirtualTime()

    def refuse(asked: Asked) -> None:
        if asked.first:
            raise service_error(503, "SlowDown")

    store.on_request = refuse
    config = TransferConfig(part_size=100, concurrency=concurrency, block_size=30)
    with pytest.raises(ClientError, match="SlowDown"):
        await read_all(store, config, backoff=time.backoff)
    # The four blocks of the first part may have come between tries of the others.
    assert 5 <= len([asked for asked in store.requests if asked.first == 100]) <= 5 + 4


async def test_a_first_request_that_is_refused_is_tried_again() -> None:
    store, time, times = Store(content(300)), VirtualTime(), 4
    limiter = Limiter()
    LIMITERS.append(limiter)

    def refuse(_: Asked) -> None:
        nonlocal times
        times -= 1
        if times >= 0:
            raise service_error(503, "SlowDown")

    store.on_request = refuse
    assert await read_all(store, backoff=time.backoff, limiter=limiter) == store.data
    assert time.waits == [1.0, 2.0, 4.0, 8.0]
    assert limiter.throttles == 4
    times = 5
    with pytest.raises(ClientError, match="SlowDown"):
        await read_all(store, backoff=time.backoff)


async def test_the_limiter_learns_of_a_first_request_that_was_sent_again() -> None:
    limiter = Limiter()
    LIMITERS.append(limiter)

    def sent_again(number: int, answer: Ranged) -> None:
        answer.head["ResponseMetadata"] = {"RetryAttempts": 0 if number else 1}

    store = Store(content(300), edit=sent_again)
    assert await read_all(store, limiter=limiter) == store.data
    assert limiter.throttles == 1


async def test_a_failed_service_is_asked_for_a_part_again() -> None:
    store, times = Store(content(300)), 4

    def fail(asked: Asked) -> None:
        nonlocal times
        if asked.first == 100 and times:
            times -= 1
            raise service_error(500, "InternalError")

    store.on_request = fail
    assert await read_all(store) == store.data
    assert times == 0


async def test_the_first_failure_stops_the_others_and_stays() -> None:
    store = Store(content(300), gate=anyio.Event())

    def refuse(asked: Asked) -> None:
        if asked.first == 200:
            raise service_error(403, "AccessDenied")

    store.on_request = refuse
    async with open_stream(store) as stream:
        for _ in range(3):
            with pytest.raises(ClientError, match="AccessDenied"):
                await stream.read()
        assert store.open_bodies == 0


async def test_a_failure_does_not_disturb_the_block_that_does_not_read() -> None:
    store = Store(content(300), cut=lambda n: 0 if n else None)
    async with open_stream(store) as stream:
        await settle()
        await anyio.lowlevel.checkpoint()
        assert store.open_bodies == 0
        with pytest.raises(IncompleteReadError):
            await stream.read()


async def test_errors_of_the_block_pass_unwrapped() -> None:
    with pytest.raises(ZeroDivisionError):
        async with open_stream(Store(content(300), gate=anyio.Event())):
            raise ZeroDivisionError


async def test_an_unknown_error_of_the_source_reaches_the_reader() -> None:
    def fault(asked: Asked) -> None:
        if asked.first:
            raise LookupError("defect")

    with pytest.raises(LookupError, match="defect"):
        await read_all(Store(content(300), on_request=fault))


@pytest.mark.parametrize(("status", "code"), [(404, "NoSuchKey"), (403, "AccessDenied"), (412, "PreconditionFailed")])
async def test_the_first_request_fails_as_the_service_says(status: int, code: str) -> None:
    def refuse(_: Asked) -> None:
        raise service_error(status, code)

    with pytest.raises(ClientError, match=code):
        await read_all(Store(content(300), on_request=refuse))


# -- one version -----------------------------------------------------------------------------------------------------


async def test_an_overwritten_object_is_an_error_and_never_mixed_bytes() -> None:
    store = Store(content(1000))
    got = bytearray()

    def overwrite(asked: Asked) -> None:
        if asked.first == 400:
            store.data, store.etag = bytes(1000), '"v2"'

    store.on_request = overwrite

    async def download() -> None:
        async with open_stream(store) as stream:
            async for block in stream:
                got.extend(block)

    with pytest.raises(ObjectChangedError, match="PreconditionFailed") as caught:
        await download()
    assert caught.value.offset == 400
    assert content(1000).startswith(got)
    assert store.open_bodies == 0


@pytest.mark.parametrize("status", [404, 405, 412, 416])
async def test_a_deleted_or_truncated_object_has_changed(status: int) -> None:
    def refuse(asked: Asked) -> None:
        if asked.first == 200:
            raise service_error(status, "Gone")

    with pytest.raises(ObjectChangedError):
        await read_all(Store(content(300), on_request=refuse))


@pytest.mark.parametrize("change", [{"etag": '"v2"'}, {"size": 301}])
async def test_answers_about_another_object_are_refused_even_if_if_match_was_ignored(change: dict[str, Any]) -> None:
    def edit(number: int, answer: Ranged) -> None:
        if number == 2:
            for name, value in change.items():
                setattr(answer, name, value)

    store = Store(content(300), edit=edit)
    with pytest.raises(ObjectChangedError):
        await read_all(store)
    assert store.open_bodies == 0


def unusable(answer: Ranged) -> None:
    """As a page that tells of an error, with status 200."""
    answer.head.pop("ETag", None)
    answer.head.pop("LastModified", None)
    answer.etag, answer.partial, answer.first, answer.size = None, False, 0, 17


@pytest.mark.parametrize("etag", ['"v1"', 'W/"weak"', None])
async def test_an_answer_that_names_no_version_is_asked_for_again(etag: str | None) -> None:
    times = 4

    def edit(number: int, answer: Ranged) -> None:
        nonlocal times
        if number and times:
            times -= 1
            unusable(answer)

    store = Store(content(300), etag=etag, edit=edit)
    assert await read_all(store) == store.data
    assert times == 0
    times = 100
    store = Store(content(300), etag=etag, edit=edit)
    with pytest.raises(ResponseError, match=r"no (ETag|Last-Modified), which the first one had \(HTTP status 206"):
        await read_all(store)
    assert times >= 100 - 10
    assert store.open_bodies == 0


@pytest.mark.parametrize("etag", [None, 'W/"weak"'])
async def test_without_a_strong_etag_answers_are_compared(etag: str | None) -> None:
    store = Store(content(300), etag=etag)
    assert await read_all(store) == store.data
    assert {asked.if_match for asked in store.requests} == {None}

    def overwrite(asked: Asked) -> None:
        if asked.first == 200:
            store.last_modified = "2026-01-02"

    store = Store(content(300), etag=etag, on_request=overwrite)
    with pytest.raises(ObjectChangedError, match="last modified"):
        await read_all(store)


async def test_without_etag_and_date_all_bytes_come_from_one_answer() -> None:
    store = Store(content(300), etag=None, last_modified=None)
    assert await read_all(store) == store.data
    assert store.ranges() == [(0, 99), (None, None)]
    store = Store(content(300), etag=None, last_modified=None, cut=cuts([None, 50]))
    with pytest.raises(IncompleteReadError, match="gave up at byte 50 after 1 try"):
        await read_all(store)


async def test_the_users_condition_and_version_are_kept() -> None:
    store = Store(content(300), etag='W/"w"', version_id="v9")
    assert await read_all(store, version_id="v9", if_match="*") == store.data
    assert {(a.if_match, a.version_id) for a in store.requests} == {("*", "v9")}
    with pytest.raises(ClientError, match="PreconditionFailed"):
        await read_all(Store(content(300)), if_match='"other"')


async def test_a_caller_who_may_not_name_versions_gets_the_object_by_its_etag() -> None:
    def refuse(asked: Asked) -> None:
        if asked.version_id is not None:
            raise service_error(403, "AccessDenied")

    store = Store(content(300), version_id="v7", on_request=refuse)
    assert await read_all(store) == store.data
    with pytest.raises(ClientError, match="AccessDenied"):
        await read_all(Store(content(300), etag=None, version_id="v7", on_request=refuse))


async def test_the_null_version_is_not_asked_for() -> None:
    store = Store(content(300), version_id="null")
    assert await read_all(store) == store.data
    assert {asked.version_id for asked in store.requests} == {None}


# -- other ranges than asked for -------------------------------------------------------------------------------------


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("change", [{"first": 7}, {"last": 3}, {"last": 298}, {"last": None}, {}])
async def test_another_range_is_refused(number: int, change: dict[str, Any]) -> None:
    store = Store(content(350), obeys_ranges=True)

    def edit(n: int, answer: Ranged) -> None:
        if n != number:
            return
        for name, value in change.items():
            setattr(answer, name, value)
        if not change:
            store.replace_body(answer, n, 0, 9)

    store.edit = edit
    with pytest.raises(RangeMismatchError, match="asked for bytes"):
        await read_all(store)
    assert store.open_bodies == 0


async def test_a_part_without_content_range_is_refused() -> None:
    def edit(number: int, answer: Ranged) -> None:
        answer.partial = number != 2

    with pytest.raises(RangeMismatchError, match=r"asked for bytes 200-299: .* no Content-Range"):
        await read_all(Store(content(350), edit=edit))


async def test_a_body_without_length_that_goes_on_too_long_is_refused() -> None:
    store = Store(content(300), says_length=False)

    def edit(number: int, answer: Ranged) -> None:
        if number == 1:
            store.replace_body(answer, number, 100, 230)

    store.edit = edit
    with pytest.raises(RangeMismatchError, match="more bytes than up to 200"):
        await read_all(store)


async def test_a_body_that_ends_before_its_content_range_is_resumed() -> None:
    store = Store(content(300), says_length=False)

    def edit(number: int, answer: Ranged) -> None:
        if number == 1:
            store.replace_body(answer, number, 100, 130)

    store.edit = edit
    assert await read_all(store) == store.data
    assert (130, 199) in store.ranges()


# -- servers of other minds ------------------------------------------------------------------------------------------


async def test_a_server_that_ignores_range_gives_one_stream() -> None:
    store = Store(content(1000), obeys_ranges=False)
    async with open_stream(store) as stream:
        assert stream.size == 1000
        assert await stream.read() == store.data
    assert store.ranges() == [(0, 99)]


async def test_one_stream_is_resumed_by_whatever_the_server_can() -> None:
    # Still ignoring Range: the object again, and what is known of it dropped.
    store = Store(content(1000), obeys_ranges=False, cut=cuts([450]))
    assert await read_all(store) == store.data
    assert store.requests == [Asked(0, 99), Asked(450, 999, '"v1"')]

    # An object that was still being written, and is complete now.
    def complete(asked: Asked) -> None:
        store.obeys_ranges = asked.first != 0

    store = Store(content(1000), says_length=False, cut=cuts([450]), on_request=complete)
    assert await read_all(store) == store.data
    assert store.requests == [Asked(0, 99), Asked(450, None, '"v1"')]
    assert store.sent_once()


async def test_a_size_that_is_not_told_means_one_stream() -> None:
    store = Store(content(300), says_size=False)
    assert await read_all(store) == store.data
    assert store.ranges() == [(0, 99), (None, None)]
    store = Store(content(300), says_size=False)
    assert await read_all(store, range="bytes=10-59") == store.data[10:60]
    assert store.ranges() == [(10, 59)]
    store = Store(content(300), says_size=False)
    assert await read_all(store, range="bytes=10-259") == store.data[10:260]
    assert store.ranges() == [(10, 109), (10, 259)]
    store = Store(content(300), says_size=False)
    assert await read_all(store, range="bytes=-250") == store.data[-250:]
    assert store.ranges() == [(0, 0), (None, 250)]


async def test_the_requests_of_ranges() -> None:
    for text, expected in {
        "bytes=50-": [(50, 149), (150, 249), (250, 299)],
        "bytes=50-160": [(50, 149), (150, 160)],
        "bytes=50-60": [(50, 60)],
        "bytes=250-999": [(250, 349)],
        "bytes=-30": [(None, 30)],
        "bytes=-100": [(None, 100)],
        "bytes=-120": [(0, 0), (180, 279), (280, 299)],
        "bytes=-999": [(0, 0), (0, 99), (100, 199), (200, 299)],
    }.items():
        store = Store(content(300))
        await read_all(store, range=text)
        assert store.ranges() == expected, text


@pytest.mark.parametrize("text", ["bytes=0-", "bytes=5-9", "bytes=-5", "bytes=-500"])
async def test_no_range_of_an_empty_object_can_be_satisfied(text: str) -> None:
    with pytest.raises(ClientError, match="InvalidRange"):
        await read_all(Store(b""), range=text)


# -- leaving ---------------------------------------------------------------------------------------------------------


async def test_a_reader_that_stops_early_leaves_nothing() -> None:
    store = Store(content(1000))
    tasks = asyncio.all_tasks()
    async with open_stream(store) as stream:
        async for _ in stream:
            break
    assert store.open_bodies == 0
    assert asyncio.all_tasks() == tasks
    with pytest.raises(RuntimeError, match="closed"):
        await stream.read()
    with pytest.raises(RuntimeError, match="once"):
        await stream.__aenter__()


async def test_closing_within_the_block_lets_the_block_go_on() -> None:
    store = Store(content(1000), gate=anyio.Event())
    async with open_stream(store) as stream:
        await settle()
        await stream.aclose()
        await stream.aclose()
        assert store.open_bodies == 0
        await settle()


@pytest.mark.parametrize("native", [True, False])
async def test_cancelled_at_each_await_nothing_is_left(native: bool) -> None:
    before = asyncio.all_tasks()
    turns, is_done = 0, False
    while not is_done:
        store = Store(content(600), pause=lambda n: n % 3, cut=cuts([None, 20, None, 0]))
        scope = anyio.CancelScope()

        async def download(store: Store = store, scope: anyio.CancelScope = scope) -> None:
            with scope:
                await read_all(store)

        task = asyncio.create_task(download())
        for _ in range(turns):
            await asyncio.sleep(0)
        turns += 1
        is_done = task.done()
        if native:
            task.cancel()
        else:
            scope.cancel()
        await asyncio.wait([task])
        assert asyncio.all_tasks() == before
        assert store.open_bodies == 0
    assert turns > 30


async def test_a_deadline_around_the_stream_ends_it() -> None:
    store = Store(content(600), gate=anyio.Event())
    with anyio.move_on_after(0) as scope:
        async with open_stream(store) as stream:
            await stream.read()
    assert scope.cancelled_caught
    assert store.open_bodies == 0
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.001), open_stream(store) as stream:
            await stream.read()
    assert store.open_bodies == 0


async def test_a_reader_in_another_task_learns_of_the_cancelled_opener() -> None:
    store = Store(content(600), gate=anyio.Event())
    opened = anyio.Event()
    streams: list[DownloadStream] = []

    async def opener() -> None:
        async with open_stream(store) as stream:
            streams.append(stream)
            opened.set()
            await anyio.sleep_forever()

    task = asyncio.create_task(opener())
    await opened.wait()
    reader = asyncio.create_task(streams[0].read())
    await settle()
    task.cancel()
    await asyncio.wait([task])
    with pytest.raises((TransferError, RuntimeError), match=r"closed|cancelled"):
        await reader


async def test_a_generator_that_is_dropped_and_finalised_by_the_loop() -> None:
    store = Store(content(1000))
    before = asyncio.all_tasks()

    async def blocks() -> AsyncIterator[Buffer]:
        async with open_stream(store) as stream:
            async for block in stream:
                yield block

    async def consumer() -> None:
        generator = blocks()
        async for _ in generator:
            break

    await asyncio.create_task(consumer())
    gc.collect()
    for _ in range(20):
        await settle()
    assert store.open_bodies == 0
    assert asyncio.all_tasks() == before


async def test_entered_and_left_in_different_tasks() -> None:
    store = Store(content(1000))
    before = asyncio.all_tasks()
    stream = open_stream(store)
    await asyncio.create_task(stream.__aenter__())
    await asyncio.create_task(stream.read(1))
    await asyncio.create_task(stream.__aexit__(None, None, None))
    assert store.open_bodies == 0
    assert asyncio.all_tasks() == before


async def test_a_stream_that_is_never_closed_is_told_and_stopped() -> None:
    store = Store(content(1000))
    before = asyncio.all_tasks()

    async def forget() -> None:
        stream = open_stream(store)
        await stream.__aenter__()
        await anext(stream)

    with pytest.warns(ResourceWarning, match="was not closed"):  # noqa: PT031
        await asyncio.create_task(forget())
        gc.collect()
    await settle()
    assert store.open_bodies == 0
    assert asyncio.all_tasks() == before


async def test_a_stream_that_is_never_entered_is_no_leak() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        open_stream(Store(b""))
        gc.collect()


async def test_iterating_without_entering_is_one_clear_error() -> None:
    store = Store(content(10))
    stream = open_stream(store)
    with pytest.raises(RuntimeError, match="async with"):
        async for _ in stream:
            pass
    with pytest.raises(RuntimeError, match="async with"):
        await stream.read()
    with pytest.raises(RuntimeError, match="async with"):
        _ = stream.size
    assert store.requests == []
