"""``cp`` into a store and within one, of patterns and manifests, as real processes against moto."""

from __future__ import annotations

import gzip
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.command import lines_of, run
from tests.cli.test_sync import FILES, Store, env, here, store, under

__all__ = ["env", "here", "store"]

pytestmark = pytest.mark.timeout(90)


def test_files_into_a_bucket(env: dict[str, str], store: Store, here: Path) -> None:
    done = run(env, "cp", here / "a.txt", "s3://bucket/k", "--content-type", "text/x")
    assert (done.returncode, done.stdout.decode()) == (0, f"upload: {here}/a.txt to s3://bucket/k\n")
    assert store.client.head_object(Bucket="bucket", Key="k")["ContentType"] == "text/x"
    assert run(env, "cp", here / "sub/b.txt", "s3://bucket/folder/").returncode == 0
    assert run(env, "cp", "-r", here, "s3://bucket/all").returncode == 0
    assert store.objects() == {"k": b"a", "folder/b.txt": b"bb"} | under("all/", FILES)
    (fields, summary) = lines_of(run(env, "cp", here / "a.txt", "s3://bucket/k", "--json"))
    assert (fields["success"], fields["bytes"], summary["objects"]) == (True, 1, 1)
    done = run(env, "cp", here / "a.txt", "s3://none/k")
    assert (done.returncode, b"bucket does not exist" in done.stderr) == (1, True)


def test_large_files_go_in_parts(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    data = os.urandom(12 << 20)
    (tmp_path / "large").write_bytes(data)
    assert run(env, "cp", tmp_path / "large", "s3://bucket/large", "--part-size", "5MiB").returncode == 0
    assert store.objects()["large"] == data


def test_an_upload_of_one_file_is_gone_on_with(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    data = os.urandom(12 << 20)
    (tmp_path / "large").write_bytes(data)
    place = {"Bucket": "bucket", "Key": "large"}
    begun = store.client.create_multipart_upload(**place)["UploadId"]
    store.client.upload_part(**place, UploadId=begun, PartNumber=1, Body=data[: 8 << 20])
    assert run(env, "cp", tmp_path / "large", "s3://bucket/large", "--no-journal").returncode == 0
    assert [each["UploadId"] for each in store.client.list_multipart_uploads(Bucket="bucket")["Uploads"]] == [begun]
    assert run(env, "cp", tmp_path / "large", "s3://bucket/large").returncode == 0
    assert "Uploads" not in store.client.list_multipart_uploads(Bucket="bucket")
    assert store.objects()["large"] == data


def test_standard_input(env: dict[str, str], store: Store) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "asyncms.cli", "cp", "-", "s3://bucket/k"], env=env, input=b"12345", check=True,
        capture_output=True,
    )  # fmt: skip
    assert done.stdout == b"upload: - to s3://bucket/k\n"
    assert store.objects() == {"k": b"12345"}


def test_within_the_store(env: dict[str, str], store: Store) -> None:
    store.put(p__a=b"a", p__b__c=b"c")
    assert run(env, "cp", "s3://bucket/p/a", "s3://bucket/q").returncode == 0
    assert run(env, "cp", "s3://bucket/p/a", "s3://bucket/r/").returncode == 0
    done = run(env, "cp", "s3://bucket/p/", "s3://bucket/x/")
    assert "copy: s3://bucket/p/b/c to s3://bucket/x/b/c" in done.stdout.decode()
    assert store.objects() == {"p/a": b"a", "p/b/c": b"c", "q": b"a", "r/a": b"a", "x/a": b"a", "x/b/c": b"c"}


def test_patterns_and_filters(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(**{"logs__1.gz": b"1", "logs__2.txt": b"2", "logs__x__3.gz": b"3"})
    assert run(env, "cp", "s3://bucket/logs/*.gz", tmp_path / "one").returncode == 0
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["1.gz"]
    assert run(env, "cp", "s3://bucket/logs/**/*.gz", tmp_path / "two").returncode == 0
    assert (tmp_path / "two" / "x" / "3.gz").read_bytes() == b"3"
    assert run(env, "cp", "s3://bucket/logs/", tmp_path / "three", "--exclude", "*.gz").returncode == 0
    assert [path.name for path in (tmp_path / "three").iterdir()] == ["2.txt"]
    done = run(env, "cp", "s3://bucket/none*", tmp_path / "four")
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1)


