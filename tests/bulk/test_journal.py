from __future__ import annotations

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms import AsyncmsError, bulk
from asyncms.bulk.entry import Entry
from asyncms.bulk.journal import Begun, Done, Journal, encode, read_facts
from asyncms.transfer.landing import Partial
from asyncms.transfer.plan import Span
from tests.bulk.store import MemoryStore
from tests.threads import HeldUp

HEAD = ["head", 2, "source -> here"]
FACTS: list[Sequence[Any]] = [
    HEAD,
    ["done", "b", "small", 5, '"e"', None, 5, 99],
    ["begin", "x.0", "b", "big", '"f"', 100],
    ["wrote", "x.0", 0, 10],
    ["begin", "x.1", "c", "other", '"g"', 50],
    ["wrote", "x.0", 20, 30],
    ["wrote", "x.1", 0, 50],
]


def written(*facts: Sequence[Any]) -> bytes:
    return b"".join(map(encode, facts))


def test_facts() -> None:
    data = written(*FACTS)
    facts = read_facts(data)
    assert facts.identity == "source -> here"
    assert facts.done == {"small": Done("b", 5, '"e"', None, 5, 99)}
    assert facts.begun == {
        "big": Begun("x.0", "b", Partial('"f"', 100, (Span(0, 10), Span(20, 30)))),
        "other": Begun("x.1", "c", Partial('"g"', 50, (Span(0, 50),))),
    }
    assert facts.length == len(data)


@pytest.mark.parametrize(
    ("more", "keys"),
    [
        (["void", "x.0"], {"other"}),
        (["done", "b", "big", 100, None, None, 100, 1], {"other"}),
        (["begin", "y.0", "b", "big", '"new"', 7], {"big", "other"}),
    ],
)
def test_later_lines_win(more: list[Any], keys: set[str]) -> None:
    facts = read_facts(written(*FACTS, more))
    assert set(facts.begun) == keys
    if more[0] == "begin":
        assert facts.begun["big"] == Begun("y.0", "b", Partial('"new"', 7, ()))


@given(st.integers(0, len(written(*FACTS))))
def test_a_torn_end_is_not_told(cut: int) -> None:
    data = written(*FACTS)[:cut]
    whole = data[: data.rfind(b"\n") + 1]
    facts = read_facts(data)
    assert facts.length == len(whole)
    assert facts == read_facts(whole)


@given(st.integers(0, len(written(*FACTS)) - 1), st.integers(1, 255))
def test_behind_damage_nothing_is_believed(position: int, flip: int) -> None:
    data = bytearray(written(*FACTS))
    data[position] ^= flip
    facts = read_facts(bytes(data))
    # Part files may have been begun anew in what cannot be read.
    assert facts.begun == {} or position >= len(written(*FACTS[:-1]))
    assert facts.length <= max(position, 0)


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    assert read_facts(data).identity is None


@given(st.lists(st.lists(st.none() | st.text() | st.integers() | st.lists(st.none()), max_size=7), max_size=7))
def test_any_facts_are_read(facts: list[list[Any]]) -> None:
    read_facts(written(HEAD, *facts))


def test_another_run_is_kept_out(tmp_path: Path) -> None:
    first = Journal(tmp_path, "x")
    first.open()
    with pytest.raises(bulk.JournalBusyError, match="another run"):
        Journal(tmp_path, "x").open()
    other = Journal(tmp_path, "y")
    other.open()
    other.close()
    first.close()
    assert list(tmp_path.iterdir()) == []


def test_what_was_not_opened_may_be_another_runs(tmp_path: Path) -> None:
    other = Journal(tmp_path, "x")
    other.open()
    Journal(tmp_path, "x").remove([tmp_path])
    assert other.path.exists()
    other.close()


@pytest.mark.parametrize(
    "content", [written(["head", 2, "foreign"], FACTS[1]), b"damaged\n", b"torn", written(HEAD)[:-3]]
)
def test_what_is_not_this_runs_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    journal = Journal(tmp_path, "mine")
    journal.path.write_bytes(content)
    journal.open()
    assert journal.fault
    assert not journal.resumes
    journal.write("done", "b", "k", 1, None, None, 1, 1)
    journal.close()
    again = Journal(tmp_path, "mine")
    again.open()
    assert (again.fault, set(again.facts.done)) == (None, {"k"})
    again.remove([])
    assert list(tmp_path.iterdir()) == []


