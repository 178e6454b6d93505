from __future__ import annotations

import pickle
from pathlib import Path

from asyncms import bulk


def test_a_path_may_be_given_as_text() -> None:
    told = bulk.ObjectDone("k", "dir/k", 5)
    assert told == bulk.ObjectDone("k", Path("dir/k"), 5)
    assert hash(told) == hash(bulk.ObjectDone("k", Path("dir/k"), 5))
    assert (told.path, told.filename, told.size) == (Path("dir/k"), "dir/k", 5)
    match told:
        case bulk.ObjectDone(key, path, size):
            assert (key, path, size) == ("k", Path("dir/k"), 5)
    assert repr(told) == "ObjectDone('k', 'dir/k', 5)"
    assert told != bulk.ObjectDone("k", "dir/other", 5)


def test_events_of_other_kinds_differ() -> None:
    assert bulk.ObjectStarted("k", "k", 5) != bulk.ObjectDone("k", "k", 5)
    assert bulk.ObjectSkipped("k", "k", 5, "old") != bulk.ObjectSkipped("k", "k", 5, "new")


def test_events_go_between_processes() -> None:
    for event in (
        bulk.ObjectDone("k", "k", 5),
        bulk.ObjectSkipped("k", Path("k"), None, "there"),
        bulk.BytesReceived("k", 1),
    ):
        assert pickle.loads(pickle.dumps(event)) == event  # noqa: S301 - our own
