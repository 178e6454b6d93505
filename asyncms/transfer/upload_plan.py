"""How an object is cut into the parts of an upload. Pure.

S3: at most 10,000 parts of 5 MiB to 5 GiB, the last one as small as it likes, and so 48.8 TiB in all.
https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from asyncms.config import MiB
from asyncms.errors import ParamValidationError

__all__ = ["S3_LIMITS", "PartLimits", "growing", "part_size_for", "part_size_of"]

GiB = 1024 * MiB
STEP = 1000
"""Parts of an upload of unknown length after which their size doubles."""


class PartLimits(NamedTuple):
    """What a store takes. Sizes in bytes."""

    smallest: int = 5 * MiB
    """Of all parts but the last."""
    largest: int = 5 * GiB
    parts: int = 10_000
    equal: bool = False
    """Whether all parts but the last must have one size."""

    @property
    def object(self) -> int:
        """The largest object."""
        return self.largest * self.parts


S3_LIMITS = PartLimits()


def part_size_for(size: int, wanted: int, limits: PartLimits) -> int:
    """The part size for an object of known size: ``wanted``, or the next one that the store can do with.

    Raises ParamValidationError for an object that no part size is large enough for.
    """
    if size > limits.object:
        raise ParamValidationError(
            [
                f"The source has {size} bytes; the store takes {limits.parts} parts of {limits.largest}, {limits.object} in all"
            ]
        )
    needed = -(-size // limits.parts)
    if needed > MiB:
        # A round number: people meet it in listings.
        needed = -(-needed // MiB) * MiB
    return min(max(wanted, needed, limits.smallest), limits.largest)


def growing(wanted: int, limits: PartLimits) -> Iterator[int]:
    """The sizes of the parts of an upload whose length nobody knows: they double every `STEP` parts.

    So 8 MiB to begin with are enough for 7.8 TiB, and an upload of up to 7.8 GiB has parts of one size. Where all parts must be
    equal they do not grow.
    """
    size = min(max(wanted, limits.smallest), limits.largest)
    for number in range(limits.parts):
        yield size if limits.equal else min(size << (number // STEP), limits.largest)


def part_size_of(sizes: Mapping[int, int], size: int, limits: PartLimits) -> int | None:
    """The part size of an unfinished upload of an object of that size; None if its parts come from no such plan.

    Args:
        sizes: part number → bytes of the parts that are there.
    """
    counts: dict[int, int] = {}
    for number, length in sizes.items():
        if length * number < size:  # not the last one, which is smaller
            counts[length] = counts.get(length, 0) + 1
    if not counts:
        return None
    length = max(counts, key=lambda candidate: counts[candidate])
    fits = limits.smallest <= length <= limits.largest and length * limits.parts >= size
    return length if fits else None
