"""Every exception that asyncms raises.

Each class also derives from the botocore class that boto3 users already catch, so existing ``except`` clauses keep
working. Cancellation is never wrapped.

    AsyncmsError
    ├── ConfigError                      unusable configuration, before anything is sent
    ├── ParamValidationError             unusable arguments, all faults named at once
    ├── NoCredentialsError, PartialCredentialsError, NoRegionError
    ├── CredentialRetrievalError         a token or keys could not be had from where they come from
    ├── WrongLoopError, ForkedClientError  a client used outside the loop or process that owns it
    ├── TransportError                   nothing usable came back
    │   ├── PoolTimeout                  no connection became free in time
    │   ├── EndpointConnectionError      could not connect
    │   │   ├── ConnectTimeoutError
    │   │   └── ProxyConnectionError     the proxy cannot be reached, or refuses
    │   ├── SSLError
    │   ├── ConnectionClosedError        connection lost while sending or waiting for the response head
    │   ├── ReadTimeoutError             no byte arrived for ``read_timeout`` seconds
    │   ├── ProtocolError                the peer does not speak HTTP/1.1 as RFC 9112 demands
    │   └── IncompleteReadError          the body ended early
    ├── ClientError                      the service answered with an error; one generated subclass per modelled code
    │   └── EventStreamError             the same, in the middle of an event stream
    ├── UnknownClientMethodError         a URL for a method that the client does not have
    ├── ResponseError                    the service answered with something unparsable or contradicting
    ├── OperationNotPageableError        a paginator for an operation that has none
    ├── PaginationError                  a listing that cannot go on
    ├── WaiterError                      a waiter that did not come to the state it waited for
    ├── ChecksumMismatchError            the bytes do not have the checksum that the service sent
    └── TransferError
        ├── BodyTooLargeError            an upload passed the service's limit while it was sent
        ├── ObjectChangedError           the object was overwritten while it was being transferred
        ├── RangeMismatchError           the answer holds another range than was asked for
        └── SourceChangedError           what was being uploaded changed meanwhile

And one warning: CredentialExpiryWarning.
"""

from __future__ import annotations

from typing import Any, cast

from botocore import exceptions as boto

__all__ = [
    "AsyncmsError",
    "BodyTooLargeError",
    "ChecksumMismatchError",
    "ClientError",
    "ConfigError",
    "ConnectTimeoutError",
    "ConnectionClosedError",
    "CredentialExpiryWarning",
    "CredentialRetrievalError",
    "EndpointConnectionError",
    "EventStreamError",
    "ForkedClientError",
    "IncompleteReadError",
    "NoCredentialsError",
    "NoRegionError",
    "ObjectChangedError",
    "OperationNotPageableError",
    "PaginationError",
    "ParamValidationError",
    "PartialCredentialsError",
    "PoolTimeout",
    "ProtocolError",
    "ProxyConnectionError",
    "RangeMismatchError",
    "ReadTimeoutError",
    "ResponseError",
    "SSLError",
    "SourceChangedError",
    "TransferError",
    "TransportError",
    "UnknownClientMethodError",
    "WaiterError",
    "WrongLoopError",
]


def _rebuild(cls: type[AsyncmsError], args: tuple[Any, ...], state: dict[str, Any]) -> AsyncmsError:
    error = cls.__new__(cls)
    error.args = args
    error.__dict__.update(state)
    return error


class AsyncmsError(Exception):
    """The root of all exceptions of this package. Instances pickle with all their fields."""

    def __init__(self, message: str, **kwargs: Any) -> None:
        # botocore's classes format a template from keyword arguments: set what they would have set, skip the template.
        # Past the type checker: every class of botocore declares another type for it.
        Exception.__init__(self, message)
        self.__dict__["kwargs"] = kwargs

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, self.__dict__.copy())


class CredentialRetrievalError(AsyncmsError, boto.CredentialRetrievalError):
    """The source of a token or of keys did not give one. The message never shows a secret.

    Attributes:
        code: the source's own word for it, such as IBM's ``BXNIM0415E`` for an unknown API key; None if it said none.
        status: HTTP status of its answer; None if there was no answer.
        request_id: its name for the request, to show to its support.
    """

    def __init__(
        self,
        provider: str,
        reason: str,
        *,
        code: str | None = None,
        status: int | None = None,
        request_id: str | None = None,
    ) -> None:
        super().__init__(f"Error when retrieving credentials from {provider}: {reason}", provider=provider)
        self.code = code
        self.status = status
        self.request_id = request_id


