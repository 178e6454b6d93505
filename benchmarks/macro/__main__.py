"""``python -m benchmarks.macro``: see benchmarks/README.md."""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict, replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any, NoReturn

from benchmarks.macro.contenders.interface import CONTENDERS, Target, is_not_installed, load
from benchmarks.macro.machine import describe_machine, source_digest
from benchmarks.macro.objects import Objects, make_objects
from benchmarks.macro.process import ROOT, ContenderProcess, FailedError, NotInstalledError, Sample
from benchmarks.macro.report import checked_targets, table
from benchmarks.macro.scenarios import SCENARIOS
from benchmarks.macro.server import Server, ServerError, serve

MIB = 1024**2
LOOPS = ("asyncio", "uvloop")
SPARE_ROOM = 1024 * MIB
USUAL = ("small", "large", "large-tls", "listing")
"""Scenarios that ``make bench`` has time for."""
NGINX_ONLY = {"validation", "validation-tls", "listing", "upload", "upload-tls", "slow-link", "slow-tail"}
"""They need canned answers, headers that are given, or slow connections."""


def main(arguments: Sequence[str] | None = None) -> int:
    options = _options(arguments)
    signal.signal(signal.SIGTERM, _terminated)
    document: dict[str, Any] = {"machine": describe_machine(), "scenarios": {}}
    scenarios: list[str] = list(SCENARIOS) if options.all else options.scenario or list(USUAL)
    failed = missed = False
    with ExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="asyncms-bench-", dir=_memory(options))))
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="asyncms-bench-")))
        try:
            (data / "objects").mkdir()
            server = stack.enter_context(serve(data / "objects", folder, options.server))
        except ServerError as error:
            sys.exit(str(error))
        outputs = data / "outputs"
        outputs.mkdir()
        objects = make_objects(data / "objects", outputs, options.large_mib * MIB, scenarios)
        objects = replace(objects, upload_log=server.upload_log)
        document["server"] = server.name
        document["large_size"] = objects.large_size
        print(f"{document['machine']['python']}, {document['machine']['cores']} cores, {server.name}", flush=True)
        for scenario in scenarios:
            if server.upload_log is None and scenario in NGINX_ONLY:
                print(f"\n{scenario}: left out, it needs nginx")
                continue
            rounds = options.rounds or SCENARIOS[scenario].rounds
            results, notes = _compete(scenario, rounds, options, server, objects)
            failed = failed or any(note["kind"] == "failed" for note in notes)
            print(f"\n{scenario}, rounds: {rounds}\n{table(SCENARIOS[scenario].measure, results)}")
            for label, samples in results.items():
                for remark in sorted({sample.note for sample in samples if sample.note}):
                    print(f"{label}: {remark}")
            for note in notes:
                print(f"{note['label']}: {note['kind']}: {note['reason']}")
            targets = checked_targets(scenario, results)
            for target, measured in targets:
                verdict = "met" if measured <= target.limit else "MISSED"
                missed = missed or measured > target.limit
                print(f"target: {target}: {measured:.3f}, {verdict}")
            sys.stdout.flush()
            document["scenarios"][scenario] = {
                "rounds": rounds,
                "samples": {label: [asdict(sample) for sample in samples] for label, samples in results.items()},
                "notes": notes,
                "targets": [{**asdict(target), "measured": measured} for target, measured in targets],
            }
    document["source_changed"] = source_digest() != document["machine"]["source"]
    if document["source_changed"]:
        print("\nasyncms was edited during this run: these figures belong to no version of it")
    path = options.json or ROOT / "benchmarks" / "results" / f"macro-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, indent=1) + "\n")
    print(f"\nraw samples: {path}")
    return 1 if failed or (missed and options.strict) else 0


