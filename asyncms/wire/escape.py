"""Escaping for URLs and XML.

The common text needs no escaping, and finding that out costs a fifth of escaping it (benchmarks/micro/bench_wire.py).
"""

from __future__ import annotations

import re
from urllib.parse import quote

__all__ = ["escape_attribute", "escape_text", "quote_label", "quote_path"]

_plain_label = re.compile(r"[A-Za-z0-9_.\-~]*").fullmatch
_plain_path = re.compile(r"[A-Za-z0-9_.\-~/]*").fullmatch
_special_text = re.compile("[&<>\r\n]").search

# XML 1.0 section 2.11 turns a literal CR and CR LF into LF, so a key that holds one would arrive as another key.
_TEXT = {38: "&amp;", 60: "&lt;", 62: "&gt;", 13: "&#xD;", 10: "&#xA;"}
_ATTRIBUTE = {38: "&amp;", 60: "&lt;", 62: "&gt;", 34: "&quot;", 13: "&#13;", 10: "&#10;", 9: "&#09;"}


def quote_path(text: str) -> str:
    """Percent-encode for a greedy label: ``/`` and ``~`` stay. Raises UnicodeEncodeError for lone surrogates."""
    return text if _plain_path(text) else quote(text, safe="/~")


def quote_label(text: str) -> str:
    """Percent-encode for a path segment. Raises UnicodeEncodeError for lone surrogates."""
    return text if _plain_label(text) else quote(text, safe="~")


def escape_text(text: str) -> str:
    """Escape XML character data, line breaks included."""
    return text.translate(_TEXT) if _special_text(text) else text


def escape_attribute(text: str) -> str:
    """Escape a double-quoted XML attribute value."""
    return text.translate(_ATTRIBUTE)
