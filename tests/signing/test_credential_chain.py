"""The real AWS chain: environment, profiles, processes, containers."""

from __future__ import annotations

import asyncio
import hashlib
import itertools
import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

from asyncms.errors import NoCredentialsError, PartialCredentialsError
from asyncms.session import Session
from asyncms.signing.chain import ChainCredentials
from asyncms.signing.credentials import Credentials
from tests.servers.moto import MotoServer

pytestmark = pytest.mark.usefixtures("bare_environment")


def chain(profile: str | None = None) -> ChainCredentials:
    source = Session(profile=profile)._shared_credentials
    assert isinstance(source, ChainCredentials)
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


class Metadata(BaseHTTPRequestHandler):
    """Answers what the test lays down, by method and path; remembers what it was asked."""

    answers: ClassVar[dict[tuple[str, str], Any]]
    asked: ClassVar[list[tuple[str, str, Message]]]

    def do_GET(self) -> None:
        path = self.path
        self.asked.append((self.command, path, self.headers))
        answer = self.answers.get((self.command, path))
        if callable(answer):
            answer = answer(self.headers)
        body = b"" if answer is None else answer.encode() if isinstance(answer, str) else json.dumps(answer).encode()
        self.send_response(404 if answer is None else 200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_PUT = do_GET  # noqa: N815 # the base class's name

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def metadata() -> Iterator[str]:
    """The address of a server that plays `Metadata`."""
    Metadata.answers = {}
    Metadata.asked = []
    with ThreadingHTTPServer(("127.0.0.1", 0), Metadata) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def in_an_hour(hours: float = 1) -> str:
    return (datetime.now(UTC) + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


async def test_container(metadata: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Metadata.answers["GET", "/credentials"] = {
        "AccessKeyId": "AKC",
        "SecretAccessKey": "SKC",
        "Token": "TC",
        "Expiration": in_an_hour(6),
    }
    monkeypatch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", f"{metadata}/credentials")
    monkeypatch.setenv("AWS_CONTAINER_AUTHORIZATION_TOKEN", "pod-token")
    source = chain()
    assert await source.load() == Credentials("AKC", "SKC", "TC") == source.cached()
    assert [headers["Authorization"] for _, _, headers in Metadata.asked] == ["pod-token"]


def instance(metadata: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Instance metadata of version 2: nothing without the token. Each answer holds newer keys, of two more hours."""
    folder, numbers = "/latest/meta-data/iam/security-credentials/", itertools.count(1)

    def if_known(headers: Message, answer: Callable[[], Any]) -> Any:
        return answer() if headers["X-aws-ec2-metadata-token"] == "session" else None

    def keys() -> dict[str, str]:
        number = next(numbers)
        return {
            "Code": "Success",
            "AccessKeyId": f"AKI{number}",
            "SecretAccessKey": f"SKI{number}",
            "Token": f"TI{number}",
            "Expiration": in_an_hour(2 * number),
        }

    Metadata.answers = {
        ("PUT", "/latest/api/token"): "session",
        ("GET", folder): lambda headers: if_known(headers, lambda: "role"),
        ("GET", f"{folder}role"): lambda headers: if_known(headers, keys),
    }
    monkeypatch.delenv("AWS_EC2_METADATA_DISABLED")
    monkeypatch.setenv("AWS_EC2_METADATA_SERVICE_ENDPOINT", metadata)


async def test_instance_metadata(metadata: str, monkeypatch: pytest.MonkeyPatch) -> None:
    instance(metadata, monkeypatch)
    source = chain()
    assert await source.load() == Credentials("AKI1", "SKI1", "TI1") == source.cached()
    assert [method for method, _, _ in Metadata.asked] == ["PUT", "GET", "GET"]


async def test_a_thousand_requests_at_expiry_ask_the_instance_once(
    metadata: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    instance(metadata, monkeypatch)
    source = chain()
    loaded = await asyncio.gather(*(source.load() for _ in range(1000)))
    assert set(loaded) == {Credentials("AKI1", "SKI1", "TI1")}
    later = timedelta(hours=2)
    source._cache.clock = lambda: time.time() + later.total_seconds()
    source._source._time_fetcher = lambda: datetime.now(UTC) + later
    assert source.cached() is None
    loaded = await asyncio.gather(*(source.load() for _ in range(1000)))
    assert set(loaded) == {Credentials("AKI2", "SKI2", "TI2")}
    assert len([path for _, path, _ in Metadata.asked if path.endswith("/role")]) == 2


def role_of(moto: MotoServer, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("AWS_ENDPOINT_URL_STS", moto.endpoint_url)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    return "arn:aws:iam::123456789012:role/reader"


async def test_roles_of_other_profiles(moto: MotoServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    role = role_of(moto, monkeypatch)
    (tmp_path / "config").write_text(
        f"[profile far]\nrole_arn = {role}\nsource_profile = near\n"
        f"[profile near]\nrole_arn = {role}\nsource_profile = keys\n"
        "[profile keys]\naws_access_key_id = AK\naws_secret_access_key = SK\n"
    )
    keys = await chain("far").load()
    assert keys is not None
    assert keys.access_key.startswith("ASIA")
    assert keys.token
    assert keys.expires_at is not None


async def test_web_identity(moto: MotoServer, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("a.b.c")
    monkeypatch.setenv("AWS_ROLE_ARN", role_of(moto, monkeypatch))
    monkeypatch.setenv("AWS_WEB_IDENTITY_TOKEN_FILE", str(tmp_path / "token"))
    keys = await chain().load()
    assert keys is not None
    assert keys.access_key.startswith("ASIA")
    assert keys.token


async def test_single_sign_on(metadata: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    account = "/federation/credentials?role_name=reader&account_id=123456789012"
    Metadata.answers["GET", account] = {
        "roleCredentials": {
            "accessKeyId": "AKO",
            "secretAccessKey": "SKO",
            "sessionToken": "TO",
            "expiration": int((datetime.now(UTC) + timedelta(hours=2)).timestamp() * 1000),
        }
    }
    monkeypatch.setenv("AWS_ENDPOINT_URL_SSO", metadata)
    (tmp_path / "config").write_text(
        "[profile people]\nsso_session = office\nsso_account_id = 123456789012\nsso_role_name = reader\n"
        "[sso-session office]\nsso_region = eu-west-1\nsso_start_url = https://office.test/start\n"
    )
    cache = tmp_path / ".aws" / "sso" / "cache"
    cache.mkdir(parents=True)
    token = {"startUrl": "https://office.test/start", "region": "eu-west-1", "accessToken": "sso-token"}
    name = hashlib.sha1(b"office").hexdigest()  # noqa: S324 # the name that botocore gives the file
    (cache / f"{name}.json").write_text(json.dumps({**token, "expiresAt": in_an_hour()}))
    # botocore looks for the home directory once, when it is imported.
    program = (
        "import asyncio, asyncms; keys = asyncio.run(asyncms.Session(profile='people')._shared_credentials.load()); "
        "print(keys.access_key, keys.secret_key, keys.token)"
    )
    done = await asyncio.to_thread(
        subprocess.run, [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "AKO SKO TO\n"
    assert [headers["x-amz-sso_bearer_token"] for _, _, headers in Metadata.asked] == ["sso-token"]
