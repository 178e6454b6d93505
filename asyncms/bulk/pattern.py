"""Wildcards in keys. Pure.

``*`` any characters but ``/``, ``?`` one of them, ``[abc]``, ``[a-z]`` and ``[!abc]`` one of those or none of them, ``**`` any
characters; ``**/`` also no folder at all. A backslash makes the next character an ordinary one.
"""

from __future__ import annotations

import re
from fnmatch import translate

__all__ = ["compile_filter", "compile_pattern", "fixed_part", "has_wildcard", "literal"]

_TOKENS = re.compile(
    r"\\(?P<escaped>.)|(?P<folders>\*\*/)|(?P<all>\*\*)|(?P<some>\*)|(?P<one>\?)|(?P<set>\[!?[^\]]+\])", re.DOTALL
)


def has_wildcard(text: str) -> bool:
    """Whether the text is a pattern."""
    return any(not token["escaped"] for token in _TOKENS.finditer(text))


def literal(text: str) -> str:
    """The key that a text without wildcards means: a backslash before ``*``, ``?``, ``[`` or ``]`` goes."""
    return re.sub(r"\\([*?\[\]])", r"\1", text)


def fixed_part(pattern: str) -> str:
    """The characters that all matching keys start with: what a listing can ask for."""
    fixed, position = [], 0
    for token in _TOKENS.finditer(pattern):
        fixed.append(pattern[position : token.start()])
        position = token.end()
        if not token["escaped"]:
            return "".join(fixed)
        fixed.append(token["escaped"])
    return "".join(fixed) + pattern[position:]


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """Matches (``fullmatch``) the keys that the pattern means."""
    return re.compile(_translate(pattern), re.DOTALL)


def compile_filter(pattern: str) -> re.Pattern[str]:
    """The filters of ``aws s3``, which are those of Python's `fnmatch`: ``*`` and ``?`` also stand for ``/``, a backslash for itself."""
    return re.compile(translate(pattern))


def _translate(pattern: str) -> str:
    result, position = [], 0
    for token in _TOKENS.finditer(pattern):
        result.append(re.escape(pattern[position : token.start()]))
        position = token.end()
        match token.lastgroup:
            case "escaped":
                result.append(re.escape(token["escaped"]))
            case "folders":
                result.append("(?:.*/)?")
            case "all":
                result.append(".*")
            case "some":
                result.append("[^/]*")
            case "one":
                result.append("[^/]")
            case _:
                # Of `(?s:…)` and the end; ranges that hold nothing are dealt with there.
                result.append(translate(token["set"])[4:-3])
    result.append(re.escape(pattern[position:]))
    return "".join(result)
