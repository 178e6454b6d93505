from __future__ import annotations

import asyncio
import gc
import os
import weakref
import zlib
from base64 import b64encode
from collections.abc import Callable
from random import Random
from typing import Any

import anyio
import pytest

import asyncms
from asyncms.config import Config, TransferConfig
from asyncms.errors import TransportError
from asyncms.message import Buffer
from asyncms.session import Session
from asyncms.transfer import hedge
from asyncms.transfer.budget import Budget
from asyncms.transfer.download import DownloadStream, download_stream
from asyncms.transfer.hedge import Hedger, HedgeStatistics
from asyncms.transfer.into import download_into
from asyncms.transfer.part import Backoff, PartReader
from asyncms.transfer.pin import Pin, PinnedObject
from asyncms.transfer.plan import Span
from asyncms.transfer.resources import Resources
from asyncms.transfer.rivals import Rivals
from asyncms.transfer.source import Ranged
from tests.servers.scripted import Peer, ScriptedServer, head
from tests.transfer.store import ScriptedBody, Store, content
from tests.virtual_time import run

PART = 1000
PIECES = 5


class PacedBody(ScriptedBody):
    """Each piece takes its time, unless the body is closed meanwhile."""

    def __init__(self, store: Store, number: int, first: int, end: int, pause: float) -> None:
        super().__init__(store, number, first, end)
        self._pause = pause
        self._given_up = anyio.Event()

    async def receive(self, size: int = 1 << 20, /) -> Buffer:
        with anyio.move_on_after(self._pause):
            await self._given_up.wait()
        if self._given_up.is_set():
            raise TransportError("the body was closed")
        return await super().receive(size)

    def close(self) -> None:
        super().close()
        self._given_up.set()


