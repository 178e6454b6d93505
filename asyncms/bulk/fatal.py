"""Which errors end a run: those that every object that follows would meet too. Pure.

A million lines of one cause help nobody, and each may have cost a download that found the disk full, or tries of a connection.
"""

from __future__ import annotations

import errno

from asyncms.errors import (
    ClientError,
    ConfigError,
    EndpointConnectionError,
    NoCredentialsError,
    NoRegionError,
    PartialCredentialsError,
    SSLError,
)

__all__ = ["ends_run"]

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
_FULL = frozenset({errno.ENOSPC, errno.EROFS, getattr(errno, "EDQUOT", errno.ENOSPC)})


def ends_run(error: Exception, *, is_first: bool) -> bool:
    """Whether there is no point in further objects.

    Args:
        is_first: whether nothing has succeeded yet: then what cannot be reached was never there.
    """
    if isinstance(error, ClientError):
        return error.code in _CODES
    if isinstance(error, _SETTINGS):
        return True
    if isinstance(error, _UNREACHABLE):
        return is_first
    return isinstance(error, OSError) and error.errno in _FULL
