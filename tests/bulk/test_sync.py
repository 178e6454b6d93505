"""``sync`` in all directions by the real client, against moto."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

import asyncms
from asyncms import AsyncmsError, ConfigError, bulk
from asyncms.bulk import Filter, Prefix
from tests.threads import HeldUp

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer

FILES = {"a.txt": b"a", "sub/b.txt": b"bb", "sub/deep/c.gz": b"ccc" * 1000, "grüße & co+.txt": b"text", "empty": b""}
BUCKET = "sync"
OLD, NEW = 1_000_000_000, 4_000_000_000
"""Before and after whatever moment the store writes down."""


@pytest_asyncio.fixture
async def s3(moto: MotoServer) -> AsyncIterator[S3Client]:
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3",
            region_name="us-east-1",
            endpoint_url=moto.endpoint_url,
            aws_access_key_id="a",
            aws_secret_access_key="b",
        ) as client,
    ):
        await client.create_bucket(Bucket=BUCKET)
        await client.create_bucket(Bucket="other")
        yield client
        assert session.acquired_connections == 0


@pytest.fixture
def here(tmp_path: Path) -> Path:
    write(tmp_path / "here", FILES)
    return tmp_path / "here"


def write(root: Path, files: dict[str, bytes], time: int = OLD) -> None:
    for name, data in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (time, time))


def files(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


async def objects(s3: S3Client, bucket: str = BUCKET) -> dict[str, bytes]:
    found = {}
    for item in (await s3.list_objects_v2(Bucket=bucket)).get("Contents", ()):
        found[item["Key"]] = await (await s3.get_object(Bucket=bucket, Key=item["Key"]))["Body"].read()
    return found


def under(prefix: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {prefix + name: data for name, data in files.items()}


TO = Prefix(Bucket=BUCKET, Prefix="p/")


async def test_up_then_nothing_then_what_changed(s3: S3Client, here: Path) -> None:
    report = await bulk.sync(s3, here, TO)
    assert (report.ok, report.objects, report.bytes) == (True, len(FILES), sum(map(len, FILES.values())))
    assert await objects(s3) == under("p/", FILES)
    report = await bulk.sync(s3, here, TO)
    assert (report.objects, report.skipped) == (0, len(FILES))
    write(here, {"a.txt": b"A"}, NEW)
    write(here, {"sub/b.txt": b"longer"}, OLD)
    events: list[bulk.Event] = []
    report = await bulk.sync(s3, here, TO, Callback=events.append)
    assert {e.key for e in events if isinstance(e, bulk.ObjectDone)} == {"p/a.txt", "p/sub/b.txt"}
    assert await objects(s3) == under("p/", FILES | {"a.txt": b"A", "sub/b.txt": b"longer"})


async def test_requests_are_those_of_all_steps(s3: S3Client, here: Path) -> None:
    await s3.put_object(Bucket=BUCKET, Key="p/gone", Body=b"")
    before = s3.statistics.requests
    report = await bulk.sync(s3, here, TO, delete=True)
    # The destination's listing, and one deletion.
    assert report.requests == len(FILES) + 2 == s3.statistics.requests - before
    assert (report.objects, report.deleted, report.ok) == (len(FILES), 1, True)


async def test_down_then_nothing_then_what_changed(s3: S3Client, here: Path, tmp_path: Path) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    there = tmp_path / "there"
    report = await bulk.sync(s3, TO, there)
    assert (report.ok, report.objects, files(there)) == (True, len(FILES), FILES)
    report = await bulk.sync(s3, TO, there)
    assert (report.objects, report.skipped) == (0, len(FILES))
    write(there, {"a.txt": b"?"}, OLD)
    write(there, {"empty": b"?"}, NEW)
    write(there, {"sub/b.txt": b"??"}, NEW)
    report = await bulk.sync(s3, TO, there, overwrite="newer")
    assert (report.objects, files(there)["a.txt"]) == (1, b"a")
    report = await bulk.sync(s3, TO, there, overwrite="never")
    assert report.objects == 0
    report = await bulk.sync(s3, TO, there)
    assert (report.objects, files(there)["empty"]) == (1, b"")
    # Same size, and the file looks newer: only the bytes tell.
    report = await bulk.sync(s3, TO, there, compare=["etag"])
    assert (report.objects, files(there)) == (1, FILES)
    report = await bulk.sync(s3, TO, there, overwrite="always")
    assert report.objects == len(FILES)


async def test_a_file_that_was_changed_right_after_its_upload(s3: S3Client, here: Path) -> None:
    await bulk.sync(s3, here, TO)
    (listed,) = (await s3.list_objects_v2(Bucket=BUCKET, Prefix="p/a.txt"))["Contents"]
    write(here, {"a.txt": b"A"})
    moment = listed["LastModified"].timestamp() + 0.1
    os.utime(here / "a.txt", (moment, moment))
    report = await bulk.sync(s3, here, TO)
    assert (report.objects, (await objects(s3))["p/a.txt"]) == (1, b"A")


def backdate(s3: S3Client, monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Makes what the bucket `BUCKET` holds so much older, in listings."""
    list_objects_v2 = s3.list_objects_v2

    async def listed(**arguments: Any) -> Any:
        page = await list_objects_v2(**arguments)
        if arguments["Bucket"] != BUCKET:
            return page
        age = timedelta(seconds=seconds)
        contents = [{**item, "LastModified": item["LastModified"] - age} for item in page["Contents"]]
        return {**page, "Contents": contents}

    monkeypatch.setattr(s3, "list_objects_v2", listed)


