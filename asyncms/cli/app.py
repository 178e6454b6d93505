"""The command and its subcommands. Each is imported when it is called, or when help tells of all."""

from __future__ import annotations

import importlib
from typing import Any

import typer
from typer.core import TyperGroup

from asyncms.cli.options import EndpointUrl, Json, NoProgress, NoSignRequest, Profile, Region, Settings, Version

__all__ = ["app"]

SUBCOMMANDS = ("cat", "cp", "ls", "sync", "rm", "head", "presign", "mediastore", "serve")
"""In the order of the help. Each is a module of its name: the function, and an ``EPILOG`` if there is one, or a group."""
BULK = frozenset({"cp", "sync", "rm"})


class Subcommands(TyperGroup):
    """Imports a subcommand when it is wanted: all of them take longer to start than many a run lasts."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(SUBCOMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        if cmd_name in SUBCOMMANDS and cmd_name not in self.commands:
            self.commands[cmd_name] = _load(cmd_name)
        return super().get_command(ctx, cmd_name)


def _load(name: str) -> Any:
    module = importlib.import_module(f"asyncms.cli.{name}")
    command = getattr(module, name)
    holder = typer.Typer(add_completion=False, rich_markup_mode=None)
    # Without it the only command would be the whole.
    holder.callback()(asyncms)
    if isinstance(command, typer.Typer):
        holder.add_typer(command, name=name)
    else:
        from asyncms.cli.bulk_options import BulkCommand

        cls = BulkCommand if name in BULK else None
        holder.command(name, cls=cls, epilog=getattr(module, "EPILOG", None))(command)
    group: Any = typer.main.get_command(holder)
    return group.commands[name]


app: typer.Typer = typer.Typer(
    name="asyncms",
    cls=Subcommands,
    help="Objects in S3, S3-compatible stores and MediaStore containers.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # else [brackets] in texts vanish
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback()
def asyncms(
    context: typer.Context,
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
