"""What sources of keys need around a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.servers.documents import DocumentServer
from tests.servers.moto import MotoServer
from tests.signing.sources import World


@pytest.fixture
def world(moto: MotoServer, monkeypatch: pytest.MonkeyPatch, bare_environment: Path) -> Iterator[World]:
    """Nothing of this machine, and a server without documents."""
    with DocumentServer.start() as documents:
        yield World(documents, moto, monkeypatch, bare_environment)
