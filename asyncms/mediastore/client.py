"""The MediaStore Data client: the generated operations."""

from __future__ import annotations

from asyncms._generated.mediastore.client import MediaStoreDataOperations
from asyncms._generated.mediastore.errors import Exceptions
from asyncms._generated.mediastore.paging import MediaStoreDataPaging
from asyncms.client import ServiceClient

__all__ = ["MediaStoreDataClient"]


class MediaStoreDataClient(ServiceClient, MediaStoreDataOperations, MediaStoreDataPaging):
    """One container of AWS Elemental MediaStore Data, with boto3's method names, arguments and results.

    Made by `asyncms.Session.create_client`; usable by any number of tasks of one event loop. It pickles as configuration,
    keys that were given in code included: the copy, for another process or loop, has its own connections and is to be closed.

    Every operation raises ParamValidationError before anything is sent, ClientError (or the class of the error in
    ``client.exceptions``) for an error of the service, TransportError if there was no usable answer, ResponseError for one that
    cannot be parsed. Lost connections, time-outs, throttling and the statuses 500, 502, 503 and 504 are tried again up to
    ``Config.retries``, if the body can be sent again; a wrong clock is corrected once.
    """

    exceptions: Exceptions = Exceptions()
    """The exception classes: ``except client.exceptions.ObjectNotFoundException``."""
