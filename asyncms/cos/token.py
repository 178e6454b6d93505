"""A bearer token and its times.

It is renewed from 80 % of its life on; only from 98 % on, when it may end before the service has looked at it, everybody waits
for that (`asyncms.signing.refresh`). IBM's general SDK renews at the same time; its COS SDK renews by the refresh token, which
IAM may refuse where it would give a new token for the key (protocol C4): never done here.
"""

from __future__ import annotations

import binascii
import json
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from asyncms.errors import CredentialRetrievalError
from asyncms.signing.bearer import bearer_credentials
from asyncms.signing.refresh import Lease

__all__ = ["Token"]

ADVISORY = 0.8
MANDATORY = 0.98
"""Parts of a token's life after which it should, and must, be renewed."""
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

    def lease(self) -> Lease:
        """The token as a client's credentials, with the times of its renewal."""
        life = self.expires - self.obtained
        return Lease(
            bearer_credentials(self.text, self.expires),
            self.obtained + ADVISORY * life,
            self.obtained + MANDATORY * life,
        )


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
