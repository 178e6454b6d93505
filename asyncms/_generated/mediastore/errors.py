# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""The errors that the model of MediaStore Data names; other codes are plain `ClientError`."""

from __future__ import annotations

from asyncms.errors import ClientError
from asyncms.pipeline.exceptions import ExceptionNamespace

__all__ = [
    "ERRORS",
    "ContainerNotFoundException",
    "Exceptions",
    "InternalServerError",
    "ObjectNotFoundException",
    "RequestedRangeNotSatisfiableException",
]


class ContainerNotFoundException(ClientError):
    """Code ``ContainerNotFoundException``; HTTP status 404; members Message."""


class InternalServerError(ClientError):
    """Code ``InternalServerError``; no HTTP status in the model; members Message."""


class ObjectNotFoundException(ClientError):
    """Code ``ObjectNotFoundException``; HTTP status 404; members Message."""


class RequestedRangeNotSatisfiableException(ClientError):
    """Code ``RequestedRangeNotSatisfiableException``; HTTP status 416; members Message."""


ERRORS: dict[str, type[ClientError]] = {
    "ContainerNotFoundException": ContainerNotFoundException,
    "InternalServerError": InternalServerError,
    "ObjectNotFoundException": ObjectNotFoundException,
    "RequestedRangeNotSatisfiableException": RequestedRangeNotSatisfiableException,
}


class Exceptions(ExceptionNamespace):
    """What a client has as ``client.exceptions``."""

    _by_code = ERRORS

    ContainerNotFoundException = ContainerNotFoundException
    InternalServerError = InternalServerError
    ObjectNotFoundException = ObjectNotFoundException
    RequestedRangeNotSatisfiableException = RequestedRangeNotSatisfiableException
