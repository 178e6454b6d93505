"""botocore's own client (of COS: its IBM fork's), stopped just before it sends: what it would have sent is what ours is compared with."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cache
from typing import Any

from botocore.awsrequest import AWSPreparedRequest
from botocore.config import Config as BotoConfig

from tests.sdk import sdk_model_name, sdk_module

__all__ = ["BotoClient", "Sent"]


@dataclass(frozen=True)
class Sent:
    """A prepared request."""

    method: str
    url: str
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes

    @property
    def scope(self) -> tuple[str, str]:
        """Region and service of the signature."""
        _, _, region, service, _ = self.headers["authorization"].split("Credential=")[1].split(",")[0].split("/")
        return region, service


@cache
def _session(service: str = "s3") -> Any:
    # Never the settings of whoever runs the tests.
    kept = {name: os.environ.pop(name) for name in list(os.environ) if name.startswith(("AWS_", "IBM_", "COS_"))}
    try:
        session = sdk_module(service, "session").Session()
        session.set_config_variable("config_file", os.devnull)
        session.set_config_variable("credentials_file", os.devnull)
        if service == "cos":
            session.set_config_variable("cos_credentials_file", "/nowhere")
        session.full_config  # noqa: B018 - reads the files, which is the point
    finally:
        os.environ.update(kept)
    return session


class BotoClient:
    """botocore's client of S3 with the given settings."""

    def __init__(
        self,
        *,
        region: str = "eu-west-1",
        endpoint_url: str | None = None,
        use_ssl: bool = True,
        service: str = "s3",
        token: str | None = None,
        identity: dict[str, Any] | None = None,
        **config: Any,
    ) -> None:
        self._client = _session(service).create_client(
            sdk_model_name(service),
            region_name=region,
            endpoint_url=endpoint_url,
            use_ssl=use_ssl,
            **(identity or {"aws_access_key_id": "AK", "aws_secret_access_key": "SK", "aws_session_token": token}),
            config=sdk_module(service, "config").Config(retries={"max_attempts": 0}, **config),
        )
        self._client.meta.events.register("before-send", self._stop)

    def send(self, operation: str, **arguments: Any) -> Sent:
        """What the operation (a method's name) sends. Raises what botocore raises."""
        try:
            getattr(self._client, operation)(**arguments)
        except _StoppedError as stopped:
            return stopped.sent
        raise AssertionError("nothing was sent")

    def presigned_url(self, method: str, arguments: dict[str, Any], **options: Any) -> str:
        """A URL. Without ``signature_version="s3v4"`` botocore still makes the ones of version 2."""
        url: str = self._client.generate_presigned_url(method, arguments, **options)
        return url

    def presigned_post(self, bucket: str, key: str, **options: Any) -> dict[str, Any]:
        """URL and fields of a form."""
        form: dict[str, Any] = self._client.generate_presigned_post(bucket, key, **options)
        return form

    @property
    def meta(self) -> Any:
        """botocore's ``client.meta``."""
        return self._client.meta

    @staticmethod
    def tries(config: BotoConfig) -> int:
        """How often botocore tries with these settings."""
        client = _session().create_client(
            "s3", "eu-west-1", aws_access_key_id="AK", aws_secret_access_key="SK", config=config
        )
        tries: int = client.meta.config.retries["total_max_attempts"]
        return tries

    def operation_model(self, name: str) -> Any:
        """botocore's description of an operation."""
        return self._client.meta.service_model.operation_model(name)

    def _stop(self, request: AWSPreparedRequest, **_: Any) -> None:
        body: Any = request.body
        if hasattr(body, "read"):
            body = body.read()
        headers = {
            name.lower(): value.decode() if isinstance(value, bytes) else str(value)
            for name, value in request.headers.items()
        }
        raise _StoppedError(Sent(request.method, request.url, headers, bytes(body or b"")))


class _StoppedError(Exception):
    def __init__(self, sent: Sent) -> None:
        super().__init__(sent.url)
        self.sent = sent
