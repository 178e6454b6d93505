from __future__ import annotations

import asyncio

import anyio
import anyio.lowlevel
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from asyncms.errors import ConfigError
from asyncms.transfer.budget import SILENCE, Budget, Claim, Share
from asyncms.transfer.window import Window

LIMIT, MINIMUM = 100, 5


class BudgetMachine(RuleBasedStateMachine):
    """Transfers take, wait, give back and end in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.budget = Budget(LIMIT, minimum=MINIMUM)
        self.shares: list[Share] = []
        self.waiting: dict[Claim, int] = {}
        self.ended = 0

    @rule()
    def begin(self) -> None:
        if len(self.shares) < 12:
            self.shares.append(self.budget.share())

    @precondition(lambda self: self.shares)
    @rule(data=st.data(), size=st.integers(1, 60))
    def take_or_wait(self, data: st.DataObject, size: int) -> None:
        share = data.draw(st.sampled_from(self.shares))
        free, held = LIMIT - self.budget.held, share.held
        if share.try_take(size):
            assert held + size <= free or (not held and size <= MINIMUM)
            return
        assert held + size > free

        def on_room() -> None:
            del self.waiting[claim]
            taken = share.try_take(size)
            assert taken

        claim = share.when_room(size, on_room)
        self.waiting[claim] = size

    @precondition(lambda self: any(share.held for share in self.shares))
    @rule(data=st.data())
    def give_back(self, data: st.DataObject) -> None:
        share = data.draw(st.sampled_from([share for share in self.shares if share.held]))
        share.give_back(data.draw(st.integers(1, share.held)))

    @precondition(lambda self: self.shares)
    @rule(data=st.data())
    def end(self, data: st.DataObject) -> None:
        share = data.draw(st.sampled_from(self.shares))
        self.shares.remove(share)
        for claim in [claim for claim in self.waiting if claim.share is share]:
            del self.waiting[claim]
        share.close()
        share.close()
        share.give_back(1)
        self.ended += 1

    @precondition(lambda self: self.waiting)
    @rule(data=st.data())
    def give_up(self, data: st.DataObject) -> None:
        claim = data.draw(st.sampled_from(list(self.waiting)))
        del self.waiting[claim]
        claim.cancel()
        claim.cancel()

    @invariant()
    def adds_up_and_nobody_waits_in_vain(self) -> None:
        budget = self.budget
        assert budget.held == sum(share.held for share in self.shares)
        assert budget.held <= LIMIT + MINIMUM * len(self.shares)
        assert budget.waiting == len(self.waiting)
        for claim in self.waiting:
            assert claim.share.held or claim.size > MINIMUM
            assert claim.size > claim.share.room()

    @invariant()
    def who_holds_nothing_can_move(self) -> None:
        assert all(share.room() >= MINIMUM for share in self.shares if not share.held)

    def teardown(self) -> None:
        for share in self.shares:
            share.close()
        assert self.budget.held == 0
        assert self.budget.waiting == 0


TestBudget = BudgetMachine.TestCase


def test_who_asked_first_is_served_first() -> None:
    budget = Budget(100)
    holder, *shares = (budget.share() for _ in range(4))
    for share in shares:
        assert share.try_take(1)
    assert holder.try_take(48)
    served: list[int] = []

    def wait(number: int, share: Share) -> None:
        def on_room() -> None:
            assert share.try_take(60)
            served.append(number)

        share.when_room(60, on_room)

    for number, share in enumerate(shares):
        wait(number, share)
    holder.close()
    assert served == [0]
    shares[0].close()
    assert served == [0, 1]


def test_stalled_readers_never_take_all() -> None:
    budget = Budget(1000, minimum=1)
    shares = [budget.share() for _ in range(9)]
    for share in shares:
        while share.try_take(1):
            pass
    assert [share.held for share in shares[:3]] == [500, 250, 125]
    assert budget.held < 1000


async def test_one_loan_at_a_time_and_it_moves_what_waits() -> None:
    budget = Budget(100, minimum=5)
    stalled = [budget.share() for _ in range(20)]
    for share in stalled:
        while share.try_take(1):
            pass
    assert budget.held >= 100
    done: list[int] = []

    async def transfer(number: int) -> None:
        share = budget.share()
        for _ in range(3):
            await share.take(80)
            assert budget.held <= 100 + 20 * 5 + 80
            await anyio.lowlevel.checkpoint()
            share.give_back(80)
        share.close()
        done.append(number)

    async with anyio.create_task_group() as group:
        for number in range(5):
            group.start_soon(transfer, number)
    assert sorted(done) == [0, 1, 2, 3, 4]
    for share in stalled:
        share.close()
    assert budget.held == 0


async def test_a_cancelled_take_has_taken_nothing() -> None:
    budget = Budget(10, minimum=1)
    first, second = budget.share(), budget.share()
    assert first.try_take(5)
    assert second.try_take(2)
    async with anyio.create_task_group() as group:
        group.start_soon(second.take, 9)
        await anyio.wait_all_tasks_blocked()
        assert budget.waiting == 1
        group.cancel_scope.cancel()
    assert (budget.waiting, second.held) == (0, 2)
    task = asyncio.ensure_future(second.take(8))
    await anyio.wait_all_tasks_blocked()
    # Served and cancelled before it runs again.
    first.close()
    second.give_back(1)
    assert budget.held == 9
    task.cancel()
    await asyncio.wait([task])
    assert task.cancelled()
    assert budget.held == second.held == 1


def test_a_closed_share_takes_no_more() -> None:
    share = Budget(10).share()
    share.close()
    with pytest.raises(RuntimeError, match="has ended"):
        share.try_take(1)


@pytest.mark.parametrize("limit", [0, -1, 1.5, True, "256 MiB"])
def test_an_unusable_limit_is_refused(limit: object) -> None:
    with pytest.raises(ConfigError, match="memory budget must be a whole number of bytes"):
        Budget(limit)  # type: ignore[arg-type]


async def test_what_a_silent_source_has_not_filled_goes_to_others() -> None:
    now = 0.0
    budget = Budget(100, minimum=1, clock=lambda: now)
    one, other = budget.share(), budget.share()
    reservation = one.reserve(50)
    await reservation.take()
    with reservation:
        reservation.fill(10)
        now += SILENCE / 2
        assert not other.try_take(60)
        assert reservation.held == 50
        now += SILENCE
        assert other.try_take(60)
        assert (reservation.held, one.held, budget.held) == (10, 10, 70)
        now += SILENCE
        await reservation.take()
        assert not other.try_take(1)
        assert (reservation.held, one.held, budget.held) == (50, 50, 110)
        now += SILENCE
        reservation.fill(40)
    reservation.give_back()
    reservation.give_back()
    assert (one.held, budget.held) == (0, 60)


async def test_the_loan_passes_on_when_its_source_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("asyncms.transfer.budget.SILENCE", 0.001)
    budget = Budget(10, minimum=1)
    shares = [budget.share() for _ in range(5)]
    reservations = [share.reserve(30) for share in shares]
    with anyio.fail_after(20):
        for reservation in reservations:
            # Each while all before it are silent for ever, in the middle of a part.
            await reservation.take()
            reservation.__enter__()
            reservation.fill(5)
        file = budget.share()
        await file.take(40)
        assert budget.held == 5 * 5 + 40
        file.close()
        # Who holds a part of a part gets the rest of it by a loan.
        await reservations[0].take()
        assert (reservations[0].held, shares[0].held) == (30, 30)
    for reservation, share in zip(reservations, shares, strict=True):
        reservation.__exit__()
        share.close()
    assert budget.held == 0


async def test_who_waits_for_the_rest_of_a_part_waits_for_the_parts_on_their_way() -> None:
    budget = Budget(20, minimum=1)
    share = budget.share()
    on_its_way, begun = share.reserve(6), share.reserve(8)
    await on_its_way.take()
    begun.held = 4
    assert share.try_take(4)
    async with anyio.create_task_group() as group:
        group.start_soon(begun.take)
        await anyio.wait_all_tasks_blocked()
        assert begun.held == 4
        on_its_way.give_back()
    assert begun.held == share.held == 8


def test_a_loan_ends_when_the_debt_does() -> None:
    budget = Budget(10, minimum=1)
    others, debtor, waiting = (budget.share() for _ in range(3))
    others._add(10)
    assert debtor._grants(3, 0)
    debtor._lend(3)
    assert not waiting._grants(8, 0)
    # There is room again, and the debtor goes on with other parts: it never holds nothing.
    others.close()
    debtor._add(1)
    assert waiting._grants(8, 0)


async def test_a_stream_has_what_a_silent_source_does_without() -> None:
    now = 0.0
    budget = Budget(100, minimum=1, clock=lambda: now)
    reservation = budget.share().reserve(90)
    await reservation.take()
    window = Window(50, budget.share())
    with reservation:
        assert not window.fits(40)
        now += SILENCE
        assert window.fits(40)
        assert reservation.held == 0
