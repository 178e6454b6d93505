"""Waiters: ask again, at intervals, until the answer is the one that is waited for; boto's rules.

Each answer, error answers included, goes past the acceptors in order; the first that matches says success, failure or
retry. An error that no acceptor knows ends the waiting; a result that none knows does not.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple, TypedDict

import anyio

from asyncms.errors import ClientError, ConfigError, WaiterError
from asyncms.operation import Model
from asyncms.pipeline.expression import compile_expression

__all__ = ["Acceptor", "Waiter", "WaiterOptions", "waiter_name", "waiter_of"]

Response = Mapping[str, Any]


class WaiterOptions(TypedDict, total=False):
    """boto's ``WaiterConfig``."""

    Delay: float
    """Seconds between two requests."""
    MaxAttempts: int
    """Requests at most."""


class Acceptor(NamedTuple):
    """What an answer means to a waiter."""

    state: str
    """``success``, ``failure`` or ``retry``."""
    matches: Callable[[Response], bool]
    explanation: str

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Acceptor:
        """The acceptor of the model's row. Raises ConfigError for a matcher that is not known."""
        matcher, expected, argument = row["matcher"], row["expected"], row.get("argument", "")
        if matcher not in _MATCHERS:
            raise ConfigError(f"Unknown acceptor: {matcher}")
        make, explanation = _MATCHERS[matcher]
        text = explanation.format(argument=argument, expected=expected)
        return cls(row["state"], make(expected, argument), text)


class Waiter:
    """Waits for one state: ``wait`` with the operation's arguments.

    Args:
        name: the model's name of the state, such as ``BucketExists``.
        method: the client's method.
        config: the model's row, in botocore's format.
        sleep: waits so many seconds.
    """

    def __init__(
        self,
        name: str,
        method: Callable[..., Awaitable[Any]],
        config: Mapping[str, Any],
        sleep: Callable[[float], Awaitable[object]] = anyio.sleep,
    ) -> None:
        self.name = name
        self.method = method
        self.delay: float = config["delay"]
        self.max_attempts: int = config["maxAttempts"]
        self.acceptors: list[Acceptor] = [Acceptor.of(row) for row in config["acceptors"]]
        self.sleep = sleep

    def __repr__(self) -> str:
        return f"<Waiter {self.name}>"

    async def wait(self, *, WaiterConfig: WaiterOptions | None = None, **kwargs: Any) -> dict[str, Any]:
        """Return, with the last answer, once the state is reached.

        Raises WaiterError if it cannot be reached any more or not within MaxAttempts, and what the operation raises
        without an answer of the service: ParamValidationError, TransportError.
        """
        delay, max_attempts = self._limits(WaiterConfig or {})
        matched: Acceptor | None = None
        attempts = 0
        while True:
            response: dict[str, Any]
            try:
                response = await self.method(**kwargs)
            except ClientError as error:
                response = error.response
            attempts += 1
            acceptor = next((each for each in self.acceptors if each.matches(response)), None)
            if acceptor is not None:
                matched = acceptor
                if acceptor.state == "success":
                    return response
                if acceptor.state == "failure":
                    reason = f"Waiter encountered a terminal failure state: {acceptor.explanation}"
                    raise WaiterError(self.name, reason, response)
            elif _is_error(response):
                fault = response["Error"]
                reason = f"An error occurred ({fault.get('Code', 'Unknown')}): {fault.get('Message', 'Unknown')}"
                raise WaiterError(self.name, reason, response)
            if attempts >= max_attempts:
                reason = "Max attempts exceeded"
                if matched is not None:
                    reason = f"{reason}. Previously accepted state: {matched.explanation}"
                raise WaiterError(self.name, reason, response)
            await self.sleep(delay)

    def _limits(self, options: WaiterOptions) -> tuple[float, int]:
        delay, attempts = options.get("Delay", self.delay), options.get("MaxAttempts", self.max_attempts)
        if not isinstance(delay, (int, float)) or delay < 0:
            raise ConfigError(f"WaiterConfig.Delay must be a number of seconds from 0, not {delay!r}")
        if not isinstance(attempts, int):
            raise ConfigError(f"WaiterConfig.MaxAttempts must be a whole number, not {attempts!r}")
        return delay, attempts


def waiter_of(client: object, name: str, model: Model, table: Mapping[str, Mapping[str, Any]]) -> Waiter:
    """The waiter that boto calls ``name``, such as ``bucket_exists``. Raises ConfigError, a ValueError, for no such name."""
    names = {waiter_name(each): each for each in table}
    if name not in names:
        raise ConfigError(f"Waiter does not exist: {name}; these do: {', '.join(sorted(names)) or 'none'}")
    row = table[names[name]]
    method = next(method for method, operation in model.methods.items() if operation == row["operation"])
    return Waiter(names[name], getattr(client, method), row)


def waiter_name(name: str) -> str:
    """The model's name of a waiter as boto's method takes it: ``BucketExists`` is ``bucket_exists``."""
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


def _is_error(response: Response) -> bool:
    error = response.get("Error")
    return isinstance(error, dict) and "Code" in error


# -- matchers ------------------------------------------------------------------------------------------------------------


def _path(expected: Any, argument: str) -> Callable[[Response], bool]:
    search = compile_expression(argument)
    return lambda response: not _is_error(response) and bool(search(response) == expected)


def _path_elements(
    quantify: Callable[[Iterable[bool]], bool],
) -> Callable[[Any, str], Callable[[Response], bool]]:
    def make(expected: Any, argument: str) -> Callable[[Response], bool]:
        search = compile_expression(argument)

        def matches(response: Response) -> bool:
            found = None if _is_error(response) else search(response)
            # An empty list says nothing, not even of all its elements.
            return isinstance(found, list) and bool(found) and quantify(element == expected for element in found)

        return matches

    return make


def _status(expected: Any, _argument: str) -> Callable[[Response], bool]:
    return lambda response: bool(response.get("ResponseMetadata", {}).get("HTTPStatusCode") == expected)


def _error(expected: Any, _argument: str) -> Callable[[Response], bool]:
    """``expected`` is an error code, or whether there is an error at all."""
    if expected is True:
        return lambda response: "Code" in response.get("Error", {})
    if expected is False:
        return lambda response: "Error" not in response
    return lambda response: bool(response.get("Error", {}).get("Code", "") == expected)


_MATCHERS: Final[dict[str, tuple[Callable[[Any, str], Callable[[Response], bool]], str]]] = {
    "status": (_status, "Matched expected HTTP status code: {expected}"),
    "error": (_error, "Matched expected service error code: {expected}"),
    "path": (_path, 'For expression "{argument}" we matched expected path: "{expected}"'),
    "pathAll": (
        _path_elements(all),
        'For expression "{argument}" all members matched expected path: "{expected}"',
    ),
    "pathAny": (
        _path_elements(any),
        'For expression "{argument}" we matched expected path: "{expected}" at least once',
    ),
}
