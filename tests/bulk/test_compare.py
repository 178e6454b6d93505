from __future__ import annotations

from typing import Any

import pytest

from asyncms import ConfigError
from asyncms.bulk.compare import SAME, Direction, Overwrite, Rule, State
from asyncms.bulk.filters import Filter


def state(size: int = 1, modified: float | None = 100.0) -> State:
    return State(size, modified)


@pytest.mark.parametrize("direction", ["up", "down", "across"])
@pytest.mark.parametrize(
    ("overwrite", "source", "target", "stays"),
    [
        ("never", state(1), state(2), True),
        ("always", state(), state(), False),
        ("newer", state(1), state(2, 101), True),
        ("newer", state(modified=101.0), state(), False),
        ("newer", state(modified=99.0), state(), True),
        ("newer", state(modified=None), state(), False),
        ("newer", state(), state(modified=None), False),
        ("different", state(), state(modified=100.1), True),
        ("different", state(1), state(2), False),
        ("different", state(modified=102), state(), False),
        ("different", state(modified=98), state(), True),
    ],
)
def test_rules(direction: Direction, overwrite: Overwrite, source: State, target: State, stays: bool) -> None:
    assert (Rule(direction, overwrite).reason_to_skip(source, target) is not None) is stays
    assert Rule(direction, overwrite).reason_to_skip(source, None) is None


@pytest.mark.parametrize(
    ("direction", "source", "target", "is_newer"),
    [
        # Written after it was uploaded at 100.5, which the store rounds down.
        ("up", 100.6, 100.0, True),
        ("up", 100.1, 100.0, True),
        # As a download left it.
        ("up", 100.0, 100.0, False),
        # A store that lists finer times than it answers with.
        ("down", 100.9, 100.0, False),
        ("down", 101.0, 100.9, True),
        ("down", 100.0, 100.0, False),
        ("across", 100.0, 100.0, True),
        ("across", 99.0, 100.0, False),
        ("across", 100.2, 100.3, False),
    ],
)
@pytest.mark.parametrize("overwrite", ["newer", "different"])
def test_what_is_newer_within_a_second(
    direction: Direction, overwrite: Overwrite, source: float, target: float, is_newer: bool
) -> None:
    rule = Rule(direction, overwrite)
    assert (rule.reason_to_skip(state(modified=source), state(modified=target)) is None) is is_newer


def test_content_is_asked_for_where_the_rest_is_the_same() -> None:
    rule = Rule("up", "different", frozenset({"size", "checksum"}))
    assert rule.asks_for_content
    assert rule.reason_to_skip(state(modified=500), state()) == SAME
    assert rule.reason_to_skip(state(2), state()) is None
    assert not Rule("up", "different").asks_for_content
    assert not Rule("up", "never", frozenset({"etag"})).asks_for_content


@pytest.mark.parametrize("overwrite", ["Always", "differ", "", None])
def test_other_words_for_overwrite(overwrite: Any) -> None:
    with pytest.raises(ConfigError, match=r"overwrite must be among .*'never'"):
        Rule.of("up", overwrite, ["size"])


@pytest.mark.parametrize("compare", ["size", ["mtime"], ["size", "Time"], "", [None]])
def test_other_words_for_compare(compare: Any) -> None:
    with pytest.raises(ConfigError, match=r"compare must be a list of some of .*'size'"):
        Rule.of("up", "different", compare)


@pytest.mark.parametrize(
    ("rules", "may"),
    [
        ([], True),
        ([("exclude", "*")], False),
        ([("exclude", "a/*")], False),
        ([("exclude", "a/b/**")], False),
        ([("exclude", "a/b/c*")], True),
        ([("exclude", "a/b/")], True),
        ([("exclude", "a/?/")], True),
        ([("exclude", "c/*")], True),
        ([("exclude", "*"), ("include", "*.gz")], True),
        ([("include", "*.gz"), ("exclude", "*")], False),
    ],
)
def test_what_may_be_meant_in_a_folder_that_cannot_be_looked_into(rules: list[tuple[str, str]], may: bool) -> None:
    assert Filter(rules).may_admit_below("a/b/") is may  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["Include", "excludes", "", None])
def test_other_words_for_rules_of_a_filter(kind: Any) -> None:
    with pytest.raises(ConfigError, match="must be an 'include' or an 'exclude'"):
        Filter([("exclude", "*"), (kind, "k1")])


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
