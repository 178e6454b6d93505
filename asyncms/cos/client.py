"""The COS client: the generated operations, on top of what all clients of S3's API have."""

from __future__ import annotations

from asyncms._generated.cos.client import CosOperations
from asyncms._generated.cos.errors import Exceptions
from asyncms._generated.cos.paging import CosPaging
from asyncms.cos.dialect import PROFILE
from asyncms.s3api.client import S3ApiClient
from asyncms.s3api.extra_args import DOWNLOAD_ARGUMENTS
from asyncms.s3api.store import StoreProfile

__all__ = ["CosClient"]


class CosClient(S3ApiClient, CosOperations, CosPaging):
    """IBM Cloud Object Storage, with the method names, arguments and results of IBM's SDK.

    Made by `asyncms.Session.create_client`; usable by any number of tasks of one event loop. It pickles as configuration,
    keys that were given in code included: the copy, for another process or loop, has its own connections and is to be closed.

    It has the operations that COS has: legal holds, retention and listings of IBM's own, and not S3's that COS lacks.
    Every operation raises ParamValidationError before anything is sent, ClientError (or the class of the error in
    ``client.exceptions``) for an error of the service, TransportError if there was no usable answer, ResponseError for one that
    cannot be parsed; with an IAM identity also CredentialRetrievalError if IAM gives no token. Lost connections, time-outs,
    throttling and the statuses 500, 502, 503 and 504 are tried again up to ``Config.retries``, if the body can be sent again.
    """

    exceptions: Exceptions = Exceptions()
    """The exception classes: ``except client.exceptions.NoSuchKey``."""

    _download_arguments: frozenset[str] = DOWNLOAD_ARGUMENTS | {"MirrorDestination"}

    @property
    def _upload_profile(self) -> StoreProfile:
        return PROFILE
