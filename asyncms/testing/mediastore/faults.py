"""The errors that the server answers with, as rest-json carries them.

The code goes into the header ``x-amzn-errortype`` (the only place that an answer to HEAD has), the message into the
JSON member ``Message``. Stores, authenticators and the server raise these; nothing else reaches a client.
"""

from __future__ import annotations

from typing import ClassVar

__all__ = [
    "AccessDenied",
    "ContainerNotFound",
    "Fault",
    "IncompleteSignature",
    "InternalServerError",
    "InvalidClientTokenId",
    "InvalidSignature",
    "MissingAuthenticationToken",
    "ObjectNotFound",
    "RangeNotSatisfiable",
    "RequestExpired",
    "RequestTimeout",
    "ServiceUnavailable",
    "Throttling",
    "UnknownOperation",
    "Validation",
]


class Fault(Exception):
    """An answer that is an error.

    Attributes:
        code: the error code, as the service names it.
        status: the HTTP status.
        headers: further headers of the answer.
    """

    code: ClassVar[str]
    default_status: ClassVar[int]

    def __init__(self, message: str, *, status: int | None = None, headers: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.message: str = message
        self.status: int = self.default_status if status is None else status
        self.headers: dict[str, str] = headers or {}


class ObjectNotFound(Fault):
    """No object has this path."""

    code = "ObjectNotFoundException"
    default_status = 404

    def __init__(self, path: str) -> None:
        super().__init__(f"There is no object at the path {path}.")


class ContainerNotFound(Fault):
    """The endpoint names no container of this server."""

    code = "ContainerNotFoundException"
    default_status = 404


class RangeNotSatisfiable(Fault):
    """The range holds no byte of the object, whose size the header ``Content-Range`` tells."""

    code = "RequestedRangeNotSatisfiableException"
    default_status = 416

    def __init__(self, size: int) -> None:
        super().__init__(
            f"The requested range holds no byte of the object, which has {size}.",
            headers={"Content-Range": f"bytes */{size}"},
        )


class InternalServerError(Fault):
    """The store failed; the same request may succeed later."""

    code = "InternalServerError"
    default_status = 500


class ServiceUnavailable(Fault):
    """Nothing can be served now."""

    code = "ServiceUnavailable"
    default_status = 503


class Validation(Fault):
    """A path, parameter, header or size that the service does not take. The message states the rule."""

    code = "ValidationException"
    default_status = 400


class RequestTimeout(Fault):
    """An upload that was not complete in time. Clients know the code as one to try again."""

    code = "RequestTimeoutException"
    default_status = 408


class UnknownOperation(Fault):
    """A method that no operation has."""

    code = "UnknownOperationException"
    default_status = 405


class Throttling(Fault):
    """Too many requests in a second. Clients must know it by its code: 400 is what the generic AWS page says."""

    code = "ThrottlingException"
    default_status = 400


class AccessDenied(Fault):
    """The requester is known and may not do this."""

    code = "AccessDeniedException"
    default_status = 403


class InvalidSignature(Fault):
    """The signature is not the one of this request with this key."""

    code = "InvalidSignatureException"
    default_status = 403


class InvalidClientTokenId(Fault):
    """The access key is unknown."""

    code = "InvalidClientTokenId"
    default_status = 403


class MissingAuthenticationToken(Fault):
    """The request is not signed."""

    code = "MissingAuthenticationToken"
    default_status = 403


class IncompleteSignature(Fault):
    """A signature with parts missing or malformed."""

    code = "IncompleteSignature"
    default_status = 400


class RequestExpired(Fault):
    """Signed too long ago, or for the future."""

    code = "RequestExpired"
    default_status = 400