def test_a_torn_line_is_cut_off_before_the_next_one(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "source -> here")
    journal.path.write_bytes(written(*FACTS) + b"1234")
    journal.open()
    assert journal.fault
    journal.write("void", "x.0")
    journal.close()
    assert set(read_facts(journal.path.read_bytes()).begun) == {"other"}


@pytest.mark.parametrize(
    ("entry", "same"),
    [
        (Entry("b", "k"), True),
        (Entry("b", "k", 5, '"e"'), True),
        (Entry("b", "k", 6, '"e"'), False),
        (Entry("b", "k", 5, '"f"'), False),
        (Entry("b", "k", version_id="v"), False),
        (Entry("other", "k", 5, '"e"'), False),
    ],
)
def test_done_is_the_same_object_and_the_same_file(tmp_path: Path, entry: Entry, same: bool) -> None:
    journal, path = Journal(tmp_path, "x"), tmp_path / "k"
    path.write_bytes(b"12345")
    status = path.stat()
    journal.facts.done["k"] = Done("b", 5, '"e"', None, 5, status.st_mtime_ns)
    assert journal.has(entry, path) is same
    os.utime(path, ns=(0, 0))
    assert not journal.has(entry, path)
    path.unlink()
    assert not journal.has(entry, path)


@pytest.mark.parametrize(
    ("entry", "same"),
    [
        (Entry("b", "k"), True),
        (Entry("b", "k", 5, '"e"'), True),
        (Entry("b", "k", 6, '"e"'), False),
        (Entry("b", "k", 5, '"f"'), False),
        (Entry("other", "k", 5, '"e"'), False),
    ],
)
def test_what_is_begun_is_the_same_object(entry: Entry, same: bool) -> None:
    assert Begun("x.0", "b", Partial('"e"', 5, ())).is_of(entry) is same


# -- runs ------------------------------------------------------------------------------------------------------------


def own_files(directory: Path) -> list[str]:
    return [path.name for path in directory.rglob(".asyncms-*")]


async def test_a_run_with_failures_goes_on(tmp_path: Path) -> None:
    store = MemoryStore({"a": b"aa", "b": AsyncmsError("broken"), "c": b"c"})
    report = await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path)
    assert report.journal is not None
    assert own_files(tmp_path) == [report.journal.name]
    store.objects["b"] = b"bb"
    events: list[bulk.Event] = []
    report = await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path, Callback=events.append)
    assert (report.objects, report.skipped, report.journal) == (1, 2, None)
    assert sorted(e.key for e in events if isinstance(e, bulk.ObjectSkipped)) == ["a", "c"]
    assert own_files(tmp_path) == []


async def test_changed_files_and_objects_are_fetched_again(tmp_path: Path) -> None:
    store = MemoryStore({"a": b"aa", "b": AsyncmsError("broken"), "c": b"c", "d": b"d"})
    await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path)
    store.objects["a"] = b"longer"
    (tmp_path / "c").write_bytes(b"edited")
    report = await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path)
    assert (report.objects, report.skipped) == (2, 1)
    assert (tmp_path / "a").read_bytes() == b"longer"
    assert (tmp_path / "c").read_bytes() == b"c"


class Buckets(MemoryStore):
    """Several of them: the objects of each by its name and the key."""

    async def download_file(self, Bucket: str, Key: str, Filename: Any, *rest: Any, **more: Any) -> None:
        await super().download_file(Bucket, f"{Bucket}/{Key}", Filename, *rest, **more)


@pytest.mark.parametrize("by", ["keys", "manifest", "command"])
async def test_another_buckets_object_is_not_done(tmp_path: Path, by: str) -> None:
    store = Buckets({"a/k": b"of a", "a/broken": AsyncmsError("broken"), "b/k": b"of b", "b/broken": b"whole"})

    def source(bucket: str) -> bulk.Source:
        keys = ["k", "broken"]
        if by == "keys":
            return bulk.Keys(Bucket="b", keys=[Entry(bucket, key) for key in keys])
        lines = [f"{key}\n" if by == "command" else f"{bucket},{key}\n" for key in keys]
        (tmp_path / "manifest").write_text("".join(lines))
        return bulk.Manifest(path=tmp_path / "manifest", Bucket=bucket if by == "command" else "b")

    there = tmp_path / "files"
    assert len((await bulk.download(store, source("a"), Directory=there)).failed) == 1
    report = await bulk.download(store, source("b"), Directory=there)
    assert (report.ok, report.objects) == (True, 2)
    assert (there / "k").read_bytes() == b"of b"


