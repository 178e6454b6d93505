"""What `read` and `readinto` take: the body's, by each of its readers, is in `test_body` and `tests.transfer.test_download`."""

from __future__ import annotations

from typing import Any

import pytest

from asyncms.errors import ParamValidationError
from asyncms.pipeline.reading import chunk_size_of, size_of, writable_view


class Index:
    """As numpy's integers are."""

    def __index__(self) -> int:
        return 7


@pytest.mark.parametrize(("wanted", "size"), [(None, -1), (-1, -1), (0, 0), (5, 5), (True, 1), (Index(), 7)])
def test_sizes_are_those_of_pythons_files(wanted: Any, size: int) -> None:
    assert size_of(wanted, "n") == size


@pytest.mark.parametrize("wanted", [1.5, "1", b"1", [1]])
def test_a_size_that_is_none_is_named(wanted: Any) -> None:
    with pytest.raises(ParamValidationError, match=r"Invalid type for parameter amt, value: .*a whole number"):
        size_of(wanted, "amt")


def test_chunks_of_nothing_would_look_like_the_end() -> None:
    assert chunk_size_of(None) == -1
    with pytest.raises(ParamValidationError, match="chunk_size: 0; give at least 1"):
        chunk_size_of(0)


def test_a_view_of_no_bytes_may_have_any_shape() -> None:
    assert writable_view(memoryview(bytearray(6)).cast("H")[:0]).nbytes == 0
