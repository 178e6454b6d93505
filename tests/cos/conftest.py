"""A COS client of the scripted server, and an IAM beside it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from tests.servers.iam import FakeIam
from tests.servers.scripted import ScriptedServer


@pytest.fixture(autouse=True)
def _nothing_of_this_host(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    for name in (
        "IBM_API_KEY_ID",
        "IBM_SERVICE_INSTANCE_ID",
        "IBM_AUTH_ENDPOINT",
        "COS_CREDENTIALS_FILE",
        "TRUSTED_PROFILE_ID",
        "TRUSTED_PROFILE_NAME",
        "CR_TOKEN_FILE_PATH",
        "AWS_ACCESS_KEY_ID",
        "AWS_SECRET_ACCESS_KEY",
        "AWS_PROFILE",
        "AWS_ENDPOINT_URL",
        "AWS_ENDPOINT_URL_COS",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


@pytest_asyncio.fixture
async def iam() -> AsyncIterator[FakeIam]:
    """IBM's IAM on the loopback."""
    async with ScriptedServer() as server:
        yield FakeIam(server)
