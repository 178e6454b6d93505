"""``asyncms mediastore``: what only MediaStore Data containers need. ``push`` uploads what a live packager writes."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import Annotated

import anyio
import click

from asyncms.bulk.push import PushConfig, PushReport, RunUntil, push_directory
from asyncms.cli.fault import FAILED, INTERRUPTED, OK
from asyncms.cli.location import Location, is_remote, parse_location
from asyncms.cli.options import EndpointUrl, Json, NoProgress, Profile, Region, Settings, merged
from asyncms.cli.output import warn
from asyncms.cli.parameters import Argument, BadParameter, Context, Option, command_of
from asyncms.cli.push_display import push_display_for
from asyncms.cli.runner import run, signals_received
from asyncms.mediastore.client import MediaStoreDataClient

__all__ = ["mediastore"]

_DEFAULT = PushConfig()


def push(
    context: Context,
    source: Annotated[Path, Argument(metavar="DIR", help="Where the packager writes.", exists=True, file_okay=False)],
    destination: Annotated[str, Argument(metavar="URL", help="mediastore://HOST[:PORT]/folder")],
    once: Annotated[bool, Option("--once", help="Upload what is there, taken as complete, and end.")] = False,
    until_endlist: Annotated[
        bool,
        Option("--until-endlist", help="End when every playlist has EXT-X-ENDLIST (every MPD is static)."),
    ] = False,
    streaming: Annotated[
        bool,
        Option("--streaming", help="Upload segments while they are written, so that readers get them at once."),
    ] = False,
    delete: Annotated[
        bool, Option("--delete", help="Delete objects whose files the packager removed, after the playlists.")
    ] = False,
    concurrency: Annotated[int, Option("--concurrency", min=1, max=1000, help="Uploads at once.")] = (
        _DEFAULT.concurrency
    ),
    playlist: Annotated[
        list[str] | None,
        Option("--playlist", metavar="SUFFIX", help=f"Of playlists. Default: {' '.join(_DEFAULT.playlists)}"),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        Option("--ignore", metavar="PATTERN", help=f"Names to leave out. Default: {' '.join(_DEFAULT.ignore)}"),
    ] = None,
    playlist_cache_control: Annotated[
        str, Option("--playlist-cache-control", metavar="VALUE", help="Cache-Control of playlists; '' for none.")
    ] = _DEFAULT.playlist_cache_control or "",
    segment_cache_control: Annotated[
        str, Option("--segment-cache-control", metavar="VALUE", help="Cache-Control of all else; '' for none.")
    ] = _DEFAULT.segment_cache_control or "",
    settle: Annotated[
        float,
        Option(
            "--settle", min=0, metavar="SECONDS", help="Unchanged files are complete, where the system does not tell."
        ),
    ] = _DEFAULT.settle,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
) -> None:
    """Upload a live packager's directory as it is written, playlists behind the segments they name.

    Runs until Ctrl-C or SIGTERM, which let uploads under way finish; a second one breaks them off.
    """
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress))
    if not is_remote(destination) or (location := _parsed(destination)).scheme != "mediastore":
        raise BadParameter("the destination is mediastore://HOST[:PORT]/folder")
    if once and until_endlist:
        raise BadParameter("--once and --until-endlist exclude each other")
    if once and streaming:
        raise BadParameter("--once takes all files as complete, so there is nothing to stream")
    until = RunUntil.UPLOADED if once else RunUntil.ENDED if until_endlist else RunUntil.STOPPED
    config = PushConfig(
        concurrency=concurrency,
        playlists=tuple(playlist or _DEFAULT.playlists),
        ignore=tuple(ignore or _DEFAULT.ignore),
        settle=settle,
        playlist_cache_control=playlist_cache_control or None,
        segment_cache_control=segment_cache_control or None,
    )

    async def command(client: MediaStoreDataClient) -> int:
        display = push_display_for(settings, source, location)
        report: PushReport | None = None
        failure: Exception | None = None
        stop = anyio.Event()
        told: list[signal.Signals] = []
        async with anyio.create_task_group() as tasks:
            if until is not RunUntil.UPLOADED:
                await tasks.start(_stop_on_signals, told, stop, tasks.cancel_scope)
            try:
                report = await push_directory(
                    client,
                    Directory=source,
                    Path=location.key,
                    Until=until,
                    Streaming=streaming,
                    Delete=delete,
                    Stop=stop,
                    Callback=display.on_event,
                    Config=config,
                )
            except Exception as error:  # noqa: BLE001 - raised again outside, where no group is made of it
                failure = error
            tasks.cancel_scope.cancel()
        if failure is not None:
            raise failure
        if report is not None:
            display.finish(report)
        if report is None or signal.SIGINT in told:
            warn("interrupted")
            return INTERRUPTED
        return OK if report.ok else FAILED

    # Streams hold connections beside the uploads.
    run(settings, location, command, concurrency=2 * concurrency if streaming else concurrency)


async def _stop_on_signals(
    told: list[signal.Signals], stop: anyio.Event, scope: anyio.CancelScope, *, task_status: anyio.abc.TaskStatus[None]
) -> None:
    with signals_received(signal.SIGINT, signal.SIGTERM) as signals:
        task_status.started()
        async for number in signals:
            told.append(number)
            if stop.is_set():
                scope.cancel()
                return
            stop.set()


def _parsed(text: str) -> Location:
    try:
        return parse_location(text)
    except ValueError as error:
        raise BadParameter(str(error)) from None


mediastore: click.Group = click.Group(
    "mediastore", commands=[command_of(push, "push")], help="MediaStore Data containers.", no_args_is_help=True
)