class ConfigError(AsyncmsError, boto.BotoCoreError, ValueError):
    """A setting that cannot be honoured. Raised before anything is sent."""


class ParamValidationError(AsyncmsError, boto.ParamValidationError, ValueError):
    """Unusable arguments; the message lists every fault with its path. Raised before anything is sent.

    A ValueError too: so boto3's transfers refuse what is not among their ``ExtraArgs``.
    """

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        report = "\n".join(faults)
        super().__init__(f"Parameter validation failed:\n{report}", report=report)


class UnknownClientMethodError(AsyncmsError, boto.UnknownClientMethodError):
    """A presigned URL was asked for a method that is no operation of the service."""

    def __init__(self, method_name: str) -> None:
        message = f"Client does not have method: {method_name}. Give an operation's method name, such as 'get_object'."
        super().__init__(message, method_name=method_name)


class CredentialExpiryWarning(UserWarning):
    """A presigned URL was made with credentials that expire before it."""


class NoCredentialsError(AsyncmsError, boto.NoCredentialsError):
    """No source of the credential chain had credentials. Raised before anything is sent."""


class PartialCredentialsError(AsyncmsError, boto.PartialCredentialsError):
    """An access key without its secret, or the reverse."""


class NoRegionError(AsyncmsError, boto.NoRegionError):
    """No region was given and none is configured. Raised before anything is sent."""


class WrongLoopError(AsyncmsError, RuntimeError):
    """A client was used from another event loop than the one it first ran on."""


class ForkedClientError(AsyncmsError, RuntimeError):
    """A client was used in a forked child process; create a new one there."""


