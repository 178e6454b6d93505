"""One object of a bulk download on its way into its file, and what the journal is told of it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from asyncms.bulk.entry import Entry
from asyncms.bulk.journal import Done, Journal
from asyncms.transfer.concurrency import Nested, Slots
from asyncms.transfer.landing import Downloaded, Landing, Partial
from asyncms.transfer.plan import Span
from asyncms.transfer.target import OWN_PREFIX
from asyncms.transfer.writer import FileWriter

__all__ = ["BulkLanding", "part_path"]


def part_path(path: Path, journal: Journal, key: str) -> Path:
    """Where the bytes for a path gather: the same for the same run's next try, another one for other runs."""
    mark = hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
    return path.parent / f"{OWN_PREFIX}{journal.name}-{mark}.part"


class BulkLanding(Landing):
    """See `asyncms.transfer.landing.Landing`.

    Args:
        run: the requests of all objects, where this one may have more than one of them.
        requests: that it may have at once, where no limiter says so.
    """

    is_vetted = True  # by `tree`
    keeps_time = True

    def __init__(
        self, entry: Entry, path: str, writer: FileWriter, journal: Journal | None, run: Slots | None, requests: int
    ) -> None:
        self._entry = entry
        self._path = path
        self._journal = journal
        self._run = run
        self._requests = requests
        self._id = ""
        self.size: int | None = entry.size
        self.writer: FileWriter | None = writer
        self.found: Downloaded | None = None
        """Once it is complete."""

    def limited(self, limiter: Slots | None) -> Slots | None:
        return limiter if self._run is None else Nested(self._run, limiter or Slots(self._requests))

    @property
    def part(self) -> Path | None:  # type: ignore[override]
        # Only the parts of large objects are ever gone on with: others need no name that can be found again.
        return None if self._journal is None else part_path(Path(self._path), self._journal, self._entry.key)

    def scratch(self) -> str | None:
        journal = self._journal
        if journal is None:
            return None
        path = self._path
        return f"{path[: path.rfind(os.sep) + 1]}{OWN_PREFIX}{journal.name}-{journal.next_id()}.part"

    def earlier(self) -> Partial | None:
        begun = None if self._journal is None else self._journal.facts.begun.get(self._entry.key)
        if begun is None or not begun.is_of(self._entry):
            return None
        part, partial = self.part, begun.partial
        assert part is not None
        try:
            # One call, and only for objects that were broken off.
            size = part.lstat().st_size
        except OSError:
            return None
        if any(span.end is None or span.end > size for span in partial.spans):
            return None
        self._id = begun.id
        return partial

    def void(self) -> None:
        if self._journal is not None:
            self._journal.write("void", self._id)

    def begin(self, found: Downloaded) -> None:
        if self._journal is not None:
            self._id = self._journal.next_id()
            self._journal.write("begin", self._id, self._entry.bucket, self._entry.key, found.etag, found.size)

    def wrote(self, span: Span) -> None:
        if self._journal is not None:
            self._journal.write("wrote", self._id, span.first, span.end)

    def landed(self, found: Downloaded, modified: float | None) -> None:
        self.found = found
        if self._journal is None:
            return
        size = found.size
        if modified is not None and modified.is_integer():
            # Where a file system keeps other times than it is given, the next run finds another one, and asks again.
            time = int(modified) * 1_000_000_000
        else:
            time = os.stat(self._path).st_mtime_ns  # noqa: PTH116 - half the time of a Path's own
        done = Done(self._entry.bucket, size, found.etag, found.version_id, size, time)
        self._journal.write_done(self._entry.key, done, is_small=not self._id)
