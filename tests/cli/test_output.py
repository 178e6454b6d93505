from __future__ import annotations

import io
import sys

import anyio
import anyio.lowlevel
import pytest

from asyncms.bulk import crew
from asyncms.cli.output import gathered, line, print_json, warn


def watch(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """What leaves standard output and standard error from now on, in order. pytest has its own streams before a test begins."""
    seen = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(_Kept(seen)), encoding="utf-8"))
    monkeypatch.setattr(sys, "stderr", io.TextIOWrapper(io.BufferedWriter(_Kept(seen)), encoding="utf-8"))
    return seen


class _Kept(io.RawIOBase):
    def __init__(self, seen: io.BytesIO) -> None:
        self._seen = seen

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        return self._seen.write(bytes(data))  # type: ignore[call-overload]


def test_a_line_leaves_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    written = watch(monkeypatch)
    line("one\x1b")
    assert written.getvalue() == b"one\\x1b\n"
    print_json(a=1, b="é")
    assert written.getvalue() == b'one\\x1b\n{"a":1,"b":"\\u00e9"}\n'


async def test_gathered_lines_leave_together_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    written = watch(monkeypatch)
    async with gathered():
        line("one")
        line("two")
        assert written.getvalue() == b""
        warn("trouble")
        assert written.getvalue() == b"one\ntwo\nasyncms: trouble\n"
        line("three")
    assert written.getvalue() == b"one\ntwo\nasyncms: trouble\nthree\n"
    line("four")
    assert written.getvalue().endswith(b"three\nfour\n")


async def test_gathered_lines_are_not_kept_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    written = watch(monkeypatch)
    monkeypatch.setattr(crew, "PULSE", 0)
    async with gathered():
        line("one")
        while not written.getvalue():
            await anyio.lowlevel.checkpoint()
    assert written.getvalue() == b"one\n"


async def test_gathered_lines_leave_also_where_the_run_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    written = watch(monkeypatch)

    async def fail() -> None:
        async with gathered():
            line("one")
            raise KeyError

    with pytest.raises(KeyError):
        await fail()
    assert written.getvalue() == b"one\n"