class TransportError(AsyncmsError):
    """Nothing usable came back from the peer.

    Attributes:
        endpoint_url: scheme, host and port of the peer.
        request_sent: whether any byte of the request can have reached the peer.
        retry_safe: whether the same request may be sent again without side effects of its own.
        attempts: how often the request was tried.
        offset: the first byte of the object that is missing, where a body broke; else None.
    """

    def __init__(
        self,
        message: str,
        *,
        endpoint_url: str = "",
        request_sent: bool = False,
        retry_safe: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(message, endpoint_url=endpoint_url, error=message, **kwargs)
        self.endpoint_url = endpoint_url
        self.request_sent = request_sent
        self.retry_safe = retry_safe
        self.attempts = 1
        self.offset: int | None = None


class PoolTimeout(TransportError, boto.HTTPClientError):
    """No connection became free within ``pool_timeout``; the message says who holds them. Never retried."""


class EndpointConnectionError(TransportError, boto.EndpointConnectionError):
    """Could not connect to any address of the endpoint. Retried."""


class ConnectTimeoutError(EndpointConnectionError, boto.ConnectTimeoutError):
    """No connection within ``connect_timeout``. Retried."""


class ProxyConnectionError(EndpointConnectionError, boto.ProxyConnectionError):  # type: ignore[misc] # stubs of kwargs
    """The proxy cannot be reached (retried), or refuses to connect to the endpoint (retried for a status of 500 and above)."""


class SSLError(TransportError, boto.SSLError):
    """The TLS handshake failed. Never retried when the certificate is not trusted."""


class ConnectionClosedError(TransportError, boto.ConnectionClosedError):
    """The connection was lost before a response head arrived. Retried."""


class ReadTimeoutError(TransportError, boto.ReadTimeoutError):
    """No byte arrived for ``read_timeout`` seconds. Retried before the body, resumed within it."""


class ProtocolError(TransportError, boto.HTTPClientError):
    """The peer broke RFC 9112. The connection is closed; retried once the budget allows."""


class IncompleteReadError(TransportError, boto.IncompleteReadError):
    """The body ended before its announced length. Resumed with a range request where the caller allows it.

    Attributes:
        actual_bytes: bytes of the body received.
        expected_bytes: bytes announced; None if the peer announced no length.
    """

    def __init__(self, message: str, *, actual_bytes: int, expected_bytes: int | None, endpoint_url: str = "") -> None:
        super().__init__(
            message,
            endpoint_url=endpoint_url,
            request_sent=True,
            actual_bytes=actual_bytes,
            expected_bytes=expected_bytes,
        )
        self.actual_bytes = actual_bytes
        self.expected_bytes = expected_bytes


class ClientError(AsyncmsError, boto.ClientError):
    """The service answered with an error.

    Attributes:
        response: boto's dict: ``Error`` (Code, Message and what else the service said), ``ResponseMetadata`` and the
            members that the model gives this error.
        operation_name: the operation as the model names it, such as ``GetObject``.
        retry_safe: whether another try can succeed (throttled or failed service).
        resent: whether the request had been sent before, so that the error may be about what that did.
    """

    response: dict[str, Any]  # type: ignore[assignment] # the stubs know fewer keys than services send
    retry_safe: bool = False
    resent: bool = False

    def __init__(self, error_response: dict[str, Any], operation_name: str) -> None:
        boto.ClientError.__init__(self, cast("Any", error_response), operation_name)

    @property
    def code(self) -> str:
        """The error code, such as ``NoSuchKey``; the status as text where the service sent no code."""
        return str(self.response.get("Error", {}).get("Code", "Unknown"))

    @property
    def status(self) -> int:
        """The HTTP status code."""
        return int(self._metadata.get("HTTPStatusCode", 0))

    @property
    def request_id(self) -> str | None:
        """The service's id of the request (``x-amz-request-id``)."""
        return self._metadata.get("RequestId")

    @property
    def host_id(self) -> str | None:
        """The service's second id (``x-amz-id-2``)."""
        return self._metadata.get("HostId")

    @property
    def attempts(self) -> int:
        """How often the request was tried."""
        return int(self._metadata.get("RetryAttempts", 0)) + 1

    @property
    def _metadata(self) -> dict[str, Any]:
        metadata: dict[str, Any] = self.response.get("ResponseMetadata", {})
        return metadata


class EventStreamError(ClientError, boto.EventStreamError):
    """The service told of an error in the middle of an event stream. What came before it is not the whole."""


class ResponseError(AsyncmsError, boto.BotoCoreError):
    """The service's answer is unparsable or contradicts itself; names operation, status and request id."""


class OperationNotPageableError(AsyncmsError, boto.OperationNotPageableError):
    """A paginator was asked for that the service does not have; the message names those it has."""


class PaginationError(AsyncmsError, boto.PaginationError):
    """The listing cannot go on: the service named the page after this one twice, or knows no page sizes."""


class WaiterError(AsyncmsError, boto.WaiterError):
    """The state that was waited for did not come, or cannot come any more.

    Attributes:
        last_response: the last answer, a result or an error's ``response``.
    """

    last_response: dict[str, Any]  # type: ignore[assignment] # the stubs allow errors only

    def __init__(self, name: str, reason: str, last_response: dict[str, Any]) -> None:
        super().__init__(f"Waiter {name} failed: {reason}", name=name, reason=reason)
        self.last_response = last_response


class ChecksumMismatchError(AsyncmsError, boto.FlexibleChecksumError):
    """The received bytes do not have the checksum that the service sent. The bytes must not be used."""


class TransferError(AsyncmsError, boto.BotoCoreError):
    """A transfer of one object could not be finished.

    Attributes:
        offset: the first byte that is missing; None if it does not apply.
    """

    def __init__(self, message: str, *, offset: int | None = None, **kwargs: Any) -> None:
        super().__init__(message, **kwargs)
        self.offset = offset


class BodyTooLargeError(TransferError):
    """A body of unknown length passed the service's limit. Its request was broken off, so nothing is stored; never retried.

    A known length is refused with ParamValidationError before anything is sent.
    """


class ObjectChangedError(TransferError):
    """The object was overwritten or deleted during the transfer. Nothing that was received may be used."""


class RangeMismatchError(TransferError):
    """A range request was answered with other bytes than were asked for."""


class SourceChangedError(TransferError):
    """What was to be uploaded changed meanwhile, or has not the size that was said. No object was made of it."""
