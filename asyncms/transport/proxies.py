"""Which proxy a request goes through: botocore's rules.

Given proxies are used for every host. Without any, ``http_proxy``, ``https_proxy`` and ``no_proxy`` of the environment
count, in either case, as urllib reads them: ``no_proxy`` lists host names and domains whose subdomains are meant too,
with or without a port, or is ``*``. Unlike botocore, which looks at the client's endpoint once, every host that a
request goes to is looked at: a bucket's own name is one.
"""

from __future__ import annotations

import os
import sys
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import unquote, urlsplit

from asyncms.errors import ConfigError
from asyncms.message import Origin
from asyncms.value import Value

__all__ = ["Proxies", "Proxy"]

SCHEMES = ("http", "https")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Proxy(Value):
    """Where a proxy is, and what it wants to be told."""

    url: str
    """Scheme, host and port."""
    authorization: str | None = field(default=None, repr=False)
    """The value of ``Proxy-Authorization``."""

    @classmethod
    def parse(cls, url: str) -> Self:
        """A proxy's URL, with or without scheme (http), user name and password.

        Raises ConfigError.
        """
        text = url if "://" in url else f"http://{url.removeprefix('//')}"
        try:
            parts = urlsplit(text)
            host, port = parts.hostname, parts.port
        except ValueError:
            host, port = None, None
        if not host or parts.scheme not in SCHEMES:
            # Not as it was given: it may hold a password.
            raise ConfigError(
                f"a proxy must be http[s]://[user:password@]host[:port], not a URL of {parts.scheme!r} to {host!r}"
            )
        authorization = None
        if parts.username is not None:
            pair = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
            authorization = f"Basic {b64encode(pair.encode()).decode()}"
        host = f"[{host}]" if ":" in host else host
        return cls(f"{parts.scheme}://{host}" + (f":{port}" if port else ""), authorization)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Proxies(Value):
    """The proxies of a client; hashable."""

    by_scheme: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    """URLs as they were given: with passwords."""
    from_environment: bool = False
    ca_bundle: str | None = None
    client_cert: str | tuple[str, str] | None = None

    @classmethod
    def of(cls, proxies: Mapping[str, str] | None, settings: Mapping[str, Any] | None = None) -> Self:
        """From botocore's ``proxies`` and ``proxies_config``; None: from the environment as it is now."""
        given = _of_environment() if proxies is None else proxies
        found = tuple((scheme, given[scheme]) for scheme in SCHEMES if given.get(scheme))
        settings = settings or {}
        cert = settings.get("proxy_client_cert")
        return cls(
            found,
            proxies is None,
            settings.get("proxy_ca_bundle"),
            tuple(cert) if isinstance(cert, list) else cert,
        )

    def __bool__(self) -> bool:
        return bool(self.by_scheme)

    def check(self) -> None:
        """Raise ConfigError for a URL that cannot be a proxy's."""
        for _, url in self.by_scheme:
            Proxy.parse(url)

    def proxy_for(self, origin: Origin) -> Proxy | None:
        """The proxy for requests to that origin; None where they go direct.

        Raises ConfigError for a URL that cannot be a proxy's.
        """
        url = dict(self.by_scheme).get("https" if origin.tls else "http")
        if url is None:
            return None
        if self.from_environment:
            from urllib.request import proxy_bypass

            if proxy_bypass(origin.authority):
                return None
        return Proxy.parse(url)


def _of_environment() -> Mapping[str, str]:
    # Elsewhere the system has settings of its own. The import takes 3 ms, and most environments name no proxy.
    if sys.platform not in ("darwin", "win32") and not any(name.lower().endswith("_proxy") for name in os.environ):
        return {}
    from urllib.request import getproxies

    return getproxies()
