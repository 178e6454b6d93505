"""From samples to a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from benchmarks.macro.process import Sample

__all__ = ["TARGETS", "Results", "Target", "checked_targets", "table"]

Results = Mapping[str, list[Sample]]
"""Label (``contender/loop``) → samples, one per round, in the order of the rounds."""

OWN = "asyncms"
GIB = 1024**3
MIB = 1024**2


@dataclass(frozen=True, slots=True)
class Target:
    """asyncms' CPU is to be at most ``limit`` times the peer's, each on its better loop."""

    scenario: str
    peer: str
    limit: float


TARGETS = (
    Target("small", "aiobotocore", 1 / 14),
    Target("small", "obstore", 0.6),
    Target("large", "obstore", 0.7),
    Target("large-tls", "obstore", 1.0),
)


def checked_targets(scenario: str, results: Results) -> list[tuple[Target, float]]:
    """The targets of a scenario that this run can judge, with what was measured."""
    checked = []
    for target in TARGETS:
        own, peer = _best(results, OWN), _best(results, target.peer)
        if target.scenario == scenario and own is not None and peer is not None:
            checked.append((target, own / peer))
    return checked


def _best(results: Results, contender: str) -> float | None:
    figures = [
        median(sample.cpu / sample.units for sample in samples)
        for label, samples in results.items()
        if label.partition("/")[0] == contender and samples
    ]
    return min(figures, default=None)


def table(scenario: str, results: Results, large_size: int) -> str:
    """Medians over the rounds, with the extremes; ratios are medians of the rounds' own ratios."""
    small = scenario == "small"
    bases = [label for label in results if label.partition("/")[0] == OWN and results[label]]
    cpu_title = "CPU us/request" if small else "CPU s/GiB"
    header = ["contender", cpu_title, "min .. max", *[f"x {base}" for base in bases]]
    header += ["user %", "requests/s" if small else "MiB/s", "peak MiB"]

    def cpu(sample: Sample) -> float:
        return sample.cpu / sample.units * 1e6 if small else sample.cpu * GIB / large_size

    def speed(sample: Sample) -> float:
        return sample.units / sample.wall if small else large_size / MIB / sample.wall

    rows = [header]
    for label, samples in sorted(results.items(), key=lambda item: _median(cpu, item[1])):
        if not samples:
            continue
        values = [cpu(sample) for sample in samples]
        digits = 1 if small else 3
        row = [label, f"{median(values):.{digits}f}", f"{min(values):.{digits}f} .. {max(values):.{digits}f}"]
        row += [_ratio(cpu, samples, results[base]) for base in bases]
        row.append(f"{median(100 * sample.user / sample.cpu for sample in samples):.0f}")
        row.append(f"{_median(speed, samples):,.0f}")
        peaks = [sample.peak_rss for sample in samples if sample.peak_rss is not None]
        row.append(f"{max(peaks) / MIB:.0f}" if peaks else "-")
        rows.append(row)
    return _aligned(rows)


def _median(figure: Callable[[Sample], float], samples: Iterable[Sample]) -> float:
    values = [figure(sample) for sample in samples]
    return median(values) if values else float("inf")


def _ratio(figure: Callable[[Sample], float], samples: list[Sample], base: list[Sample]) -> str:
    ratios = [figure(sample) / figure(other) for sample, other in zip(samples, base, strict=False)]
    return f"{median(ratios):.2f}" if ratios else "-"


def _aligned(rows: list[list[str]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0]), *[cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]]
        lines.append("  ".join(cells).rstrip())
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)
