"""What an HLS playlist refers to (RFC 8216 and its second edition, draft-pantos-hls-rfc8216bis). Pure.

Packagers list a segment when it is finished (RFC 8216 section 6.2.1), so a listing counts for more than an open file.

Tags that point to what need not exist yet, or to playlists beside this one that point back, bind nothing: EXT-X-PRELOAD-HINT,
EXT-X-RENDITION-REPORT. A URI behind EXT-X-BYTERANGE is a part of a file that may still grow, so it does not say that the
file is finished.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from asyncms.bulk.push.references import PlaylistError, References, resolve

__all__ = ["hls_references"]

_REFERRING = frozenset(
    {
        "EXT-X-I-FRAME-STREAM-INF",
        "EXT-X-KEY",
        "EXT-X-MAP",
        "EXT-X-MEDIA",
        "EXT-X-PART",
        "EXT-X-SESSION-DATA",
        "EXT-X-SESSION-KEY",
    }
)
_OF_MASTER = frozenset({"EXT-X-STREAM-INF", "EXT-X-I-FRAME-STREAM-INF", "EXT-X-MEDIA"})
_ATTRIBUTE = re.compile(r'([A-Z0-9-]+)=(?:"([^"]*)"|([^,]*))')
_VARIABLE = re.compile(r"\{\$([A-Za-z0-9_-]+)\}")


def hls_references(name: str, data: bytes, folder: str = "") -> References:
    """The references of a media or multivariant playlist.

    Raises PlaylistError for data that is no playlist, or that uses variables whose values it does not hold.
    """
    try:
        lines = [line.strip() for line in data.decode("utf-8-sig").splitlines()]
    except UnicodeDecodeError as error:
        raise PlaylistError(f"{name} is not UTF-8: {error}") from None
    if not lines or lines[0] != "#EXTM3U":
        raise PlaylistError(f"{name} is no HLS playlist: its first line is not #EXTM3U")
    ended = any(line == "#EXT-X-ENDLIST" for line in lines)
    master = any(line[1:].partition(":")[0] in _OF_MASTER for line in lines if line.startswith("#"))
    required: dict[str, bool] = {}
    for uri, is_range in _uris(name, lines):
        target = resolve(uri, name, folder)
        if target is not None:
            required[target] = required.get(target, True) and not is_range
    return References(
        required=tuple(required),
        written=frozenset(required),
        finished=frozenset(target for target, whole in required.items() if whole or ended),
        ended=None if master else ended,
    )


def _uris(name: str, lines: list[str]) -> Iterator[tuple[str, bool]]:
    variables: dict[str, str] = {}

    def value_of(found: re.Match[str]) -> str:
        try:
            return variables[found[1]]
        except KeyError:
            raise PlaylistError(
                f"{name} uses the variable {found[1]!r}, which comes from another playlist or from the player's URL"
            ) from None

    ranged = False
    for line in lines:
        if not line:
            continue
        if not line.startswith("#"):
            yield _VARIABLE.sub(value_of, line), ranged
            ranged = False
            continue
        tag, _, rest = line[1:].partition(":")
        if tag == "EXT-X-BYTERANGE":
            ranged = True
        elif tag in _REFERRING or tag == "EXT-X-DEFINE":
            attributes = {
                found[1]: found[2] if found[2] is not None else found[3] for found in _ATTRIBUTE.finditer(rest)
            }
            if tag == "EXT-X-DEFINE":
                if "NAME" in attributes and "VALUE" in attributes:
                    variables[attributes["NAME"]] = attributes["VALUE"]
            elif "URI" in attributes:
                yield _VARIABLE.sub(value_of, attributes["URI"]), "BYTERANGE" in attributes
