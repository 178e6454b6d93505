"""How objects are cut into parts: every plan within every store's limits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.config import MiB
from asyncms.errors import ParamValidationError
from asyncms.transfer.plan import spans
from asyncms.transfer.upload_plan import S3_LIMITS, PartLimits, growing, part_size_for, part_size_of

GiB = 1024 * MiB


@given(st.integers(0, S3_LIMITS.object), st.integers(1, 100 * GiB))
def test_any_object_fits_into_the_parts(size: int, wanted: int) -> None:
    part_size = part_size_for(size, wanted, S3_LIMITS)
    assert S3_LIMITS.smallest <= part_size <= S3_LIMITS.largest
    assert part_size * S3_LIMITS.parts >= size
    if S3_LIMITS.smallest <= wanted <= S3_LIMITS.largest and wanted * S3_LIMITS.parts >= size:
        assert part_size == wanted


@pytest.mark.parametrize(
    ("size", "wanted", "expected"),
    [
        (0, 8 * MiB, 8 * MiB),
        (80_000 * MiB, 8 * MiB, 8 * MiB),
        (80_000 * MiB + 1, 8 * MiB, 9 * MiB),
        (S3_LIMITS.object, 8 * MiB, 5 * GiB),
        (100, 1, 5 * MiB),
        (100, 6 * GiB, 5 * GiB),
    ],
)
def test_part_sizes(size: int, wanted: int, expected: int) -> None:
    assert part_size_for(size, wanted, S3_LIMITS) == expected


def test_what_no_part_size_is_large_enough_for_is_refused() -> None:
    with pytest.raises(ParamValidationError, match="53687091200001 bytes"):
        part_size_for(53_687_091_200_001, 8 * MiB, S3_LIMITS)


@given(st.integers(1, 10 * GiB))
def test_the_sizes_of_unknown_lengths_grow_within_the_limits(wanted: int) -> None:
    sizes = list(growing(wanted, S3_LIMITS))
    assert len(sizes) == S3_LIMITS.parts
    assert sizes == sorted(sizes)
    assert S3_LIMITS.smallest <= sizes[0]
    assert sizes[-1] <= S3_LIMITS.largest
    assert len(set(sizes[:1000])) == 1


def test_eight_mebibytes_are_enough_for_7_8_tebibytes() -> None:
    assert sum(growing(8 * MiB, S3_LIMITS)) >= 7.8 * 1024 * GiB


def test_equal_parts_do_not_grow() -> None:
    assert set(growing(8 * MiB, S3_LIMITS._replace(equal=True))) == {8 * MiB}


@given(st.data(), st.integers(1, 5000), st.integers(10, 1000))
def test_the_part_size_of_an_unfinished_upload_is_found_again(data: st.DataObject, size: int, part_size: int) -> None:
    limits = PartLimits(10, 1000, 500)
    cut = {number: span.length or 0 for number, span in enumerate(spans(0, size, part_size), 1)}
    there = data.draw(st.sets(st.sampled_from(sorted(cut))))
    found = part_size_of({number: cut[number] for number in there}, size, limits)
    whole = [number for number in there if cut[number] == part_size and number * part_size < size]
    # Of a last part alone nobody knows that it is the last one; any plan is right then.
    assert found == part_size if whole else found is None or found * limits.parts >= size


def test_parts_of_no_plan_are_none() -> None:
    assert part_size_of({}, 100, PartLimits(10, 1000, 100)) is None
    assert part_size_of({1: 5}, 100, PartLimits(10, 1000, 100)) is None
    assert part_size_of({1: 10}, 2000, PartLimits(10, 1000, 100)) is None
