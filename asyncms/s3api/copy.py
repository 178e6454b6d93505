"""One object from place to place within the store: CopyObject, or UploadPartCopy in parallel.

CopyObject takes objects of up to 5 GiB, and the store is silent while it copies; above ``copy_threshold`` ranges of the
source are copied instead, all of one version: every part says ``CopySourceIfMatch``. As boto3 does, metadata then comes from
HeadObject, and tags are carried over if ``TaggingDirective`` says so.
https://docs.aws.amazon.com/AmazonS3/latest/userguide/CopyingObjectsMPUapi.html
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import parse_qsl

from asyncms.config import TransferConfig
from asyncms.errors import ClientError, ObjectChangedError, ParamValidationError
from asyncms.pipeline.call import Pipeline
from asyncms.s3api.extra_args import CopyArguments
from asyncms.s3api.upload import complete, remove, told
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.multipart import multipart, run_workers
from asyncms.transfer.options import Progress
from asyncms.transfer.plan import spans
from asyncms.transfer.tries import Backoff, Patience
from asyncms.transfer.upload_plan import S3_LIMITS, part_size_for
from asyncms.transfer.upload_sink import Receipt, Uploaded

__all__ = ["copy"]


async def copy(
    pipeline: Pipeline,
    source_pipeline: Pipeline,
    copy_source: Mapping[str, Any],
    place: Mapping[str, Any],
    arguments: CopyArguments,
    config: TransferConfig,
    callback: Progress | None,
    slots: Slots | None = None,
    backoff: Backoff = Backoff(),  # noqa: B008 - immutable
) -> Uploaded:
    """Copy one object.

    Args:
        pipeline: of the client that copies.
        source_pipeline: of the client that may look at the source.
        copy_source: Bucket, Key and perhaps VersionId of the source.
        place: Bucket and Key of the copy.
        arguments: of each request.
        config: sizes and concurrency.
        callback: told of bytes as the store has copied them.
        slots, backoff: as of `asyncms.transfer.upload.upload`.

    Raises ClientError and TransportError as its requests do, ObjectChangedError if the source is overwritten meanwhile.
    """
    if not isinstance(copy_source, Mapping):
        raise ParamValidationError(
            [f'CopySource must be a dict as {{"Bucket": bucket, "Key": key}}, not {copy_source!r}']
        )
    # All of ExtraArgs are arguments of CopyObject, whichever requests they go with in the end.
    asked = {**arguments.copy, **place, "CopySource": dict(copy_source)}
    pipeline.check("CopyObject", asked)
    head = await source_pipeline.call("HeadObject", {**copy_source, **arguments.head})
    size = int(head["ContentLength"])
    if size < min(config.copy_threshold, S3_LIMITS.largest):
        result = await pipeline.call("CopyObject", asked)
        if callback is not None and size:
            callback(size)
        etag, version = result.get("CopyObjectResult", {}).get("ETag"), result.get("VersionId")
        return Uploaded(size, etag, version, response=result)
    arguments.check_parts(size)
    source = _PinnedSource(dict(copy_source), head, size)
    sink = _Copy(pipeline, source_pipeline, source, dict(place), arguments, config, callback, slots, backoff)
    uploaded = await multipart(sink, sink.send_all, abort_timeout=config.abort_timeout)
    await sink.carry_tags(uploaded)
    return uploaded


class _PinnedSource:
    """One version of the source."""

    def __init__(self, copy_source: dict[str, Any], head: Mapping[str, Any], size: int) -> None:
        version_id = head.get("VersionId")
        if version_id not in (None, "null"):
            copy_source = {**copy_source, "VersionId": version_id}
        self.copy_source = copy_source
        self.head = head
        self.size = size

    @property
    def condition(self) -> dict[str, Any]:
        etag = self.head.get("ETag")
        return {} if etag is None else {"CopySourceIfMatch": etag}

    def __str__(self) -> str:
        return f"{self.copy_source['Bucket']}/{self.copy_source['Key']}"


class _Copy:
    """A `MultipartSink` whose parts are ranges of an object of the same store."""

    def __init__(
        self,
        pipeline: Pipeline,
        source_pipeline: Pipeline,
        source: _PinnedSource,
        place: dict[str, Any],
        arguments: CopyArguments,
        config: TransferConfig,
        callback: Progress | None,
        slots: Slots | None,
        backoff: Backoff,
    ) -> None:
        self._pipeline = pipeline
        self._source_pipeline = source_pipeline
        self._source = source
        self._place = place
        self._arguments = arguments
        self._config = config
        self._callback = callback
        self._slots = slots
        self._patience = Patience(config.max_attempts, backoff, slots)
        self._algorithm = arguments.algorithm

    async def create(self) -> str:
        result = await self._pipeline.call(
            "CreateMultipartUpload", {**self._arguments.create(self._source.head), **self._place}
        )
        return told(result, "UploadId", "CreateMultipartUpload")

    async def send_all(self, upload_id: str) -> Sequence[Receipt]:
        size, config = self._source.size, self._config
        part_size = part_size_for(size, config.copy_part_size, S3_LIMITS)
        rest = enumerate(spans(0, size, part_size), 1)
        receipts: dict[int, Receipt] = {}

        async def work() -> None:
            for number, span in rest:
                copying = partial(self._copy_part, upload_id, number, span.first, span.end or size)
                receipts[number] = await self._patience.send(copying)
                if self._callback is not None:
                    self._callback(receipts[number].size)

        await run_workers(min(config.parts_in_flight, -(-size // part_size)), work, self._slots)
        return [receipts[number] for number in sorted(receipts)]

    async def _copy_part(self, upload_id: str, number: int, first: int, end: int) -> Receipt:
        asked = {
            **self._arguments.part,
            **self._source.condition,
            **self._place,
            "CopySource": self._source.copy_source,
            "CopySourceRange": f"bytes={first}-{end - 1}",
            "UploadId": upload_id,
            "PartNumber": number,
        }
        try:
            result = (await self._pipeline.call("UploadPartCopy", asked)).get("CopyPartResult", {})
        except ClientError as error:
            if error.status == 412:
                raise ObjectChangedError(
                    f"{self._source} was overwritten while it was being copied; copy it again", offset=first
                ) from error
            raise
        checksum = result.get(f"Checksum{self._algorithm}") if self._algorithm is not None else None
        return Receipt(number, end - first, told(result, "ETag", "UploadPartCopy"), checksum)

    async def complete(self, upload_id: str, parts: Sequence[Receipt]) -> Uploaded:
        return await complete(self._pipeline, self._place, self._arguments.complete, upload_id, parts, self._algorithm)

    async def abort(self, upload_id: str) -> None:
        await remove(self._pipeline, {**self._arguments.session, **self._place}, upload_id)

    async def carry_tags(self, uploaded: Uploaded) -> None:
        """Tags of the source, or those given, as ``TaggingDirective`` says; nothing without one."""
        arguments = self._arguments
        match arguments.tagging:
            case ("COPY", _):
                found = await self._source_pipeline.call(
                    "GetObjectTagging", {**arguments.session, **self._source.copy_source}
                )
                tags = found.get("TagSet", [])
            case ("REPLACE", text):
                tags = [{"Key": key, "Value": value} for key, value in parse_qsl(text, keep_blank_values=True)]
            case _:
                return
        if tags:
            version = {} if uploaded.version_id is None else {"VersionId": uploaded.version_id}
            asked = {**arguments.put_tags, **self._place, **version, "Tagging": {"TagSet": tags}}
            await self._pipeline.call("PutObjectTagging", asked)
