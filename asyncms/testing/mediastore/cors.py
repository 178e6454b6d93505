"""Which pages of other origins may use a container from a browser, as MediaStore's CORS policy says.

The first rule that matches origin and method decides. Origins are compared exactly (scheme, host and port); each may
hold one ``*``. A request without ``Origin`` gets no CORS headers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asyncms.errors import ConfigError

__all__ = ["CorsRule", "cors_headers", "preflight_headers"]

METHODS = ("PUT", "GET", "DELETE", "HEAD")


@dataclass(frozen=True, slots=True, kw_only=True)
class CorsRule:
    """One rule of a container's CORS policy. Raises ConfigError for one that MediaStore would not take."""

    allowed_origins: tuple[str, ...]
    """Such as ``https://player.example:8443``, ``https://*.example`` or ``*``."""
    allowed_methods: tuple[str, ...] = ("GET", "HEAD")
    allowed_headers: tuple[str, ...] = ("*",)
    """Request headers, in any case; each may hold one ``*``."""
    expose_headers: tuple[str, ...] = ()
    """Response headers that the page may read."""
    max_age_seconds: int | None = None
    """How long a browser may remember the answer."""

    def __post_init__(self) -> None:
        for name in ("allowed_origins", "allowed_methods", "allowed_headers", "expose_headers"):
            if isinstance(getattr(self, name), str):
                raise ConfigError(f"CorsRule.{name} must be a tuple of texts, not one text")
        if not self.allowed_origins:
            raise ConfigError("CorsRule.allowed_origins needs at least one origin; ('*',) allows all")
        for pattern in (*self.allowed_origins, *self.allowed_headers):
            if pattern.count("*") > 1:
                raise ConfigError(f"CorsRule: {pattern!r} has more than one *")
        if wrong := [x for x in self.allowed_methods if x not in METHODS]:
            raise ConfigError(f"CorsRule.allowed_methods: {wrong[0]!r} is none of {', '.join(METHODS)}")

    def origin_allowed(self, origin: str) -> bool:
        """Whether a page of this origin may send requests."""
        return any(_matches(pattern, origin) for pattern in self.allowed_origins)

    def header_allowed(self, name: str) -> bool:
        """Whether a page may send this header."""
        return any(_matches(pattern.lower(), name.lower()) for pattern in self.allowed_headers)


def _matches(pattern: str, text: str) -> bool:
    before, star, after = pattern.partition("*")
    if not star:
        return pattern == text
    return len(text) >= len(before) + len(after) and text.startswith(before) and text.endswith(after)


def cors_headers(rules: Sequence[CorsRule], origin: str | None, method: str) -> dict[str, str]:
    """What CORS adds to an answer."""
    if origin is None:
        return {}
    for rule in rules:
        if rule.origin_allowed(origin) and method in rule.allowed_methods:
            return _granted(rule, origin)
    return {}


def preflight_headers(
    rules: Sequence[CorsRule], origin: str | None, method: str | None, names: Sequence[str]
) -> dict[str, str] | None:
    """What a preflight request is answered with; None if no rule allows the request that it announces."""
    if origin is None or method is None:
        return None
    for rule in rules:
        if rule.origin_allowed(origin) and method in rule.allowed_methods and all(map(rule.header_allowed, names)):
            headers = _granted(rule, origin)
            headers["Access-Control-Allow-Methods"] = ", ".join(rule.allowed_methods)
            if names:
                headers["Access-Control-Allow-Headers"] = ", ".join(names)
            if rule.max_age_seconds is not None:
                headers["Access-Control-Max-Age"] = str(rule.max_age_seconds)
            return headers
    return None


def _granted(rule: CorsRule, origin: str) -> dict[str, str]:
    headers = {"Access-Control-Allow-Origin": "*" if "*" in rule.allowed_origins else origin}
    if headers["Access-Control-Allow-Origin"] != "*":
        headers["Vary"] = "Origin"
    if rule.expose_headers:
        headers["Access-Control-Expose-Headers"] = ", ".join(rule.expose_headers)
    return headers
