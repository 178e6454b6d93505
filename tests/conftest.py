"""Fixtures that every test may use: real S3 servers and a scripted one. See `tests.servers`."""

from __future__ import annotations

import gc
import os
import ssl
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
import trustme

from tests.examples import load_profile
from tests.servers.moto import MotoServer
from tests.servers.rclone import RcloneServer
from tests.servers.scripted import ScriptedServer

load_profile()


def pytest_collection_finish() -> None:
    """Ten thousand collected tests live to the end: no collection of garbage needs to look at them again."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No AWS setting of whoever runs the tests, no look for an instance's metadata; the folder of the AWS files."""
    for name in list(os.environ):
        if name.startswith(("AWS_", "BOTOCORE_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.fixture(scope="session")
def rclone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RcloneServer]:
    """A real S3 server that verifies signatures, over a directory whose top-level directories are the buckets."""
    with RcloneServer.start(tmp_path_factory.mktemp("rclone")) as server:
        yield server


@pytest.fixture(scope="session")
def moto_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[MotoServer]:
    """One moto process for the session. Tests take `moto`, which empties it first."""
    with MotoServer.start(tmp_path_factory.mktemp("moto")) as server:
        yield server


@pytest.fixture
def moto(moto_server: MotoServer) -> MotoServer:
    """An empty moto, taking every signature (`MotoServer.require_auth` changes that)."""
    moto_server.reset()
    return moto_server


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """The certificate authority of `tls_server`."""
    return trustme.CA()


@pytest.fixture(scope="session")
def authority_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Path of the authority's certificate, for ``verify=``."""
    path = tmp_path_factory.mktemp("tls") / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


@pytest.fixture(scope="session")
def server_tls(authority: trustme.CA) -> ssl.SSLContext:
    """A server's context for localhost and 127.0.0.1."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost", "127.0.0.1").configure_cert(context)
    return context


@pytest_asyncio.fixture
async def fault_server() -> AsyncIterator[ScriptedServer]:
    """A server that answers as the test tells it."""
    async with ScriptedServer() as server:
        yield server


@pytest_asyncio.fixture
async def tls_server(server_tls: ssl.SSLContext) -> AsyncIterator[ScriptedServer]:
    """`fault_server` over TLS."""
    async with ScriptedServer(tls=server_tls) as server:
        yield server
