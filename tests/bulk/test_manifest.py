from __future__ import annotations

import asyncio
import gzip
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms import bulk
from asyncms.bulk import Entry, Manifest, ManifestError, manifest
from asyncms.bulk.manifest import entry_of, fields_of, read_manifest
from tests.bulk.store import MemoryStore
from tests.threads import HeldUp, Opened


def read(text: str, bucket: str = "b", columns: list[str] | None = None) -> list[Entry]:
    return list(read_manifest(io.StringIO(text, newline=""), bucket, columns))


@pytest.mark.parametrize(
    ("text", "entries"),
    [
        ("", []),
        ("\n\n", []),
        ("k\nl\n", [Entry("b", "k"), Entry("b", "l")]),
        ("key\nk", [Entry("b", "k")]),
        ("key,size,etag,version\nk,3,abc,v1\nl,,,\n", [Entry("b", "k", 3, '"abc"', "v1"), Entry("b", "l")]),
        ("Size,Key\n3,k\n", [Entry("b", "k", 3)]),
        ('key\n"a,""b\nc"\n', [Entry("b", 'a,"b\nc')]),
        ("other,a%20b+c%2Bd\n", [Entry("other", "a b c+d")]),
        ('"other","k","1","x"\n', [Entry("other", "k")]),
        ('{"key": "k"}\n\n{"Key": "l", "Size": 3, "ETag": "\\"e\\"", "VersionId": "v"}\n',
         [Entry("b", "k"), Entry("b", "l", 3, '"e"', "v")]),
        ('{"bucket": "other", "key": "k", "more": [1]}', [Entry("other", "k")]),
    ],
)  # fmt: skip
def test_forms(text: str, entries: list[Entry]) -> None:
    assert read(text) == entries


def test_an_inventory_with_its_columns() -> None:
    columns = "Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size, LastModifiedDate".split(",")
    text = (
        '"i","a%2Fb","v1","true","false","7","2026-01-02T03:04:05.000Z"\n'
        '"i","old","v0","false","false","7","2026-01-02T03:04:05.000Z"\n'
        '"i","gone","v2","true","true","","2026-01-02T03:04:05.000Z"\n'
    )
    moment = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert read(text, columns=columns) == [Entry("i", "a/b", 7, None, "v1", moment)]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("key,size\nk,many\n", "line 2"),
        ("key,size\nk,-1\n", "line 2"),
        ("key\n\n,\n", "no key"),
        ('{"key": "k"}\n{"key": \n', "line 2 .* not JSON"),
        ('{"key": "k"}\n[1]\n', "line 2"),
        ('{"size": 1}\n', "no key"),
        ('key\n"open', "cannot be read"),
        ('{"key": "k"}\n' + '{"a":' * 100_000, "line 2 .* not JSON"),
        ('{"key": "k", "size": 1e400}\n', "line 1"),
        ('{"key": "k", "size": 9223372036854775808}\n', "line 1 .* impossible size"),
    ],
)
def test_faults_name_the_line(text: str, fault: str) -> None:
    with pytest.raises(ManifestError, match=fault):
        read(text)


def _compressed() -> bytes:
    return gzip.compress(b"".join(b"%d-%d\n" % (n, n * 7919 % 1000) for n in range(20_000)))


def _damaged(position: int) -> bytes:
    data = bytearray(_compressed())
    data[position : position + 50] = bytes(byte ^ 0x5A for byte in data[position : position + 50])
    return bytes(data)


@pytest.mark.parametrize(
    "data",
    [_compressed()[:14], _compressed()[:-1000], _damaged(12), _damaged(len(_compressed()) // 2), b"\x1f\x8b\x00"],
    ids=["cut at its start", "cut at its end", "damaged at its start", "damaged in the middle", "no gzip"],
)
def test_a_damaged_file_cannot_be_read(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "manifest.gz"
    path.write_bytes(data)
    with manifest._open(path) as file, pytest.raises(ManifestError, match="cannot be read"):
        list(read_manifest(file, "b"))


def test_a_key_without_a_bucket() -> None:
    with pytest.raises(ManifestError, match="names no bucket"):
        read("k\n", bucket="")


entries = st.builds(
    Entry,
    st.text(min_size=1),
    st.text(min_size=1),
    st.none() | st.integers(0, 1 << 50),
    st.none() | st.text("0123abc-", min_size=1).map('"{}"'.format),
    st.none() | st.text(min_size=1),
    st.none() | st.datetimes(timezones=st.just(UTC)),
)


@given(entries)
def test_a_line_gives_its_entry_again(entry: Entry) -> None:
    assert entry_of(json.loads(json.dumps(fields_of(entry))), "", "line 1") == entry


def test_its_identity_tells_bucket_and_base(tmp_path: Path) -> None:
    for path in (tmp_path / "m", "s3://lists/m", "-"):
        same = Manifest(path=path, Bucket="b", base="x/").identity
        assert Manifest(path=path, Bucket="b", base="x/").identity == same
        assert Manifest(path=path, Bucket="c", base="x/").identity != same
        assert Manifest(path=path, Bucket="b", base="y/").identity != same


@pytest.mark.parametrize("compress", [False, True])
async def test_from_a_file_and_from_a_bucket(tmp_path: Path, compress: bool) -> None:
    text = "".join(f"k{n}\n" for n in range(2500)).encode()
    data = gzip.compress(text) if compress else text
    (tmp_path / "manifest").write_bytes(data)
    store = MemoryStore({"lists/today": data, **{f"k{n}": b"x" for n in range(2500)}})
    for path in (tmp_path / "manifest", "s3://b/lists/today"):
        directory = tmp_path / "files"
        report = await bulk.download(store, Manifest(path=path, Bucket="b"), Directory=directory)
        assert (report.ok, report.objects) == (True, 2500)


async def test_a_bad_line_later_is_reported_and_the_rest_arrives(tmp_path: Path) -> None:
    (tmp_path / "manifest").write_text("key,size\n" + "k,1\n" * 1000 + "l,bad\n")
    report = await bulk.download(
        MemoryStore({"k": b"x"}), Manifest(path=tmp_path / "manifest", Bucket="b"), Directory=tmp_path / "files"
    )
    assert [failure.key for failure in report.failed if isinstance(failure.error, ManifestError)] == [None]
    assert (tmp_path / "files" / "k").read_bytes() == b"x"


async def test_one_that_is_opened_after_the_task_was_cancelled_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, hold = Opened(), HeldUp()
    monkeypatch.setattr(manifest, "_open", hold.before(lambda _: opened))
    source = Manifest(path=tmp_path / "manifest", Bucket="b")
    task = await hold.cancelled(bulk.download(MemoryStore({}), source, Directory=tmp_path / "files"))
    with pytest.raises(asyncio.CancelledError):
        await task
    hold.let_go()
    assert await opened.closed()


async def test_no_manifest(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        await bulk.download(MemoryStore({}), Manifest(path=tmp_path / "none", Bucket="b"), Directory=tmp_path)
