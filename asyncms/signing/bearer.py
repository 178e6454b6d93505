"""Bearer tokens (RFC 6750) in place of a signature: nothing of the request is signed, so the connection must be safe."""

from __future__ import annotations

from asyncms.signing.credentials import Credentials

__all__ = ["authorise", "bearer_credentials"]


def bearer_credentials(token: str, expires_at: float | None) -> Credentials:
    """A token as a client's credentials."""
    return Credentials("", "", token, expires_at)


def authorise(headers: dict[str, str], credentials: Credentials) -> None:
    """Add ``authorization`` to the headers."""
    headers["authorization"] = f"Bearer {credentials.token}"
