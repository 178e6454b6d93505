"""What a run has done, in a file in its destination, so that the run can be killed at any moment and go on.

One line per fact, whole lines appended by one ``write``, so that several threads and processes share the file without locks:
``<crc32> <JSON array>``. Only facts are written: a line comes after what it tells.

A system call per small object would be a twentieth of what the object costs. So ``done`` of those waits for a few others, an eighth of
what is in flight at the most, and for `Journal.flush`, which the run calls several times a second: what a kill makes a run forget is less
than what it breaks off anyway. Everything else is written at once, behind what waits.

=======  ============================  ==================================================================
line     members                       means
=======  ============================  ==================================================================
head     format, identity              the source and destination that all lines are about
done     bucket, key, size, etag,      the object is complete under its name; the file had that size and time
         version, file's size and
         mtime (ns)
begin    id, bucket, key, etag, size   the part file of a large object is empty
wrote    id, first, end                those bytes are in it
void     id                            they are worth nothing: the object is another one now
=======  ============================  ==================================================================

A torn last line is a fact that was not told. After a line that is damaged in the middle nothing is believed, and of what is
before it only ``done``, which is compared with the file anyway: part files may have been begun anew below. What is believed is
compared with what is on disk when the journal is read and with what the source says of the object when its turn comes.
A key stands for one file, whatever its bucket: what is told of it last counts.
The file goes away when everything that was asked for is there. A lock keeps a second run off the same file.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from json.encoder import encode_basestring_ascii
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from asyncms.bulk.entry import Entry
from asyncms.errors import AsyncmsError
from asyncms.transfer.landing import Partial
from asyncms.transfer.plan import Span
from asyncms.transfer.target import OWN_PREFIX
from asyncms.value import Value

__all__ = ["Begun", "Done", "Facts", "Journal", "JournalBusyError", "read_facts"]

FORMAT = 2


class JournalBusyError(AsyncmsError):
    """Another run with the same source and destination is at work."""


class Done(NamedTuple):
    """An object that is complete."""

    bucket: str
    size: int
    etag: str | None
    version_id: str | None
    file_size: int
    file_time: int
    """Nanoseconds."""

    def is_of(self, entry: Entry) -> bool:
        """Whether, as far as is known, it is the same object."""
        if entry.bucket != self.bucket:
            return False
        if entry.size is not None and entry.size != self.size:
            return False
        if entry.version_id is not None and entry.version_id != self.version_id:
            return False
        return entry.etag is None or self.etag is None or entry.etag == self.etag


class Begun(NamedTuple):
    """A large object that is not complete."""

    id: str
    """In the journal."""
    bucket: str
    partial: Partial

    def is_of(self, entry: Entry) -> bool:
        """Whether, as far as is known, it is the same object."""
        return (
            entry.bucket == self.bucket
            and entry.size in (None, self.partial.size)
            and entry.etag in (None, self.partial.etag)
        )


@dataclass(slots=True, eq=False, repr=False)
class Facts(Value):
    """What a journal says."""

    identity: str | None = None
    """None: the file is none of a journal."""
    done: dict[str, Done] = field(default_factory=dict)
    begun: dict[str, Begun] = field(default_factory=dict)
    length: int = 0
    """Bytes of the lines that are believed."""


_json = json.JSONEncoder(separators=(",", ":")).encode
"""Made once: ``json.dumps`` would make one per line."""


def encode(fact: Sequence[Any]) -> bytes:
    """One line."""
    return _line(_json(fact))


def _encode_done(key: str, done: Done) -> bytes:
    """As `encode`, at a third of the cost: there is one of these for each object."""
    bucket, size, etag, version_id, file_size, file_time = done
    return _line(
        f'["done",{_text(bucket)},{_text(key)},{size},{_optional(etag)},{_optional(version_id)},{file_size},{file_time}]',
    )


def _line(body: str) -> bytes:
    data = body.encode("ascii")
    return b"%08x %b\n" % (zlib.crc32(data), data)


_text = encode_basestring_ascii


def _optional(text: str | None) -> str:
    return "null" if text is None else _text(text)


def decode(line: bytes) -> list[Any] | None:
    """The fact of one line without its end; None if it is damaged."""
    try:
        if line[:9] == b"%08x " % zlib.crc32(line[9:]):
            fact = json.loads(line[9:])
            return fact if isinstance(fact, list) and fact else None
    except ValueError:
        pass
    return None


def read_facts(data: bytes) -> Facts:
    """What the bytes of a journal say. Pure; never raises."""
    facts = Facts()
    ids: dict[str, str] = {}
    spans: dict[str, tuple[str, str, int, list[Span]]] = {}
    position = 0
    lines = data.split(b"\n")
    # Behind the last line's end there is nothing, or a torn line.
    for line in lines[:-1]:
        fact = decode(line)
        if fact is None:
            spans.clear()
            break
        try:
            match fact:
                case ["head", int(form), str(identity)]:
                    if form != FORMAT:
                        return Facts()
                    facts.identity = identity
                case ["done", str(bucket), str(key), *rest]:
                    facts.done[key] = Done(bucket, *rest)
                    if key in ids:
                        spans.pop(ids.pop(key), None)
                case ["begin", str(number), str(bucket), str(key), str(etag), int(size)]:
                    if key in ids:
                        spans.pop(ids[key], None)
                    ids[key] = number
                    spans[number] = (bucket, etag, size, [])
                    facts.done.pop(key, None)
                case ["wrote", str(number), int(first), int(end)]:
                    if number in spans:
                        spans[number][3].append(Span(first, end))
                case ["void", str(number)]:
                    spans.pop(number, None)
        except TypeError:
            return Facts()
        if facts.identity is None:
            return Facts()
        position += len(line) + 1
    facts.length = position
    for key, number in ids.items():
        if number in spans:
            bucket, etag, size, there = spans[number]
            facts.begun[key] = Begun(number, bucket, Partial(etag, size, tuple(there)))
    return facts


class Journal:
    """The journal of one run. Blocking, but for `landing` and what is in memory.

    Args:
        root: the destination.
        identity: of source and destination.
        shared: whether another process has read and locked the file, and will remove it.
        in_flight: how many objects the run transfers at once.
    """

    def __init__(self, root: Path, identity: str, *, shared: bool = False, in_flight: int = 1) -> None:
        self.name: str = hashlib.blake2b(identity.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
        self.path: Path = root / f"{OWN_PREFIX}journal-{self.name}"
        self._root = root
        self.identity: str = identity
        # Several runs and processes write to the file: each has ids of its own.
        token = os.urandom(4).hex()
        self.next_id: Callable[[], str] = map(f"{token}.{{}}".format, count()).__next__
        """For a part file that begins."""
        self._is_shared = shared
        self._in_flight = in_flight
        self._patience = in_flight // 8
        self._waiting: list[bytes] = []
        self._follows = False
        self._lock = Lock()
        self._descriptor = -1
        self._begin = 0
        """Bytes of the file before this run told anything."""
        self.facts: Facts = Facts()
        self.fault: str | None = None
        """Why what an earlier run has left is not believed, wholly or in part."""

    @property
    def resumes(self) -> bool:
        """Whether an earlier run has left something to go on with."""
        return bool(self.facts.done or self.facts.begun)

    def open(self) -> None:
        """Read what is there and make ready to append. Raises JournalBusyError, OSError."""
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
        self._descriptor = os.open(self.path, flags, 0o600)
        if self._is_shared:
            return
        self._exclude_others()
        data = self.path.read_bytes()
        # A run that was killed before it could tell anything may have left part files too.
        self._follows = bool(data)
        facts = read_facts(data)
        if facts.identity == self.identity:
            self.facts = facts
            if facts.length != len(data):
                self.fault = "its end is torn or damaged, and was cut off"
                os.ftruncate(self._descriptor, facts.length)
        else:
            if data:
                self.fault = "it is of another run" if facts.identity is not None else "it is damaged"
            os.ftruncate(self._descriptor, 0)
            self.write("head", FORMAT, self.identity)
        self._begin = os.fstat(self._descriptor).st_size

    def _exclude_others(self) -> None:
        try:
            import fcntl
        except ImportError:  # not on Windows
            return
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._descriptor)
            self._descriptor = -1
            raise JournalBusyError(
                f"another run with the same source and destination is at work; its journal is {self.path}"
            ) from None

    def close(self) -> None:
        """Keep it for the next run, if it says anything. Idempotent."""
        if self._descriptor >= 0:
            with suppress(OSError):
                # Forgotten facts cost a second transfer, and no more.
                self.flush()
            if not self._is_shared and not self._follows and os.fstat(self._descriptor).st_size == self._begin:
                self.path.unlink(missing_ok=True)
            os.close(self._descriptor)
            self._descriptor = -1

    def __reduce__(self) -> Any:
        # For another process of the run, which opens it without reading. This one keeps it locked, and removes it.
        return _shared, (self._root, self.identity, self.facts.begun, self._in_flight)

    def remove(self, directories: Iterable[Path], *, has_failures: bool = False) -> None:
        """Nothing is left to do: no journal is needed, nor are files in these directories that killed runs have left, and failures.

        One that was not opened may be another run's, and stays.
        """
        if self._descriptor < 0:
            return
        if self._follows or has_failures:
            for directory in directories:
                for path in directory.glob(f"{OWN_PREFIX}{self.name}-*.part"):
                    path.unlink(missing_ok=True)
        if not self._is_shared:
            self.path.unlink(missing_ok=True)
        self.close()

    def has(self, entry: Entry, path: str | os.PathLike[str]) -> bool:
        """Whether the entry is complete on disk: the same object, the same file. Looks at the disk."""
        done = self.facts.done.get(entry.key)
        if done is None or not done.is_of(entry):
            return False
        try:
            status = os.lstat(path)
        except OSError:
            return False
        return (status.st_size, status.st_mtime_ns) == (done.file_size, done.file_time)

    def done_now(self) -> frozenset[str]:
        """Keys that this run has done, in whichever process. Reads the disk."""
        data = encode(("head", FORMAT, self.identity)) + self.path.read_bytes()[self._begin :]
        return frozenset(read_facts(data).done)

    def write(self, *fact: Any) -> None:
        """Append a line. From any thread. Raises OSError."""
        self._append(encode(fact))

    def write_done(self, key: str, done: Done, *, is_small: bool) -> None:
        """Append that the object is complete; of a small one soon, see the module. From any thread. Raises OSError."""
        line = _encode_done(key, done)
        if is_small and len(self._waiting) < self._patience:
            with self._lock:
                self._waiting.append(line)
        else:
            self._append(line)

    def flush(self) -> None:
        """Append what waits. From any thread. Raises OSError."""
        if self._waiting:
            self._append(b"")

    def _append(self, line: bytes) -> None:
        with self._lock:
            lines, self._waiting = self._waiting, []
        if lines:
            line = b"".join(lines) + line
        if os.write(self._descriptor, line) != len(line):
            raise OSError(28, "the journal cannot be written in full", str(self.path))


def _shared(root: Path, identity: str, begun: dict[str, Begun], in_flight: int) -> Journal:
    journal = Journal(root, identity, shared=True, in_flight=in_flight)
    journal.facts = Facts(identity, begun=begun)
    return journal
