"""What every store does. See `stores`: a store that is added there runs all of this."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from asyncms.testing.mediastore.faults import ObjectNotFound, RangeNotSatisfiable
from asyncms.testing.mediastore.ranges import ByteRange
from asyncms.testing.mediastore.s3 import S3Store
from asyncms.testing.mediastore.store import PIECE_SIZE, ObjectMeta, Store
from tests.examples import examples
from tests.servers.moto import MotoServer
from tests.testing.mediastore.stores import STORES, OpenStore, on_s3


async def put(store: Store, path: str, data: bytes = b"data", **properties: Any) -> ObjectMeta:
    settled = {"etag": "e1", "content_type": "video/mp2t", "cache_control": None, "modified": 1.5, **properties}
    return await store.put(path, data, **settled)


async def read(store: Store, path: str, wanted: ByteRange | None = None) -> bytes:
    async with await store.open(path, wanted) as opened:
        pieces = [bytes(piece) async for piece in opened.pieces]
    assert all(len(x) <= PIECE_SIZE for x in pieces)
    data = b"".join(pieces)
    assert len(data) == opened.size
    return data


def known(store: Store, meta: ObjectMeta) -> ObjectMeta:
    """What must be told of an object: S3 has times of its own."""
    return replace(meta, last_modified=0.0) if isinstance(store, S3Store) else meta


async def names(store: Store, folder: str = "", limit: int = 1000) -> list[str]:
    """Names of all entries, folders with a slash, gathered over pages."""
    found: list[str] = []
    cursor = None
    while True:
        page = await store.list(folder, limit, cursor)
        assert len(page.items) <= limit
        found += [x.name if x.meta is not None else f"{x.name}/" for x in page.items]
        cursor = page.cursor
        if cursor is None:
            return found


async def test_an_object_comes_back_as_it_was_put(store: Store) -> None:
    data = bytes(range(256)) * 1000
    stored = await put(store, "a/b.ts", data, cache_control="max-age=3, x=y")
    assert stored.size == len(data)
    assert (stored.content_type, stored.cache_control) == ("video/mp2t", "max-age=3, x=y")
    assert known(store, await store.describe("a/b.ts")) == known(store, stored)
    assert await read(store, "a/b.ts") == data
    async with await store.open("a/b.ts", None) as opened:
        assert known(store, opened.meta) == known(store, stored)


async def test_an_object_without_bytes_or_properties(store: Store) -> None:
    stored = await put(store, "empty", b"", content_type=None)
    assert (stored.size, stored.cache_control) == (0, None)
    assert await read(store, "empty") == b""
    with pytest.raises(RangeNotSatisfiable):
        await store.open("empty", ByteRange(0, None))


@pytest.mark.parametrize(
    ("wanted", "low", "high"),
    [
        (ByteRange(0, 0), 0, 1),
        (ByteRange(70_000, 140_000), 70_000, 140_001),
        (ByteRange(199_999, None), 199_999, 200_000),
        (ByteRange(5, 10**12), 5, 200_000),
        (ByteRange(None, 3), 199_997, 200_000),
        (ByteRange(None, 10**12), 0, 200_000),
    ],
)
async def test_ranges(store: Store, wanted: ByteRange, low: int, high: int) -> None:
    data = bytes(x * 7 % 251 for x in range(200_000))
    await put(store, "a", data)
    assert await read(store, "a", wanted) == data[low:high]


async def test_a_range_behind_the_end(store: Store) -> None:
    await put(store, "a", b"123")
    with pytest.raises(RangeNotSatisfiable) as error:
        await store.open("a", ByteRange(3, None))
    assert error.value.headers == {"Content-Range": "bytes */3"}


async def test_what_is_not_there(store: Store) -> None:
    await put(store, "a/b")
    for path in ("a", "a/b/c", "A/b", "b"):
        for call in (store.describe(path), store.open(path, None), store.delete(path)):
            with pytest.raises(ObjectNotFound):
                await call


async def test_an_overwrite_replaces_everything(store: Store) -> None:
    await put(store, "a", b"old", etag="aa", content_type="x/y", cache_control="no-store")
    new = await put(store, "a", b"new one", etag="bb", content_type=None, modified=2.25)
    assert known(store, await store.describe("a")) == known(store, new)
    assert new.size == 7
    assert new.cache_control is None
    assert await read(store, "a") == b"new one"
    assert await names(store) == ["a"]


async def test_a_reader_keeps_its_version(store: Store) -> None:
    old = b"o" * 300_000
    await put(store, "a", old)
    async with await store.open("a", None) as opened:
        pieces = aiter(opened.pieces)
        got = bytes(await anext(pieces))
        await put(store, "a", b"n" * 300_000)
        got += b"".join([bytes(x) async for x in pieces])
    assert got == old
    async with await store.open("a", None) as opened:
        await store.delete("a")
        assert b"".join([bytes(x) async for x in opened.pieces]) == b"n" * 300_000


async def test_closing_twice_and_unread(store: Store) -> None:
    await put(store, "a", b"x" * 300_000)
    opened = await store.open("a", None)
    await opened.close()
    await opened.close()


async def test_folders_come_and_go_with_their_objects(store: Store) -> None:
    await put(store, "a/b/c/one")
    await put(store, "a/b/two")
    assert await names(store) == ["a/"]
    assert await names(store, "a") == ["b/"]
    assert sorted(await names(store, "a/b")) == ["c/", "two"]
    await store.delete("a/b/c/one")
    assert await names(store, "a/b") == ["two"]
    assert await names(store, "a/b/c") == []
    await store.delete("a/b/two")
    assert await names(store) == []


async def test_an_object_and_a_folder_of_one_name(store: Store) -> None:
    await put(store, "a", b"object")
    await put(store, "a/b", b"inside")
    await put(store, "a.b", b"between")
    await put(store, "a-b", b"before")
    for limit in (1, 2, 3, 1000):
        assert sorted(await names(store, limit=limit)) == ["a", "a-b", "a.b", "a/"]
    assert await read(store, "a") == b"object"
    await store.delete("a")
    assert sorted(await names(store)) == ["a-b", "a.b", "a/"]
    assert await read(store, "a/b") == b"inside"


async def test_names_differ_in_case(store: Store) -> None:
    await put(store, "Name", b"upper")
    await put(store, "name", b"lower")
    assert sorted(await names(store)) == ["Name", "name"]
    assert await read(store, "Name") == b"upper"


async def test_the_longest_names(store: Store) -> None:
    one = "n" * 900
    deep = "/".join(["d" * 80] * 10 + ["f" * 90])
    await put(store, one, b"1")
    await put(store, deep, b"2")
    assert await read(store, one) == b"1"
    assert await read(store, deep) == b"2"
    assert sorted(await names(store)) == ["d" * 80 + "/", one]


async def test_every_character_of_names(store: Store) -> None:
    for name in ("a=b", "a:b", "~", "-x", "_", "...", "A.z", "=", ":"):
        await put(store, f"f/{name}", name.encode())
    for name in await names(store, "f", limit=2):
        assert await read(store, f"f/{name}") == name.encode()
    assert len(await names(store, "f")) == 9


async def test_pages_survive_changes_between_them(store: Store) -> None:
    for number in range(10):
        await put(store, f"f/{number}")
    page = await store.list("f", 4, None)
    first = [x.name for x in page.items]
    for name in first:
        await store.delete(f"f/{name}")
    rest: list[str] = []
    while page.cursor is not None:
        page = await store.list("f", 4, page.cursor)
        rest += [x.name for x in page.items]
    assert sorted(first + rest) == [str(x) for x in range(10)]


async def test_writes_to_one_path_at_a_time(store: Store) -> None:
    async def write(number: int) -> None:
        await put(store, "a", str(number).encode() * 100_000, etag=f"{number:02}")

    async def look() -> None:
        async with await store.open("a", None) as opened:
            data = b"".join([bytes(x) async for x in opened.pieces])
        assert len(data) == opened.meta.size
        assert len(set(data)) == 1

    await write(0)
    async with asyncio.TaskGroup() as group:
        for number in range(1, 10):
            group.create_task(write(number))
            group.create_task(look())
    await look()


segments = st.sampled_from(["a", "A", "b", "a.b", "a-b", "a=b", "~"])
some_path = st.lists(segments, min_size=1, max_size=4).map("/".join)


class Model(RuleBasedStateMachine):
    """Any sequence of calls leaves a store as it leaves a dict."""

    open_store: OpenStore

    def __init__(self) -> None:
        super().__init__()
        self.temporary = TemporaryDirectory()
        self.runner = asyncio.Runner()
        self.opening = type(self).open_store(Path(self.temporary.name))
        self.store = self.runner.run(self.opening.__aenter__())
        self.expected: dict[str, tuple[bytes, ObjectMeta]] = {}

    @rule(path=some_path, data=st.binary(max_size=20), etag=st.text("0123456789abcdef", min_size=1, max_size=4))
    def put(self, path: str, data: bytes, etag: str) -> None:
        self.expected[path] = data, self.runner.run(put(self.store, path, data, etag=etag))

    @rule(path=some_path)
    def delete(self, path: str) -> None:
        if self.expected.pop(path, None) is not None:
            self.runner.run(self.store.delete(path))
            return
        with pytest.raises(ObjectNotFound):
            self.runner.run(self.store.delete(path))

    @rule(path=some_path)
    def read(self, path: str) -> None:
        if path in self.expected:
            data, meta = self.expected[path]
            assert self.runner.run(read(self.store, path)) == data
            assert known(self.store, self.runner.run(self.store.describe(path))) == known(self.store, meta)
            return
        with pytest.raises(ObjectNotFound):
            self.runner.run(self.store.describe(path))

    @rule(folder=st.just("") | some_path, limit=st.integers(1, 5))
    def list(self, folder: str, limit: int) -> None:
        prefix = f"{folder}/" if folder else ""
        inside = [x.removeprefix(prefix).partition("/") for x in self.expected if x.startswith(prefix)]
        found = self.runner.run(names(self.store, folder, limit))
        assert len(found) == len(set(found))
        assert set(found) == {name + slash for name, slash, _ in inside}

    @invariant()
    def listed_as_stored(self) -> None:
        page = self.runner.run(self.store.list("", 1000, None))
        for item in page.items:
            if item.meta is not None:
                assert item.meta.etag == self.expected[item.name][1].etag
                assert item.meta.size == len(self.expected[item.name][0])

    def teardown(self) -> None:
        self.runner.run(self.opening.__aexit__(None, None, None))
        self.runner.close()
        self.temporary.cleanup()


@pytest.mark.parametrize("kind", STORES)
def test_any_sequence_of_calls(kind: str) -> None:
    machine = type(f"{kind}Model", (Model,), {"open_store": staticmethod(STORES[kind])})
    run_state_machine_as_test(machine, settings=settings(max_examples=examples(20), stateful_step_count=30))


def test_any_sequence_of_calls_on_s3(moto_server: MotoServer) -> None:
    machine = type("S3Model", (Model,), {"open_store": staticmethod(lambda _: on_s3(moto_server))})
    run_state_machine_as_test(machine, settings=settings(max_examples=examples(4), stateful_step_count=20))
