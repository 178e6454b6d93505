"""Programs of S3 operations, run by our client or by boto3's, whose every answer is asked for by both and compared."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal

import boto3
from botocore.config import Config as BotoConfig
from botocore.exceptions import ClientError as BotoClientError

from asyncms.errors import ClientError

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer

__all__ = ["BUCKET", "Both", "Saved", "Step", "Writer", "boto_client", "different", "step", "timeless"]

BUCKET = "bucket"
"""The Bucket of every step that names no other; the Key is ``k`` in the same way."""

Writer = Literal["asyncms", "boto3"]

OF_ONE_REQUEST = {"date", "x-amzn-requestid", "x-amz-request-id", "x-amz-id-2"}
OF_ONE_WRITE = {
    "LastModified",
    "CreationDate",
    "Restore",
    "last-modified",
    "x-amz-restore",
    "UploadId",
    "content-length",
}


@dataclass(frozen=True)
class Saved:
    """In an argument: what the writes so far answered under this name; the last one, or the one with this index."""

    name: str
    index: int = -1


@dataclass(frozen=True)
class Step:
    """One call, and the code of the error that it is expected to end with."""

    method: str
    arguments: dict[str, Any]
    error: str | None

    @property
    def reads(self) -> bool:
        return self.method.startswith(("get_", "head_", "list_", "select_"))


def step(method: str, error: str | None = None, **arguments: Any) -> Step:
    return Step(method, arguments, error)


def boto_client(moto: MotoServer) -> Any:
    return boto3.client(
        "s3",
        "us-east-1",
        endpoint_url=moto.endpoint_url,
        aws_access_key_id=moto.access_key,
        aws_secret_access_key=moto.secret_key,
        config=BotoConfig(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"}),
    )


@dataclass
class Both:
    """The two clients of one server, and what the writes of the program in progress answered."""

    ours: S3Client
    theirs: Any
    saved: dict[str, list[Any]] = field(default_factory=dict)

    async def run(self, program: tuple[Step, ...], writer: Writer) -> list[Any]:
        """The answers, in order. Reads are done by both, and their answers are equal; writes by ``writer``."""
        self.saved.clear()
        answers = []
        for now in program:
            made = self._arguments(now)
            if now.reads:
                answer = await self.by_both(now.method, made)
            elif writer == "asyncms":
                answer = await self.by_us(now.method, made)
            else:
                answer = self.by_boto(now.method, made)
            assert answer.get("Error", {}).get("Code") == now.error, (now, answer)
            for name, value in answer.items():
                self.saved.setdefault(name, []).append(value)
            answers.append(answer)
        return answers

    async def by_both(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        ours, theirs = await self.by_us(method, arguments), self.by_boto(method, arguments)
        assert ours == theirs, (method, different(ours, theirs))
        return ours

    async def by_us(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = await getattr(self.ours, method)(**arguments)
        except ClientError as error:
            return failed(error)
        if "Body" in answer:
            answer["Body"] = await answer["Body"].read()
        if method == "select_object_content":
            answer["Payload"] = [event async for event in answer["Payload"]]
        return comparable(answer)

    def by_boto(self, method: str, arguments: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = getattr(self.theirs, method)(**arguments)
        except BotoClientError as error:
            return failed(error)
        if "Body" in answer:
            answer["Body"] = answer["Body"].read()
        if method == "select_object_content":
            answer["Payload"] = list(answer["Payload"])
        return comparable(answer)

    def _arguments(self, now: Step) -> dict[str, Any]:
        meta = self.theirs.meta
        shape = meta.service_model.operation_model(meta.method_to_api_mapping[now.method]).input_shape
        required = shape.required_members
        defaults = {name: value for name, value in (("Bucket", BUCKET), ("Key", "k")) if name in required}
        made: dict[str, Any] = self._filled({**defaults, **now.arguments})
        return made

    def _filled(self, value: Any) -> Any:
        if isinstance(value, Saved):
            return self.saved[value.name][value.index]
        if isinstance(value, dict):
            return {name: self._filled(item) for name, item in value.items()}
        if isinstance(value, list):
            return [self._filled(item) for item in value]
        return value


def failed(error: Any) -> dict[str, Any]:
    # boto puts ExpiresString beside Error where an error comes with the object's headers; there it is nobody's result.
    response = {name: value for name, value in error.response.items() if name != "ExpiresString"}
    return {**comparable(response), "class": type(error).__name__, "message": str(error)}


def comparable(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer without what the next answer to the same question would have otherwise."""
    metadata = {k: v for k, v in answer["ResponseMetadata"].items() if k not in {"RequestId", "HostId"}}
    metadata["HTTPHeaders"] = {k: v for k, v in metadata["HTTPHeaders"].items() if k not in OF_ONE_REQUEST}
    return {**answer, "ResponseMetadata": metadata}


def timeless(value: Any) -> Any:
    """An answer without what differs between two runs of one program."""
    if isinstance(value, dict):
        return {name: timeless(item) for name, item in value.items() if name not in OF_ONE_WRITE}
    if isinstance(value, list):
        return [timeless(item) for item in value]
    return "a time" if isinstance(value, datetime) else value


def different(ours: Any, theirs: Any) -> Any:
    """Where two answers differ, for whoever reads the failure."""
    if not (isinstance(ours, dict) and isinstance(theirs, dict)):
        return ours, theirs
    names = [name for name in {**ours, **theirs} if ours.get(name, ...) != theirs.get(name, ...)]
    return {name: different(ours.get(name, ...), theirs.get(name, ...)) for name in names}
