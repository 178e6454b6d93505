"""Long lists are read as the tree of the whole document is read, whatever is in them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.errors import ResponseError
from asyncms.operation import Shape
from asyncms.wire import xml_rows
from asyncms.wire.response import ResponseParser
from asyncms.wire.xml_read import XmlReader, parse_xml
from asyncms.wire.xml_rows import RowsReader
from tests.wire.oracle import S3, boto_parse, without_metadata

ROW = (
    "<Contents><Key>{0}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><ETag>&quot;e{0}&quot;</ETag>"
    "<Size>1{0}</Size><StorageClass>STANDARD</StorageClass></Contents>"
)
ROWS = "".join(map(ROW.format, range(3)))
PAGE = '<?xml version="1.0"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name>{}</ListBucketResult>'
OTHER = "<CommonPrefixes><Prefix>p/</Prefix></CommonPrefixes>"


@pytest.fixture(autouse=True)
def _always(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_rows, "ENOUGH", 0)


def output(name: str = "ListObjectsV2") -> Shape:
    shape = S3.operation(name).output
    assert shape is not None
    return shape


def by_rows(body: bytes) -> bool:
    return RowsReader(output()).read(body) is not None


def parsed(body: bytes, name: str = "ListObjectsV2") -> dict[str, Any] | str:
    try:
        result = ResponseParser(S3.operation(name), "rest-xml").parse(200, [], body)
    except ResponseError as error:
        return str(error)
    result.pop("ResponseMetadata")
    return result


def by_tree(body: bytes, monkeypatch: pytest.MonkeyPatch, name: str = "ListObjectsV2") -> dict[str, Any] | str:
    with monkeypatch.context() as patch:
        patch.setattr(xml_rows, "ENOUGH", len(body) + 1)
        return parsed(body, name)


@pytest.mark.parametrize(
    "content",
    [
        ROWS,
        OTHER + ROWS,
        ROWS + OTHER + "<IsTruncated>false</IsTruncated>",
        ROWS.replace("e1", "é ü&amp;&lt;&gt;&apos;&quot;"),
        ROWS.replace("e1", "&amp;quot;&amp;amp;&amp;#65;"),
        ROWS.replace("e1", "a]b]]c>d"),
        ROWS.replace("e1", "line\nfeed\ttab "),
        ROWS.replace("e1", ""),
        ROWS.replace("<StorageClass>STANDARD</StorageClass>", ""),
        ROWS.replace("<StorageClass>STANDARD</StorageClass>", "<Unheard>of&amp;</Unheard>"),
        ROWS.replace("<StorageClass>", "<ChecksumAlgorithm>CRC32</ChecksumAlgorithm><StorageClass>"),
        ROWS + "<!-- a comment -->",
    ],
)
def test_rows(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = PAGE.format(content).encode()
    expected = by_tree(body, monkeypatch)
    result = parsed(body)
    assert by_rows(body)
    assert isinstance(expected, dict)
    assert isinstance(result, dict)
    assert result == expected
    assert list(result["Contents"][1]) == list(expected["Contents"][1])
    assert without_metadata(boto_parse(S3, "ListObjectsV2", 200, [], body)) == expected


@pytest.mark.parametrize(
    "content",
    [
        "",
        ROW.format(1),
        f"<!-- {ROWS} -->",
        f"<![CDATA[{ROWS}]]>",
        f"<Inner>{ROWS}</Inner>",
        f"<Contents><Key>k</Key>{ROWS}</Contents>",
        f"<Contents >{ROW.format(1)}</Contents>{ROWS}",
        f'<Contents a="b"><Key>k</Key></Contents>{ROWS}',
        f"<x:Contents xmlns:x='urn:x'><Key>k</Key></x:Contents>{ROWS}",
        ROWS.replace("</Contents>", "</Contents>\n", 1),
        ROWS.replace("</Contents><", "</Contents><!-- --><", 1),
        ROWS.replace("</Contents><", f"</Contents>{OTHER}<", 1),
        ROWS.replace("<Key>1</Key>", "<Key><![CDATA[1]]></Key>"),
        ROWS.replace("<Key>1</Key>", "<Key>1<!-- --></Key>"),
        ROWS.replace("<Key>1</Key>", "<Key>&#49;</Key>"),
        ROWS.replace("<Key>1</Key>", "<Key/>"),
        ROWS.replace("<Key>1</Key>", ""),
        ROWS.replace("<Key>1</Key>", "<Key>1</Key><Key>2</Key>"),
        ROWS.replace("<Key>1</Key>", "<Key>1\r\n</Key>"),
        ROWS.replace("<Size>11</Size>", "<Size></Size>"),
        ROWS.replace("<Size>11</Size>", "<Owner><ID>i</ID></Owner>"),
        "".join(f"<Contents><Key>{n}</Key><Owner><ID>i</ID></Owner></Contents>" for n in range(3)),
        "".join(f"<Contents><Key>{n}</Key></Contents>" for n in range(3)),
        "<Contents></Contents>" * 3,
        "<Contents><A>1</A><B>2</B></Contents>" * 3,
        # Not well-formed, or no values of their types.
        ROWS.replace("<Size>11</Size>", "<Size>many</Size>"),
        ROWS.replace("<Key>1</Key>", "<Key>&unheard;</Key>"),
        ROWS.replace("<Key>1</Key>", "<Key>&</Key>"),
        ROWS.replace("<Key>1</Key>", "<Key>]]></Key>"),
        ROWS.replace("<Key>1</Key>", "<Key>\x01</Key>"),
        ROWS.replace("<Key>1</Key>", "<Key>\0</Key>"),
        ROWS.replace("<Key>1</Key>", "<Key>\ufffe</Key>"),
        ROWS.replace("<Key>1</Key>", "<Key>1</Size>"),
        ROWS.replace("<StorageClass>STANDARD</StorageClass>", "<Unheard>&of;</Unheard>"),
        "</Contents></Contents><Contents><Key>1</Key><Size>2</Size>",
        "<Name>" + ROWS,
    ],
)
def test_what_is_not_like_rows_is_left_to_the_tree(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = PAGE.format(content).encode()
    assert parsed(body) == by_tree(body, monkeypatch)


def test_bytes_that_are_no_utf8_are_left_to_the_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    body = PAGE.format(ROWS).encode().replace(b"e1", b"\xff")
    assert not by_rows(body)
    assert "cannot be parsed" in str(parsed(body))
    assert parsed(body) == by_tree(body, monkeypatch)


def test_small_documents_are_left_to_the_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    body = PAGE.format(ROWS).encode()
    monkeypatch.setattr(xml_rows, "ENOUGH", len(body))
    assert by_rows(body)
    monkeypatch.setattr(xml_rows, "ENOUGH", len(body) + 1)
    assert not by_rows(body)


def test_a_server_that_makes_up_names_does_not_fill_the_memory() -> None:
    reader = RowsReader(output())
    for number in range(100):
        name = "A" * (number + 1)
        reader.read(PAGE.format(f"<Contents><Key>k</Key><{name}>1</{name}></Contents>" * 2).encode())
    assert max(len(kind.layouts) for kind in reader._lists) <= 32


_PIECES = st.lists(
    st.one_of(
        st.integers(0, 99).map(ROW.format),
        st.text(alphabet="ab<>&;/\"'[] \r\n\t\0!-é\ufffe", max_size=4).map(ROW.format),
        st.sampled_from(
            ["<!--", "-->", "<![CDATA[", "]]>", OTHER, "<Contents>", "</Contents>", "<Name>", "</Name>", " "]
        ),
    ),
    max_size=6,
).map("".join)


@given(_PIECES)
def test_whatever_it_is(content: str) -> None:
    body = PAGE.format(content).encode()
    try:
        expected: dict[str, Any] | None = XmlReader(output()).read(parse_xml(body))
    except ValueError:
        expected = None
    result = parsed(body)
    assert result == expected if expected is not None else isinstance(result, str)


@pytest.mark.parametrize("name", ["ListObjects", "ListObjectVersions", "ListParts"])
def test_other_lists(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    row = {
        "ListObjects": ROW.format(1),
        "ListObjectVersions": "<Version><Key>k</Key><VersionId>v</VersionId><IsLatest>true</IsLatest><Size>3</Size></Version>"
        "<Version><Key>k</Key><VersionId>w</VersionId><IsLatest>false</IsLatest><Size>4</Size></Version>",
        "ListParts": "<Part><PartNumber>1</PartNumber><ETag>&quot;e&quot;</ETag><Size>5</Size></Part>",
    }[name]
    body = PAGE.format(row * 2).encode()
    assert RowsReader(output(name)).read(body) is not None
    assert parsed(body, name) == by_tree(body, monkeypatch, name)
    assert without_metadata(boto_parse(S3, name, 200, [], body)) == parsed(body, name)
