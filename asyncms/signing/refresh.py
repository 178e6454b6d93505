"""Credentials that end, behind a cache: keys of the AWS chain and of users' functions, IAM tokens, S3 Express sessions.

One flight: however many requests find them missing or old, the source is asked once. Every set has two times, botocore's
words for them: from the *advisory* one on the first request that notices asks for a new set and waits for it, while the
others go on with the old one; if the source fails then, so does that request, and the source is asked again a while later.
From the *mandatory* one on all wait, and a failure is everybody's who waited: another question would not be answered better.

Credentials and their times are replaced together, by one assignment: who signs sees a set that belongs together, on whatever
thread it was found.
"""

from __future__ import annotations

import logging
import time
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from copy import copy
from typing import Any, NamedTuple

import anyio

from asyncms.signing.credentials import Credentials

__all__ = ["ADVISORY_REFRESH", "RETRY_AFTER", "Lease", "RefreshCache", "RefreshingCredentials"]

logger: logging.Logger = logging.getLogger(__name__)

ADVISORY_REFRESH = 15 * 60.0
"""Seconds before expiry from which aiobotocore tries to refresh AWS keys; it forgives failures until ten minutes before."""

RETRY_AFTER = 10.0
"""Seconds after a failed refresh until the next one, while the old credentials are good."""


class Lease(NamedTuple):
    """Credentials and how long they serve, in seconds since the epoch."""

    credentials: Credentials
    advisory: float
    """From then on new ones should be asked for."""
    mandatory: float
    """From then on they are not used without asking."""

    @classmethod
    def until_expiry(cls, keys: Credentials, advisory: float, now: float) -> Lease:
        """Keys that serve until they expire.

        Args:
            keys: with their time of expiry.
            advisory: seconds before it from which others are asked for.
            now: seconds since the epoch.
        """
        if keys.expires_at is None:
            return cls(keys, float("inf"), float("inf"))
        # Expired ones are for the service to refuse: the chain gives them only where an instance's own refresh failed.
        return cls(keys, max(keys.expires_at - advisory, now + RETRY_AFTER), keys.expires_at)


class RefreshCache:
    """The credentials of one source. Cannot be pickled: they are secrets, and another process asks for its own.

    Args:
        clock: seconds since the epoch.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self._lock = anyio.Lock()
        self._lease: Lease | None = None
        self._flights = 0
        """Questions that were answered or refused, and the last one's refusal."""
        self._failure: Exception | None = None

    def __repr__(self) -> str:
        return "<RefreshCache>"

    def __reduce__(self) -> Any:
        raise TypeError("cached credentials are not pickled")

    def cached(self) -> Credentials | None:
        """The credentials, if there is no need to think of others."""
        lease = self._lease
        return lease.credentials if lease is not None and self.clock() < lease.advisory else None

    def keep(self, lease: Lease) -> Credentials:
        """Replace what is cached; from any thread."""
        self._lease = lease
        return lease.credentials

    async def get(self, fetch: Callable[[], Awaitable[Lease]]) -> Credentials:
        """Credentials that are good now.

        Raises what ``fetch`` raises, unless the old ones are still good.
        """
        old = self._good()
        if old is not None and self._lock.locked():
            return old
        seen = self._flights
        # A source may be a process, or an HTTP exchange with retries.
        async with self._lock:
            known = self.cached()
            if known is not None:
                return known
            if self._flights != seen and self._failure is not None and self._good() is None:
                raise _again(self._failure)
            return await self._refresh(fetch)

    def _good(self) -> Credentials | None:
        lease = self._lease
        return lease.credentials if lease is not None and self.clock() < lease.mandatory else None

    async def _refresh(self, fetch: Callable[[], Awaitable[Lease]]) -> Credentials:
        self._failure = None
        try:
            lease = await fetch()
        except Exception as error:
            self._flights += 1
            self._failure = error
            old, now = self._lease, self.clock()
            if old is None or now >= old.mandatory:
                raise
            # The type alone: a message may quote what the source answered.
            logger.warning("the credentials were not refreshed, and are used for a little longer: %r", type(error))
            return self.keep(old._replace(advisory=min(now + RETRY_AFTER, old.mandatory)))
        self._flights += 1
        return self.keep(lease)


class RefreshingCredentials(ABC):
    """A `asyncms.signing.credentials.CredentialSource` behind a `RefreshCache`.

    Args:
        cache: of the source; others of the same may share it.
    """

    signs = True

    def __init__(self, cache: RefreshCache) -> None:
        self._cache = cache

    def cached(self) -> Credentials | None:
        return self._cache.cached()

    async def load(self) -> Credentials | None:
        return await self._cache.get(self._fetch)

    @abstractmethod
    async def _fetch(self) -> Lease:
        """New credentials."""


def _again(failure: Exception) -> Exception:
    """A failure for one more who waited: raised by many, one object would gather all their tracebacks."""
    try:
        return copy(failure)
    except Exception:  # noqa: BLE001 - whatever a source's own class does when it is made without its arguments
        return failure
