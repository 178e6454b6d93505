# Generated from botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The errors that the model of S3 names; other codes are plain `ClientError`."""

from __future__ import annotations

from asyncms.errors import ClientError
from asyncms.pipeline.exceptions import ExceptionNamespace

__all__ = [
    "ERRORS",
    "AccessDenied",
    "AnnotationLimitExceeded",
    "AnnotationNameTooLong",
    "BucketAlreadyExists",
    "BucketAlreadyOwnedByYou",
    "EncryptionTypeMismatch",
    "Exceptions",
    "IdempotencyParameterMismatch",
    "InvalidAnnotationName",
    "InvalidObjectState",
    "InvalidPrefix",
    "InvalidRequest",
    "InvalidWriteOffset",
    "NoSuchAnnotation",
    "NoSuchBucket",
    "NoSuchKey",
    "NoSuchUpload",
    "ObjectAlreadyInActiveTierError",
    "ObjectNotInActiveTierError",
    "TooManyParts",
    "UnsupportedMediaType",
]


class AccessDenied(ClientError):
    """Code ``AccessDenied``; HTTP status 403."""


class AnnotationLimitExceeded(ClientError):
    """Code ``AnnotationLimitExceeded``; HTTP status 400."""


class AnnotationNameTooLong(ClientError):
    """Code ``AnnotationNameTooLong``; HTTP status 400."""


class BucketAlreadyExists(ClientError):
    """Code ``BucketAlreadyExists``; HTTP status 409."""


class BucketAlreadyOwnedByYou(ClientError):
    """Code ``BucketAlreadyOwnedByYou``; HTTP status 409."""


class EncryptionTypeMismatch(ClientError):
    """Code ``EncryptionTypeMismatch``; HTTP status 400."""


class IdempotencyParameterMismatch(ClientError):
    """Code ``IdempotencyParameterMismatch``; HTTP status 400."""


class InvalidAnnotationName(ClientError):
    """Code ``InvalidAnnotationName``; HTTP status 400."""


class InvalidObjectState(ClientError):
    """Code ``InvalidObjectState``; HTTP status 403; members StorageClass, AccessTier."""


class InvalidPrefix(ClientError):
    """Code ``InvalidPrefix``; HTTP status 400."""


class InvalidRequest(ClientError):
    """Code ``InvalidRequest``; HTTP status 400."""


class InvalidWriteOffset(ClientError):
    """Code ``InvalidWriteOffset``; HTTP status 400."""


class NoSuchAnnotation(ClientError):
    """Code ``NoSuchAnnotation``; HTTP status 404."""


class NoSuchBucket(ClientError):
    """Code ``NoSuchBucket``; HTTP status 404."""


class NoSuchKey(ClientError):
    """Code ``NoSuchKey``; HTTP status 404."""


class NoSuchUpload(ClientError):
    """Code ``NoSuchUpload``; HTTP status 404."""


class ObjectAlreadyInActiveTierError(ClientError):
    """Code ``ObjectAlreadyInActiveTierError``; HTTP status 403."""


class ObjectNotInActiveTierError(ClientError):
    """Code ``ObjectNotInActiveTierError``; HTTP status 403."""


class TooManyParts(ClientError):
    """Code ``TooManyParts``; HTTP status 400."""


class UnsupportedMediaType(ClientError):
    """Code ``UnsupportedMediaType``; HTTP status 415."""


ERRORS: dict[str, type[ClientError]] = {
    "AccessDenied": AccessDenied,
    "AnnotationLimitExceeded": AnnotationLimitExceeded,
    "AnnotationNameTooLong": AnnotationNameTooLong,
    "BucketAlreadyExists": BucketAlreadyExists,
    "BucketAlreadyOwnedByYou": BucketAlreadyOwnedByYou,
    "EncryptionTypeMismatch": EncryptionTypeMismatch,
    "IdempotencyParameterMismatch": IdempotencyParameterMismatch,
    "InvalidAnnotationName": InvalidAnnotationName,
    "InvalidObjectState": InvalidObjectState,
    "InvalidPrefix": InvalidPrefix,
    "InvalidRequest": InvalidRequest,
    "InvalidWriteOffset": InvalidWriteOffset,
    "NoSuchAnnotation": NoSuchAnnotation,
    "NoSuchBucket": NoSuchBucket,
    "NoSuchKey": NoSuchKey,
    "NoSuchUpload": NoSuchUpload,
    "ObjectAlreadyInActiveTierError": ObjectAlreadyInActiveTierError,
    "ObjectNotInActiveTierError": ObjectNotInActiveTierError,
    "TooManyParts": TooManyParts,
    "UnsupportedMediaType": UnsupportedMediaType,
}


class Exceptions(ExceptionNamespace):
    """What a client has as ``client.exceptions``."""

    _by_code = ERRORS

    AccessDenied = AccessDenied
    AnnotationLimitExceeded = AnnotationLimitExceeded
    AnnotationNameTooLong = AnnotationNameTooLong
    BucketAlreadyExists = BucketAlreadyExists
    BucketAlreadyOwnedByYou = BucketAlreadyOwnedByYou
    EncryptionTypeMismatch = EncryptionTypeMismatch
    IdempotencyParameterMismatch = IdempotencyParameterMismatch
    InvalidAnnotationName = InvalidAnnotationName
    InvalidObjectState = InvalidObjectState
    InvalidPrefix = InvalidPrefix
    InvalidRequest = InvalidRequest
    InvalidWriteOffset = InvalidWriteOffset
    NoSuchAnnotation = NoSuchAnnotation
    NoSuchBucket = NoSuchBucket
    NoSuchKey = NoSuchKey
    NoSuchUpload = NoSuchUpload
    ObjectAlreadyInActiveTierError = ObjectAlreadyInActiveTierError
    ObjectNotInActiveTierError = ObjectNotInActiveTierError
    TooManyParts = TooManyParts
    UnsupportedMediaType = UnsupportedMediaType
