"""Fixtures that every test may use: real S3 servers and a scripted one. See `tests.servers`."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
import trustme

from tests.examples import load_profile
from tests.servers.moto import MotoServer
from tests.servers.rclone import RcloneServer
from tests.servers.scripted import ScriptedServer

load_profile()


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
