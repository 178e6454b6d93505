"""Several iterators over one listing, one per result key, each at its own pace.

The pages hang in a chain, and every iterator holds its own link: what all have passed is freed. The iterator that comes
to the end of the chain first fetches the next page; if that fails or is cancelled, the next one to come tries again.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import anyio

from asyncms.pipeline.expression import Search

__all__ = ["PageLink", "ResultKeyIterator", "SharedPages"]


class ResultKeyIterator(AsyncIterator[Any]):
    """The elements of one result key, over all pages."""

    def __init__(self, pages: SharedPages, node: PageLink, result_key: str, search: Search) -> None:
        self._pages = pages
        self._node = node
        self._search = search
        self._elements: Iterator[Any] = iter(())
        self.result_key = result_key

    async def __anext__(self) -> Any:
        while True:
            for element in self._elements:
                return element
            self._node = await self._pages.after(self._node)
            self._elements = iter(self._search(self._node.page) or ())


class PageLink:
    """A page in a chain: what every iterator has passed is freed."""

    __slots__ = ("following", "page")

    def __init__(self, page: Any) -> None:
        self.page: Any = page
        self.following: PageLink | None = None


class SharedPages:
    """One pass over the pages for several iterators: whoever comes first fetches."""

    def __init__(self, pages: AsyncIterator[Any]) -> None:
        self._pages: AsyncIterator[Any] = pages
        self._lock: anyio.Lock = anyio.Lock()

    async def after(self, node: PageLink) -> PageLink:
        """The next page. Raises StopAsyncIteration behind the last."""
        if node.following is None:
            async with self._lock:
                if node.following is None:
                    node.following = PageLink(await anext(self._pages))
        return node.following
