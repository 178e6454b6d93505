from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from botocore.utils import percent_encode
from hypothesis import given, settings
from hypothesis import strategies as st

from asyncms.wire.escape import escape_attribute, escape_text, quote_label, quote_path
from tests.examples import examples

_profile = settings(max_examples=examples(200))
_text = st.text(st.characters(exclude_categories=["Cs"]))
_xml_text = st.text(
    st.one_of(st.characters(exclude_categories=["Cs", "Cc"], max_codepoint=0xFFFD), st.sampled_from("\r\n\t"))
)


@_profile
@given(_text)
def test_quoting_is_botocores(text: str) -> None:
    assert quote_path(text) == percent_encode(text, safe="/~")
    assert quote_label(text) == percent_encode(text)


@pytest.mark.parametrize("text", ["a//b/../c", "a/./b/", "/", "~user", "a b+c", "%20", "é"])
def test_paths_are_not_normalised(text: str) -> None:
    assert quote_path(text) == percent_encode(text, safe="/~")


def test_lone_surrogates_are_refused() -> None:
    with pytest.raises(UnicodeEncodeError):
        quote_path("\udc80")


@_profile
@given(_xml_text)
def test_text_and_attributes_survive_a_parser(text: str) -> None:
    element = ET.fromstring(f'<a b="{escape_attribute(text)}">{escape_text(text)}</a>')  # noqa: S314
    assert (element.text or "") == text
    assert element.attrib["b"] == text
