"""A service as a session sees it: all that is special about making a client of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import Any, ClassVar, Generic, NamedTuple, TypeVar

from asyncms.client import ServiceClient
from asyncms.config import Config
from asyncms.endpoint.resolve import EndpointSettings
from asyncms.errors import ClientError, ConfigError
from asyncms.operation import Model
from asyncms.pipeline.dialect import Dialect
from asyncms.pipeline.payload import PayloadPolicy
from asyncms.profile import Profile
from asyncms.signing.credentials import CredentialSource
from asyncms.transport.interface import Transport

__all__ = ["Plan", "Service"]

ClientT = TypeVar("ClientT", bound=ServiceClient)


class Plan(NamedTuple):
    """What a client's settings mean to its service."""

    url: str
    """boto's ``client.meta.endpoint_url``."""
    endpoint: EndpointSettings
    payload: PayloadPolicy
    checksum_mode: bool
    """Whether responses are validated where the service supports it."""
    dialect: Dialect
    """What the service does differently."""


class Service(ABC, Generic[ClientT]):
    """One row of the session's table of services; without state, so that a client pickles with it."""

    model: ClassVar[Model]
    errors: ClassVar[Mapping[str, type[ClientError]]]
    setting_name: ClassVar[str]
    """boto's word in ``AWS_ENDPOINT_URL_<NAME>``, and in lower case in the ``services`` section of the AWS files."""
    default_region: ClassVar[str | None] = None
    """The region of a client to which nobody gave one; None: it cannot be made."""
    signature_versions: ClassVar[frozenset[str]] = frozenset({"v4"})
    """boto's words for the signature that the service takes."""
    foreign_settings: ClassVar[frozenset[str]] = frozenset()
    """What of `Config` means nothing to this service."""
    own_arguments: ClassVar[frozenset[str]] = frozenset()
    """What `Session.create_client` takes for this service only."""
    client: type[ClientT]

    @property
    def name(self) -> str:
        """boto's, as in ``create_client``."""
        return self.model.service

    def check(self, config: Config) -> None:
        """Refuse settings that mean nothing here.

        Args:
            config: of the client; those of its session may be meant for clients of other services.

        Raises ConfigError.
        """
        foreign = sorted(name for name in self.foreign_settings if getattr(config, name) not in (None, {}))
        if foreign:
            raise ConfigError(f"{self.name} has no such settings: {', '.join(foreign)}; leave them out of its config")
        version = config.signature_version
        if isinstance(version, str) and version not in self.signature_versions:
            wanted = " or ".join(repr(known) for known in sorted(self.signature_versions))
            raise ConfigError(f"signature_version of {self.name} is {wanted}, or botocore's UNSIGNED, not {version!r}")

    def find_credentials(
        self, usual: CredentialSource, own: Mapping[str, Any], profile: Profile, named: bool
    ) -> CredentialSource:
        """Where the client's keys come from; may read files, so a service with `own_arguments` is asked in a thread.

        Args:
            usual: the keys given in code, none for anonymous requests, or the AWS chain.
            own: the caller's `own_arguments`.
            profile: of the AWS files, and the environment.
            named: whether that profile was named in code.

        Raises ConfigError.
        """
        return usual

    def connect(self, credentials: CredentialSource, transport: Transport, caches: dict[Any, Any]) -> CredentialSource:
        """The same source, able to send requests.

        Args:
            credentials: from `find_credentials`.
            transport: the client's.
            caches: of all clients of the session.
        """
        return credentials

    @abstractmethod
    def plan(
        self,
        config: Config,
        region: str,
        endpoint_url: str | None,
        use_ssl: bool,
        credentials: CredentialSource,
        own: Mapping[str, Any],
    ) -> Plan:
        """The meaning of a client's settings.

        Args:
            config: with the session's settings merged in.
            region: of the client.
            endpoint_url: given or configured; None for AWS's own address.
            use_ssl: whether AWS addresses are used over https.
            credentials: from `find_credentials`.
            own: the caller's `own_arguments`.

        Raises ConfigError for settings that cannot be honoured together.
        """
