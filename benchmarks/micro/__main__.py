"""``python -m benchmarks.micro [word …]``: every ``bench_*.py`` here that offers ``measure()``, or those named."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks.micro.clock import Figure


def main(words: list[str]) -> int:
    missed = False
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        if words and not any(word in path.stem for word in words):
            continue
        module = importlib.import_module(f"benchmarks.micro.{path.stem}")
        measure: Callable[[], Iterable[Figure]] | None = getattr(module, "measure", None)
        if measure is None:
            print(f"{path.stem}: to be run on its own")
            continue
        for figure in measure():
            line = f"{figure.name:<48} {_text(figure.seconds):>10}   best {_text(figure.fastest):>10}"
            if figure.limit is not None:
                met = figure.seconds <= figure.limit
                missed = missed or not met
                line += f"   limit {_text(figure.limit)}, {'met' if met else 'MISSED'}"
            print(line, flush=True)
    return 1 if missed else 0


def _text(seconds: float) -> str:
    return f"{seconds * 1e6:.2f} us" if seconds < 1e-3 else f"{seconds * 1e3:.2f} ms"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
