from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.testing.mediastore.faults import RangeNotSatisfiable
from asyncms.testing.mediastore.ranges import ByteRange

numbers = st.none() | st.integers(0, 30)


@given(st.binary(max_size=20), numbers, numbers)
def test_a_range_holds_the_bytes_that_slicing_holds(data: bytes, first: int | None, last: int | None) -> None:
    header = f"bytes={'' if first is None else first}-{'' if last is None else last}"
    parsed = ByteRange.parse(header)
    meaningless = (first is None and last is None) or (first is not None and last is not None and last < first)
    if meaningless:
        assert parsed is None
        return
    assert parsed is not None
    assert str(parsed) == header
    if first is None:
        expected = data[-last:] if last else b""
    else:
        expected = data[first:] if last is None else data[first : last + 1]
    if expected:
        low, high = parsed.resolve(len(data))
        assert data[low : high + 1] == expected
        assert len(expected) == high - low + 1
    else:
        with pytest.raises(RangeNotSatisfiable) as error:
            parsed.resolve(len(data))
        assert error.value.headers == {"Content-Range": f"bytes */{len(data)}"}


@pytest.mark.parametrize(
    "header",
    ["", "bytes", "bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "items=0-1", "bytes=5-2", "bytes=+1-2", "bytes=1", "bytes=٣-٤",
     "bytes=1_0-20", f"bytes={'9' * 5000}-", "bytes=0 - 5"],
)  # fmt: skip
def test_what_is_no_range_is_ignored(header: str) -> None:
    assert ByteRange.parse(header) is None


def test_no_header_is_no_range() -> None:
    assert ByteRange.parse(None) is None


def test_units_have_no_case_and_numbers_no_limit() -> None:
    assert ByteRange.parse("Bytes=0-9") == ByteRange(0, 9)
    huge = ByteRange.parse(f"bytes=1-{'9' * 100}")
    assert huge is not None
    assert huge.resolve(5) == (1, 4)
