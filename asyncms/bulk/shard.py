"""A plan: the objects of a source as shards, each a piece of a manifest that any process can run by itself."""

from __future__ import annotations

import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import anyio

from asyncms.bulk.entry import Entry
from asyncms.bulk.listing import Give
from asyncms.bulk.manifest import fields_of, read_manifest
from asyncms.bulk.source import PAGE, Source, is_pinned
from asyncms.bulk.store import ObjectStore
from asyncms.errors import ConfigError
from asyncms.value import Value

__all__ = ["Shard", "plan"]

OBJECTS = 10_000
BYTES = 16 << 30


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Shard(Value):
    """Objects that are transferred together: plain data, which pickles, and a `asyncms.bulk.Source` like any other."""

    number: int
    base: str
    """What is left out of the paths."""
    source: str
    """Identity of what was planned."""
    entries: tuple[Entry, ...]
    is_pinned: bool = False
    """As of what was planned; see `asyncms.bulk.source.is_pinned`."""

    @property
    def identity(self) -> str:
        return f"{self.source} shard {self.number}"

    @property
    def Bucket(self) -> str | None:  # noqa: N802 - as other sources have it
        """Of all entries; None if they are of several."""
        buckets = {entry.bucket for entry in self.entries}
        return buckets.pop() if len(buckets) == 1 else None

    @property
    def bytes(self) -> int:
        """As far as sizes are known."""
        return sum(entry.size or 0 for entry in self.entries)

    async def feed(self, client: ObjectStore, give: Give) -> None:
        for start in range(0, len(self.entries), PAGE):
            await give(list(self.entries[start : start + PAGE]))
        if not self.entries:
            await give([])

    def to_json_lines(self) -> str:
        """A header and one line per object; without the header it is a manifest."""
        header = {
            "asyncms_shard": 1,
            "number": self.number,
            "base": self.base,
            "source": self.source,
            "is_pinned": self.is_pinned,
        }
        return "".join(json.dumps(line) + "\n" for line in (header, *map(fields_of, self.entries)))

    @classmethod
    def from_json_lines(cls, text: str) -> Shard:
        """What `to_json_lines` wrote. Raises ConfigError for other text, ManifestError for a bad line."""
        head, _, rest = text.partition("\n")
        try:
            header = json.loads(head)
            if header["asyncms_shard"] != 1:
                raise ConfigError(f"a shard of format {header['asyncms_shard']!r} is not known")
            number, base, source = int(header["number"]), str(header["base"]), str(header["source"])
            pinned = bool(header.get("is_pinned"))
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
            raise ConfigError(f"the text is no shard: its first line is {head[:80]!r}") from error
        return cls(number, base, source, tuple(read_manifest(io.StringIO(rest))), pinned)


@asynccontextmanager
async def plan(
    client: ObjectStore, source: Source, *, max_objects: int = OBJECTS, max_bytes: int = BYTES
) -> AsyncIterator[AsyncIterator[Shard]]:
    """The source's objects as shards of at most so many objects, and of about so many bytes where sizes are known.

    ``async with plan(s3, source) as shards: async for shard in shards: …``. Listing runs one shard ahead.

    Raises what the source's ``feed`` raises, after the shards before; ConfigError for sizes below 1.
    """
    if max_objects < 1 or max_bytes < 1:
        raise ConfigError("a shard holds at least one object and one byte")
    send, receive = anyio.create_memory_object_stream[Shard](1)
    failures: list[Exception] = []
    pending: list[Entry] = []
    size = number = 0

    async def finish() -> None:
        nonlocal size, number
        shard = Shard(number, source.base, source.identity, tuple(pending), is_pinned(source))
        pending.clear()
        size, number = 0, number + 1
        await send.send(shard)

    async def give(page: list[Entry]) -> None:
        nonlocal size
        for entry in page:
            if pending and (len(pending) >= max_objects or size + (entry.size or 0) > max_bytes):
                await finish()
            pending.append(entry)
            size += entry.size or 0

    async def feed() -> None:
        with send:
            try:
                await source.feed(client, give)
            except Exception as error:  # noqa: BLE001 - raised below, without a group around it
                failures.append(error)
            if pending:
                await finish()

    async def shards() -> AsyncIterator[Shard]:
        async for shard in receive:
            yield shard
        if failures:
            raise failures.pop()

    try:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(feed)
            with receive:
                yield shards()
            tasks.cancel_scope.cancel()
    except BaseExceptionGroup as group:
        # The feed raises nothing: it is the caller's own, or what `shards` raised.
        if len(group.exceptions) == 1:
            raise group.exceptions[0] from None
        raise
