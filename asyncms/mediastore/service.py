"""MediaStore Data as the session sees it: what its settings mean (protocol A1)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from asyncms._generated.mediastore.errors import ERRORS
from asyncms._generated.mediastore.operations import MODEL
from asyncms.config import Config
from asyncms.endpoint.partition import partition_of
from asyncms.endpoint.resolve import EndpointSettings
from asyncms.errors import ClientError, ConfigError
from asyncms.mediastore.client import MediaStoreDataClient
from asyncms.mediastore.dialect import MediaStoreDialect
from asyncms.operation import Model
from asyncms.pipeline.payload import PayloadPolicy
from asyncms.service import Plan, Service
from asyncms.signing.credentials import CredentialSource

__all__ = ["MediaStoreDataService"]


class MediaStoreDataService(Service[MediaStoreDataClient]):
    """AWS Elemental MediaStore Data, and servers of its protocol."""

    model: ClassVar[Model] = MODEL
    errors: ClassVar[Mapping[str, type[ClientError]]] = ERRORS
    setting_name: ClassVar[str] = "MEDIASTORE_DATA"
    foreign_settings: ClassVar[frozenset[str]] = frozenset(
        {"s3", "store", "request_checksum_calculation", "response_checksum_validation"}
    )
    client: type[MediaStoreDataClient] = MediaStoreDataClient

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
        fips, dualstack = bool(config.use_fips_endpoint), bool(config.use_dualstack_endpoint)
        if endpoint_url is not None:
            for given, name in ((fips, "use_fips_endpoint"), (dualstack, "use_dualstack_endpoint")):
                if given:
                    raise ConfigError(f"{name} chooses one of AWS's addresses: it does not go with endpoint_url")
            url = endpoint_url
        else:
            partition = partition_of(region)
            suffix = partition.dual_stack_suffix if dualstack else partition.dns_suffix
            host = "data.mediastore-fips" if fips else "data.mediastore"
            url = f"{'https' if use_ssl else 'http'}://{host}.{region}.{suffix}"
        return Plan(
            url=url,
            endpoint=EndpointSettings(
                endpoint_url=endpoint_url, use_fips=fips, use_dualstack=dualstack, use_ssl=use_ssl
            ),
            payload=PayloadPolicy(),
            checksum_mode=False,
            dialect=MediaStoreDialect(),
        )
