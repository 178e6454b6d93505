"""Hooks: users' own code around every try of a request, for tracing and for headers that a gateway wants.

    class Trace(asyncms.Hook):
        async def before_sign(self, attempt):
            attempt.add_header("x-request-id", new_id())

        async def after_response(self, attempt, outcome):
            record(attempt.operation_name, outcome.status, outcome.elapsed)

    session.create_client("s3", hooks=[Trace()])

A hook is called once per try: retries, region redirects and the requests that the client makes by itself (resumed bodies,
ranges of a transfer, the search for a bucket's region) included. `Hook.before_sign` runs in the given order,
`Hook.after_response` in the reverse order, like nested ``async with`` blocks. What a hook raises ends the call and is not
tried again.
"""

from __future__ import annotations

import inspect
import re
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias

from asyncms.errors import ConfigError
from asyncms.value import Value

__all__ = ["AfterResponse", "Attempt", "BeforeSign", "Hook", "HookInput", "HookSet", "Outcome"]

_NAME = re.compile(r"[!#$%&'*+\-.^_`|~0-9A-Za-z]+")
_VALUE = re.compile(r"[\t\x20-\x7e]*")

_CLIENTS_OWN = frozenset(
    {
        "accept-encoding",
        "amz-sdk-invocation-id",
        "amz-sdk-request",
        "authorization",
        "connection",
        "content-encoding",
        "content-length",
        "expect",
        "host",
        "transfer-encoding",
        "user-agent",
        "x-amz-content-sha256",
        "x-amz-date",
        "x-amz-decoded-content-length",
        "x-amz-s3session-token",
        "x-amz-security-token",
        "x-amz-trailer",
    }
)
"""Say how the request is framed and signed: another value would break it."""


@dataclass(slots=True, eq=False)
class Attempt:
    """One try of one request, as it is before it is signed. The same object goes to both methods of a hook."""

    operation_name: str
    """As the model names it: ``GetObject``."""
    arguments: Mapping[str, Any]
    """The caller's, read-only. They may hold secrets such as ``SSECustomerKey``."""
    number: int
    """1 for the first try of the call."""
    method: str
    url: str
    """With the query, without what hooks add."""
    headers: Mapping[str, str]
    """What the arguments say in headers, names in lower case, read-only."""
    state: dict[str, Any] = field(default_factory=dict)
    """Nobody but hooks uses this: to carry something from one method to the other."""
    added_headers: dict[str, str] = field(default_factory=dict)
    added_query: list[tuple[str, str]] = field(default_factory=list)
    started: float = 0.0
    """`time.perf_counter` when all hooks had been called."""

    def add_header(self, name: str, value: str) -> None:
        """Send a header with this try, in place of one of that name.

        It is signed, but for those that middleboxes change: ``traceparent``, ``tracestate``, ``baggage``,
        ``x-amzn-trace-id``.

        Raises ValueError for what no header can hold, and for headers that the client itself writes.
        """
        lowered = name.lower()
        if not _NAME.fullmatch(name) or not _VALUE.fullmatch(value):
            raise ValueError(f"not a header: {name!r}: {value!r}; names are tokens, values are printable ASCII")
        if lowered in _CLIENTS_OWN:
            raise ValueError(f"the header {name} is the client's own")
        self.added_headers[lowered] = value

    def add_query(self, name: str, value: str) -> None:
        """Send a query parameter with this try; name and value are not yet encoded. It is signed."""
        self.added_query.append((name, value))


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Outcome(Value):
    """What became of a try. The body of a streaming result is still unread."""

    status: int | None
    """None if there was no answer."""
    headers: Mapping[str, str]
    """Of the answer, names in lower case."""
    error: BaseException | None
    """What the try failed with, also if another try follows; the cancellation of a cancelled one."""
    elapsed: float
    """Seconds from signing to the parsed answer."""


class BeforeSign(Protocol):
    """The first half of a hook; each half is one by itself."""

    async def before_sign(self, attempt: Attempt, /) -> None:
        """Called before a try is signed; may add headers and query parameters to it."""


class AfterResponse(Protocol):
    """The second half of a hook."""

    async def after_response(self, attempt: Attempt, outcome: Outcome, /) -> None:
        """Called when a try has ended, in whatever way.

        A cancelled call stays cancelled: then this runs to its first real wait, and what it raises becomes a note of the
        cancellation.
        """


class Hook:
    """Both halves, doing nothing: derive from it. One hook serves any number of requests at the same time."""

    async def before_sign(self, attempt: Attempt, /) -> None:
        """See `BeforeSign`."""

    async def after_response(self, attempt: Attempt, outcome: Outcome, /) -> None:
        """See `AfterResponse`."""


HookInput: TypeAlias = BeforeSign | AfterResponse | Callable[[Attempt], Awaitable[None]]
"""An object with ``before_sign``, ``after_response`` or both, or an async function that stands for the former."""


class HookSet:
    """The hooks of a client.

    Raises ConfigError for something that is no hook.
    """

    def __init__(self, hooks: Iterable[HookInput]) -> None:
        self._pairs = tuple(_pair(hook) for hook in hooks)

    async def before(self, attempt: Attempt) -> None:
        """All of the hooks; if one raises, those before it are told."""
        for done, (before, _) in enumerate(self._pairs):
            if before is None:
                continue
            try:
                await before(attempt)
            except BaseException as error:
                await self._tell(attempt, Outcome(None, {}, error, 0.0), done)
                raise
        attempt.started = time.perf_counter()

    async def after(
        self, attempt: Attempt, status: int | None, headers: Mapping[str, str], error: BaseException | None
    ) -> None:
        """All of the hooks, in reverse; if one raises, the rest are called nevertheless."""
        elapsed = time.perf_counter() - attempt.started
        await self._tell(attempt, Outcome(status, headers, error, elapsed), len(self._pairs))

    async def _tell(self, attempt: Attempt, outcome: Outcome, count: int) -> None:
        ends_anyway = outcome.error is not None and not isinstance(outcome.error, Exception)
        first: BaseException | None = None
        for _, after in reversed(self._pairs[:count]):
            if after is None:
                continue
            try:
                await after(attempt, outcome)
            except Exception as error:  # noqa: BLE001 - the first is raised when all were called
                if ends_anyway and outcome.error is not None:
                    outcome.error.add_note(f"a hook failed while the request was given up: {error!r}")
                else:
                    first = first or error
        if first is not None:
            raise first from outcome.error


_Before: TypeAlias = Callable[[Attempt], Awaitable[None]]
_After: TypeAlias = Callable[[Attempt, Outcome], Awaitable[None]]


def _pair(hook: Any) -> tuple[_Before | None, _After | None]:
    before, after = getattr(hook, "before_sign", None), getattr(hook, "after_response", None)
    if before is None and after is None:
        if inspect.isclass(hook) or not callable(hook):
            raise ConfigError(f"a hook has before_sign or after_response, or is an async function; {hook!r} is not one")
        before = hook
    if inspect.isclass(hook):
        raise ConfigError(f"hooks are objects: give {hook.__name__}(), not the class")
    # The methods of Hook itself do nothing: they are not called.
    return _written(before, Hook.before_sign), _written(after, Hook.after_response)


def _written(method: Any, default: Any) -> Any:
    return None if getattr(method, "__func__", None) is default else method
