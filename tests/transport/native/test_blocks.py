"""Blocks are used again when, and only when, nobody holds them."""

from __future__ import annotations

from asyncms.transport.native.blocks import SCRATCH, BlockRing, Scratch


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


def test_a_free_block_behind_many_in_use_is_found() -> None:
    ring = BlockRing(1024)
    held = [ring.take() for _ in range(20)]
    identity = id(held.pop(12))
    assert id(ring.take()) == identity


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


def test_what_fills_most_of_the_scratch_buffer_is_kept_uncopied_and_never_written_to_again() -> None:
    scratch = Scratch()
    scratch.view[:] = b"a" * SCRATCH
    kept = scratch.keep(scratch.view[300:])
    assert isinstance(kept, memoryview)
    for _ in range(3):
        assert len(scratch.view) == SCRATCH
        scratch.view[:] = b"b" * SCRATCH
        scratch.keep(scratch.view[:])
    assert bytes(kept) == b"a" * (SCRATCH - 300)


def test_little_of_the_scratch_buffer_is_copied() -> None:
    scratch = Scratch()
    scratch.view[:3] = b"abc"
    block = scratch.block
    assert scratch.keep(scratch.view[:3]) == b"abc"
    assert scratch.block is block


def test_the_scratch_buffers_are_used_again() -> None:
    scratch = Scratch()
    identities = set()
    for _ in range(10):
        identities.add(id(scratch.block))
        scratch.keep(scratch.view[:])
    assert len(identities) == 2
