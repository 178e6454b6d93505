"""What every scenario has, and how its figures are named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from benchmarks.macro.contenders.interface import Contender, Target
from benchmarks.macro.objects import Objects

__all__ = ["PER_GIB", "Measure", "Scenario", "WrongBytesError"]


class WrongBytesError(Exception):
    """A contender returned something else than the object."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What CPU seconds per unit and units per second of wall time are called, and their factors."""

    cpu_title: str
    cpu_factor: float
    digits: int
    speed_title: str
    speed_factor: float


PER_GIB = Measure("CPU s/GiB", 1, 3, "MiB/s", 1024)
"""For units of 1 GiB."""


class Scenario:
    """One contender's part in it. `warm_up` comes before every `run` and `check` after; only `run` is measured."""

    measure: ClassVar[Measure] = PER_GIB
    rounds: ClassVar[int] = 5
    """Unless asked otherwise."""
    settings: ClassVar[tuple[int | str | None, ...]] = (None,)
    """What takes part side by side, see `target`; None: what the contenders have in common."""
    units: float
    """What one run does."""

    def __init__(self, contender: Contender, client: Any, objects: Objects, label: str) -> None:
        """``label`` is the contender's and its loop's, unlike all others."""

    @classmethod
    def target(cls, target: Target, setting: int | str | None) -> Target:
        """What a contender is given for one of the ``settings``."""
        del setting
        return target

    async def prepare(self) -> None:
        """Once, before the rounds. Raises WrongBytesError."""
        await self.warm_up()

    async def warm_up(self) -> None:
        pass

    async def run(self) -> None:
        raise NotImplementedError

    def p99(self) -> float | None:
        """Seconds within which 99 of 100 units of the last run were done, where that is the point."""
        return None

    async def check(self) -> str | None:
        """What is to be said of the run, if anything. Raises WrongBytesError."""
        return None
