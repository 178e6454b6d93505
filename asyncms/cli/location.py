"""``s3://bucket/key``, ``cos://bucket/key``, ``mediastore://host/path``: places in stores. Pure."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

__all__ = ["SYNTAX", "Location", "is_remote", "parse_location"]


class Location(NamedTuple):
    """A place in a store. An empty bucket is the store itself, an empty key the whole bucket."""

    bucket: str
    """``mediastore``: the container's ``HOST[:PORT]``, empty where ``--endpoint-url`` or the environment names it."""
    key: str
    scheme: str = "s3"

    @property
    def names_many(self) -> bool:
        """Whether it stands for all objects below it rather than for one."""
        return not self.key or self.key.endswith("/")

    @property
    def has_buckets(self) -> bool:
        """Whether its store is S3 or a dialect of it."""
        return self.scheme in _BUCKETS

    def at(self, key: str) -> Location:
        """Another place in the same bucket."""
        return self._replace(key=key)

    @property
    def folder(self) -> Location:
        """With a slash at its end, if it is not a whole bucket."""
        return self if self.names_many else self.at(f"{self.key}/")

    def __str__(self) -> str:
        return f"{self.scheme}://{self.bucket}/{self.key}" if self.bucket or self.key else f"{self.scheme}://"


def is_remote(text: str) -> bool:
    """Whether the text means a place in a store."""
    scheme, separator, _ = text.partition("://")
    return bool(separator) and scheme.lower() in _SPLITS


def parse_location(text: str) -> Location:
    """What the text means; keys are taken as they are, with no decoding.

    Access point and Outposts ARNs hold slashes themselves: ``s3://arn:…:accesspoint/name/key``.

    Raises ValueError.
    """
    if not is_remote(text):
        raise ValueError(f"{text!r} does not start with {' or '.join(f'{scheme}://' for scheme in _SPLITS)}")
    scheme, _, rest = text.partition("://")
    scheme = scheme.lower()
    bucket, key = _SPLITS[scheme](text, rest)
    return Location(bucket, key, scheme)


def _split_bucket(text: str, rest: str) -> tuple[str, str]:
    if rest.startswith("arn:"):
        return _split_arn(text, rest)
    bucket, _, key = rest.partition("/")
    if not bucket and key:
        raise ValueError(f"{text!r} names no bucket")
    return bucket, key


def _split_arn(text: str, rest: str) -> tuple[str, str]:
    # arn:aws:s3-outposts:region:account:outpost/op-1/accesspoint/name has three more slashes than a bucket name.
    segments = rest.split("/")
    resource = segments[0].rpartition(":")[2]
    length = {"accesspoint": 2, "outpost": 4}.get(resource, 1)
    if len(segments) < length or not all(segments[:length]):
        raise ValueError(f"{text!r} is not a complete access point ARN")
    return "/".join(segments[:length]), "/".join(segments[length:])


def _split_host(_text: str, rest: str) -> tuple[str, str]:
    host, _, path = rest.partition("/")
    if "@" in host:
        raise ValueError("a mediastore:// URL holds no user name or password; use --profile or AWS_ACCESS_KEY_ID")
    return host, path


_BUCKETS = frozenset({"s3", "cos"})

_SPLITS: dict[str, Callable[[str, str], tuple[str, str]]] = {
    "s3": _split_bucket,
    "cos": _split_bucket,
    "mediastore": _split_host,
}
"""Scheme → what stands behind ``://`` as bucket and key."""

SYNTAX = "s3://bucket/key, cos://bucket/key or mediastore://host[:port]/path"
"""For help texts."""
