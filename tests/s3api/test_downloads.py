"""What downloads refuse before anything is sent."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from boto3.s3.transfer import TransferConfig as BotoTransferConfig

import asyncms
from asyncms.errors import ParamValidationError
from tests.servers.scripted import ok

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.scripted import ScriptedServer


async def ignored(_count: int) -> None: ...


def start(s3: S3Client, method: str, directory: Path, **more: Any) -> Awaitable[Any]:
    """One of the methods, with what it needs at least."""

    async def stream() -> None:
        async with s3.download_stream(Bucket="b", Key="k", **more):
            pass

    starts: dict[str, Callable[[], Awaitable[Any]]] = {
        "download_file": lambda: s3.download_file("b", "k", directory / "file", **more),
        "download_fileobj": lambda: s3.download_fileobj("b", "k", io.BytesIO(), **more),
        "download_into": lambda: s3.download_into(bytearray(10), Bucket="b", Key="k", **more),
        "download_stream": stream,
    }
    return starts[method]()


TAKEN = {
    "Config": ["download_file", "download_fileobj", "download_into", "download_stream"],
    "Callback": ["download_file", "download_fileobj", "download_into"],
    "ExtraArgs": ["download_file", "download_fileobj"],
}
FAULTS = [
    ("Config", {}, "parameter Config, value: {}, valid types: asyncms.TransferConfig, boto3"),
    ("Config", 0, "parameter Config, value: 0"),
    ("Config", asyncms.Config(), "parameter Config"),
    ("Callback", 5, "parameter Callback, value: 5, valid types: a function"),
    ("Callback", False, "parameter Callback"),
    ("Callback", ignored, "parameter Callback: it is called, not awaited"),
    ("ExtraArgs", ["VersionId"], "parameter ExtraArgs"),
    (
        "ExtraArgs",
        "VersionId",
        "parameter ExtraArgs, value: 'VersionId', type: <class 'str'>, valid types: <class 'dict'>",
    ),
    ("ExtraArgs", 5, "parameter ExtraArgs"),
    ("ExtraArgs", {5: 5}, 'Unknown parameter in ExtraArgs: "5"'),
]


@pytest.mark.parametrize(
    ("method", "name", "value", "text"),
    [(method, *fault) for fault in FAULTS for method in TAKEN[fault[0]]],
)
async def test_an_unusable_argument_is_named_and_nothing_is_sent(
    s3: S3Client, fault_server: ScriptedServer, tmp_path: Path, method: str, name: str, value: Any, text: str
) -> None:
    with pytest.raises(ParamValidationError) as raised:
        await start(s3, method, tmp_path, **{name: value})
    assert text in str(raised.value)
    assert fault_server.requests == []
    assert list(tmp_path.iterdir()) == []


async def test_boto3s_settings_are_taken(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(ok(b"data", 'ETag: "v"', "Content-Range: bytes 0-3/4", status="206 Partial Content"))
    buffer = bytearray(4)
    config = BotoTransferConfig(multipart_chunksize=1000)
    assert await s3.download_into(buffer, Bucket="b", Key="k", Config=config) == 4
    assert fault_server.requests[0].headers["range"] == "bytes=0-999"


@pytest.mark.parametrize("method", TAKEN["ExtraArgs"])
async def test_a_condition_goes_along(s3: S3Client, fault_server: ScriptedServer, tmp_path: Path, method: str) -> None:
    fault_server.script(ok(b"data", 'ETag: "v"', "Content-Range: bytes 0-3/4", status="206 Partial Content"))
    await start(s3, method, tmp_path, ExtraArgs={"IfMatch": '"v"'})
    assert fault_server.requests[0].headers["if-match"] == '"v"'


@pytest.mark.parametrize("filename", [None, 5, b"bytes", io.BytesIO()])
async def test_a_filename_that_is_none(s3: S3Client, fault_server: ScriptedServer, filename: Any) -> None:
    with pytest.raises(ParamValidationError, match="Invalid type for parameter Filename, value: "):
        await s3.download_file("b", "k", filename)
    assert fault_server.requests == []