async def test_from_bucket_to_bucket(s3: S3Client, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    backdate(s3, monkeypatch, 2)
    await s3.put_object(Bucket="other", Key="q/gone", Body=b"x")
    report = await bulk.sync(s3, TO, Prefix(Bucket="other", Prefix="q/"), delete=True)
    assert (report.ok, report.objects, report.deleted) == (True, len(FILES), 1)
    assert await objects(s3, "other") == under("q/", FILES)
    report = await bulk.sync(s3, TO, Prefix(Bucket="other", Prefix="q/"))
    assert (report.objects, report.skipped) == (0, len(FILES))


async def test_a_dry_run_changes_nothing(s3: S3Client, here: Path, tmp_path: Path) -> None:
    await s3.put_object(Bucket=BUCKET, Key="p/gone", Body=b"x")
    events: list[bulk.Event] = []
    report = await bulk.sync(s3, here, TO, dry_run=True, delete=True, Callback=events.append)
    assert {e.key for e in events if isinstance(e, bulk.ObjectPlanned)} == set(under("p/", FILES))
    assert [e.key for e in events if isinstance(e, bulk.ObjectDeleted)] == ["p/gone"]
    assert (report.objects, report.deleted) == (0, 0)
    assert await objects(s3) == {"p/gone": b"x"}
    events.clear()
    write(tmp_path / "old", {"gone too": b"x"})
    report = await bulk.sync(s3, TO, tmp_path / "old", dry_run=True, delete=True, Callback=events.append)
    assert [e.key for e in events if isinstance(e, bulk.ObjectDeleted)] == ["gone too"]
    assert (report.deleted, files(tmp_path / "old")) == (0, {"gone too": b"x"})
    events.clear()
    await bulk.sync(s3, TO, tmp_path / "new" / "dir", dry_run=True, Callback=events.append)
    assert [e.key for e in events if isinstance(e, bulk.ObjectPlanned)] == ["p/gone"]
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("direction", ["up", "down"])
async def test_deleting_leaves_what_the_filter_leaves_out(
    s3: S3Client, here: Path, tmp_path: Path, direction: str
) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    only_text = Filter([("exclude", "*"), ("include", "*.txt")])
    if direction == "up":
        (here / "a.txt").unlink()
        (here / "empty").unlink()
        report = await bulk.sync(s3, here, TO, filter=only_text, delete=True)
        left = {name[2:] for name in await objects(s3)}
    else:
        await s3.delete_object(Bucket=BUCKET, Key="p/a.txt")
        await s3.delete_object(Bucket=BUCKET, Key="p/empty")
        report = await bulk.sync(s3, TO, here, filter=only_text, delete=True)
        left = set(files(here))
    assert (report.deleted, left) == (1, set(FILES) - {"a.txt"})


async def test_nothing_is_deleted_after_a_listing_that_broke_off(
    s3: S3Client, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    (here / "only here").write_bytes(b"precious")
    list_page = s3.list_objects_v2

    async def break_off(**arguments: Any) -> Any:
        if "ContinuationToken" in arguments:
            raise AsyncmsError("the listing broke")
        return await list_page(**arguments | {"MaxKeys": 2})

    monkeypatch.setattr(s3, "list_objects_v2", break_off)
    report = await bulk.sync(s3, TO, here, delete=True)
    assert ([failure.key for failure in report.failed], report.deleted) == ([None], 0)
    assert (here / "only here").exists()
    # The destination's listing is not believed in part either.
    with pytest.raises(AsyncmsError, match="the listing broke"):
        await bulk.sync(s3, here, TO, delete=True)


async def test_no_file_is_deleted_behind_a_run_that_was_cancelled(
    s3: S3Client, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    (here / "only here").write_bytes(b"x")
    hold, unlink = HeldUp(), Path.unlink
    unlink_later = hold.before(unlink)

    def unlink_some_later(path: Path, **more: bool) -> None:
        (unlink_later if path.name == "only here" else unlink)(path, **more)

    monkeypatch.setattr(Path, "unlink", unlink_some_later)
    task = await hold.cancelled(bulk.sync(s3, TO, here, delete=True))
    assert not task.done()
    hold.let_go()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not (here / "only here").exists()


async def test_nothing_is_deleted_where_a_file_could_not_be_looked_at(s3: S3Client, here: Path) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    (here / "a.txt").unlink()
    os.mkfifo(here / "pipe")
    report = await bulk.sync(s3, here, TO, delete=True)
    assert ([failure.key for failure in report.failed], report.deleted) == (["p/pipe"], 0)
    assert set(await objects(s3)) == set(under("p/", FILES))


async def test_objects_that_stand_for_directories_stay_while_those_are_there(s3: S3Client, here: Path) -> None:
    (here / "void").mkdir()
    kept = ["p/", "p/sub/", "p/sub/deep/", "p/void/"]
    for key in [*kept, "p/old/", "p/a.txt/", "p/sub//", "p/../here/", "p/./", f"p/{300 * 'n'}/"]:
        await s3.put_object(Bucket=BUCKET, Key=key, Body=b"")
    report = await bulk.sync(s3, here, TO, delete=True)
    assert (report.failed, report.deleted) == ((), 6)
    assert await objects(s3) == under("p/", FILES) | dict.fromkeys(kept, b"")
    await s3.put_object(Bucket=BUCKET, Key="p/void/", Body=b"something")
    assert (await bulk.sync(s3, here, TO, delete=True)).deleted == 1


async def test_what_the_filter_leaves_out_is_no_fault(s3: S3Client, here: Path) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    (here / "a.txt").unlink()
    os.mkfifo(here / "pipe")
    (here / "broken").symlink_to(here / "nowhere")
    (here / "sub" / "up").symlink_to(here)
    Path(os.fsdecode(os.fsencode(here) + b"/bad\xff")).write_bytes(b"")
    events: list[bulk.Event] = []
    without = Filter([("exclude", name) for name in ("pipe", "broken", "sub/up", "bad*")])
    report = await bulk.sync(s3, here, TO, filter=without, delete=True, Callback=events.append)
    assert (report.failed, report.deleted) == ((), 1)
    assert not [event for event in events if isinstance(event, bulk.ObjectFailed)]
    assert set(await objects(s3)) == set(under("p/", FILES)) - {"p/a.txt"}
    report = await bulk.sync(s3, here, TO, filter=Filter([("exclude", "*"), ("include", "pip?")]))
    assert [failure.key for failure in report.failed] == ["p/pipe"]


@pytest.mark.parametrize(
    ("rules", "is_fault"),
    [
        ([("exclude", "sub/deep/*")], False),
        ([("exclude", "*"), ("include", "*.gz")], True),
    ],
)
async def test_a_directory_that_cannot_be_read_is_a_fault_if_it_may_hold_what_is_meant(
    s3: S3Client, here: Path, monkeypatch: pytest.MonkeyPatch, rules: list[tuple[Any, str]], is_fault: bool
) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    scandir = os.scandir

    def refuse(path: Path) -> Any:
        if path == here / "sub" / "deep":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr("os.scandir", refuse)
    report = await bulk.sync(s3, here, TO, filter=Filter(rules), delete=True)
    assert [failure.key for failure in report.failed] == (["p/sub/deep/"] if is_fault else [])
    assert "p/sub/deep/c.gz" in await objects(s3)


async def test_a_file_that_fails_is_reported_and_kept(s3: S3Client, here: Path) -> None:
    def remove(event: bulk.Event) -> None:
        if isinstance(event, bulk.PageListed):
            (here / "a.txt").unlink()

    report = await bulk.sync(s3, here, TO, Callback=remove)
    assert [(failure.key, type(failure.error)) for failure in report.failed] == [("p/a.txt", FileNotFoundError)]
    assert report.objects == len(FILES) - 1


async def test_what_cannot_be_synced(s3: S3Client, here: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="both are directories"):
        await bulk.sync(s3, here, tmp_path / "other")
    with pytest.raises(ConfigError, match="must end in"):
        await bulk.sync(s3, here, Prefix(Bucket=BUCKET, Prefix="p"))
    with pytest.raises(FileNotFoundError):
        await bulk.sync(s3, tmp_path / "none", TO)
    with pytest.raises(s3.exceptions.NoSuchBucket):
        await bulk.sync(s3, here, Prefix(Bucket="none"))


@pytest.mark.parametrize(
    ("source", "destination", "said"),
    [
        (Prefix(Bucket=BUCKET, Prefix="p/"), "", "source lies in the destination"),
        (Prefix(Bucket=BUCKET, Prefix="p/sub/"), "p/", "source lies in the destination"),
        (Prefix(Bucket=BUCKET, Prefix="p/"), "p/", "source lies in the destination"),
        (Prefix(Bucket=BUCKET, Prefix="p"), "p/sub/", "destination lies in the source"),
        (bulk.Glob(Bucket=BUCKET, Pattern="p/*.txt"), "", "source lies in the destination"),
        (bulk.Keys(Bucket=BUCKET, keys=["p/a.txt"], base="p/"), "", "source lies in the destination"),
    ],
)
@pytest.mark.parametrize("filter", [None, Filter([("exclude", "*.map")])])
async def test_nothing_is_deleted_where_source_and_destination_overlap(
    s3: S3Client, here: Path, source: bulk.Source, destination: str, said: str, filter: Filter | None
) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    to = Prefix(Bucket=BUCKET, Prefix=destination)
    with pytest.raises(ConfigError, match=said):
        await bulk.sync(s3, source, to, delete=True, filter=filter)
    assert await objects(s3) == under("p/", FILES)


async def test_what_only_begins_alike_does_not_overlap(s3: S3Client, here: Path) -> None:
    await bulk.upload(s3, here, Bucket=BUCKET, Prefix="p/")
    await s3.put_object(Bucket=BUCKET, Key="p2/gone", Body=b"")
    report = await bulk.sync(s3, TO, Prefix(Bucket=BUCKET, Prefix="p2/"), delete=True)
    assert (report.ok, report.deleted) == (True, 1)
    assert await objects(s3) == under("p/", FILES) | under("p2/", FILES)
    report = await bulk.sync(s3, TO, Prefix(Bucket="other"), delete=True)
    assert (report.ok, await objects(s3, "other")) == (True, FILES)


@pytest.mark.parametrize(
    "wrong",
    [{"overwrite": "Always"}, {"compare": "size"}, {"compare": ["mtime"]}, {"processes": 0}, {"processes": -1}],
)
async def test_wrong_words_are_refused_before_anything_is_sent(
    s3: S3Client, here: Path, tmp_path: Path, wrong: dict[str, Any]
) -> None:
    before = s3.statistics.requests
    there = tmp_path / "there"
    for source, destination in ((here, TO), (TO, there), (TO, Prefix(Bucket="other"))):
        with pytest.raises(ConfigError):
            await bulk.sync(s3, source, destination, **wrong)
    assert s3.statistics.requests == before
    assert not there.exists()


@pytest.mark.parametrize("processes", [0, -1, True])
async def test_runs_by_no_process(s3: S3Client, here: Path, tmp_path: Path, processes: int) -> None:
    there = tmp_path / "there"
    before = s3.statistics.requests
    with pytest.raises(ConfigError, match="processes must be"):
        await bulk.upload(s3, here, Bucket=BUCKET, processes=processes)
    with pytest.raises(ConfigError, match="processes must be"):
        await bulk.download(s3, TO, Directory=there, processes=processes)
    with pytest.raises(ConfigError, match="processes must be"):
        await bulk.copy(s3, TO, Bucket="other", processes=processes)
    assert s3.statistics.requests == before
    assert files(here) == FILES
    assert not there.exists()


# -- deleting --------------------------------------------------------------------------------------------------------


async def test_deletes_in_batches(s3: S3Client) -> None:
    keys = [f"k/{n} &<>" for n in range(1203)]
    for key in keys[:30]:
        await s3.put_object(Bucket=BUCKET, Key=key, Body=b"")
    await s3.put_object(Bucket=BUCKET, Key="kept", Body=b"")
    events: list[bulk.Event] = []
    source = bulk.Keys(Bucket=BUCKET, keys=keys)
    report = await bulk.delete(s3, source, dry_run=True, Callback=events.append)
    assert (report.deleted, report.requests, len(await objects(s3))) == (0, 0, 31)
    report = await bulk.delete(s3, source)
    assert (report.ok, report.deleted, report.requests) == (True, 1203, 2)
    assert set(await objects(s3)) == {"kept"}
    assert sum(isinstance(event, bulk.ObjectDeleted) for event in events) == 1203


async def test_keys_that_cannot_be_deleted(s3: S3Client, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(**arguments: Any) -> Any:
        if arguments["Bucket"] == "other":
            raise AsyncmsError("no")
        errors = [{"Key": "b", "Code": "AccessDenied", "Message": "Access Denied"}]
        return {"Errors": errors, "ResponseMetadata": {"HTTPStatusCode": 200}}

    monkeypatch.setattr(s3, "delete_objects", refuse)
    entries = [bulk.Entry(BUCKET, "a"), bulk.Entry(BUCKET, "b"), bulk.Entry("other", "c")]
    report = await bulk.delete(s3, bulk.Keys(Bucket=BUCKET, keys=entries))
    assert report.deleted == 1
    assert [(failure.key, str(failure.error)) for failure in report.failed] == [
        ("b", "An error occurred (AccessDenied) when calling the DeleteObjects operation: Access Denied"),
        ("c", "no"),
    ]


async def test_keys_that_xml_cannot_hold(s3: S3Client) -> None:
    """They are deleted one by one, and the others in one request, a carriage return and all."""
    keys = [
        "good",
        "carriage\rreturn",
        "tab\t",
        "\x7f\x85\u2028",
        "\U0001f600",
        "ctl\x01",
        "\x0b\x0c\x1f",
        "\ufffe",
        "\uffff",
    ]
    for key in keys:
        await s3.put_object(Bucket=BUCKET, Key=key, Body=b"")
    report = await bulk.delete(s3, bulk.Keys(Bucket=BUCKET, keys=keys))
    assert (report.failed, report.deleted, report.requests) == ((), len(keys), 5)
    assert await objects(s3) == {}


@pytest.mark.parametrize("key", ["", "lone\ud800surrogate"])
async def test_a_key_that_no_request_can_hold_fails_alone(s3: S3Client, key: str) -> None:
    await s3.put_object(Bucket=BUCKET, Key="good", Body=b"")
    entries = [bulk.Entry(BUCKET, key), bulk.Entry(BUCKET, "good")]
    report = await bulk.delete(s3, bulk.Keys(Bucket=BUCKET, keys=entries))
    assert ([failure.key for failure in report.failed], report.deleted) == ([key], 1)
    assert await objects(s3) == {}


async def test_unfinished_uploads_that_may_not_be_listed(
    s3: S3Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then a large file goes up without looking for one."""
    write(tmp_path / "here", {"large": os.urandom(6 << 20), "other": os.urandom(6 << 20)})
    upload_file, asked = s3.upload_file, []

    async def refuse(*arguments: Any, resume: bool = False, **more: Any) -> Any:
        asked.append(resume)
        if resume:
            details = {"Error": {"Code": "AccessDenied"}, "ResponseMetadata": {"HTTPStatusCode": 403}}
            raise asyncms.ClientError(details, "ListMultipartUploads")
        return await upload_file(*arguments, **more)

    monkeypatch.setattr(s3, "upload_file", refuse)
    config = bulk.BulkConfig(concurrency=1, transfer=asyncms.TransferConfig(multipart_threshold=5 << 20))
    report = await bulk.upload(s3, tmp_path / "here", Bucket=BUCKET, Config=config)
    assert (report.ok, report.objects, asked) == (True, 2, [True, False, False])