def _compete(
    scenario: str, rounds: int, options: argparse.Namespace, server: Server, objects: Objects
) -> tuple[dict[str, list[Sample]], list[dict[str, str]]]:
    """All contenders of one scenario, turn by turn, so that a busy minute of the machine hits all of them."""
    target = Target(
        endpoint_url=server.tls_url if scenario.endswith("-tls") else server.url,
        access_key=server.access_key,
        secret_key=server.secret_key,
        ca_file=server.ca_file,
    )
    results: dict[str, list[Sample]] = {}
    notes: list[dict[str, str]] = []

    def note(label: str, kind: str, reason: object) -> None:
        notes.append({"label": label, "kind": kind, "reason": str(reason)})

    with ExitStack() as stack:
        processes: list[ContenderProcess] = []
        for (name, loop), setting in product(_entries(scenario, options, server, note), SCENARIOS[scenario].settings):
            label = f"{name}/{loop}" if setting is None else f"{name}@{setting}/{loop}"
            given = SCENARIOS[scenario].target(target, setting)
            try:
                process = ContenderProcess(label, name, loop, scenario, given, objects)
            except NotInstalledError as error:
                note(label, "left out", error)
                continue
            except FailedError as error:
                note(label, "failed", error)
                continue
            stack.callback(process.close)
            processes.append(process)
            results[process.label] = []
        for number in range(rounds):
            # Another one begins each time.
            turn = number % len(processes) if processes else 0
            for process in processes[turn:] + processes[:turn]:
                if options.verbose:
                    print(f"{scenario}, round {number + 1}: {process.label}", file=sys.stderr, flush=True)
                try:
                    results[process.label].append(process.run())
                except FailedError as error:
                    note(process.label, "failed", error)
                    processes.remove(process)
    return results, notes


def _entries(scenario: str, options: argparse.Namespace, server: Server, note: Any) -> list[tuple[str, str]]:
    loops = LOOPS if options.loop == "both" else (options.loop,)
    entries: list[tuple[str, str]] = []
    for name in options.contender or CONTENDERS:
        try:
            contender = load(name)
        except ImportError as error:
            note(name, "left out" if is_not_installed(error) else "failed", error)
            continue
        if scenario not in contender.scenarios:
            continue
        if server.verifies_signatures and not contender.signs:
            note(name, "left out", "it does not sign, and this server verifies signatures")
            continue
        if contender.needs_206 and not server.answers_206 and scenario not in ("small", "bulk"):
            note(name, "left out", "this server answers ranges with status 200, and it insists on 206")
            continue
        # One that does not care about the loop has one; it takes part whatever was asked for.
        own = [loop for loop in contender.loops if loop in loops] or list(contender.loops[:1])
        entries += [(name, loop) for loop in own]
    return entries


def _memory(options: argparse.Namespace) -> str | None:
    """A folder in memory, if there is one with room; None for the usual temporary folder."""
    with suppress(OSError):
        if shutil.disk_usage("/dev/shm").free > 2 * options.large_mib * MIB + 2 * SPARE_ROOM:  # noqa: S108
            return "/dev/shm"  # noqa: S108
    return None


def _terminated(*_: object) -> NoReturn:
    """So that servers and contenders end with this process."""
    sys.exit(143)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.macro", description="asyncms beside its peers")
    parser.add_argument(
        "--scenario", action="append", choices=list(SCENARIOS), help=f"may be repeated; default: {', '.join(USUAL)}"
    )
    parser.add_argument("--all", action="store_true", help="every scenario; about half an hour")
    parser.add_argument("--verbose", action="store_true", help="say on standard error whose turn it is")
    parser.add_argument("--contender", action="append", choices=CONTENDERS, help="default: all; may be repeated")
    parser.add_argument("--rounds", type=int, help="default: 5 or 3, slow-link 1")
    parser.add_argument("--loop", choices=[*LOOPS, "both"], default="both")
    parser.add_argument("--server", choices=["nginx", "rclone"], help="default: nginx if installed, else rclone")
    parser.add_argument("--large-mib", type=int, default=1024, help="size of the large object")
    parser.add_argument("--json", type=Path, metavar="FILE", help="default: a new file in benchmarks/results")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is missed")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
