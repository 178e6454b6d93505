"""The S3 client: the generated operations, on top of what all clients of its API have."""

from __future__ import annotations

from asyncms._generated.s3.client import S3Operations
from asyncms._generated.s3.errors import Exceptions
from asyncms._generated.s3.paging import S3Paging
from asyncms.s3api.client import S3ApiClient
from asyncms.s3api.store import StoreProfile, upload_profile

__all__ = ["S3Client"]


class S3Client(S3ApiClient, S3Operations, S3Paging):
    """S3 and S3-compatible stores, with boto3's method names, arguments and results.

    Made by `asyncms.Session.create_client`; usable by any number of tasks of one event loop. It pickles as configuration,
    keys that were given in code included: the copy, for another process or loop, has its own connections and is to be closed.

    Every operation raises ParamValidationError before anything is sent, ClientError (or the class of the error in
    ``client.exceptions``) for an error of the service, TransportError if there was no usable answer, ResponseError for one that
    cannot be parsed. Lost connections, time-outs, throttling and the statuses 500, 502, 503 and 504 are tried again up to
    ``Config.retries``, if the body can be sent again; a wrong region and a wrong clock are corrected once.
    """

    exceptions: Exceptions = Exceptions()
    """The exception classes: ``except client.exceptions.NoSuchKey``."""

    @property
    def _upload_profile(self) -> StoreProfile:
        return upload_profile(self.meta.config.store, self.meta.endpoint_url, self.meta.region_name)
