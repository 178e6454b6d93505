"""What the layers above need of a transport."""

from __future__ import annotations

from typing import Protocol

from asyncms.message import Request, Response, Timeouts

__all__ = ["Transport"]


class Transport(Protocol):
    """Sends requests over a pool of connections. Bound to the event loop and process of its first use."""

    @property
    def acquired(self) -> int:
        """Connections in use by requests and unread bodies."""

    async def send(self, request: Request, timeouts: Timeouts) -> Response:
        """Send the request and return as soon as the response head is there; the body is still unread.

        The body must be read to its end or closed, else its connection stays acquired. A reused connection that turns
        out to be dead before the first response byte is replaced once, where the body can be sent again. Statuses of
        400 and above are no errors here.

        Raises:
            PoolTimeout, EndpointConnectionError, ConnectTimeoutError, SSLError, ConnectionClosedError,
            ReadTimeoutError, ProtocolError: subclasses of TransportError.
            WrongLoopError, ForkedClientError: used outside the owner.
        """

    async def aclose(self) -> None:
        """Close all connections. Transfers in progress fail with ConnectionClosedError. Idempotent."""
