from __future__ import annotations

import pytest

from asyncms.cli.location import Location, is_remote, parse_location


@pytest.mark.parametrize(
    ("text", "bucket", "key"),
    [
        ("s3://", "", ""),
        ("s3://b", "b", ""),
        ("s3://b/", "b", ""),
        ("S3://b/k", "b", "k"),
        ("s3://b/a/b/", "b", "a/b/"),
        ("s3://b//k", "b", "/k"),
        ("s3://b/a%20b?x#y", "b", "a%20b?x#y"),
        (
            "s3://arn:aws:s3:eu-west-1:123456789012:accesspoint/ap/a/b",
            "arn:aws:s3:eu-west-1:123456789012:accesspoint/ap",
            "a/b",
        ),
        (
            "s3://arn:aws:s3-outposts:eu-west-1:123456789012:outpost/op-1/accesspoint/ap/k",
            "arn:aws:s3-outposts:eu-west-1:123456789012:outpost/op-1/accesspoint/ap",
            "k",
        ),
    ],
)
def test_parsed(text: str, bucket: str, key: str) -> None:
    assert parse_location(text) == Location(bucket, key)


@pytest.mark.parametrize(
    ("text", "host", "path"),
    [
        (
            "mediastore://abc.data.mediastore.us-west-2.amazonaws.com/a/b",
            "abc.data.mediastore.us-west-2.amazonaws.com",
            "a/b",
        ),
        ("mediastore://127.0.0.1:9000/a", "127.0.0.1:9000", "a"),
        ("mediastore://[::1]:9000/", "[::1]:9000", ""),
        ("MediaStore://host", "host", ""),
        ("mediastore:///a/b", "", "a/b"),
    ],
)
def test_a_container_is_a_host(text: str, host: str, path: str) -> None:
    assert parse_location(text) == Location(host, path, "mediastore")


def test_a_url_holds_no_password() -> None:
    with pytest.raises(ValueError, match="no user name") as caught:
        parse_location("mediastore://user:secret@host/a")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("text", ["b/k", "", "http://b/k", "s3:///k", "s3://arn:aws:s3:r:1:accesspoint/"])
def test_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"does not start|names no bucket|not a complete"):
        parse_location(text)


def test_many() -> None:
    assert parse_location("s3://b").names_many
    assert parse_location("s3://b/p/").names_many
    assert not parse_location("s3://b/p").names_many


def test_text() -> None:
    assert str(Location("b", "k/l")) == "s3://b/k/l"
    assert str(Location("", "")) == "s3://"
    assert str(Location("h:1", "a", "mediastore")) == "mediastore://h:1/a"
    assert str(Location("", "a", "mediastore")) == "mediastore:///a"
    assert str(Location("b", "k/l").at("m")) == "s3://b/m"
    assert is_remote("s3://x")
    assert is_remote("MEDIASTORE://x")
    assert not is_remote("http://x")
    assert not is_remote("-")
