"""Runs one subcommand: the event loop, the client, the exit code."""

from __future__ import annotations

import gc
import importlib.util
import sys
from collections.abc import Awaitable, Callable
from functools import partial
from io import TextIOWrapper
from typing import Any, TypeVar

import anyio
import typer
from botocore import exceptions as boto

from asyncms import Config, Session
from asyncms.cli.connection import check_endpoint, client_arguments
from asyncms.cli.fault import FAILED, INTERRUPTED, exit_code
from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.cli.output import complain, discard_output, warn
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
    on_interrupt: Callable[[], str] = lambda: "interrupted",
) -> None:
    """Run the command with the client that reaches the location, and end with its exit code; errors become one line.

    ``concurrency``: requests that the command has in flight at once; each gets its connection. ``on_interrupt``: what is said
    after Ctrl-C, when everything has stopped.

    Raises typer.Exit.
    """
    # One more for the listing: see `asyncms.bulk.store.connections`.
    config = Config(max_pool_connections=max(Config().max_pool_connections, concurrency + 1))
    run_alone(settings, partial(_with_client, settings, location, command, config), on_interrupt=on_interrupt)


def run_alone(
    settings: Settings, main: Callable[[], Awaitable[int]], *, on_interrupt: Callable[[], str] = lambda: "interrupted"
) -> None:
    """Run what needs no client and end with its exit code; errors become one line.

    Raises typer.Exit.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    gc.freeze()
    gc.enable()
    try:
        code = anyio.run(main, backend="asyncio", backend_options=loop_options())
    except KeyboardInterrupt:
        warn(on_interrupt())
        code = INTERRUPTED
    except BrokenPipeError:
        # The reader, such as head, has seen enough.
        discard_output()
        code = FAILED
    except (AsyncmsError, OSError, boto.BotoCoreError, boto.ClientError) as error:
        complain(error, as_json=settings.json)
        code = exit_code(error)
    raise typer.Exit(code)


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
