# Generated from ibm_botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The errors that the model of IBM COS names; other codes are plain `ClientError`."""

from __future__ import annotations

from asyncms.errors import ClientError
from asyncms.pipeline.exceptions import ExceptionNamespace

__all__ = [
    "ERRORS",
    "BucketAlreadyExists",
    "BucketAlreadyOwnedByYou",
    "Exceptions",
    "NoSuchBucket",
    "NoSuchKey",
    "NoSuchUpload",
    "ObjectAlreadyInActiveTierError",
    "ObjectNotInActiveTierError",
]


class BucketAlreadyExists(ClientError):
    """Code ``BucketAlreadyExists``; HTTP status 409."""


class BucketAlreadyOwnedByYou(ClientError):
    """Code ``BucketAlreadyOwnedByYou``; HTTP status 409."""


class NoSuchBucket(ClientError):
    """Code ``NoSuchBucket``; HTTP status 404."""


class NoSuchKey(ClientError):
    """Code ``NoSuchKey``; HTTP status 404."""


class NoSuchUpload(ClientError):
    """Code ``NoSuchUpload``; HTTP status 404."""


class ObjectAlreadyInActiveTierError(ClientError):
    """Code ``ObjectAlreadyInActiveTierError``; HTTP status 403."""


class ObjectNotInActiveTierError(ClientError):
    """Code ``ObjectNotInActiveTierError``; no HTTP status in the model."""


ERRORS: dict[str, type[ClientError]] = {
    "BucketAlreadyExists": BucketAlreadyExists,
    "BucketAlreadyOwnedByYou": BucketAlreadyOwnedByYou,
    "NoSuchBucket": NoSuchBucket,
    "NoSuchKey": NoSuchKey,
    "NoSuchUpload": NoSuchUpload,
    "ObjectAlreadyInActiveTierError": ObjectAlreadyInActiveTierError,
    "ObjectNotInActiveTierError": ObjectNotInActiveTierError,
}


class Exceptions(ExceptionNamespace):
    """What a client has as ``client.exceptions``."""

    _by_code = ERRORS

    BucketAlreadyExists = BucketAlreadyExists
    BucketAlreadyOwnedByYou = BucketAlreadyOwnedByYou
    NoSuchBucket = NoSuchBucket
    NoSuchKey = NoSuchKey
    NoSuchUpload = NoSuchUpload
    ObjectAlreadyInActiveTierError = ObjectAlreadyInActiveTierError
    ObjectNotInActiveTierError = ObjectNotInActiveTierError
