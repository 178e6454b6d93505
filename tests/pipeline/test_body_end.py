"""How a streaming body ends: verified, failed, closed, or forgotten."""

from __future__ import annotations

import gc
import hashlib
import sys
import warnings
from base64 import b64encode
from typing import Any

import pytest
from botocore.exceptions import FlexibleChecksumError

from asyncms.checksums import new_checksum
from asyncms.errors import ChecksumMismatchError, ConnectionClosedError, ObjectChangedError, TransportError
from asyncms.message import Body
from asyncms.pipeline.body import StreamingBody
from tests.pipeline.memory import DATA, Memory


def checked(data: bytes, stored: bytes, **settings: Any) -> StreamingBody:
    """A body of ``data`` with the checksum of ``stored``."""
    expected = b64encode(hashlib.sha256(stored).digest()).decode()
    inner = Memory(data, **settings)
    return StreamingBody(inner, label="GetObject", checksum=new_checksum("SHA256"), expected=expected)


def forget(bodies: list[StreamingBody]) -> list[str]:
    """What is said when the last reference goes."""
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        bodies.clear()
        gc.collect()
    return [str(one.message) for one in said if issubclass(one.category, ResourceWarning)]


DAMAGED = DATA[:-1] + b"!"


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("buffered", [True, False])
async def test_good_bytes_are_given(known: bool, buffered: bool) -> None:
    assert await checked(DATA, DATA, known=known, buffered=buffered).read() == DATA
    assert await checked(b"", b"", known=known, buffered=buffered).read() == b""


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("buffered", [True, False])
async def test_damaged_bytes_are_not(known: bool, buffered: bool) -> None:
    body = checked(DAMAGED, DATA, known=known, buffered=buffered)
    with pytest.raises(ChecksumMismatchError, match=r"Expected checksum .*GetObject.*must not be used") as caught:
        await body.read()
    assert isinstance(caught.value, FlexibleChecksumError)
    assert not body.readable()


async def test_damage_is_found_with_the_last_byte_and_not_before() -> None:
    body = checked(DAMAGED, DATA)
    assert await body.read(40) == DATA[:40]
    assert await body.read(7) == DATA[40:47]
    with pytest.raises(ChecksumMismatchError):
        await body.read(1)


async def test_damage_is_found_by_readinto_that_fits_exactly() -> None:
    with pytest.raises(ChecksumMismatchError):
        await checked(DAMAGED, DATA).readinto(bytearray(len(DATA)))


@pytest.mark.parametrize("step", [1, 100])
async def test_the_last_chunk_is_not_given_if_there_is_damage(step: int) -> None:
    chunks = aiter(checked(DAMAGED, DATA, step=step))
    for position in range(len(DATA) - 1 if step == 1 else 0):
        assert await anext(chunks) == DATA[position : position + 1]
    with pytest.raises(ChecksumMismatchError):
        await anext(chunks)


async def test_damage_of_unknown_length_is_found_at_the_end() -> None:
    body = checked(DAMAGED, DATA, known=False, step=7)
    assert await body.read(len(DATA)) == DAMAGED
    with pytest.raises(ChecksumMismatchError):
        await body.read(1)


async def test_a_body_that_is_not_read_to_its_end_is_not_verified() -> None:
    async with checked(DAMAGED, DATA) as body:
        assert await body.read(10) == DATA[:10]


async def test_leaving_the_context_closes() -> None:
    inner = Memory(DATA)
    async with StreamingBody(inner) as body:
        assert body.readable()
    assert inner.closed
    assert not body.readable()
    body.close()
    await body.aclose()
    with pytest.raises(ConnectionClosedError):
        await body.read()


async def test_a_closed_body_is_not_resumed() -> None:
    async def resume(offset: int) -> Body:
        raise AssertionError("resumed")

    body = StreamingBody(Memory(DATA), resume=resume)
    body.close()
    for read in (body.read, lambda: body.read(3), lambda: body.readinto(bytearray(3))):
        with pytest.raises(ConnectionClosedError):
            await read()


async def test_a_forgotten_body_is_closed_and_says_so() -> None:
    inner = Memory(DATA)
    bodies = [StreamingBody(inner, label="GetObject")]
    await bodies[0].read(3)
    (message,) = forget(bodies)
    assert "GetObject" in message
    assert "async with" in message
    assert inner.closed


async def test_a_forgotten_body_is_closed_even_if_warnings_are_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = Memory(DATA)
    bodies = [StreamingBody(inner)]
    raised: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda one: raised.append(one.exc_type))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        bodies.clear()
        gc.collect()
    assert inner.closed
    assert raised == [ResourceWarning]


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize("buffered", [True, False])
async def test_a_body_that_was_read_says_nothing(known: bool, buffered: bool) -> None:
    one, two, three, four = [StreamingBody(Memory(DATA, known=known, buffered=buffered)) for _ in range(4)]
    await one.read()
    while await two.read(7):
        pass
    async for _ in three:
        pass
    async for _ in four.iter_lines():
        pass
    bodies = [one, two, three, four]
    del one, two, three, four
    assert forget(bodies) == []


async def test_a_body_of_known_length_needs_no_read_beyond_its_end() -> None:
    body = StreamingBody(Memory(DATA))
    await body.read(len(DATA))
    bodies = [body]
    del body
    assert forget(bodies) == []


async def test_bodies_without_a_connection_say_nothing() -> None:
    assert forget([StreamingBody(Memory(b""))]) == []
    assert forget([StreamingBody(Memory(DATA, buffered=True))]) == []


@pytest.mark.parametrize("error", [ObjectChangedError("overwritten"), ConnectionClosedError("cut", retry_safe=False)])
async def test_a_body_that_failed_says_nothing(error: Exception) -> None:
    async def resume(offset: int) -> Body:
        raise error

    bodies = [StreamingBody(Memory(DATA, breaks_at=9), resume=resume)]
    with pytest.raises((ObjectChangedError, TransportError)):
        await bodies[0].read()
    assert forget(bodies) == []


async def test_its_representation_tells_how_far_it_is() -> None:
    body = StreamingBody(Memory(DATA), label="GetObject")
    await body.read(5)
    assert repr(body) == "<StreamingBody GetObject 5 of 48 bytes read>"
    body.close()
