"""All ranges of a transfer come from one version of the object, or the transfer fails: never mixed bytes.

The first answer pins the object: a strong ETag goes into ``If-Match`` of every later request (RFC 9110 section 13.1.1) and
must come back in every answer; the version goes into ``versionId``. Without a strong ETag, or with a store that heeds no
conditions (MediaStore), nothing can be made a condition, so ETag, Last-Modified and size of every answer are compared with the first one's instead; that is as sure as the store's
Last-Modified is fine (a second). With neither, or while the object is still being written, there is nothing to tell two
versions apart: see `Pin.is_comparable`.
"""

from __future__ import annotations

from typing import NamedTuple

from asyncms.errors import ClientError, ObjectChangedError, RangeMismatchError
from asyncms.pipeline.resume import malformed
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.hedge import Hedger
from asyncms.transfer.plan import Span, fault_of_range
from asyncms.transfer.source import Identity, Ranged, RangeSource

__all__ = ["Pin", "PinnedObject"]

_NO_METADATA: dict[str, int] = {}
GONE = frozenset({404, 405, 410, 412, 416})
"""Answers to a later range that mean that the object is not what it was; 405 is a version that is a delete marker."""


class Pin(NamedTuple):
    """What tells this version of the object from others."""

    etag: str | None
    last_modified: object
    size: int | None
    version_id: str | None
    identity: Identity = Identity.CONDITION

    @classmethod
    def of(cls, answer: Ranged) -> Pin:
        """The pin that a first answer sets."""
        if answer.identity is Identity.LIVE:
            return cls(None, None, None, None, Identity.LIVE)
        modified = answer.head.get("LastModified")
        return cls(answer.etag or None, modified, answer.size, answer.version_id, answer.identity)

    @property
    def is_strong(self) -> bool:
        """Whether equal ETags mean equal bytes (RFC 9110 section 8.8.1), and the store can be held to them."""
        return self.identity is Identity.CONDITION and self.etag is not None and not self.etag.startswith("W/")

    @property
    def is_comparable(self) -> bool:
        """Whether another version would be noticed at all; without this, all bytes must come from one answer."""
        return self.etag is not None or self.last_modified is not None

    def difference(self, answer: Ranged) -> str | None:
        """What shows that an answer is about another version; None if nothing does."""
        if answer.etag and answer.etag != self.etag:
            return f"its ETag was {self.etag} and is {answer.etag}"
        # What names no version and no range may be anything, such as an error's page: its size is not the object's.
        tells_size = answer.partial or self.missing(answer) is None
        if tells_size and self.size is not None and answer.size is not None and answer.size != self.size:
            return f"it had {self.size} bytes and has {answer.size}"
        modified = answer.head.get("LastModified")
        if not self.is_strong and modified is not None and modified != self.last_modified:
            return f"it was last modified {self.last_modified} and now {modified}"
        return None

    def missing(self, answer: Ranged) -> str | None:
        """The header without which nobody knows what version an answer is about; None if it has all."""
        if self.etag is not None and not answer.etag:
            return "ETag"
        if not self.is_strong and self.last_modified is not None and answer.head.get("LastModified") is None:
            return "Last-Modified"
        return None


class PinnedObject:
    """Ranges of the version of the object that was pinned.

    Args:
        source: the object.
        pin: what the first answer said of it.
        version_id: the user's; without it the version of the first answer is asked for.
        if_match: the user's; sent where the pin has no strong ETag.
        limiter: is told of what arrives; None where the number of requests is the user's choice.
        hedger: asks again for what is late, if there is one.
    """

    __slots__ = ("_hedger", "_if_match", "_source", "_version_given", "_version_id", "limiter", "pin", "received")

    def __init__(
        self,
        source: RangeSource,
        pin: Pin,
        *,
        version_id: str | None,
        if_match: str | None,
        limiter: Slots | None = None,
        hedger: Hedger | None = None,
    ) -> None:
        self._hedger = hedger
        self._source = source
        self._if_match = pin.etag if pin.is_strong else if_match
        self._version_given = version_id is not None
        # "null" is what unversioned objects are called; it is never needed.
        implied = pin.version_id if pin.version_id != "null" else None
        self._version_id = version_id if version_id is not None else implied
        self.pin: Pin = pin
        self.received: int = 0
        """Bytes that arrived of all parts together."""
        self.limiter: Slots | None = limiter

    def count(self, size: int) -> None:
        """Bytes of a part have arrived."""
        self.received += size
        if self.limiter is not None:
            self.limiter.received(size)

    def delayed(self) -> None:
        """A request had to be sent again: the service is busy, or a connection was lost."""
        if self.limiter is not None:
            self.limiter.throttled()

    def heed(self, answer: Ranged) -> None:
        """Be told by an answer whether its request had to be sent again."""
        if answer.head.get("ResponseMetadata", _NO_METADATA).get("RetryAttempts"):
            self.delayed()

    async def open(self, span: Span, *, or_whole: bool = False) -> Ranged:
        """The answer to a request for these bytes, checked to hold them and to be of the pinned version.

        Args:
            span: the bytes.
            or_whole: take the whole object instead, from a server that ignores Range; see ``Ranged.partial``.

        Raises:
            ObjectChangedError: overwritten or deleted.
            RangeMismatchError: other bytes than were asked for.
            ResponseError: an answer that does not say what version or which bytes it holds.
            ClientError, TransportError: from the source.
        """
        if self._hedger is None:
            return await self.ask(span, or_whole=or_whole)
        return await self._hedger.fastest(lambda: self.ask(span, or_whole=or_whole))

    async def ask(self, span: Span, *, or_whole: bool = False) -> Ranged:
        """As `open`, by one request."""
        first, end = span
        try:
            answer = await self._fetch(first, None if end is None else end - 1)
        except ClientError as error:
            if error.status in GONE:
                raise ObjectChangedError(
                    f"the object was overwritten or deleted during the transfer, noticed at byte {first}: {error}",
                    offset=first,
                ) from error
            raise
        self.heed(answer)
        difference = self.pin.difference(answer)
        if difference is not None:
            answer.body.close()
            raise ObjectChangedError(
                f"the object was overwritten during the transfer, noticed at byte {first}: {difference}", offset=first
            )
        missing = self.pin.missing(answer)
        if missing is not None:
            raise malformed(answer.head, answer.status, answer.body, f"has no {missing}, which the first one had")
        fault: str | None
        if answer.partial:
            fault = fault_of_range(span, answer.first, answer.last, answer.size, answer.body.length)
        elif or_whole:
            fault = None
        else:
            fault = f"the answer (status {answer.status}) has no Content-Range"
        if fault is not None:
            answer.body.close()
            raise RangeMismatchError(f"asked for bytes {first}-{'' if end is None else end - 1}: {fault}", offset=first)
        return answer

    async def _fetch(self, first: int, last: int | None) -> Ranged:
        version_id = self._version_id
        try:
            return await self._source.fetch(first, last, if_match=self._if_match, version_id=version_id)
        except ClientError as error:
            # Naming a version takes the permission s3:GetObjectVersion, which a caller of GetObject may lack
            # (https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html); If-Match alone is as safe.
            if error.status != 403 or version_id is None or self._version_given or not self.pin.is_strong:
                raise
            self._version_id = None
        return await self._source.fetch(first, last, if_match=self._if_match)
