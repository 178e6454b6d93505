"""What an MPEG-DASH manifest refers to (ISO/IEC 23009-1 section 5.3.9). Pure.

Packagers publish a manifest before they have written what it names (ffmpeg: the initialisation segment), so a file counts as
complete when it is closed, not when it is listed.

Segments are enumerated where the manifest does: SegmentList, SegmentTemplate with a SegmentTimeline, single files by
BaseURL. A SegmentTemplate with a fixed duration leaves it to the player's clock which numbers exist: what matches and is
there is required, and segments that the packager adds later are uploaded as soon as they are closed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

from asyncms.bulk.push.references import PlaylistError, References, resolve
from asyncms.wire.xml_read import MalformedXML, local_name, parse_xml

__all__ = ["dash_references"]

MAX_SEGMENTS = 1_000_000
"""A timeline that repeats an entry more often than a manifest can mean it would fill the memory."""
_IDENTIFIER = re.compile(r"\$(?:(RepresentationID|Number|Bandwidth|Time|SubNumber)(?:%0(\d+)d)?)?\$")


@dataclass(frozen=True, slots=True)
class _Level:
    """What a Period, AdaptationSet or Representation hands down."""

    base: str = ""
    template: dict[str, str] | None = None
    timeline: ET.Element | None = None
    segments: tuple[ET.Element, ...] = ()


def dash_references(name: str, data: bytes, folder: str = "") -> References:
    """The references of a manifest.

    Raises PlaylistError for what is no manifest; a document type declaration is refused, so entities cannot explode.
    """
    try:
        root = parse_xml(data)
    except MalformedXML as error:
        raise PlaylistError(f"{name} is no DASH manifest: {error}") from None
    if local_name(root.tag) != "MPD":
        raise PlaylistError(f"{name} is no DASH manifest: its root element is {local_name(root.tag)}, not MPD")
    required: dict[str, None] = {}
    patterns: dict[str, None] = {}
    top = _below(_Level(), root)
    for period in _children(root, "Period"):
        of_period = _below(top, period)
        for adaptation in _children(period, "AdaptationSet"):
            of_adaptation = _below(of_period, adaptation)
            for representation in _children(adaptation, "Representation"):
                level = _below(of_adaptation, representation)
                for uri, is_pattern in _uris(name, level, representation):
                    target = resolve(_join(level.base, uri), name, folder)
                    if target is not None:
                        (patterns if is_pattern else required)[target] = None
    return References(
        required=tuple(required),
        patterns=tuple(re.compile(_pattern(target)) for target in patterns),
        ended=root.get("type", "static") != "dynamic",
    )


def _children(element: ET.Element, name: str) -> list[ET.Element]:
    return [child for child in element if local_name(child.tag) == name]


def _below(level: _Level, element: ET.Element) -> _Level:
    """What the level's children inherit once the element's own settings are added."""
    for child in element:
        match local_name(child.tag):
            case "BaseURL" if element.find("./{*}BaseURL") is child:
                # Further ones are other places of the same files.
                level = replace(level, base=_join(level.base, (child.text or "").strip()))
            case "SegmentTemplate":
                level = replace(level, template={**(level.template or {}), **child.attrib})
                for timeline in _children(child, "SegmentTimeline"):
                    level = replace(level, timeline=timeline)
            case "SegmentList" | "SegmentBase":
                level = replace(level, segments=(*level.segments, child))
    return level


def _join(base: str, uri: str) -> str:
    try:
        return urljoin(base, uri)
    except ValueError:
        return ""  # no address at all, so none of the directory's files


def _uris(name: str, level: _Level, representation: ET.Element) -> Iterator[tuple[str, bool]]:
    for segments in level.segments:
        for child in segments.iter():
            attribute = {"Initialization": "sourceURL", "RepresentationIndex": "sourceURL", "SegmentURL": "media"}
            uri = child.get(attribute.get(local_name(child.tag), ""))
            if uri:
                yield uri, False
    template = level.template
    if template is None:
        if not any(_children(segments, "SegmentURL") for segments in level.segments):
            yield "", False  # the file that BaseURL names
        return
    values = {"RepresentationID": representation.get("id", ""), "Bandwidth": representation.get("bandwidth", "0")}
    for key in ("initialization", "index"):
        if key in template:
            yield _fill(template[key], values), False
    media = template.get("media")
    if media is None:
        return
    timed = level.timeline
    entries = _timeline(name, timed) if timed is not None else None
    if entries is None:
        # Numbers and times stay open: the identifiers go through `resolve` and become a pattern behind it.
        yield _fill(media, values), True
        return
    number = _integer(name, template, "startNumber", 1)
    for time in entries:
        yield _fill(media, {**values, "Number": str(number), "Time": str(time)}), False
        number += 1


def _timeline(name: str, timeline: ET.Element) -> list[int] | None:
    """The start of each segment; None if an entry repeats up to an end that is not stated."""
    times: list[int] = []
    entries = _children(timeline, "S")
    time = 0
    for index, entry in enumerate(entries):
        time = _integer(name, entry.attrib, "t", time)
        duration = _integer(name, entry.attrib, "d", 0)
        repeat = _integer(name, entry.attrib, "r", 0)
        if repeat < 0:
            following = entries[index + 1].get("t") if index + 1 < len(entries) else None
            if following is None or duration <= 0:
                return None
            repeat = (_integer(name, entries[index + 1].attrib, "t", 0) - time + duration - 1) // duration - 1
        if len(times) + repeat + 1 > MAX_SEGMENTS:
            raise PlaylistError(f"{name} lists more than {MAX_SEGMENTS} segments")
        times.extend(range(time, time + (repeat + 1) * duration, duration) if duration > 0 else [time])
        time += (repeat + 1) * duration
    return times


def _integer(name: str, attributes: dict[str, str], key: str, default: int) -> int:
    try:
        return int(attributes.get(key, default))
    except ValueError:
        raise PlaylistError(f"{name} has {key}={attributes[key]!r}, which is no number") from None


def _fill(template: str, values: dict[str, str]) -> str:
    """The template with the values that are known; other identifiers stay."""

    def value_of(found: re.Match[str]) -> str:
        if found[1] is None:
            return "$"
        value = values.get(found[1])
        if value is None:
            return found[0].replace("%", "%25")  # it is unquoted once more
        return value.zfill(int(found[2])) if found[2] else value

    return _IDENTIFIER.sub(value_of, template)


def _pattern(target: str) -> str:
    pieces: Iterable[str] = _IDENTIFIER.split(target)
    # split() gives text, identifier, width, text, …
    texts = list(pieces)[::3]
    return r"\d+".join(map(re.escape, texts))
