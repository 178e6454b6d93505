"""Runs one subcommand: the event loop, the client, the exit code."""

from __future__ import annotations

import gc
import importlib.util
import signal
import socket
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import partial
from io import TextIOWrapper
from typing import Any, Self, TypeVar

import anyio
from anyio.abc import TaskStatus
from botocore import UNSIGNED
from botocore import exceptions as boto

from asyncms import Config, Session
from asyncms.cli.connection import check_endpoint, client_arguments
from asyncms.cli.entry import ENDINGS, SIGNALLED
from asyncms.cli.fault import FAILED, exit_code
from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.cli.output import complain, print_json, warn
from asyncms.cli.parameters import Exit
from asyncms.cli.stalled import discard, discard_when_stalled
from asyncms.client import ServiceClient
from asyncms.errors import AsyncmsError

__all__ = ["loop_options", "run", "run_alone", "signals_received"]

ClientT = TypeVar("ClientT", bound=ServiceClient)


def run(
    settings: Settings,
    location: Location,
    command: Callable[[ClientT], Awaitable[int]],
    *,
    concurrency: int = 1,
    around: AbstractContextManager[object] | None = None,
    kept: Callable[[], str | None] = lambda: None,
) -> None:
    """Run the command with the client that reaches the location, and end with its exit code; errors become one line.

    ``concurrency``: requests that the command has in flight at once; each gets its connection. ``around``: entered before there
    is an event loop. ``kept``: what is said after Ctrl-C or SIGTERM, when everything has stopped, of what a next run can go on with.

    Raises Exit.
    """
    # One more for the listing: see `asyncms.bulk.store.connections`.
    config = Config(
        max_pool_connections=max(Config().max_pool_connections, concurrency + 1),
        signature_version=UNSIGNED if settings.no_sign_request else None,
    )
    run_alone(settings, partial(_with_client, settings, location, command, config), around=around, kept=kept)


def run_alone(
    settings: Settings,
    main: Callable[[], Awaitable[int]],
    *,
    around: AbstractContextManager[object] | None = None,
    kept: Callable[[], str | None] = lambda: None,
) -> None:
    """Run what needs no client and end with its exit code; errors become one line.

    Raises Exit.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    gc.freeze()
    # Cycles are rare here, and looking for them at every 700th object takes 3 % of a run.
    gc.set_threshold(20_000)
    gc.enable()
    ended_by: signal.Signals | None = None
    try:
        with around or nullcontext():
            code, ended_by = anyio.run(_until_told, main, backend="asyncio", backend_options=loop_options())
    except BrokenPipeError:
        # The reader, such as head, has seen enough. What is left would fail once more when it is flushed at the end.
        discard(sys.stdout)
        code = FAILED
    # EOFError: compressed data that breaks off, among others.
    except (AsyncmsError, OSError, EOFError, boto.BotoCoreError, boto.ClientError) as error:
        complain(error, as_json=settings.json)
        code = exit_code(error)
    if ended_by is not None:
        # All is over but the line that says so.
        for number in ENDINGS:
            signal.signal(number, signal.SIG_IGN)
        code = SIGNALLED + ended_by
        message = "; ".join(filter(None, [ENDINGS[ended_by], kept()]))
        if settings.json:
            print_json(type="interrupted", message=message)
        else:
            warn(message)
    raise Exit(code)


async def _until_told(main: Callable[[], Awaitable[int]]) -> tuple[int, signal.Signals | None]:
    """What main returns; and the signal, if one has come meanwhile, which ends it."""
    code = FAILED
    failure: Exception | None = None
    told: list[signal.Signals] = []
    # Shells have the jobs that they start in the background ignore Ctrl-C.
    numbers = [number for number in ENDINGS if number != signal.SIGINT or signal.getsignal(number) != signal.SIG_IGN]

    async def watch(*, task_status: TaskStatus[None]) -> None:
        with signals_received(*numbers, told=told) as signals:
            task_status.started()
            await anext(signals)
            tasks.cancel_scope.cancel()

    async with anyio.create_task_group() as tasks:
        await tasks.start(watch)
        try:
            code = await main()
        except Exception as error:  # noqa: BLE001 - raised below, without a group around it
            failure = error
        tasks.cancel_scope.cancel()
    if failure is not None:
        raise failure
    # Also where main has not seen it: what it has written since may be lost.
    return code, told[0] if told else None


@contextmanager
def signals_received(
    *numbers: signal.Signals, told: list[signal.Signals] | None = None
) -> Iterator[AsyncIterator[signal.Signals]]:
    """The signals as they come, within the block, and also while nobody reads the output.

    Not by the event loop's own handlers: those let a blocked write go on waiting, and behind them stand Python's defaults, which
    raise KeyboardInterrupt while the loop ends. Here what handled the signals before does so again.

    Args:
        told: has them at once, while the event loop is still at what it does.
    """
    ours, theirs = socket.socketpair()
    for end in (ours, theirs):
        end.setblocking(False)

    def note(number: int, _: object) -> None:
        if told is not None:
            told.append(signal.Signals(number))
        # One that has no room there is one of thousands.
        with suppress(BlockingIOError):
            theirs.send(bytes([number]))
        discard_when_stalled()

    before = {number: signal.signal(number, note) for number in numbers}
    try:
        yield _Signals(ours)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        ours.close()
        theirs.close()


class _Signals:
    """What handlers have sent: only a file wakes an event loop of any kind from within a handler."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> signal.Signals:
        await anyio.wait_readable(self._connection)
        return signal.Signals(self._connection.recv(1)[0])


def loop_options() -> dict[str, Any]:
    """For ``anyio.run``: uvloop where it is installed."""
    return {"use_uvloop": importlib.util.find_spec("uvloop") is not None}


async def _with_client(
    settings: Settings, location: Location, command: Callable[[Any], Awaitable[int]], config: Config
) -> int:
    service, arguments = client_arguments(location, settings)
    async with (
        Session(profile=settings.profile, config=config) as session,
        session.create_client(service, **arguments) as client,
    ):
        check_endpoint(location, client.meta.endpoint_url)
        return await command(client)
