"""Settings of a client and of transfers. Immutable, comparable, picklable."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Literal, Protocol, Self, TypeAlias, get_args

from botocore import UNSIGNED

from asyncms.errors import ConfigError, ParamValidationError
from asyncms.value import Value

__all__ = ["AnyTransferConfig", "BotoTransferConfig", "Config", "TransferConfig"]

ChecksumPolicy = Literal["when_supported", "when_required"]
AddressingStyle = Literal["auto", "path", "virtual"]
Store = Literal["aws", "generic", "r2", "gcs", "minio", "ceph", "b2"]

KiB = 1024
MiB = 1024 * KiB
START_CONCURRENCY = 8


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class TransferConfig(Value):
    """How one object is transferred. Sizes in bytes.

    Raises ConfigError for a value that cannot work.
    """

    part_size: int = 8 * MiB
    """The range that one request asks for or uploads. Uploads raise it where the store would need too many parts."""
    concurrency: int | None = None
    """Requests in flight for one object, exactly. None: downloads find out what is fastest, up to 64 for all objects of a
    bucket together; uploads and copies have 8."""
    block_size: int = 1 * MiB
    """The most that is handed to the reader at once."""
    max_attempts: int = 5
    """Tries per part without progress; every received byte refills them. Where the service refuses a part (503, SlowDown), the
    progress of others counts: see `asyncms.transfer.tries`."""
    hedge: bool = False
    """Whether a range whose answer is late, or whose body is slow, is asked for again on another connection: at most 5 % more
    requests; see `asyncms.transfer.hedge` and `asyncms.transfer.rivals`."""
    fsync: bool = False
    """Whether a downloaded file is on disk before it gets its name."""
    multipart_threshold: int = 8 * MiB
    """Uploads of this size and above go in parts."""
    copy_threshold: int = 1024 * MiB
    """Copies of this size and above go in parts: the store says nothing while it copies, so a longer one meets a time limit."""
    copy_part_size: int = 128 * MiB
    """The range that one request of a copy in parts covers."""
    abort_timeout: float = 30.0
    """Seconds that a failed or cancelled upload may take to remove its parts from the store."""

    def __post_init__(self) -> None:
        for name in (
            "part_size",
            "concurrency",
            "block_size",
            "max_attempts",
            "multipart_threshold",
            "copy_threshold",
            "copy_part_size",
        ):
            value = getattr(self, name)
            if name == "concurrency" and value is None:
                continue
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise ConfigError(f"TransferConfig.{name} must be a whole number of at least 1, not {value!r}")
        if not _is_duration(self.abort_timeout):
            raise ConfigError(
                f"TransferConfig.abort_timeout must be a positive number of seconds, not {self.abort_timeout!r}"
            )

    @classmethod
    def of(cls, config: AnyTransferConfig) -> TransferConfig:
        """``config`` itself, or what boto3's ``TransferConfig`` means here: its threshold and chunk size are those of copies, too.

        Its ``max_io_queue``, ``io_chunksize`` and ``preferred_transfer_client`` are about threads and have no effect.

        Raises ParamValidationError for anything else and for ``max_bandwidth``, ConfigError for a value that cannot work.
        """
        if isinstance(config, cls):
            return config
        try:
            threshold, part_size = config.multipart_threshold, config.multipart_chunksize  # type: ignore[union-attr]
            concurrency, attempts = config.max_request_concurrency, config.num_download_attempts  # type: ignore[union-attr]
        except AttributeError:
            fault = (
                f"Invalid type for parameter Config, value: {config!r}, valid types: asyncms.TransferConfig, "
                "boto3.s3.transfer.TransferConfig"
            )
            raise ParamValidationError([fault]) from None
        if getattr(config, "max_bandwidth", None) is not None:
            fault = "Invalid value for parameter Config: max_bandwidth is not supported; lower max_concurrency instead"
            raise ParamValidationError([fault])
        return cls(
            part_size=part_size,
            concurrency=concurrency if getattr(config, "use_threads", True) else 1,
            max_attempts=attempts,
            multipart_threshold=threshold,
            copy_threshold=threshold,
            copy_part_size=part_size,
        )

    @property
    def parts_in_flight(self) -> int:
        """Requests in flight for one object: ``concurrency``, or what is started with."""
        return START_CONCURRENCY if self.concurrency is None else self.concurrency

    @property
    def window(self) -> int:
        """The most bytes of one object held in memory, where ``concurrency`` is given; the session's budget is above it."""
        return self.part_size * self.parts_in_flight


