"""``asyncms serve mediastore`` in a process of its own."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.servers.process import serving

__all__ = ["MediaStoreProcess"]


@dataclass(frozen=True, slots=True)
class MediaStoreProcess:
    """A running server. ``access_key`` is empty if it checks no signatures."""

    endpoints: Mapping[str, str]
    region: str
    access_key: str
    secret_key: str
    pid: int

    @property
    def endpoint_url(self) -> str:
        """Of the first container."""
        return next(iter(self.endpoints.values()))

    @classmethod
    @contextmanager
    def start(
        cls, directory: Path, *options: str | Path, env: Mapping[str, str] | None = None
    ) -> Iterator[MediaStoreProcess]:
        """Serve until the end of the block; the log goes to ``directory``."""
        command: list[str | Path] = [sys.executable, "-m", "asyncms.cli", "--json", "serve", "mediastore", *options]
        settings = {"AWS_CONFIG_FILE": "/dev/null", "AWS_SHARED_CREDENTIALS_FILE": "/dev/null", **(env or {})}
        announcement = r'(\{"type":"listening".*\})\n'
        with serving(command, announcement, log=directory / "mediastore.log", env=settings) as announced:
            told = json.loads(announced[1])
            access_key = told["access_key_id"] or ""
            secret_key = told["secret_access_key"] or settings.get("AWS_SECRET_ACCESS_KEY", "")
            yield cls(told["endpoints"], told["region"], access_key, secret_key, told["pid"])
