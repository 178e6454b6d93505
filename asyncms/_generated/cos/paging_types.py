# Generated from ibm_botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The arguments and types of IBM COS's paginators and waiters."""

from __future__ import annotations

from typing import Any, Protocol, Unpack

from asyncms._generated.cos import types
from asyncms.pipeline.paginate import PageIterator, PaginationOptions
from asyncms.pipeline.wait import WaiterOptions

__all__ = [
    "BucketExistsWaiter",
    "BucketNotExistsWaiter",
    "HeadBucketWaitRequest",
    "HeadObjectWaitRequest",
    "ListBucketsExtendedPaginateRequest",
    "ListBucketsExtendedPaginator",
    "ListMultipartUploadsPaginateRequest",
    "ListMultipartUploadsPaginator",
    "ListObjectVersionsPaginateRequest",
    "ListObjectVersionsPaginator",
    "ListObjectsPaginateRequest",
    "ListObjectsPaginator",
    "ListObjectsV2PaginateRequest",
    "ListObjectsV2Paginator",
    "ListPartsPaginateRequest",
    "ListPartsPaginator",
    "ObjectExistsWaiter",
    "ObjectNotExistsWaiter",
]


class HeadBucketWaitRequest(types.HeadBucketRequest, total=False):
    """Arguments of ``head_bucket``, and how to call it."""

    WaiterConfig: WaiterOptions


class HeadObjectWaitRequest(types.HeadObjectRequest, total=False):
    """Arguments of ``head_object``, and how to call it."""

    WaiterConfig: WaiterOptions


class ListBucketsExtendedPaginateRequest(types.ListBucketsExtendedRequest, total=False):
    """Arguments of ``list_buckets_extended``, and how to call it."""

    PaginationConfig: PaginationOptions


class ListMultipartUploadsPaginateRequest(types.ListMultipartUploadsRequest, total=False):
    """Arguments of ``list_multipart_uploads``, and how to call it."""

    PaginationConfig: PaginationOptions


class ListObjectVersionsPaginateRequest(types.ListObjectVersionsRequest, total=False):
    """Arguments of ``list_object_versions``, and how to call it."""

    PaginationConfig: PaginationOptions


class ListObjectsPaginateRequest(types.ListObjectsRequest, total=False):
    """Arguments of ``list_objects``, and how to call it."""

    PaginationConfig: PaginationOptions


class ListObjectsV2PaginateRequest(types.ListObjectsV2Request, total=False):
    """Arguments of ``list_objects_v2``, and how to call it."""

    PaginationConfig: PaginationOptions


class ListPartsPaginateRequest(types.ListPartsRequest, total=False):
    """Arguments of ``list_parts``, and how to call it."""

    PaginationConfig: PaginationOptions


class ListBucketsExtendedPaginator(Protocol):
    """What ``get_paginator('list_buckets_extended')`` gives."""

    def paginate(
        self, **kwargs: Unpack[ListBucketsExtendedPaginateRequest]
    ) -> PageIterator[types.ListBucketsExtendedOutput]:
        """The pages of one listing; nothing is sent before they are iterated."""
        ...


class ListMultipartUploadsPaginator(Protocol):
    """What ``get_paginator('list_multipart_uploads')`` gives."""

    def paginate(
        self, **kwargs: Unpack[ListMultipartUploadsPaginateRequest]
    ) -> PageIterator[types.ListMultipartUploadsOutput]:
        """The pages of one listing; nothing is sent before they are iterated."""
        ...


class ListObjectVersionsPaginator(Protocol):
    """What ``get_paginator('list_object_versions')`` gives."""

    def paginate(
        self, **kwargs: Unpack[ListObjectVersionsPaginateRequest]
    ) -> PageIterator[types.ListObjectVersionsOutput]:
        """The pages of one listing; nothing is sent before they are iterated."""
        ...


class ListObjectsPaginator(Protocol):
    """What ``get_paginator('list_objects')`` gives."""

    def paginate(self, **kwargs: Unpack[ListObjectsPaginateRequest]) -> PageIterator[types.ListObjectsOutput]:
        """The pages of one listing; nothing is sent before they are iterated."""
        ...


class ListObjectsV2Paginator(Protocol):
    """What ``get_paginator('list_objects_v2')`` gives."""

    def paginate(self, **kwargs: Unpack[ListObjectsV2PaginateRequest]) -> PageIterator[types.ListObjectsV2Output]:
        """The pages of one listing; nothing is sent before they are iterated."""
        ...


class ListPartsPaginator(Protocol):
    """What ``get_paginator('list_parts')`` gives."""

    def paginate(self, **kwargs: Unpack[ListPartsPaginateRequest]) -> PageIterator[types.ListPartsOutput]:
        """The pages of one listing; nothing is sent before they are iterated."""
        ...


class BucketExistsWaiter(Protocol):
    """What ``get_waiter('bucket_exists')`` gives."""

    name: str

    async def wait(self, **kwargs: Unpack[HeadBucketWaitRequest]) -> dict[str, Any]:
        """Return, with the last answer, once the state is reached; raise WaiterError if it is not."""
        ...


class BucketNotExistsWaiter(Protocol):
    """What ``get_waiter('bucket_not_exists')`` gives."""

    name: str

    async def wait(self, **kwargs: Unpack[HeadBucketWaitRequest]) -> dict[str, Any]:
        """Return, with the last answer, once the state is reached; raise WaiterError if it is not."""
        ...


class ObjectExistsWaiter(Protocol):
    """What ``get_waiter('object_exists')`` gives."""

    name: str

    async def wait(self, **kwargs: Unpack[HeadObjectWaitRequest]) -> dict[str, Any]:
        """Return, with the last answer, once the state is reached; raise WaiterError if it is not."""
        ...


class ObjectNotExistsWaiter(Protocol):
    """What ``get_waiter('object_not_exists')`` gives."""

    name: str

    async def wait(self, **kwargs: Unpack[HeadObjectWaitRequest]) -> dict[str, Any]:
        """Return, with the last answer, once the state is reached; raise WaiterError if it is not."""
        ...