async def test_no_journal_where_none_is_wanted(tmp_path: Path) -> None:
    store = MemoryStore({"a": AsyncmsError("broken"), "b": b"b"})
    report = await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path, journal=False)
    assert (len(report.failed), report.journal, own_files(tmp_path)) == (1, None, [])


async def test_the_runs_own_names_are_refused(tmp_path: Path) -> None:
    store = MemoryStore({".asyncms-journal-x": b"evil", "sub/.asyncms-x.part": b"evil", "fine": b"x"})
    report = await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path)
    assert (report.objects, len(report.failed), report.journal, own_files(tmp_path)) == (1, 2, None, [])


def test_small_objects_are_told_a_few_at_a_time(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "a", in_flight=32)
    journal.open()
    done = Done("b", 1, '"é"', None, 1, 5)

    def told() -> list[str]:
        return list(read_facts(journal.path.read_bytes()).done)

    for number in range(4):
        journal.write_done(f"small{number}é\n", done, is_small=True)
    assert told() == []
    journal.write_done("fifth", done, is_small=True)
    assert told() == [f"small{number}é\n" for number in range(4)] + ["fifth"]
    journal.write_done("sixth", done, is_small=True)
    journal.write_done("large", done, is_small=False)
    assert told()[5:] == ["sixth", "large"]
    journal.write_done("eighth", done, is_small=True)
    journal.flush()
    assert told()[7:] == ["eighth"]
    journal.write_done("ninth", done, is_small=True)
    journal.close()
    facts = read_facts(journal.path.read_bytes()).done
    assert len(facts) == 9
    assert set(facts.values()) == {done}


def test_with_few_in_flight_each_is_told_at_once(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "a", in_flight=4)
    journal.open()
    journal.write_done("k", Done("b", 1, None, "v", 1, 5), is_small=True)
    assert read_facts(journal.path.read_bytes()).done == {"k": Done("b", 1, None, "v", 1, 5)}
    journal.close()


def test_what_a_run_left_that_was_killed_before_it_told_anything_is_removed(tmp_path: Path) -> None:
    killed = Journal(tmp_path, "a", in_flight=64)
    killed.open()
    killed.write_done("k", Done("b", 1, None, None, 1, 5), is_small=True)
    (tmp_path / f".asyncms-{killed.name}-1.part").write_bytes(b"x")
    os.close(killed._descriptor)  # as its end does, with what waits
    journal = Journal(tmp_path, "a")
    journal.open()
    assert journal.facts.done == {}
    journal.remove([tmp_path])
    assert list(tmp_path.iterdir()) == []


def test_what_this_run_has_done(tmp_path: Path) -> None:
    done = Done("b", 1, None, None, 1, 5)
    for keys in (["a", "b"], ["b", "c"]):
        journal = Journal(tmp_path, "a")
        journal.open()
        assert journal.done_now() == set()
        for key in keys:
            journal.write_done(key, done, is_small=False)
        assert journal.done_now() == set(keys)
        journal.close()


@pytest.mark.parametrize("has_failures", [False, True])
def test_what_a_failure_has_left_is_removed(tmp_path: Path, has_failures: bool) -> None:
    journal = Journal(tmp_path, "a")
    journal.open()
    part = tmp_path / f".asyncms-{journal.name}-1.part"
    part.write_bytes(b"x")
    journal.remove([tmp_path], has_failures=has_failures)
    assert (journal.path.exists(), part.exists()) == (False, not has_failures)


@pytest.mark.parametrize("step", ["open", "remove"])
@pytest.mark.parametrize("direction", ["up", "down"])
async def test_a_thread_at_the_journal_is_awaited_however_its_run_is_cancelled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, direction: str, step: str
) -> None:
    store: Any = MemoryStore({})

    async def run() -> bulk.Report:
        if direction == "up":
            return await bulk.upload(store, tmp_path, Bucket="b")
        return await bulk.download(store, bulk.Prefix(Bucket="b"), Directory=tmp_path)

    hold = HeldUp()
    with monkeypatch.context() as patch:
        patch.setattr(Journal, step, hold.before(getattr(Journal, step)))
        task = await hold.cancelled(run())
        assert not task.done()
        hold.let_go()
        with pytest.raises(asyncio.CancelledError):
            await task
    # It is not locked, and closed once.
    assert (await run()).ok
