"""asyncms: objects in S3, IBM COS and MediaStore Data, for asyncio.

    async with asyncms.Session() as session:
        async with session.create_client("s3", region_name="eu-west-1") as s3:
            response = await s3.get_object(Bucket="b", Key="k")
            async with response["Body"] as body:
                data = await body.read()
"""

from asyncms.config import Config, TransferConfig
from asyncms.errors import (
    AsyncmsError,
    ChecksumMismatchError,
    ClientError,
    ConfigError,
    ConnectionClosedError,
    ConnectTimeoutError,
    EndpointConnectionError,
    ForkedClientError,
    IncompleteReadError,
    NoCredentialsError,
    NoRegionError,
    ObjectChangedError,
    ParamValidationError,
    PartialCredentialsError,
    PoolTimeout,
    ProtocolError,
    RangeMismatchError,
    ReadTimeoutError,
    ResponseError,
    SSLError,
    TransferError,
    TransportError,
    WrongLoopError,
)
from asyncms.session import Session, get_session

__version__ = "0.1.0"

__all__ = [
    "AsyncmsError",
    "ChecksumMismatchError",
    "ClientError",
    "Config",
    "ConfigError",
    "ConnectTimeoutError",
    "ConnectionClosedError",
    "EndpointConnectionError",
    "ForkedClientError",
    "IncompleteReadError",
    "NoCredentialsError",
    "NoRegionError",
    "ObjectChangedError",
    "ParamValidationError",
    "PartialCredentialsError",
    "PoolTimeout",
    "ProtocolError",
    "RangeMismatchError",
    "ReadTimeoutError",
    "ResponseError",
    "SSLError",
    "Session",
    "TransferError",
    "TransportError",
    "WrongLoopError",
    "__version__",
    "get_session",
]
