"""The AWS chain (environment, files, SSO, web identity, process, container, instance metadata) as aiobotocore implements it.

It is imported when the first request needs it. It reads files and loads service models as it goes, so it runs on an event
loop of its own in a worker thread.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import anyio.to_thread

from asyncms.errors import NoCredentialsError
from asyncms.signing.credentials import checked, partial
from asyncms.signing.refresh import ADVISORY_REFRESH, Lease, RefreshCache, RefreshingCredentials

__all__ = ["ChainCredentials"]


class ChainCredentials(RefreshingCredentials):
    """Keys of the chain, asked for as `RefreshingCredentials` says.

    Args:
        resolve: gives aiobotocore's credentials object, or None if the chain has no keys; awaited on another event loop.
        clock: seconds since the epoch.
    """

    def __init__(self, resolve: Callable[[], Awaitable[Any]], clock: Callable[[], float] = time.time) -> None:
        super().__init__(RefreshCache(clock))
        self._resolve = resolve
        self._source: Any = None
        self._apart = threading.Lock()
        self._latest: Lease | None = None

    async def _fetch(self) -> Lease:
        # A source may take its time (a process that asks its user): a caller that is cancelled does not wait for it.
        return await anyio.to_thread.run_sync(self._fetch_apart, abandon_on_cancel=True)

    def _fetch_apart(self) -> Lease:
        with self._apart:
            # One that was abandoned may have brought keys that nobody has taken.
            if self._latest is None or self._cache.clock() >= self._latest.advisory:
                self._latest = anyio.run(self._ask)
            return self._latest

    async def _ask(self) -> Lease:
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
        source = str(getattr(self._source, "method", "the AWS chain"))
        if not frozen.access_key or not frozen.secret_key:
            raise partial(source, "secret_key" if frozen.access_key else "access_key")
        expiry = getattr(self._source, "_expiry_time", None)
        expires_at = None if expiry is None else expiry.timestamp()
        keys = checked(source, frozen.access_key, frozen.secret_key, frozen.token, expires_at)
        return Lease.until_expiry(keys, ADVISORY_REFRESH, self._cache.clock())

    async def _find_source(self) -> Any:
        from botocore.exceptions import PartialCredentialsError as BotoPartialCredentialsError

        try:
            return await self._resolve()
        except BotoPartialCredentialsError as error:
            raise partial(error.kwargs["provider"], error.kwargs["cred_var"]) from error
