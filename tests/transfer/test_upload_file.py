"""A file as the source of an upload: what is read together, and what is held."""

from __future__ import annotations

import threading
from pathlib import Path

import anyio
import pytest

from asyncms.transfer.budget import Budget
from asyncms.transfer.upload_file import DIGESTED, FileSource
from asyncms.transfer.upload_piece import BLOCK, Piece
from asyncms.transfer.upload_source import open_path


async def test_parts_that_a_disk_has_yet_to_deliver_are_read_all_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asyncms.threads.cores", lambda: 2)
    monkeypatch.setattr("asyncms.transfer.upload_file.READING", 1e-9)
    content = bytes(range(256)) * 4 * (DIGESTED // 256)
    path = tmp_path / "file"
    path.write_bytes(content)
    source = await open_path(path)
    assert isinstance(source, FileSource)
    size = len(content) // 2
    both, fill = threading.Barrier(2), source.fill

    def filled(target: memoryview, position: int) -> None:
        if position % size:
            both.wait(10)  # the second block of each part waits for that of the other
        fill(target, position)

    monkeypatch.setattr(source, "fill", filled)
    digests: dict[int, bytearray] = {0: bytearray(), size: bytearray()}
    pieces: dict[int, Piece] = {}

    async def read(first: int) -> None:
        memory = Budget().share().reserve(size)
        pieces[first] = await source.read(first, size, digests[first].extend, memory)

    async with anyio.create_task_group() as group:
        group.start_soon(read, 0)
        group.start_soon(read, size)
    for first, piece in pieces.items():
        assert isinstance(piece.body, memoryview)
        assert piece.body == digests[first] == content[first : first + size]
    await source.aclose()


async def test_what_is_too_large_to_be_held_is_digested_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("asyncms.transfer.upload_file.HELD", DIGESTED)
    content = bytes(range(251)) * 10_000
    path = tmp_path / "file"
    path.write_bytes(content)
    source = await open_path(path)
    for reading in (1e-9, 10):
        monkeypatch.setattr("asyncms.transfer.upload_file.READING", reading)
        digest = bytearray()
        piece = await source.read(1, len(content) - 1, digest.extend, Budget().share().reserve(2 * BLOCK))
        assert digest == content[1:]
        assert not isinstance(piece.body, bytes | bytearray | memoryview)
        assert b"".join([bytes(block) async for block in piece.body]) == content[1:]
    await source.aclose()
