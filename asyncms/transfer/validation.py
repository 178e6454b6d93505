"""Whether the bytes of all parts together are what the service stored. No part of it reads from the peer.

CRCs can be combined: that of ``a + b`` follows from that of ``a``, that of ``b`` and the length of ``b``. So every part
adds up its own as bytes arrive, in whatever order, and at the end they give the whole object's, which is compared with the
service's before the last bytes are handed on.

What a service says of a range may be a part's checksum, the whole object's, or a composite one without its ``-N`` (protocol D4):
answers to ranges are not trusted, unless they hold the whole object. Else one HeadObject, beside the
first parts, says what to compare with. Until it has answered, every algorithm is added up, in pieces that end at multiples of
`GRID`; parts of a multipart upload nearly always do as well.

A composite checksum is the checksum of the parts' checksums: pieces then end where the upload's parts did, as far as
the service tells their sizes.
"""

from __future__ import annotations

from base64 import b64encode
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate
from typing import Any, NamedTuple, Protocol

import anyio

from asyncms.checksums import COMBINABLE, combine, crc_function, crc_size
from asyncms.errors import AsyncmsError, ChecksumMismatchError, ClientError
from asyncms.message import Buffer
from asyncms.value import Value

__all__ = [
    "Check",
    "ChecksumSource",
    "Expected",
    "NotValidated",
    "Tally",
    "Validation",
    "expected_of",
    "is_composite",
    "validated",
]

GRID = 1024 * 1024


class NotValidated(Enum):
    """Why bytes were not compared with a checksum of the service."""

    PENDING = "not all bytes are here yet"
    OFF = "response_checksum_validation is when_required, or the store is known to have no checksums"
    RANGE = "a range was asked for, and checksums are of whole objects"
    RESUMED = "bytes of an earlier try were not read again"
    NO_CHECKSUM = "the service has none of CRC64NVME, CRC32C, CRC32 for this object"
    COMPOSITE = "the checksum is of the parts of an upload, whose sizes the service did not tell in time"
    UNKNOWN_TYPE = "the service does not say whether the checksum is of the object or of the parts of its upload"
    NO_ANSWER = "the service did not say what checksum the object has"
    OTHER_VERSION = "the service said what checksum another version of the object has: it was overwritten meanwhile"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Validation(Value):
    """What happened. True if the bytes were compared, and equal."""

    algorithm: str | None = None
    """``CRC64NVME``, ``CRC32C`` or ``CRC32``."""
    is_composite: bool = False
    reason: NotValidated | None = None
    """Why not, if not."""

    def __bool__(self) -> bool:
        return self.algorithm is not None


_NOT_VALIDATED = {reason: Validation(reason=reason) for reason in NotValidated}


class ChecksumSource(Protocol):
    """What the service knows of an object's checksums."""

    async def head(self, *, if_match: str | None, version_id: str | None) -> Mapping[str, Any]:
        """The result of HeadObject with ChecksumMode ENABLED, as boto has it. Raises AsyncmsError."""
        ...

    async def part_sizes(self, *, version_id: str | None) -> Sequence[int]:
        """The sizes of the upload's parts in order, empty if the service does not tell. Raises AsyncmsError."""
        ...


class Expected(NamedTuple):
    """What the service says of the checksum of an object."""

    algorithm: str
    value: str
    is_composite: bool


class _Piece(NamedTuple):
    first: int
    end: int
    values: dict[str, int]


