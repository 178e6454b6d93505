"""S3 as the session sees it: what its settings mean."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from asyncms._generated.s3.errors import ERRORS
from asyncms._generated.s3.operations import MODEL
from asyncms.config import Config
from asyncms.endpoint.partition import service_url
from asyncms.endpoint.resolve import EndpointSettings
from asyncms.errors import ClientError, ConfigError
from asyncms.operation import Model
from asyncms.pipeline.payload import PayloadPolicy
from asyncms.s3.client import S3Client
from asyncms.s3.dialect import S3Dialect
from asyncms.s3api.store import PROFILES, checksum_settings
from asyncms.service import Plan, Service
from asyncms.signing.credentials import CredentialSource

__all__ = ["S3Service"]


class S3Service(Service[S3Client]):
    """S3 and S3-compatible stores."""

    model: ClassVar[Model] = MODEL
    errors: ClassVar[Mapping[str, type[ClientError]]] = ERRORS
    setting_name: ClassVar[str] = "S3"
    default_region: ClassVar[str | None] = "us-east-1"  # as botocore's
    signature_versions: ClassVar[frozenset[str]] = frozenset({"s3v4", "v4"})
    client: type[S3Client] = S3Client

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
        if endpoint_url is None and config.store not in (None, "aws"):
            raise ConfigError(f"store={config.store!r} needs its address: give endpoint_url or set AWS_ENDPOINT_URL_S3")
        store = PROFILES[config.store or "aws"]
        s3 = config.s3 or {}
        settings = EndpointSettings(
            endpoint_url=endpoint_url,
            addressing_style=str(s3.get("addressing_style") or store.addressing_style),
            use_fips=bool(config.use_fips_endpoint),
            # As botocore: S3's own switch wins.
            use_dualstack=bool(s3.get("use_dualstack_endpoint", config.use_dualstack_endpoint)),
            use_accelerate=bool(s3.get("use_accelerate_endpoint")),
            use_arn_region=s3.get("use_arn_region"),
            us_east_1_regional=s3.get("us_east_1_regional_endpoint") == "regional",
            disable_multiregion_access_points=bool(s3.get("s3_disable_multiregion_access_points")),
            disable_express_sessions=bool(s3.get("disable_s3_express_session_auth")),
            use_ssl=use_ssl,
            sigv4a_region_set=config.sigv4a_signing_region_set,
            inject_host_prefix=config.inject_host_prefix,
        )
        unasked, mode = checksum_settings(config, store)
        return Plan(
            url=service_url(region, settings),
            endpoint=settings,
            payload=PayloadPolicy(
                checksum_when_supported=unasked,
                sign_payload=s3.get("payload_signing_enabled"),
                content_md5=store.content_md5,
                trailers=store.trailers,
                signed_chunks=credentials.signs,
            ),
            checksum_mode=mode,
            dialect=S3Dialect(),
        )
