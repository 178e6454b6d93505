"""HTTP/1.1 over asyncio: the default transport."""

from asyncms.transport.native.transport import NativeTransport

__all__ = ["NativeTransport"]
