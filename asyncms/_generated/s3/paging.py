# Generated from botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The paginators and waiters of S3's clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from asyncms._generated.s3.operations import MODEL
from asyncms._generated.s3.paginators import PAGINATORS
from asyncms._generated.s3.waiters import WAITERS

if TYPE_CHECKING:
    from asyncms._generated.s3 import paging_types as types

__all__ = ["S3Paging"]


class S3Paging:
    """What a client has beside the operations of S3."""

    @property
    def waiter_names(self) -> list[str]:
        """What `get_waiter` takes."""
        from asyncms.pipeline.wait import waiter_name  # most clients make no waiters

        return sorted(waiter_name(name) for name in WAITERS)

    def can_paginate(self, operation_name: str) -> bool:
        """Whether `get_paginator` takes the method's name."""
        return MODEL.methods.get(operation_name) in PAGINATORS

    @overload
    def get_paginator(self, operation_name: Literal["list_buckets"]) -> types.ListBucketsPaginator: ...
    @overload
    def get_paginator(
        self, operation_name: Literal["list_directory_buckets"]
    ) -> types.ListDirectoryBucketsPaginator: ...
    @overload
    def get_paginator(
        self, operation_name: Literal["list_multipart_uploads"]
    ) -> types.ListMultipartUploadsPaginator: ...
    @overload
    def get_paginator(
        self, operation_name: Literal["list_object_annotations"]
    ) -> types.ListObjectAnnotationsPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["list_object_versions"]) -> types.ListObjectVersionsPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["list_objects"]) -> types.ListObjectsPaginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["list_objects_v2"]) -> types.ListObjectsV2Paginator: ...
    @overload
    def get_paginator(self, operation_name: Literal["list_parts"]) -> types.ListPartsPaginator: ...
    @overload
    def get_paginator(self, operation_name: str) -> Any: ...
    def get_paginator(self, operation_name: str) -> Any:
        """The paginator of a method, by the method's name.

        Raises OperationNotPageableError for a method without one.
        """
        from asyncms.pipeline.paginate import paginator_of  # most clients make no paginators

        return paginator_of(self, operation_name, MODEL, PAGINATORS)

    @overload
    def get_waiter(self, waiter_name: Literal["bucket_exists"]) -> types.BucketExistsWaiter: ...
    @overload
    def get_waiter(self, waiter_name: Literal["bucket_not_exists"]) -> types.BucketNotExistsWaiter: ...
    @overload
    def get_waiter(self, waiter_name: Literal["object_exists"]) -> types.ObjectExistsWaiter: ...
    @overload
    def get_waiter(self, waiter_name: Literal["object_not_exists"]) -> types.ObjectNotExistsWaiter: ...
    @overload
    def get_waiter(self, waiter_name: str) -> Any: ...
    def get_waiter(self, waiter_name: str) -> Any:
        """The waiter of that name. Raises ConfigError, a ValueError, for a name that is not among `waiter_names`."""
        from asyncms.pipeline.wait import waiter_of  # see `waiter_names`

        return waiter_of(self, waiter_name, MODEL, WAITERS)
