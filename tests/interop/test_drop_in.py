"""`program` with aiobotocore and, its import changed and nothing else, with asyncms: it sees the same."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.servers.moto import MotoServer

pytestmark = pytest.mark.usefixtures("bare_environment")
PROGRAM = Path(__file__).with_name("program.py")
THEIRS = "from aiobotocore.session import get_session"
OURS = "from asyncms import get_session"


async def run(source: str, moto: MotoServer) -> dict[str, Any]:
    moto.reset()
    moto.seed(7)
    names: dict[str, Any] = {"__name__": "program"}
    exec(compile(source, "program.py", "exec"), names)  # noqa: S102 # our own file
    seen: dict[str, Any] = await names["main"](moto.endpoint_url)
    return seen


def comparable(value: Any) -> Any:
    """Without what differs from run to run: times, identifiers, the server's own headers."""
    if isinstance(value, dict):
        return {
            name: comparable(entry)
            for name, entry in value.items()
            if name not in ("ResponseMetadata", "LastModified", "UploadId", "ID")
        } | ({"status": value["ResponseMetadata"]["HTTPStatusCode"]} if "ResponseMetadata" in value else {})
    if isinstance(value, (list, tuple)):
        return [comparable(entry) for entry in value]
    return value


def metadata_of(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value["ResponseMetadata"]] if "ResponseMetadata" in value else []
        return own + [found for entry in value.values() for found in metadata_of(entry)]
    return [found for entry in value for found in metadata_of(entry)] if isinstance(value, list) else []


async def test_a_program_written_against_aiobotocore_runs_with_its_import_changed(moto: MotoServer) -> None:
    source = PROGRAM.read_text()
    assert source.count(THEIRS) == 1
    theirs = await run(source, moto)
    ours = await run(source.replace(THEIRS, OURS), moto)
    assert {"refused", "missing", "missing head"} < set(ours) == set(theirs)
    for name in theirs:
        assert comparable(ours[name]) == comparable(theirs[name]), name
    assert ours["fetched"] == ours["read"] == b"data"
    assert ours["form's object"] == b"by form"
    assert isinstance(ours["head"]["LastModified"], datetime)
    assert ours["head"]["LastModified"].tzinfo is not None
    for our, their in zip(metadata_of(ours), metadata_of(theirs), strict=True):
        assert {"HTTPStatusCode", "HTTPHeaders", "RetryAttempts"} <= set(our)
        assert set(our) == set(their)
        assert our["RetryAttempts"] == their["RetryAttempts"] == 0
