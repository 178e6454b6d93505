"""What the environment and the AWS files say, by botocore's names and with botocore's precedence: environment, profile.

The files are read with botocore's parser alone: its sessions, which read them too, take a third of a second to import.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from botocore.exceptions import ConfigNotFound, ConfigParseError

from asyncms.errors import ConfigError

__all__ = ["Profile", "ProfileKeys", "boolean"]


class ProfileKeys(NamedTuple):
    """Keys that do not expire, and botocore's word for where they were found."""

    method: str
    access_key: str
    secret_key: str
    token: str | None


class _Setting(NamedTuple):
    """Where a setting stands. ``(section, name)`` is an indented block of the profile."""

    variable: str | None
    names: tuple[str | tuple[str, str], ...]
    convert: Callable[[str], Any] = str


def boolean(text: str) -> bool:
    """Botocore's reading of a switch: everything but ``true`` is off."""
    return text.lower() == "true"


_SETTINGS: dict[str, _Setting] = {
    "ca_bundle": _Setting("AWS_CA_BUNDLE", ("ca_bundle",)),
    "defaults_mode": _Setting("AWS_DEFAULTS_MODE", ("defaults_mode",), str.lower),
    "ignore_configured_endpoint_urls": _Setting(
        "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", ("ignore_configured_endpoint_urls",), boolean
    ),
    "inject_host_prefix": _Setting(
        "AWS_DISABLE_HOST_PREFIX_INJECTION", ("disable_host_prefix_injection",), lambda text: not boolean(text)
    ),
    "max_attempts": _Setting("AWS_MAX_ATTEMPTS", ("max_attempts",), int),
    "parameter_validation": _Setting(None, ("parameter_validation",), boolean),
    "region": _Setting("AWS_DEFAULT_REGION", ("region",)),
    "request_checksum_calculation": _Setting(
        "AWS_REQUEST_CHECKSUM_CALCULATION", ("request_checksum_calculation",), str.lower
    ),
    "response_checksum_validation": _Setting(
        "AWS_RESPONSE_CHECKSUM_VALIDATION", ("response_checksum_validation",), str.lower
    ),
    "retry_mode": _Setting("AWS_RETRY_MODE", ("retry_mode",)),
    "s3_disable_express_session_auth": _Setting(
        "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", ("s3_disable_express_session_auth",), boolean
    ),
    "sigv4a_signing_region_set": _Setting("AWS_SIGV4A_SIGNING_REGION_SET", ("sigv4a_signing_region_set",)),
    "tcp_keepalive": _Setting("BOTOCORE_TCP_KEEPALIVE", ("tcp_keepalive",), boolean),
    "use_dualstack_endpoint": _Setting("AWS_USE_DUALSTACK_ENDPOINT", ("use_dualstack_endpoint",), boolean),
    "use_fips_endpoint": _Setting("AWS_USE_FIPS_ENDPOINT", ("use_fips_endpoint",), boolean),
    "user_agent_appid": _Setting("AWS_SDK_UA_APP_ID", ("sdk_ua_app_id",)),
}
_S3_SETTINGS: dict[str, _Setting] = {
    "addressing_style": _Setting(None, (("s3", "addressing_style"),)),
    "payload_signing_enabled": _Setting(None, (("s3", "payload_signing_enabled"),), boolean),
    "s3_disable_multiregion_access_points": _Setting(
        "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", (("s3", "s3_disable_multiregion_access_points"),), boolean
    ),
    "us_east_1_regional_endpoint": _Setting(
        "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT",
        ("s3_us_east_1_regional_endpoint", ("s3", "us_east_1_regional_endpoint")),
    ),
    "use_accelerate_endpoint": _Setting(None, (("s3", "use_accelerate_endpoint"),), boolean),
    "use_arn_region": _Setting("AWS_S3_USE_ARN_REGION", ("s3_use_arn_region", ("s3", "use_arn_region")), boolean),
    "use_dualstack_endpoint": _Setting(None, (("s3", "use_dualstack_endpoint"),), boolean),
}
_KEY, _SECRET = "aws_access_key_id", "aws_secret_access_key"  # names
# Profiles that hold only these have no other source of keys than keys; what is unknown is left to botocore.
_PLAIN = frozenset(
    {
        *(name for setting in (*_SETTINGS.values(), *_S3_SETTINGS.values()) for name in setting.names),
        *(_KEY, _SECRET, "aws_session_token", "aws_security_token", "aws_account_id"),
        *("endpoint_url", "s3", "services", "output", "cli_pager", "cli_auto_prompt", "cli_timestamp_format"),
    }
)


