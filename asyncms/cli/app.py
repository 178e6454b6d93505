"""The command and its subcommands."""

from __future__ import annotations

import typer

from asyncms.cli import cp, head, presign, rm, sync
from asyncms.cli.bulk_options import BulkCommand
from asyncms.cli.cat import cat
from asyncms.cli.ls import ls
from asyncms.cli.mediastore import mediastore
from asyncms.cli.options import EndpointUrl, Json, NoProgress, Profile, Region, Settings, Version
from asyncms.cli.serve import serve

__all__ = ["app"]

app: typer.Typer = typer.Typer(
    name="asyncms",
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
    version: Version = False,  # noqa: ARG001 - its callback acts
) -> None:
    """Objects in S3, S3-compatible stores and MediaStore containers."""
    context.obj = Settings(endpoint_url, profile, region, json, no_progress)


app.command()(cat)
app.command(cls=BulkCommand, epilog=cp.EPILOG)(cp.cp)
app.command()(ls)
app.command(cls=BulkCommand, epilog=sync.EPILOG)(sync.sync)
app.command(cls=BulkCommand, epilog=rm.EPILOG)(rm.rm)
app.command(epilog=head.EPILOG)(head.head)
app.command(epilog=presign.EPILOG)(presign.presign)
app.add_typer(mediastore, name="mediastore")
app.add_typer(serve)
