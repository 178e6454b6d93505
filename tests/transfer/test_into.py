from __future__ import annotations

import array
import mmap
from typing import Any

import anyio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from asyncms.config import TransferConfig
from asyncms.errors import IncompleteReadError, ObjectChangedError, ParamValidationError
from asyncms.transfer.into import download_into
from asyncms.transfer.source import Ranged
from tests.examples import examples
from tests.transfer.store import Asked, Store, VirtualTime, content, cuts

CONFIG = TransferConfig(part_size=100, concurrency=3, block_size=30)


async def into(store: Store, buffer: Any, config: TransferConfig = CONFIG, **more: Any) -> int:
    try:
        return (await download_into(store, buffer, config, backoff=VirtualTime().backoff, **more)).size
    finally:
        assert store.open_bodies == 0


@settings(max_examples=examples(100))
@given(st.data())
def test_the_buffer_is_the_object_and_no_byte_is_sent_twice(data: st.DataObject) -> None:
    size = data.draw(st.integers(0, 400), "size")
    config = TransferConfig(
        part_size=data.draw(st.integers(1, 120), "part_size"),
        concurrency=data.draw(st.integers(1, 6), "concurrency"),
        block_size=data.draw(st.integers(1, 50), "block_size"),
    )
    pauses = data.draw(st.lists(st.integers(0, 6), min_size=1, max_size=7), "pauses")
    store = Store(
        content(size),
        says_length=data.draw(st.booleans(), "says_length"),
        obeys_ranges=data.draw(st.booleans(), "obeys_ranges"),
        piece=data.draw(st.integers(1, 60), "piece"),
        pause=lambda number: pauses[number % len(pauses)],
        cut=cuts(data.draw(st.lists(st.none() | st.integers(1, 130), max_size=12), "cuts")),
    )
    extra = data.draw(st.integers(0, 50), "extra")

    async def body() -> None:
        buffer = bytearray(b"\xff" * (size + extra))
        counted: list[int] = []
        assert await into(store, buffer, config, callback=counted.append) == size == sum(counted)
        assert bytes(buffer) == store.data + b"\xff" * extra
        if store.obeys_ranges:
            assert store.sent_once()

    anyio.run(body)


@pytest.mark.parametrize(("size", "requests"), [(99, 1), (250, 1)])
async def test_a_buffer_that_is_too_short_is_an_error_before_more_is_fetched(size: int, requests: int) -> None:
    store = Store(content(size))
    with pytest.raises(ParamValidationError, match=f"value: 50, valid min length: {size}"):
        await into(store, bytearray(50))
    assert len(store.requests) == requests
    assert store.sent == 0


async def test_a_buffer_that_is_too_short_for_what_has_no_length() -> None:
    store = Store(content(90), obeys_ranges=False, says_length=False)
    with pytest.raises(ParamValidationError, match="value: 50, valid min length: more"):
        await into(store, bytearray(50))


async def test_ranges() -> None:
    store = Store(content(500))
    buffer = bytearray(250)
    assert await into(store, buffer, range="bytes=-250") == 250
    assert bytes(buffer) == store.data[250:]
    assert await into(store, memoryview(buffer)[100:], range="bytes=1-7") == 7
    assert bytes(buffer[100:107]) == store.data[1:8]


@pytest.mark.parametrize(
    "buffer", [array.array("i", bytes(400)), mmap.mmap(-1, 400), memoryview(bytearray(400)).cast("i")]
)
async def test_whatever_is_writable_and_contiguous(buffer: Any) -> None:
    assert await into(Store(content(400)), buffer) == 400
    assert bytes(memoryview(buffer).cast("B")) == content(400)


@pytest.mark.parametrize(
    ("buffer", "text"),
    [
        (b"read-only", "a bytes that is read-only"),
        ("text", "a str is no buffer"),
        (memoryview(bytearray(10))[::2], "not contiguous"),
        (None, "a NoneType is no buffer"),
    ],
)
async def test_an_unusable_buffer_is_refused_before_anything_is_sent(buffer: Any, text: str) -> None:
    store = Store(content(4))
    with pytest.raises(ParamValidationError, match=text):
        await into(store, buffer)
    assert not store.requests


async def test_the_bytes_are_received_into_the_buffer_itself() -> None:
    store = Store(content(250))
    buffer = bytearray(250)
    targets: list[memoryview] = []

    def spy(_: int, answer: Ranged) -> None:
        readinto = answer.body.readinto

        async def remember(target: bytearray | memoryview) -> int:
            targets.append(memoryview(target))
            return await readinto(target)

        answer.body.readinto = remember  # type: ignore[method-assign]  # pyright: ignore[reportAttributeAccessIssue]

    store.edit = spy
    await into(store, buffer)
    assert all(target.obj is buffer for target in targets)
    assert sum(map(len, targets)) == 250


async def test_tries_are_bounded_and_the_others_stop() -> None:
    store = Store(content(1000), cut=lambda number: 0 if number else None)
    with pytest.raises(IncompleteReadError, match="gave up at byte"):
        await into(store, bytearray(1000))


async def test_an_overwritten_object_is_an_error() -> None:
    store = Store(content(1000))

    def overwrite(asked: Asked) -> None:
        if asked.first:
            store.etag = '"v2"'

    store.on_request = overwrite
    with pytest.raises(ObjectChangedError):
        await into(store, bytearray(1000))