def paced(data: bytes, pause: Callable[[int, int], float]) -> Store:
    """A store whose n-th answer, which starts there, takes so many seconds for each of its pieces."""
    store = Store(data, piece=PART // PIECES)

    def edit(number: int, answer: Ranged) -> None:
        body = answer.body
        assert isinstance(body, ScriptedBody)
        end = answer.first + (body.length or 0)
        store.bodies[-1] = answer.body = PacedBody(store, number, answer.first, end, pause(number, answer.first))

    store.edit = edit
    return store


def hedger() -> Hedger:
    return Hedger(HedgeStatistics(), clock=lambda: asyncio.get_running_loop().time())


def seconds_of_ranges(
    is_hedged: bool, count: int, seed: int, slow: float, budget: Budget | None = None
) -> tuple[list[float], Store, Hedger]:
    """How long each of many ranges took, of which 1 % have a body that is ``slow`` times slower."""
    budget = budget or Budget(100 * PART)
    random = Random(seed)
    store = paced(content(PART), lambda *_: random.uniform(0.002, 0.004) * (slow if random.random() < 0.012 else 1))

    async def body() -> tuple[list[float], Store, Hedger]:
        mine = hedger()
        pin = Pin('"v1"', None, PART, None)
        source = PinnedObject(store, pin, version_id=None, if_match=None, hedger=mine if is_hedged else None)
        rivals = Rivals(mine, budget)
        told: list[float] = []
        async with anyio.create_task_group() as group:
            group.start_soon(rivals.watch)
            for _ in range(count):
                started = asyncio.get_running_loop().time()
                part = PartReader(
                    source,
                    Span(0, PART),
                    None,
                    max_attempts=3,
                    backoff=Backoff(),
                    rivals=rivals if is_hedged else None,
                )
                got = b""
                while block := await part.receive(PART):
                    got += block
                part.close()
                assert got == store.data
                told.append(asyncio.get_running_loop().time() - started)
            rivals.stop()
        assert budget.held == 0
        return told, store, mine

    return run(body)


def p99(values: list[float]) -> float:
    return sorted(values)[int(len(values) * 0.99)]


@pytest.mark.parametrize("slow", [20, 10_000], ids=["drip", "stall"])
def test_a_tail_of_slow_bodies_is_cut_by_half_or_more(slow: float) -> None:
    plain, _, _ = seconds_of_ranges(False, 2000, 1, slow)
    hedged, store, mine = seconds_of_ranges(True, 2000, 1, slow)
    assert p99(hedged) <= 0.5 * p99(plain)
    assert len(store.requests) - len(hedged) == mine.statistics.issued <= 0.05 * len(hedged)
    assert mine.statistics.won > 10
    assert store.open_bodies == 0


def test_a_service_that_becomes_slow_as_a_whole_gets_five_percent_more() -> None:
    random = Random(3)
    store = paced(content(100 * PART), lambda number, _: random.uniform(0.002, 0.004) * (1 if number < 500 else 30))

    async def body() -> None:
        mine = hedger()
        for _ in range(10):
            config = TransferConfig(part_size=PART, concurrency=4)
            async with download_stream(store, config, hedger=mine) as stream:
                assert await stream.read() == store.data
        assert len(store.requests) - 1000 == mine.statistics.issued <= 50
        assert store.open_bodies == 0

    run(body)


def slow_at(*positions: int, pause: float = 100.0) -> Store:
    """60 parts; the first request for each of those that start there stalls."""
    left = set(positions)

    def pace(number: int, first: int) -> float:
        if first in left:
            left.remove(first)
            return pause
        # What late is follows from the first ones; no other is.
        return 0.006 if number < 6 else 0.003

    return paced(os.urandom(60 * PART), pace)


CONFIG = TransferConfig(part_size=PART, concurrency=2, block_size=300)


def test_a_stream_goes_on_in_the_second_answer() -> None:
    store = slow_at(30 * PART, 55 * PART)

    async def body() -> None:
        mine, resources = hedger(), Resources()
        started = asyncio.get_running_loop().time()
        async with download_stream(store, CONFIG, hedger=mine, resources=resources) as stream:
            assert await stream.read() == store.data
        assert asyncio.get_running_loop().time() - started < 10
        assert (mine.statistics.issued, mine.statistics.won) == (2, 2)
        assert (store.open_bodies, resources.budget.held) == (0, 0)

    run(body)


def test_memory_of_the_user_is_filled_from_the_second_answer() -> None:
    store = slow_at(30 * PART)

    async def body() -> None:
        mine, resources = hedger(), Resources()
        buffer = bytearray(len(store.data))
        told: list[int] = []
        done = await download_into(store, buffer, CONFIG, hedger=mine, resources=resources, callback=told.append)
        assert buffer == store.data
        assert (done.size, sum(told)) == (len(store.data), len(store.data))
        assert (mine.statistics.issued, mine.statistics.won) == (1, 1)
        assert (store.open_bodies, resources.budget.held) == (0, 0)

    run(body)


def test_the_first_answer_wins_where_it_is_complete_first() -> None:
    store = slow_at(30 * PART, pause=0.02)
    fetch = store.fetch
    asked: list[tuple[int | None, int | None]] = []

    async def answer(first: int | None, last: int | None, **more: Any) -> Ranged:
        if (
            first is not None
            and 30 * PART <= first < 31 * PART
            and any(30 * PART <= (f or 0) < 31 * PART for f, _ in asked)
        ):
            await anyio.sleep(60)
        asked.append((first, last))
        return await fetch(first, last, **more)

    store.fetch = answer  # type: ignore[method-assign]

    async def body() -> None:
        mine, resources = hedger(), Resources()
        async with download_stream(store, CONFIG, hedger=mine, resources=resources) as stream:
            assert await stream.read() == store.data
        assert (mine.statistics.issued, mine.statistics.won) == (1, 0)
        assert (store.open_bodies, resources.budget.held) == (0, 0)

    run(body)


async def read_on(stream: DownloadStream, got: bytearray) -> None:
    async for block in stream:
        got += block


def test_a_second_answer_of_another_object_is_not_taken() -> None:
    store = slow_at(30 * PART, pause=1.0)
    data = store.data

    def on_request(asked: Any) -> None:
        requests = [request for request in store.requests if 30 * PART <= (request.first or 0) < 31 * PART]
        if asked in requests[1:]:
            store.etag = '"v2"'

    store.on_request = on_request

    async def body() -> None:
        mine = hedger()
        got = bytearray()
        async with download_stream(store, CONFIG, hedger=mine) as stream:
            with pytest.raises(asyncms.errors.ObjectChangedError):
                await read_on(stream, got)
        # The part itself was of the right object, and came to its end; a later request saw the change.
        assert got == data[: len(got)]
        assert (mine.statistics.issued, mine.statistics.won) == (1, 0)

    run(body)


def test_without_memory_nothing_is_asked_again() -> None:
    budget = Budget(PART // 10, minimum=1)
    told, store, mine = seconds_of_ranges(True, 200, 1, 20, budget)
    assert max(told) > 0.1
    assert (len(store.requests), mine.statistics.issued) == (200, 0)


@pytest.mark.parametrize("after", [0.1, 0.15, 0.2, 0.5])
def test_cancelled_it_leaves_nothing(after: float) -> None:
    store = slow_at(20 * PART, 21 * PART, 25 * PART)

    async def body() -> None:
        resources = Resources()
        with anyio.move_on_after(after):
            async with download_stream(store, CONFIG, hedger=hedger(), resources=resources) as stream:
                await stream.read()
        assert (store.open_bodies, resources.budget.held) == (0, 0)

    run(body)


@pytest.mark.parametrize("pause", [100.0, 0.02], ids=["overtaken", "first"])
def test_no_body_is_kept_by_the_race(pause: float) -> None:
    store = slow_at(30 * PART, pause=pause)
    fetch, bodies = store.fetch, weakref.WeakSet[Any]()

    async def answer(first: int | None, last: int | None, **more: Any) -> Ranged:
        answer = await fetch(first, last, **more)
        bodies.add(store.bodies.pop())
        return answer

    store.fetch = answer  # type: ignore[method-assign]

    async def body() -> None:
        mine = hedger()
        gc.disable()
        try:
            async with download_stream(store, CONFIG, hedger=mine) as stream:
                assert await stream.read() == store.data
                assert not bodies
            assert mine.statistics.issued == 1
        finally:
            gc.enable()

    run(body)


class TestOnSockets:
    """The second request over a real connection, the first one stalled in its body."""

    SIZE = 60
    PART = 128 * 1024

    @pytest.fixture(autouse=True)
    def right(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """To ask again, for all who are late: on a loaded machine others are before the one that stalls, who then had none."""
        monkeypatch.setattr(hedge, "SHARE", 1.0)

    @pytest.fixture
    def data(self) -> bytes:
        return os.urandom(self.SIZE * self.PART)

    @pytest.fixture
    def stalled(self, fault_server: ScriptedServer, data: bytes) -> list[int]:
        """Connections whose answer stalls after half of its bytes until the client leaves."""
        numbers: list[int] = []
        checksum = b64encode(zlib.crc32(data).to_bytes(4, "big")).decode()

        async def answer(peer: Peer) -> None:
            common = ('ETag: "v"', f"x-amz-checksum-crc32: {checksum}", "x-amz-checksum-type: FULL_OBJECT")
            if peer.request.method == "HEAD":
                await peer.send(head("200 OK", f"Content-Length: {len(data)}", *common))
                return
            first, last = map(int, peer.request.headers["range"].removeprefix("bytes=").split("-"))
            fields = (f"Content-Range: bytes {first}-{last}/{len(data)}", f"Content-Length: {last + 1 - first}")
            start = head("206 Partial Content", *fields, 'ETag: "v"')
            if first == 45 * self.PART and not numbers:
                numbers.append(peer.request.connection)
                await peer.send(start + data[first : first + self.PART // 2])
                await peer.closed_by_client()
                numbers.append(-1)
                return
            await peer.send(start + data[first : last + 1])

        fault_server.default = answer
        return numbers

    @staticmethod
    def client(session: Session, server: ScriptedServer) -> Any:
        return session.create_client(
            "s3",
            endpoint_url=server.endpoint_url,
            region_name="us-east-1",
            aws_access_key_id="key",
            aws_secret_access_key="secret",
            config=Config(transfer=TransferConfig(part_size=TestOnSockets.PART, concurrency=2, hedge=True)),
        )

    async def test_stream(self, fault_server: ScriptedServer, data: bytes, stalled: list[int]) -> None:
        async with asyncms.Session() as session, self.client(session, fault_server) as s3:
            async with asyncio.timeout(20), s3.download_stream(Bucket="b", Key="k") as stream:
                assert await stream.read() == data
            assert stream.validated.algorithm == "CRC32", "each byte is added up once"
            self.check(session, stalled)

    async def test_file(self, fault_server: ScriptedServer, data: bytes, stalled: list[int], tmp_path: Any) -> None:
        async with asyncms.Session() as session, self.client(session, fault_server) as s3:
            async with asyncio.timeout(20):
                await s3.download_file("b", "k", tmp_path / "file")
            assert (tmp_path / "file").read_bytes() == data
            self.check(session, stalled)

    async def test_memory(self, fault_server: ScriptedServer, data: bytes, stalled: list[int]) -> None:
        async with asyncms.Session() as session, self.client(session, fault_server) as s3:
            buffer = bytearray(len(data))
            async with asyncio.timeout(20):
                assert await s3.download_into(buffer, Bucket="b", Key="k") == len(data)
            assert buffer == data
            self.check(session, stalled)

    @staticmethod
    def check(session: Session, stalled: list[int]) -> None:
        statistics = session.resources.hedgers.statistics
        assert 1 <= statistics.won <= statistics.issued
        assert len(stalled) >= 1
        assert session.acquired_connections == 0
        assert session.resources.budget.held == 0
