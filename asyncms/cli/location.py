"""``s3://bucket/key``. Pure."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Location", "is_remote", "parse_location"]

SCHEME = "s3://"


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a store. An empty bucket is the store itself, an empty key the whole bucket."""

    bucket: str
    key: str

    @property
    def names_many(self) -> bool:
        """Whether it stands for all objects below it rather than for one."""
        return not self.key or self.key.endswith("/")

    def __str__(self) -> str:
        return f"{SCHEME}{self.bucket}/{self.key}" if self.bucket else SCHEME


def is_remote(text: str) -> bool:
    """Whether the text means a place in a store."""
    return text.lower().startswith(SCHEME)


def parse_location(text: str) -> Location:
    """What ``s3://bucket/key`` means; the key is taken as it is, with no decoding.

    Access point and Outposts ARNs hold slashes themselves: ``s3://arn:…:accesspoint/name/key``.

    Raises ValueError.
    """
    if not is_remote(text):
        raise ValueError(f"{text!r} does not start with {SCHEME}")
    rest = text[len(SCHEME) :]
    if rest.startswith("arn:"):
        return _parse_arn(text, rest)
    bucket, _, key = rest.partition("/")
    if not bucket and key:
        raise ValueError(f"{text!r} names no bucket")
    return Location(bucket, key)


def _parse_arn(text: str, rest: str) -> Location:
    # arn:aws:s3-outposts:region:account:outpost/op-1/accesspoint/name has three more slashes than a bucket name.
    segments = rest.split("/")
    resource = segments[0].rpartition(":")[2]
    length = {"accesspoint": 2, "outpost": 4}.get(resource, 1)
    if len(segments) < length or not all(segments[:length]):
        raise ValueError(f"{text!r} is not a complete access point ARN")
    return Location("/".join(segments[:length]), "/".join(segments[length:]))
