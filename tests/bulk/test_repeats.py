"""Keys that a source names twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from asyncms import bulk
from asyncms.bulk.repeats import Repeats
from tests.bulk.store import MemoryStore


def test_the_first_one_counts() -> None:
    repeats = Repeats(bulk.Keys(Bucket="b", keys=()))
    assert repeats.reason_to_skip(bulk.Entry("b", "k")) is None
    assert repeats.reason_to_skip(bulk.Entry("b", "k", 5)) == "it is named twice"
    assert repeats.reason_to_skip(bulk.Entry("b", "l")) is None
    for other in (bulk.Entry("c", "k"), bulk.Entry("b", "k", version_id="1")):
        with pytest.raises(bulk.UnsafeKeyError, match="another version"):
            repeats.reason_to_skip(other)


def test_listings_are_not_remembered() -> None:
    filtered = bulk.filters.Filtered(bulk.Prefix(Bucket="b"), bulk.Filter())
    for source in (bulk.Prefix(Bucket="b"), bulk.Glob(Bucket="b", Pattern="*"), filtered):
        repeats = Repeats(source)
        assert repeats.reason_to_skip(bulk.Entry("b", "k")) is repeats.reason_to_skip(bulk.Entry("b", "k")) is None


@pytest.mark.parametrize("concurrency", [1, 8])
async def test_a_manifest_that_names_a_key_twice(tmp_path: Path, concurrency: int) -> None:
    path = tmp_path / "keys.csv"
    path.write_text("key\na\nb\na\na\nc\n")
    events: list[bulk.Event] = []
    store = MemoryStore({"a": b"aa", "b": b"b", "c": b"c"})
    report = await bulk.download(
        store,
        bulk.Manifest(path=path, Bucket="b"),
        Directory=tmp_path / "there",
        Callback=events.append,
        Config=bulk.BulkConfig(concurrency=concurrency),
    )
    assert (report.ok, report.objects, report.skipped) == (True, 3, 2)
    assert [(e.key, e.reason) for e in events if isinstance(e, bulk.ObjectSkipped)] == [("a", "it is named twice")] * 2


async def test_two_versions_of_a_key_have_one_file(tmp_path: Path) -> None:
    keys = [bulk.Entry("b", "a"), bulk.Entry("b", "a", version_id="1")]
    report = await bulk.download(MemoryStore({"a": b"aa"}), bulk.Keys(Bucket="b", keys=keys), Directory=tmp_path)
    assert (report.objects, [type(f.error) for f in report.failed]) == (1, [bulk.UnsafeKeyError])
