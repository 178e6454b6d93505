"""Keys, and where they come from.

Explicit keys need nothing else. Everything else is the AWS chain (environment, files, SSO, web identity, process,
container, instance metadata) as aiobotocore implements it; it is imported when the first request needs it. It reads files
and loads service models as it goes, so it runs on an event loop of its own in a worker thread. Keys that expire are cached
here with the time until which they may be used without asking again, so that signing awaits nothing.
"""

from __future__ import annotations

import logging
import re
import threading
import time
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

import anyio
import anyio.to_thread

from asyncms.errors import ConfigError, NoCredentialsError, PartialCredentialsError

__all__ = [
    "AnonymousCredentials",
    "ChainCredentials",
    "CredentialSource",
    "Credentials",
    "RefreshingCredentials",
    "StaticCredentials",
    "checked",
    "partial",
]

logger: logging.Logger = logging.getLogger(__name__)

ADVISORY_REFRESH = 15 * 60.0
"""Seconds before expiry from which aiobotocore tries to refresh; failures are forgiven until ten minutes before."""

RECHECK = 10.0
"""How long, in seconds, keys inside the advisory window are used before the chain is asked again."""


_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Credentials:
    """One consistent set of keys. The representation shows the access key only."""

    access_key: str
    secret_key: str = field(repr=False)
    token: str | None = field(default=None, repr=False)
    expires_at: float | None = field(default=None, repr=False, compare=False)
    """Seconds since the epoch; None if they do not expire or nobody knows when."""


class CredentialSource(Protocol):
    """Gives keys. ``None`` in the place of keys means: do not sign."""

    def cached(self) -> Credentials | None:
        """Keys that are good now, without waiting; None if `load` must be awaited."""

    async def load(self) -> Credentials | None:
        """Keys that are good now.

        Raises NoCredentialsError, PartialCredentialsError, ConfigError for keys that no header can hold, or botocore's
        error if a source of the chain is broken.
        """

    @property
    def signs(self) -> bool:
        """False for anonymous access."""


class StaticCredentials:
    """Keys given in code.

    Raises PartialCredentialsError for an access key without its secret or the reverse, ConfigError for keys that no header
    can hold.
    """

    signs = True

    def __init__(self, access_key: str | None, secret_key: str | None, token: str | None = None) -> None:
        for given, missing in ((access_key, "aws_access_key_id"), (secret_key, "aws_secret_access_key")):
            if not given:
                raise partial("explicit", missing)
        assert access_key
        assert secret_key
        self._credentials = checked("explicit", access_key, secret_key, token)

    def cached(self) -> Credentials | None:
        return self._credentials

    async def load(self) -> Credentials | None:
        return self._credentials


class AnonymousCredentials:
    """No keys: requests are not signed."""

    signs = False

    def cached(self) -> Credentials | None:
        return None

    async def load(self) -> Credentials | None:
        return None


class RefreshingCredentials(ABC):
    """Keys behind a cache. One flight: however many requests find them missing or old, the source is asked once.

    Near the end of their life the first request that notices asks for new ones and waits; the others go on with the old
    ones. If the source fails then, so does the first: the old ones are used while they last, the source asked again every
    `RECHECK` seconds.

    Args:
        clock: seconds since the epoch.
    """

    signs = True

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._credentials: Credentials | None = None
        self._good_until = 0.0
        self._loading = anyio.Lock()

    def cached(self) -> Credentials | None:
        return self._credentials if self._clock() < self._good_until else None

    async def load(self) -> Credentials | None:
        # A source may be a process, or an HTTP exchange with retries.
        async with self._loading:
            found = self.cached()
            if found is not None:
                return found
            old, now = self._credentials, self._clock()
            lasts = old is not None and old.expires_at is not None and now < old.expires_at
            if lasts:
                self._good_until = now + RECHECK
            try:
                return await self._refresh()
            except Exception as error:
                if not lasts:
                    raise
                logger.warning("the credentials were not refreshed, and are used for a little longer: %r", type(error))
                return old

    @abstractmethod
    async def _refresh(self) -> Credentials:
        """New keys, given to `_keep`."""

    def _keep(self, credentials: Credentials, advisory: float) -> Credentials:
        expires_at, soon = credentials.expires_at, self._clock() + RECHECK
        # In this order: another thread asks `cached` meanwhile.
        self._credentials = credentials
        # Expired ones are for the service to refuse: the chain gives them only where an instance's own refresh failed.
        self._good_until = float("inf") if expires_at is None else max(expires_at - advisory, soon)
        return credentials


class ChainCredentials(RefreshingCredentials):
    """The AWS chain behind a cache.

    Args:
        resolve: gives aiobotocore's credentials object, or None if the chain has no keys; awaited on another event loop.
        clock: seconds since the epoch.
    """

    def __init__(self, resolve: Callable[[], Awaitable[Any]], clock: Callable[[], float] = time.time) -> None:
        super().__init__(clock)
        self._resolve = resolve
        self._source: Any = None
        self._apart = threading.Lock()

    async def _refresh(self) -> Credentials:
        # A source may take its time (a process that asks its user): a caller that is cancelled does not wait for it.
        return await anyio.to_thread.run_sync(self._load_apart, self._credentials, abandon_on_cancel=True)

    def _load_apart(self, old: Credentials | None) -> Credentials:
        # An abandoned load may still be at it, and then it is the one that counts.
        with self._apart:
            found = self.cached()
            return found if found is not None and found is not old else anyio.run(self._load)

    async def _load(self) -> Credentials:
        if self._source is None:
            source = await self._find_source()
            if source is None:
                raise NoCredentialsError(
                    "Unable to locate credentials. Give aws_access_key_id and aws_secret_access_key, set AWS_PROFILE or "
                    "AWS_ACCESS_KEY_ID, or use signature_version=UNSIGNED for anonymous access."
                )
            self._source = source
        frozen = await self._source.get_frozen_credentials()
        if not frozen.access_key and not frozen.secret_key:
            raise NoCredentialsError("Unable to locate credentials: the source gave empty keys")
        if not frozen.access_key or not frozen.secret_key:
            raise partial(
                str(getattr(self._source, "method", "the AWS chain")),
                "secret_key" if frozen.access_key else "access_key",
            )
        source = str(getattr(self._source, "method", "the AWS chain"))
        expiry = getattr(self._source, "_expiry_time", None)
        expires_at = None if expiry is None else expiry.timestamp()
        return self._keep(
            checked(source, frozen.access_key, frozen.secret_key, frozen.token, expires_at), ADVISORY_REFRESH
        )

    async def _find_source(self) -> Any:
        from botocore.exceptions import PartialCredentialsError as BotoPartialCredentialsError

        try:
            return await self._resolve()
        except BotoPartialCredentialsError as error:
            raise partial(error.kwargs["provider"], error.kwargs["cred_var"]) from error


def checked(
    source: str, access_key: str, secret_key: str, token: str | None, expires_at: float | None = None
) -> Credentials:
    """Keys that headers can carry.

    Raises ConfigError.
    """
    for name, value in (("access key", access_key), ("secret key", secret_key), ("session token", token)):
        if value and _CONTROL.search(value):
            raise ConfigError(
                f"the {name} ({source}) holds a line break or another control character, which no header can carry; was it "
                "read from a file with its line's end?"
            )
    return Credentials(access_key, secret_key, token or None, expires_at)


def partial(provider: str, missing: str) -> PartialCredentialsError:
    """The error of half a pair of keys."""
    return PartialCredentialsError(
        f"Partial credentials found in {provider}, missing: {missing}. Give both the access key and its secret.",
        provider=provider,
        cred_var=missing,
    )
