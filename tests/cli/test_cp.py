from __future__ import annotations

import os
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from asyncms.cli.app import app
from asyncms.config import TransferConfig
from asyncms.s3.client import S3Client
from tests.cli.command import environment, lines_of, run
from tests.servers.rclone import RcloneServer


@pytest.fixture
def env(rclone: RcloneServer, tmp_path: Path) -> dict[str, str]:
    return {**environment(rclone, tmp_path), "AWS_ENDPOINT_URL": rclone.endpoint_url}


@pytest.fixture
def bucket(rclone: RcloneServer) -> str:
    rclone.bucket("cli-cp", OBJECTS)
    return "cli-cp"


OBJECTS = {
    "one.bin": os.urandom(300_000).replace(b"\x1b", b""),
    "p/a.txt": b"a",
    "p/deep/er/b.txt": b"bb",
    "p/deep/empty": b"",
    "p/grüße & co+.txt": b"text",
    "pp/other": b"other",
}


def files(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def test_one_object_to_a_file(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    target = tmp_path / "new" / "file.bin"
    done = run(env, "cp", f"s3://{bucket}/one.bin", target)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == f"download: s3://{bucket}/one.bin to {target}\n"
    assert target.read_bytes() == OBJECTS["one.bin"]
    assert list(target.parent.iterdir()) == [target]


def test_one_object_into_a_directory(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    (tmp_path / "dir").mkdir()
    assert run(env, "cp", f"s3://{bucket}/p/a.txt", tmp_path / "dir").returncode == 0
    assert run(env, "cp", f"s3://{bucket}/p/a.txt", f"{tmp_path}/new/").returncode == 0
    assert files(tmp_path) == {"dir/a.txt": b"a", "new/a.txt": b"a"}


@pytest.mark.parametrize("name", ["-", "/dev/stdout"])
def test_standard_output(env: dict[str, str], bucket: str, name: str) -> None:
    done = run(env, "cp", f"s3://{bucket}/one.bin", name)
    assert (done.returncode, done.stdout, done.stderr) == (0, OBJECTS["one.bin"], b"")


def test_a_dry_run_fails_as_the_run_would(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    for place in (f"s3://{bucket}/missing", "s3://cli-no-such-bucket/key"):
        done = run(env, "cp", "--dry-run", place, tmp_path / "file")
        assert (done.returncode, done.stdout) == (1, b"")
        assert done.stderr.decode() == f"asyncms: failed: {place}: not found (404)\n"
        (line,) = lines_of(run(env, "cp", "--dry-run", place, tmp_path / "file", "--json"))
        assert (line["success"], line["source"], line["status"]) == (False, place, 404)
    assert files(tmp_path) == {}


def test_the_parts_of_one_object(env: dict[str, str], rclone: RcloneServer, tmp_path: Path) -> None:
    data = os.urandom(5 << 20)
    rclone.bucket("cli-cp-parts", {"large": data})
    for size, requests in (("1MiB", 5), ("5MiB", 1)):
        done = run(env, "cp", "s3://cli-cp-parts/large", tmp_path / "file", "--part-size", size, "--json")
        assert lines_of(done)[-1]["requests"] in {requests, requests + 1}  # and one for the size
        assert (tmp_path / "file").read_bytes() == data


@pytest.mark.parametrize(("arguments", "expected"), [([], None), (["--concurrency", "3"], 3)])
@pytest.mark.parametrize("method", ["download_file", "upload_file"])
def test_the_requests_of_one_object(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], expected: int | None, method: str
) -> None:
    seen: list[TransferConfig] = []

    async def transfer(*arguments: Any, Config: TransferConfig | None = None, **_: object) -> None:
        seen.append(Config or arguments[-1])

    monkeypatch.setattr(S3Client, method, transfer)
    file = tmp_path / "file"
    file.touch()
    places = [str(file), "s3://bucket/key"] if method == "upload_file" else ["s3://bucket/key", str(file)]
    settings = {"AWS_ENDPOINT_URL": "http://127.0.0.1:1", "AWS_REGION": "us-east-1"}
    done = CliRunner().invoke(app, ["cp", *places, *arguments], env=settings)
    assert done.exit_code == 0, done.output
    assert [config.concurrency for config in seen] == [expected]


def test_a_prefix(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    done = run(env, "cp", f"s3://{bucket}/p/", tmp_path / "dest")
    assert (done.returncode, done.stderr) == (0, b"")
    assert files(tmp_path / "dest") == {name[2:]: data for name, data in OBJECTS.items() if name.startswith("p/")}
    printed = done.stdout.decode().splitlines()
    assert len(printed) == 5
    assert printed[-1].startswith("4 files, 7 bytes in ")


def test_a_whole_bucket_and_recursive_prefixes(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    assert run(env, "cp", f"s3://{bucket}", tmp_path / "all").returncode == 0
    assert files(tmp_path / "all") == OBJECTS
    # As aws s3 has it: below p, not what merely begins so.
    assert run(env, "cp", "--recursive", f"s3://{bucket}/p", tmp_path / "some").returncode == 0
    assert files(tmp_path / "some") == {name[2:]: data for name, data in OBJECTS.items() if name.startswith("p/")}


def test_many_connections(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    assert run(env, "cp", f"s3://{bucket}/", tmp_path, "--concurrency", "200").returncode == 0
    assert files(tmp_path) == OBJECTS


def test_json(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    done = run(env, "--json", "cp", f"s3://{bucket}/p/", tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    *objects, summary = lines_of(done)
    assert {o["source"]: o["bytes"] for o in objects} == {
        f"s3://{bucket}/{name}": len(data) for name, data in OBJECTS.items() if name.startswith("p/")
    }
    assert summary["type"] == "summary"
    assert (summary["success"], summary["objects"], summary["bytes"], summary["failed"]) == (True, 4, 7, 0)
    assert summary["retries"] == 0
    assert summary["requests"] >= 5


def test_what_cannot_be_stored_is_listed_and_the_rest_arrives(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    destination = tmp_path / "dest"
    destination.mkdir()
    (destination / "deep").symlink_to(outside)
    done = run(env, "cp", f"s3://{bucket}/p/", destination, "--json")
    assert done.returncode == 1
    lines = lines_of(done)
    failed = [line for line in lines if line["type"] == "object" and not line["success"]]
    assert {line["source"] for line in failed} == {f"s3://{bucket}/p/deep/er/b.txt", f"s3://{bucket}/p/deep/empty"}
    assert (lines[-1]["objects"], lines[-1]["failed"]) == (2, 2)
    assert files(outside) == {}
    plain = run(env, "cp", f"s3://{bucket}/p/", destination)
    assert plain.returncode == 1
    assert plain.stderr.decode().count("failed: s3://") == 2
    assert "is a link and may lead out" in plain.stderr.decode()


def test_files_are_replaced_and_left_alone_on_failure(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    assert run(env, "cp", f"s3://{bucket}/missing", target).returncode == 1
    assert target.read_bytes() == b"old"
    assert run(env, "cp", f"s3://{bucket}/p/a.txt", target).returncode == 0
    assert files(tmp_path) == {"file": b"a"}


def test_a_device_stays_a_device(env: dict[str, str], bucket: str) -> None:
    assert run(env, "cp", f"s3://{bucket}/p/a.txt", os.devnull).returncode == 0
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("cp", "s3://{bucket}/missing", "{dir}/x"), "there is no such object (NoSuchKey)"),
        (("cp", "s3://no-such-bucket/k", "{dir}/x/y/z"), "the bucket does not exist (NoSuchBucket)"),
        (("cp", "s3://no-such-bucket/", "{dir}/x"), "the bucket does not exist (NoSuchBucket)"),
        (("cp", "s3://{bucket}/nothing/", "{dir}/x"), "no objects below s3://{bucket}/nothing/"),
    ],
)
def test_failures_are_one_line(
    env: dict[str, str], bucket: str, tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    values = {"bucket": bucket, "dir": str(tmp_path)}
    done = run(env, *(a.format(**values) for a in arguments))
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert message.format(**values) in done.stderr.decode()
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("arguments", [("s3://bucket/key", "new/file"), ("s3://bucket/", "new")])
def test_a_directory_that_another_process_makes_meanwhile_is_left_to_it(
    env: dict[str, str], tmp_path: Path, arguments: tuple[str, str]
) -> None:
    class Refusing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            (tmp_path / "new").mkdir()
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            return

    source, destination = arguments
    with ThreadingHTTPServer(("127.0.0.1", 0), Refusing) as server:
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        serving.start()
        env["AWS_ENDPOINT_URL"] = f"http://127.0.0.1:{server.server_address[1]}"
        done = run(env, "cp", source, tmp_path / destination)
        server.shutdown()
        serving.join()
    assert (done.returncode, done.stderr.count(b"not found")) == (1, 1)
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


def test_a_wrong_secret(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    env["AWS_SECRET_ACCESS_KEY"] = "not/the+secret"
    done = run(env, "cp", f"s3://{bucket}/one.bin", tmp_path / "x")
    assert done.returncode == 1
    assert "SignatureDoesNotMatch" in done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1


def test_an_unreachable_endpoint(env: dict[str, str], tmp_path: Path) -> None:
    done = run(env, "cp", "s3://b/k", tmp_path / "x", "--endpoint-url", "http://127.0.0.1:1")
    assert done.returncode == 1
    assert "127.0.0.1:1" in done.stderr.decode()
    assert done.stderr.decode().count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("cp",),
        ("cp", "s3://b/k"),
        ("cp", "a", "b"),
        ("cp", "a", "s3://b/k"),
        ("cp", "s3://", "x"),
        ("cp", "s3://b/p/", "-"),
        ("cp", "s3://b/k", "-", "--json"),
        ("cp", "s3://b/k", "x", "--concurrency", "0"),
        ("cp", "s3://b/k", "x", "--endpoint-url", "not a url"),
        ("cp", "s3://b/k", "x", "--profile", "nobody"),
        ("cp", "s3://UPPER_case!/k", "x"),
        ("nothing",),
    ],
)
def test_usage_errors(env: dict[str, str], arguments: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, arguments, env=env)
    assert result.exit_code == 2
    assert result.output
