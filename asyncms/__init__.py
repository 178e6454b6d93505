"""asyncms: objects in S3, IBM COS and MediaStore Data, for asyncio.

async with asyncms.Session() as session:
    async with session.create_client("s3", region_name="eu-west-1") as s3:
        response = await s3.get_object(Bucket="b", Key="k")
        async with response["Body"] as body:
            data = await body.read()
"""

from typing import TYPE_CHECKING, Any

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

if TYPE_CHECKING:
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


def __getattr__(name: str) -> Any:
    # Sessions bring asyncio and ssl with them: whoever wants only errors or settings does not wait for those.
    if name in ("Session", "get_session"):
        from asyncms import session

        return getattr(session, name)
    if name == "Credentials":
        from asyncms.signing.credentials import Credentials

        return Credentials
    if name in ("Attempt", "Hook", "Outcome"):
        from asyncms.pipeline import hooks

        return getattr(hooks, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
