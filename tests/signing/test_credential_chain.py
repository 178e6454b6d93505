"""The real AWS chain: environment, profiles, processes, containers."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from asyncms.errors import NoCredentialsError, PartialCredentialsError
from asyncms.session import Session
from asyncms.signing.credentials import ChainCredentials, Credentials

pytestmark = pytest.mark.usefixtures("bare_environment")


def chain(profile: str | None = None) -> ChainCredentials:
    source = Session(profile=profile)._chain_credentials
    assert source.cached() is None
    return source


async def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKENV")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "SKENV")
    monkeypatch.setenv("AWS_SESSION_TOKEN", "TENV")
    source = chain()
    assert await source.load() == Credentials("AKENV", "SKENV", "TENV") == source.cached()


async def test_half_a_pair_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKENV")
    with pytest.raises(PartialCredentialsError, match="AWS_SECRET_ACCESS_KEY"):
        await chain().load()


async def test_nothing_anywhere() -> None:
    with pytest.raises(NoCredentialsError):
        await chain().load()


async def test_profile_of_the_credentials_file(tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text(
        "[default]\naws_access_key_id=AKD\naws_secret_access_key=SKD\n"
        "[work]\naws_access_key_id=AKW\naws_secret_access_key=SKW\naws_session_token=TW\n"
    )
    assert await chain().load() == Credentials("AKD", "SKD")
    assert await chain("work").load() == Credentials("AKW", "SKW", "TW")


async def test_process(tmp_path: Path) -> None:
    expiry = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    answer = {
        "Version": 1,
        "AccessKeyId": "AKP",
        "SecretAccessKey": "SKP",
        "SessionToken": "TP",
        "Expiration": expiry,
    }
    count = tmp_path / "count"
    script = tmp_path / "process.py"
    script.write_text(f"open({str(count)!r}, 'a').write('x')\nprint({json.dumps(answer)!r})\n")
    (tmp_path / "config").write_text(f"[profile tool]\ncredential_process = {sys.executable} {script}\n")
    source = chain("tool")
    assert await source.load() == Credentials("AKP", "SKP", "TP") == source.cached() == await source.load()
    assert count.read_text() == "x"


class Container(BaseHTTPRequestHandler):
    """The endpoint that ECS and EKS give to containers."""

    tokens: list[str | None]
    answer: dict[str, Any]

    def do_GET(self) -> None:
        self.tokens.append(self.headers["Authorization"])
        body = json.dumps(self.answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def container() -> Iterator[ThreadingHTTPServer]:
    Container.tokens = []
    Container.answer = {
        "AccessKeyId": "AKC",
        "SecretAccessKey": "SKC",
        "Token": "TC",
        "Expiration": (datetime.now(UTC) + timedelta(hours=6)).strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    with ThreadingHTTPServer(("127.0.0.1", 0), Container) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


async def test_container(container: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    uri = f"http://127.0.0.1:{container.server_port}/credentials"
    monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri)
    monkeypatch.setenv("AWS_CONTAINER_AUTHORIZATION_TOKEN", "pod-token")
    source = chain()
    assert await source.load() == Credentials("AKC", "SKC", "TC") == source.cached()
    assert Container.tokens == ["pod-token"]
