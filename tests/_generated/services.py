"""The generated services beside botocore's own reading of their models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from asyncms._generated.cos import errors as cos_errors
from asyncms._generated.cos import types as cos_types
from asyncms._generated.cos.client import CosOperations
from asyncms._generated.cos.operations import MODEL as COS
from asyncms._generated.mediastore import errors as mediastore_errors
from asyncms._generated.mediastore import types as mediastore_types
from asyncms._generated.mediastore.client import MediaStoreDataOperations
from asyncms._generated.mediastore.operations import MODEL as MEDIASTORE
from asyncms._generated.s3 import errors as s3_errors
from asyncms._generated.s3 import types as s3_types
from asyncms._generated.s3.client import S3Operations
from asyncms._generated.s3.operations import MODEL as S3
from asyncms.operation import Model
from asyncms.pipeline.exceptions import ExceptionNamespace
from tests.sdk import sdk_model_name, sdk_module

__all__ = ["ALL", "Generated", "boto_model"]


@dataclass(frozen=True)
class Generated:
    """One service."""

    model: Model
    client: type[Any]
    types: Any
    errors: Any
    exceptions: ExceptionNamespace
    operation_count: int

    def __str__(self) -> str:
        return self.model.service


ALL = [
    Generated(S3, S3Operations, s3_types, s3_errors, s3_errors.Exceptions(), 116),
    Generated(COS, CosOperations, cos_types, cos_errors, cos_errors.Exceptions(), 81),
    Generated(
        MEDIASTORE, MediaStoreDataOperations, mediastore_types, mediastore_errors, mediastore_errors.Exceptions(), 5
    ),
]


def boto_model(service: str) -> Any:
    """The service's model as botocore reads it; a `ServiceModel`. Of COS: as IBM's fork reads it."""
    name = sdk_model_name(service)
    loader = sdk_module(service, "loaders").create_loader()
    return sdk_module(service, "model").ServiceModel(loader.load_service_model(name, "service-2"), name)
