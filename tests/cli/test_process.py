"""What only a process shows: signals, terminals, closed pipes, a missing extra."""

from __future__ import annotations

import os
import pty
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import SimpleQueue
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.cli.command import environment
from tests.servers.rclone import RcloneServer

COMMAND = [sys.executable, "-m", "asyncms.cli"]


@pytest.fixture
def env(rclone: RcloneServer, tmp_path: Path) -> dict[str, str]:
    return {**environment(rclone, tmp_path), "AWS_ENDPOINT_URL": rclone.endpoint_url}


@pytest.fixture
def bucket(rclone: RcloneServer) -> str:
    rclone.bucket("cli-process", {f"{number:02}": bytes(1000) for number in range(20)})
    return "cli-process"


@pytest.mark.parametrize("source", ["s3://bucket/key", "s3://bucket/prefix/"])
def test_interrupted(env: dict[str, str], tmp_path: Path, source: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        env["AWS_ENDPOINT_URL"] = f"http://127.0.0.1:{server.getsockname()[1]}"
        process = subprocess.Popen(
            [*COMMAND, "cp", source, f"{tmp_path}/dir/file"], env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        connection, _ = server.accept()
        with connection:
            assert connection.recv(100)
            process.send_signal(signal.SIGINT)
            output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (130, b"", b"asyncms: interrupted\n")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


INTERRUPTED_BY_IMPORT = """
import os, signal, sys

module, number = sys.argv.pop(1), int(sys.argv.pop(1))

class Interrupts:
    def find_spec(self, name, *_):
        if name == module:
            os.kill(os.getpid(), number)

from asyncms.cli import main
sys.meta_path.insert(0, Interrupts())
main()
"""


@pytest.mark.parametrize(("number", "ending"), [(signal.SIGINT, "interrupted"), (signal.SIGTERM, "terminated")])
@pytest.mark.parametrize("module", ["asyncms.cli.app", "click", "asyncms.cli.cp", "asyncms.s3.client", "uvloop"])
def test_interrupted_before_it_has_begun(
    env: dict[str, str], bucket: str, tmp_path: Path, module: str, number: int, ending: str
) -> None:
    command = [sys.executable, "-c", INTERRUPTED_BY_IMPORT, module, str(int(number)), "cp", f"s3://{bucket}/", "dir"]
    done = subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.decode()) == (128 + number, b"", f"asyncms: {ending}\n")
    done = subprocess.run([*command, "--json"], env=env, cwd=tmp_path, capture_output=True, check=False)
    line = f'{{"type":"interrupted","message":"{ending}"}}\n'
    assert (done.returncode, done.stdout.decode(), done.stderr) == (128 + number, line, b"")


INTERRUPTS_WORKERS = """
import os, signal
from asyncms.cli import main

fork = os.fork

def fork_and_interrupt():
    pid = fork()
    if pid == 0:
        os.kill(os.getpid(), signal.SIGINT)
    return pid

os.fork = fork_and_interrupt
main()
"""


def test_interruptions_are_not_for_workers(env: dict[str, str], bucket: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", INTERRUPTS_WORKERS, "cp", f"s3://{bucket}/", "dir", "--processes", "3", "--json"]
    done = subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, timeout=25, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"interrupted" not in done.stdout


@contextmanager
def served_by(handler: type[BaseHTTPRequestHandler], env: dict[str, str]) -> Iterator[None]:
    """A store for the commands with this environment."""
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        serving = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        serving.start()
        env["AWS_ENDPOINT_URL"] = f"http://127.0.0.1:{server.server_address[1]}"
        try:
            yield
        finally:
            server.shutdown()
            serving.join()


class AnswersNothing(BaseHTTPRequestHandler):
    """Begins an upload; of what comes then, only the methods are noted."""

    protocol_version = "HTTP/1.1"
    asked: SimpleQueue[str]
    is_over: threading.Event

    def do_POST(self) -> None:
        body = b"<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_PUT(self) -> None:
        self.asked.put(self.command)
        self.close_connection = True
        self.is_over.wait()

    def do_DELETE(self) -> None:
        self.do_PUT()

    def log_message(self, *_: object) -> None:
        return


class TakesOnePart(AnswersNothing):
    """Knows of no unfinished upload, begins one, and acknowledges its first part only."""

    def do_GET(self) -> None:
        body = b"<ListMultipartUploadsResult></ListMultipartUploadsResult>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_PUT(self) -> None:
        if parse_qs(urlsplit(self.path).query)["partNumber"] != ["1"]:
            super().do_PUT()
            return
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.send_header("ETag", '"1"')
        self.send_header("Content-Length", "0")
        self.end_headers()


def test_an_interrupted_upload_of_one_file_says_how_to_go_on(env: dict[str, str], tmp_path: Path) -> None:
    class Handler(TakesOnePart):
        asked = SimpleQueue[str]()
        is_over = threading.Event()

    (tmp_path / "large").write_bytes(bytes(24 << 20))
    with served_by(Handler, env):
        process = subprocess.Popen(
            [*COMMAND, "cp", tmp_path / "large", "s3://bucket/key", "--concurrency", "1"],
            env=env,
            stderr=subprocess.PIPE,
        )
        assert process.stderr is not None
        # The second part leaves when the first one is acknowledged.
        assert Handler.asked.get(timeout=20) == "PUT"
        process.send_signal(signal.SIGINT)
        code = process.wait(timeout=20)
        errors = process.stderr.read()
        Handler.is_over.set()
        process.stderr.close()
    kept = b"the parts sent are kept in an unfinished multipart upload, run the same command again to go on"
    assert (code, errors) == (130, b"asyncms: interrupted; " + kept + b"\n")
    assert Handler.asked.empty()


def test_interrupted_again_while_it_cleans_up(env: dict[str, str]) -> None:
    class Handler(AnswersNothing):
        asked = SimpleQueue[str]()
        is_over = threading.Event()

    with served_by(Handler, env):
        process = subprocess.Popen(
            [*COMMAND, "cp", "-", "s3://bucket/key"], env=env, stdin=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdin is not None
        assert process.stderr is not None
        # A part, and some of the next.
        process.stdin.write(bytes(9 << 20))
        process.stdin.flush()
        while Handler.asked.get(timeout=20) != "PUT":
            pass
        process.send_signal(signal.SIGINT)
        while Handler.asked.get(timeout=20) != "DELETE":
            pass
        process.send_signal(signal.SIGINT)
        code = process.wait(timeout=10)
        errors = process.stderr.read()
        Handler.is_over.set()
        with suppress(BrokenPipeError):
            process.stdin.close()
        process.stderr.close()
    assert (code, errors) == (130, b"asyncms: interrupted\n")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_interrupted_while_standard_input_is_silent(env: dict[str, str], number: int, code: int) -> None:
    process = subprocess.Popen(
        [*COMMAND, "cp", "-", "s3://cli-process/stdin"], env=env, stdin=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stderr is not None
    # More than a pipe holds: it is being read, and will not end.
    process.stdin.write(bytes(1 << 20))
    process.stdin.flush()
    process.send_signal(number)
    assert process.wait(timeout=20) == code
    assert process.stderr.read() in {b"asyncms: interrupted\n", b"asyncms: terminated\n"}
    process.stdin.close()
    process.stderr.close()


@pytest.mark.parametrize("source", ["s3://{}/", "s3://{}/00"])
def test_bars_on_a_terminal(env: dict[str, str], bucket: str, tmp_path: Path, source: str) -> None:
    controller, terminal = pty.openpty()
    with os.fdopen(controller, "rb", closefd=True) as screen:
        process = subprocess.Popen(
            [*COMMAND, "cp", source.format(bucket), f"{tmp_path}/file"],
            env={**env, "TERM": "xterm", "COLUMNS": "120"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=terminal,
        )
        output, _ = process.communicate(timeout=20)
        os.close(terminal)
        drawn = screen.read1(1 << 20).decode()
    assert (process.returncode, output) == (0, b"")
    assert "\x1b[" in drawn
    count = 20 if source.endswith("/") else 1
    assert f"{count}/{count} files" in drawn
    assert f"{count} file" in drawn.splitlines()[-1]


def test_a_closed_pipe_is_no_error_message(env: dict[str, str], bucket: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [*COMMAND, "ls", f"s3://{bucket}"], env=env, stdout=writer, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_missing_extra_is_named() -> None:
    program = "import sys; sys.modules['click'] = None; from asyncms.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == "asyncms: click not found; the command needs: pip install 'asyncms[cli]'\n"


def test_cat_writes_objects_one_after_another(env: dict[str, str], bucket: str, rclone: RcloneServer) -> None:
    rclone.bucket(bucket, {"text": b"some text"})
    done = subprocess.run(
        [*COMMAND, "cat", f"s3://{bucket}/text", f"s3://{bucket}/00", "--range", "1-3"],
        env=env,
        capture_output=True,
        timeout=25,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"ome" + bytes(3), b"")


def test_terminated_as_interrupted(env: dict[str, str], tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        env["AWS_ENDPOINT_URL"] = f"http://127.0.0.1:{server.getsockname()[1]}"
        process = subprocess.Popen(
            # Shells start their jobs in the background so.
            ["sh", "-c", "trap '' INT; exec \"$@\"", "sh", *COMMAND, "cp", "s3://bucket/prefix/", f"{tmp_path}/dir"],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        connection, _ = server.accept()
        with connection:
            assert connection.recv(100)
            process.send_signal(signal.SIGINT)
            process.send_signal(signal.SIGTERM)
            output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (143, b"", b"asyncms: terminated\n")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_interruptions_are_lines_of_json_too(env: dict[str, str], tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        env["AWS_ENDPOINT_URL"] = f"http://127.0.0.1:{server.getsockname()[1]}"
        process = subprocess.Popen(
            [*COMMAND, "cp", "--json", "s3://bucket/prefix/", f"{tmp_path}/dir"],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        connection, _ = server.accept()
        with connection:
            assert connection.recv(100)
            process.send_signal(signal.SIGINT)
            output, errors = process.communicate(timeout=20)
    assert (process.returncode, output, errors) == (130, b'{"type":"interrupted","message":"interrupted"}\n', b"")


@pytest.mark.parametrize("closed", [">&-", ">&- 2>&-", "<&- >&- 2>&-"])
def test_closed_standard_descriptors(env: dict[str, str], bucket: str, tmp_path: Path, closed: str) -> None:
    program = f"{sys.executable} -c 'from asyncms.cli import main; main()' cp s3://{bucket}/ {tmp_path}/there {closed}"
    done = subprocess.run(["sh", "-c", program], env=env, capture_output=True, timeout=25, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert len(list((tmp_path / "there").iterdir())) >= 20


class TakesNoParts(BaseHTTPRequestHandler):
    """Begins an upload, and refuses its parts."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        body = b"<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>"
        self._answer(200, body)

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(403, b"")

    def do_DELETE(self) -> None:
        self._answer(204, b"")

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        if status != 204:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


def test_a_failure_ends_the_command_while_standard_input_is_silent(env: dict[str, str]) -> None:
    with served_by(TakesNoParts, env):
        process = subprocess.Popen(
            [*COMMAND, "cp", "-", "s3://bucket/key"], env=env, stdin=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert process.stdin is not None
        assert process.stderr is not None
        with suppress(BrokenPipeError):
            # A part, and some of the next.
            process.stdin.write(bytes(9 << 20))
            process.stdin.flush()
        code = process.wait(timeout=20)
        errors = process.stderr.read()
        with suppress(BrokenPipeError):
            process.stdin.close()
        process.stderr.close()
    assert code == 1
    assert b"403" in errors


@pytest.mark.parametrize(
    "arguments", [["cp", "-", "s3://bucket/key"], ["cp", "s3://bucket/", "dir", "--manifest", "-"]]
)
def test_standard_input_that_is_closed(env: dict[str, str], tmp_path: Path, arguments: list[str]) -> None:
    command = ["sh", "-c", 'exec "$@" <&-', "sh", *COMMAND, *arguments]
    done = subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 2
    assert b"standard input is closed" in done.stderr


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["ls", "--json", "s3://cli-process"]])
def test_output_that_cannot_be_written(env: dict[str, str], bucket: str, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, *arguments], env=env, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr == b"asyncms: [Errno 28] No space left on device\n"


LEAVES_A_LINE_TO_THE_LAST_FLUSH = """
import sys, types

def app(prog_name):
    print("a line")
    sys.exit()

sys.modules["asyncms.cli.app"] = types.SimpleNamespace(app=app)
from asyncms.cli import main
main()
"""


def test_output_that_cannot_be_written_at_the_very_end(env: dict[str, str]) -> None:
    command = [sys.executable, "-c", LEAVES_A_LINE_TO_THE_LAST_FLUSH]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, env=env, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (1, b"asyncms: [Errno 28] No space left on device\n")


@pytest.fixture
def long_names(rclone: RcloneServer) -> str:
    """A bucket whose listing is more than the streams of Python and a small pipe hold."""
    rclone.bucket("cli-long-names", {f"{number:03}{'x' * 200}": b"" for number in range(100)})
    return "cli-long-names"


@pytest.mark.parametrize(("number", "ending"), [(signal.SIGINT, "interrupted"), (signal.SIGTERM, "terminated")])
@pytest.mark.parametrize(
    "arguments",
    [
        ["ls", "s3://{}"],
        ["ls", "--json", "s3://{}"],
        ["cp", "s3://{}/", "dir"],
        ["cp", "--json", "--dry-run", "s3://{}/", "dir"],
        ["sync", "s3://{}/", "dir"],
    ],
)
def test_ended_while_nobody_reads_its_lines(
    env: dict[str, str], long_names: str, tmp_path: Path, arguments: list[str], number: int, ending: str
) -> None:
    command = [*COMMAND, *(argument.format(long_names) for argument in arguments)]
    process = subprocess.Popen(
        command, env=env, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, pipesize=4096
    )
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.read(1)
    process.send_signal(number)
    assert process.wait(timeout=20) == 128 + number
    told = process.stderr.read().decode()
    assert told.partition(";")[0].rstrip() == ("" if "--json" in arguments else f"asyncms: {ending}")
    process.stdout.close()
    process.stderr.close()


def test_terminated_while_nobody_reads_what_it_writes_anywhere(env: dict[str, str], long_names: str) -> None:
    process = subprocess.Popen(
        [*COMMAND, "ls", f"s3://{long_names}"], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, pipesize=4096
    )
    assert process.stdout is not None
    assert process.stdout.read(1)
    process.terminate()
    assert process.wait(timeout=20) == 143
    process.stdout.close()


@pytest.mark.parametrize("arguments", [["cp", "s3://{}/large", "-"], ["cat", "s3://{}/large"]])
def test_terminated_while_nobody_reads_its_output(
    env: dict[str, str], rclone: RcloneServer, arguments: list[str]
) -> None:
    rclone.bucket("cli-unread", {"large": bytes(4 << 20)})
    command = [*COMMAND, *(argument.format("cli-unread") for argument in arguments)]
    process = subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.read(1)
    process.terminate()
    assert process.wait(timeout=20) == 143
    process.stdout.close()
    process.stderr.close()
