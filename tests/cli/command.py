"""Runs the command as users do: a process of its own, without a terminal."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Protocol

__all__ = ["environment", "lines_of", "run"]

ESCAPE = b"\x1b"


class Keys(Protocol):
    """What a server checks signatures with."""

    @property
    def access_key(self) -> str: ...

    @property
    def secret_key(self) -> str: ...


def environment(server: Keys, directory: Path) -> dict[str, str]:
    """Variables with the server's keys and nothing of the user's own AWS and IBM settings."""
    foreign = ("AWS_", "COS_", "FORCE_", "IBM_", "PYTHON", "TRUSTED_PROFILE_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    return {
        **kept,
        "AWS_ACCESS_KEY_ID": server.access_key,
        "AWS_SECRET_ACCESS_KEY": server.secret_key,
        "AWS_CONFIG_FILE": str(directory / "config"),
        "AWS_SHARED_CREDENTIALS_FILE": str(directory / "credentials"),
        "AWS_EC2_METADATA_DISABLED": "true",
        "TZ": "UTC",
        "PYTHONWARNINGS": "error",
    }


def run(env: dict[str, str], *arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """The finished command; nothing it printed holds an escape code or a secret."""
    done = subprocess.run(
        [sys.executable, "-m", "asyncms.cli", *map(str, arguments)],
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=25,
        check=False,
    )
    assert ESCAPE not in done.stdout + done.stderr
    assert b"Traceback" not in done.stderr, done.stderr.decode()
    if secret := env["AWS_SECRET_ACCESS_KEY"].encode():
        assert secret not in done.stdout + done.stderr
    return done


def lines_of(done: subprocess.CompletedProcess[bytes]) -> list[dict[str, Any]]:
    """Standard output, which must be one JSON object per line."""
    return [json.loads(line) for line in done.stdout.splitlines()]
