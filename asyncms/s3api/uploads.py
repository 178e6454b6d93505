"""Uploads and copies by the clients of S3's API: boto3's names and signatures, and `upload_stream`."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from os import PathLike
from typing import Any

from asyncms.config import AnyTransferConfig, TransferConfig
from asyncms.errors import ParamValidationError
from asyncms.message import BodyInput
from asyncms.pipeline.call import Pipeline
from asyncms.s3api.copy import copy
from asyncms.s3api.extra_args import CopyArguments, extra_of
from asyncms.s3api.store import StoreProfile
from asyncms.s3api.upload import S3Upload
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.options import Progress, check_callback, check_path, config_of
from asyncms.transfer.resources import Resources
from asyncms.transfer.upload import upload
from asyncms.transfer.upload_piece import Source
from asyncms.transfer.upload_sink import Uploaded
from asyncms.transfer.upload_source import open_path, open_source

__all__ = ["S3Uploads"]


class S3Uploads:
    """See the module.

    All of them try failed requests again by the client's policy, and parts with the same bytes. If an upload fails or is
    cancelled, its parts are removed from the store, and what ended it is raised.
    """

    _pipeline: Pipeline
    _transfer: TransferConfig
    _resources: Resources

    @property
    @abstractmethod
    def _upload_profile(self) -> StoreProfile:
        """What uploads in parts send to this store."""

    async def upload_file(
        self,
        Filename: str | PathLike[str],
        Bucket: str,
        Key: str,
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Progress | None = None,
        Config: AnyTransferConfig | None = None,
        *,
        resume: bool | str = False,
        slots: Slots | None = None,
    ) -> Uploaded:
        """A file as one object: in one request below ``Config.multipart_threshold``, else in parts, several at once.

        Args:
            Filename: the file. What is no regular file (a pipe) is read to its end.
            Bucket, Key: the object.
            ExtraArgs: see `asyncms.s3api.extra_args.UPLOAD_ARGUMENTS`.
            Callback: called with the number of bytes that the store has acknowledged since its last call; each byte counts
                once, however often it was sent.
            Config: sizes and concurrency; default: the client's.
            resume: True goes on with the newest unfinished upload of this key, if there is one; a text with the upload of
                that id. Parts that are there are compared with the file, by checksum or MD5, and sent only if they differ.
                If the upload fails, its parts are kept, and the error's notes say so. Metadata and the like are those
                that the upload was begun with.
            slots: shared with other transfers (`asyncms.transfer.concurrency`); one is held by the caller, and each part beyond the
                first that is on its way takes another.

        Raises ClientError, TransportError; SourceChangedError if the file changed meanwhile; OSError for the file;
        ParamValidationError before anything is sent.
        """
        check_path(Filename)
        if not isinstance(resume, bool) and not (isinstance(resume, str) and resume):
            raise ParamValidationError([f"resume must be True, False or the id of an upload, not {resume!r}"])
        return await self._upload(await open_path(Filename), Bucket, Key, ExtraArgs, Callback, Config, resume, slots)

    async def upload_fileobj(
        self,
        Fileobj: Any,
        Bucket: str,
        Key: str,
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Progress | None = None,
        Config: AnyTransferConfig | None = None,
    ) -> Uploaded:
        """A file object as one object, from where it stands to its end.

        Args:
            Fileobj: in binary mode; its ``read`` blocks, and is called in worker threads by one at a time, or is a coroutine
                function. It is not closed.
            Bucket, Key, ExtraArgs, Callback, Config: as of `upload_file`.

        At most ``part_size * concurrency`` bytes of it are held; a `BytesIO` is read where it is. Cancelled, this waits for the
        ``read`` that is under way, for a second at the most. Raises what `upload_file` raises, and what the file object raises.
        """
        if not hasattr(Fileobj, "read"):
            raise ParamValidationError([f"Fileobj must have a read method, and {type(Fileobj).__name__} has none"])
        return await self._upload(await open_source(Fileobj), Bucket, Key, ExtraArgs, Callback, Config)

    async def upload_stream(
        self,
        source: BodyInput | PathLike[str],
        *,
        Bucket: str,
        Key: str,
        Size: int | None = None,
        Callback: Progress | None = None,
        Config: AnyTransferConfig | None = None,
        **extra: Any,
    ) -> Uploaded:
        """Anything that gives bytes as one object, without holding more of it than ``part_size * concurrency``.

        Args:
            source: an iterable or async iterable of bytes-like objects, a file object, a path, or bytes-like. Blocking
                ones are used in worker threads, by one at a time. A buffer that was given may be used again as soon as the
                next one is asked for. It is not closed.
            Bucket, Key: the object.
            Size: the bytes of the source, where they are known. Fewer are an error, as are more that come with the last ones;
                otherwise what lies behind is not read. Without it the source goes in one request if it ends within
                ``part_size``, and its parts grow with their number.
            Callback, Config: as of `upload_file`.
            extra: what `upload_file` takes as ExtraArgs.

        Raises what `upload_file` raises, and what the source raises.
        """
        if isinstance(source, str):
            raise ParamValidationError(["The source is text: encode it, or give a path to upload_file"])
        if Size is not None and (not isinstance(Size, int) or isinstance(Size, bool) or Size < 0):
            raise ParamValidationError([f"Size must be a whole number of bytes, not {Size!r}"])
        return await self._upload(await open_source(source, Size), Bucket, Key, extra, Callback, Config)

    async def copy(
        self,
        CopySource: Mapping[str, Any],
        Bucket: str,
        Key: str,
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Progress | None = None,
        SourceClient: S3Uploads | None = None,
        Config: AnyTransferConfig | None = None,
        *,
        slots: Slots | None = None,
    ) -> Uploaded:
        """One object to another place, without its bytes coming here: in one request below ``Config.copy_threshold``.

        Above it ranges are copied, several at once, all of the same version of the source.

        Args:
            CopySource: ``{"Bucket": …, "Key": …}``, and ``VersionId`` perhaps.
            Bucket, Key: the copy.
            ExtraArgs: see `asyncms.s3api.extra_args.COPY_ARGUMENTS`. As in boto3, copies in parts take tags along only with
                ``TaggingDirective="COPY"``.
            Callback: called with the number of bytes that were copied since its last call.
            SourceClient: of the source's region, if it is another one; default: this client.
            Config: sizes and concurrency; default: the client's.
            slots: as of `upload_file`.

        Raises ClientError, TransportError, ObjectChangedError if the source was overwritten meanwhile; ParamValidationError.
        """
        config = config_of(Config, self._transfer)
        check_callback(Callback)
        source_client = self if SourceClient is None else SourceClient
        if not isinstance(source_client, S3Uploads):
            fault = (
                f"Invalid type for parameter SourceClient, value: {SourceClient!r}, valid types: a client of asyncms"
            )
            raise ParamValidationError([fault])
        profile = self._upload_profile
        arguments = CopyArguments(extra_of(ExtraArgs), profile.own_arguments, profile.own_directives)
        place = {"Bucket": Bucket, "Key": Key}
        return await copy(
            self._pipeline, source_client._pipeline, CopySource, place, arguments, config, Callback, slots
        )

    async def _upload(
        self,
        source: Source,
        bucket: str,
        key: str,
        extra: Mapping[str, Any] | None,
        callback: Progress | None,
        config: AnyTransferConfig | None,
        resume: bool | str = False,
        slots: Slots | None = None,
    ) -> Uploaded:
        try:
            settings = config_of(config, self._transfer)
            check_callback(callback)
            place = {"Bucket": bucket, "Key": key}
            sink = await S3Upload.open(self._pipeline, place, extra_of(extra), self._upload_profile)
        except BaseException:
            await source.aclose()
            raise
        return await upload(
            source,
            sink,
            settings,
            callback=callback,
            resume=resume,
            resources=self._resources,
            slots=slots,
        )
