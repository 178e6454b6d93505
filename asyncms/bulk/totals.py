"""Events that tell how often something has happened so far, of several processes."""

from __future__ import annotations

from asyncms.bulk.events import ConcurrencyChosen, Event, Hedged, OnEvent, Retried, Throttled

__all__ = ["Totals"]


class Totals:
    """Adds them up, and lets all others pass."""

    def __init__(self, emit: OnEvent) -> None:
        self._emit = emit
        self._last: dict[type[Event], dict[object, tuple[int, ...]]] = {}

    def of(self, process: object) -> OnEvent:
        """Where that process tells its events."""

        def emit(event: Event) -> None:
            match event:
                case Retried(count=number) | Throttled(count=number) | ConcurrencyChosen(requests=number):
                    self._emit(type(event)(*self._sum(event, process, number)))
                case Hedged(issued=issued, won=won):
                    self._emit(Hedged(*self._sum(event, process, issued, won)))
                case _:
                    self._emit(event)

        return emit

    def _sum(self, event: Event, process: object, *numbers: int) -> tuple[int, ...]:
        last = self._last.setdefault(type(event), {})
        last[process] = numbers
        return tuple(map(sum, zip(*last.values(), strict=True)))
