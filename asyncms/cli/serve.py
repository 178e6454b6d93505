"""``asyncms serve``: servers to run code against. ``mediastore``: the MediaStore Data API, which AWS closed in 2025."""

from __future__ import annotations

import errno
import ipaddress
import os
import secrets
import signal
from contextlib import AsyncExitStack
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import click

from asyncms.cli.fault import INTERRUPTED, OK
from asyncms.cli.location import Location, parse_location
from asyncms.cli.options import EndpointUrl, Json, NoProgress, Profile, Region, Settings, merged
from asyncms.cli.output import line, print_json, warn
from asyncms.cli.parameters import BadParameter, Context, Option, command_of
from asyncms.cli.runner import run_alone, signals_received

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Mapping

    from asyncms.testing.mediastore.auth import Authenticator
    from asyncms.testing.mediastore.config import MediaStoreConfig
    from asyncms.testing.mediastore.server import MediaStoreServer
    from asyncms.testing.mediastore.store import Store

__all__ = ["serve"]

DEFAULT_REGION = "us-east-1"
DEFAULT_CONTAINER = "default"


class ThrottleSwitch(StrEnum):
    """Whether MediaStore's quotas hold, and the status of the answer to what exceeds them."""

    OFF = "off"
    BAD_REQUEST = "400"
    TOO_MANY_REQUESTS = "429"
    UNAVAILABLE = "503"


@dataclass(frozen=True, slots=True)
class Keys:
    """What clients sign with. ``generated``: nobody else knows them, so they are to be shown."""

    access_key: str
    secret_key: str
    token: str | None = None
    generated: bool = False


def mediastore(
    context: Context,
    directory: Annotated[
        Path | None,
        Option("--dir", metavar="PATH", help="Keep the objects here, over restarts. Default: in memory."),
    ] = None,
    backend: Annotated[
        str | None, Option("--backend", metavar="S3_URL", help="Keep the objects in S3: s3://bucket/prefix")
    ] = None,
    host: Annotated[str, Option("--host", metavar="ADDRESS", help="Listen at this address.")] = "127.0.0.1",
    port: Annotated[
        int, Option("--port", min=0, max=65535, metavar="N", help="Listen at this port; 0: any free one.")
    ] = 0,
    container: Annotated[
        list[str] | None,
        Option("--container", metavar="NAME", help=f"A container, in place of '{DEFAULT_CONTAINER}'; may be repeated."),
    ] = None,
    public_read: Annotated[
        bool, Option("--public-read", help="GetObject and DescribeObject need no signature.")
    ] = False,
    cors: Annotated[
        list[str] | None,
        Option("--cors", metavar="ORIGIN", help="Pages of this origin may read and write; * for all; may be repeated."),
    ] = None,
    throttle: Annotated[
        ThrottleSwitch, Option("--throttle", help="Hold MediaStore's quotas; refuse the rest with this status.")
    ] = ThrottleSwitch.OFF,
    no_auth: Annotated[bool, Option("--no-auth", help="Check no signatures; loopback addresses only.")] = False,
    endpoint_url: EndpointUrl = None,
    profile: Profile = None,
    region: Region = None,
    json: Json = False,
    no_progress: NoProgress = False,
) -> None:
    """Serve the AWS Elemental MediaStore Data API until it is interrupted.

    Clients sign with the keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or with those of --profile.

    Without either, keys are made up and printed. With --region, signatures must be for that region.

    The store of --endpoint-url is the one behind --backend.
    """
    settings = merged(context, Settings(endpoint_url, profile, region, json, no_progress))
    names = container or [DEFAULT_CONTAINER]
    location = _location(backend)
    _check(names, directory, location, settings, host, no_auth=no_auth)

    async def main() -> int:
        keys = None if no_auth else _keys(settings)
        async with AsyncExitStack() as stack:
            stores = await _stores(stack, names, directory, location, settings)
            config = _config(public_read=public_read, origins=cors or [], throttle=throttle)
            server = _server(stores, host, port, config, _authenticator(keys, settings.region))
            with signals_received(signal.SIGINT, signal.SIGTERM) as signals:
                try:
                    await stack.enter_async_context(server)
                except OSError as error:
                    raise OSError(error.errno, f"cannot listen at port {port} of {host}: {_reason(error)}") from None
                _announce(server, names, keys, settings)
                return await _until_told(signals)

    run_alone(settings, main)


