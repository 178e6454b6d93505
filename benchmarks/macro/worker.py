"""One contender, one scenario, one event loop: a process of its own, told by lines on standard input when to run.

It prints one JSON object per line: first that it is ready, then what each run took.
"""

from __future__ import annotations

import asyncio
import gc
import json
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from typing import Any

from benchmarks.macro.contenders.interface import Contender, Target, is_not_installed, load
from benchmarks.macro.objects import Objects
from benchmarks.macro.scenarios import SCENARIOS, Scenario

__all__ = ["EXIT_NOT_INSTALLED", "main"]

EXIT_NOT_INSTALLED = 3
TIME_LIMIT = 300
"""Seconds per run; a process that hangs is ended by its alarm."""


def main() -> None:
    task: dict[str, Any] = json.loads(sys.argv[1])
    try:
        contender = load(task["contender"])
        factory = _loop_factory(task["loop"])
    except ImportError as error:
        if not is_not_installed(error):
            raise
        print(error, file=sys.stderr)
        sys.exit(EXIT_NOT_INSTALLED)
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(_serve(contender, task))


async def _serve(contender: Contender, task: dict[str, Any]) -> None:
    objects = Objects(**task["objects"])
    async with contender.connect(Target(**task["target"])) as client:
        scenario = SCENARIOS[task["scenario"]](contender, client, objects, task["label"])
        signal.alarm(TIME_LIMIT)
        await scenario.prepare()
        _say(ready=True)
        signal.alarm(0)
        while await asyncio.to_thread(sys.stdin.readline):
            signal.alarm(TIME_LIMIT)
            await scenario.warm_up()
            sample = await _measure(scenario, contender.in_child)
            _say(**sample, p99=scenario.p99(), note=await scenario.check())
            signal.alarm(0)


async def _measure(scenario: Scenario, in_child: bool) -> dict[str, Any]:
    who = RUSAGE_CHILDREN if in_child else RUSAGE_SELF
    gc.collect()
    before = getrusage(who)
    started = time.perf_counter()
    await scenario.run()
    wall = time.perf_counter() - started
    after = getrusage(who)
    return {
        "user": after.ru_utime - before.ru_utime,
        "system": after.ru_stime - before.ru_stime,
        "wall": wall,
        "peak_rss": _maximum(RUSAGE_CHILDREN) if in_child else _peak_rss(),
        "units": scenario.units,
    }


def _peak_rss() -> int:
    """Bytes. Linux hands ``ru_maxrss`` down from the process that started this one; the high-water mark is our own."""
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    return _maximum(RUSAGE_SELF)


def _maximum(who: int) -> int:
    """Bytes. Of children: never less than this process' own, which Linux hands down to them."""
    peak = getrusage(who).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _loop_factory(name: str) -> Callable[[], asyncio.AbstractEventLoop] | None:
    if name == "uvloop":
        import uvloop

        factory: Callable[[], asyncio.AbstractEventLoop] = uvloop.new_event_loop
        return factory
    return None


def _say(**message: Any) -> None:
    print(json.dumps(message), flush=True)


if __name__ == "__main__":
    main()
