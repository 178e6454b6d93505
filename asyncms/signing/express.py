"""S3 Express: session keys of directory buckets.

CreateSession gives keys for one bucket that live five minutes and spare the store a full authorisation of every request:
https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-express-create-session.html. Requests are then signed with them, and
their token travels in a header of its own. botocore's times: new keys are asked for when 45 s are left, which may fail, and
must be there when 10 s are left.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from functools import partial

from asyncms.signing.credentials import Credentials
from asyncms.signing.refresh import Lease, RefreshCache
from asyncms.signing.sigv4 import sign

__all__ = ["ExpressSessions", "sign_express"]

MAX_SESSIONS = 100
ADVISORY_REFRESH = 45.0
MANDATORY_REFRESH = 10.0


class ExpressSessions:
    """The session keys of one client, by bucket.

    Args:
        create: asks for new keys of a bucket.
        clock: seconds since the epoch by the service's clock.
    """

    def __init__(self, create: Callable[[str], Awaitable[Credentials]], clock: Callable[[], float] = time.time) -> None:
        self._create = create
        self._clock = clock
        self._sessions: OrderedDict[str, RefreshCache] = OrderedDict()

    async def keys(self, bucket: str) -> Credentials:
        """Keys that are good now.

        Raises what CreateSession raises, unless the old keys are still good.
        """
        session = self._session(bucket)
        return session.cached() or await session.get(partial(self._fetch, bucket))

    def _session(self, bucket: str) -> RefreshCache:
        session = self._sessions.get(bucket)
        if session is None:
            session = self._sessions[bucket] = RefreshCache(self._clock)
            if len(self._sessions) > MAX_SESSIONS:
                self._sessions.popitem(last=False)
        else:
            self._sessions.move_to_end(bucket)
        return session

    async def _fetch(self, bucket: str) -> Lease:
        keys = await self._create(bucket)
        ends = keys.expires_at or 0.0
        return Lease(keys, ends - ADVISORY_REFRESH, ends - MANDATORY_REFRESH)


def sign_express(
    method: str,
    path: str,
    query: str,
    headers: dict[str, str],
    payload_hash: str,
    credentials: Credentials,
    region: str,
    service: str,
    now: float,
) -> None:
    """`asyncms.signing.sigv4.sign` with the keys of a session."""
    if credentials.token is not None:
        headers["x-amz-s3session-token"] = credentials.token
    keys = Credentials(credentials.access_key, credentials.secret_key)
    sign(method, path, query, headers, payload_hash, keys, region, service, now)
