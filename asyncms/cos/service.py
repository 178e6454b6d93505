"""IBM COS as the session sees it: what its settings mean (protocol C4 to C7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from asyncms._generated.cos.errors import ERRORS
from asyncms._generated.cos.operations import MODEL
from asyncms.config import Config
from asyncms.cos.client import CosClient
from asyncms.cos.credentials import IamCredentials, find
from asyncms.cos.dialect import MD5_OPERATIONS, PROFILE, CosDialect
from asyncms.cos.identity import refuse_plain
from asyncms.endpoint.resolve import EndpointSettings
from asyncms.errors import ClientError, ConfigError
from asyncms.operation import Model
from asyncms.pipeline.payload import PayloadPolicy
from asyncms.profile import Profile
from asyncms.s3api.store import checksum_settings
from asyncms.service import Plan, Service
from asyncms.signing.credentials import CredentialSource
from asyncms.transport.interface import Transport

__all__ = ["CosService"]

_NO_ENDPOINT = (
    "IBM COS needs endpoint_url, or AWS_ENDPOINT_URL_COS: https://s3.<location>.cloud-object-storage.appdomain.cloud, where "
    "<location> is a region (us-south, eu-de), a cross-region (us, eu, ap) or a single site (ams03), the one that the bucket "
    "was made in; s3.private.<location>… within IBM's network, s3.direct.<location>… within a VPC"
)
_S3_SETTINGS = frozenset({"addressing_style", "payload_signing_enabled"})


class CosService(Service[CosClient]):
    """IBM Cloud Object Storage."""

    model: ClassVar[Model] = MODEL
    errors: ClassVar[Mapping[str, type[ClientError]]] = ERRORS
    setting_name: ClassVar[str] = "COS"
    default_region: ClassVar[str | None] = "us-east-1"  # as IBM's SDK: COS takes any region in a signature
    signature_versions: ClassVar[frozenset[str]] = frozenset({"s3v4", "v4", "oauth"})
    foreign_settings: ClassVar[frozenset[str]] = frozenset({"store", "use_dualstack_endpoint", "use_fips_endpoint"})
    own_arguments: ClassVar[frozenset[str]] = frozenset(
        {
            "auth_function",
            "ibm_api_key_id",
            "ibm_auth_endpoint",
            "ibm_service_instance_id",
            "ibm_token",
            "trusted_profile",
        }
    )
    client: type[CosClient] = CosClient

    def check(self, config: Config) -> None:
        """See `Service.check`."""
        super().check(config)
        s3 = config.s3 or {}
        foreign = sorted(name for name in s3.keys() - _S3_SETTINGS if s3[name])
        if foreign:
            raise ConfigError(f"Config.s3 of IBM COS has no {', '.join(foreign)}: these are about AWS")

    def find_credentials(
        self, usual: CredentialSource, own: Mapping[str, Any], profile: Profile, named: bool
    ) -> CredentialSource:
        """See `asyncms.cos.credentials.find`."""
        return find(usual, own, profile, named)

    def connect(self, credentials: CredentialSource, transport: Transport, caches: dict[Any, Any]) -> CredentialSource:
        """See `Service.connect`."""
        return credentials.connected(transport, caches) if isinstance(credentials, IamCredentials) else credentials

    def plan(
        self,
        config: Config,
        region: str,
        endpoint_url: str | None,
        use_ssl: bool,
        credentials: CredentialSource,
        own: Mapping[str, Any],
    ) -> Plan:
        """See `Service.plan`."""
        if endpoint_url is None:
            raise ConfigError(_NO_ENDPOINT)
        s3 = config.s3 or {}
        is_bearer = isinstance(credentials, IamCredentials)
        if config.signature_version == "oauth" and not is_bearer:
            raise ConfigError(
                "signature_version 'oauth' needs an IAM identity, such as ibm_api_key_id; there are HMAC keys"
            )
        if config.signature_version in ("s3v4", "v4") and is_bearer:
            raise ConfigError(
                f"signature_version {config.signature_version!r} needs HMAC keys (aws_access_key_id and "
                "aws_secret_access_key); an IAM identity was given or found, and wins"
            )
        if is_bearer:
            refuse_plain(endpoint_url, "endpoint_url")
        found = credentials.instance_id if isinstance(credentials, IamCredentials) else None
        unasked, mode = checksum_settings(config, PROFILE)
        return Plan(
            url=endpoint_url,
            endpoint=EndpointSettings(
                endpoint_url=endpoint_url,
                addressing_style=str(s3.get("addressing_style") or PROFILE.addressing_style),
                use_ssl=use_ssl,
                auth="bearer" if is_bearer else "sigv4",
                only_url=True,
            ),
            payload=PayloadPolicy(
                checksum_when_supported=unasked,
                sign_payload=False if is_bearer else s3.get("payload_signing_enabled"),
                md5_operations=MD5_OPERATIONS,
                signed_chunks=credentials.signs and not is_bearer,
            ),
            checksum_mode=mode,
            dialect=CosDialect(own.get("ibm_service_instance_id") or found),
        )