class BotoTransferConfig(Protocol):
    """What is used of boto3's ``TransferConfig``."""

    @property
    def multipart_threshold(self) -> int: ...
    @property
    def multipart_chunksize(self) -> int: ...
    @property
    def max_request_concurrency(self) -> int: ...
    @property
    def num_download_attempts(self) -> int: ...


AnyTransferConfig: TypeAlias = TransferConfig | BotoTransferConfig
"""What the methods of clients take as ``Config``."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Config(Value):
    """Settings of a client: boto's names where boto has them. Times in seconds.

    Raises ConfigError for a value that cannot work.
    """

    region_name: str | None = None
    connect_timeout: float | None = 10.0
    read_timeout: float | None = 60.0
    """The longest silence; not a limit of the whole transfer."""
    pool_timeout: float | None = 30.0
    """How long a request waits for a free connection."""
    max_pool_connections: int = 100
    """Connections per origin."""
    keepalive_timeout: float = 12.0
    """Idle connections are closed after this time; S3 closes them after 20 s."""
    tcp_keepalive: bool = False
    retries: Mapping[str, Any] | None = None
    """``max_attempts`` (retries beyond the first try), ``total_max_attempts`` (tries; 3), ``mode``: ``standard`` (default);
    ``adaptive``, which also holds the client's requests to the rate that the service takes, once it has throttled one; or
    ``legacy``, which is boto's number of tries, 5, at the standard mode's pace."""
    s3: Mapping[str, Any] | None = None
    """``addressing_style``: ``auto`` (default), ``path`` or ``virtual``; ``payload_signing_enabled`` (also of
    bodies that can be read only once, over plain http: in signed chunks); and the endpoint switches of botocore."""
    use_dualstack_endpoint: bool | None = None
    use_fips_endpoint: bool | None = None
    signature_version: object = None
    """``s3v4`` (default) or ``UNSIGNED`` of botocore for anonymous requests."""
    store: Store | None = None
    """What is at ``endpoint_url``: how requests are checked so that this store takes them. Default: ``aws``. ``generic``
    fits every store; see `asyncms.s3api.store`. The two settings below and ``addressing_style`` win over it."""
    request_checksum_calculation: ChecksumPolicy | None = None
    response_checksum_validation: ChecksumPolicy | None = None
    sigv4a_signing_region_set: str | None = None
    """Regions, with commas between them, for which SigV4a signs; default: what the endpoint asks for."""
    inject_host_prefix: bool = True
    """Whether operations that have a host of their own (``write_get_object_response``) go there."""
    ignore_configured_endpoint_urls: bool | None = None
    """Whether endpoints of the environment and the AWS files mean nothing."""
    defaults_mode: str | None = None
    """AWS's set of defaults: ``legacy`` (this package's own), ``standard``, ``in-region``, ``cross-region``, ``mobile``, ``auto``."""
    parameter_validation: bool = True
    """Always on: arguments are checked while they are written."""
    user_agent: str | None = None
    user_agent_extra: str | None = None
    user_agent_appid: str | None = None
    client_cert: str | tuple[str, str] | None = None
    proxies: Mapping[str, str] | None = field(default=None, repr=False)
    """``http`` and ``https`` → the proxy for endpoints of that scheme, ``http[s]://[user:password@]host[:port]``; ``{}`` for
    none. Default: ``HTTP_PROXY``, ``HTTPS_PROXY`` and ``NO_PROXY``, in either case; see `asyncms.transport.proxies`."""
    proxies_config: Mapping[str, Any] | None = None
    """``proxy_ca_bundle``: path, for a proxy over https; ``proxy_client_cert``: path, or paths of certificate and key."""
    transfer: TransferConfig = field(default_factory=TransferConfig)
    _given: frozenset[str] = field(init=False, repr=False, compare=False)

    def __new__(cls, **given: Any) -> Self:
        # What was said, even if it is the default's value, wins over another configuration's: see `merge`.
        self = object.__new__(cls)
        object.__setattr__(self, "_given", frozenset(given))
        return self

    def __post_init__(self) -> None:
        for name in ("connect_timeout", "read_timeout", "pool_timeout"):
            value = getattr(self, name)
            if value is not None and not _is_duration(value):
                raise ConfigError(f"Config.{name} must be a positive number of seconds or None, not {value!r}")
        if not _is_duration(self.keepalive_timeout):
            raise ConfigError(
                f"Config.keepalive_timeout must be a positive number of seconds, not {self.keepalive_timeout!r}"
            )
        if not isinstance(self.transfer, TransferConfig):
            raise ConfigError(f"Config.transfer must be a TransferConfig, not {self.transfer!r}")
        pool = self.max_pool_connections
        if not isinstance(pool, int) or isinstance(pool, bool) or pool < 1:
            raise ConfigError(f"Config.max_pool_connections must be a whole number of at least 1, not {pool!r}")
        for name in ("request_checksum_calculation", "response_checksum_validation"):
            value = getattr(self, name)
            if value not in (None, "when_supported", "when_required"):
                raise ConfigError(f"Config.{name} must be 'when_supported' or 'when_required', not {value!r}")
        if self.store is not None and self.store not in get_args(Store):
            raise ConfigError(f"Config.store must be among {sorted(get_args(Store))}, not {self.store!r}")
        for name, known in (("retries", _RETRY_SETTINGS), ("s3", _S3_SETTINGS)):
            given = getattr(self, name)
            if given is None:
                continue
            if not isinstance(given, Mapping):
                raise ConfigError(f"Config.{name} must be a mapping, not {given!r}")
            unknown = sorted(map(str, set(given) - known))
            if unknown:
                raise ConfigError(f"Config.{name} has unknown settings {unknown}, must be among {sorted(known)}")
            # The caller's mapping may change later; this does not.
            object.__setattr__(self, name, dict(given))
        for name, known in (("proxies", frozenset({"http", "https"})), ("proxies_config", _PROXY_SETTINGS)):
            given = getattr(self, name)
            if given is None:
                continue
            if not isinstance(given, Mapping) or not set(given) <= known:
                raise ConfigError(f"Config.{name} must be a mapping with keys among {sorted(known)}")
            object.__setattr__(self, name, dict(given))
        if not all(isinstance(url, str) and url for url in (self.proxies or {}).values()):
            raise ConfigError("the values of Config.proxies must be the URLs of proxies")
        if (self.proxies_config or {}).get("proxy_use_forwarding_for_https"):
            raise ConfigError(
                "Config.proxies_config['proxy_use_forwarding_for_https'] cannot be honoured: what is for an https endpoint goes "
                "through a tunnel, so that no proxy reads it"
            )
        regional = (self.s3 or {}).get("us_east_1_regional_endpoint")
        if regional not in (None, "legacy", "regional"):
            raise ConfigError(
                f"Config.s3['us_east_1_regional_endpoint'] must be 'legacy' or 'regional', not {regional!r}"
            )
        style = self.addressing_style
        if style not in ("auto", "path", "virtual"):
            raise ConfigError(f"Config.s3['addressing_style'] must be 'auto', 'path' or 'virtual', not {style!r}")
        mode = (self.retries or {}).get("mode", "standard")
        if mode not in _TRIES:
            raise ConfigError(f"Config.retries['mode'] must be {' or '.join(map(repr, _TRIES))}, not {mode!r}")
        if not self.parameter_validation:
            raise ConfigError("Config.parameter_validation is always on: arguments are checked while they are written")
        for name, least in (("max_attempts", 0), ("total_max_attempts", 1)):
            value = (self.retries or {}).get(name, least)
            if not isinstance(value, int) or isinstance(value, bool) or value < least:
                raise ConfigError(f"Config.retries[{name!r}] must be a whole number of at least {least}, not {value!r}")

    @property
    def addressing_style(self) -> str:
        """How a bucket is addressed: ``auto``, ``path`` or ``virtual``."""
        return str((self.s3 or {}).get("addressing_style") or "auto")

    @property
    def max_attempts(self) -> int:
        """Tries per request, the first one included."""
        retries = self.retries or {}
        if "total_max_attempts" in retries:
            return int(retries["total_max_attempts"])
        if "max_attempts" in retries:
            return int(retries["max_attempts"]) + 1
        return _TRIES[retries.get("mode", "standard")]

    @property
    def paces_requests(self) -> bool:
        """Whether the retry mode is ``adaptive``."""
        return (self.retries or {}).get("mode") == "adaptive"

    def __reduce__(self) -> tuple[Any, ...]:
        # botocore's UNSIGNED has no name under which pickle could find it.
        unsigned = self.signature_version is UNSIGNED
        names = self._given - {"signature_version"} if unsigned else self._given
        given = {name: getattr(self, name) for name in names}
        return _unpickled, (given, unsigned)

    def given(self) -> dict[str, Any]:
        """What was said in code, the value of a default included."""
        return {name: getattr(self, name) for name in self._given}

    def merge(self, other: Config) -> Config:
        """The settings that were given to ``other``, on top of these."""
        return type(self)(**{**self.given(), **other.given()})

    @classmethod
    def of(cls, config: object) -> Config:
        """``config`` itself, or what a botocore or aiobotocore ``Config`` means here.

        Raises ConfigError for a setting that is given but cannot be honoured.
        """
        if config is None:
            return cls()
        if isinstance(config, cls):
            return config
        given = getattr(config, "_user_provided_options", None)
        if given is None:
            raise ConfigError(f"config must be an asyncms.Config or a botocore Config, not {type(config).__name__}")
        return cls(**_from_botocore(given, {f.name for f in fields(cls) if f.init}))


def _from_botocore(given: Mapping[str, Any], known: set[str]) -> dict[str, Any]:
    settings: dict[str, Any] = {}
    for name, value in given.items():
        # For a timeout None says something (no limit); elsewhere it is botocore's word for "not given".
        if value is None and name not in ("connect_timeout", "read_timeout"):
            continue
        if name in known:
            settings[name] = value
        elif name == "connector_args":
            settings.update(_from_connector(value))
        elif name == "s3_disable_express_session_auth":
            settings["s3"] = {"disable_s3_express_session_auth": value, **(given.get("s3") or {})}
        elif name not in _WITHOUT_EFFECT and value not in (False, "", {}):
            reason = _REFUSED.get(name, "asyncms does not know it")
            raise ConfigError(f"{name} of the given botocore Config is not supported: {reason}")
    return settings


def _from_connector(arguments: Mapping[str, Any]) -> dict[str, Any]:
    unknown = sorted(set(arguments) - {"keepalive_timeout", "pool_timeout"})
    if unknown:
        raise ConfigError(
            f"connector_args of the given AioConfig is supported with keepalive_timeout and pool_timeout, not {unknown}: the rest "
            "is about aiohttp's connector"
        )
    return {name: value for name, value in arguments.items() if value is not None}


def _unpickled(given: dict[str, Any], unsigned: bool) -> Config:
    return Config(**given, signature_version=UNSIGNED) if unsigned else Config(**given)


# Of botocore's settings, what changes nothing for the services here, in botocore neither: none of their operations
# compresses, discovers endpoints or has an account's host, and there are no data files to warm up.
_WITHOUT_EFFECT = frozenset(
    {
        "account_id_endpoint_mode",
        "disable_request_compression",
        "endpoint_discovery_enabled",
        "request_min_compression_size_bytes",
        "warm_up_loader_caches",
    }
)
_REFUSED = {
    "auth_scheme_preference": "the endpoint decides between SigV4 and SigV4a",
    "client_context_params": "give the same switches in s3={...}",
    "http_session_cls": "asyncms has its own transports",
}
_TRIES = {"standard": 3, "adaptive": 3, "legacy": 5}
"""Retry mode → tries per request."""
_PROXY_SETTINGS = frozenset({"proxy_ca_bundle", "proxy_client_cert", "proxy_use_forwarding_for_https"})
_RETRY_SETTINGS = frozenset({"mode", "max_attempts", "total_max_attempts"})
_S3_SETTINGS = frozenset(
    {
        "addressing_style",
        "disable_s3_express_session_auth",
        "payload_signing_enabled",
        "s3_disable_multiregion_access_points",
        "us_east_1_regional_endpoint",
        "use_accelerate_endpoint",
        "use_arn_region",
        "use_dualstack_endpoint",
    }
)


def _is_duration(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value > 0
