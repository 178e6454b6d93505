# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""Arguments and results of MediaStore Data's operations, under the model's names.

Enumerations are open: a value that the service learned since is a plain string.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal, Required, TypeAlias, TypedDict

from asyncms.metadata import ResponseMetadata

if TYPE_CHECKING:
    from asyncms.message import BodyInput
    from asyncms.pipeline.body import StreamingBody

__all__ = [
    "DeleteObjectRequest",
    "DeleteObjectResponse",
    "DescribeObjectRequest",
    "DescribeObjectResponse",
    "GetObjectRequest",
    "GetObjectResponse",
    "Item",
    "ItemType",
    "ListItemsRequest",
    "ListItemsResponse",
    "PutObjectRequest",
    "PutObjectResponse",
    "StorageClass",
    "UploadAvailability",
]


ItemType: TypeAlias = Literal["OBJECT", "FOLDER"] | str
StorageClass: TypeAlias = Literal["TEMPORAL"] | str
UploadAvailability: TypeAlias = Literal["STANDARD", "STREAMING"] | str


class DeleteObjectRequest(TypedDict, total=False):
    """Arguments of ``delete_object``."""

    Path: Required[str]


class DescribeObjectRequest(TypedDict, total=False):
    """Arguments of ``describe_object``."""

    Path: Required[str]


class GetObjectRequest(TypedDict, total=False):
    """Arguments of ``get_object``."""

    Path: Required[str]
    Range: str


class ListItemsRequest(TypedDict, total=False):
    """Arguments of ``list_items``."""

    Path: str
    MaxResults: int
    NextToken: str


class PutObjectRequest(TypedDict, total=False):
    """Arguments of ``put_object``."""

    Body: Required[BodyInput]
    Path: Required[str]
    ContentType: str
    CacheControl: str
    StorageClass: StorageClass
    UploadAvailability: UploadAvailability


class Item(TypedDict, total=False):
    Name: str
    Type: ItemType
    ETag: str
    LastModified: datetime
    ContentType: str
    ContentLength: int


class DeleteObjectResponse(TypedDict):
    """Result of ``delete_object``."""

    ResponseMetadata: ResponseMetadata


class DescribeObjectResponse(TypedDict):
    """Result of ``describe_object``."""

    ETag: str
    ContentType: str
    ContentLength: int
    CacheControl: str
    LastModified: datetime
    ResponseMetadata: ResponseMetadata


class GetObjectResponse(TypedDict):
    """Result of ``get_object``."""

    Body: StreamingBody
    CacheControl: str
    ContentRange: str
    ContentLength: int
    ContentType: str
    ETag: str
    LastModified: datetime
    StatusCode: int
    ResponseMetadata: ResponseMetadata


class ListItemsResponse(TypedDict):
    """Result of ``list_items``."""

    Items: list[Item]
    NextToken: str
    ResponseMetadata: ResponseMetadata


class PutObjectResponse(TypedDict):
    """Result of ``put_object``."""

    ContentSHA256: str
    ETag: str
    StorageClass: StorageClass
    ResponseMetadata: ResponseMetadata
