"""``client.meta``: what a client knows about itself, with boto's names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from asyncms.config import Config
from asyncms.errors import ConfigError

if TYPE_CHECKING:
    from botocore.model import ServiceModel

__all__ = ["ClientMeta"]


class ClientMeta:
    """boto's ``client.meta``.

    Attributes:
        region_name: of the client; its buckets may be in others.
        endpoint_url: the service's address, without a bucket.
        config: with the session's settings merged in.
        partition: AWS's name of the separate cloud that the region is in, such as ``aws-cn``.
        method_to_api_mapping: Python method name → operation name.
    """

    def __init__(
        self,
        service: str,
        region_name: str,
        endpoint_url: str,
        config: Config,
        partition: str,
        method_to_api_mapping: Mapping[str, str],
    ) -> None:
        self._service = service
        self.region_name = region_name
        self.endpoint_url = endpoint_url
        self.config = config
        self.partition = partition
        self.method_to_api_mapping = method_to_api_mapping

    def __repr__(self) -> str:
        return f"<ClientMeta {self._service} region={self.region_name!r} endpoint_url={self.endpoint_url!r}>"

    @property
    def service_model(self) -> ServiceModel:
        """Botocore's own description of the service; loading it takes a tenth of a second, once per process."""
        return _service_model(self._service)


@cache
def _service_model(service: str) -> ServiceModel:
    if service == "cos":
        raise ConfigError("botocore has no model of IBM COS, and so the client has no service_model")
    from botocore.loaders import Loader
    from botocore.model import ServiceModel

    return ServiceModel(Loader().load_service_model(service, "service-2"), service)
