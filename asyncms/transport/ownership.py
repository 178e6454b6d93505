"""Who may use a transport: the event loop of its first use, in the process that made it."""

from __future__ import annotations

import os
import sys

import anyio.lowlevel

from asyncms.errors import ForkedClientError, WrongLoopError

__all__ = ["Ownership", "forked", "on_trio", "other_loop"]

forks: int = 0
"""How often this process's line of ancestors has forked since the import."""


def _count_fork() -> None:
    global forks  # noqa: PLW0603
    forks += 1


os.register_at_fork(after_in_child=_count_fork)


class Ownership:
    """The owner of a transport whose HTTP library does not watch over it itself."""

    def __init__(self) -> None:
        self._forks = forks
        self._loop: object = None

    @property
    def is_forked(self) -> bool:
        """Whether this process is a child of the owner's."""
        return self._forks != forks

    def claim(self) -> None:
        """Make the running loop the owner, if there is none yet.

        Raises ForkedClientError, WrongLoopError: somebody else is.
        """
        if self._forks != forks:
            raise forked()
        loop = anyio.lowlevel.current_token()
        if self._loop is None:
            self._loop = loop
        elif self._loop != loop:
            raise other_loop()

    def check_closing(self) -> None:
        """Raise WrongLoopError if another loop than the owner closes it; the owner's may be gone."""
        loop = self._loop
        if loop is not None and loop != anyio.lowlevel.current_token() and not _is_over(loop):
            raise WrongLoopError("this client must be closed in the event loop it was used on")

    @property
    def is_over(self) -> bool:
        """Whether the owner cannot run any more: connections cannot be closed then."""
        return self.is_forked or (self._loop is not None and _is_over(self._loop))


def _is_over(loop: object) -> bool:
    native = getattr(loop, "native_token", loop)
    is_closed = getattr(native, "is_closed", None)  # a loop of asyncio; a token of trio fails when it is used
    return bool(is_closed()) if is_closed is not None else False


def forked() -> ForkedClientError:
    """The error of a child process's use."""
    return ForkedClientError(
        "this client was made before the process forked, and its connections belong to the parent; create a "
        "new session and client in the child process"
    )


def other_loop() -> WrongLoopError:
    """The error of another loop's use."""
    return WrongLoopError(
        "this client belongs to another event loop, the one it was first used on; create one session per event "
        "loop (per asyncio.run call)"
    )


def on_trio() -> bool:
    """Whether trio runs what calls this."""
    trio = sys.modules.get("trio")  # importing it takes 75 ms, and whoever runs on it has imported it
    return trio is not None and bool(trio.lowlevel.in_trio_run())
