"""The command and its subcommands. Each is imported when it is called."""

from __future__ import annotations

import importlib

import click

from asyncms.cli.options import EndpointUrl, Json, NoProgress, NoSignRequest, Profile, Region, Settings, Version
from asyncms.cli.parameters import Command, Context, command_of

__all__ = ["app"]

SUBCOMMANDS = {
    "cat": "Write objects to standard output, one after another, as their bytes arrive.",
    "cp": "Copy one object, or many, from or to a store, or within one.",
    "ls": "List buckets, the objects whose keys start with a prefix, or a MediaStore folder.",
    "sync": "Transfer what is missing or differs: up, down, or from bucket to bucket.",
    "rm": "Delete an object, or many: 1,000 per request.",
    "head": "Print the metadata of an object, or of a bucket.",
    "presign": "Print a URL with which anybody may get (or put, delete) one object.",
    "mediastore": "MediaStore Data containers.",
    "serve": "Servers to run code against.",
}
"""In the order of the help, with the first line of their own. Each is a module of its name: the function, and an ``EPILOG`` if there
is one, or a command of click."""
BULK = frozenset({"cp", "sync", "rm"})


class Subcommands(click.Group):
    """Imports a subcommand when it is wanted: all of them take longer to start than many a run lasts."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(SUBCOMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # click's own asks the commands.
        with formatter.section("Commands"):
            formatter.write_dl(list(SUBCOMMANDS.items()))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in SUBCOMMANDS and cmd_name not in self.commands:
            self.commands[cmd_name] = _load(cmd_name)
        return super().get_command(ctx, cmd_name)


def _load(name: str) -> click.Command:
    module = importlib.import_module(f"asyncms.cli.{name}")
    command = getattr(module, name)
    if isinstance(command, click.Command):
        return command
    kind = Command
    if name in BULK:
        from asyncms.cli.bulk_options import BulkCommand

        kind = BulkCommand
    return command_of(command, name, kind=kind, epilog=getattr(module, "EPILOG", None))


def asyncms(
    context: Context,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
    no_sign_request: NoSignRequest = False,
    version: Version = False,  # noqa: ARG001 - its callback acts
) -> None:
    """Objects in S3, S3-compatible stores and MediaStore containers."""
    context.obj = Settings(endpoint_url, profile, region, json, no_progress, no_sign_request)


app: click.Command = command_of(
    asyncms,
    "asyncms",
    kind=Subcommands,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