def _location(backend: str | None) -> Location | None:
    if backend is None:
        return None
    try:
        location = parse_location(backend)
    except ValueError as error:
        raise BadParameter(str(error), param_hint="--backend") from None
    if location.scheme != "s3" or not location.bucket:
        raise BadParameter("name a bucket: s3://bucket[/prefix]", param_hint="--backend")
    return location


def _check(
    names: list[str], directory: Path | None, location: Location | None, settings: Settings, host: str, *, no_auth: bool
) -> None:
    if directory is not None and location is not None:
        raise BadParameter("objects are kept in one place: give --dir or --backend", param_hint="--backend")
    if len(set(names)) != len(names):
        raise BadParameter("the same name twice", param_hint="--container")
    if location is not None and len(names) > 1:
        raise BadParameter(
            "an S3 backend holds one container; start one server per container, each with its prefix",
            param_hint="--container",
        )
    if location is None and settings.endpoint_url is not None:
        raise BadParameter("is that of an S3 store, and needs --backend", param_hint="--endpoint-url")
    if no_auth and not _is_loopback(host):
        raise BadParameter(
            f"{host} is more than this machine: anybody could write. Leave it out and sign, or use a loopback --host",
            param_hint="--no-auth",
        )


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _keys(settings: Settings) -> Keys:
    """Of the profile, of the environment, or new ones. Raises what a broken or unknown profile raises."""
    if settings.profile is not None:
        import botocore.session

        from asyncms.errors import NoCredentialsError

        found = botocore.session.Session(profile=settings.profile).get_credentials()
        if found is None:
            raise NoCredentialsError(f"the profile {settings.profile} has no credentials")
        frozen = found.get_frozen_credentials()
        return Keys(frozen.access_key or "", frozen.secret_key or "", frozen.token)
    access_key, secret_key = os.environ.get("AWS_ACCESS_KEY_ID"), os.environ.get("AWS_SECRET_ACCESS_KEY")
    if access_key and secret_key:
        return Keys(access_key, secret_key, os.environ.get("AWS_SESSION_TOKEN") or None)
    if access_key or secret_key:
        raise BadParameter("set both AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or neither")
    return Keys(f"LOCAL{secrets.token_hex(8).upper()}", secrets.token_urlsafe(30), generated=True)


async def _stores(
    stack: AsyncExitStack, names: list[str], directory: Path | None, location: Location | None, settings: Settings
) -> Mapping[str, Store]:
    """One per container, each closed with the stack."""
    from asyncms.testing.mediastore.config import check_containers

    # They become names of directories.
    check_containers(names)
    if location is not None:
        return {names[0]: await _s3_store(stack, location, settings)}
    from asyncms.testing.mediastore.directory import DirectoryStore
    from asyncms.testing.mediastore.memory import MemoryStore

    stores: dict[str, Store] = {}
    for name in names:
        store = MemoryStore() if directory is None else DirectoryStore(directory / name)
        stack.push_async_callback(store.aclose)
        stores[name] = store
    return stores


async def _s3_store(stack: AsyncExitStack, location: Location, settings: Settings) -> Store:
    from asyncms import Config, Session
    from asyncms.testing.mediastore.s3 import S3Store

    # As many connections as there are readers: a stream that stands still must not keep others waiting.
    config = Config(max_pool_connections=1000)
    if settings.endpoint_url is not None:
        config = config.merge(Config(store="generic"))
    session = await stack.enter_async_context(Session(profile=settings.profile, config=config))
    client = await stack.enter_async_context(
        session.create_client("s3", region_name=settings.region, endpoint_url=settings.endpoint_url)
    )
    await client.list_objects_v2(Bucket=location.bucket, MaxKeys=1)
    return S3Store(client, location.bucket, location.key)


