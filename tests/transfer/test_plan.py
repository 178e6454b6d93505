from __future__ import annotations

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from asyncms.errors import ParamValidationError
from asyncms.transfer.plan import Span, Wanted, fault_of_range, missing, parse_range, spans

sizes = st.integers(0, 200)


@given(sizes, sizes, st.integers(1, 50))
@example(0, 0, 1)
def test_spans_cover_every_byte_once_in_order(first: int, length: int, part_size: int) -> None:
    end = first + length
    parts = list(spans(first, end, part_size))
    assert [p for s in parts for p in range(s.first, s.end or 0)] == list(range(first, end))
    assert all(s.length == part_size for s in parts[:-1])
    assert all(0 < (s.length or 0) <= part_size for s in parts)


def test_spans_of_a_huge_object_are_drawn_one_by_one() -> None:
    drawn = spans(0, 5 << 40, 1)
    assert next(drawn) == (0, 1)
    assert next(drawn) == (1, 2)


@given(sizes, st.integers(0, 250), st.integers(0, 250))
def test_a_range_takes_what_a_slice_takes(size: int, first: int, length: int) -> None:
    data = bytes(range(250))[:size]
    span = parse_range(f"bytes={first}-{first + length}").within(size)
    assert data[span.first : span.end] == data[first : first + length + 1]
    span = parse_range(f"bytes={first}-").within(size)
    assert data[span.first : span.end] == data[first:]
    span = parse_range(f"bytes=-{length + 1}").within(size)
    assert data[span.first : span.end] == data[-length - 1 :]


def test_no_range_is_the_whole_object_and_an_open_one_still_a_range() -> None:
    assert parse_range(None) == Wanted(0, None, None, False)
    assert parse_range("bytes=0-") == Wanted(0, None, None, True)
    assert parse_range("Bytes=1-2") == Wanted(1, 3, None, True)


@pytest.mark.parametrize(
    "text",
    [
        *[
            "",
            "bytes",
            "bytes=",
            "bytes=-",
            "bytes=-0",
            "bytes=5-4",
            "bytes=1-2,4-5",
            "bytes=a-b",
            "items=0-1",
            " bytes=0-1",
        ],
        *[
            "bytes=0-1 ",
            "bytes=0-1\n",
            "bytes=٣-٤",
            "bytes=--1",
            "0-1",
            "bytes=0-" + "9" * 20,
            "bytes=+1-2",
            "bytes=1_0-",
        ],
    ],
)
def test_a_bad_range_is_refused_by_name(text: str) -> None:
    with pytest.raises(ParamValidationError, match="parameter Range"):
        parse_range(text)


def test_a_range_of_another_type_is_refused() -> None:
    with pytest.raises(ParamValidationError, match="parameter Range"):
        parse_range(5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


@given(st.integers(1, 60), st.integers(0, 59), st.integers(1, 70), st.booleans())
def test_an_honest_answer_has_no_fault(size: int, first: int, length: int, has_end: bool) -> None:
    if first >= size:
        return
    end = min(first + length, size) if has_end else size
    asked = Span(first, first + length if has_end else None)
    assert fault_of_range(asked, first, end - 1, size, end - first) is None
    assert fault_of_range(asked, first, end - 1, size, None) is None


@given(
    st.integers(0, 30),
    st.integers(1, 30),
    st.integers(0, 70),
    st.integers(0, 70),
    st.integers(1, 70),
    st.integers(0, 70),
)
def test_only_the_asked_bytes_have_no_fault(
    first: int, length: int, answer_first: int, answer_last: int, size: int, body: int
) -> None:
    asked = Span(first, first + length)
    expected = range(first, min(first + length, size))
    is_right = len(expected) > 0 and range(answer_first, answer_last + 1) == expected and body == len(expected)
    assert (fault_of_range(asked, answer_first, answer_last, size, body) is None) == is_right


def test_a_fault_says_what_came() -> None:
    assert fault_of_range(Span(5, 10), 0, 4, 20, 5) == "the answer holds bytes 0-4 of 20 bytes"
    assert fault_of_range(Span(0, 5), 0, 4, 20, 6) == "its body has 6 bytes, its Content-Range says bytes 0-4"
    assert fault_of_range(Span(0, 5), 0, None, None, None) is not None


@given(st.lists(st.tuples(sizes, sizes)), sizes)
def test_missing_is_what_no_span_has(pairs: list[tuple[int, int]], size: int) -> None:
    there = [Span(first, min(first + length, size)) for first, length in pairs if first <= size]
    holes = missing(there, size)
    bytes_there = {p for s in there for p in range(s.first, s.end or 0)}
    assert [p for first, end in holes for p in range(first, end)] == [p for p in range(size) if p not in bytes_there]
    assert all(a[1] < b[0] for a, b in itertools.pairwise(holes))
