from __future__ import annotations

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.bulk.filters import Filter
from asyncms.bulk.pattern import compile_filter, compile_pattern, fixed_part, has_wildcard, literal


@pytest.mark.parametrize(
    ("pattern", "matching", "other"),
    [
        ("logs/*.gz", ["logs/a.gz", "logs/.gz"], ["logs/x/a.gz", "logs/a.gzip", "xlogs/a.gz"]),
        ("logs/**.gz", ["logs/a.gz", "logs/x/y/a.gz"], ["log/a.gz"]),
        ("**/a", ["a", "x/a", "x/y/a"], ["xa", "a/b"]),
        ("x/**/a", ["x/a", "x/y/z/a"], ["x/ya", "xa"]),
        ("**", ["", "a", "a/b\n"], []),
        ("?/a", ["x/a", "\n/a"], ["/a", "xy/a", "//a"]),
        ("[ab-d]", ["a", "c"], ["e", "-", "ab"]),
        ("[!ab]", ["c", "^"], ["a", ""]),
        ("[^]", ["^"], ["a"]),
        (r"a\*b", ["a*b"], ["axb", r"a\*b"]),
        ("a.b+(c)", ["a.b+(c)"], ["axb+(c)"]),
        ("grüße/*", ["grüße/ü"], []),
    ],
)
def test_what_patterns_mean(pattern: str, matching: list[str], other: list[str]) -> None:
    matches = compile_pattern(pattern).fullmatch
    assert [key for key in matching if not matches(key)] == []
    assert [key for key in other if matches(key)] == []


def test_filters_cross_folders() -> None:
    assert compile_filter("*.gz").fullmatch("a/b/c.gz")
    assert compile_filter("a?b").fullmatch("a/b")
    assert not compile_filter("a").fullmatch("a/b")


@given(st.text(alphabet="ab/*?[]!\\-^.", max_size=12), st.text(alphabet="ab/*.^-", max_size=8))
def test_any_text_is_a_pattern_whose_matches_start_with_its_fixed_part(pattern: str, key: str) -> None:
    if compile_pattern(pattern).fullmatch(key):
        assert key.startswith(fixed_part(pattern))


@given(st.text(alphabet="ab/.^$+(){}|"))
def test_ordinary_characters_mean_themselves(text: str) -> None:
    assert not has_wildcard(text)
    assert fixed_part(text) == text
    assert compile_pattern(text).fullmatch(text)


@given(
    st.lists(st.tuples(st.booleans(), st.text(alphabet="ab/*?[]!\\-^.", max_size=8)), max_size=4),
    st.text(alphabet="ab/[]\\-^.\n", max_size=6),
)
def test_filters_choose_what_those_of_aws_choose(rules: list[tuple[bool, str]], path: str) -> None:
    # aws-cli matches the whole path with fnmatch; all is taken at first, and the last rule that matches wins.
    expected = True
    for is_included, pattern in rules:
        if fnmatchcase(path, pattern):
            expected = is_included
    assert Filter([("include" if flag else "exclude", pattern) for flag, pattern in rules]).admits(path) is expected


@pytest.mark.parametrize("pattern", ["[b-a]", "[z-a]x*", "[!b-a]"])
def test_ranges_that_hold_nothing_are_no_error(pattern: str) -> None:
    assert compile_pattern(pattern).fullmatch("c") is None or pattern == "[!b-a]"


def test_escaped_wildcards_of_a_key() -> None:
    assert literal(r"a\*b\?\[1\]") == "a*b?[1]"
    assert literal(r"back\slash\\") == r"back\slash\\"
