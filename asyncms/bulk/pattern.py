"""Wildcards in keys. Pure.

``*`` any characters but ``/``, ``?`` one of them, ``[abc]``, ``[a-z]`` and ``[!abc]`` one of those or none of them, ``**`` any
characters; ``**/`` also no folder at all. A backslash makes the next character an ordinary one.
"""

from __future__ import annotations

import re

__all__ = ["compile_filter", "compile_pattern", "fixed_part", "has_wildcard"]

_TOKENS = re.compile(
    r"\\(?P<escaped>.)|(?P<folders>\*\*/)|(?P<all>\*\*)|(?P<some>\*)|(?P<one>\?)|(?P<set>\[!?[^\]]+\])", re.DOTALL
)


def has_wildcard(text: str) -> bool:
    """Whether the text is a pattern."""
    return any(not token["escaped"] for token in _TOKENS.finditer(text))


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
    return re.compile(_translate(pattern, "[^/]*", "[^/]"), re.DOTALL)


def compile_filter(pattern: str) -> re.Pattern[str]:
    """As `compile_pattern`, but ``*`` and ``?`` also stand for ``/``: the filters of ``aws s3`` work so."""
    return re.compile(_translate(pattern, ".*", "."), re.DOTALL)


def _translate(pattern: str, some: str, one: str) -> str:
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
                result.append(some)
            case "one":
                result.append(one)
            case _:
                body = token["set"][1:-1]
                negated = body.startswith("!")
                inner = body[negated:].replace("\\", r"\\").replace("^", r"\^").replace("[", r"\[")
                result.append(f"[{'^' if negated else ''}{inner}]")
    result.append(re.escape(pattern[position:]))
    return "".join(result)
