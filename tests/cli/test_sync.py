"""``sync``, ``rm``, ``head`` and ``presign`` as real processes, against moto."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import boto3
import pytest

from tests.cli.command import environment, lines_of, run
from tests.servers.moto import MotoServer
from tests.servers.rclone import RcloneServer

FILES = {"a.txt": b"a", "sub/b.txt": b"bb", "sub/c.gz": b"ccc"}


@pytest.fixture
def env(rclone: RcloneServer, moto: MotoServer, tmp_path: Path) -> dict[str, str]:
    variables = environment(rclone, tmp_path)
    return {**variables, "AWS_ENDPOINT_URL": moto.endpoint_url, "AWS_DEFAULT_REGION": "us-east-1"}


@pytest.fixture
def here(tmp_path: Path) -> Path:
    for name, data in FILES.items():
        path = tmp_path / "here" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        os.utime(path, (1_000_000_000, 1_000_000_000))
    return tmp_path / "here"


class Store:
    def __init__(self, moto: MotoServer) -> None:
        self.client = boto3.client(
            "s3",
            endpoint_url=moto.endpoint_url,
            region_name="us-east-1",
            aws_access_key_id="a",
            aws_secret_access_key="b",
        )
        self.client.create_bucket(Bucket="bucket")

    def put(self, **objects: bytes) -> None:
        for key, data in objects.items():
            self.client.put_object(Bucket="bucket", Key=key.replace("__", "/"), Body=data)

    def objects(self) -> dict[str, bytes]:
        items = self.client.list_objects_v2(Bucket="bucket").get("Contents", ())
        return {i["Key"]: self.client.get_object(Bucket="bucket", Key=i["Key"])["Body"].read() for i in items}


@pytest.fixture
def store(moto: MotoServer) -> Store:
    return Store(moto)


def under(prefix: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {prefix + name: data for name, data in files.items()}


@pytest.mark.timeout(90)
def test_up_and_down_and_again(env: dict[str, str], store: Store, here: Path, tmp_path: Path) -> None:
    done = run(env, "sync", here, "s3://bucket/p")
    assert (done.returncode, done.stderr) == (0, b"")
    assert f"upload: {here}/a.txt to s3://bucket/p/a.txt" in done.stdout.decode()
    assert store.objects() == under("p/", FILES)
    done = run(env, "sync", here, "s3://bucket/p/", "--json")
    *skipped, summary = lines_of(done)
    assert {line["type"] for line in skipped} == {"skipped"}
    assert (summary["objects"], summary["skipped"]) == (0, 3)
    there = tmp_path / "there"
    done = run(env, "sync", "s3://bucket/p", there)
    assert (done.returncode, done.stderr) == (0, b"")
    assert {p.relative_to(there).as_posix(): p.read_bytes() for p in there.rglob("*") if p.is_file()} == FILES
    assert run(env, "sync", "s3://bucket/p/", "s3://bucket/q/").returncode == 0
    assert store.objects() == under("p/", FILES) | under("q/", FILES)


def test_filters_keep_their_order(env: dict[str, str], store: Store, here: Path) -> None:
    assert run(env, "sync", here, "s3://bucket", "--include", "*.gz", "--exclude=*").returncode == 0
    assert store.objects() == {}
    assert run(env, "sync", here, "s3://bucket", "--exclude=*", "--include", "*.gz").returncode == 0
    assert set(store.objects()) == {"sub/c.gz"}


def test_delete_and_dry_run(env: dict[str, str], store: Store, here: Path) -> None:
    store.put(gone=b"x")
    done = run(env, "sync", here, "s3://bucket/", "--delete", "--dry-run")
    assert done.returncode == 0
    assert "(dry run) delete: s3://bucket/gone\n" in done.stdout.decode()
    assert f"(dry run) upload: {here}/a.txt to s3://bucket/a.txt\n" in done.stdout.decode()
    assert store.objects() == {"gone": b"x"}
    *_, summary = lines_of(run(env, "sync", here, "s3://bucket/", "--delete", "--dry-run", "--json"))
    assert (summary["success"], summary["deleted"]) == (True, 0)
    assert run(env, "sync", here, "s3://bucket/", "--delete").returncode == 0
    assert store.objects() == FILES


def test_processes(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(**{f"p__{n}": b"%d" % n for n in range(40)}, p__big=os.urandom(100_000))
    done = run(env, "sync", "s3://bucket/p/", tmp_path / "there", "--processes", "2", "--json")
    *_, summary = lines_of(done)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (summary["objects"], summary["failed"]) == (41, 0)
    assert summary["requests"] >= 42
    found = {p.name: p.read_bytes() for p in (tmp_path / "there").iterdir()}
    assert {f"p/{name}": data for name, data in found.items()} == store.objects()


@pytest.mark.parametrize(
    "arguments",
    [
        ("sync", "here", "there"),
        ("sync", "missing", "s3://bucket"),
        ("sync", "s3://bucket"),
        ("sync", "s3://", "x"),
        ("sync", "s3://bucket", "x", "--overwrite", "sometimes"),
        ("sync", "s3://bucket", "x", "--part-size", "large"),
        ("sync", "s3://bucket", "x", "--part-size", "9" * 400),
        ("cp", "file", "s3://bucket/key", "--processes", "2"),
        ("cp", "-r", "mediastore://host/folder", "there", "--processes", "2"),
        ("cp", "s3://bucket/key", "file", "--processes", "2"),
        ("cp", "s3://bucket/key", "file", "--overwrite", "never"),
        ("cp", "s3://bucket/key", "file", "--exclude", "*"),
        ("cp", "s3://bucket/key", "-", "--dry-run"),
        ("sync", "s3://bucket/a/", "s3://bucket/a/b/"),
        ("sync", "s3://bucket/a/b/", "s3://bucket/a/", "--delete"),
        ("cp", "-r", "s3://bucket/a/", "s3://bucket/a/"),
        ("cp", "s3://bucket/key", ""),
        ("cp", "", "s3://bucket/key"),
        ("cp", "--manifest", "", "s3://bucket/", "there"),
        ("ls", ""),
        ("cat", "s3://bucket/key", ""),
        ("rm", ""),
        ("rm", "s3://bucket/folder/"),
        ("rm", "file"),
        ("rm", "s3://"),
        ("head", "file"),
        ("presign", "s3://bucket"),
        ("presign", "s3://bucket/k", "--expires-in", "soon"),
        ("presign", "s3://bucket/k", "--expires-in", "8d"),
    ],
)
def test_usage_errors(env: dict[str, str], arguments: tuple[str, ...]) -> None:
    assert run(env, *arguments).returncode == 2


@pytest.mark.parametrize("destination", ["s3://bucket/logs/*", "s3://bucket/l[a-z]gs/", "s3://bucket/**/x"])
def test_a_pattern_is_no_folder(env: dict[str, str], store: Store, here: Path, destination: str) -> None:
    store.put(logs__a=b"a")
    before = sorted(here.rglob("*"))
    for places in ((destination, here), (here, destination), (destination, "s3://bucket/q/")):
        done = run(env, "sync", "--delete", *places)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"is a pattern, and sync takes folders" in done.stderr
        assert b"--include" in done.stderr
        assert b"--raw" in done.stderr
    assert sorted(here.rglob("*")) == before
    assert set(store.objects()) == {"logs/a"}


@pytest.mark.timeout(90)
def test_folders_with_the_characters_of_patterns(env: dict[str, str], store: Store, here: Path, tmp_path: Path) -> None:
    assert run(env, "sync", here, "s3://bucket/p[1]*", "--raw").returncode == 0
    assert store.objects() == under("p[1]*/", FILES)
    for number, place in enumerate((("s3://bucket/p[1]*/", "--raw"), (r"s3://bucket/p\[1]\*/",))):
        there = tmp_path / f"there{number}"
        assert run(env, "sync", *place, there).returncode == 0
        assert (there / "a.txt").read_bytes() == FILES["a.txt"]


def test_an_empty_place_is_not_the_directory_that_we_are_in(
    env: dict[str, str], store: Store, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.put(p__k=b"k")
    monkeypatch.chdir(here)
    for places in (("s3://bucket/p/", ""), ("", "s3://bucket/p/")):
        done = run(env, "sync", "--delete", *places)
        assert (done.returncode, done.stdout) == (2, b"")
        assert b"it is empty" in done.stderr
    assert (here / "a.txt").exists()
    assert store.objects() == {"p/k": b"k"}


@pytest.mark.timeout(90)
def test_rm(env: dict[str, str], store: Store) -> None:
    store.put(k=b"", p__1=b"", p__2=b"", p__x__3=b"", q__1=b"")
    done = run(env, "rm", "s3://bucket/k")
    assert (done.returncode, done.stdout.decode()) == (0, "delete: s3://bucket/k\n")
    done = run(env, "rm", "-r", "s3://bucket/p/", "--dry-run")
    assert (done.returncode, done.stdout.decode().count("(dry run) delete: s3://bucket/p/")) == (0, 3)
    assert run(env, "rm", "s3://bucket/p/*").returncode == 0
    assert set(store.objects()) == {"p/x/3", "q/1"}
    assert run(env, "rm", "-r", "s3://bucket/", "--exclude", "q/*").returncode == 0
    assert set(store.objects()) == {"q/1"}
    done = run(env, "rm", "-r", "s3://bucket/none/", "--dry-run")
    assert (done.returncode, done.stderr.decode()) == (1, "asyncms: no objects match s3://bucket/none/\n")
    done = run(env, "rm", "-r", "s3://bucket/none/")
    assert (done.returncode, done.stderr.decode()) == (1, "asyncms: no objects match s3://bucket/none/\n")
    assert run(env, "rm", "s3://none/k").returncode == 1


def test_a_key_that_ends_with_a_slash(env: dict[str, str], store: Store) -> None:
    store.put(d__=b"marker", d__a=b"a")
    assert run(env, "cat", "s3://bucket/d/").stdout == b"marker"
    assert run(env, "cat", "s3://bucket/").returncode == 2
    done = run(env, "rm", "s3://bucket/d/")
    assert (done.returncode, b"--raw" in done.stderr) == (2, True)
    assert run(env, "rm", "--raw", "s3://bucket/d/").returncode == 0
    assert store.objects() == {"d/a": b"a"}
    assert run(env, "rm", "--raw", "s3://bucket").returncode == 2


def test_recursive_of_one_object_tells_of_it(env: dict[str, str], store: Store, tmp_path: Path) -> None:
    store.put(key=b"x")
    assert b"without --recursive" in run(env, "cp", "-r", "s3://bucket/key", tmp_path / "there").stderr
    assert b"without" not in run(env, "cp", "-r", "s3://bucket/none", tmp_path / "there").stderr


def test_buckets_have_no_versions(env: dict[str, str], store: Store) -> None:
    done = run(env, "head", "s3://bucket", "--version-id", "x")
    assert (done.returncode, b"--version-id is for objects" in done.stderr) == (2, True)


def test_head(env: dict[str, str], store: Store) -> None:
    store.client.put_object(Bucket="bucket", Key="k", Body=b"12345", Metadata={"mood": "calm"})
    done = run(env, "head", "s3://bucket/k")
    assert done.returncode == 0
    assert {"ContentLength: 5", "Metadata.mood: calm"} <= set(done.stdout.decode().splitlines())
    (fields,) = lines_of(run(env, "head", "s3://bucket/k", "--json"))
    assert (fields["ContentLength"], fields["Metadata"]) == (5, {"mood": "calm"})
    assert run(env, "head", "s3://bucket").returncode == 0
    done = run(env, "head", "s3://bucket/none")
    assert (done.returncode, done.stderr.decode()) == (1, "asyncms: s3://bucket/none: not found (404)\n")


def test_presign(env: dict[str, str], store: Store) -> None:
    store.put(k=b"12345")
    done = run(env, "presign", "s3://bucket/k", "--expires-in", "15m")
    url = done.stdout.decode().strip()
    assert "X-Amz-Expires=900" in url
    with urllib.request.urlopen(url) as answer:  # noqa: S310 - the test's own server
        assert answer.read() == b"12345"
    (fields,) = lines_of(run(env, "presign", "s3://bucket/k", "--method", "put_object", "--json"))
    assert (fields["method"], fields["expires_in"]) == ("put_object", 3600)


@pytest.mark.parametrize("command", ["", "cp", "sync", "ls", "rm", "head", "presign"])
def test_help_has_examples(env: dict[str, str], command: str) -> None:
    done = run({**env, "COLUMNS": "200"}, *command.split(), "--help")
    assert done.returncode == 0
    text = done.stdout.decode()
    if command in {"sync", "rm", "head", "presign"}:
        assert re.search(rf"asyncms {command} .*s3://", text)


@pytest.mark.timeout(90)
def test_ctrl_c_says_how_to_go_on(rclone: RcloneServer, tmp_path: Path) -> None:
    rclone.bucket("cli-interrupt", {f"{number:04}": bytes(2000) for number in range(600)})
    env = {**environment(rclone, tmp_path), "AWS_ENDPOINT_URL": rclone.endpoint_url}
    command = [sys.executable, "-m", "asyncms.cli", "sync", "s3://cli-interrupt/", str(tmp_path / "there")]
    process = subprocess.Popen(
        [*command, "--concurrency", "4"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    for _ in range(40):
        assert process.stdout.readline().startswith(b"download: ")
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130
    assert errors == b"asyncms: interrupted; what is done is kept, run the same command again to go on\n"
    done = run(env, "sync", "s3://cli-interrupt/", tmp_path / "there", "--json")
    *_, summary = lines_of(done)
    assert summary["objects"] + summary["skipped"] == 600
    assert summary["skipped"] >= 40
    assert len(list((tmp_path / "there").iterdir())) == 600


def test_rm_takes_what_is_below_and_nothing_else(env: dict[str, str], store: Store) -> None:
    store.put(log=b"1", logs__a=b"2", logs2__b=b"3", logs=b"4")
    assert run(env, "rm", "-r", "s3://bucket/logs").returncode == 0
    assert set(store.objects()) == {"log", "logs2/b", "logs"}
