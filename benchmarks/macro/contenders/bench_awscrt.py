"""The S3 client of the AWS common runtime, in C."""

from __future__ import annotations

import asyncio
import importlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.macro.contenders.interface import BUCKET, PART_SIZE, PARTS_IN_FLIGHT, Target

scenarios = ("file", "upload", "upload-tls")
loops = ("asyncio",)
signs = True
needs_206 = True
in_child = False

auth: Any = importlib.import_module("awscrt.auth")
http: Any = importlib.import_module("awscrt.http")
io: Any = importlib.import_module("awscrt.io")
s3: Any = importlib.import_module("awscrt.s3")


@dataclass(frozen=True, slots=True)
class Client:
    s3: Any
    host: str


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Client]:
    region = "us-east-1"
    url = urlsplit(target.endpoint_url)
    provider = auth.AwsCredentialsProvider.new_static(target.access_key, target.secret_key)
    context = io.TlsContextOptions()
    context.override_default_trust_store_from_path(None, target.ca_file)
    secure = url.scheme == "https"
    client = s3.S3Client(
        region=region,
        tls_mode=s3.S3RequestTlsMode.ENABLED if secure else s3.S3RequestTlsMode.DISABLED,
        tls_connection_options=io.ClientTlsContext(context).new_connection_options() if secure else None,
        signing_config=s3.create_default_s3_signing_config(region=region, credential_provider=provider),
        part_size=PART_SIZE,
        multipart_upload_threshold=PART_SIZE,
        max_active_connections_override=PARTS_IN_FLIGHT,
    )
    yield Client(client, url.netloc)


async def download_file(client: Client, key: str, path: str) -> None:
    request = http.HttpRequest("GET", f"/{BUCKET}/{key}", http.HttpHeaders([("Host", client.host)]))
    await _done(client.s3.make_request(type=s3.S3RequestType.GET_OBJECT, request=request, recv_filepath=path))


async def upload_file(client: Client, path: str, key: str) -> None:
    headers = http.HttpHeaders([("Host", client.host), ("Content-Length", str(Path(path).stat().st_size))])  # noqa: ASYNC240
    request = http.HttpRequest("PUT", f"/{BUCKET}/{key}", headers)
    await _done(client.s3.make_request(type=s3.S3RequestType.PUT_OBJECT, request=request, send_filepath=path))


async def _done(request: Any) -> None:
    await asyncio.wrap_future(request.finished_future)
