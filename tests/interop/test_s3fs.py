"""s3fs on a session of ours: file systems, and what reads Parquet through them, over a real server."""

from __future__ import annotations

import asyncio
import hashlib
import os
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dask.dataframe
import pandas as pd
import pyarrow.parquet
import pytest
import s3fs
from aiobotocore.session import AioSession

import asyncms
from tests.servers.moto import MotoServer

MiB = 1024 * 1024


def place(moto: MotoServer) -> dict[str, Any]:
    return {
        "key": "AK",
        "secret": "SK",
        "endpoint_url": moto.endpoint_url,
        "client_kwargs": {"region_name": "eu-west-1"},
        "skip_instance_cache": True,
    }


def close(files: Any) -> None:
    s3fs.S3FileSystem.close_session(files.loop, files._s3creator)


@pytest.fixture(autouse=True)
def _only_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here falls back to a client of aiobotocore's in silence."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a client of aiobotocore's was asked for")

    monkeypatch.setattr(AioSession, "create_client", refuse)


@pytest.fixture
def files(moto: MotoServer) -> Iterator[Any]:
    """A file system over a session of ours."""
    made = s3fs.S3FileSystem(session=asyncms.get_session(), **place(moto))
    made.mkdir("bucket")
    yield made
    close(made)


def test_the_client_is_ours(files: Any) -> None:
    assert type(files.s3).__module__.startswith("asyncms.")


def test_write_list_read(files: Any) -> None:
    files.pipe({"bucket/a/1": b"one", "bucket/a/b/2": b"two", "bucket/c": b"three"})
    assert sorted(files.ls("bucket", detail=False)) == ["bucket/a", "bucket/c"]
    assert sorted(files.find("bucket")) == ["bucket/a/1", "bucket/a/b/2", "bucket/c"]
    assert [(root, sorted(folders), sorted(names)) for root, folders, names in files.walk("bucket")] == [
        ("bucket", ["a"], ["c"]),
        ("bucket/a", ["b"], ["1"]),
        ("bucket/a/b", [], ["2"]),
    ]
    assert sorted(files.glob("bucket/**/[12]")) == ["bucket/a/1", "bucket/a/b/2"]
    assert files.du("bucket") == 11
    assert files.cat(["bucket/a/1", "bucket/c"]) == {"bucket/a/1": b"one", "bucket/c": b"three"}
    assert files.info("bucket/c")["size"] == 5
    assert files.exists("bucket/c")
    assert not files.exists("bucket/d")
    with pytest.raises(FileNotFoundError):
        files.cat("bucket/d")
    with pytest.raises(FileNotFoundError):
        files.ls("nowhere")


def test_ranges(files: Any) -> None:
    data = os.urandom(MiB)
    files.pipe("bucket/k", data)
    starts = [0, 10, 500_000, MiB - 7]
    ends = [5, 20, 500_100, MiB]
    found = files.cat_ranges(["bucket/k"] * 4, starts, ends)
    assert found == [data[start:end] for start, end in zip(starts, ends, strict=True)]
    assert files.cat_file("bucket/k", start=-7) == data[-7:]


def test_open(files: Any) -> None:
    data = os.urandom(11 * MiB)
    with files.open("bucket/big", "wb", block_size=5 * MiB) as file:
        for start in range(0, len(data), MiB):
            file.write(data[start : start + MiB])
    assert files.info("bucket/big")["size"] == len(data)
    assert files.metadata("bucket/big") == {}
    with files.open("bucket/big", block_size=MiB) as file:
        file.seek(3 * MiB)
        assert file.read(100) == data[3 * MiB : 3 * MiB + 100]
        file.seek(0)
        assert hashlib.sha256(file.read()).digest() == hashlib.sha256(data).digest()
    with files.open("bucket/text", "w") as file:
        file.write("line 1\nline 2\n")
    with files.open("bucket/text", "a") as file:
        file.write("line 3\n")
    with files.open("bucket/text", "r") as file:
        assert list(file) == ["line 1\n", "line 2\n", "line 3\n"]


def test_put_get_move_copy_remove(files: Any, tmp_path: Path) -> None:
    source = tmp_path / "source"
    (source / "sub").mkdir(parents=True)
    (source / "1").write_bytes(b"1" * 1000)
    (source / "sub" / "2").write_bytes(b"2" * 2000)
    files.put(str(source), "bucket/put", recursive=True)
    assert files.du("bucket/put") == 3000
    files.get("bucket/put", str(tmp_path / "back"), recursive=True)
    assert (tmp_path / "back" / "sub" / "2").read_bytes() == b"2" * 2000
    files.mv("bucket/put/1", "bucket/moved")
    assert not files.exists("bucket/put/1")
    assert files.cat("bucket/moved") == b"1" * 1000
    files.copy("bucket/moved", "bucket/copied")
    assert files.cat("bucket/copied") == b"1" * 1000
    assert files.checksum("bucket/copied") != files.checksum("bucket/put/sub/2")
    files.rm("bucket/put", recursive=True)
    assert sorted(files.find("bucket")) == ["bucket/copied", "bucket/moved"]


