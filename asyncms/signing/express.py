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
from copy import copy

import anyio

from asyncms.errors import AsyncmsError
from asyncms.signing.credentials import Credentials
from asyncms.signing.sigv4 import sign

__all__ = ["ExpressSessions", "sign_express"]

MAX_SESSIONS = 100
ADVISORY_REFRESH = 45.0
MANDATORY_REFRESH = 10.0


class _Session:
    __slots__ = ("failure", "finished", "keys", "lock")

    def __init__(self) -> None:
        self.keys: Credentials | None = None
        self.lock = anyio.Lock()
        self.finished = 0
        """Requests for keys that came to an end, and how the last one did."""
        self.failure: AsyncmsError | None = None


class ExpressSessions:
    """The session keys of one client, by bucket.

    Args:
        create: asks for new keys of a bucket.
        clock: seconds since the epoch by the service's clock.
    """

    def __init__(self, create: Callable[[str], Awaitable[Credentials]], clock: Callable[[], float] = time.time) -> None:
        self._create = create
        self._clock = clock
        self._sessions: OrderedDict[str, _Session] = OrderedDict()

    async def keys(self, bucket: str) -> Credentials:
        """Keys that are good now.

        Raises what CreateSession raises, unless the old keys are still good.
        """
        session = self._session(bucket)
        left = self._left(session)
        if left > ADVISORY_REFRESH and session.keys is not None:
            return session.keys
        if left > MANDATORY_REFRESH and session.keys is not None and session.lock.locked():
            # Somebody is asking already.
            return session.keys
        finished = session.finished
        async with session.lock:
            if (
                session.finished != finished
                and session.failure is not None
                and self._left(session) <= MANDATORY_REFRESH
            ):
                # This call waited for a request that failed: another one would not do better.
                raise copy(session.failure)
            if session.keys is None or self._left(session) <= ADVISORY_REFRESH:
                await self._refresh(bucket, session)
            assert session.keys is not None
            return session.keys

    def _session(self, bucket: str) -> _Session:
        session = self._sessions.get(bucket)
        if session is None:
            session = self._sessions[bucket] = _Session()
            if len(self._sessions) > MAX_SESSIONS:
                self._sessions.popitem(last=False)
        else:
            self._sessions.move_to_end(bucket)
        return session

    def _left(self, session: _Session) -> float:
        if session.keys is None or session.keys.expires_at is None:
            return 0.0
        return session.keys.expires_at - self._clock()

    async def _refresh(self, bucket: str, session: _Session) -> None:
        session.failure = None
        try:
            session.keys = await self._create(bucket)
        except AsyncmsError as error:
            session.failure = error
            if self._left(session) <= MANDATORY_REFRESH:
                raise
        finally:
            session.finished += 1


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