def _config(*, public_read: bool, origins: list[str], throttle: ThrottleSwitch) -> MediaStoreConfig:
    from asyncms.testing.mediastore.config import MediaStoreConfig
    from asyncms.testing.mediastore.cors import METHODS, CorsRule
    from asyncms.testing.mediastore.throttle import Quotas

    rule = CorsRule(allowed_origins=tuple(origins), allowed_methods=METHODS, expose_headers=("*",)) if origins else None
    statuses: dict[ThrottleSwitch, Literal[400, 429, 503]] = {
        ThrottleSwitch.BAD_REQUEST: 400,
        ThrottleSwitch.TOO_MANY_REQUESTS: 429,
        ThrottleSwitch.UNAVAILABLE: 503,
    }
    return MediaStoreConfig(
        public_read=public_read,
        cors=() if rule is None else (rule,),
        quotas=Quotas() if throttle in statuses else None,
        throttle_status=statuses.get(throttle, 400),
    )


def _authenticator(keys: Keys | None, region: str | None) -> Authenticator | None:
    from asyncms.testing.mediastore.signature import SigV4Authenticator

    if keys is None:
        return None
    secret = keys.secret_key if keys.token is None else (keys.secret_key, keys.token)
    return SigV4Authenticator({keys.access_key: secret}, region=region)


def _server(
    stores: Mapping[str, Store], host: str, port: int, config: MediaStoreConfig, authenticator: Authenticator | None
) -> MediaStoreServer:
    from asyncms.testing.mediastore.server import MediaStoreServer

    return MediaStoreServer(stores, host=host, port=port, config=config, authenticator=authenticator)


def _announce(server: MediaStoreServer, names: list[str], keys: Keys | None, settings: Settings) -> None:
    endpoints = {name: server.endpoint_url(name) for name in names}
    region = settings.region or os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION") or DEFAULT_REGION
    if settings.json:
        print_json(
            type="listening",
            endpoints=endpoints,
            pid=os.getpid(),
            region=region,
            access_key_id=keys.access_key if keys else None,
            # Others are the user's, who has them.
            secret_access_key=keys.secret_key if keys and keys.generated else None,
        )
        return
    for name, url in endpoints.items():
        line(f"container {name} at {url}")
    line("")
    line(f"export AWS_ENDPOINT_URL_MEDIASTORE_DATA={endpoints[names[0]]} AWS_DEFAULT_REGION={region}")
    if keys is None:
        line("# no signatures are checked: any AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY will do")
    elif keys.generated:
        line(f"export AWS_ACCESS_KEY_ID={keys.access_key} AWS_SECRET_ACCESS_KEY={keys.secret_key}")
    else:
        line(f"# sign with the keys of {keys.access_key}")
    line("# then, in Python:")
    line('boto3.client("mediastore-data").list_items()')
    line('asyncms.get_session().create_client("mediastore-data")')
    line("")
    line("Ctrl-C ends it.")


def _reason(error: OSError) -> str:
    # The event loop words what the system has said; failed look-ups of names have numbers of their own.
    number = error.errno
    return os.strerror(number) if number is not None and number in errno.errorcode else str(error.strerror or error)


async def _until_told(signals: AsyncIterator[signal.Signals]) -> int:
    async for number in signals:
        if number == signal.SIGINT:
            warn("interrupted")
            return INTERRUPTED
        return OK
    raise AssertionError("signals never end")


serve: click.Group = click.Group(
    "serve", commands=[command_of(mediastore, "mediastore")], help="Servers to run code against.", no_args_is_help=True
)