class Check:
    """The check of one download.

    Args:
        source: to be asked what to compare with; None: nothing is checked, for the reason given.
        reason: see ``source``.
        etag: strong ETag of the object, if it has one.
        version_id: of the object.
        size: of the object; None if it is not known.
        said: what the answer that holds the whole object says of it; where there is one, only the sizes of parts are asked for.
    """

    def __init__(
        self,
        source: ChecksumSource | None,
        *,
        reason: NotValidated = NotValidated.OFF,
        etag: str | None = None,
        version_id: str | None = None,
        size: int | None = None,
        said: Expected | None = None,
    ) -> None:
        self._source = source
        self._said = said
        self._etag = etag
        self._version_id = version_id
        self._size = size
        self._pieces: list[_Piece] = []
        self._expected: Expected | None = None
        self._ends: list[int] = []
        self._known = anyio.Event() if source is not None else None
        self.functions: dict[str, Callable[[Buffer, int], int]] = {}
        """What is added up now."""
        self.grid: int = GRID
        """Pieces end at its multiples; 0: at ends of parts, if at all."""
        self.result: Validation = Validation(reason=reason)
        if source is not None:
            algorithms = COMBINABLE if said is None else (said.algorithm,)
            self.functions = {algorithm: crc_function(algorithm) for algorithm in algorithms}
            self.result = Validation(reason=NotValidated.PENDING)

    @classmethod
    def of_answer(
        cls, head: Mapping[str, Any], source: ChecksumSource, *, version_id: str | None, size: int | None
    ) -> Check:
        """The check of an object that one answer, of that head, holds as a whole. The rest as of the class."""
        expected = expected_of(head)
        if isinstance(expected, Expected) and expected.is_composite:
            return cls(source, version_id=version_id, size=size, said=expected)
        check = cls(None)
        check._decide(expected)
        return check

    @property
    def is_active(self) -> bool:
        """Whether bytes are to be added up, or a verdict is due."""
        return bool(self.functions)

    @property
    def is_decided(self) -> bool:
        """Whether it is known what to compare with, if anything."""
        return self._known is None or self._known.is_set()

    @property
    def asks(self) -> bool:
        """Whether `look_up` is to be run."""
        return self._known is not None

    def tally(self, position: int) -> Tally | None:
        """Adds up a part that starts there; None if that is of no use."""
        return Tally(self, position) if self.functions else None

    async def look_up(self) -> None:
        """Ask the service what to compare with. Raises nothing but cancellation: a download does not fail for this."""
        source, known = self._source, self._known
        if source is None or known is None:
            return
        try:
            self._decide(await self._ask(source))
        finally:
            known.set()

    async def _ask(self, source: ChecksumSource) -> Expected | NotValidated:
        expected: Expected | NotValidated | None = self._said
        if expected is None:
            try:
                head = await source.head(if_match=self._etag, version_id=self._version_id)
            except AsyncmsError as error:
                is_other = isinstance(error, ClientError) and error.status == 412
                return NotValidated.OTHER_VERSION if is_other else NotValidated.NO_ANSWER
            # Not every store heeds If-Match here. The bytes are of the pinned version all the same: each range was held to it.
            if _differ(head.get("ETag"), self._etag) or _differ(head.get("ContentLength"), self._size):
                return NotValidated.OTHER_VERSION
            expected = expected_of(head)
        if isinstance(expected, NotValidated) or not expected.is_composite:
            return expected
        try:
            sizes = await source.part_sizes(version_id=self._version_id)
        except AsyncmsError:
            return NotValidated.COMPOSITE
        self._ends = list(accumulate(sizes))
        return expected if sizes and self._ends[-1] == self._size else NotValidated.COMPOSITE

    async def wait(self) -> None:
        """Until `look_up` has ended."""
        if self._known is not None:
            await self._known.wait()

    def compare(self) -> None:
        """Compare, when all bytes have been added up and it `is_decided` with what. Raises ChecksumMismatchError."""
        expected = self._expected
        if expected is None or self.result:
            return
        self._pieces.sort()
        algorithm = expected.algorithm
        if expected.is_composite:
            actual = _composite(self._pieces, self._ends, algorithm)
        else:
            value = _joined(self._pieces, algorithm, 0, self._size)
            actual = None if value is None else _encoded(algorithm, value)
        self.functions = {}
        if actual is None:
            reason = NotValidated.COMPOSITE if expected.is_composite else NotValidated.RESUMED
            self.result = Validation(reason=reason)
        elif actual != expected.value and not (expected.is_composite and actual.partition("-")[0] == expected.value):
            # Their number is left out by some services (protocol D4).
            raise _mismatch(expected, actual)
        else:
            self.result = Validation(algorithm, expected.is_composite)
        self._pieces.clear()

    def record(self, first: int, end: int, values: dict[str, int]) -> None:
        """A piece is complete."""
        self._pieces.append(_Piece(first, end, values))

    def piece_end(self, position: int) -> int | None:
        """Where the piece that goes on at ``position`` has to end, if anywhere."""
        if self.grid:
            return (position // self.grid + 1) * self.grid
        index = bisect_right(self._ends, position)
        return self._ends[index] if index < len(self._ends) else None

    def _decide(self, expected: Expected | NotValidated) -> None:
        self.grid = 0
        if isinstance(expected, NotValidated):
            self.functions = {}
            self._pieces.clear()
            self.result = Validation(reason=expected)
            return
        self._expected = expected
        self.functions = {expected.algorithm: crc_function(expected.algorithm)}
        self.result = Validation(reason=NotValidated.PENDING)


class Tally:
    """Adds up the bytes of one part, from its first to its last."""

    __slots__ = ("_check", "_end", "_first", "_functions", "_values", "position")

    def __init__(self, check: Check, position: int) -> None:
        self._check = check
        self.position: int = position
        self._begin()

    def update(self, data: Buffer) -> None:
        """The part's next bytes."""
        if self._functions is not self._check.functions:
            # Another algorithm is wanted from here on, or none.
            self.finish()
        if not self._functions:
            return
        end = self._end
        if end is None or self.position + len(data) <= end:
            self._add(data)
            return
        view = memoryview(data)
        while view:
            size = len(view) if self._end is None else min(self._end - self.position, len(view))
            self._add(view[:size])
            view = view[size:]
            if self.position == self._end:
                self.finish()

    def finish(self) -> None:
        """The piece ends here; what follows is another one. Idempotent."""
        if self.position > self._first and self._functions:
            self._check.record(self._first, self.position, self._values)
        self._begin()

    def _begin(self) -> None:
        self._first = self.position
        self._functions = self._check.functions
        self._values = dict.fromkeys(self._functions, 0)
        self._end = self._check.piece_end(self.position)

    def _add(self, data: Buffer) -> None:
        values = self._values
        for algorithm, function in self._functions.items():
            values[algorithm] = function(data, values[algorithm])
        self.position += len(data)


def is_composite(expected: Expected | NotValidated) -> bool:
    """Whether the checksum is one of parts, so that their sizes are to be asked for."""
    return isinstance(expected, Expected) and expected.is_composite


def validated(expected: Expected | NotValidated, blocks: Iterable[Buffer]) -> Validation:
    """The check of an object whose bytes are all here, and whose answer says that of it; nothing that `is_composite`.

    Raises ChecksumMismatchError.
    """
    if isinstance(expected, NotValidated):
        return _NOT_VALIDATED[expected]
    assert not expected.is_composite
    function, value = crc_function(expected.algorithm), 0
    for block in blocks:
        value = function(block, value)
    actual = _encoded(expected.algorithm, value)
    if actual != expected.value:
        raise _mismatch(expected, actual)
    return Validation(expected.algorithm)


_MEMBERS = tuple((algorithm, f"Checksum{algorithm}") for algorithm in COMBINABLE)


def _differ(told: object, known: object) -> bool:
    """Whether both are there, and not the same."""
    return told is not None and known is not None and told != known


def _mismatch(expected: Expected, actual: str) -> ChecksumMismatchError:
    return ChecksumMismatchError(
        f"the bytes of all parts have the {expected.algorithm} {actual}, the service has stored {expected.value}: they were "
        "damaged on the way or in the store and must not be used",
        error_msg="checksum mismatch",
    )


def expected_of(head: Mapping[str, Any]) -> Expected | NotValidated:
    """What to compare with, as a result of HeadObject, or of a GetObject of everything, says; or why not."""
    kind = head.get("ChecksumType")
    for algorithm, member in _MEMBERS:
        value = head.get(member)
        if not value:
            continue
        if kind == "COMPOSITE" or "-" in value:
            return Expected(algorithm, value, True)
        if kind is None and algorithm != "CRC64NVME" and "-" in str(head.get("ETag", "")):
            # An upload of several parts, and S3 has sent composite values without their number of parts (D4).
            return NotValidated.UNKNOWN_TYPE
        return Expected(algorithm, value, False)
    return NotValidated.NO_CHECKSUM


def _joined(pieces: Sequence[_Piece], algorithm: str, first: int, end: int | None) -> int | None:
    """The CRC of the pieces, which must follow each other from ``first`` to ``end``; None if they do not."""
    value, position = 0, first
    for piece in pieces:
        if piece.first != position or algorithm not in piece.values:
            return None
        value = combine(algorithm, value, piece.values[algorithm], piece.end - piece.first)
        position = piece.end
    return value if end is None or position == end else None


def _composite(pieces: Sequence[_Piece], ends: Sequence[int], algorithm: str) -> str | None:
    """The checksum of the parts' checksums; None if the pieces do not make up the parts."""
    size = crc_size(algorithm)
    digests = bytearray()
    first = index = 0
    for end in ends:
        start = index
        while index < len(pieces) and pieces[index].end <= end:
            index += 1
        value = _joined(pieces[start:index], algorithm, first, end)
        if value is None:
            return None
        digests += value.to_bytes(size, "big")
        first = end
    return f"{_encoded(algorithm, crc_function(algorithm)(bytes(digests), 0))}-{len(ends)}"


def _encoded(algorithm: str, value: int) -> str:
    return b64encode(value.to_bytes(crc_size(algorithm), "big")).decode("ascii")
