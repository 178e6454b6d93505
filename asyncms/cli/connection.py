"""From a place and the shared options to the client that reaches it. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from asyncms.cli.location import Location
from asyncms.cli.options import Settings
from asyncms.errors import ConfigError

__all__ = ["check_endpoint", "client_arguments"]

_CONTAINER = r"[a-z0-9]+\.data\.mediastore(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?(?::\d+)?"

# What the SDKs make of a region alone; nothing was ever stored there.
_NO_CONTAINER = r"https?://data\.mediastore"


def client_arguments(location: Location, settings: Settings) -> tuple[str, dict[str, Any]]:
    """Service and further arguments of ``create_client``. Where they name no endpoint, the session looks for one."""
    return _OF_SCHEME[location.scheme](location, settings)


def check_endpoint(location: Location, endpoint_url: str) -> None:
    """Raises ConfigError where neither the location nor any setting says which store is meant."""
    if location.scheme == "mediastore" and re.match(_NO_CONTAINER, endpoint_url):
        raise ConfigError(
            f"{location} names no container; write mediastore://HOST/path, give --endpoint-url, or set "
            "AWS_ENDPOINT_URL_MEDIASTORE_DATA"
        )


def _s3(_location: Location, settings: Settings) -> tuple[str, dict[str, Any]]:
    return "s3", {"region_name": settings.region, "endpoint_url": settings.endpoint_url}


def _cos(_location: Location, settings: Settings) -> tuple[str, dict[str, Any]]:
    # Its keys and identities come from the environment and from files: a command line is no place for them.
    return "cos", {"region_name": settings.region, "endpoint_url": settings.endpoint_url}


def _mediastore(location: Location, settings: Settings) -> tuple[str, dict[str, Any]]:
    host = location.bucket
    # AWS's own host names say the region, which nobody should have to repeat.
    container = re.fullmatch(_CONTAINER, host)
    region = settings.region or (container[1] if container is not None else None)
    endpoint_url = settings.endpoint_url or (f"https://{host}" if host else None)
    return "mediastore-data", {"region_name": region, "endpoint_url": endpoint_url}


_OF_SCHEME: dict[str, Callable[[Location, Settings], tuple[str, dict[str, Any]]]] = {
    "s3": _s3,
    "cos": _cos,
    "mediastore": _mediastore,
}
