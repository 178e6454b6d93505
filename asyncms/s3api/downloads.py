"""Downloads by the clients of S3's API: boto3's names and signatures, `download_stream` and `download_into`."""

from __future__ import annotations

from collections.abc import Mapping
from os import PathLike
from typing import TYPE_CHECKING, Any

from asyncms.config import AnyTransferConfig, TransferConfig
from asyncms.pipeline.call import Pipeline
from asyncms.pipeline.reading import WritableBuffer
from asyncms.s3api.extra_args import DOWNLOAD_ARGUMENTS, check, extra_of
from asyncms.s3api.source import S3Source
from asyncms.transfer.download import DownloadStream, download_stream
from asyncms.transfer.fileobj import AsyncWritable, Writable
from asyncms.transfer.into import download_into
from asyncms.transfer.landing import Landing
from asyncms.transfer.options import Progress, check_callback, check_path, config_of
from asyncms.transfer.resources import Resources
from asyncms.transfer.sink import download_fileobj, download_to_path

if TYPE_CHECKING:
    from asyncms.pipeline.meta import ClientMeta

__all__ = ["S3Downloads"]


class S3Downloads:
    """See the module."""

    _pipeline: Pipeline
    _transfer: TransferConfig
    _resources: Resources
    meta: ClientMeta
    _download_arguments: frozenset[str] = DOWNLOAD_ARGUMENTS

    def download_stream(
        self, *, Bucket: str, Key: str, Range: str | None = None, Config: AnyTransferConfig | None = None, **extra: Any
    ) -> DownloadStream:
        """One object by parallel range requests, as one ordered async iterator of bytes-like blocks.

        ``async with s3.download_stream(Bucket=…, Key=…) as stream: async for block in stream: …``

        Args:
            Bucket, Key: the object.
            Range: ``bytes=first-last``, ``bytes=first-`` or ``bytes=-count``; default: the whole object.
            Config: sizes and concurrency; default: the client's.
            extra: VersionId, IfMatch, RequestPayer, ExpectedBucketOwner, the SSECustomer members.

        All ranges come from one version of the object. What breaks is resumed from its last byte. The bytes are compared with
        the object's checksum, if it has one of CRC64NVME, CRC32C and CRC32 (``Config.response_checksum_validation``);
        ``stream.validated`` says what happened.

        Raises, from ``async with`` and iteration: ClientError (such as ``client.exceptions.NoSuchKey``),
        ObjectChangedError, RangeMismatchError, TransportError, ChecksumMismatchError; ParamValidationError before anything is sent.
        """
        version_id, if_match = extra.pop("VersionId", None), extra.pop("IfMatch", None)
        source, config = self._source(Bucket, Key, extra), config_of(Config, self._transfer)
        limiter, hedger = self._resources.shared((self.meta.endpoint_url, Bucket), config)
        return download_stream(
            source,
            config,
            range=Range,
            version_id=version_id,
            if_match=if_match,
            resources=self._resources,
            checksums=source if source.validates else None,
            limiter=limiter,
            hedger=hedger,
        )

    async def download_file(
        self,
        Bucket: str,
        Key: str,
        Filename: str | PathLike[str],
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Progress | None = None,
        Config: AnyTransferConfig | None = None,
        *,
        landing: Landing = Landing(),  # noqa: B008 - without state
    ) -> None:
        """One object into a file: a temporary name beside it until all bytes are there, then an atomic rename.

        Args:
            Bucket, Key: the object.
            Filename: the destination; replaced if it exists, untouched if the download fails.
            ExtraArgs: see `asyncms.s3api.extra_args.DOWNLOAD_ARGUMENTS`; and ``IfMatch``.
            Callback: called with the number of bytes that arrived since its last call.
            Config: sizes and concurrency; default: the client's.
            landing: follows the download, so that it can be gone on with after the process was killed.

        Raises what `download_stream` raises, and OSError for the destination.
        """
        check_path(Filename)
        check_callback(Callback)
        extra = extra_of(ExtraArgs)
        version_id, if_match = extra.pop("VersionId", None), extra.pop("IfMatch", None)
        source, config = self._source(Bucket, Key, extra), config_of(Config, self._transfer)
        limiter, hedger = self._resources.shared((self.meta.endpoint_url, Bucket), config)
        await download_to_path(
            source,
            Filename,
            config,
            callback=Callback,
            version_id=version_id,
            if_match=if_match,
            resources=self._resources,
            checksums=source if source.validates else None,
            limiter=landing.limited(limiter),
            hedger=hedger,
            landing=landing,
        )

    async def download_fileobj(
        self,
        Bucket: str,
        Key: str,
        Fileobj: Writable | AsyncWritable,
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Progress | None = None,
        Config: AnyTransferConfig | None = None,
    ) -> None:
        """One object into a binary file object, in order, from its present position on; it need not be seekable.

        It is neither flushed nor closed. After a failure it holds the bytes before it.

        Args:
            Bucket, Key: the object.
            Fileobj: ``write`` is called in worker threads, one call at a time, and what it returns is awaited if it can be; a
                coroutine function is called on the event loop. Python's files get bytes-like objects, others ``bytes``.
            ExtraArgs: see `asyncms.s3api.extra_args.DOWNLOAD_ARGUMENTS`; and ``IfMatch``.
            Callback: called with the number of bytes that arrived since its last call.
            Config: sizes and concurrency; default: the client's.

        Raises what `download_stream` and ``Fileobj.write`` raise; ParamValidationError also for a file object that is closed,
        read-only or in text mode.
        """
        check_callback(Callback)
        extra = extra_of(ExtraArgs)
        version_id, if_match = extra.pop("VersionId", None), extra.pop("IfMatch", None)
        source, config = self._source(Bucket, Key, extra), config_of(Config, self._transfer)
        limiter, hedger = self._resources.shared((self.meta.endpoint_url, Bucket), config)
        await download_fileobj(
            source,
            Fileobj,
            config,
            callback=Callback,
            version_id=version_id,
            if_match=if_match,
            resources=self._resources,
            checksums=source if source.validates else None,
            limiter=limiter,
            hedger=hedger,
        )

    async def download_into(
        self,
        buffer: WritableBuffer,
        *,
        Bucket: str,
        Key: str,
        Range: str | None = None,
        Callback: Progress | None = None,
        Config: AnyTransferConfig | None = None,
        **extra: Any,
    ) -> int:
        """One object into the caller's memory by parallel range requests, without a copy beyond the socket's.

        Args:
            buffer: a bytearray, memoryview, numpy array or whatever else is writable and contiguous, at least as long as what
                is wanted. After a failure its content is undefined.
            Bucket, Key: the object.
            Range: ``bytes=first-last``, ``bytes=first-`` or ``bytes=-count``; default: the whole object.
            Callback: called with the number of bytes that arrived since its last call.
            Config: sizes and concurrency; default: the client's.
            extra: VersionId, IfMatch, RequestPayer, ExpectedBucketOwner, the SSECustomer members.

        Result: the number of bytes put there, from the buffer's start.

        Raises what `download_stream` raises; ParamValidationError also for a buffer that is too short, before more than the
        first request was sent.
        """
        check_callback(Callback)
        version_id, if_match = extra.pop("VersionId", None), extra.pop("IfMatch", None)
        source, config = self._source(Bucket, Key, extra), config_of(Config, self._transfer)
        limiter, hedger = self._resources.shared((self.meta.endpoint_url, Bucket), config)
        downloaded = await download_into(
            source,
            buffer,
            config,
            callback=Callback,
            range=Range,
            version_id=version_id,
            if_match=if_match,
            resources=self._resources,
            checksums=source if source.validates else None,
            limiter=limiter,
            hedger=hedger,
        )
        return downloaded.size

    def _source(self, bucket: str, key: str, extra: dict[str, Any]) -> S3Source:
        if not extra:
            return S3Source(self._pipeline, {"Bucket": bucket, "Key": key})
        check(extra, self._download_arguments)
        return S3Source(self._pipeline, {"Bucket": bucket, "Key": key, **extra})
