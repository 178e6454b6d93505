"""A listing that any paginator walks: canned pages behind a method, and both libraries walking them."""

from __future__ import annotations

from collections.abc import Awaitable, Coroutine, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from botocore.paginate import Paginator as BotoPaginator
from hypothesis import strategies as st

from asyncms._generated.mediastore.paginators import PAGINATORS as MEDIASTORE
from asyncms._generated.s3.paginators import PAGINATORS as S3
from asyncms.pipeline.expression import assign
from asyncms.pipeline.paginate import Paginator
from tests._generated.services import boto_model

__all__ = ["ROWS", "Listing", "Walk", "boto_walk", "boto_walker", "finished", "listings", "our_walk", "our_walker"]

T = TypeVar("T")

NESTED: dict[str, Any] = {
    "input_token": "Start",
    "output_token": "Outer.Next",
    "result_key": ["Outer.Items", "Count", "Text"],
    "non_aggregate_keys": ["Outer.Extra", "Consumed"],
}
"""What S3 does not have, but other models do: paths, numbers, text, no limit."""

ROWS: dict[str, tuple[str | None, str, dict[str, Any]]] = {
    **{f"s3 {name}": ("s3", name, row) for name, row in S3.items()},
    **{f"mediastore {name}": ("mediastore-data", name, row) for name, row in MEDIASTORE.items()},
    "nested": (None, "", NESTED),
}


def names(row: Mapping[str, Any], name: str) -> list[str]:
    value = row.get(name, [])
    return value if isinstance(value, list) else [value]


@dataclass
class Listing:
    """Pages by the arguments that ask for them."""

    row: dict[str, Any]
    pages: list[dict[str, Any]]
    starts: list[dict[str, Any]]
    """The token arguments of each page."""
    requests: list[dict[str, Any]] = field(default_factory=list)

    def method(self, **kwargs: Any) -> dict[str, Any]:
        self.requests.append(deepcopy(kwargs))
        asked = {name: kwargs[name] for name in names(self.row, "input_token") if kwargs.get(name) is not None}
        return deepcopy(self.pages[self.starts.index(asked)])

    async def amethod(self, **kwargs: Any) -> dict[str, Any]:
        return self.method(**kwargs)


@st.composite
def listings(draw: st.DrawFn, row: dict[str, Any]) -> Listing:
    """Some pages; the last says that it is the last."""
    results = names(row, "result_key")
    tokens = list(zip(names(row, "input_token"), names(row, "output_token"), strict=True))
    pages: list[dict[str, Any]] = []
    starts: list[dict[str, Any]] = [{}]
    count = draw(st.integers(1, 5))
    for i in range(count):
        page: dict[str, Any] = {"ResponseMetadata": {"HTTPStatusCode": 200}}
        for key in results:
            size = draw(st.integers(-1, 4))
            if key in ("Count", "Text"):
                assign(page, key, size if key == "Count" else "x" * size)
            elif size >= 0:
                assign(page, key, [{"Key": f"{key}{i}.{j}"} for j in range(size)])
        for key in names(row, "non_aggregate_keys"):
            value = draw(st.sampled_from([None, "", f"{key}{i}", {"ID": f"{i}"}]))
            if value is not None:
                assign(page, key, value)
        if "more_results" in row:
            page[row["more_results"]] = i < count - 1
        if i < count - 1:
            starts.append(_next(draw, page, tokens, i))
        pages.append(page)
    return Listing(row, pages, starts)


def _next(draw: st.DrawFn, page: dict[str, Any], tokens: list[tuple[str, str]], i: int) -> dict[str, Any]:
    """Say where the next page begins, in each of the ways of the service."""
    start: dict[str, Any] = {}
    for j, (name, output) in enumerate(tokens):
        output_name, _, rest = output.partition(" || ")
        if rest and page.get("Contents") and draw(st.booleans()):
            start[name] = page["Contents"][-1]["Key"]
        elif j == 0 or draw(st.booleans()):
            start[name] = i + 1 if name == "PartNumberMarker" else f"token {i} ünd {j}"
            assign(page, output_name, start[name])
        elif draw(st.booleans()):
            assign(page, output_name, "")
    return start


# -- walking -------------------------------------------------------------------------------------------------------------


@dataclass
class Walk:
    """What a walk gave."""

    pages: list[dict[str, Any]]
    resume_token: str | None
    non_aggregate_part: dict[str, Any]
    requests: list[dict[str, Any]]


def finished(awaitable: Awaitable[T]) -> T:
    """The result of what never waits, without an event loop."""
    assert isinstance(awaitable, Coroutine)
    try:
        awaitable.send(None)
    except StopIteration as stop:
        result: T = stop.value
        return result
    raise AssertionError("it waited")


def our_walker(listing: Listing) -> Paginator:
    return Paginator(listing.amethod, listing.row)


@cache
def _operation_model(service: str, operation: str) -> Any:
    return boto_model(service).operation_model(operation)


def boto_walker(listing: Listing, service: str | None, operation: str) -> Any:
    model: Any = _operation_model(service, operation) if service else None
    method: Any = listing.method
    return BotoPaginator(method, listing.row, model)


def our_walk(listing: Listing, **arguments: Any) -> Walk:
    listing.requests.clear()
    pages = our_walker(listing).paginate(**arguments)

    async def walk() -> list[dict[str, Any]]:
        return [page async for page in pages]

    return Walk(finished(walk()), pages.resume_token, pages.non_aggregate_part, list(listing.requests))


def boto_walk(listing: Listing, service: str | None, operation: str, **arguments: Any) -> Walk:
    listing.requests.clear()
    pages = boto_walker(listing, service, operation).paginate(**arguments)
    return Walk(list(pages), pages.resume_token, pages.non_aggregate_part, list(listing.requests))
