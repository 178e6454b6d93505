from __future__ import annotations

import os.path
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.bulk.placement import MAX_NAME, Placement, UnsafeKeyError, base_of, place

NASTY = st.sampled_from(
    [
        "..",
        ".",
        "",
        "/",
        "//",
        "\\",
        "..\\",
        "C:",
        "c:\\",
        "\0",
        "a",
        "A",
        "é",
        "e\u0301",
        "~",
        "~root",
        "-rf",
        "x" * 300,
    ]
)
KEYS = st.lists(NASTY | st.text(max_size=8), min_size=1, max_size=6).map("/".join) | st.text()


def placed(key: str, *, windows: bool = False) -> Placement | None:
    try:
        return place(key, "", windows=windows)
    except UnsafeKeyError:
        return None


@given(KEYS)
def test_no_path_leaves_the_destination(key: str) -> None:
    found = placed(key)
    if found is None:
        return
    path = PurePosixPath("/dest").joinpath(*found.parts)
    assert os.path.normpath(path) == str(path)
    assert path.is_relative_to("/dest")
    assert len(path.parts) == 2 + len(found.parts)
    assert all(len(os.fsencode(part)) <= MAX_NAME for part in found.parts)


@given(KEYS)
def test_no_path_leaves_the_destination_on_windows(key: str) -> None:
    found = placed(key, windows=True)
    if found is None:
        return
    path = PureWindowsPath("D:/dest").joinpath(*found.parts)
    assert path.is_relative_to("D:/dest")
    assert path.parts[2:] == found.parts


@given(KEYS, KEYS)
def test_two_keys_never_share_a_path(one: str, other: str) -> None:
    first, second = placed(one), placed(other)
    if one != other and first is not None and second is not None and not (first.is_directory or second.is_directory):
        assert first.parts != second.parts


@given(KEYS)
def test_what_is_placed_spells_the_key(key: str) -> None:
    found = placed(key)
    if found is not None:
        assert "/".join(found.parts) + ("/" if found.is_directory and found.parts else "") == key


@pytest.mark.parametrize(
    "key",
    [
        "../etc/passwd",
        "a/../../etc/passwd",
        "..",
        "a/..",
        "./a",
        "/etc/passwd",
        "//host/share",
        "a//b",
        "C:/Windows/system32",
        "c:evil",
        "..\\..\\evil",
        "a\\b",
        "a\0b",
        "x" * 256,
        "é" * 128,
        "\ud800",
        "a//",
    ],
)
def test_refused(key: str) -> None:
    with pytest.raises(UnsafeKeyError) as caught:
        place(key, "")
    assert caught.value.key == key
    assert "\0" not in str(caught.value)


@pytest.mark.parametrize("key", ["CON", "a/nul.txt", "a/b.", "a ", "what?", "aa:b", "COM1"])
def test_refused_on_windows_only(key: str) -> None:
    assert place(key, "").parts == tuple(key.split("/"))
    with pytest.raises(UnsafeKeyError, match="Windows"):
        place(key, "", windows=True)


def test_accepted_as_they_are() -> None:
    for key in ("a", "a/b/c.txt", "...", "..a/b..", "~/x", "-rf", "a b/ü/日本", "x" * 255, "new\nline"):
        assert place(key, "") == Placement(tuple(key.split("/")), is_directory=False)


def test_directory_markers() -> None:
    assert place("a/", "") == Placement(("a",), is_directory=True)
    assert place("a/b/", "a/") == Placement(("b",), is_directory=True)
    assert place("a/", "a/") == Placement((), is_directory=True)
    with pytest.raises(UnsafeKeyError, match="holds 3 bytes"):
        place("a/", "", 3)


def test_the_base_is_the_folder_of_the_prefix() -> None:
    assert base_of("") == ""
    assert base_of("photos/2026/") == "photos/2026/"
    assert base_of("photos/20") == "photos/"
    assert base_of("photos") == ""
    assert place("photos/2026/a", base_of("photos/20")).parts == ("2026", "a")
