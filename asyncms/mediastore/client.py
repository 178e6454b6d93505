"""The MediaStore Data client: the generated operations, and transfers on top of them."""

from __future__ import annotations

from os import PathLike

from asyncms._generated.mediastore.client import MediaStoreDataOperations
from asyncms._generated.mediastore.errors import Exceptions
from asyncms._generated.mediastore.paging import MediaStoreDataPaging
from asyncms.client import ServiceClient
from asyncms.config import AnyTransferConfig
from asyncms.mediastore.source import MediaStoreSource
from asyncms.transfer.download import DownloadStream, download_stream
from asyncms.transfer.landing import Landing
from asyncms.transfer.options import Progress, check_callback, check_path, config_of
from asyncms.transfer.sink import download_to_path

__all__ = ["MediaStoreDataClient"]


class MediaStoreDataClient(ServiceClient, MediaStoreDataOperations, MediaStoreDataPaging):
    """One container of AWS Elemental MediaStore Data, with boto3's method names, arguments and results.

    Made by `asyncms.Session.create_client`; usable by any number of tasks of one event loop. It pickles as configuration,
    keys that were given in code included: the copy, for another process or loop, has its own connections and is to be closed.

    Every operation raises ParamValidationError before anything is sent, ClientError (or the class of the error in
    ``client.exceptions``) for an error of the service, TransportError if there was no usable answer, ResponseError for one that
    cannot be parsed. Lost connections, time-outs, throttling and the statuses 500, 502, 503 and 504 are tried again up to
    ``Config.retries``, if the body can be sent again; a wrong clock is corrected once. So are, before anything is sent, paths,
    sizes, types and page sizes that the service would refuse: see `asyncms.mediastore.limits`.

    ``put_object(UploadAvailability="STREAMING")`` sends every piece of its body as soon as it is there (chunked), so that
    readers get it while it is made. A body of unknown length that passes the service's limit breaks its request off and raises
    BodyTooLargeError.
    """

    exceptions: Exceptions = Exceptions()
    """The exception classes: ``except client.exceptions.ObjectNotFoundException``."""

    def download_stream(
        self, *, Path: str, Range: str | None = None, Config: AnyTransferConfig | None = None
    ) -> DownloadStream:
        """One object by parallel range requests, as one ordered async iterator of bytes-like blocks.

        ``async with client.download_stream(Path=…) as stream: async for block in stream: …``

        Args:
            Path: the object.
            Range: ``bytes=first-last``, ``bytes=first-`` or ``bytes=-count``; default: the whole object.
            Config: sizes and concurrency; default: the client's.

        An object that is still uploading is followed in one stream until its upload ends; then ``size`` and ``etag`` are None.
        If that stream breaks, it is not resumed: the object may be another one by then.

        All bytes come from one object: ETag, Last-Modified and size of every answer are compared, as the service knows no
        conditions. What breaks is resumed from its last byte.

        Raises, from ``async with`` and iteration: ClientError (such as ``client.exceptions.ObjectNotFoundException``),
        ObjectChangedError, RangeMismatchError, TransportError; ParamValidationError before anything is sent.
        """
        source = MediaStoreSource(self._pipeline, Path)
        return download_stream(source, config_of(Config, self._transfer), range=Range, resources=self._resources)

    async def download_file(
        self,
        Path: str,
        Filename: str | PathLike[str],
        Callback: Progress | None = None,
        Config: AnyTransferConfig | None = None,
        *,
        landing: Landing = Landing(),  # noqa: B008 - without state
    ) -> None:
        """One object into a file: a temporary name beside it until all bytes are there, then an atomic rename.

        Args:
            Path: the object; one that is still uploading is complete when its upload has ended.
            Filename: the destination; replaced if it exists, untouched if the download fails.
            Callback: called with the number of bytes that arrived since its last call.
            Config: sizes and concurrency; default: the client's.
            landing: follows the download.

        Raises what `download_stream` raises, and OSError for the destination.
        """
        check_path(Filename)
        check_callback(Callback)
        source = MediaStoreSource(self._pipeline, Path)
        config = config_of(Config, self._transfer)
        await download_to_path(
            source,
            Filename,
            config,
            callback=Callback,
            resources=self._resources,
            landing=landing,
            limiter=landing.limited(None),
        )
