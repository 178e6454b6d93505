"""Downloads that are followed from outside, broken off, and gone on with."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from asyncms.config import TransferConfig
from asyncms.errors import ClientError, TransportError
from asyncms.transfer.landing import Downloaded, Landing, Partial
from asyncms.transfer.plan import Span
from asyncms.transfer.sink import download_to_path
from asyncms.transfer.writer import FileWriter
from tests.transfer.store import Store, VirtualTime, content, service_error

CONFIG = TransferConfig(part_size=100, concurrency=3, block_size=30)


class Notes(Landing):
    """Writes down what it is told, and believes it the next time."""

    def __init__(self, part: Path) -> None:
        self.part = part
        self.told: list[str] = []
        self.known: Partial | None = None
        self.result: Downloaded | None = None

    def earlier(self) -> Partial | None:
        return self.known

    def void(self) -> None:
        self.told.append("void")
        self.known = None

    def begin(self, found: Downloaded) -> None:
        self.told.append("begin")
        assert found.etag is not None
        self.known = Partial(found.etag, found.size, ())

    def wrote(self, span: Span) -> None:
        assert self.known is not None
        self.known = Partial(self.known.etag, self.known.size, (*self.known.spans, span))

    def landed(self, found: Downloaded, modified: float | None) -> None:
        self.told.append("landed")
        self.result = found


@pytest.fixture
def notes(tmp_path: Path) -> Notes:
    return Notes(tmp_path / ".part")


async def download(store: Store, path: Path, notes: Landing, **more: Any) -> Downloaded:
    try:
        return await download_to_path(store, path, CONFIG, landing=notes, backoff=VirtualTime().backoff, **more)
    finally:
        assert store.open_bodies == 0


async def broken_off(store: Store, path: Path, notes: Notes) -> None:
    """Four parts arrive, the fifth is refused for good."""

    def refuse(asked: Any) -> None:
        if asked.first >= 400:
            raise service_error(403, "AccessDenied")

    store.on_request = refuse
    with pytest.raises(ClientError, match="AccessDenied"):
        await download(store, path, notes)
    store.on_request = lambda _: None
    assert not path.exists()
    assert notes.known is not None
    store.requests.clear()
    store.bodies.clear()


async def test_only_what_is_missing_is_asked_for(tmp_path: Path, notes: Notes) -> None:
    store, target = Store(content(1000)), tmp_path / "object"
    await broken_off(store, target, notes)
    assert notes.known is not None
    there = sum(span.length or 0 for span in notes.known.spans)
    assert there >= 100
    result = await download(store, target, notes)
    assert target.read_bytes() == store.data
    assert store.sent == 1000 - there
    assert all(asked.if_match == '"v1"' for asked in store.requests)
    assert notes.told == ["begin", "landed"]
    assert notes.result == result
    assert (result.size, result.response["ContentLength"], "ContentRange" in result.response) == (1000, 1000, False)
    assert [path.name for path in tmp_path.iterdir()] == ["object"]


async def test_another_object_starts_anew(tmp_path: Path, notes: Notes) -> None:
    store, target = Store(content(1000)), tmp_path / "object"
    await broken_off(store, target, notes)
    store.data, store.etag = content(1000)[::-1], '"v2"'
    await download(store, target, notes)
    assert target.read_bytes() == store.data
    assert notes.told == ["begin", "void", "begin", "landed"]


async def test_another_object_that_is_small_now(tmp_path: Path, notes: Notes) -> None:
    store, target = Store(content(1000)), tmp_path / "object"
    await broken_off(store, target, notes)
    store.data, store.etag = b"small", '"v2"'
    await download(store, target, notes)
    assert target.read_bytes() == b"small"
    assert notes.told == ["begin", "void", "landed"]
    assert [path.name for path in tmp_path.iterdir()] == ["object"]


async def test_a_store_that_does_not_know_if_match_is_seen_through(tmp_path: Path, notes: Notes) -> None:
    store, target = Store(content(1000)), tmp_path / "object"
    await broken_off(store, target, notes)
    store.data, store.etag = content(1004)[4:], '"v2"'
    # As if the condition were met.
    fetch = store.fetch
    ignoring: Any = lambda first, last, *, if_match, version_id=None: fetch(first, last, if_match=None)  # noqa: E731
    store.fetch = ignoring  # type: ignore[method-assign]
    await download(store, target, notes)
    assert target.read_bytes() == store.data


async def test_all_is_there_but_the_name(tmp_path: Path, notes: Notes) -> None:
    store, target = Store(content(1000)), tmp_path / "object"
    assert notes.part is not None
    notes.part.write_bytes(store.data)
    notes.known = Partial('"v1"', 1000, (Span(0, 1000),))
    await download(store, target, notes)
    assert target.read_bytes() == store.data
    assert store.ranges() == [(999, 999)]


async def test_a_deleted_object_is_an_error(tmp_path: Path, notes: Notes) -> None:
    store, target = Store(content(1000)), tmp_path / "object"
    await broken_off(store, target, notes)

    def gone(_: Any) -> None:
        raise service_error(404, "NoSuchKey")

    store.on_request = gone
    with pytest.raises(ClientError, match="NoSuchKey"):
        await download(store, target, notes)


async def test_without_an_etag_nothing_is_kept(tmp_path: Path, notes: Notes) -> None:
    store = Store(content(1000), etag=None, cut=lambda number: 10 if number else None)
    store.on_request = lambda asked: _broken(asked.first)
    with pytest.raises(TransportError):
        await download(store, tmp_path / "object", notes)
    assert notes.told == []
    assert list(tmp_path.iterdir()) == []


def _broken(first: int | None) -> None:
    if first:
        raise TransportError("no")


async def test_a_small_object_lands_through_the_shared_writer_with_its_time(tmp_path: Path, notes: Notes) -> None:
    moment = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
    notes.writer = FileWriter()
    notes.keeps_time = True
    for size in (50, 500):
        await download(Store(content(size), last_modified=moment), tmp_path / "object", notes)
        assert (tmp_path / "object").read_bytes() == content(size)
        assert (tmp_path / "object").stat().st_mtime == moment.timestamp()
    assert notes.told == ["landed", "begin", "landed"]


async def test_a_link_in_place_of_the_part_is_not_followed(tmp_path: Path, notes: Notes) -> None:
    assert notes.part is not None
    (tmp_path / "other").write_bytes(b"other")
    notes.part.symlink_to(tmp_path / "other")
    with pytest.raises(OSError, match="symbolic links"):
        await download(Store(content(500)), tmp_path / "object", notes)
    assert (tmp_path / "other").read_bytes() == b"other"
