"""How objects are named in output: where each comes from and goes to. Pure."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from asyncms.cli.location import Location

__all__ = ["Wording", "copying", "downloading", "removing", "uploading"]


class Wording(NamedTuple):
    """From an event's key and filename to texts."""

    verb: str
    source: Callable[[str, str], str]
    destination: Callable[[str, str], str]
    name: Callable[[str, str | None], str]
    """Where only the key is known, and perhaps the bucket."""
    gone: Callable[[str], str]
    """What was deleted at the destination."""


def downloading(source: Location, directory: str = "") -> Wording:
    """Keys of the source into files."""
    prefix = f"{directory.rstrip('/')}/" if directory else ""
    # Once per run rather than once per object, of which there may be millions.
    base = str(source.at("x")).removesuffix("x")
    return Wording(
        "download",
        lambda key, _: base + key,
        lambda _, filename: filename,
        lambda key, bucket: _text(source, bucket, key),
        lambda name: prefix + name,
    )


def uploading(destination: Location) -> Wording:
    """Files into keys of the destination."""
    return Wording(
        "upload",
        lambda _, filename: filename,
        lambda key, _: str(destination.at(key)),
        lambda key, _: str(destination.at(key)),
        lambda key: str(destination.at(key)),
    )


def copying(source: Location, destination: Location) -> Wording:
    """Keys of the source into keys of the destination."""
    return Wording(
        "copy",
        lambda key, _: str(source.at(key)),
        lambda _, filename: str(destination.at(Path(filename).as_posix())),
        lambda key, bucket: _text(source, bucket, key),
        lambda key: str(destination.at(key)),
    )


def removing(place: Location) -> Wording:
    """Keys that are deleted."""
    return Wording(
        "delete",
        lambda key, _: str(place.at(key)),
        lambda _key, _path: "",
        lambda key, bucket: _text(place, bucket, key),
        lambda key: str(place.at(key)),
    )


def _text(place: Location, bucket: str | None, key: str) -> str:
    return str(place._replace(bucket=bucket or place.bucket, key=key))
