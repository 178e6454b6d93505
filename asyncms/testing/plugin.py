"""Fixtures for tests of code that uses MediaStore Data: a server of one's own for each test.

Not loaded by itself: ``pytest -p asyncms.testing.plugin``, or in the topmost ``conftest.py``
``pytest_plugins = ["asyncms.testing.plugin"]``.

The servers run on an event loop in a thread of their own, so tests may be synchronous or belong to any async plugin.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal

from asyncms.testing.mediastore.config import MediaStoreConfig
from asyncms.testing.mediastore.server import MediaStoreServer
from asyncms.testing.mediastore.signature import SigV4Authenticator

__all__ = [
    "MediaStoreCredentials",
    "mediastore_config",
    "mediastore_containers",
    "mediastore_credentials",
    "mediastore_endpoint",
    "mediastore_env",
    "mediastore_server",
]


@dataclass(frozen=True, slots=True)
class MediaStoreCredentials:
    """What requests to `mediastore_server` must be signed with."""

    access_key: str
    secret_key: str = field(repr=False)
    region: str


@pytest.fixture(scope="session")
def mediastore_credentials() -> MediaStoreCredentials:
    """Keys that exist nowhere else, the same for the whole run."""
    return MediaStoreCredentials(f"LOCAL{secrets.token_hex(8).upper()}", secrets.token_urlsafe(30), "us-east-1")


@pytest.fixture
def mediastore_config() -> MediaStoreConfig:
    """The server's settings. Override it in a module or conftest for others."""
    return MediaStoreConfig()


@pytest.fixture
def mediastore_containers() -> Sequence[str]:
    """The names of the server's containers. Override it for others; the first one is `mediastore_endpoint`'s."""
    return ["default"]


@pytest.fixture(scope="session")
def _mediastore_portal() -> Iterator[BlockingPortal]:
    with start_blocking_portal(backend="asyncio") as portal:
        yield portal


@pytest.fixture
def mediastore_server(
    _mediastore_portal: BlockingPortal,
    mediastore_config: MediaStoreConfig,
    mediastore_containers: Sequence[str],
    mediastore_credentials: MediaStoreCredentials,
) -> Iterator[MediaStoreServer]:
    """An empty server in memory for this test, which verifies signatures.

    ``mediastore_server.endpoint_url(container)`` is what a client takes. Starting one takes a few milliseconds.
    """
    keys = mediastore_credentials
    server = MediaStoreServer(
        mediastore_containers,
        config=mediastore_config,
        authenticator=SigV4Authenticator(
            {keys.access_key: keys.secret_key}, region=keys.region, clock=mediastore_config.clock.time
        ),
    )
    with _mediastore_portal.wrap_async_context_manager(server):
        yield server


@pytest.fixture
def mediastore_endpoint(mediastore_server: MediaStoreServer, mediastore_containers: Sequence[str]) -> str:
    """``endpoint_url`` of the first container."""
    return mediastore_server.endpoint_url(mediastore_containers[0])


@pytest.fixture
def mediastore_env(
    mediastore_endpoint: str, mediastore_credentials: MediaStoreCredentials, monkeypatch: pytest.MonkeyPatch
) -> str:
    """The endpoint, and an environment in which every AWS client finds it by itself, and nothing of the user's own."""
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    for name, value in {
        "AWS_ACCESS_KEY_ID": mediastore_credentials.access_key,
        "AWS_SECRET_ACCESS_KEY": mediastore_credentials.secret_key,
        "AWS_DEFAULT_REGION": mediastore_credentials.region,
        "AWS_ENDPOINT_URL_MEDIASTORE_DATA": mediastore_endpoint,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
    }.items():
        monkeypatch.setenv(name, value)
    return mediastore_endpoint
