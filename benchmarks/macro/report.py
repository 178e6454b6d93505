"""From samples to a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from benchmarks.macro.process import Sample
from benchmarks.macro.scenarios.interface import Measure

__all__ = ["TARGETS", "Results", "Target", "checked_targets", "table"]

Results = Mapping[str, list[Sample]]
"""Label (``contender/loop``) → samples, one per round, in the order of the rounds."""

OWN = "asyncms"
MIB = 1024**2


@dataclass(frozen=True, slots=True)
class Target:
    """A figure per unit of asyncms is to be at most ``limit`` times the peer's, each on its better loop."""

    scenario: str
    peer: str
    """With ``@`` at its end: the best of its settings."""
    limit: float
    figure: str = "CPU"
    """``CPU``, ``wall`` or ``p99``."""
    own: str = OWN

    def __str__(self) -> str:
        peer = f"the best fixed setting of {self.peer[:-1]}" if self.peer.endswith("@") else self.peer
        return f"{self.figure} of {self.own} <= {self.limit:.3f} x that of {peer}"


TARGETS = (
    Target("small", "aiobotocore", 1 / 14),
    Target("small", "obstore", 0.6),
    Target("large", "obstore", 0.7),
    Target("large-tls", "obstore", 1.0),
    *(
        Target(scenario, "asyncms@off", 1.05, own=f"asyncms@{algorithm}")
        for scenario in ("validation", "validation-tls")
        for algorithm in ("CRC32", "CRC64NVME")
    ),
    Target("listing", "aiobotocore", 1 / 5),
    Target("file", "s5cmd", 1),
    Target("file", "rclone", 1),
    Target("file", "aws_crt", 1),
    Target("file", "s3transfer", 1),
    Target("file", "asyncms", 1 / 0.9, figure="wall", own="asyncms_stream"),
    *(Target("upload", peer, 1) for peer in ("obstore", "s3transfer")),
    Target("upload", "awscrt", 1, own="asyncms_unsigned"),
    *(Target("upload-tls", peer, 1) for peer in ("obstore", "awscrt", "s3transfer")),
    Target("bulk", "s5cmd", 1 / 2, own="asyncms_cp"),
    *(
        Target("bulk", peer, 1, figure="wall", own="asyncms_cp")
        for peer in ("s5cmd", "rclone", "aws", "obstore_script")
    ),
    Target("slow-link", "asyncms@", 1 / 0.9, figure="wall"),
    Target("slow-tail", "asyncms@plain", 0.5, figure="p99", own="asyncms@hedged"),
)


def checked_targets(scenario: str, results: Results) -> list[tuple[Target, float]]:
    """The targets of a scenario that this run can judge, with what was measured."""
    checked = []
    for target in TARGETS:
        if target.scenario != scenario:
            continue
        own, peer = (_best(results, name, target.figure) for name in (target.own, target.peer))
        if own is not None and peer is not None:
            checked.append((target, own / peer))
    return checked


def _best(results: Results, contender: str, figure: str) -> float | None:
    figures = [
        median(_figure(sample, figure) for sample in samples)
        for label, samples in results.items()
        if _is_of(label, contender) and samples
    ]
    return min(figures, default=None)


def _figure(sample: Sample, name: str) -> float:
    if name == "p99":
        assert sample.p99 is not None
        return sample.p99
    return (sample.cpu if name == "CPU" else sample.wall) / sample.units


def _is_of(label: str, contender: str) -> bool:
    name = label.partition("/")[0]
    return name.startswith(contender) if contender.endswith("@") else name == contender


def table(measure: Measure, results: Results) -> str:
    """Medians over the rounds, with the extremes; ratios are medians of the rounds' own ratios."""
    bases = [label for label in results if _is_of(label, OWN) and results[label]]
    header = ["contender", measure.cpu_title, "min .. max", *[f"x {base}" for base in bases]]
    header += ["user %", "wall s", measure.speed_title, "peak MiB"]

    def cpu(sample: Sample) -> float:
        return sample.cpu / sample.units * measure.cpu_factor

    def speed(sample: Sample) -> float:
        return sample.units / sample.wall * measure.speed_factor

    rows = [header]
    for label, samples in sorted(results.items(), key=lambda item: _median(cpu, item[1])):
        if not samples:
            continue
        values = [cpu(sample) for sample in samples]
        digits = measure.digits
        row = [label, f"{median(values):.{digits}f}", f"{min(values):.{digits}f} .. {max(values):.{digits}f}"]
        row += [_ratio(cpu, samples, results[base]) for base in bases]
        row.append(f"{median(100 * sample.user / sample.cpu for sample in samples):.0f}")
        row.append(f"{median(sample.wall for sample in samples):.2f}")
        row.append(f"{_median(speed, samples):,.0f}")
        row.append(f"{max(sample.peak_rss for sample in samples) / MIB:.0f}")
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
