"""One budget of bytes for all transfers of a session. Whoever waits is called when there is room.

A transfer has a `Share`. It takes bytes before it asks for them and gives them back when they have left its memory: a
download when its reader takes them, an upload when its peer has. Three rules:

* **Ahead**: a share may take bytes while what it holds and takes is no more than what is free:
  ``share.held + size <= free``. So one stalled reader ends with half of the budget, two with a third each, and something
  is free however many readers stall (dynamic thresholds: Choudhury and Hahne, IEEE/ACM Transactions on Networking 6(2), 1998).
* **Minimum**: a share that holds nothing may take `minimum` bytes, even beyond the limit. A reader that waits has taken all
  that its stream had; then either its next part has all its bytes already, or the stream holds nothing and may take these.
  Hence every download whose reader reads moves on, whatever all others do: no deadlock, and no more over the limit than
  `minimum` for each transfer.
* **Loan**: of the shares that give back without any reader (`Share.take`: uploads, files), a single one at a time may take
  its bytes beyond the limit, if it holds nothing but what it needs these for. It gives them back without waiting for others,
  then the next one may.

An upload whose source is silent does wait for others, as does a file whose connection broke. They take memory by `Reservation`, of
which so much has been filled; where another transfer finds no room, who has been silent for `SILENCE` gives back the rest, and the loan.
What has come of a part stays held: so much may be over the limit, for each source that falls silent in the middle of a part.

Who waits is served in the order of asking, among requests of one size; a smaller one may pass a larger one that does not fit
yet. After every return all that has become possible is granted, so that newcomers never pass one that could be served.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Self

import anyio

from asyncms.config import KiB, MiB
from asyncms.errors import ConfigError

__all__ = ["DEFAULT_BUDGET", "Budget", "Claim", "Reservation", "Share"]

DEFAULT_BUDGET = 256 * MiB
MINIMUM = 64 * KiB
SILENCE = 0.5
"""Seconds without a byte after which a source is silent; who waits for memory looks as often."""


class Budget:
    """See the module.

    Args:
        limit: bytes.
        minimum: bytes that a transfer which holds nothing always gets.
        clock: the time in seconds.

    Raises ConfigError for a limit that is no whole number of at least 1.
    """

    __slots__ = ("_claims", "_debtor", "_filling", "_is_serving", "clock", "held", "limit", "minimum", "peak")

    def __init__(
        self, limit: int = DEFAULT_BUDGET, *, minimum: int = MINIMUM, clock: Callable[[], float] = monotonic
    ) -> None:
        if not isinstance(limit, int) or isinstance(limit, bool) or limit < 1:
            raise ConfigError(f"the memory budget must be a whole number of bytes, at least 1, not {limit!r}")
        self.limit: int = limit
        self.minimum: int = minimum
        self.held: int = 0
        """Bytes taken and not given back by all transfers together."""
        self.peak: int = 0
        """The most that was ever held."""
        self._claims: dict[Claim, None] = {}
        self.clock: Callable[[], float] = clock
        self._debtor: Share | None = None
        self._filling: dict[Reservation, None] = {}
        self._is_serving = False

    def __repr__(self) -> str:
        return f"<Budget {self.held} of {self.limit} bytes held, {len(self._claims)} waiting>"

    @property
    def waiting(self) -> int:
        """Requests that wait for room."""
        return len(self._claims)

    def share(self) -> Share:
        """A transfer's part of it, empty."""
        return Share(self)

    def try_hold(self, size: int) -> bool:
        """What `Share.try_take` and `Share.close` do, without a share: for a transfer that takes once. `release` gives back."""
        if size > max(self.limit - self.held, self.minimum):
            return False
        self.held += size
        self.peak = max(self.peak, self.held)
        return True

    def release(self, size: int) -> None:
        """Bytes have left the memory: what `try_hold` took, or a share."""
        self.held -= size
        debtor = self._debtor
        if debtor is not None and (self.held <= self.limit or not debtor.held):
            self._debtor = None
        if self._claims:
            self._serve()

    def _reclaim(self) -> None:
        """Have silent sources' reservations give back what they do not need now."""
        if self._filling:
            silent = self.clock() - SILENCE
            for reservation in list(self._filling):
                if reservation.heard <= silent:
                    reservation._shrink()

    def _serve(self) -> None:
        # Who is served may ask again and stands at the end then; a return in between is seen by the loop below.
        if self._is_serving:
            return
        self._is_serving = True
        try:
            is_moving = True
            while is_moving and self._claims:
                is_moving = False
                for claim in list(self._claims):
                    if claim in self._claims and claim.share._grants(claim.size, claim.kept):
                        del self._claims[claim]
                        is_moving = True
                        claim.on_room()
        finally:
            self._is_serving = False