def test_tags_metadata_and_urls(files: Any) -> None:
    files.pipe("bucket/k", b"data")
    files.put_tags("bucket/k", {"a": "1"})
    assert files.get_tags("bucket/k") == {"a": "1"}
    files.setxattr("bucket/k", colour="red")
    assert files.metadata("bucket/k") == {"colour": "red"}
    assert "X-Amz-Signature=" in files.url("bucket/k")
    assert files.modified("bucket/k").tzinfo is not None


def test_versions(moto: MotoServer) -> None:
    files = s3fs.S3FileSystem(session=asyncms.get_session(), version_aware=True, **place(moto))
    files.mkdir("bucket")
    files.make_bucket_versioned("bucket", True)
    for data in (b"old", b"new"):
        files.pipe("bucket/k", data)
    versions = files.object_version_info("bucket/k")
    assert [files.cat_file(f"bucket/k?versionId={version['VersionId']}") for version in versions] == [b"new", b"old"]
    close(files)


def test_parquet(files: Any, moto: MotoServer) -> None:
    frame = pd.DataFrame({"number": range(50_000), "word": [f"w{n % 7}" for n in range(50_000)]})
    with files.open("bucket/table.parquet", "wb") as file:
        frame.to_parquet(file, row_group_size=5_000)
    with files.open("bucket/table.parquet", "rb") as file:
        words = pd.read_parquet(file, columns=["word"])
    assert words["word"].tolist() == frame["word"].tolist()
    by_name = pd.read_parquet("bucket/table.parquet", filesystem=files, columns=["number"])
    assert by_name["number"].tolist() == frame["number"].tolist()
    options = {"session": asyncms.get_session(), **place(moto)}
    by_url = pd.read_parquet("s3://bucket/table.parquet", storage_options=options, columns=["number"])
    assert by_url["number"].tolist() == frame["number"].tolist()
    table = pyarrow.parquet.read_table("bucket/table.parquet", filesystem=files, filters=[("number", "<", 10)])
    assert table.column("number").to_pylist() == list(range(10))
    pyarrow.parquet.write_to_dataset(table, "bucket/set", partition_cols=["word"], filesystem=files)
    again = pyarrow.parquet.read_table("bucket/set", filesystem=files)
    assert sorted(again.column("number").to_pylist()) == list(range(10))


@pytest.mark.filterwarnings("ignore:The inplace keyword in")  # dask's own use of pandas
@pytest.mark.parametrize("given", ["filesystem", "storage options"])
def test_dask(files: Any, moto: MotoServer, given: str) -> None:
    options = {"storage_options": {"session": asyncms.get_session(), **place(moto)}}
    path, how = (
        ("s3://bucket/frame", options) if given == "storage options" else ("bucket/frame", {"filesystem": files})
    )
    frame = pd.DataFrame({"number": range(10_000), "word": [f"w{n % 7}" for n in range(10_000)]})
    # A file for each partition; threads write and read several at once.
    frames: Any = dask.dataframe
    frames.from_pandas(frame, npartitions=5).to_parquet("s3://bucket/frame", **options)
    assert len(files.ls("bucket/frame")) >= 5
    read = frames.read_parquet(path, filters=[("number", ">=", 5_000)], **how)
    assert read.number.sum().compute() == sum(range(5_000, 10_000))
    counts = read.groupby("word").number.count().compute()
    assert counts.to_dict() == frame[frame.number >= 5_000].groupby("word").number.count().to_dict()


def test_a_file_system_goes_to_other_processes(files: Any) -> None:
    # As dask sends it to its workers: the session travels as its settings.
    files.pipe("bucket/k", b"data")
    again = pickle.loads(pickle.dumps(files))  # noqa: S301
    assert type(again.s3).__module__.startswith("asyncms.")
    assert again.cat("bucket/k") == b"data"
    close(again)


async def test_asynchronous(moto: MotoServer) -> None:
    session = asyncms.get_session()
    files = s3fs.S3FileSystem(session=session, asynchronous=True, **place(moto))
    client = await files.set_session()
    await files._mkdir("bucket")
    await asyncio.gather(*(files._pipe_file(f"bucket/{n}", bytes([n])) for n in range(20)))
    assert await files._cat([f"bucket/{n}" for n in range(20)]) == {f"bucket/{n}": bytes([n]) for n in range(20)}
    await client.close()
    assert session.acquired_connections == 0


def test_regions_of_buckets(moto: MotoServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", moto.endpoint_url)
    files = s3fs.S3FileSystem(
        session=asyncms.get_session(), key="AK", secret="SK", cache_regions=True, skip_instance_cache=True
    )
    files.mkdir("far", region_name="ap-south-1")
    files.pipe("far/k", b"data")
    assert files.cat("far/k") == b"data"
    close(files)
