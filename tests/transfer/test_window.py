from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from asyncms.transfer.budget import Budget
from asyncms.transfer.window import Part, Window

LIMIT = 40


class WindowMachine(RuleBasedStateMachine):
    """Parts start, fill in any order and are read in order; a plain list of bytes is the model."""

    def __init__(self) -> None:
        super().__init__()
        self.window = Window(LIMIT, Budget().share())
        self.open: list[tuple[Part, bytearray, int]] = []
        self.read = bytearray()
        self.in_hand = 0
        self.everything: list[bytearray] = []
        self.counter = 0

    @rule(size=st.integers(1, 20))
    def start(self, size: int) -> None:
        if not self.window.fits(size):
            assert self.window.held + size > LIMIT
            return
        got = bytearray()
        self.everything.append(got)
        self.open.append((self.window.start(size), got, size))

    @precondition(lambda self: self.open)
    @rule(data=st.data())
    def fill(self, data: st.DataObject) -> None:
        part, got, size = data.draw(st.sampled_from(self.open))
        left = size - len(got)
        if not left:
            return
        count = data.draw(st.integers(1, left))
        block = bytes((self.counter + i) % 256 for i in range(count))
        self.counter += count
        got += block
        self.window.put(part, block)

    @precondition(lambda self: self.open)
    @rule(data=st.data())
    def finish(self, data: st.DataObject) -> None:
        item = data.draw(st.sampled_from(self.open))
        self.open.remove(item)
        self.window.finish(item[0])

    @rule()
    def take(self) -> None:
        block = self.window.take()
        if block is not None:
            self.read += block
            self.in_hand += len(block)

    @rule()
    def give_back(self) -> None:
        self.window.give_back(self.in_hand)
        self.in_hand = 0

    @invariant()
    def in_order_and_within_the_limit(self) -> None:
        assert b"".join(self.everything).startswith(self.read)
        reserved = sum(size - len(got) for _, got, size in self.open)
        arrived = sum(map(len, self.everything)) - len(self.read)
        assert self.window.held == reserved + arrived + self.in_hand
        assert 0 <= self.window.held == self.window.share.held <= LIMIT

    def teardown(self) -> None:
        for part, _, _ in self.open:
            self.window.finish(part)
        while (block := self.window.take()) is not None:
            self.read += block
        assert self.read == b"".join(self.everything)


TestWindow = WindowMachine.TestCase


@given(st.permutations(range(5)))
def test_only_the_head_part_concerns_the_reader(order: list[int]) -> None:
    window = Window(5, Budget().share())
    parts = [window.start(1) for _ in range(5)]
    done: set[int] = set()
    for number in order:
        head = next(i for i in range(5) if i not in done)
        assert window.put(parts[number], bytes([number])) == (number == head)
        window.finish(parts[number])
        done.add(number)
        while window.take() is not None:
            pass


def test_what_was_reserved_in_vain_goes_back() -> None:
    window = Window(10, Budget().share())
    part = window.start(0)
    window.reserve(part, 8)
    window.put(part, b"abc")
    assert window.held == 8
    window.unreserve(part)
    assert window.held == 3
    assert window.take() == b"abc"
    window.give_back(3)
    assert window.held == 0
