"""What an upload needs of a client: a place for the parts of one object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from asyncms.message import Buffer, Digested, RequestBody
from asyncms.transfer.upload_plan import PartLimits
from asyncms.value import Value

__all__ = ["MultipartSink", "Receipt", "Unfinished", "UploadSink", "Uploaded"]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Uploaded(Value):
    """The object that was made."""

    size: int
    """In bytes."""
    etag: str | None
    """With its quotes."""
    version_id: str | None = None
    """None if the bucket has no versions."""
    parts: int | None = None
    """How many it was made of; None for one request without parts."""
    checksum_algorithm: str | None = None
    checksum: str | None = None
    """In base64 as the store has it: of the whole object, or with ``-N`` of the checksums of N parts."""
    upload_id: str | None = None
    response: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """boto's result of the request that made it."""


class Receipt(NamedTuple):
    """What the store said of a part; what it wants to hear again when the parts become an object."""

    number: int
    """From 1."""
    size: int
    etag: str
    checksum: str | None = None
    """In base64."""


class Unfinished(NamedTuple):
    """An upload that was begun before, and what of it is at the store."""

    upload_id: str
    algorithm: str | None
    """Of its parts' checksums."""
    parts: Mapping[int, Receipt]


class MultipartSink(Protocol):
    """One object that is made of parts."""

    async def create(self) -> str:
        """Begin; the upload's id."""

    async def complete(self, upload_id: str, parts: Sequence[Receipt]) -> Uploaded:
        """Make the object of all its parts, in order."""

    async def abort(self, upload_id: str) -> None:
        """Remove the upload and all parts of it, those that arrive meanwhile included. Nothing if there is none."""


class UploadSink(MultipartSink, Protocol):
    """The same, to which bytes are sent. All methods retry by the client's policy and raise what its requests raise."""

    @property
    def limits(self) -> PartLimits:
        """What the store takes."""

    @property
    def algorithm(self) -> str | None:
        """The checksum that comes with every part."""

    @property
    def signs_sha256(self) -> bool:
        """Whether parts come with their SHA-256."""

    async def put(self, size: int, body: Buffer | RequestBody) -> Uploaded:
        """Make the object in one request."""

    async def put_part(self, upload_id: str, number: int, size: int, body: Digested, checksum: str | None) -> Receipt:
        """Send one part; ``checksum`` is its checksum by `algorithm`, in base64."""

    async def find(self, upload_id: str | None) -> Unfinished | None:
        """The upload of that id, or the newest unfinished one of this object; its algorithm is this sink's from now on.

        None if there is none that could be continued.
        """
