"""Sessions: what clients share. One connection pool, one set of credentials, one profile."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import TracebackType
from typing import Any, Literal, Self, overload

import anyio.to_thread
from botocore import UNSIGNED

from asyncms._generated.s3.errors import ERRORS
from asyncms._generated.s3.operations import MODEL
from asyncms.config import Config
from asyncms.endpoint.partition import partition_of, service_url
from asyncms.endpoint.resolve import EndpointSettings, parse_endpoint_url
from asyncms.endpoint.ruleset import EndpointResolver
from asyncms.errors import ConfigError, NoRegionError
from asyncms.message import Timeouts
from asyncms.pipeline.call import Pipeline
from asyncms.pipeline.hooks import HookInput
from asyncms.pipeline.meta import ClientMeta
from asyncms.pipeline.payload import PayloadPolicy
from asyncms.retry import RetryPolicy, RetryQuota
from asyncms.s3.client import S3Client
from asyncms.s3.dialect import S3Dialect
from asyncms.s3.store import PROFILES
from asyncms.signing.credentials import (
    AnonymousCredentials,
    ChainCredentials,
    CredentialSource,
    StaticCredentials,
)
from asyncms.transport.native import NativeTransport

__all__ = ["ClientContext", "Session", "get_session"]

VERSION = "0.1.0"


class Session:
    """Makes clients that share connections and credentials.

    Use it in ``async with``; its clients' connections are closed at the end. Without ``async with``, a pool is closed
    when the last client that uses it is.

    Args:
        profile: name of a profile in the AWS configuration files; default is ``AWS_PROFILE`` or ``default``.
        config: settings of all clients; a client's own settings win.
        hooks: called around every request of all clients, before the client's own; see `asyncms.Hook`.
    """

    def __init__(
        self, *, profile: str | None = None, config: object = None, hooks: Iterable[HookInput] | None = None
    ) -> None:
        self.profile = profile
        self.hooks: tuple[HookInput, ...] = tuple(hooks or ())
        self.config: Config = Config.of(config)
        self._chain: Any = None
        self._chain_credentials = ChainCredentials(self._resolve_chain)
        self._transports: dict[tuple[Any, ...], _SharedTransport] = {}
        self._entered = False

    def __repr__(self) -> str:
        return f"<Session profile={self.profile!r}>"

    @overload
    def create_client(
        self,
        service_name: Literal["s3"],
        region_name: str | None = ...,
        api_version: str | None = ...,
        use_ssl: bool | None = ...,
        verify: bool | str | None = ...,
        endpoint_url: str | None = ...,
        aws_access_key_id: str | None = ...,
        aws_secret_access_key: str | None = ...,
        aws_session_token: str | None = ...,
        config: object = ...,
        hooks: Iterable[HookInput] | None = ...,
    ) -> ClientContext: ...

    @overload
    def create_client(self, service_name: str, *args: Any, **kwargs: Any) -> ClientContext: ...

    def create_client(
        self,
        service_name: str,
        region_name: str | None = None,
        api_version: str | None = None,
        use_ssl: bool | None = True,
        verify: bool | str | None = None,
        endpoint_url: str | None = None,
        aws_access_key_id: str | None = None,
        aws_secret_access_key: str | None = None,
        aws_session_token: str | None = None,
        config: object = None,
        hooks: Iterable[HookInput] | None = None,
    ) -> ClientContext:
        """A client, as an async context manager: ``async with session.create_client("s3") as s3``.

        Args:
            service_name: ``s3``.
            region_name: default: the configuration's, the environment's, the profile's; with ``endpoint_url``,
                ``us-east-1``.
            api_version: None or the only one there is.
            use_ssl: whether AWS addresses are used over https; an ``endpoint_url`` says so itself.
            verify: False to trust any certificate, or the path of a CA bundle; default ``AWS_CA_BUNDLE``.
            endpoint_url: of an S3-compatible store; default ``AWS_ENDPOINT_URL_S3``, ``AWS_ENDPOINT_URL``, profile.
            aws_access_key_id, aws_secret_access_key, aws_session_token: explicit keys; default: the AWS chain.
            config: an `asyncms.Config` or a botocore ``Config``.
            hooks: called around every request of this client; see `asyncms.Hook`.

        Raises ConfigError for settings that cannot work, PartialCredentialsError for half a pair of keys; from
        ``async with`` also NoRegionError.
        """
        if service_name != "s3":
            raise ConfigError(f"Unknown service: {service_name!r}. Valid service names are: s3")
        if api_version not in (None, "2006-03-01", "latest"):
            raise ConfigError(f"s3 has no API version {api_version!r}; leave it out")
        merged = self.config.merge(Config.of(config))
        if endpoint_url is not None:
            parse_endpoint_url(endpoint_url)
        return ClientContext(
            self,
            region_name or merged.region_name,
            True if use_ssl is None else use_ssl,
            verify,
            endpoint_url,
            self._credentials(merged, aws_access_key_id, aws_secret_access_key, aws_session_token),
            merged,
            (*self.hooks, *(hooks or ())),
        )

    @property
    def acquired_connections(self) -> int:
        """Connections in use by requests and unread bodies, over all clients."""
        return sum(shared.transport.acquired for shared in self._transports.values())

    async def aclose(self) -> None:
        """Close all connections of all clients. Idempotent."""
        transports = list(self._transports.values())
        self._transports.clear()
        for shared in transports:
            await shared.transport.aclose()

    async def __aenter__(self) -> Self:
        self._entered = True
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._entered = False
        await self.aclose()

    def __getstate__(self) -> dict[str, Any]:
        """Sessions pickle as configuration: connections and cached keys stay behind."""
        return {"profile": self.profile, "config": self.config, "hooks": self.hooks}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)  # type: ignore[misc]

    # -- credentials and settings of the AWS files -------------------------------------------------------------------

    def _credentials(
        self, config: Config, access_key: str | None, secret_key: str | None, token: str | None
    ) -> CredentialSource:
        if _is_unsigned(config.signature_version):
            return AnonymousCredentials()
        if access_key is not None or secret_key is not None:
            return StaticCredentials(access_key, secret_key, token)
        if token is not None:
            return StaticCredentials(None, None, token)
        return self._chain_credentials

    async def _resolve_chain(self) -> Any:
        session = await self._load_chain()
        return await session.get_credentials()

    async def _load_chain(self) -> Any:
        """The session of aiobotocore; importing it takes a third of a second, so it is done in a thread."""
        if self._chain is None:
            self._chain = await anyio.to_thread.run_sync(_open_chain, self.profile)
        return self._chain

    async def setting(self, name: str) -> Any:
        """A setting of the environment or the profile, by botocore's name for it."""
        chain = await self._load_chain()
        return await anyio.to_thread.run_sync(chain.get_config_variable, name)

    async def profile_settings(self, service: str) -> Mapping[str, Any]:
        """The profile's own section."""
        chain = await self._load_chain()
        settings: Mapping[str, Any] = await anyio.to_thread.run_sync(chain.get_scoped_config)
        return settings

    # -- shared transports -------------------------------------------------------------------------------------------

    def _acquire_transport(self, config: Config, verify: bool | str) -> tuple[tuple[Any, ...], NativeTransport]:
        key = (
            verify,
            config.client_cert,
            config.max_pool_connections,
            config.keepalive_timeout,
            config.tcp_keepalive,
        )
        shared = self._transports.get(key)
        if shared is None:
            shared = self._transports[key] = _SharedTransport(
                NativeTransport(
                    max_connections=config.max_pool_connections,
                    keepalive=config.keepalive_timeout,
                    verify=verify,
                    client_cert=config.client_cert,
                    tcp_keepalive=config.tcp_keepalive,
                )
            )
        shared.users += 1
        return key, shared.transport

    async def _release_transport(self, key: tuple[Any, ...], transport: NativeTransport) -> None:
        shared = self._transports.get(key)
        if shared is None or shared.transport is not transport:
            return
        shared.users -= 1
        if shared.users == 0 and not self._entered:
            del self._transports[key]
            await transport.aclose()


