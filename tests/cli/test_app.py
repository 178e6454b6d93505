from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from asyncms.cli.app import SUBCOMMANDS, app

PROGRAM = """
import atexit, sys
atexit.register(lambda: print(*sys.modules))
from asyncms.cli import main
main()
"""
OTHERS = frozenset(
    {
        "aiobotocore",
        "aiohttp",
        "anyio.from_thread",
        "asyncms.bulk.manifest",
        "asyncms.bulk.shard",
        "asyncms.cos",
        "asyncms.mediastore",
        "asyncms.pipeline.event_stream",
        "asyncms.pipeline.hooks",
        "asyncms.pipeline.pacing",
        "asyncms.pipeline.paginate",
        "asyncms.pipeline.presign",
        "asyncms.pipeline.wait",
        "asyncms.testing",
        "asyncms.wire.event_stream",
        "botocore.session",
        "configparser",
        "csv",
        "decimal",
        "http",
        "mimetypes",
        "rich",
        "shutil",
        "tempfile",
    }
)
"""What a download of many objects has no use for, until something happens."""


def loaded_by(*arguments: str, **environ: str) -> set[str]:
    env = {**os.environ, **environ, "COVERAGE_PROCESS_START": ""}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], env=env, capture_output=True, text=True, check=False
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.fixture
def nobody() -> Iterator[str]:
    """The address of a port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


@pytest.mark.parametrize(("processes", "is_pickled"), [(1, False), (2, True)])
def test_a_download_loads_what_it_needs(nobody: str, tmp_path: Path, processes: int, is_pickled: bool) -> None:
    loaded = loaded_by(
        *("cp", "-r", "s3://bucket/prefix/", str(tmp_path / "dir"), "--endpoint-url", nobody, "--region", "eu-west-1"),
        *("--processes", str(processes)),
        AWS_ACCESS_KEY_ID="AK",
        AWS_SECRET_ACCESS_KEY="SK",
        AWS_CONFIG_FILE=str(tmp_path / "config"),
        AWS_SHARED_CREDENTIALS_FILE=str(tmp_path / "credentials"),
        AWS_MAX_ATTEMPTS="1",
    )
    assert "asyncms.transport.native.dial" in loaded
    assert loaded & OTHERS == set()
    assert ("pickle" in loaded) == is_pickled


def test_help_loads_no_subcommand() -> None:
    loaded = loaded_by("--help")
    assert "asyncms.cli.app" in loaded
    assert (
        loaded & {"asyncms.bulk", "asyncms.errors", "asyncms.session", *(f"asyncms.cli.{name}" for name in SUBCOMMANDS)}
        == set()
    )


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_help_says_of_each_subcommand_what_it_says_itself(name: str) -> None:
    assert isinstance(app, click.Group)
    command = app.get_command(click.Context(app), name)
    assert command is not None
    assert command.get_short_help_str(200) == SUBCOMMANDS[name]
