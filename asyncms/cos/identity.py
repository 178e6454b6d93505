"""Who asks: what a client can show to IAM, and the exchange of it for a token (protocol C4).

An identity is compared by value: clients of one session that have the same one share its token.
"""

from __future__ import annotations

import inspect
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import anyio.to_thread

from asyncms.cos.iam import Iam
from asyncms.cos.token import Token
from asyncms.endpoint.resolve import parse_endpoint_url
from asyncms.errors import AsyncmsError, ConfigError, CredentialRetrievalError

__all__ = [
    "ApiKey",
    "AssumedProfile",
    "AuthFunction",
    "ComputeResource",
    "FixedToken",
    "FunctionIdentity",
    "Identity",
    "TrustedProfile",
    "VpcInstance",
    "iam_url",
    "refuse_plain",
]

AuthFunction: TypeAlias = Callable[[], "str | Mapping[str, Any] | Awaitable[str | Mapping[str, Any]]"]
"""Gives a token: its text, or IAM's answer (``access_token`` and ``expires_in``). One that blocks is called in a thread."""

IAM_URL = "https://iam.cloud.ibm.com/identity/token"
METADATA_URL = "http://169.254.169.254"
METADATA_VERSION = "2022-03-01"
_GRANT = "urn:ibm:params:oauth:grant-type:"
# "bx:bx": what IBM's own tools say that they are. With it IAM adds a refresh token to an API key's answer.
_APPLICATION = "Yng6Yng="
TOKEN_FILES = (
    "/var/run/secrets/tokens/vault-token",
    "/var/run/secrets/tokens/sa-token",
    "/var/run/secrets/codeengine.cloud.ibm.com/compute-resource-token/token",
)
"""Where Kubernetes and Code Engine put the token of a pod, the first that is there counts."""


class Identity(Protocol):
    """What a token is given for."""

    async def fetch(self, iam: Iam, now: float) -> Token:
        """A new token. Raises CredentialRetrievalError, ConfigError."""


@dataclass(frozen=True, slots=True)
class ApiKey:
    """An API key of a user or service ID."""

    key: str = field(repr=False)
    url: str = IAM_URL

    async def fetch(self, iam: Iam, now: float) -> Token:
        form = {"grant_type": f"{_GRANT}apikey", "response_type": "cloud_iam", "apikey": self.key}
        return Token.of(await iam.post_form(self.url, form, "IBM IAM", basic=_APPLICATION), "IBM IAM", now)


@dataclass(frozen=True, slots=True)
class FixedToken:
    """A token that somebody else has fetched; it is used until it ends."""

    text: str = field(repr=False)

    async def fetch(self, iam: Iam, now: float) -> Token:
        return Token.of(self.text, "ibm_token", now)


@dataclass(frozen=True, slots=True)
class FunctionIdentity:
    """The caller's own function."""

    function: AuthFunction

    async def fetch(self, iam: Iam, now: float) -> Token:
        function: Any = self.function
        call = getattr(function, "__call__", None)  # noqa: B004 - of an object, for its own `async def __call__`
        try:
            if inspect.iscoroutinefunction(function) or inspect.iscoroutinefunction(call):
                answer = await function()
            else:
                answer = await anyio.to_thread.run_sync(function, abandon_on_cancel=True)
                if inspect.isawaitable(answer):
                    answer = await answer
        except AsyncmsError:
            raise
        except Exception as error:
            raise CredentialRetrievalError("auth_function", f"it raised {type(error).__name__}") from error
        return Token.of(answer, "auth_function", now)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComputeResource:
    """A trusted profile that the pod or job may use which this runs in.

    Args:
        profile_id, profile_name: of the profile, one of them.
        token_file: of the compute resource's own token; read anew for every exchange. Default: the first of `TOKEN_FILES`.

    Raises ConfigError for none or both of the first two.
    """

    profile_id: str | None = None
    profile_name: str | None = None
    token_file: str | None = None

    def __post_init__(self) -> None:
        _one_of("ComputeResource", profile_id=self.profile_id, profile_name=self.profile_name)


@dataclass(frozen=True, slots=True, kw_only=True)
class AssumedProfile:
    """A trusted profile that the API key's owner may assume; goes with ``ibm_api_key_id``.

    Args:
        profile_id, profile_crn, profile_name: of the profile, one of them.
        account: ID of the account that ``profile_name`` is in; goes with that one only.

    Raises ConfigError for none or several of the first three, and for a name without an account.
    """

    profile_id: str | None = None
    profile_crn: str | None = None
    profile_name: str | None = None
    account: str | None = None

    def __post_init__(self) -> None:
        _one_of(
            "AssumedProfile",
            profile_id=self.profile_id,
            profile_crn=self.profile_crn,
            profile_name=self.profile_name,
        )
        if (self.profile_name is None) != (self.account is None):
            raise ConfigError("AssumedProfile: profile_name and account go together")


