"""Runs one subcommand: the event loop, the client, the exit code."""

from __future__ import annotations

import gc
import importlib.util
import os
import signal
import sys
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from io import TextIOWrapper
from typing import Any, TypeVar

import anyio
from anyio.abc import TaskStatus
from botocore import UNSIGNED
from botocore import exceptions as boto

from asyncms import Config, Session
from asyncms.cli.connection import check_endpoint, client_arguments
from asyncms.cli.fault import FAILED, INTERRUPTED, TERMINATED, exit_code
from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.cli.output import complain, discard_output, print_json, warn
from asyncms.cli.parameters import Exit
from asyncms.client import ServiceClient
from asyncms.errors import AsyncmsError

__all__ = ["loop_options", "run", "run_alone"]

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
    broken_off: str | None = None
    try:
        with around or nullcontext():
            ended = anyio.run(_until_terminated, main, backend="asyncio", backend_options=loop_options())
        code, broken_off = (TERMINATED, "terminated") if ended is None else (ended, None)
    except KeyboardInterrupt:
        code, broken_off = INTERRUPTED, "interrupted"
    except BrokenPipeError:
        # The reader, such as head, has seen enough.
        discard_output()
        code = FAILED
    except (AsyncmsError, OSError, boto.BotoCoreError, boto.ClientError) as error:
        complain(error, as_json=settings.json)
        code = exit_code(error)
    if broken_off is not None:
        message = "; ".join(filter(None, [broken_off, kept()]))
        if settings.json:
            print_json(type="interrupted", message=message)
        else:
            warn(message)
    raise Exit(code)


async def _until_terminated(main: Callable[[], Awaitable[int]]) -> int | None:
    """What main returns; None if SIGTERM has ended it, which leaves no more behind than Ctrl-C."""
    if os.name == "nt":
        return await main()
    code: int | None = None
    failure: Exception | None = None

    async def watch(*, task_status: TaskStatus[None]) -> None:
        with anyio.open_signal_receiver(signal.SIGTERM) as signals:
            task_status.started()
            async for _ in signals:
                tasks.cancel_scope.cancel()
                return

    async with anyio.create_task_group() as tasks:
        await tasks.start(watch)
        try:
            code = await main()
        except Exception as error:  # noqa: BLE001 - raised below, without a group around it
            failure = error
        tasks.cancel_scope.cancel()
    if failure is not None:
        raise failure
    return code


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
