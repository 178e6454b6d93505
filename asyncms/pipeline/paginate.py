"""Paginators: one listing over as many calls as it takes, page by page, as boto has them.

The position lies in an object, not in a suspended generator: it moves only when a page has arrived, so a call that fails
or is cancelled can be asked for again without losing pages, and nothing is left to be closed. No page is fetched before
it is asked for.

Where this differs from botocore, botocore loses something:

- A page iterator can be iterated again, from the start; botocore's goes on with the last page's arguments.
- A token that points at a new page drops nothing of it; botocore drops CommonPrefixes, DeleteMarkers and the like.
- A token inside the first page keeps the arguments that the caller gave for the first page, such as Marker.
- Result keys that the service left out stay out; botocore sets some of them to None on a resumed page.
- Unusable PaginationConfig is refused by ``paginate``, not by the first page.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any, Generic, TypedDict, TypeVar, cast

from asyncms.errors import ConfigError, OperationNotPageableError, PaginationError
from asyncms.operation import Model, ShapeType
from asyncms.pipeline.expression import Search, assign, compile_expression, full_expression
from asyncms.pipeline.result_keys import PageLink, ResultKeyIterator, SharedPages
from asyncms.pipeline.resume_token import decode_token, encode_token

__all__ = ["PageIterator", "PaginationOptions", "Paginator", "ResultKeyIterator", "paginator_of"]

Page = TypeVar("Page")
PageCall = Callable[..., Awaitable[Any]]


class PaginationOptions(TypedDict, total=False):
    """boto's ``PaginationConfig``."""

    MaxItems: int | None
    """Stop after so many items of the first result key; the `PageIterator.resume_token` tells where."""
    PageSize: int | None
    """Items to ask the service for at a time."""
    StartingToken: str | None
    """A resume token, asyncms's or botocore's, or a token of the service."""


def _names(config: Mapping[str, Any], field: str) -> list[str]:
    value = config.get(field, [])
    return list(value) if isinstance(value, list) else [value]


class Paginator:
    """One operation's pages: ``paginate`` with the operation's arguments.

    Args:
        method: the client's method.
        config: the model's row, in botocore's format.
        limit_type: the type of the argument that PageSize becomes.
    """

    def __init__(self, method: PageCall, config: Mapping[str, Any], limit_type: type[int | str] = int) -> None:
        self.method = method
        self.result_keys: list[str] = _names(config, "result_key")
        """Expressions of what is listed; MaxItems counts the first."""
        self.non_aggregate_keys: list[str] = _names(config, "non_aggregate_keys")
        self.input_tokens: list[str] = _names(config, "input_token")
        self.limit_key: str | None = config.get("limit_key")
        self.limit_type = limit_type
        self.results: list[Search] = [compile_expression(key) for key in self.result_keys]
        self.non_aggregates: list[Search] = [compile_expression(key) for key in self.non_aggregate_keys]
        self.output_tokens: list[Search] = [compile_expression(key) for key in _names(config, "output_token")]
        more = config.get("more_results")
        self.more_results: Search | None = None if more is None else compile_expression(more)

    def __repr__(self) -> str:
        return f"<Paginator of {getattr(self.method, '__name__', self.method)}>"

    def paginate(self, *, PaginationConfig: PaginationOptions | None = None, **kwargs: Any) -> PageIterator[Any]:
        """The pages of one listing; nothing is sent before they are iterated.

        Raises ConfigError for unusable options, PaginationError for PageSize where the service knows no such thing.
        """
        options = PaginationConfig or {}
        max_items = _integer("MaxItems", options.get("MaxItems"), least=0)
        page_size: int | str | None = options.get("PageSize")
        if page_size is not None:
            if self.limit_key is None:
                raise PaginationError(
                    "Error during pagination: PageSize parameter is not supported for the pagination interface for "
                    "this operation; leave it out"
                )
            kwargs[self.limit_key] = str(page_size) if self.limit_type is str else _integer("PageSize", page_size)
        token = options.get("StartingToken")
        start, skip = (
            (dict.fromkeys(self.input_tokens), None) if token is None else decode_token(token, self.input_tokens)
        )
        return PageIterator(self, kwargs, max_items, start, skip)


