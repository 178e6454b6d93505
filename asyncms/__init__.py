"""asyncms: objects in S3, IBM COS and MediaStore Data, for asyncio.

async with asyncms.Session() as session:
    async with session.create_client("s3", region_name="eu-west-1") as s3:
        response = await s3.get_object(Bucket="b", Key="k")
        async with response["Body"] as body:
            data = await body.read()
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asyncms.config import Config, TransferConfig
    from asyncms.errors import (
        AsyncmsError,
        BodyTooLargeError,
        ChecksumMismatchError,
        ClientError,
        ConfigError,
        ConnectionClosedError,
        ConnectTimeoutError,
        CredentialExpiryWarning,
        CredentialRetrievalError,
        EndpointConnectionError,
        EventStreamError,
        ForkedClientError,
        IncompleteReadError,
        NoCredentialsError,
        NoRegionError,
        ObjectChangedError,
        ParamValidationError,
        PartialCredentialsError,
        PoolTimeout,
        ProtocolError,
        ProxyConnectionError,
        RangeMismatchError,
        ReadTimeoutError,
        ResponseError,
        SourceChangedError,
        SSLError,
        TransferError,
        TransportError,
        UnknownClientMethodError,
        WrongLoopError,
    )
    from asyncms.pipeline.hooks import Attempt, Hook, Outcome
    from asyncms.session import Session, get_session
    from asyncms.signing.credentials import Credentials

__version__ = "0.1.0"

__all__ = [
    "AsyncmsError",
    "Attempt",
    "BodyTooLargeError",
    "ChecksumMismatchError",
    "ClientError",
    "Config",
    "ConfigError",
    "ConnectTimeoutError",
    "ConnectionClosedError",
    "CredentialExpiryWarning",
    "CredentialRetrievalError",
    "Credentials",
    "EndpointConnectionError",
    "EventStreamError",
    "ForkedClientError",
    "Hook",
    "IncompleteReadError",
    "NoCredentialsError",
    "NoRegionError",
    "ObjectChangedError",
    "Outcome",
    "ParamValidationError",
    "PartialCredentialsError",
    "PoolTimeout",
    "ProtocolError",
    "ProxyConnectionError",
    "RangeMismatchError",
    "ReadTimeoutError",
    "ResponseError",
    "SSLError",
    "Session",
    "SourceChangedError",
    "TransferConfig",
    "TransferError",
    "TransportError",
    "UnknownClientMethodError",
    "WrongLoopError",
    "__version__",
    "get_session",
]


_HOMES = {
    "Attempt": "pipeline.hooks",
    "Config": "config",
    "Credentials": "signing.credentials",
    "Hook": "pipeline.hooks",
    "Outcome": "pipeline.hooks",
    "Session": "session",
    "TransferConfig": "config",
    "get_session": "session",
}
"""Of all that is no error."""


def __getattr__(name: str) -> Any:
    # Nobody waits for more than he takes: sessions bring asyncio and ssl with them, errors botocore's, and help needs none.
    if name in ("config", "errors"):
        return import_module(f"asyncms.{name}")
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"asyncms.{_HOMES.get(name, 'errors')}"), name)
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
