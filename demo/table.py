"""The table that the demo ends with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    job: str
    objects: int
    bytes: int
    seconds: float
    requests: int
    retries: int
    memory: int
    verified: bool


HEADINGS = ("", "objects", "bytes", "seconds", "MB/s", "requests", "retries", "peak memory", "verified")


def print_table(rows: Sequence[Row]) -> None:
    """Plain text, so that it reads the same on a terminal, in a log and in a page."""
    lines = [HEADINGS, *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    print()
    for cells in lines:
        first, *others = (
            cell.ljust(width) if at == 0 else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
        )
        print("  ".join((first, *others)).rstrip())
    print()


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.job,
        f"{row.objects:,}",
        f"{row.bytes:,}",
        f"{row.seconds:.2f}",
        f"{row.bytes / row.seconds / 1e6:,.0f}",
        f"{row.requests:,}",
        f"{row.retries:,}",
        f"{row.memory / 2**20:.0f} MiB",
        "yes" if row.verified else "NO",
    )
