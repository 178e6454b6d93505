from __future__ import annotations

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.testing.mediastore import rules
from asyncms.testing.mediastore.faults import Validation

LEGAL = string.ascii_letters + string.digits + "_.-~=:"
# The documented pattern, with what the service's last documents allow beside it.
PATH = re.compile(r"(?:[A-Za-z0-9_.\-~=:]+/){0,10}[A-Za-z0-9_.\-~=:]+")
LIST_PATH = re.compile(r"/?(?:[A-Za-z0-9_.\-~=:]+/){0,10}(?:[A-Za-z0-9_.\-~=:]+)?/?")

paths = st.lists(st.text("ab.=:/ %é", max_size=4), max_size=14).map("/".join) | st.text(
    LEGAL, min_size=895, max_size=905
)


def dotted(path: str) -> bool:
    return any(segment in {".", ".."} for segment in path.split("/"))


@given(paths)
def test_object_paths_are_those_of_the_documents(path: str) -> None:
    bare = path.removeprefix("/")
    legal = PATH.fullmatch(bare) is not None and len(bare) <= 900 and not dotted(bare)
    if legal:
        assert rules.object_path(path) == bare
    else:
        with pytest.raises(Validation):
            rules.object_path(path)


@given(paths)
def test_folder_paths_are_those_of_the_documents(path: str) -> None:
    legal = LIST_PATH.fullmatch(path) is not None and len(path) <= 900 and not dotted(path)
    if legal and path != "//":
        folder = rules.folder_path(path)
        assert folder in {path, path[1:], path[:-1], path[1:-1]}
        assert not folder.startswith("/")
        assert not folder.endswith("/")
    elif not legal:
        with pytest.raises(Validation):
            rules.folder_path(path)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("", "0 characters"),
        ("/", "0 characters"),
        ("x" * 901, "901 characters"),
        ("a//b", "empty segment"),
        ("///a", "empty segment"),
        ("a/", "empty segment"),
        ("a/../b", "segment . or .."),
        ("a b", "A-Z a-z 0-9"),
        ("a+b", "A-Z a-z 0-9"),
        ("é", "A-Z a-z 0-9"),
        ("/".join("abcdefghijkl"), "11 folder levels; at most 10"),
    ],
)
def test_a_refused_path_is_told_why(path: str, says: str) -> None:
    with pytest.raises(Validation, match=re.escape(says)):
        rules.object_path(path)


def test_ten_folder_levels_and_one_leading_slash() -> None:
    assert rules.object_path("/" + "/".join("abcdefghijk")) == "a/b/c/d/e/f/g/h/i/j/k"


@pytest.mark.parametrize("value", ["", "a b", "text/plain; charset=utf-8", "x" * 256, "a/b\n", "é"])
def test_content_types_that_do_not_fit_the_model(value: str) -> None:
    with pytest.raises(Validation, match="Content-Type"):
        rules.content_type(value)


def test_content_types_that_fit() -> None:
    assert rules.content_type(None) is None
    assert rules.content_type("application/vnd.apple.mpegurl+x") == "application/vnd.apple.mpegurl+x"
    assert rules.content_type("x" * 255) == "x" * 255


@pytest.mark.parametrize("value", ["0", "1001", "-1", "", "x", "1.5", "٣", "0" * 5000, "+5"])
def test_page_sizes_out_of_bounds(value: str) -> None:
    with pytest.raises(Validation, match="1 to 1000"):
        rules.max_results(value)


def test_page_sizes() -> None:
    assert [rules.max_results(x) for x in (None, "1", "1000")] == [1000, 1, 1000]


def test_enumerations() -> None:
    assert rules.upload_availability(None) is rules.UploadAvailability.STANDARD
    assert rules.upload_availability("STREAMING") is rules.UploadAvailability.STREAMING
    rules.storage_class("TEMPORAL")
    rules.storage_class(None)
    with pytest.raises(Validation, match="STANDARD or STREAMING"):
        rules.upload_availability("streaming")
    with pytest.raises(Validation, match="TEMPORAL"):
        rules.storage_class("STANDARD")
    with pytest.raises(Validation, match="gzip"):
        rules.content_encoding("br")
    assert rules.content_encoding("GZIP")
    assert not rules.content_encoding(None)
