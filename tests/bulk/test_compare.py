from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from asyncms.bulk.compare import Overwrite, Rule, State, file_etag
from asyncms.bulk.filters import Filter

MiB = 1024 * 1024


def state(size: int = 1, modified: float | None = 100.0, etag: str | None = '"a"') -> State:
    return State(size, modified, lambda _: etag)


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
    assert (Rule(overwrite).reason_to_skip(source, target, None) is not None) is stays
    assert Rule(overwrite).reason_to_skip(source, None, None) is None


def test_etags_are_compared_where_that_is_wanted() -> None:
    rule = Rule("different", frozenset({"size", "etag"}))
    assert rule.reason_to_skip(state(modified=500), state(), '"a"') is not None
    assert rule.reason_to_skip(state(etag='"b"'), state(), '"a"') is None
    # Not known, or of a kind that says nothing of the bytes.
    assert rule.reason_to_skip(state(etag=None), state(etag=None), '"a"') is None
    assert rule.reason_to_skip(state(), state(), None) is None


def test_the_etag_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    data = os.urandom(17 * MiB + 5)
    path.write_bytes(data)
    md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
    assert file_etag(path, len(data), '"00000000000000000000000000000000"') == f'"{md5}"'
    for part in (8 * MiB, 5 * MiB, 16 * MiB):
        digests = [hashlib.md5(data[i : i + part], usedforsecurity=False).digest() for i in range(0, len(data), part)]
        etag = f'"{hashlib.md5(b"".join(digests), usedforsecurity=False).hexdigest()}-{len(digests)}"'
        assert file_etag(path, len(data), etag) == etag
    assert file_etag(path, len(data), '"00000000000000000000000000000000-3"') is None
    assert file_etag(path, len(data), '"opaque"') is None


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