def test_manifests(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(p__1=b"1", p__2=b"2", p__3=b"3", list=gzip.compress(b"key\np/1\np/3\n"))
    (tmp_path / "keys").write_bytes(b'{"key": "p/2"}\n')
    for manifest in (tmp_path / "keys", "s3://bucket/list"):
        assert run(env, "cp", "s3://bucket/p/", tmp_path / "dest", "--manifest", manifest).returncode == 0
    assert sorted(path.name for path in (tmp_path / "dest").iterdir()) == ["1", "2", "3"]


def test_an_etag_of_a_manifest_is_the_objects_or_it_fails(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(a=b"a", b=b"b")
    etag = hashlib.md5(b"a").hexdigest()  # noqa: S324 - as the store makes it
    (tmp_path / "keys").write_text(f"key,etag\na,{etag}\nb,{etag}\n")
    for place in (tmp_path / "there", "s3://bucket/there/"):
        done = run(env, "cp", "s3://bucket/", place, "--manifest", tmp_path / "keys")
        assert done.returncode == 1
        assert b"s3://bucket/b: it is another object now" in done.stderr
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["a"]
    assert store.objects()["there/a"] == b"a"


def test_a_failure_names_the_bucket_of_its_line(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(a=b"a", b=b"b")
    (tmp_path / "keys").write_text("bucket,key\nno-such-bucket,c\n,a\n,b\n")
    for place in (tmp_path / "there", "s3://bucket/there/"):
        done = run(env, "cp", "s3://bucket/", place, "--manifest", tmp_path / "keys")
        assert done.returncode == 1
        assert done.stderr.startswith(b"asyncms: failed: s3://no-such-bucket/c: ")
        lines = lines_of(run(env, "cp", "s3://bucket/", place, "--manifest", tmp_path / "keys", "--json"))
        assert [line["source"] for line in lines if line["type"] == "object" and not line["success"]] == [
            "s3://no-such-bucket/c"
        ]
    assert sorted(path.name for path in (tmp_path / "there").iterdir()) == ["a", "b"]
    assert {"there/a", "there/b"} <= set(store.objects())


def test_dry_run_and_overwrite(env: dict[str, str], store: Store, here: Path) -> None:
    store.put(**{"a.txt": b"old"})
    done = run(env, "cp", "-r", here, "s3://bucket", "--dry-run")
    assert (done.returncode, done.stdout.count(b"(dry run) upload: ")) == (0, 3)
    assert run(env, "cp", "-r", here, "s3://bucket", "--overwrite", "never").returncode == 0
    assert store.objects() == FILES | {"a.txt": b"old"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("cp", ".", "s3://bucket/k"),
        ("cp", "-", "s3://bucket/"),
        ("cp", "x", "y"),
        ("cp", "x", "s3://bucket/k", "--manifest", "m"),
        ("cp", "s3://bucket/k", "mediastore://host/k"),
        ("cp", "s3://bucket/*", "-"),
    ],
)
def test_usage_errors(env: dict[str, str], arguments: tuple[str, ...]) -> None:
    assert run(env, *arguments).returncode == 2


def test_a_reader_that_has_seen_enough(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(**{f"p__{n}": b"x" for n in range(200)})
    command = [sys.executable, "-m", "asyncms.cli", "cp", "s3://bucket/p/", str(tmp_path / "there")]
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(20) == 1


def test_escaped_wildcards(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(**{"a*b": b"star", "axb": b"x"})
    assert run(env, "cp", r"s3://bucket/a\*b", tmp_path / "file").returncode == 0
    assert (tmp_path / "file").read_bytes() == b"star"
    assert run(env, "rm", r"s3://bucket/a\*b").returncode == 0
    assert set(store.objects()) == {"axb"}


def test_one_object_as_a_dry_run(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(k=b"12345")
    done = run(env, "cp", "s3://bucket/k", f"{tmp_path}/new/", "--dry-run")
    assert (done.returncode, done.stdout.decode()) == (0, f"(dry run) download: s3://bucket/k to {tmp_path}/new/k\n")
    assert not (tmp_path / "new").exists()


def test_links_are_left_out(env: dict[str, str], store: Store, here: Path) -> None:
    (here / "link").symlink_to("a.txt")
    (here / "broken").symlink_to("nowhere")
    assert run(env, "cp", "-r", here, "s3://bucket/", "--no-follow-symlinks").returncode == 0
    assert store.objects() == FILES


def test_types_by_name(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    for name in ("index.html", "unknown", "all.tar.gz"):
        (site / name).write_bytes(b"x")
    assert run(env, "cp", "-r", site, "s3://bucket/", "--cache-control", "max-age=5").returncode == 0
    heads = {
        name: store.client.head_object(Bucket="bucket", Key=name) for name in ("index.html", "unknown", "all.tar.gz")
    }
    assert {name: head["ContentType"] for name, head in heads.items()} == {
        "index.html": "text/html",
        "unknown": "binary/octet-stream",
        "all.tar.gz": "application/gzip",
    }
    assert {head["CacheControl"] for head in heads.values()} == {"max-age=5"}
    assert run(env, "cp", site / "index.html", "s3://bucket/one").returncode == 0
    assert store.client.head_object(Bucket="bucket", Key="one")["ContentType"] == "text/html"
    assert run(env, "sync", site, "s3://bucket/synced/").returncode == 0
    assert store.client.head_object(Bucket="bucket", Key="synced/index.html")["ContentType"] == "text/html"


def test_a_manifest_from_standard_input(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(p__a=b"a", p__b=b"b")
    done = subprocess.run(
        [sys.executable, "-m", "asyncms.cli", "cp", "--manifest", "-", "s3://bucket/p/", tmp_path / "there"],
        env=env, input=b"key\np/b\n", check=True, capture_output=True,
    )  # fmt: skip
    assert done.stderr == b""
    assert [path.name for path in (tmp_path / "there").iterdir()] == ["b"]


def test_without_credentials(env: dict[str, str], store: Store) -> None:
    store.client.put_object(Bucket="bucket", Key="a", Body=b"a", ACL="public-read")
    bare = {name: value for name, value in env.items() if name not in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")}
    done = subprocess.run(
        [sys.executable, "-m", "asyncms.cli", "--no-sign-request", "cat", "s3://bucket/a"],
        env=bare, check=True, capture_output=True,
    )  # fmt: skip
    assert (done.stdout, done.stderr) == (b"a", b"")


def test_the_object_that_is_not_there_is_named(env: dict[str, str], store: Store) -> None:
    store.put(a=b"a")
    done = run(env, "cat", "s3://bucket/a", "s3://bucket/b")
    assert (done.returncode, done.stdout) == (1, b"a")
    assert done.stderr == b"asyncms: s3://bucket/b: there is no such object (NoSuchKey)\n"
    done = run(env, "head", "s3://bucket/b")
    assert (done.returncode, done.stderr) == (1, b"asyncms: s3://bucket/b: not found (404)\n")
    (error,) = lines_of(run(env, "head", "s3://bucket/b", "--json"))
    assert (error["type"], error["source"], error["status"]) == ("error", "s3://bucket/b", 404)


def test_a_missing_bucket_is_told_once(env: dict[str, str], here: Path) -> None:
    done = run(env, "cp", "-r", here, "s3://no-such-bucket/")
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr == b"asyncms: the bucket does not exist (NoSuchBucket): no-such-bucket\n"


def test_folders_listed_at_the_same_time(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(
        **{f"{a}__{b}__{c}__{d}__{e}": b"x" for a in "ab" for b in "ab" for c in "ab" for d in "ab" for e in "ab"}
    )
    assert run(env, "cp", "s3://bucket/", tmp_path / "all", "--parallel-listing").returncode == 0
    assert sum(path.is_file() for path in (tmp_path / "all").rglob("*")) == 32
    assert run(env, "cp", "s3://bucket/a/**/a", tmp_path / "some", "--parallel-listing").returncode == 0
    assert sum(path.is_file() for path in (tmp_path / "some").rglob("*")) == 8
    done = run(env, "sync", "s3://bucket/", tmp_path / "all", "--delete", "--parallel-listing")
    assert (done.returncode, done.stdout.decode()) == (0, "32 left as they are\n")
    assert run(env, "rm", "-r", "s3://bucket/a", "--parallel-listing").returncode == 0
    assert len(store.objects()) == 16