class PageIterator(Generic[Page]):
    """The pages of one listing: ``async for page in pages``. Every iteration starts from the beginning.

    Attributes:
        resume_token: where MaxItems ended the latest iteration, for StartingToken; None if nothing was left out.
        non_aggregate_part: what belongs to the whole listing, as the first page said it.
    """

    def __init__(
        self,
        paginator: Paginator,
        arguments: dict[str, Any],
        max_items: int | None,
        start: dict[str, Any],
        skip: int | None,
    ) -> None:
        self._paginator = paginator
        self._arguments = arguments
        self._max_items = max_items
        self._start = start
        self._skip = skip
        self.resume_token: str | None = None
        self.non_aggregate_part: dict[str, Any] = {}

    @property
    def result_keys(self) -> list[str]:
        """Expressions of what is listed; MaxItems counts the first."""
        return self._paginator.result_keys

    def __aiter__(self) -> AsyncIterator[Page]:
        self.resume_token = None
        return _Position(self, self._paginator, self._arguments, self._max_items, self._start, self._skip)

    def search(self, expression: str) -> AsyncIterator[Any]:
        """What a JMESPath expression finds in each page; the elements of what is a list, one by one.

        Raises ValueError (jmespath's) at once for what is not JMESPath.
        """
        return self._search(full_expression(expression))

    async def _search(self, search: Search) -> AsyncIterator[Any]:
        async for page in self:
            found = search(page)
            if isinstance(found, list):
                for element in found:
                    yield element
            else:
                yield found

    def result_key_iters(self) -> list[ResultKeyIterator]:
        """One iterator per result key over its elements; all share one pass over the pages, in any interleaving."""
        shared, start = SharedPages(aiter(self)), PageLink(None)
        paginator = self._paginator
        return [
            ResultKeyIterator(shared, start, key, search)
            for key, search in zip(paginator.result_keys, paginator.results, strict=True)
        ]

    async def build_full_result(self) -> Page:
        """All pages as one result, with ``NextToken`` where MaxItems ended it; it has no ResponseMetadata."""
        paginator = self._paginator
        full: dict[str, Any] = {}
        async for page in self:
            for key, search in zip(paginator.result_keys, paginator.results, strict=True):
                found, so_far = search(page), search(full)
                if found is None:
                    continue
                if so_far is None:
                    # The page may be kept by whoever gave it.
                    assign(full, key, list(found) if isinstance(found, list) else found)
                elif isinstance(found, list):
                    so_far.extend(found)
                elif isinstance(found, (int, float, str)):
                    assign(full, key, so_far + found)
        _merge(full, self.non_aggregate_part)
        if self.resume_token is not None:
            full["NextToken"] = self.resume_token
        return cast("Page", full)


