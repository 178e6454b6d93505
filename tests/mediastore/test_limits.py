"""What is refused before anything is sent, and what is not."""

from __future__ import annotations

from typing import Any

import pytest

from asyncms._generated.mediastore.operations import MODEL
from asyncms.mediastore.limits import find_refusals, size_fault

TEN = "/".join("abcdefghij")


def refusals(name: str, **arguments: Any) -> list[str]:
    return find_refusals(MODEL.operation(name), arguments)


@pytest.mark.parametrize(
    "path",
    [
        "a",
        "/a",
        "a/b.ts",
        "/a/b",
        "...",
        ".a/b..",
        "a=1/b:2/c~_-.d",
        f"{TEN}/file",
        f"/{TEN}/file",
        "x" * 900,
        "/" + "x" * 900,
    ],
)
@pytest.mark.parametrize("name", ["GetObject", "PutObject", "DescribeObject", "DeleteObject", "ListItems"])
def test_paths_that_the_service_takes(name: str, path: str) -> None:
    assert refusals(name, Path=path) == []


@pytest.mark.parametrize("path", ["", "/", "a/", "/a/b/", f"{TEN}/k/"])
def test_a_listing_may_end_in_a_slash(path: str) -> None:
    assert refusals("ListItems", Path=path) == []


@pytest.mark.parametrize(
    ("path", "limit"),
    [
        ("//a", "empty name"),
        ("a//b", "empty name"),
        ("a/", "none at the end"),
        ("/", "empty name"),
        ("a b", "letters, digits"),
        ("a/ü", "letters, digits"),
        ("a\n", "letters, digits"),
        ("a?b", "letters, digits"),
        (".", "no name"),
        ("..", "no name"),
        ("a/../b", "no name"),
        ("/a/./b", "no name"),
        (f"{TEN}/k/file", "at most 10"),
        ("x" * 901, "at most 900"),
    ],
)
@pytest.mark.parametrize("name", ["GetObject", "PutObject"])
def test_paths_that_it_does_not(name: str, path: str, limit: str) -> None:
    (fault,) = refusals(name, Path=path)
    assert limit in fault


@pytest.mark.parametrize(("path", "limit"), [("a//b/", "empty name"), ("x" * 901, "900"), ("..", "no name")])
def test_listings_that_it_does_not_take(path: str, limit: str) -> None:
    (fault,) = refusals("ListItems", Path=path)
    assert limit in fault


def test_an_empty_path_is_reported_once_by_the_serialiser() -> None:
    assert refusals("GetObject", Path="") == []


@pytest.mark.parametrize(("count", "good"), [(1, True), (1000, True), (1001, False)])
def test_pages(count: int, good: bool) -> None:
    faults = refusals("ListItems", MaxResults=count)
    assert (faults == []) is good
    assert good or "1 to 1000" in faults[0]


def test_enums() -> None:
    assert refusals("PutObject", StorageClass="TEMPORAL", UploadAvailability="STREAMING") == []
    # An easy slip: it is the availability that is STANDARD.
    faults = refusals("PutObject", StorageClass="STANDARD", UploadAvailability="streaming")
    assert [fault.partition(",")[0] for fault in faults] == [
        "StorageClass is 'STANDARD'",
        "UploadAvailability is 'streaming'",
    ]
    assert faults[0].endswith("TEMPORAL")
    assert faults[1].endswith("STANDARD, STREAMING")


@pytest.mark.parametrize("kind", ["video/mp2t", "application/vnd.apple.mpegurl", "x", "a" * 255])
def test_content_types(kind: str) -> None:
    assert refusals("PutObject", ContentType=kind) == []


@pytest.mark.parametrize("kind", ["", "text/html; charset=utf-8", "a" * 256, "tëxt", "a\n"])
def test_content_types_that_it_does_not_take(kind: str) -> None:
    (fault,) = refusals("PutObject", ContentType=kind)
    assert "no parameters" in fault


def test_several_faults_are_all_named() -> None:
    assert len(refusals("PutObject", Path="a//b", ContentType="", StorageClass="X")) == 3


@pytest.mark.parametrize("value", [None, 7, b"a/b", ["a"], True])
def test_wrong_types_are_left_to_the_serialiser(value: Any) -> None:
    assert refusals("PutObject", Path=value, ContentType=value, StorageClass=value) == []
    if not isinstance(value, int) or isinstance(value, bool):
        assert refusals("ListItems", MaxResults=value) == []


@pytest.mark.parametrize(("availability", "most"), [("STANDARD", 26_214_400), ("STREAMING", 10_485_760)])
def test_sizes(availability: str, most: int) -> None:
    assert size_fault(most, availability) is None
    fault = size_fault(most + 1, availability)
    assert fault is not None
    assert f"({most} bytes)" in fault
