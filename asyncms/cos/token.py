"""A bearer token and its times.

One exchange serves every request of every client of a session. From 80 % of its life a token is renewed, by one request while
the others go on with the old one; if that fails, all go on with it, and the next try is made a while later. Only from 98 % on,
when it may end before the service has looked at it, everybody waits. IBM's general SDK renews at the same time; its COS SDK
renews by the refresh token, which IAM may refuse where it would give a new token for the key (protocol C4): never done here.
"""

from __future__ import annotations

import binascii
import json
import time
from base64 import urlsafe_b64decode
from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import Any

import anyio

from asyncms.errors import AsyncmsError, CredentialRetrievalError
from asyncms.signing.bearer import bearer_credentials
from asyncms.signing.credentials import Credentials

__all__ = ["Token", "TokenCache"]

ADVISORY = 0.8
MANDATORY = 0.98
"""Parts of a token's life after which it should, and must, be renewed."""
RETRY_AFTER = 15.0
"""Seconds after a failed renewal until the next one, while the old token is good."""
UNKNOWN_LIFE = 300.0
"""Seconds after which a token that does not say when it ends is asked for anew."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token as its source gave it."""

    text: str = field(repr=False)
    obtained: float
    """Seconds since the epoch; so is the other time."""
    expires: float

    @classmethod
    def of(cls, answer: object, provider: str, now: float) -> Token:
        """What a source answered: the token's text, or IAM's answer as a mapping.

        Its end is ``expires_in`` seconds from now, which needs no agreement of clocks; else ``expiration``, else what the
        token itself says, else unknown.

        Raises CredentialRetrievalError for anything else.
        """
        life: Any = None
        text: Any = answer
        if isinstance(answer, Mapping):
            text = answer.get("access_token")
            life = answer.get("expires_in")
            if life is None and answer.get("expiration") is not None:
                life = _number(answer["expiration"], now) - now
        if not isinstance(text, str) or not text or any(c.isspace() or not c.isprintable() for c in text):
            raise CredentialRetrievalError(provider, "it gave no token, or one that no header can hold")
        if not text.isascii():
            raise CredentialRetrievalError(provider, "it gave a token that is not ASCII")
        if life is None:
            end = _end_of(text)
            life = UNKNOWN_LIFE if end is None else end - now
        life = _number(life, UNKNOWN_LIFE)
        if life <= 0:
            raise CredentialRetrievalError(provider, "its token has expired already; is this host's clock right?")
        return cls(text, now, now + life)


class TokenCache:
    """The token of one identity.

    Args:
        clock: seconds since the epoch.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self.clock = clock
        self._lock = anyio.Lock()
        self._credentials: Credentials | None = None
        self._advisory = 0.0
        self._mandatory = 0.0
        self._flights = 0
        """Exchanges that came to an end, and how the last one did."""
        self._failure: AsyncmsError | None = None

    def __repr__(self) -> str:
        return "<TokenCache>"

    def __reduce__(self) -> Any:
        raise TypeError("tokens are not pickled")

    def cached(self) -> Credentials | None:
        """The token, if there is no need to think of another one."""
        return self._credentials if self.clock() < self._advisory else None

    async def get(self, fetch: Callable[[], Awaitable[Token]]) -> Credentials:
        """A token that is good now. Raises what ``fetch`` raises, unless the old token is still good."""
        if self._is_good() and self._lock.locked():
            assert self._credentials is not None
            return self._credentials
        seen = self._flights
        async with self._lock:
            known = self.cached()
            if known is not None:
                return known
            if self._flights != seen and self._failure is not None and not self._is_good():
                # This call waited for an exchange that failed: another one would not do better.
                raise copy(self._failure)
            return await self._renew(fetch)

    def _is_good(self) -> bool:
        return self._credentials is not None and self.clock() < self._mandatory

    async def _renew(self, fetch: Callable[[], Awaitable[Token]]) -> Credentials:
        self._failure = None
        try:
            token = await fetch()
        except AsyncmsError as error:
            self._flights += 1
            self._failure = error
            if not self._is_good():
                raise
            self._advisory = min(self.clock() + RETRY_AFTER, self._mandatory)
        else:
            self._flights += 1
            life = token.expires - token.obtained
            self._advisory = token.obtained + ADVISORY * life
            self._mandatory = token.obtained + MANDATORY * life
            self._credentials = bearer_credentials(token.text, token.expires)
        assert self._credentials is not None
        return self._credentials


def _end_of(text: str) -> float | None:
    """``exp`` of a JSON web token (RFC 7519), which is read and not verified: that is the service's business."""
    parts = text.split(".")
    if len(parts) != 3:
        return None
    try:
        claims = json.loads(urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        return float(claims["exp"])
    except (binascii.Error, ValueError, KeyError, TypeError):
        return None


def _number(value: Any, default: float) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return default