@dataclass(frozen=True, slots=True, kw_only=True)
class VpcInstance:
    """A trusted profile that the VPC instance may use which this runs on.

    Args:
        profile_id, profile_crn: of the profile, at most one; default: the one that the instance is linked to.
        endpoint: of the instance's metadata service.
    """

    profile_id: str | None = None
    profile_crn: str | None = None
    endpoint: str = METADATA_URL

    def __post_init__(self) -> None:
        if self.profile_id is not None and self.profile_crn is not None:
            raise ConfigError("VpcInstance: give profile_id or profile_crn, not both")
        parse_endpoint_url(self.endpoint)

    async def fetch(self, iam: Iam, now: float) -> Token:
        provider = "the VPC's metadata service"
        base = self.endpoint.rstrip("/")
        headers = {"content-type": "application/json"}
        url = f"{base}/instance_identity/v1/token?version={METADATA_VERSION}"
        asked = json.dumps({"expires_in": 300}).encode()
        own = Token.of(await iam.ask("PUT", url, {**headers, "metadata-flavor": "ibm"}, asked, provider), provider, now)
        profile = (
            {"id": self.profile_id} if self.profile_id else {"crn": self.profile_crn} if self.profile_crn else None
        )
        asked = json.dumps({"trusted_profile": profile}).encode() if profile else b""
        url = f"{base}/instance_identity/v1/iam_token?version={METADATA_VERSION}"
        answer = await iam.ask("POST", url, {**headers, "authorization": f"Bearer {own.text}"}, asked, provider)
        return Token.of(answer, provider, now)


TrustedProfile: TypeAlias = ComputeResource | AssumedProfile | VpcInstance


@dataclass(frozen=True, slots=True)
class ComputeIdentity:
    """A `ComputeResource` and the IAM to ask."""

    profile: ComputeResource
    url: str = IAM_URL

    async def fetch(self, iam: Iam, now: float) -> Token:
        profile = self.profile
        form = {"grant_type": f"{_GRANT}cr-token", "cr_token": await anyio.to_thread.run_sync(self._read)}
        if profile.profile_id is not None:
            form["profile_id"] = profile.profile_id
        else:
            form["profile_name"] = str(profile.profile_name)
        return Token.of(await iam.post_form(self.url, form, "IBM IAM"), "IBM IAM", now)

    def _read(self) -> str:
        given = self.profile.token_file
        for path in TOKEN_FILES if given is None else (given,):
            try:
                text = Path(path).read_text(encoding="utf-8").strip()
            except (OSError, UnicodeDecodeError):
                continue
            if text:
                return text
        looked = given or ", ".join(TOKEN_FILES)
        raise CredentialRetrievalError("the compute resource", f"there is no token to read in {looked}")


@dataclass(frozen=True, slots=True)
class AssumedIdentity:
    """An `AssumedProfile` and the key of who assumes it."""

    key: ApiKey
    profile: AssumedProfile

    async def fetch(self, iam: Iam, now: float) -> Token:
        own = await self.key.fetch(iam, now)
        profile = self.profile
        form = {"grant_type": f"{_GRANT}assume", "access_token": own.text}
        if profile.profile_id is not None:
            form["profile_id"] = profile.profile_id
        elif profile.profile_crn is not None:
            form["profile_crn"] = profile.profile_crn
        else:
            form |= {"profile_name": str(profile.profile_name), "account": str(profile.account)}
        return Token.of(await iam.post_form(self.key.url, form, "IBM IAM"), "IBM IAM", now)


def iam_url(endpoint: str | None) -> str:
    """The address of the token exchange.

    Args:
        endpoint: as a setting has it; None for IBM's own. Without a path it is IAM's address.

    Raises ConfigError for an address that is malformed or not safe.
    """
    if endpoint is None:
        return IAM_URL
    refuse_plain(endpoint, "ibm_auth_endpoint")
    origin, path = parse_endpoint_url(endpoint)
    return f"{origin.url}{path or '/identity/token'}"


def refuse_plain(url: str, name: str) -> None:
    """Raises ConfigError for an address that a secret would go to unencrypted, unless it is this host itself."""
    origin, _ = parse_endpoint_url(url)
    if origin.tls or origin.host == "localhost" or origin.host.endswith(".localhost"):
        return
    try:
        is_loopback = ip_address(origin.host).is_loopback
    except ValueError:
        is_loopback = False
    if not is_loopback:
        raise ConfigError(
            f"{name} is {origin.url}, but tokens and keys go over https only: whoever reads one on the way can use it"
        )


def _one_of(kind: str, **given: str | None) -> None:
    if sum(value is not None for value in given.values()) != 1:
        raise ConfigError(f"{kind}: give one of {', '.join(given)}")
