"""``rclone serve s3``: a real S3 server that verifies signatures."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlencode

from tests.servers.process import program, serving

__all__ = ["RcloneServer"]


@dataclass(frozen=True, slots=True)
class RcloneServer:
    """A running server.

    It remembers what it has seen of its directory: who writes to a bucket behind its back calls `refresh`. Without a
    memory (``--dir-cache-time 0s``) rclone keeps a core busy with timers of no length, one for each directory; told to
    forget (``vfs/forget``), it does not wherever something was deleted before.

    Attributes:
        root: the served directory; its top-level directories are the buckets, the files in them the objects.
        control_url: of rclone's remote control.
    """

    endpoint_url: str
    access_key: str
    secret_key: str
    root: Path
    control_url: str

    @classmethod
    @contextmanager
    def start(cls, directory: Path) -> Iterator[RcloneServer]:
        """Serve a directory below ``directory``."""
        access_key, secret_key = "AKIDRCLONE", "rclone/secret+key"
        root = directory / "root"
        root.mkdir()
        command: list[str | Path] = [
            program("rclone"),
            "serve",
            "s3",
            "--config",
            "",  # in memory: neither read nor written
            "--cache-dir",
            directory / "cache",
            "--addr",
            "127.0.0.1:0",
            "--auth-key",
            f"{access_key},{secret_key}",
            "--max-header-bytes",
            "65536",
            "--dir-cache-time",
            "24h",
            "--poll-interval",
            "0",
            "--rc",
            "--rc-addr",
            "127.0.0.1:0",
            "--rc-no-auth",
            "--vfs-cache-mode",
            "off",
            root,
        ]
        announcement = r"(?s)remote control on (http://[^/]+).*Starting s3 server on \[(http://[^/\]]+)"
        with serving(command, announcement, log=directory / "rclone.log") as told:
            yield cls(told[2], access_key, secret_key, root, told[1])

    def bucket(self, name: str, objects: Mapping[str, bytes] = MappingProxyType({})) -> Path:
        """The directory of the bucket, made if there is none, with these objects beside those that it has."""
        directory = self.root / name
        directory.mkdir(exist_ok=True)
        for key, content in objects.items():
            path = directory / key
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        self._refresh()
        if objects:
            self.refresh(name)
        return directory

    def refresh(self, bucket: str) -> None:
        """See what was written to the bucket's directory behind the server's back."""
        self._refresh(dir=bucket, recursive="true")

    def _refresh(self, **where: str) -> None:
        connection = HTTPConnection(self.control_url.removeprefix("http://"), timeout=10)
        try:
            connection.request("POST", f"/vfs/refresh?{urlencode(where)}")
            response = connection.getresponse()
            told = response.read()
            assert response.status == 200, told
            assert set(json.loads(told)["result"].values()) == {"OK"}, told
        finally:
            connection.close()
