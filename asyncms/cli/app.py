"""The command and its subcommands."""

from __future__ import annotations

import typer

from asyncms.cli.cat import cat
from asyncms.cli.cp import cp
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
app.command()(cp)
app.command()(ls)
app.add_typer(mediastore, name="mediastore")
app.add_typer(serve)
