"""What follows a download into its file from outside: a journal that outlives the process, a writer that many files share.

Only whole facts are told, and in this order: `begin` before the first byte of an object is written, `wrote` after bytes are in
the file, `landed` after the file has its name. So whoever writes each of them down at once can be killed at any moment and
knows no byte that is not there. (Against power loss, ``TransferConfig.fsync`` puts the bytes on disk before they are told.)
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from asyncms.transfer.concurrency import Slots
from asyncms.transfer.plan import Span
from asyncms.transfer.validation import NotValidated, Validation
from asyncms.transfer.writer import FileWriter
from asyncms.value import Value

__all__ = ["NOT_ASKED", "Downloaded", "Landing", "Partial"]

NOT_ASKED = Validation(reason=NotValidated.OFF)


@dataclass(slots=True, eq=False, repr=False)
class Downloaded(Value):
    """What was downloaded. Never changed; not frozen, as that doubles the cost of making one."""

    size: int
    etag: str | None
    version_id: str | None
    response: dict[str, Any]
    """boto's GetObject result without ``Body``."""
    validated: Validation = NOT_ASKED
    """Whether the bytes were compared with the service's checksum."""


class Partial(NamedTuple):
    """What an earlier try has left in the file `Landing.part`."""

    etag: str
    """A strong one: all bytes there are of the object that has it."""
    size: int
    """Of the whole object."""
    spans: tuple[Span, ...]
    """The bytes that are there, in any order."""


class Landing:
    """Follows one download. This one does nothing but share nothing; override what is needed."""

    size: int | None = None
    """Of the object, if a listing has told it. One that fits into a part is then asked for as a whole."""
    is_vetted: bool = False
    """Whether the destination is known to be a place for a regular file, so that it need not be looked at."""
    makes_directory: bool = False
    """Whether the destination's directory may be missing, and is made when there is something to write."""
    writer: FileWriter | None = None
    """Stores small files together with others; None: each by itself."""
    part: Path | None = None
    """Where bytes gather that are to be found again, in the destination's directory; what is there is written over. None:
    nothing is kept."""
    keeps_time: bool = False
    """Whether the file's time is the object's LastModified."""

    def limited(self, limiter: Slots | None) -> Slots | None:
        """Who says how many requests of the object may be in flight, given the bucket's limiter; None: its own settings."""
        return limiter

    def scratch(self) -> str | None:
        """A name that nobody else uses, in the destination's directory, for bytes that are complete or worth nothing; None: a
        random one.
        """
        return None

    def earlier(self) -> Partial | None:
        """What is to be gone on with; asked for once, on the event loop. Needs `part`, which must hold those bytes."""
        return None

    def void(self) -> None:
        """The object is another one now than what `earlier` gave is of. In a worker thread."""

    def begin(self, found: Downloaded) -> None:
        """An object of several parts starts with an empty `part`; what was there is void. In a worker thread."""

    def wrote(self, span: Span) -> None:
        """These bytes are in `part`. Only after `begin`, or after `earlier` gave something. In worker threads."""

    def landed(self, found: Downloaded, modified: float | None) -> None:
        """The file is complete under its name, with that time, seconds since the epoch, if it was given one. In a worker thread."""
