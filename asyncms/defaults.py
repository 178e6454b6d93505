"""A client's settings where its code says nothing: the environment's, the profile's, a defaults mode's. Pure.

Rules: https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html, as botocore reads them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from asyncms.config import Config
from asyncms.errors import ConfigError
from asyncms.profile import Profile

__all__ = ["completed", "resolved_mode"]

# Of AWS's table of defaults modes, what botocore makes of it; their TLS limit it does not know either.
_CONNECT_TIMEOUT = {"standard": 3.1, "in-region": 1.1, "cross-region": 3.1, "mobile": 30.0}
_AS_THEY_ARE = (
    "inject_host_prefix",
    "parameter_validation",
    "request_checksum_calculation",
    "response_checksum_validation",
    "sigv4a_signing_region_set",
    "tcp_keepalive",
    "user_agent_appid",
)
_HOST_CHOICES = ("use_dualstack_endpoint", "use_fips_endpoint")


def completed(
    config: Config, profile: Profile, service_name: str, region: str | None, endpoint_url: str | None
) -> Config:
    """The settings with what the environment and the profile say in the places that nobody gave.

    Args:
        config: as given in code.
        profile: with the environment.
        service_name: boto's, for the profile's block of that name.
        region: of the client.
        endpoint_url: of the client; switches between AWS's own hosts that nobody gave in code then mean nothing.

    Raises ConfigError for values that cannot work.
    """
    said = profile.settings()
    found = {name: said[name] for name in _AS_THEY_ARE if name in said}
    s3: dict[str, Any] = said.get("s3", {})
    if not s3.get("use_dualstack_endpoint") or endpoint_url is not None:
        s3.pop("use_dualstack_endpoint", None)
    if endpoint_url is None:
        found.update({name: said[name] for name in _HOST_CHOICES if name in said})
    if "s3_disable_express_session_auth" in said:
        s3["disable_s3_express_session_auth"] = said["s3_disable_express_session_auth"]
    retries: dict[str, Any] = {}
    if "retry_mode" in said:
        retries["mode"] = said["retry_mode"]
    if "max_attempts" in said and not {"max_attempts", "total_max_attempts"} & set(config.retries or ()):
        retries["total_max_attempts"] = said["max_attempts"]
    version = profile.signature_version(service_name)
    if version is not None:
        found["signature_version"] = version
    mode = resolved_mode(config.defaults_mode or said.get("defaults_mode", "legacy"), region, profile.environ)
    if mode != "legacy":
        found["connect_timeout"] = _CONNECT_TIMEOUT[mode]
        s3.setdefault("us_east_1_regional_endpoint", "regional")
        retries.setdefault("mode", "standard")
    given = config.given()
    for name, below in (("s3", s3), ("retries", retries)):
        if below:
            given[name] = {**below, **(given.get(name) or {})}
    try:
        return Config(**{**found, **given})
    except ConfigError as error:
        raise ConfigError(f"{error} (from the environment or the AWS files)") from error


def resolved_mode(mode: str, region: str | None, environ: Mapping[str, str]) -> str:
    """A defaults mode, with ``auto`` resolved as far as the environment tells.

    Raises ConfigError.
    """
    mode = mode.lower()
    if mode == "auto":
        here = None
        if environ.get("AWS_EXECUTION_ENV"):
            here = environ.get("AWS_REGION", environ.get("AWS_DEFAULT_REGION"))
        if here:
            return "in-region" if here == region else "cross-region"
        if environ.get("AWS_EC2_METADATA_DISABLED", "").lower() == "true":
            return "standard"
        raise ConfigError(
            "defaults_mode='auto' would have to ask the instance for its region; say 'in-region', 'cross-region' or 'standard'"
        )
    if mode != "legacy" and mode not in _CONNECT_TIMEOUT:
        raise ConfigError(f"defaults_mode must be among {['legacy', 'auto', *_CONNECT_TIMEOUT]}, not {mode!r}")
    return mode
