from __future__ import annotations

import socket
from collections.abc import Iterator

import anyio
import pytest

from asyncms.bulk.channel import Channel, packed, receive_blocking


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, socket.socket]]:
    first, second = socket.socketpair()
    with first, second:
        yield first, second


async def test_messages_of_any_size_come_in_order(ends: tuple[socket.socket, socket.socket]) -> None:
    one, other = map(Channel, ends)
    messages = [b"x" * size for size in (0, 1, 70_000, 5_000_000, 3)]

    async def send() -> None:
        for message in messages:
            await one.send(message)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(send)
        assert [await other.receive() for _ in messages] == messages


@pytest.mark.parametrize("part", [0, 3, 8, 20])
async def test_an_end_that_is_closed_is_the_end(ends: tuple[socket.socket, socket.socket], part: int) -> None:
    one, other = ends
    one.sendall(packed("a message that is cut off")[:part])
    one.close()
    with pytest.raises(EOFError):
        await Channel(other).receive()
    # Nobody hears it, and nobody minds.
    await Channel(other).send("late")


def test_before_there_is_a_loop(ends: tuple[socket.socket, socket.socket]) -> None:
    one, other = ends
    one.sendall(packed(["first"]) + packed("second"))
    assert receive_blocking(other) == ["first"]
    assert receive_blocking(other) == "second"
    one.close()
    with pytest.raises(EOFError):
        receive_blocking(other)
