"""From a place and the shared options to the client that reaches it. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.errors import ConfigError

__all__ = ["client_arguments"]

_CONTAINER = re.compile(r"[a-z0-9]+\.data\.mediastore(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?(?::\d+)?")


def client_arguments(location: Location, settings: Settings) -> tuple[str, dict[str, Any]]:
    """Service and further arguments of ``create_client``.

    Raises ConfigError where the two do not say which store is meant.
    """
    return _OF_SCHEME[location.scheme](location, settings)


def _s3(_location: Location, settings: Settings) -> tuple[str, dict[str, Any]]:
    return "s3", {"region_name": settings.region, "endpoint_url": settings.endpoint_url}


def _cos(_location: Location, settings: Settings) -> tuple[str, dict[str, Any]]:
    # Its keys and identities come from the environment and from files: a command line is no place for them.
    return "cos", {"region_name": settings.region, "endpoint_url": settings.endpoint_url}


def _mediastore(location: Location, settings: Settings) -> tuple[str, dict[str, Any]]:
    host = location.bucket
    if not host and settings.endpoint_url is None:
        raise ConfigError(f"{location} names no container; write mediastore://HOST/path or give --endpoint-url")
    # AWS's own host names say the region, which nobody should have to repeat.
    container = _CONTAINER.fullmatch(host)
    region = settings.region or (container[1] if container is not None else None)
    return "mediastore-data", {"region_name": region, "endpoint_url": settings.endpoint_url or f"https://{host}"}


_OF_SCHEME: dict[str, Callable[[Location, Settings], tuple[str, dict[str, Any]]]] = {
    "s3": _s3,
    "cos": _cos,
    "mediastore": _mediastore,
}