class Claim:
    """One request that waits."""

    __slots__ = ("kept", "on_room", "share", "size")

    def __init__(self, share: Share, size: int, on_room: Callable[[], object], kept: int | None) -> None:
        self.share: Share = share
        self.size: int = size
        self.on_room: Callable[[], object] = on_room
        self.kept: int | None = kept
        """The share may borrow while it holds no more than this; None: it may not."""

    def cancel(self) -> None:
        """Wait no more. Idempotent, also after it was served."""
        self.share.budget._claims.pop(self, None)


class Share:
    """What one transfer has of the budget. Close it."""

    __slots__ = ("_is_closed", "budget", "held")

    def __init__(self, budget: Budget) -> None:
        self.budget: Budget = budget
        self.held: int = 0
        """Bytes taken and not given back."""
        self._is_closed = False

    def room(self) -> int:
        """The most that may be taken now."""
        budget = self.budget
        free = budget.limit - budget.held - self.held
        return free if self.held else max(free, budget.minimum)

    def try_take(self, size: int) -> bool:
        """Take ``size`` bytes if they may be taken now."""
        if not self.has_room(size):
            return False
        self._add(size)
        return True

    def has_room(self, size: int) -> bool:
        """Whether ``size`` bytes may be taken now, also such as silent sources do without."""
        if size <= self.room():
            return True
        self.budget._reclaim()
        return size <= self.room()

    async def take(self, size: int, kept: int = 0) -> None:
        """Wait for ``size`` bytes and take them. Only for bytes that come back without any reader's doing: see the module.

        ``kept`` bytes of what it holds do not come back before these are there. Cancelled, it has taken nothing.
        """
        if self._grants(size, kept):
            self._lend(size)
            return
        event = anyio.Event()

        def granted() -> None:
            self._lend(size)
            event.set()

        claim = Claim(self, size, granted, kept)
        budget = self.budget
        budget._claims[claim] = None
        try:
            while not event.is_set():
                budget._reclaim()
                with anyio.move_on_after(SILENCE):
                    await event.wait()
        except BaseException:
            if event.is_set():
                self.give_back(size)
            claim.cancel()
            raise

    def when_room(self, size: int, on_room: Callable[[], object]) -> Claim:
        """Call ``on_room`` once, as soon as ``size`` bytes may be taken; it takes them, or leaves them to the next one.

        Not to be called while there is room.
        """
        claim = Claim(self, size, on_room, None)
        self.budget._claims[claim] = None
        return claim

    def reserve(self, size: int) -> Reservation:
        """Memory for ``size`` bytes that others give; nothing is taken yet."""
        return Reservation(self, size)

    def give_back(self, size: int) -> None:
        """Bytes have left the memory. After `close` it does nothing."""
        if self._is_closed:
            return
        self.held -= size
        self.budget.release(size)

    def close(self) -> None:
        """Give all back and leave the queue; nothing can be taken any more. Idempotent."""
        if self._is_closed:
            return
        budget = self.budget
        if budget._claims:
            for claim in [claim for claim in budget._claims if claim.share is self]:
                claim.cancel()
        self.give_back(self.held)
        self._is_closed = True

    def _grants(self, size: int, kept: int | None) -> bool:
        return size <= self.room() or (kept is not None and self.held <= kept and self.budget._debtor is None)

    def _lend(self, size: int) -> None:
        if size > self.room():
            self.budget._debtor = self
        self._add(size)

    def _add(self, size: int) -> None:
        if self._is_closed:
            raise RuntimeError("the transfer has ended and takes no more memory")
        budget = self.budget
        self.held += size
        budget.held += size
        budget.peak = max(budget.peak, budget.held)


class Reservation:
    """Memory for bytes that come when others give them. Use it as context manager while they are waited for.

    `filled` and `heard` are kept by who fills it, in any thread.
    """

    __slots__ = ("_share", "filled", "heard", "held", "size")

    def __init__(self, share: Share, size: int) -> None:
        self._share = share
        self.size: int = size
        self.held: int = 0
        """What it has of the budget. Less than `size` after a silence."""
        self.filled: int = 0
        """Bytes that have come."""
        self.heard: float = 0.0
        """When the last ones came, by the budget's clock."""

    async def take(self) -> None:
        """Wait until it has all; at once if it has. Cancelled, it has what it had."""
        missing = self.size - self.held
        if missing:
            await self._share.take(missing, self.held)
            self.held = self.size
            # Whoever waits for memory with bytes in his hands is not silent.
            self.heard = self._share.budget.clock()

    def fill(self, count: int) -> None:
        """So many bytes have come."""
        self.filled += count
        self.heard = self._share.budget.clock()

    def give_back(self) -> None:
        """The bytes have left the memory."""
        held, self.held = self.held, 0
        self._share.give_back(held)

    def __enter__(self) -> Self:
        budget = self._share.budget
        self.heard = budget.clock()
        budget._filling[self] = None
        return self

    def __exit__(self, *_: object) -> None:
        self._share.budget._filling.pop(self, None)

    def _shrink(self) -> None:
        share, filled = self._share, self.filled
        if filled < self.held:
            spare, self.held = self.held - filled, filled
            if share.budget._debtor is share:
                share.budget._debtor = None
            share.give_back(spare)