class _Position(AsyncIterator[Page]):
    """How far one iteration has come."""

    __slots__ = (
        "_arguments",
        "_fetching",
        "_finished",
        "_first",
        "_max_items",
        "_pages",
        "_paginator",
        "_repeated",
        "_skip",
        "_token",
        "_total",
    )

    def __init__(
        self,
        pages: PageIterator[Page],
        paginator: Paginator,
        arguments: dict[str, Any],
        max_items: int | None,
        start: dict[str, Any],
        skip: int | None,
    ) -> None:
        self._pages = pages
        self._paginator = paginator
        self._arguments = dict(arguments)
        self._max_items = max_items
        self._token = start
        """The token arguments of the page that comes next."""
        self._skip = skip
        self._total = 0
        self._first = True
        self._finished = False
        self._repeated = False
        self._fetching = False
        if any(value is not None for value in start.values()):
            self._inject()

    async def __anext__(self) -> Page:
        if self._finished:
            raise StopAsyncIteration
        if self._repeated:
            raise PaginationError(f"Error during pagination: The same next token was received twice: {self._token}")
        if self._fetching:
            raise RuntimeError("two tasks ask one iterator for a page at once; give each its own, or a lock")
        self._fetching = True
        try:
            page: Any = await self._paginator.method(**self._arguments)
        finally:
            self._fetching = False
        self._accept(page)
        return cast("Page", page)

    def _accept(self, page: dict[str, Any]) -> None:
        """Cut the page where the listing starts and ends, and find out what comes next."""
        paginator = self._paginator
        handed_out = 0
        is_first = self._first
        if is_first:
            self._first = False
            if self._skip is not None:
                handed_out = self._skip
                self._drop_handed_out(page)
            part = self._pages.non_aggregate_part = {}
            for key, search in zip(paginator.non_aggregate_keys, paginator.non_aggregates, strict=True):
                assign(part, key, search(page))
        limit = self._max_items
        if limit is not None:
            items = paginator.results[0](page)
            count = 0 if items is None else len(items)
            room = limit - self._total
            if count > room:
                assign(page, paginator.result_keys[0], items[:room])
                self._pages.resume_token = encode_token(self._token, handed_out + room)
                self._finished = True
                return
            self._total += count
        following = self._next_token(page)
        if following is None:
            self._finished = True
        elif limit is not None and self._total == limit:
            self._pages.resume_token = encode_token(following)
            self._finished = True
        else:
            # Not for the first page: a store may name the token that it was asked with.
            self._repeated = not is_first and self._token == following
            self._token = following
            self._inject()

    def _drop_handed_out(self, page: dict[str, Any]) -> None:
        """Remove what the page gave before the listing was interrupted inside it: all but the rest of the first key."""
        paginator = self._paginator
        for i, (key, search) in enumerate(zip(paginator.result_keys, paginator.results, strict=True)):
            found = search(page)
            if isinstance(found, (list, str)):
                assign(page, key, found[self._skip if i == 0 else len(found) :])
            elif found is not None and (i == 0 or not isinstance(found, (int, float))):
                # Numbers count what the service saw, not what was handed out.
                assign(page, key, None)

    def _next_token(self, page: dict[str, Any]) -> dict[str, Any] | None:
        paginator = self._paginator
        if paginator.more_results is not None and not paginator.more_results(page):
            return None
        token: dict[str, Any] = {}
        found = False
        for name, search in zip(paginator.input_tokens, paginator.output_tokens, strict=False):
            # An empty string is no token.
            value = token[name] = search(page) or None
            found = found or value is not None
        return token if found else None

    def _inject(self) -> None:
        arguments = self._arguments
        for name, value in self._token.items():
            if value is None or value == "None":
                arguments.pop(name, None)
            else:
                arguments[name] = value


def paginator_of(
    client: object, operation_name: str, model: Model, table: Mapping[str, Mapping[str, Any]]
) -> Paginator:
    """The paginator of a client's method. Raises OperationNotPageableError for a method that has none."""
    name = model.methods.get(operation_name)
    if name is None or name not in table:
        pageable = sorted(method for method, operation in model.methods.items() if operation in table)
        raise OperationNotPageableError(
            f"Operation cannot be paginated: {operation_name}; these can: {', '.join(pageable)}",
            operation_name=operation_name,
        )
    shape = model.operation(name).input
    limit = shape.members.get(table[name].get("limit_key", "")) if shape is not None else None
    limit_type = str if limit is not None and limit.shape.type is ShapeType.STRING else int
    return Paginator(getattr(client, operation_name), table[name], limit_type)


def _integer(name: str, value: Any, least: int | None = None) -> int | None:
    if value is None:
        return None
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = None
    if number is None or (least is not None and number < least):
        raise ConfigError(
            f"PaginationConfig.{name} must be a whole number{'' if least is None else f' from {least}'}, not {value!r}"
        )
    return number


def _merge(target: dict[str, Any], more: Mapping[str, Any]) -> None:
    for name, value in more.items():
        if isinstance(value, dict) and isinstance(target.get(name), dict):
            _merge(target[name], value)
        else:
            target[name] = value
