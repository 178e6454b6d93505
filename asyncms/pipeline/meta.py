"""``client.meta``: what a client knows about itself, with boto's names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from asyncms.config import Config
from asyncms.operation import Model

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
        model: Model,
        region_name: str,
        endpoint_url: str,
        config: Config,
        partition: str,
    ) -> None:
        self._model = model
        self.region_name = region_name
        self.endpoint_url = endpoint_url
        self.config = config
        self.partition = partition
        self.method_to_api_mapping: Mapping[str, str] = model.methods

    def __repr__(self) -> str:
        return f"<ClientMeta {self._model.service} region={self.region_name!r} endpoint_url={self.endpoint_url!r}>"

    @property
    def service_model(self) -> ServiceModel:
        """Botocore's description of the service: its own; loading it takes a tenth of a second, once per process.

        Of ``cos``, which botocore does not know, it is made of IBM's model as this package has it, under the service name
        ``cos``: `asyncms.pipeline.description` says what is in it.
        """
        return _service_model(self._model)


@cache
def _service_model(model: Model) -> ServiceModel:
    from botocore.exceptions import UnknownServiceError
    from botocore.loaders import Loader
    from botocore.model import ServiceModel

    from asyncms.pipeline.description import describe

    try:
        description = Loader().load_service_model(model.service, "service-2")
    except UnknownServiceError:
        description = describe(model)
    return ServiceModel(description, model.service)
