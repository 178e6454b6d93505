from __future__ import annotations

import pytest

from asyncms.bulk.push.hls import hls_references
from asyncms.bulk.push.references import PlaylistError, References, resolve

MEDIA = b"""#EXTM3U
#EXT-X-VERSION:9
#EXT-X-TARGETDURATION:4
#EXT-X-MAP:URI="init.mp4"
#EXT-X-KEY:METHOD=AES-128,URI="keys/1.key",IV=0x1
#EXTINF:4.0,
seg1.m4s
#EXTINF:4.0,title, with, commas
seg2.m4s?token=1#x
#EXT-X-PART:DURATION=0.5,URI="seg3.1.m4s",INDEPENDENT=YES
#EXT-X-PART:DURATION=0.5,URI="seg4.m4s",BYTERANGE="100@0"
#EXT-X-PRELOAD-HINT:TYPE=PART,URI="seg3.2.m4s"
#EXT-X-RENDITION-REPORT:URI="../audio/a.m3u8",LAST-MSN=3
"""


def test_a_media_playlist() -> None:
    references = hls_references("low/a.m3u8", MEDIA)
    required = ("init.mp4", "keys/1.key", "seg1.m4s", "seg2.m4s", "seg3.1.m4s", "seg4.m4s")
    assert references.required == tuple(f"low/{name}" for name in required)
    assert references.finished == set(references.required) - {"low/seg4.m4s"}
    assert references.ended is False
    assert hls_references("a.m3u8", MEDIA + b"#EXT-X-ENDLIST").ended is True


def test_a_playlist_of_playlists() -> None:
    data = (
        b'#EXTM3U\r\n#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="n",URI="audio/a.m3u8"\r\n'
        b'#EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1,mp4a"\r\nlow/v.m3u8\r\n'
        b'#EXT-X-I-FRAME-STREAM-INF:BANDWIDTH=1,URI="low/i.m3u8"\r\n#EXT-X-SESSION-KEY:METHOD=AES-128,URI="1.key"\r\n'
    )
    references = hls_references("master.m3u8", data)
    assert references.required == ("audio/a.m3u8", "low/v.m3u8", "low/i.m3u8", "1.key")
    assert references.ended is None


def test_ranges_of_one_growing_file() -> None:
    data = b"#EXTM3U\n#EXTINF:1,\n#EXT-X-BYTERANGE:10@0\nall.ts\n#EXTINF:1,\n#EXT-X-BYTERANGE:10\nall.ts\n"
    assert hls_references("a.m3u8", data) == References(("all.ts",), frozenset({"all.ts"}))
    assert hls_references("a.m3u8", data + b"#EXT-X-ENDLIST\n").finished == {"all.ts"}


def test_variables() -> None:
    data = b'#EXTM3U\n#EXT-X-DEFINE:NAME="dir",VALUE="x/y"\n#EXTINF:1,\n{$dir}/1.ts\n'
    assert hls_references("a.m3u8", data).required == ("x/y/1.ts",)
    with pytest.raises(PlaylistError, match="the variable 'token'"):
        hls_references("a.m3u8", b'#EXTM3U\n#EXT-X-DEFINE:IMPORT="token"\n#EXTINF:1,\n1.ts?{$token}\n')


@pytest.mark.parametrize("data", [b"", b"\n#EXTM3U", b"<html>", b"#EXTM3U8\n", b"#EXTM3U\n\xff.ts"])
def test_what_is_no_playlist(data: bytes) -> None:
    with pytest.raises(PlaylistError, match=r"a\.m3u8 is"):
        hls_references("a.m3u8", data)


def test_a_byte_order_mark_is_passed_over() -> None:
    assert hls_references("a.m3u8", b"\xef\xbb\xbf#EXTM3U\n1.ts\n").required == ("1.ts",)


@pytest.mark.parametrize(
    ("uri", "expected"),
    [
        ("1.ts", "live/1.ts"),
        ("./1.ts", "live/1.ts"),
        ("../1.ts", "1.ts"),
        ("../../1.ts", None),
        ("sub/../1.ts", "live/1.ts"),
        ("a%3Db.ts?x=1#y", "live/a=b.ts"),
        ("/folder/live/1.ts", "live/1.ts"),
        ("/elsewhere/1.ts", None),
        ("https://cdn.example/1.ts", None),
        ("//cdn.example/1.ts", None),
        ("//[", None),
        ("data:text/plain,1", None),
        ("skd://key", None),
        ("", None),
        ("a.m3u8", None),
        ("./", None),
    ],
)
def test_what_a_reference_means(uri: str, expected: str | None) -> None:
    assert resolve(uri, "live/a.m3u8", "folder") == expected
