"""Bucket and operation → where to send the request and what to sign it for.

A custom endpoint with an ordinary bucket name is resolved here, in a few lines; everything else (AWS hosts, ARNs,
FIPS, dual-stack, accelerate) by botocore's rules in `asyncms.endpoint.ruleset`. Answers are cached per bucket.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import quote, urlsplit

from asyncms.errors import ConfigError
from asyncms.message import Origin

__all__ = [
    "AUTH_SCHEMES",
    "Endpoint",
    "EndpointSettings",
    "custom_endpoint",
    "is_express",
    "is_virtual_hostable",
    "parse_endpoint_url",
]

AUTH_SCHEMES = ("sigv4", "sigv4-s3express", "sigv4a")
"""In the order of preference: where plain SigV4 is offered as well, its signatures cost a tenth of SigV4a's."""

_DNS_BUCKET = re.compile(r"[a-z0-9][a-z0-9-]{1,61}[a-z0-9]")
_IPV4 = re.compile(r"(\d+\.){3}\d+")


class Endpoint(NamedTuple):
    """Where one bucket (or the service itself) lives."""

    origin: Origin
    host: str
    """The Host header."""
    path: str
    """What stands before the key's ``/``: empty, or ``/bucket``, percent-encoded."""
    region: str
    """Of the signature."""
    signing_name: str
    headers: tuple[tuple[str, str], ...] = ()
    auth: str = "sigv4"
    """How to sign, by the rules' word for it: one of `AUTH_SCHEMES`, or ``bearer``."""
    root: str | None = None
    """The path of the endpoint itself, where it is not ``/`` behind `path`."""


class EndpointSettings(NamedTuple):
    """What of a client's configuration decides about endpoints."""

    endpoint_url: str | None
    addressing_style: str = "auto"
    use_fips: bool = False
    use_dualstack: bool = False
    use_accelerate: bool = False
    use_arn_region: bool | None = None
    us_east_1_regional: bool = False
    disable_multiregion_access_points: bool = False
    disable_express_sessions: bool = False
    use_ssl: bool = True
    sigv4a_region_set: str | None = None
    """In place of the endpoint's own, with commas."""
    inject_host_prefix: bool = True
    """Whether operations with a host prefix get it."""
    auth: str = "sigv4"
    """How requests to `endpoint_url` are signed: ``sigv4`` or ``bearer``."""
    only_url: bool = False
    """Whether the service has no addresses but `endpoint_url`."""


def parse_endpoint_url(url: str) -> tuple[Origin, str]:
    """Origin and path (without a trailing slash) of an endpoint URL.

    Raises ConfigError for anything but ``http(s)://host[:port][/path]``.
    """
    # What stands before an "@" may be a password, and an unescaped one may hold any character: never shown.
    shown = repr(f"…@{url.rpartition('@')[2]}" if "@" in url else url)
    if any(c.isspace() or ord(c) < 0x21 for c in url):
        raise ConfigError(f"Invalid endpoint: {shown}: it holds white space or control characters")
    try:
        parts = urlsplit(url)
        port = parts.port
        # Some versions of urlsplit drop what stands before the bracket.
        if not parts.netloc.startswith("[") and "[" in parts.netloc.rpartition("@")[2]:
            raise ValueError
    except ValueError:
        raise ConfigError(f"Invalid endpoint: {shown}: its host or port is malformed") from None
    host = parts.hostname
    if "@" in parts.netloc:
        raise ConfigError(f"Invalid endpoint: {shown}: a user name or password has no place in it")
    if parts.scheme not in ("http", "https") or not host or port == 0 or parts.query or parts.fragment:
        raise ConfigError(f"Invalid endpoint: {shown}: it must look like https://host[:port]")
    tls = parts.scheme == "https"
    try:
        host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        raise ConfigError(f"Invalid endpoint: {shown}: the host name cannot be encoded") from None
    return Origin(tls, host, port if port is not None else (443 if tls else 80)), quote(
        parts.path.rstrip("/"), safe="/~%"
    )


def is_express(bucket: str) -> bool:
    """Whether this is a directory bucket, or an access point of one: the endings are reserved for them."""
    return bucket.endswith(("--x-s3", "--xa-s3"))


def is_virtual_hostable(bucket: str, tls: bool) -> bool:
    """Whether the bucket's name can stand before the host: DNS label rules; with TLS no dots, for the certificate."""
    if tls and "." in bucket:
        return False
    if not 3 <= len(bucket) <= 63 or _IPV4.fullmatch(bucket):
        return False
    return all(_DNS_BUCKET.fullmatch(label) or re.fullmatch(r"[a-z0-9]{1,2}", label) for label in bucket.split("."))


def custom_endpoint(
    url: str, bucket: str | None, virtual: bool, region: str, signing_name: str, auth: str = "sigv4"
) -> Endpoint:
    """The endpoint of a client with ``endpoint_url``.

    Path style unless ``virtual``; buckets that cannot be a host name, and hosts that are IP addresses, get path style
    even then.
    """
    origin, path = parse_endpoint_url(url)
    if bucket is None:
        # As botocore: with a slash at its end only if the user gave one.
        root = path if path and not url.endswith("/") else None
        return Endpoint(origin, origin.authority, path, region, signing_name, auth=auth, root=root)
    is_ip = ":" in origin.host or _IPV4.fullmatch(origin.host) is not None
    if virtual and not is_ip and is_virtual_hostable(bucket, origin.tls):
        origin = Origin(origin.tls, f"{bucket}.{origin.host}", origin.port)
        return Endpoint(origin, origin.authority, path, region, signing_name, auth=auth)
    return Endpoint(origin, origin.authority, f"{path}/{quote(bucket, safe='~')}", region, signing_name, auth=auth)


def from_rules(
    url: str, properties: Mapping[str, Any], headers: Mapping[str, list[str]], region: str, name: str
) -> Endpoint:
    """What botocore's rules answered, as an `Endpoint`.

    Raises ConfigError for authentication schemes that are not supported.
    """
    origin, path = parse_endpoint_url(url)
    offered = {scheme["name"]: scheme for scheme in properties.get("authSchemes", ())}
    auth = next((known for known in AUTH_SCHEMES if known in offered), None)
    if auth is None and offered:
        raise ConfigError(f"{origin.url} needs the authentication scheme {', '.join(offered)}, which is not supported")
    scheme = offered[auth] if auth is not None else {}
    # A region set is signed as the text of its names, which the rules know as "*" only.
    region = ",".join(scheme["signingRegionSet"]) if auth == "sigv4a" else scheme.get("signingRegion", region)
    extra = tuple((key.lower(), ",".join(values)) for key, values in headers.items())
    return Endpoint(
        origin, origin.authority, path, region, scheme.get("signingName", name), extra, auth or AUTH_SCHEMES[0]
    )
