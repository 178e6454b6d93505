"""Blocks are used again when, and only when, nobody holds them."""

from __future__ import annotations

from asyncms.transport.native.blocks import BlockRing


def test_a_block_that_was_dropped_is_handed_out_again() -> None:
    ring = BlockRing(1024)
    block = ring.take()
    identity = id(block)
    del block
    assert id(ring.take()) == identity


def test_a_block_that_is_held_is_never_handed_out_again() -> None:
    ring = BlockRing(1024)
    held = [ring.take() for _ in range(20)]
    assert len({id(block) for block in held}) == 20
    assert all(ring.take() is not block for block in held)


def test_a_view_holds_its_block() -> None:
    ring = BlockRing(1024)
    view = memoryview(ring.take())[:10]
    view[:] = b"0123456789"
    other = ring.take()
    other[:10] = b"x" * 10
    assert bytes(view) == b"0123456789"


def test_a_block_that_its_reader_shortened_is_not_handed_out() -> None:
    ring = BlockRing(1024)
    block = ring.take()
    del block[100:]
    del block
    assert len(ring.take()) == 1024


def test_after_trimming_all_blocks_are_fresh() -> None:
    ring = BlockRing(1024)
    block = ring.take()
    ring.trim()
    del block
    assert len(ring.take()) == 1024
