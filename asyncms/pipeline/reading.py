"""What readers of bodies are asked for: how many bytes, and where to. Checked before a byte is taken, so that a wrong argument
loses none.
"""

from __future__ import annotations

import operator
from typing import Protocol, SupportsIndex, TypeAlias

from asyncms.errors import ParamValidationError

__all__ = ["WritableBuffer", "chunk_size_of", "size_of", "writable_view"]


class SupportsBuffer(Protocol):
    """What `memoryview` takes: arrays of numpy, torch, `mmap`."""

    def __buffer__(self, flags: int, /) -> memoryview: ...


WritableBuffer: TypeAlias = bytearray | memoryview | SupportsBuffer


def size_of(wanted: SupportsIndex | None, name: str) -> int:
    """The number of bytes that ``read`` is to give; negative for all.

    Args:
        wanted: as Python's files take it; None for all.
        name: of the parameter.

    Raises ParamValidationError if it is no whole number.
    """
    if wanted is None:
        return -1
    try:
        return operator.index(wanted)
    except TypeError:
        fault = (
            f"Invalid type for parameter {name}, value: {wanted!r}, valid types: a whole number, or None for all bytes"
        )
        raise ParamValidationError([fault]) from None


def chunk_size_of(wanted: SupportsIndex | None) -> int:
    """The same of chunks: none of 0 bytes, with which there would be no end, and which would look like one."""
    size = size_of(wanted, "chunk_size")
    if not size:
        raise ParamValidationError(
            ["Invalid value for parameter chunk_size: 0; give at least 1, or None for one chunk"]
        )
    return size


def writable_view(buffer: WritableBuffer) -> memoryview:
    """The buffer's bytes. Raises ParamValidationError if they cannot be written to one after the other."""
    try:
        view = memoryview(buffer)
    except TypeError:
        raise _unusable(f"a {type(buffer).__name__} is no buffer; give a bytearray, memoryview or array") from None
    if view.readonly:
        raise _unusable(f"a {type(buffer).__name__} that is read-only; give a bytearray, or a view of one")
    if not view.c_contiguous:
        raise _unusable("its bytes are not contiguous")
    return view.cast("B") if view.nbytes else memoryview(bytearray())


def _unusable(why: str) -> ParamValidationError:
    return ParamValidationError([f"Invalid value for parameter buffer: {why}"])