class _SharedTransport:
    def __init__(self, transport: NativeTransport) -> None:
        self.transport = transport
        self.users = 0


class ClientContext:
    """A client that is being made; enter it with ``async with``."""

    def __init__(
        self,
        session: Session,
        region: str | None,
        use_ssl: bool,
        verify: bool | str | None,
        endpoint_url: str | None,
        credentials: CredentialSource,
        config: Config,
        hooks: tuple[HookInput, ...] = (),
    ) -> None:
        self._session = session
        self._hooks = hooks
        self._region = region
        self._use_ssl = use_ssl
        self._verify = verify
        self._endpoint_url = endpoint_url
        self._credentials = credentials
        self._config = config
        self._client: S3Client | None = None

    async def __aenter__(self) -> S3Client:
        if self._client is not None:
            raise RuntimeError("a client can be entered once; call create_client again for another one")
        session = self._session
        endpoint_url = self._endpoint_url or os.environ.get("AWS_ENDPOINT_URL_S3") or os.environ.get("AWS_ENDPOINT_URL")
        uses_files = session.profile is not None or isinstance(self._credentials, ChainCredentials)
        if endpoint_url is None and uses_files:
            endpoint_url = (await session.profile_settings("s3")).get("endpoint_url")
        region = self._region or os.environ.get("AWS_REGION") or os.environ.get("AWS_DEFAULT_REGION")
        if region is None and (uses_files or endpoint_url is None):
            region = await session.setting("region")
        if region is None:
            # As botocore: S3 without a region is us-east-1.
            region = "us-east-1"
        self._client = self._make(region, endpoint_url)
        return self._client

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None:
            await self._client.close()

    def __getstate__(self) -> dict[str, Any]:
        """Without the client, and without keys that the chain of a session gives anew."""
        state = {**self.__dict__, "_client": None}
        if isinstance(self._credentials, ChainCredentials):
            state["_credentials"] = None
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        if self._credentials is None:
            self._credentials = self._session._chain_credentials

    def _make(self, region: str, endpoint_url: str | None) -> S3Client:
        config = self._config
        session = self._session
        _check_region(region)
        if endpoint_url is not None:
            parse_endpoint_url(endpoint_url)
        elif config.store not in (None, "aws"):
            raise ConfigError(f"store={config.store!r} needs its address: give endpoint_url or set AWS_ENDPOINT_URL_S3")
        store = PROFILES[config.store or "aws"]
        verify = self._verify
        if verify is None:
            verify = os.environ.get("AWS_CA_BUNDLE") or True

        s3 = config.s3 or {}
        settings = EndpointSettings(
            endpoint_url=endpoint_url,
            addressing_style=str(s3.get("addressing_style") or store.addressing_style),
            use_fips=bool(config.use_fips_endpoint),
            use_dualstack=bool(config.use_dualstack_endpoint or s3.get("use_dualstack_endpoint")),
            use_accelerate=bool(s3.get("use_accelerate_endpoint")),
            use_arn_region=s3.get("use_arn_region"),
            us_east_1_regional=s3.get("us_east_1_regional_endpoint") == "regional",
            disable_multiregion_access_points=bool(s3.get("s3_disable_multiregion_access_points")),
            disable_express_sessions=_disables_express(s3.get("disable_s3_express_session_auth")),
            use_ssl=self._use_ssl,
        )
        calculation = config.request_checksum_calculation or os.environ.get("AWS_REQUEST_CHECKSUM_CALCULATION")
        validation = config.response_checksum_validation or os.environ.get("AWS_RESPONSE_CHECKSUM_VALIDATION")
        key, transport = session._acquire_transport(config, verify)
        pipeline = Pipeline(
            model=MODEL,
            dialect=S3Dialect(),
            resolver=EndpointResolver("s3", MODEL.signing_name, settings, region),
            credentials=self._credentials,
            transport=transport,
            policy=RetryPolicy(config.max_attempts, RetryQuota()),
            timeouts=Timeouts(config.connect_timeout, config.read_timeout, config.pool_timeout),
            payload=PayloadPolicy(
                checksum_when_supported=_is_supported(
                    calculation, "AWS_REQUEST_CHECKSUM_CALCULATION", store.unasked_checksum
                ),
                sign_payload=s3.get("payload_signing_enabled"),
                content_md5=store.content_md5,
                trailers=store.trailers,
                signed_chunks=self._credentials.signs,
            ),
            checksum_mode=_is_supported(validation, "AWS_RESPONSE_CHECKSUM_VALIDATION", store.checksum_mode),
            user_agent=_user_agent(config),
            errors=ERRORS,
            hooks=self._hooks,
        )

        async def release() -> None:
            await session._release_transport(key, transport)

        url, partition = service_url(region, settings), partition_of(region).name
        meta = ClientMeta("s3", region, url, replace(config, region_name=region), partition, MODEL.methods)
        return S3Client(pipeline, config.transfer, release, meta, (ClientContext._make, (self, region, endpoint_url)))


