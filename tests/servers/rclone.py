"""``rclone serve s3``: a real S3 server that verifies signatures."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.process import program, serving

__all__ = ["RcloneServer"]


@dataclass(frozen=True, slots=True)
class RcloneServer:
    """A running server.

    Attributes:
        root: the served directory; its top-level directories are the buckets, the files in them the objects.
    """

    endpoint_url: str
    access_key: str
    secret_key: str
    root: Path

    @classmethod
    @contextmanager
    def start(cls, directory: Path, *, directory_cache: str = "0s") -> Iterator[RcloneServer]:
        """Serve a directory below ``directory``.

        ``directory_cache``: how long listings are remembered. With 0s, a file written to the directory is an object at
        once, but rclone needs seconds to create an object below several new directories.
        """
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
            directory_cache,
            "--poll-interval",
            "0",
            "--vfs-cache-mode",
            "off",
            root,
        ]
        announcement = r"Starting s3 server on \[(http://[^/\]]+)"
        with serving(command, announcement, log=directory / "rclone.log") as endpoint_url:
            yield cls(endpoint_url, access_key, secret_key, root)

    def bucket(self, name: str) -> Path:
        """The directory of the bucket, made if there is none."""
        path = self.root / name
        path.mkdir(exist_ok=True)
        return path
