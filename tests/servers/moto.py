"""moto in a process of its own: what rclone does not know (multipart uploads with checksums, versions, IAM, …)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from tests.servers.process import program, serving

__all__ = ["MotoServer"]


@dataclass(frozen=True, slots=True)
class MotoServer:
    """A running server. Any credentials do until `require_auth`."""

    endpoint_url: str
    access_key: str = "AKIDMOTO"
    secret_key: str = "moto/secret+key"
    region: str = "us-east-1"

    @classmethod
    @contextmanager
    def start(cls, directory: Path) -> Iterator[MotoServer]:
        command: list[str | Path] = [program("moto_server"), "-H", "127.0.0.1", "-p", "0"]
        # moto gives itself fake credentials; without these it would look for the user's.
        env = {"AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null"}
        announcement = r"Running on (http://127\.0\.0\.1:\d+)"
        with serving(command, announcement, log=directory / "moto.log", env=env) as told:
            yield cls(told[1])

    def reset(self) -> None:
        """Forget all buckets, users and the like; check no signatures."""
        self._post("reset", b"")
        self._post("reset-auth", b"inf")

    def seed(self, number: int) -> None:
        """Make the ids that it invents from now on (uploads, versions) the same as after any other such call."""
        self._post(f"seed?a={number}", b"")

    def require_auth(self, after: int = 0) -> None:
        """Verify signatures and permissions against moto's IAM once ``after`` more requests were served."""
        self._post("reset-auth", str(after).encode())

    def _post(self, action: str, data: bytes) -> None:
        connection = HTTPConnection(self.endpoint_url.removeprefix("http://"), timeout=10)
        try:
            connection.request("POST", f"/moto-api/{action}", data, {"Content-Type": "text/plain"})
            response = connection.getresponse()
            assert response.status == 200, response.read()
        finally:
            connection.close()
