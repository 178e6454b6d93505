"""Settings of a MediaStore Data server."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Literal

from asyncms.errors import ConfigError
from asyncms.testing.mediastore.clock import Clock, SystemClock
from asyncms.testing.mediastore.cors import CorsRule
from asyncms.testing.mediastore.throttle import Quotas

__all__ = ["MediaStoreConfig", "check_containers"]

MiB = 1024 * 1024

_CONTAINER = re.compile(r"[A-Za-z0-9_-]{1,255}")


def check_containers(names: Collection[str]) -> None:
    """Raises ConfigError for what cannot be the names of a server's containers."""
    if not names:
        raise ConfigError("A server needs at least one container")
    for name in names:
        if not _CONTAINER.fullmatch(name):
            raise ConfigError(f"{name!r} is no container's name: these have 1 to 255 of A-Z a-z 0-9 _ -")


@dataclass(frozen=True, slots=True, kw_only=True)
class MediaStoreConfig:
    """The defaults are the service's; what nobody knows of it is decided here. Sizes in bytes, times in seconds.

    Raises ConfigError for a value that cannot work.
    """

    standard_limit: int = 25 * MiB
    """The largest object. The service's 25 MB are taken as binary ones, so that nothing it took is refused."""
    streaming_limit: int = 10 * MiB
    """The largest object with streaming upload availability."""
    upload_deadline: float = 30.0
    """An upload that is not complete after this time is cancelled."""
    initial_buffer: int = 4096
    """How much of a streaming upload must have arrived before it can be read."""
    overwrite_reads: Literal["new", "old"] = "new"
    """What GET serves while a streaming upload replaces an object: the new bytes as they come, or the old object."""
    streaming_needs_chunked: bool = False
    """Refuse streaming uploads that have a Content-Length, as boto3 sends them; the service's documents ask for chunks."""
    token_lifetime: float = 900.0
    """How long a NextToken is good for."""
    public_read: bool = False
    """Whether GetObject and DescribeObject need no signature where an authenticator checks the rest."""
    quotas: Quotas | None = None
    """Requests per second; None: any number."""
    throttle_status: Literal[400, 429, 503] = 400
    """The status that goes with ThrottlingException."""
    cors: tuple[CorsRule, ...] = ()
    """The CORS policy of every container, at most 100 rules."""
    clock: Clock = field(default_factory=SystemClock)

    def __post_init__(self) -> None:
        for name in ("standard_limit", "streaming_limit", "initial_buffer"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 0:
                raise ConfigError(f"MediaStoreConfig.{name} must be a number of bytes, not {value!r}")
        for name in ("upload_deadline", "token_lifetime"):
            if not getattr(self, name) > 0:
                raise ConfigError(f"MediaStoreConfig.{name} must be more than 0 seconds, not {getattr(self, name)!r}")
        if self.overwrite_reads not in {"new", "old"}:
            raise ConfigError(f"MediaStoreConfig.overwrite_reads must be 'new' or 'old', not {self.overwrite_reads!r}")
        if self.throttle_status not in {400, 429, 503}:
            raise ConfigError(f"MediaStoreConfig.throttle_status must be 400, 429 or 503, not {self.throttle_status!r}")
        if len(self.cors) > 100:
            raise ConfigError(f"MediaStoreConfig.cors has {len(self.cors)} rules; MediaStore takes at most 100")
