"""The JMESPath expressions of paginators and waiters.

Those of the models are names, or choices between short paths: a lookup or two, for which jmespath's tree walk takes one
to five microseconds. They are compiled here; anything else goes to jmespath, which is imported then.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

__all__ = ["Search", "assign", "compile_expression"]

Search = Callable[[Any], Any]
"""Finds the expression's value in a result; None where there is none."""

_STEP = r"[A-Za-z_][A-Za-z0-9_]*(?:\[-?[0-9]+\])?"
_PATH = re.compile(rf"{_STEP}(?:\.{_STEP})*")
_TOKEN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|-?[0-9]+")


@cache
def compile_expression(expression: str) -> Search:
    """The expression as a function. Raises ValueError (jmespath's) for one that is not JMESPath."""
    paths = [path.strip() for path in expression.split("||")]
    if not all(_PATH.fullmatch(path) for path in paths):
        return full_expression(expression)
    searches = [_compile_path(path) for path in paths]
    return searches[0] if len(searches) == 1 else _first_true(searches)


def full_expression(expression: str) -> Search:
    """The expression as jmespath compiles it."""
    import jmespath  # type: ignore[import-untyped]

    search: Search = jmespath.compile(expression).search
    return search


def assign(target: dict[str, Any], path: str, value: Any) -> None:
    """Set what a dotted path names, making the structures on the way."""
    *parents, name = path.split(".")
    for parent in parents:
        target = target.setdefault(parent, {})
    target[name] = value


def _compile_path(path: str) -> Search:
    steps: list[str | int] = [
        int(step) if step[-1].isdigit() and not step[0].isalpha() and step[0] != "_" else step
        for step in _TOKEN.findall(path)
    ]
    if len(steps) == 1:
        name = steps[0]

        def search_name(value: Any) -> Any:
            try:
                return value.get(name)
            except AttributeError:
                return None

        return search_name

    def search_path(value: Any) -> Any:
        for step in steps:
            try:
                value = value.get(step) if isinstance(step, str) else _element(value, step)
            except (AttributeError, IndexError):
                return None
        return value

    return search_path


def _element(value: Any, index: int) -> Any:
    return value[index] if isinstance(value, list) else None


def _first_true(searches: list[Search]) -> Search:
    """JMESPath's ``||``: the first that is not null, false or empty, else the last; zero is true."""

    def search(value: Any) -> Any:
        found = None
        for each in searches:
            found = each(value)
            if found or (found == 0 and found is not False):
                break
        return found

    return search
