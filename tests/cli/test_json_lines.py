"""Every line of ``--json`` is what the documentation says that it is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from asyncms import AsyncmsError, bulk
from asyncms.cli.display import JsonDisplay
from asyncms.cli.location import parse_location
from asyncms.cli.output import complain
from asyncms.cli.wording import copying, downloading, removing, uploading

PAGE = Path(__file__).parents[2] / "docs" / "bulk.md"
ERROR = AsyncmsError("bro\nken \ud800 \x1b[31m")
KEY = "k\ud800\n\x1b"
EVENTS: list[bulk.Event] = [
    bulk.PageListed(1, 1),
    bulk.ListingDone(1, 1),
    bulk.ObjectStarted(KEY, Path(KEY), 1),
    bulk.BytesReceived(KEY, 1),
    bulk.ObjectDone(KEY, Path(KEY), 1),
    bulk.ObjectFailed(KEY, ERROR, None, 0),
    bulk.ObjectFailed(KEY, ERROR, None, 0, "other"),
    bulk.ObjectPlanned(KEY, Path(KEY), None),
    bulk.ObjectSkipped(KEY, Path(KEY), 1, "it is there"),
    bulk.ObjectDeleted(KEY),
    bulk.ObjectNotComparable(KEY),
    bulk.Retried(1),
    bulk.ConcurrencyChosen(9),
    bulk.Throttled(1),
    bulk.Hedged(2, 1),
]
REPORT = bulk.Report(1, 1, 0, (bulk.Failure(None, ERROR), bulk.Failure(KEY, ERROR)), 1.0, 1, 0)


def documented() -> dict[str, set[str]]:
    """Members by type, as the table has them."""
    table: dict[str, set[str]] = {}
    for types, members in re.findall(r"^\| (`[^|]*`) \| ([^|]*) \|$", PAGE.read_text(), re.MULTILINE):
        for name in re.findall(r"`(\w+)`", types):
            table[name] = set(re.findall(r"`(\w+)`", members))
    return table


@pytest.mark.parametrize(
    "wording",
    [
        downloading(parse_location("s3://b/p/"), "there"),
        uploading(parse_location("s3://b/p/")),
        copying(parse_location("s3://b/p/"), parse_location("s3://c/")),
        removing(parse_location("s3://b/p/")),
    ],
    ids=["down", "up", "across", "rm"],
)
def test_every_line(capsys: pytest.CaptureFixture[str], wording: object) -> None:
    display = JsonDisplay(wording)  # type: ignore[arg-type]
    for event in EVENTS:
        display.on_event(event)
    display.finish(REPORT)
    complain(ERROR, as_json=True, place="s3://b/k")
    output = capsys.readouterr().out
    assert output.isascii()
    lines = [json.loads(line) for line in output.splitlines()]
    assert lines[-2]["type"] == "summary"
    table = documented()
    assert {line["type"] for line in lines} | {"interrupted"} == table.keys() - {"type"}
    for line in lines:
        assert line.keys() - {"type"} <= table[line["type"]] | {"error", "message"}, line
