"""Reading a streaming body, whole or broken; `test_body_end` is about how it ends."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.checksums import encode_digest, new_checksum
from asyncms.errors import (
    ClientError,
    ConnectionClosedError,
    IncompleteReadError,
    ObjectChangedError,
    ParamValidationError,
    PoolTimeout,
    ProtocolError,
    ReadTimeoutError,
    ResponseError,
    TransportError,
)
from asyncms.message import Body
from asyncms.pipeline.body import MAX_TRIES, StreamingBody
from tests.pipeline.memory import DATA, Memory, Server


@pytest.fixture(autouse=True)
def no_backoff(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.pipeline.body.random", lambda: 0.0)


async def by_read(body: StreamingBody) -> bytes:
    return await body.read()


async def by_read_in_parts(body: StreamingBody) -> bytes:
    parts = []
    while part := await body.read(7):
        parts.append(part)
    return b"".join(parts)


async def by_readinto(body: StreamingBody) -> bytes:
    buffer, parts = bytearray(5), b""
    while count := await body.readinto(buffer):
        parts += buffer[:count]
    return parts


async def by_chunks(body: StreamingBody) -> bytes:
    chunks = [chunk async for chunk in body.iter_chunks(6)]
    assert all(len(chunk) == 6 for chunk in chunks[:-1])
    return b"".join(chunks)


async def by_iteration(body: StreamingBody) -> bytes:
    return b"".join([chunk async for chunk in body])


async def by_lines(body: StreamingBody) -> bytes:
    return b"".join([line async for line in body.iter_lines(8, keepends=True)])


async def by_mixture(body: StreamingBody) -> bytes:
    first = await body.read(3)
    buffer = bytearray(2)
    count = await body.readinto(buffer)
    return first + bytes(buffer[:count]) + await body.read()


Way = Callable[[StreamingBody], Coroutine[Any, Any, bytes]]
WAYS: list[Way] = [by_read, by_read_in_parts, by_readinto, by_chunks, by_iteration, by_lines, by_mixture]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("known", [True, False])
async def test_all_ways_of_reading_give_all_bytes(way: Way, known: bool) -> None:
    for step in (1, 5, 100):
        for data in (DATA, b"", b"x"):
            body = StreamingBody(Memory(data, step=step, known=known))
            assert await way(body) == data
            assert body.tell() == len(data)
            assert await body.read() == b""
            assert await body.read(10) == b""


async def test_sizes_of_reads() -> None:
    body = StreamingBody(Memory(DATA, step=3))
    assert await body.read(0) == b""
    assert await body.read(10) == DATA[:10]
    assert await body.read(1) == DATA[10:11]
    assert await body.read(-1) == DATA[11:]
    assert await body.read(1) == b""
    assert await body.readinto(bytearray(4)) == 0


async def test_readinto_takes_any_buffer() -> None:
    body = StreamingBody(Memory(DATA, step=3))
    buffer = bytearray(12)
    assert await body.readinto(memoryview(buffer).cast("I")) == 12
    assert buffer == DATA[:12]
    assert await body.readinto(memoryview(buffer)[:0]) == 0
    assert await body.readinto(bytearray(100)) == len(DATA) - 12


@pytest.mark.parametrize(
    "read",
    [
        lambda body: body.read(1.5),
        lambda body: body.readinto(bytes(4)),
        lambda body: body.readinto(memoryview(bytearray(8))[::2]),
        lambda body: anext(body.iter_chunks(0)),
        lambda body: anext(body.iter_chunks("1")),
        lambda body: anext(body.iter_lines(0)),
    ],
)
async def test_a_wrong_argument_takes_nothing(read: Callable[[StreamingBody], Any]) -> None:
    body = StreamingBody(Memory(DATA, step=3))
    assert await body.read(5) == DATA[:5]
    with pytest.raises(ParamValidationError):
        await read(body)
    assert await body.read(None) == DATA[5:]


async def test_what_has_arrived_is_given_without_waiting() -> None:
    inner = Memory(DATA, buffered=True)
    assert await StreamingBody(inner).read() == DATA
    assert inner.position == len(DATA)


@given(
    st.lists(st.sampled_from([b"\r\n", b"\n", b"\r", b"a", b"bc", b"\x0b", b"\x1c", b"\x85", b""]), max_size=30),
    st.integers(1, 9),
    st.integers(1, 9),
    st.booleans(),
)
async def test_lines_are_those_of_splitlines(parts: list[bytes], chunk_size: int, step: int, keepends: bool) -> None:
    data = b"".join(parts)
    body = StreamingBody(Memory(data, step=step))
    assert [line async for line in body.iter_lines(chunk_size, keepends)] == data.splitlines(keepends)


async def test_a_long_line_is_joined_once() -> None:
    # 16,384 chunks; joining at every one of them would copy 8 GiB.
    data = b"x" * (1 << 20) + b"\r\nend"
    body = StreamingBody(Memory(data))
    assert [line async for line in body.iter_lines(64)] == data.splitlines()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("offset", range(len(DATA)))
async def test_a_body_that_breaks_anywhere_goes_on_at_the_next_byte(way: Way, offset: int) -> None:
    server = Server()
    first = Memory(DATA, breaks_at=offset, step=5)
    whole = new_checksum("CRC32")
    whole.update(DATA)
    checksum, expected = new_checksum("CRC32"), encode_digest(whole)
    body = StreamingBody(first, resume=server.resume, checksum=checksum, expected=expected)
    assert await way(body) == DATA
    assert server.offsets == [offset]
    assert first.closed


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("run", [1, 2, 7])
async def test_every_byte_refills_the_tries(way: Way, run: int) -> None:
    server = Server(run=run)
    body = StreamingBody(Memory(DATA, breaks_at=0), resume=server.resume)
    assert await way(body) == DATA
    assert server.offsets == list(range(0, len(DATA), run))
    assert len(server.offsets) > MAX_TRIES


@pytest.mark.parametrize("way", WAYS)
async def test_without_progress_the_tries_are_bounded(way: Way) -> None:
    server = Server(run=0)
    body = StreamingBody(Memory(DATA, breaks_at=9), resume=server.resume, label="GetObject")
    with pytest.raises(ConnectionClosedError) as caught:
        await way(body)
    assert server.offsets == [9] * MAX_TRIES
    assert caught.value.attempts == MAX_TRIES + 1
    assert "byte 9 of GetObject" in caught.value.__notes__[0]
    assert all(inner.closed for inner in server.bodies)
    assert not body.readable()


@pytest.mark.parametrize("error", [ReadTimeoutError("silence"), ResponseError("no ETag")], ids=type)
async def test_a_resume_that_fails_is_a_try(error: Exception) -> None:
    offsets = []

    async def resume(offset: int) -> Body:
        offsets.append(offset)
        if len(offsets) < MAX_TRIES:
            raise error
        return Memory(DATA[offset:])

    assert await StreamingBody(Memory(DATA, breaks_at=20), resume=resume).read() == DATA
    assert offsets == [20] * MAX_TRIES


async def test_resumes_that_stay_unusable_are_bounded() -> None:
    tries = 0

    async def resume(offset: int) -> Body:
        nonlocal tries
        tries += 1
        raise ResponseError("no ETag")

    body = StreamingBody(Memory(DATA, breaks_at=20), resume=resume, label="GetObject")
    with pytest.raises(ResponseError) as caught:
        await body.read()
    assert tries == MAX_TRIES
    assert "byte 20 of GetObject" in caught.value.__notes__[0]


async def test_the_first_try_is_at_once_and_the_others_wait_longer_each(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []

    async def sleep(delay: float) -> None:
        waits.append(delay)

    monkeypatch.setattr(anyio, "sleep", sleep)
    monkeypatch.setattr("asyncms.pipeline.body.random", lambda: 1.0)
    with pytest.raises(ConnectionClosedError):
        await StreamingBody(Memory(DATA, breaks_at=1), resume=Server(run=0).resume).read()
    assert waits == [1.0, 2.0, 4.0, 8.0]


FINAL: list[Exception] = [
    ObjectChangedError("overwritten", offset=9),
    ClientError({"Error": {"Code": "AccessDenied"}, "ResponseMetadata": {"HTTPStatusCode": 403}}, "GetObject"),
    PoolTimeout("full"),
]


@pytest.mark.parametrize("error", FINAL, ids=lambda error: type(error).__name__)
async def test_an_answer_that_ends_it_is_raised_and_nothing_leaks(error: Exception) -> None:
    async def resume(offset: int) -> Body:
        raise error

    body = StreamingBody(Memory(DATA, breaks_at=9), resume=resume)
    with pytest.raises(type(error)) as caught:
        await body.read()
    assert caught.value is error
    assert not body.readable()


@pytest.mark.parametrize(
    "error",
    [
        IncompleteReadError("cut", actual_bytes=9, expected_bytes=48),
        ReadTimeoutError("silence"),
        ProtocolError("garbage"),
    ],
    ids=lambda error: type(error).__name__,
)
async def test_without_a_way_to_resume_the_error_is_raised(error: TransportError) -> None:
    body = StreamingBody(Memory(DATA, breaks_at=9, error=error))
    assert await body.read(9) == DATA[:9]
    with pytest.raises(type(error)) as caught:
        await body.read()
    assert (caught.value, caught.value.attempts) == (error, 1)


async def test_what_is_not_safe_to_repeat_is_not_resumed() -> None:
    server = Server()
    body = StreamingBody(Memory(DATA, breaks_at=9, error=ProtocolError("bad", retry_safe=False)), resume=server.resume)
    with pytest.raises(ProtocolError):
        await body.read()
    assert server.offsets == []
