"""Where a COS client's credentials come from, in the order of IBM's SDK (protocol C5).

1. Arguments of `asyncms.Session.create_client`; of these IAM's win over ``aws_access_key_id``:
   ``ibm_api_key_id`` (the key of a user or service ID; with ``trusted_profile=AssumedProfile(…)`` that profile's),
   ``auth_function`` (gives a token when one is needed), ``ibm_token`` (a token, used until it ends), ``trusted_profile``.
   ``ibm_auth_endpoint`` is where IAM is; ``ibm_service_instance_id`` goes with requests that make or list buckets.
2. The environment: ``IBM_API_KEY_ID`` (with ``IBM_SERVICE_INSTANCE_ID`` and ``IBM_AUTH_ENDPOINT``), ``AWS_ACCESS_KEY_ID``,
   and then IBM's Go SDK's ``TRUSTED_PROFILE_ID`` or ``TRUSTED_PROFILE_NAME`` (with ``CR_TOKEN_FILE_PATH``).
3. The JSON of a service credential in ``COS_CREDENTIALS_FILE`` or ``~/.bluemix/cos_credentials``; its HMAC keys win.
4. The profile of the AWS files: ``ibm_api_key_id`` (``ibm_service_instance_id``, ``ibm_auth_endpoint``) wins over access keys.
5. The rest of the AWS chain.

A profile that is named in code leaves 2 and 3 out.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from asyncms.cos.iam import Iam
from asyncms.cos.identity import (
    ApiKey,
    AssumedIdentity,
    AssumedProfile,
    ComputeIdentity,
    ComputeResource,
    FixedToken,
    FunctionIdentity,
    Identity,
    VpcInstance,
    iam_url,
)
from asyncms.errors import ConfigError
from asyncms.profile import Profile
from asyncms.signing.chain import ChainCredentials
from asyncms.signing.credentials import AnonymousCredentials, CredentialSource, StaticCredentials
from asyncms.signing.refresh import Lease, RefreshCache, RefreshingCredentials
from asyncms.transport.interface import Transport

__all__ = ["IamCredentials", "find"]

DEFAULT_FILE = "~/.bluemix/cos_credentials"
_HMAC_NAMES = ("access_key_id", "secret_access_key")
_IAM_NAMES = ("apikey", "resource_instance_id", "iam_auth_endpoint")


class IamCredentials(RefreshingCredentials):
    """Bearer tokens for an identity. Cannot be pickled: it may hold a key that no code gave.

    Args:
        identity: what to show to IAM.
        instance_id: the service instance that was found with it.
        iam: sends the requests; None until the client is made.
        cache: the identity's token.
    """

    def __init__(
        self,
        identity: Identity,
        instance_id: str | None = None,
        iam: Iam | None = None,
        cache: RefreshCache | None = None,
    ) -> None:
        super().__init__(cache or RefreshCache())
        self.identity = identity
        self.instance_id = instance_id
        self._iam = iam

    def __repr__(self) -> str:
        return f"<IamCredentials {type(self.identity).__name__}>"

    def __reduce__(self) -> Any:
        raise TypeError("IAM credentials are not pickled; sessions and clients are, and find theirs anew")

    def connected(self, transport: Transport, caches: dict[Any, Any]) -> IamCredentials:
        """The same, with a way to IAM and the session's token of that identity."""
        cache = caches.setdefault(self.identity, self._cache)
        return IamCredentials(self.identity, self.instance_id, Iam(transport), cache)

    async def _fetch(self) -> Lease:
        assert self._iam is not None
        return (await self.identity.fetch(self._iam, self._cache.clock())).lease()


def find(usual: CredentialSource, own: Mapping[str, Any], profile: Profile, named: bool) -> CredentialSource:
    """The credentials of a client; see the module. Reads files.

    Raises ConfigError for arguments that do not go together, and for a file that is named but of no use.
    """
    if isinstance(usual, AnonymousCredentials):
        return usual
    url = iam_url(own.get("ibm_auth_endpoint"))
    instance_id = own.get("ibm_service_instance_id")
    identity = _explicit(own, url)
    if identity is not None:
        return IamCredentials(identity, instance_id)
    if not isinstance(usual, ChainCredentials):
        return usual
    found = None
    if not named:
        found = _of_environment(own, usual, profile.environ) or _of_json(own, profile.environ)
    return found or _of_profile(own, profile.section) or usual


