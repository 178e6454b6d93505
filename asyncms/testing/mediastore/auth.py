"""Where a check of signatures plugs into the server."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol

__all__ = ["Authenticator", "SignedRequest"]


async def _no_payload() -> str:
    return sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """A request as it came over the wire; its body is not read yet.

    ``target``: path and query, percent-encoded as received. ``headers``: names in the case received, repeated ones one
    by one. ``host``: the ``Host`` header, with its port if it has one. ``payload_sha256`` reads the whole body, within the
    limits that the server has for it, and gives its digest in hex: boto3 with awscrt signs it over plain http without
    saying so, and nothing of an object may be visible before its signature is known to be good.
    """

    method: str
    target: str
    headers: Sequence[tuple[str, str]]
    host: str
    payload_sha256: Callable[[], Awaitable[str]] = field(default=_no_payload, repr=False)

    def header(self, name: str) -> str | None:
        """The values of a header, joined by commas; None if it is absent."""
        values = [value.strip() for key, value in self.headers if key.lower() == name.lower()]
        return ",".join(values) if values else None

    @property
    def signed(self) -> bool:
        """Whether the request claims a requester, by header or in its URL."""
        if self.header("authorization") is not None:
            return True
        _, _, query = self.target.partition("?")
        names = {pair.partition("=")[0].lower() for pair in query.split("&")}
        return "x-amz-signature" in names or "x-amz-algorithm" in names


class Authenticator(Protocol):
    """Decides who sent a request."""

    async def check(self, request: SignedRequest) -> str | None:
        """The requester, None if nobody is named.

        Raises a `Fault` for requests that must not be served: `InvalidSignature`, `InvalidClientTokenId`,
        `IncompleteSignature`, `MissingAuthenticationToken`, `RequestExpired`, `AccessDenied`.
        """
        ...
