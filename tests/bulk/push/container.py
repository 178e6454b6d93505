"""A container that the test holds the strings of: uploads wait, fail and succeed as it says."""

from __future__ import annotations

from collections.abc import AsyncIterable, Callable
from typing import TYPE_CHECKING, Any, Unpack

import anyio

from asyncms.errors import BodyTooLargeError

if TYPE_CHECKING:
    from asyncms._generated.mediastore.types import (
        DeleteObjectRequest,
        DeleteObjectResponse,
        PutObjectRequest,
        PutObjectResponse,
    )

__all__ = ["Container"]


class Container:
    """The `MediaStore` Protocol over a dict. What only a server shows is tested with one, in ``tests/mediastore``."""

    def __init__(self) -> None:
        self.objects: dict[str, bytes] = {}
        self.arguments: dict[str, dict[str, Any]] = {}
        self.order: list[str] = []
        """Paths in the order in which they were stored; deleted ones with a minus."""
        self.partial: dict[str, bytes] = {}
        """What has arrived of uploads that are not complete."""
        self.most_streamed: int | None = None
        """The limit of the client for streamed bodies."""
        self.most = 0
        """Most uploads at once."""
        self.together = 1
        """No upload goes on before so many have run at once."""
        self.holds: Callable[[str], bool] = lambda _: False
        """Whether an upload to the path goes no further yet; looked at whenever another one begins or ends."""
        self.fail: Callable[[str], Exception | None] = lambda _: None
        self.changed = anyio.Event()
        self._running = 0

    async def put_object(self, **kwargs: Unpack[PutObjectRequest]) -> PutObjectResponse:
        path, body = kwargs["Path"], kwargs["Body"]
        self._running += 1
        self.most = max(self.most, self._running)
        self._tell()
        try:
            await self.until(lambda: self.most >= self.together and not self.holds(path))
            await anyio.lowlevel.checkpoint()
            if error := self.fail(path):
                raise error
            if isinstance(body, bytes):
                data = body
            else:
                assert isinstance(body, AsyncIterable)
                data = b""
                async for piece in body:
                    data += bytes(piece)
                    if self.most_streamed is not None and len(data) > self.most_streamed:
                        raise BodyTooLargeError("too large", offset=len(data))
                    self.partial[path] = data
                    self._tell()
            self.objects[path] = data
            self.arguments[path] = {k: v for k, v in kwargs.items() if k not in {"Path", "Body"}}
            self.order.append(path)
        finally:
            self.partial.pop(path, None)
            self._running -= 1
            self._tell()
        return {}  # type: ignore[typeddict-item]

    async def delete_object(self, **kwargs: Unpack[DeleteObjectRequest]) -> DeleteObjectResponse:
        path = kwargs["Path"]
        await anyio.lowlevel.checkpoint()
        del self.objects[path]
        self.order.append(f"-{path}")
        self._tell()
        return {}  # type: ignore[typeddict-item]

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for what uploads bring about."""
        while not condition():
            await self.changed.wait()

    def _tell(self) -> None:
        self.changed.set()
        self.changed = anyio.Event()
