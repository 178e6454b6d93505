"""Keys of the user's own source: any async callable."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from typing import Any, TypeAlias

from asyncms.errors import ConfigError, NoCredentialsError
from asyncms.signing.credentials import Credentials, checked, partial
from asyncms.signing.refresh import ADVISORY_REFRESH, Lease, RefreshCache, RefreshingCredentials

__all__ = ["CredentialProvider", "ProvidedCredentials"]

CredentialProvider: TypeAlias = Callable[[], Awaitable[Credentials | Mapping[str, Any]]]
"""Gives `Credentials`, or the mapping of that name in STS's answers: ``AccessKeyId``, ``SecretAccessKey``, ``SessionToken``,
``Expiration``."""


class ProvidedCredentials(RefreshingCredentials):
    """Keys of an async callable, asked for as `RefreshingCredentials` says; on the event loop of the request that asks.

    Keys that expire are asked for again 15 minutes before, or in the last quarter of a life shorter than an hour.

    Args:
        provide: gives keys.
        clock: seconds since the epoch.

    Raises ConfigError for what is not callable.
    """

    def __init__(self, provide: CredentialProvider, clock: Callable[[], float] = time.time) -> None:
        if not callable(provide):
            raise ConfigError(f"credentials must be an async function that gives keys, not {type(provide).__name__}")
        super().__init__(RefreshCache(clock))
        self._provide = provide

    def __reduce__(self) -> tuple[type[ProvidedCredentials], tuple[CredentialProvider]]:
        # Keys stay behind: the other process asks for its own.
        return ProvidedCredentials, (self._provide,)

    async def _fetch(self) -> Lease:
        answer = self._provide()
        if not isinstance(answer, Awaitable):
            raise ConfigError("credentials must be an async function: what it returned cannot be awaited")
        credentials, now = _credentials_of(await answer), self._cache.clock()
        left = float("inf") if credentials.expires_at is None else credentials.expires_at - now
        if left <= 0:
            raise NoCredentialsError("Unable to locate credentials: those that the given function returned are expired")
        return Lease.until_expiry(credentials, min(ADVISORY_REFRESH, left / 4), now)


def _credentials_of(given: object) -> Credentials:
    if isinstance(given, Credentials):
        access_key, secret_key, token, expiry = given.access_key, given.secret_key, given.token, given.expires_at
    elif isinstance(given, Mapping):
        unknown = sorted(map(str, set(given) - {"AccessKeyId", "SecretAccessKey", "SessionToken", "Expiration"}))
        if unknown:
            raise ConfigError(f"the given credentials have unknown members {unknown}")
        access_key, secret_key = given.get("AccessKeyId") or "", given.get("SecretAccessKey") or ""
        token, expiry = given.get("SessionToken"), _seconds(given.get("Expiration"))
    else:
        raise ConfigError(f"credentials must give asyncms.Credentials or a mapping, not {type(given).__name__}")
    if not access_key and not secret_key:
        raise NoCredentialsError("Unable to locate credentials: the given function returned empty keys")
    if not access_key or not secret_key:
        raise partial("the given function", "secret_key" if access_key else "access_key")
    return checked("the given function", access_key, secret_key, token, expiry)


def _seconds(expiration: object) -> float | None:
    if expiration is None:
        return None
    try:
        moment = datetime.fromisoformat(expiration) if isinstance(expiration, str) else expiration
        assert isinstance(moment, datetime)
    except (ValueError, AssertionError):
        raise ConfigError(f"Expiration must be a datetime or ISO 8601 text, not {expiration!r}") from None
    return (moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)).timestamp()