def _explicit(own: Mapping[str, Any], url: str) -> Identity | None:
    key, profile = own.get("ibm_api_key_id"), own.get("trusted_profile")
    given = [name for name in ("ibm_api_key_id", "auth_function", "ibm_token", "trusted_profile") if name in own]
    if given == ["ibm_api_key_id", "trusted_profile"] and isinstance(profile, AssumedProfile):
        return AssumedIdentity(ApiKey(_key(key, "ibm_api_key_id"), url), profile)
    if len(given) > 1:
        raise ConfigError(f"{', '.join(given)}: each of them is an identity of its own; give one")
    if not given:
        return None
    match given[0]:
        case "ibm_api_key_id":
            return ApiKey(_key(key, "ibm_api_key_id"), url)
        case "auth_function":
            if not callable(own["auth_function"]):
                raise ConfigError("auth_function must be a function without arguments, sync or async")
            return FunctionIdentity(own["auth_function"])
        case "ibm_token":
            return FixedToken(_key(own["ibm_token"], "ibm_token"))
        case _:
            pass
    if isinstance(profile, ComputeResource):
        return ComputeIdentity(profile, url)
    if isinstance(profile, VpcInstance):
        return profile
    if isinstance(profile, AssumedProfile):
        raise ConfigError("trusted_profile=AssumedProfile(…) needs ibm_api_key_id, of whom may assume it")
    raise ConfigError(
        "trusted_profile must be a ComputeResource, an AssumedProfile or a VpcInstance of asyncms.cos, not a "
        f"{type(profile).__name__}"
    )


def _of_environment(
    own: Mapping[str, Any], usual: CredentialSource, environment: Mapping[str, str]
) -> CredentialSource | None:
    key = environment.get("IBM_API_KEY_ID")
    endpoint = own.get("ibm_auth_endpoint") or environment.get("IBM_AUTH_ENDPOINT") or None
    if key:
        instance_id = environment.get("IBM_SERVICE_INSTANCE_ID") or None
        return IamCredentials(ApiKey(_key(key, "IBM_API_KEY_ID"), iam_url(endpoint)), instance_id)
    if environment.get("AWS_ACCESS_KEY_ID"):
        return usual
    identifier, name = environment.get("TRUSTED_PROFILE_ID") or None, environment.get("TRUSTED_PROFILE_NAME") or None
    if identifier or name:
        token_file = environment.get("CR_TOKEN_FILE_PATH") or None
        # Go's order: the ID is the better name.
        profile = ComputeResource(
            profile_id=identifier, profile_name=None if identifier else name, token_file=token_file
        )
        return IamCredentials(ComputeIdentity(profile, iam_url(endpoint)))
    return None


def _of_json(own: Mapping[str, Any], environment: Mapping[str, str]) -> CredentialSource | None:
    named = environment.get("COS_CREDENTIALS_FILE")
    path = Path(named or DEFAULT_FILE).expanduser()
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        if named:
            raise ConfigError(f"COS_CREDENTIALS_FILE names {path}, which is not there") from None
        return None
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError):
        raise ConfigError(f"{path} is not the JSON of a service credential") from None
    if not isinstance(found, dict):
        raise ConfigError(f"{path} is not the JSON of a service credential")
    hmac = found.get("cos_hmac_keys") or {}
    if not isinstance(hmac, dict):
        raise ConfigError(f"{path}: cos_hmac_keys must be an object")
    for given, names in ((hmac, _HMAC_NAMES), (found, _IAM_NAMES)):
        wrong = [name for name in names if not isinstance(given.get(name), str | None)]
        if wrong:
            raise ConfigError(f"{path}: {', '.join(wrong)} must be a text")
    if hmac.get("access_key_id"):
        return StaticCredentials(hmac["access_key_id"], hmac.get("secret_access_key"))
    key = found.get("apikey")
    if not key:
        return None
    url = iam_url(own.get("ibm_auth_endpoint") or found.get("iam_auth_endpoint"))
    return IamCredentials(ApiKey(_key(key, str(path)), url), found.get("resource_instance_id"))


def _of_profile(own: Mapping[str, Any], settings: Mapping[str, Any]) -> CredentialSource | None:
    key = settings.get("ibm_api_key_id")
    if not key:
        return None
    url = iam_url(own.get("ibm_auth_endpoint") or settings.get("ibm_auth_endpoint"))
    return IamCredentials(ApiKey(_key(key, "the profile"), url), settings.get("ibm_service_instance_id"))


def _key(value: Any, source: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ConfigError(f"{source}: the key or token must be a text that is not empty")
    if any(not character.isprintable() for character in value):
        raise ConfigError(f"{source}: it holds a line break or another control character; was it read from a file?")
    return value
