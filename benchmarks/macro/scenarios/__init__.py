"""What is done, in the same words for every contender: one file per scenario, `interface` says what it has."""

from __future__ import annotations

from benchmarks.macro.scenarios.bulk import Bulk
from benchmarks.macro.scenarios.file import File
from benchmarks.macro.scenarios.interface import Scenario
from benchmarks.macro.scenarios.large import Large
from benchmarks.macro.scenarios.listing import Listing
from benchmarks.macro.scenarios.slow_link import SlowLink
from benchmarks.macro.scenarios.slow_tail import SlowTail
from benchmarks.macro.scenarios.small import Small
from benchmarks.macro.scenarios.upload import Upload
from benchmarks.macro.scenarios.validation import Validation

__all__ = ["SCENARIOS", "Scenario"]

SCENARIOS: dict[str, type[Scenario]] = {
    "small": Small,
    "large": Large,
    "large-tls": Large,
    "validation": Validation,
    "validation-tls": Validation,
    "listing": Listing,
    "file": File,
    "upload": Upload,
    "upload-tls": Upload,
    "bulk": Bulk,
    "slow-link": SlowLink,
    "slow-tail": SlowTail,
}
