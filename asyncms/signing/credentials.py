"""Keys, and what gives them.

Explicit keys need nothing else; the AWS chain is in `asyncms.signing.chain`, a user's own function in
`asyncms.signing.provided`, and what keeps keys that expire in `asyncms.signing.refresh`, so that signing awaits nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Protocol

from asyncms.errors import ConfigError, PartialCredentialsError
from asyncms.value import Value

__all__ = [
    "AnonymousCredentials",
    "CredentialSource",
    "Credentials",
    "StaticCredentials",
    "checked",
    "partial",
]

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Credentials(Value):
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
