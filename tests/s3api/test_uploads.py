"""What uploads and copies refuse before anything is sent."""

from __future__ import annotations

import io
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import asyncms
from asyncms.errors import ParamValidationError
from tests.servers.scripted import head

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.scripted import ScriptedServer

Start = Callable[..., Awaitable[Any]]
SOURCE = {"Bucket": "b", "Key": "k"}


@pytest.fixture(params=["upload_file", "upload_fileobj", "upload_stream", "copy"])
def start(request: pytest.FixtureRequest, s3: S3Client, tmp_path: Path) -> Start:
    """One of the methods, with what it needs at least."""
    path = tmp_path / "file"
    path.write_bytes(b"data")
    starts: dict[str, Start] = {
        "upload_file": lambda **more: s3.upload_file(path, "b", "k", **more),
        "upload_fileobj": lambda **more: s3.upload_fileobj(io.BytesIO(b"data"), "b", "k", **more),
        "upload_stream": lambda **more: s3.upload_stream(b"data", Bucket="b", Key="k", **more),
        "copy": lambda **more: s3.copy(SOURCE, "b", "k", **more),
    }
    return starts[request.param]


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("Config", {}, "parameter Config, value: {}, valid types: asyncms.TransferConfig, boto3"),
        ("Config", 0, "parameter Config, value: 0"),
        ("Config", asyncms.Config(), "parameter Config"),
        ("Callback", 5, "parameter Callback, value: 5, valid types: a function"),
        ("Callback", False, "parameter Callback"),
        ("ExtraArgs", ["ACL"], "ExtraArgs"),
        ("ExtraArgs", "ACL", "ExtraArgs"),
        ("ExtraArgs", 5, "ExtraArgs"),
    ],
)
async def test_an_unusable_argument_is_named_and_nothing_is_sent(
    start: Start, fault_server: ScriptedServer, name: str, value: Any, text: str
) -> None:
    with pytest.raises(ParamValidationError) as raised:
        await start(**{name: value})
    assert text in str(raised.value)
    assert fault_server.requests == []


@pytest.mark.parametrize("resume", [5, "", None, b"id"])
async def test_no_upload_to_go_on_with(s3: S3Client, fault_server: ScriptedServer, tmp_path: Path, resume: Any) -> None:
    with pytest.raises(ParamValidationError, match="resume must be True, False or the id of an upload, not "):
        await s3.upload_file(tmp_path / "file", "b", "k", resume=resume)
    assert fault_server.requests == []


@pytest.mark.parametrize("filename", [None, 5, b"bytes", io.BytesIO()])
async def test_a_filename_that_is_none(s3: S3Client, fault_server: ScriptedServer, filename: Any) -> None:
    with pytest.raises(ParamValidationError, match="Invalid type for parameter Filename, value: "):
        await s3.upload_file(filename, "b", "k")
    assert fault_server.requests == []


@pytest.mark.parametrize("client", ["x", 0, {}])
async def test_a_source_client_that_is_none(s3: S3Client, fault_server: ScriptedServer, client: Any) -> None:
    with pytest.raises(
        ParamValidationError, match=r"Invalid type for parameter SourceClient, value: .*a client of asyncms"
    ):
        await s3.copy(SOURCE, "b", "k2", SourceClient=client)
    assert fault_server.requests == []


@pytest.mark.parametrize(
    ("extra", "text"),
    [
        ({"IfMatch": 5}, "Invalid type for parameter IfMatch, value: 5"),
        ({"IfNoneMatch": True}, "Invalid type for parameter IfNoneMatch, value: True"),
        ({"MpuObjectSize": "x"}, "Invalid type for parameter MpuObjectSize, value: x"),
        ({"ChecksumCRC32": 5}, "Invalid type for parameter ChecksumCRC32, value: 5"),
    ],
)
@pytest.mark.parametrize("resume", [False, True])
async def test_the_last_requests_arguments_are_checked_before_the_first(
    s3: S3Client, fault_server: ScriptedServer, tmp_path: Path, extra: dict[str, Any], text: str, resume: bool
) -> None:
    path = tmp_path / "file"
    path.write_bytes(bytes(5_000_001))
    config = asyncms.TransferConfig(part_size=5_000_000, multipart_threshold=5_000_000)
    with pytest.raises(ParamValidationError) as raised:
        await s3.upload_file(path, "b", "k", extra, Config=config, resume=resume)
    assert text in str(raised.value)
    assert fault_server.requests == []


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({"Bucket": "a b"}, 'Invalid bucket name "a b"'),
        ({"Key": None}, "Invalid type for parameter Key, value: None"),
        ({"CopySource": {"Bucket": "b"}}, 'Missing required parameter in CopySource: "Key"'),
        ({"ExtraArgs": {"IfMatch": 5}}, "Invalid type for parameter IfMatch, value: 5"),
        ({"ExtraArgs": {"TaggingDirective": "REPLACE", "Tagging": 5}}, "Invalid type for parameter Tagging, value: 5"),
        ({"ExtraArgs": {"Metadata": {"a": 5}}}, "Invalid type for parameter Metadata.a, value: 5"),
    ],
)
async def test_a_copy_checks_all_arguments_before_it_looks_at_its_source(
    s3: S3Client, fault_server: ScriptedServer, arguments: dict[str, Any], text: str
) -> None:
    with pytest.raises(ParamValidationError) as raised:
        await s3.copy(**{"CopySource": SOURCE, "Bucket": "b", "Key": "k2", **arguments})
    assert text in str(raised.value)
    assert fault_server.requests == []


@pytest.mark.parametrize("name", ["MetadataDirective", "TaggingDirective"])
async def test_a_copy_in_parts_knows_its_directives(s3: S3Client, fault_server: ScriptedServer, name: str) -> None:
    fault_server.script(head("200 OK", "Content-Length: 5000", 'ETag: "v"'))
    config = asyncms.TransferConfig(copy_threshold=1000)
    with pytest.raises(ParamValidationError, match=f"parameter {name}, value: 'replace', must be COPY or REPLACE"):
        await s3.copy(SOURCE, "b", "k2", {name: "replace"}, Config=config)
    assert [request.method for request in fault_server.requests] == ["HEAD"]
