from __future__ import annotations

import pytest

from asyncms.bulk.push.dash import dash_references
from asyncms.bulk.push.references import PlaylistError

HEAD = '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="dynamic">'


def manifest(body: str, head: str = HEAD) -> bytes:
    return f"{head}{body}</MPD>".encode()


def one(inner: str, attributes: str = 'id="0" bandwidth="9000"') -> bytes:
    return manifest(
        f"<Period><AdaptationSet><Representation {attributes}>{inner}</Representation></AdaptationSet></Period>"
    )


def test_a_template_with_a_timeline() -> None:
    data = manifest(
        '<Period><AdaptationSet><SegmentTemplate timescale="10" startNumber="7" initialization="init-$RepresentationID$.mp4"'
        ' media="chunk-$RepresentationID$-$Number%05d$.m4s"/>'
        '<Representation id="v" bandwidth="1"><SegmentTemplate><SegmentTimeline><S t="0" d="20" r="1"/><S d="10"/>'
        "</SegmentTimeline></SegmentTemplate></Representation></AdaptationSet></Period>"
    )
    references = dash_references("live/a.mpd", data)
    assert references.required == (
        "live/init-v.mp4",
        "live/chunk-v-00007.m4s",
        "live/chunk-v-00008.m4s",
        "live/chunk-v-00009.m4s",
    )
    assert references.written == references.finished == set()
    assert (references.patterns, references.ended) == ((), False)


def test_times_and_bandwidth() -> None:
    data = one(
        '<SegmentTemplate media="$Bandwidth$/t$Time$$$.m4s"><SegmentTimeline><S t="5" d="10" r="-1"/><S t="35" d="5"/>'
        "</SegmentTimeline></SegmentTemplate>"
    )
    assert dash_references("a.mpd", data).required == tuple(f"9000/t{time}$.m4s" for time in (5, 15, 25, 35))


@pytest.mark.parametrize(
    "template",
    [
        '<SegmentTemplate duration="2" initialization="i.mp4" media="c$RepresentationID$-$Number%05d$.m4s"/>',
        (
            '<SegmentTemplate initialization="i.mp4" media="c0-$Time$.m4s"><SegmentTimeline><S d="2" r="-1"/></SegmentTimeline>'
            "</SegmentTemplate>"
        ),
    ],
)
def test_what_a_template_leaves_open_is_a_pattern(template: str) -> None:
    references = dash_references("sub/a.mpd", one(template))
    assert references.required == ("sub/i.mp4",)
    (pattern,) = references.patterns
    assert pattern.fullmatch("sub/c0-00012.m4s")
    assert not pattern.fullmatch("sub/c1-00012.m4s")
    assert not pattern.fullmatch("c0-00012.m4s")


def test_a_list_and_single_files() -> None:
    segments = '<SegmentList><Initialization sourceURL="i.mp4"/><SegmentURL media="1.m4s"/><SegmentURL media="2.m4s"/></SegmentList>'
    assert dash_references("a.mpd", one(segments)).required == ("i.mp4", "1.m4s", "2.m4s")
    data = manifest(
        "<BaseURL>v/</BaseURL><Period><AdaptationSet><Representation><BaseURL>x.mp4</BaseURL><BaseURL>https://b/x.mp4</BaseURL>"
        "<SegmentBase/></Representation><Representation><BaseURL>https://a/x.mp4</BaseURL></Representation></AdaptationSet></Period>",
        HEAD.replace("dynamic", "static"),
    )
    references = dash_references("a.mpd", data)
    assert references.required == ("v/x.mp4",)
    assert references.ended is True


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "no element found"),
        (b"<MPD>", "no element found"),
        (b"<html/>", "its root element is html"),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><MPD/>', "document type"),
        (
            one('<SegmentTemplate media="$Time$"><SegmentTimeline><S d="x"/></SegmentTimeline></SegmentTemplate>'),
            "d='x'",
        ),
        (
            one(
                '<SegmentTemplate media="$Time$"><SegmentTimeline><S d="1" r="999999999999"/></SegmentTimeline></SegmentTemplate>'
            ),
            "more than 1000000 segments",
        ),
    ],
)
def test_what_is_no_manifest(data: bytes, reason: str) -> None:
    with pytest.raises(PlaylistError, match=reason):
        dash_references("a.mpd", data)
