from __future__ import annotations

import pytest

from asyncms.bulk.compare import SAME, Overwrite, Rule, State
from asyncms.bulk.filters import Filter


def state(size: int = 1, modified: float | None = 100.0) -> State:
    return State(size, modified)


@pytest.mark.parametrize(
    ("overwrite", "source", "target", "stays"),
    [
        ("never", state(1), state(2), True),
        ("always", state(), state(), False),
        ("newer", state(1), state(2), True),
        ("newer", state(modified=100.9), state(), True),
        ("newer", state(modified=101.0), state(), False),
        ("newer", state(modified=99.0), state(), True),
        ("newer", state(modified=None), state(), False),
        ("different", state(), state(), True),
        ("different", state(1), state(2), False),
        ("different", state(modified=102), state(), False),
        ("different", state(modified=98), state(), True),
    ],
)
def test_rules(overwrite: Overwrite, source: State, target: State, stays: bool) -> None:
    assert (Rule(overwrite).reason_to_skip(source, target) is not None) is stays
    assert Rule(overwrite).reason_to_skip(source, None) is None


def test_content_is_asked_for_where_the_rest_is_the_same() -> None:
    rule = Rule("different", frozenset({"size", "checksum"}))
    assert rule.asks_for_content
    assert rule.reason_to_skip(state(modified=500), state()) == SAME
    assert rule.reason_to_skip(state(2), state()) is None
    assert not Rule("different").asks_for_content
    assert not Rule("never", frozenset({"etag"})).asks_for_content


@pytest.mark.parametrize(
    ("rules", "admitted"),
    [
        ([], "a.gz b/c.gz b/d.txt"),
        ([("exclude", "*")], ""),
        ([("exclude", "*"), ("include", "*.gz")], "a.gz b/c.gz"),
        ([("include", "*.gz"), ("exclude", "*")], ""),
        ([("exclude", "b/*"), ("include", "b/c*")], "a.gz b/c.gz"),
    ],
)
def test_filters_as_aws_has_them(rules: list[tuple[str, str]], admitted: str) -> None:
    chosen = Filter(rules)  # type: ignore[arg-type]
    assert [path for path in ("a.gz", "b/c.gz", "b/d.txt") if chosen.admits(path)] == admitted.split()
