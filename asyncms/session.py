"""Sessions: what clients share. One connection pool, one set of credentials, one profile."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Literal, Self, TypeVar, cast, overload

import anyio.to_thread
from botocore import UNSIGNED

from asyncms.client import ServiceClient
from asyncms.config import Config
from asyncms.defaults import completed
from asyncms.endpoint.partition import partition_of
from asyncms.endpoint.resolve import parse_endpoint_url
from asyncms.endpoint.ruleset import EndpointResolver
from asyncms.errors import ConfigError, NoRegionError
from asyncms.message import Timeouts
from asyncms.pipeline.call import Pipeline
from asyncms.pipeline.meta import ClientMeta
from asyncms.profile import Profile, ProfileKeys
from asyncms.retry import RetryPolicy, RetryQuota
from asyncms.s3.service import S3Service
from asyncms.service import Service
from asyncms.signing.chain import ChainCredentials
from asyncms.signing.credentials import AnonymousCredentials, CredentialSource, StaticCredentials
from asyncms.signing.provided import CredentialProvider, ProvidedCredentials
from asyncms.transfer.budget import DEFAULT_BUDGET
from asyncms.transfer.resources import Resources
from asyncms.transport.choice import (
    TransportInput,
    TransportKind,
    TransportSettings,
    check_transport,
    open_transport,
)
from asyncms.transport.interface import Transport
from asyncms.transport.proxies import Proxies

if TYPE_CHECKING:
    from asyncms.cos.client import CosClient
    from asyncms.cos.identity import AuthFunction, TrustedProfile
    from asyncms.mediastore.client import MediaStoreDataClient
    from asyncms.pipeline.hooks import HookInput
    from asyncms.s3.client import S3Client

__all__ = ["ClientContext", "Session", "get_session"]

VERSION = "0.1.0"
ClientT = TypeVar("ClientT", bound=ServiceClient)


def _cos() -> Service[CosClient]:
    from asyncms.cos.service import CosService

    return CosService()


def _mediastore_data() -> Service[MediaStoreDataClient]:
    from asyncms.mediastore.service import MediaStoreDataService

    return MediaStoreDataService()


# Imported on first use, but for the one that nearly everybody uses: its tables take 70 ms, which the first client would
# show (benchmarks/micro/bench_client.py).
_SERVICES: dict[str, Callable[[], Service[Any]]] = {
    "cos": _cos,
    "mediastore-data": _mediastore_data,
    "s3": S3Service,
}


class Session:
    """Makes clients that share connections and credentials.

    Use it in ``async with``; its clients' connections are closed at the end. Without ``async with``, a pool is closed
    when the last client that uses it is.

    Args:
        profile: name of a profile in the AWS configuration files; default is ``AWS_PROFILE`` or ``default``.
        config: settings of all clients; a client's own settings win.
        hooks: called around every request of all clients, before the client's own; see `asyncms.Hook`.
        credentials: an async function that gives keys to all clients in place of the AWS chain; see
            `asyncms.signing.provided`.
        memory_budget: bytes that the transfers of all clients together may hold, what is in flight included; see
            `asyncms.transfer.budget`.
        transport: ``native``, ``aiohttp``, ``httpx``, or an instance of one, which serves all clients and is closed with
            the session. Default: ``native``, and ``aiohttp`` for the hosts that a proxy is for.

    Raises ConfigError for settings that cannot work.
    """

    def __init__(
        self,
        *,
        profile: str | None = None,
        config: object = None,
        hooks: Iterable[HookInput] | None = None,
        credentials: CredentialProvider | None = None,
        memory_budget: int = DEFAULT_BUDGET,
        transport: TransportInput = None,
    ) -> None:
        check_transport(transport)
        self.transport: TransportInput = transport
        self.profile = profile
        self.resources: Resources = Resources(memory_budget)
        self.hooks: tuple[HookInput, ...] = tuple(hooks or ())
        self.config: Config = Config.of(config)
        self._chain: Any = None
        self._profile: Profile | None = None
        self._provider = credentials
        self._shared_credentials: CredentialSource = (
            ChainCredentials(self._resolve_chain) if credentials is None else ProvidedCredentials(credentials)
        )
        self._transports: dict[TransportSettings | None, _SharedTransport] = {}
        self._credential_caches: dict[Any, Any] = {}
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
        aws_account_id: str | None = ...,
        *,
        credentials: CredentialProvider | None = ...,
        hooks: Iterable[HookInput] | None = ...,
    ) -> ClientContext[S3Client]: ...

    @overload
    def create_client(
        self,
        service_name: Literal["mediastore-data"],
        region_name: str | None = ...,
        api_version: str | None = ...,
        use_ssl: bool | None = ...,
        verify: bool | str | None = ...,
        endpoint_url: str | None = ...,
        aws_access_key_id: str | None = ...,
        aws_secret_access_key: str | None = ...,
        aws_session_token: str | None = ...,
        config: object = ...,
        aws_account_id: str | None = ...,
        *,
        credentials: CredentialProvider | None = ...,
        hooks: Iterable[HookInput] | None = ...,
    ) -> ClientContext[MediaStoreDataClient]: ...

    @overload
    def create_client(
        self,
        service_name: Literal["cos"],
        region_name: str | None = ...,
        api_version: str | None = ...,
        use_ssl: bool | None = ...,
        verify: bool | str | None = ...,
        endpoint_url: str | None = ...,
        aws_access_key_id: str | None = ...,
        aws_secret_access_key: str | None = ...,
        aws_session_token: str | None = ...,
        config: object = ...,
        aws_account_id: str | None = ...,
        *,
        credentials: CredentialProvider | None = ...,
        hooks: Iterable[HookInput] | None = ...,
        ibm_api_key_id: str | None = ...,
        ibm_service_instance_id: str | None = ...,
        ibm_auth_endpoint: str | None = ...,
        ibm_token: str | None = ...,
        auth_function: AuthFunction | None = ...,
        trusted_profile: TrustedProfile | None = ...,
    ) -> ClientContext[CosClient]: ...

    @overload
    def create_client(self, service_name: str, *args: Any, **kwargs: Any) -> ClientContext[Any]: ...

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
        aws_account_id: str | None = None,
        *,
        credentials: CredentialProvider | None = None,
        hooks: Iterable[HookInput] | None = None,
        **own: Any,
    ) -> ClientContext[Any]:
        """A client, as an async context manager: ``async with session.create_client("s3") as s3``.

        Args:
            service_name: ``s3``, ``cos`` or ``mediastore-data``.
            region_name: default: the configuration's, the environment's, the profile's; S3's last resort is
                ``us-east-1``, MediaStore Data has none.
            api_version: None or the only one there is.
            use_ssl: whether AWS addresses are used over https; an ``endpoint_url`` says so itself.
            verify: False to trust any certificate, or the path of a CA bundle; default ``AWS_CA_BUNDLE``.
            endpoint_url: of an S3-compatible store, of a location of IBM COS or of a MediaStore container; default
                ``AWS_ENDPOINT_URL_S3``, ``AWS_ENDPOINT_URL_COS`` or ``AWS_ENDPOINT_URL_MEDIASTORE_DATA``, ``AWS_ENDPOINT_URL``, the profile's ``services`` section, profile.
            aws_access_key_id, aws_secret_access_key, aws_session_token: explicit keys; default: the AWS chain.
            config: an `asyncms.Config` or a botocore ``Config``; what means nothing to the service is refused.
            aws_account_id: without effect: no address of these services depends on it.
            credentials: an async function that gives keys, asked again before they expire; see `asyncms.signing.provided`.
            hooks: called around every request of this client; see `asyncms.Hook`.
            own: of ``cos`` only: ibm_api_key_id, ibm_service_instance_id, ibm_auth_endpoint, ibm_token, auth_function,
                trusted_profile; see `asyncms.cos.credentials`.

        Raises ConfigError for settings that cannot work, TypeError for arguments that the service does not have,
        PartialCredentialsError for half a pair of keys; from ``async with`` also NoRegionError.
        """
        load = _SERVICES.get(service_name)
        if load is None:
            raise ConfigError(f"Unknown service: {service_name!r}. Valid service names are: {', '.join(_SERVICES)}")
        service = load()
        if api_version not in (None, service.model.api_version, "latest"):
            raise ConfigError(f"{service_name} has no API version {api_version!r}; leave it out")
        unknown = sorted(own.keys() - service.own_arguments)
        if unknown:
            raise TypeError(f"create_client({service_name!r}) has no arguments {', '.join(unknown)}")
        given = Config.of(config)
        service.check(given)
        merged = self.config.merge(given)
        if endpoint_url is not None:
            parse_endpoint_url(endpoint_url)
        return ClientContext(
            self,
            service,
            region_name or merged.region_name,
            True if use_ssl is None else use_ssl,
            verify,
            endpoint_url,
            self._credentials(merged, aws_access_key_id, aws_secret_access_key, aws_session_token, credentials),
            merged,
            (*self.hooks, *(hooks or ())),
            {name: value for name, value in own.items() if value is not None},
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
        if self.transport is not None and not isinstance(self.transport, str):
            raise TypeError("a session with a transport of its own cannot be pickled; name one, such as 'aiohttp'")
        return {
            "profile": self.profile,
            "config": self.config,
            "hooks": self.hooks,
            "credentials": self._provider,
            "memory_budget": self.resources.budget.limit,
            "transport": self.transport,
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(**state)  # type: ignore[misc]

    # -- credentials and settings of the AWS files -------------------------------------------------------------------

    def _credentials(
        self,
        config: Config,
        access_key: str | None,
        secret_key: str | None,
        token: str | None,
        provide: CredentialProvider | None,
    ) -> CredentialSource:
        explicit = any(given is not None for given in (access_key, secret_key, token))
        if explicit and provide is not None:
            raise ConfigError("give either keys or credentials, not both")
        if _is_unsigned(config.signature_version):
            return AnonymousCredentials()
        if explicit:
            return StaticCredentials(access_key, secret_key, token)
        return self._shared_credentials if provide is None else ProvidedCredentials(provide)

    async def _resolve_chain(self) -> Any:
        # On another event loop, in a worker thread: it may block.
        if self._profile is None:
            self._profile = Profile.read(self.profile)
        keys = self._profile.keys()
        if keys is not None:
            return _FoundKeys(keys)
        if self._chain is None:
            self._chain = _open_chain(self.profile)
        return await self._chain.get_credentials()

    async def read_profile(self) -> Profile:
        """The environment's and the profile's settings; the files are read once.

        Raises ConfigError for files that cannot be parsed.
        """
        if self._profile is None:
            self._profile = await anyio.to_thread.run_sync(Profile.read, self.profile)
        return self._profile

    # -- shared transports -------------------------------------------------------------------------------------------

    def _acquire_transport(self, config: Config, verify: bool | str) -> tuple[TransportSettings | None, Transport]:
        given = self.transport
        key = None if given is not None and not isinstance(given, str) else _transport_settings(config, verify)
        shared = self._transports.get(key)
        if shared is None:
            if key is None:
                transport = cast(Transport, given)
            else:
                transport = open_transport(cast("TransportKind | None", given), key)
            shared = self._transports[key] = _SharedTransport(transport)
        if key is None:
            _check_own_transport(config)
        shared.users += 1
        return key, shared.transport

    async def _release_transport(self, key: TransportSettings | None, transport: Transport) -> None:
        shared = self._transports.get(key)
        if shared is None or shared.transport is not transport:
            return
        shared.users -= 1
        # An instance that was given may be wanted again: it is closed with the session.
        if shared.users == 0 and not self._entered and key is not None:
            del self._transports[key]
            await transport.aclose()


class _SharedTransport:
    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self.users = 0


class ClientContext(Generic[ClientT]):
    """A client that is being made; enter it with ``async with``."""

    def __init__(
        self,
        session: Session,
        service: Service[ClientT],
        region: str | None,
        use_ssl: bool,
        verify: bool | str | None,
        endpoint_url: str | None,
        credentials: CredentialSource,
        config: Config,
        hooks: tuple[HookInput, ...] = (),
        own: Mapping[str, Any] | None = None,
    ) -> None:
        self._session = session
        self._service = service
        self._hooks = hooks
        self._region = region
        self._use_ssl = use_ssl
        self._verify = verify
        self._endpoint_url = endpoint_url
        self._credentials = credentials
        self._config = config
        self._own: Mapping[str, Any] = own or {}
        self._client: ClientT | None = None

    async def __aenter__(self) -> ClientT:
        if self._client is not None:
            raise RuntimeError("a client can be entered once; call create_client again for another one")
        service, given = self._service, self._config
        profile = await self._session.read_profile()
        endpoint_url = self._endpoint_url
        if endpoint_url is None:
            ignored = given.ignore_configured_endpoint_urls
            if ignored is None:
                ignored = profile.setting("ignore_configured_endpoint_urls")
            endpoint_url = None if ignored else profile.endpoint_url(service.setting_name)
        region = self._region or os.environ.get("AWS_REGION") or profile.setting("region") or service.default_region
        if region is None:
            raise NoRegionError(
                f"You must specify a region: {service.name} has no default; give region_name or set AWS_DEFAULT_REGION"
            )
        credentials = self._credentials
        if service.own_arguments:
            credentials = await anyio.to_thread.run_sync(self._find_credentials, profile)
        verify = self._verify
        if verify is None:
            verify = profile.setting("ca_bundle") or True
        config = completed(given, profile, service.name, region, endpoint_url)
        _is_unsigned(config.signature_version)
        self._client = self._make(region, endpoint_url, verify, config, credentials)
        return self._client

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None:
            await self._client.close()

    def __getstate__(self) -> dict[str, Any]:
        """Without the client, and without keys that the chain of a session gives anew."""
        state = {**self.__dict__, "_client": None}
        if self._credentials is self._session._shared_credentials:
            state["_credentials"] = None
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        if self._credentials is None:
            self._credentials = self._session._shared_credentials

    def _find_credentials(self, profile: Profile) -> CredentialSource:
        named = self._session.profile is not None
        return self._service.find_credentials(self._credentials, self._own, profile, named)

    def _make(
        self,
        region: str,
        endpoint_url: str | None,
        verify: bool | str,
        config: Config,
        credentials: CredentialSource | None = None,
    ) -> ClientT:
        session, service = self._session, self._service
        if credentials is None:
            # In another process: what was found in files or the environment did not travel.
            finds = bool(service.own_arguments)
            credentials = self._find_credentials(Profile.read(session.profile)) if finds else self._credentials
        _check_region(region)
        if endpoint_url is not None:
            parse_endpoint_url(endpoint_url)
        model = service.model
        plan = service.plan(config, region, endpoint_url, self._use_ssl, credentials, self._own)
        user_agent = _user_agent(config)
        hooks = self._hooks
        if config.paces_requests:
            from asyncms.pipeline.pacing import Pacing  # few clients are paced

            # Outermost: the waiting counts in no hook's times.
            hooks = (Pacing(), *hooks)
        key, transport = session._acquire_transport(config, verify)
        pipeline = Pipeline(
            model=model,
            dialect=plan.dialect,
            resolver=EndpointResolver(service.name, model.signing_name, plan.endpoint, region),
            credentials=service.connect(credentials, transport, session._credential_caches),
            transport=transport,
            policy=RetryPolicy(config.max_attempts, RetryQuota()),
            timeouts=Timeouts(config.connect_timeout, config.read_timeout, config.pool_timeout),
            payload=plan.payload,
            checksum_mode=plan.checksum_mode,
            user_agent=user_agent,
            errors=service.errors,
            hooks=hooks,
        )

        async def release() -> None:
            await session._release_transport(key, transport)

        own = replace(config, region_name=region)
        meta = ClientMeta(model, region, plan.url, own, partition_of(region).name)
        recipe = ClientContext[ClientT]._make, (self, region, endpoint_url, verify, config)
        return service.client(pipeline, config.transfer, release, meta, recipe, session.resources)


def get_session() -> Session:
    """A new session with the environment's settings, as aiobotocore's function of that name."""
    return Session()


def _transport_settings(config: Config, verify: bool | str) -> TransportSettings:
    proxies = Proxies.of(config.proxies, config.proxies_config)
    if config.proxies is not None:
        proxies.check()
    return TransportSettings(
        verify,
        config.client_cert,
        config.max_pool_connections,
        config.keepalive_timeout,
        config.tcp_keepalive,
        proxies,
    )


def _check_own_transport(config: Config) -> None:
    names = {"client_cert", "keepalive_timeout", "max_pool_connections", "proxies", "proxies_config", "tcp_keepalive"}
    idle = sorted(names & config.given().keys())
    if idle:
        raise ConfigError(f"the session has a transport of its own: give {', '.join(idle)} to it instead of Config")


class _FoundKeys:
    """Keys that need no chain, in its words."""

    def __init__(self, keys: ProfileKeys) -> None:
        self.method = keys.method
        self._keys = keys

    async def get_frozen_credentials(self) -> ProfileKeys:
        return self._keys


def _open_chain(profile: str | None) -> Any:
    # Its import takes a third of a second.
    from aiobotocore.session import AioSession

    return AioSession(profile=profile)


def _is_unsigned(signature_version: object) -> bool:
    if signature_version in (None, "s3v4", "v4", "oauth"):  # which of them a service takes, is its own business
        return False
    if signature_version is UNSIGNED:
        return True
    raise ConfigError(f"signature_version must be 's3v4' or botocore's UNSIGNED, not {signature_version!r}")


def _check_region(region: str) -> None:
    if not region or not all(c.isalnum() or c == "-" for c in region) or not region.isascii():
        raise NoRegionError(f"Provided region_name {region!r} doesn't match a supported format.")


def _user_agent(config: Config) -> str:
    agent = config.user_agent or f"asyncms/{VERSION} Python/{platform.python_version()} {platform.system()}"
    if config.user_agent_appid:
        agent = f"{agent} app/{config.user_agent_appid}"
    if config.user_agent_extra:
        agent = f"{agent} {config.user_agent_extra}"
    if any(ord(c) < 0x20 or ord(c) == 0x7F for c in agent):
        raise ConfigError("Config.user_agent holds control characters")
    return agent
