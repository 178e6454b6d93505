from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest

from asyncms import AsyncmsError, ClientError, bulk
from asyncms.bulk.fatal import ends_run, is_final
from asyncms.bulk.placement import UnsafeKeyError
from asyncms.errors import EndpointConnectionError, NoCredentialsError, ParamValidationError, ReadTimeoutError
from tests.bulk.store import MemoryStore


def refusal(code: str, status: int = 400) -> ClientError:
    return ClientError({"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}, "GetObject")


@pytest.mark.parametrize(
    "error",
    [
        refusal("ExpiredToken"),
        refusal("NoSuchBucket"),
        NoCredentialsError("none"),
        OSError(errno.ENOSPC, "No space left on device"),
        OSError(errno.EROFS, "Read-only file system"),
    ],
)
def test_what_all_others_would_meet(error: Exception) -> None:
    assert ends_run(error, is_first=False)


@pytest.mark.parametrize(
    "error",
    [
        refusal("AccessDenied"),
        refusal("NoSuchKey"),
        refusal("SlowDown"),
        ReadTimeoutError("silent"),
        OSError(errno.EACCES, "Permission denied"),
        AsyncmsError("broken"),
    ],
)
def test_what_concerns_one_object(error: Exception) -> None:
    assert not ends_run(error, is_first=True)


def test_another_bucket_is_missing_to_its_own_objects() -> None:
    assert not ends_run(refusal("NoSuchBucket", 404), is_first=True, is_own_bucket=False)
    assert ends_run(refusal("ExpiredToken"), is_first=True, is_own_bucket=False)


class MissingBucket(MemoryStore):
    """Where there is no bucket ``missing``."""

    async def download_file(self, Bucket: str, *rest: Any, **more: Any) -> None:
        if Bucket == "missing":
            raise refusal("NoSuchBucket", 404)
        await super().download_file(Bucket, *rest, **more)


ENTRIES = tuple(bulk.Entry(bucket, key) for bucket, key in [("missing", "a"), ("b", "c"), ("missing", "d"), ("b", "e")])


@pytest.mark.parametrize(
    "source",
    [bulk.Keys(Bucket="b", keys=ENTRIES), bulk.Keys(Bucket="", keys=ENTRIES), bulk.Shard(0, "", "s", ENTRIES)],
    ids=["of the other bucket", "of no bucket", "shard"],
)
@pytest.mark.parametrize("is_filtered", [False, True])
async def test_one_missing_bucket_of_several_ends_nothing(
    tmp_path: Path, source: bulk.Source, is_filtered: bool
) -> None:
    store: Any = MissingBucket({entry.key: b"x" for entry in ENTRIES})
    config = bulk.BulkConfig(concurrency=1)
    if is_filtered:
        only = bulk.Filter([("exclude", "x")])
        report = await bulk.sync(store, source, tmp_path, overwrite="always", filter=only, Config=config)
    else:
        report = await bulk.download(store, source, Directory=tmp_path, Config=config)
    assert report.objects == 2
    assert {(failure.bucket, failure.key) for failure in report.failed} == {("missing", "a"), ("missing", "d")}


@pytest.mark.parametrize(
    "source",
    [bulk.Keys(Bucket="missing", keys=["a", "b"]), bulk.Shard(0, "", "s", (ENTRIES[0], ENTRIES[2]))],
    ids=["keys", "shard"],
)
async def test_the_only_bucket_is_missing(tmp_path: Path, source: bulk.Source) -> None:
    with pytest.raises(ClientError, match="NoSuchBucket"):
        await bulk.download(MissingBucket({}), source, Directory=tmp_path)


def test_a_store_that_was_there_may_come_back() -> None:
    error = EndpointConnectionError("refused", endpoint_url="http://store")
    assert ends_run(error, is_first=True)
    assert not ends_run(error, is_first=False)


@pytest.mark.parametrize(
    ("error", "final"),
    [
        (refusal("NoSuchKey", 404), True),
        (refusal("NoSuchVersion", 404), True),
        (refusal("MethodNotAllowed", 405), True),
        (refusal("PreconditionFailed", 412), True),
        (UnsafeKeyError("..", "no"), True),
        (ParamValidationError(["Invalid bucket name"]), True),
        (refusal("AccessDenied", 403), False),
        (refusal("SlowDown", 503), False),
        (ReadTimeoutError("silent"), False),
        (OSError(errno.EACCES, "Permission denied"), False),
    ],
)
def test_what_another_run_would_meet(error: Exception, final: bool) -> None:
    assert is_final(error) is final


async def test_an_object_that_is_gone_for_good_keeps_no_journal(tmp_path: Path) -> None:
    store = MemoryStore({"a": b"old", "gone": refusal("NoSuchKey", 404)})
    for content in (b"old", b"new"):
        store.objects["a"] = content
        report = await bulk.download(store, bulk.Keys(Bucket="b", keys=["a", "gone"]), Directory=tmp_path)
        assert (report.objects, len(report.failed), report.journal) == (1, 1, None)
        assert (tmp_path / "a").read_bytes() == content
        assert [path.name for path in tmp_path.iterdir()] == ["a"]


async def test_a_full_disk_is_told_once_and_what_is_done_is_kept(tmp_path: Path) -> None:
    full = OSError(errno.ENOSPC, "No space left on device")
    store = MemoryStore({"a": b"aa", **{f"b{n}": full for n in range(500)}})
    tried: list[str] = []

    def note(event: bulk.Event) -> None:
        if isinstance(event, bulk.ObjectStarted):
            tried.append(event.key)

    config = bulk.BulkConfig(concurrency=4)
    with pytest.raises(OSError, match="No space left"):
        await bulk.download_prefix(store, Bucket="b", Directory=tmp_path, Callback=note, Config=config)
    assert len(tried) <= 5
    (journal,) = tmp_path.glob(".asyncms-journal-*")
    store.objects = {key: b"x" if value is full else value for key, value in store.objects.items()}
    report = await bulk.download_prefix(store, Bucket="b", Directory=tmp_path)
    assert (report.objects, report.skipped) == (500, 1)
    assert not journal.exists()