class Profile:
    """One profile of the AWS files below the environment.

    Args:
        name: of the profile; None: ``AWS_DEFAULT_PROFILE``, ``AWS_PROFILE``, else ``default`` if there is one.
        config: the parsed configuration file, as botocore maps it.
        credentials: the parsed credentials file.
        environ: looked at whenever a setting is asked for, as botocore does.
    """

    def __init__(
        self,
        name: str | None,
        config: Mapping[str, Any],
        credentials: Mapping[str, Any],
        environ: Mapping[str, str] = os.environ,
    ) -> None:
        self._given_name = name
        self._config = config
        self._credentials = credentials
        self._environ = environ

    @classmethod
    def read(cls, name: str | None, environ: Mapping[str, str] = os.environ) -> Profile:
        """Read the files; blocks. Files that do not exist are empty.

        Raises ConfigError for a file that cannot be parsed.
        """
        config = _parsed(environ.get("AWS_CONFIG_FILE", "~/.aws/config"), has_profiles=True)
        credentials = _parsed(environ.get("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials"), has_profiles=False)
        return cls(name, config, credentials, environ)

    @property
    def environ(self) -> Mapping[str, str]:
        """The environment's variables."""
        return self._environ

    @property
    def name(self) -> str | None:
        """What was asked for, in code or in the environment."""
        if self._given_name is not None:
            return self._given_name
        return self._environ.get("AWS_DEFAULT_PROFILE", self._environ.get("AWS_PROFILE"))

    @property
    def section(self) -> dict[str, Any]:
        """The profile of both files; what the credentials file says wins.

        Raises ConfigError if the profile was asked for and is in neither.
        """
        name = self.name
        profiles = self._config.get("profiles", {})
        if name is not None and name not in profiles and name not in self._credentials:
            raise ConfigError(f"The config profile ({name}) could not be found")
        name = name or "default"
        return {**profiles.get(name, {}), **self._credentials.get(name, {})}

    def setting(self, name: str) -> Any:
        """A setting by botocore's name; None if nobody says anything.

        Raises ConfigError.
        """
        return self._value(name, _SETTINGS[name], self.section)

    def settings(self) -> dict[str, Any]:
        """All settings that somebody says something about, by botocore's names; ``s3`` is a mapping.

        Raises ConfigError.
        """
        section = self.section
        found = {name: self._value(name, setting, section) for name, setting in _SETTINGS.items()}
        s3 = {name: self._value(name, setting, section) for name, setting in _S3_SETTINGS.items()}
        found["s3"] = {name: value for name, value in s3.items() if value is not None} or None
        return {name: value for name, value in found.items() if value is not None}

    def signature_version(self, service_name: str) -> str | None:
        """Of the profile's block for a service."""
        block = self.section.get(service_name)
        return (block.get("signature_version") or None) if isinstance(block, dict) else None

    def endpoint_url(self, service: str) -> str | None:
        """The configured endpoint of a service (``S3``): its variable, everybody's, its ``services`` entry, the profile's.

        Raises ConfigError for a profile that names a ``services`` section that does not exist.
        """
        section = self.section
        name = section.get("services")
        services = self._config.get("services", {})
        own: Any = {}
        if name is not None:
            if name not in services:
                raise ConfigError(
                    f"the profile names the services section {name!r}, which the AWS configuration file lacks"
                )
            own = services[name].get(service.lower())
        return (
            self._environ.get(f"AWS_ENDPOINT_URL_{service}")
            or self._environ.get("AWS_ENDPOINT_URL")
            or (own.get("endpoint_url") if isinstance(own, dict) else None)
            or section.get("endpoint_url")
            or None
        )

    def keys(self) -> ProfileKeys | None:
        """The keys that botocore's chain would find, where that takes no more than a look; None: ask the chain.

        Raises ConfigError for a missing profile.
        """
        environ = self._environ
        section = self.section
        if self._given_name is None:
            if environ.get("AWS_ACCESS_KEY_ID"):
                token = environ.get("AWS_SECURITY_TOKEN") or environ.get("AWS_SESSION_TOKEN") or None
                secret = environ.get("AWS_SECRET_ACCESS_KEY")
                if not secret or environ.get("AWS_CREDENTIAL_EXPIRATION"):
                    return None
                return ProfileKeys("env", environ["AWS_ACCESS_KEY_ID"], secret, token)
            if "AWS_WEB_IDENTITY_TOKEN_FILE" in environ or "AWS_ROLE_ARN" in environ:
                return None
        if not section.keys() <= _PLAIN:
            return None
        name = self.name or "default"
        for method, found in (
            ("shared-credentials-file", self._credentials.get(name, {})),
            ("config-file", self._config.get("profiles", {}).get(name, {})),
        ):
            if _KEY in found:
                if not (found[_KEY] and found.get(_SECRET)):
                    return None
                token = found.get("aws_security_token", found.get("aws_session_token"))
                return ProfileKeys(method, found[_KEY], found[_SECRET], token)
        return None

    def _value(self, name: str, setting: _Setting, section: Mapping[str, Any]) -> Any:
        text: Any = self._environ.get(setting.variable) if setting.variable is not None else None
        place = setting.variable
        for place_in_profile in setting.names:
            if text is not None:
                break
            place = str(place_in_profile)
            if isinstance(place_in_profile, tuple):
                block = section.get(place_in_profile[0])
                text = block.get(place_in_profile[1]) if isinstance(block, dict) else None
            else:
                text = section.get(place_in_profile)
        if text is None:
            return None
        try:
            return setting.convert(text)
        except (TypeError, ValueError, AttributeError) as error:
            raise ConfigError(f"{place} is not a usable {name}: {text!r}") from error


def _parsed(path: str, *, has_profiles: bool) -> dict[str, Any]:
    if not os.path.isfile(os.path.expanduser(os.path.expandvars(path))):  # noqa: PTH111, PTH113 - as botocore has it
        return {}
    from botocore import configloader  # and configparser; many containers have no files for them

    parse: Callable[[str], dict[str, Any]] = configloader.load_config if has_profiles else configloader.raw_config_parse
    try:
        return parse(path)
    except ConfigNotFound:
        return {}
    except ConfigParseError as error:
        raise ConfigError(str(error)) from error
