"""The options that every subcommand shares; users type them before or after its name."""

from __future__ import annotations

from typing import Annotated, NamedTuple, TypeAlias

import click

from asyncms import __version__
from asyncms.cli.parameters import Context, Exit, Option

__all__ = ["EndpointUrl", "Json", "NoProgress", "NoSignRequest", "Profile", "Region", "Settings", "Version", "merged"]


def _print_version(_context: Context, _parameter: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"asyncms {__version__}")
        raise Exit


EndpointUrl: TypeAlias = Annotated[
    str | None,
    Option(
        "--endpoint-url",
        metavar="URL",
        help="The store, if it is not AWS. It takes the place of https://HOST[:PORT] in mediastore:// URLs; a path in it is "
        "the container's, and what follows HOST[:PORT]/ is the object's.",
    ),
]
Profile: TypeAlias = Annotated[
    str | None, Option("--profile", metavar="NAME", help="Profile of the AWS configuration files.")
]
Region: TypeAlias = Annotated[str | None, Option("--region", metavar="NAME", help="Region of the store.")]
Json: TypeAlias = Annotated[bool, Option("--json", help="Print one JSON object per line, and nothing else.")]
NoProgress: TypeAlias = Annotated[bool, Option("--no-progress", help="Never show progress bars.")]
NoSignRequest: TypeAlias = Annotated[bool, Option("--no-sign-request", help="Send no credentials: for public buckets.")]
Version: TypeAlias = Annotated[
    bool, Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
]


class Settings(NamedTuple):
    """The shared options."""

    endpoint_url: str | None = None
    profile: str | None = None
    region: str | None = None
    json: bool = False
    no_progress: bool = False
    no_sign_request: bool = False


def merged(context: Context, own: Settings) -> Settings:
    """The options given after the subcommand on top of those given before it."""
    outer: Settings = context.obj or Settings()
    return Settings(
        endpoint_url=own.endpoint_url or outer.endpoint_url,
        profile=own.profile or outer.profile,
        region=own.region or outer.region,
        json=own.json or outer.json,
        no_progress=own.no_progress or outer.no_progress,
        no_sign_request=own.no_sign_request or outer.no_sign_request,
    )