def get_session() -> Session:
    """A new session with the environment's settings, as aiobotocore's function of that name."""
    return Session()


def _open_chain(profile: str | None) -> Any:
    from aiobotocore.session import AioSession
    from botocore.exceptions import ProfileNotFound

    session = AioSession(profile=profile)
    try:
        session.get_scoped_config()
    except ProfileNotFound as error:
        raise ConfigError(str(error)) from error
    return session


def _is_unsigned(signature_version: object) -> bool:
    if signature_version in (None, "s3v4", "v4"):
        return False
    if signature_version is UNSIGNED:
        return True
    raise ConfigError(f"signature_version must be 's3v4' or botocore's UNSIGNED, not {signature_version!r}")


def _disables_express(setting: object) -> bool:
    if setting is not None:
        return bool(setting)
    return os.environ.get("AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "").lower() == "true"


def _is_supported(policy: str | None, variable: str, default: bool) -> bool:
    if policy is None:
        return default
    lowered = policy.lower()
    if lowered not in ("when_supported", "when_required"):
        raise ConfigError(f"{variable} must be when_supported or when_required, not {policy!r}")
    return lowered == "when_supported"


def _check_region(region: str) -> None:
    if not region or not all(c.isalnum() or c == "-" for c in region) or not region.isascii():
        raise NoRegionError(f"Provided region_name {region!r} doesn't match a supported format.")


def _user_agent(config: Config) -> str:
    agent = config.user_agent or f"asyncms/{VERSION} Python/{platform.python_version()} {platform.system()}"
    if config.user_agent_extra:
        agent = f"{agent} {config.user_agent_extra}"
    if any(ord(c) < 0x20 or ord(c) == 0x7F for c in agent):
        raise ConfigError("Config.user_agent holds control characters")
    return agent
