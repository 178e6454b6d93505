"""How many examples hypothesis tries: a fixed sample in `make test`, many random ones in `make test-all`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

__all__ = ["examples", "load_profile"]

EXHAUSTIVE = os.environ.get("ASYNCMS_TESTS") == "all"
FACTOR = 20


def examples(count: int) -> int:
    """``count`` in a sampled run, a multiple of it in an exhaustive one."""
    return count * FACTOR if EXHAUSTIVE else count


def load_profile() -> None:
    """The same examples in every sampled run, so that a failure is the change's and not the dice's."""
    settings.register_profile(
        "asyncms",
        derandomize=not EXHAUSTIVE,
        database=None,
        deadline=None,
        max_examples=examples(100),
        suppress_health_check=[HealthCheck.too_slow],
    )
    settings.load_profile("asyncms")
