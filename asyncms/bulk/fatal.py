"""Which errors end a run: those that every object that follows would meet too; and which another run would meet again. Pure.

A million lines of one cause help nobody, and each may have cost a download that found the disk full, or tries of a connection.
"""

from __future__ import annotations

import errno

from asyncms.bulk.placement import UnsafeKeyError
from asyncms.errors import (
    ClientError,
    ConfigError,
    EndpointConnectionError,
    NoCredentialsError,
    NoRegionError,
    ParamValidationError,
    PartialCredentialsError,
    SSLError,
)

__all__ = ["ends_run", "is_final"]

_SETTINGS = (ConfigError, NoCredentialsError, NoRegionError, PartialCredentialsError)
_UNREACHABLE = (EndpointConnectionError, SSLError)
_CODES = frozenset(
    {
        "ExpiredToken",
        "InvalidAccessKeyId",
        "InvalidToken",
        "NoSuchBucket",
        "NotSignedUp",
        "RequestTimeTooSkewed",
        "SignatureDoesNotMatch",
        "TokenRefreshRequired",
    }
)
_NOT_THERE = frozenset({404, 405, 410, 412})
"""405 is a version that is a delete marker, 412 another object than the one with the ETag that was asked for."""
_FULL = frozenset({errno.ENOSPC, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC)})


def ends_run(error: Exception, *, is_first: bool, is_own_bucket: bool = True) -> bool:
    """Whether there is no point in further objects.

    Args:
        is_first: whether nothing has succeeded yet: then what cannot be reached was never there.
        is_own_bucket: whether the object is in the bucket that the run is about. Of others, only what is in them is missing with them.
    """
    if isinstance(error, ClientError):
        return error.code in _CODES and (is_own_bucket or error.code != "NoSuchBucket")
    if isinstance(error, _SETTINGS):
        return True
    if isinstance(error, _UNREACHABLE):
        return is_first
    return isinstance(error, OSError) and error.errno in _FULL


def is_final(error: Exception) -> bool:
    """Whether another try at the object fails as well: it makes keys no better, and no object that is not there.

    A journal that is kept for such a try is kept by every run. Where a source knows no more than keys, nothing that it tells of as
    done would ever be asked for again.
    """
    if isinstance(error, ClientError):
        return error.status in _NOT_THERE
    return isinstance(error, UnsafeKeyError | ParamValidationError)
