# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""The operations of MediaStore Data as typed methods; docstrings hold the facts of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from asyncms.pipeline.caller import Caller

if TYPE_CHECKING:
    from asyncms._generated.mediastore import types

__all__ = ["MediaStoreDataOperations"]


class MediaStoreDataOperations(Caller):
    """All operations of MediaStore Data."""

    async def delete_object(self, **kwargs: Unpack[types.DeleteObjectRequest]) -> types.DeleteObjectResponse:
        r"""``DELETE /{Path+}``.

        Keyword Args:
            Path: str, required; path ``{Path}``; length 1 to 900; pattern
                ``(?:[A-Za-z0-9_\.\-\~]+/){0,10}[A-Za-z0-9_\.\-\~]+``.

        Errors: ContainerNotFoundException (404), ObjectNotFoundException (404), InternalServerError.

        Reference: https://docs.aws.amazon.com/mediastore/latest/apireference/API_objstore_DeleteObject.html
        """
        result: types.DeleteObjectResponse = await self._call("DeleteObject", kwargs)
        return result

    async def describe_object(self, **kwargs: Unpack[types.DescribeObjectRequest]) -> types.DescribeObjectResponse:
        r"""``HEAD /{Path+}``.

        Keyword Args:
            Path: str, required; path ``{Path}``; length 1 to 900; pattern
                ``(?:[A-Za-z0-9_\.\-\~]+/){0,10}[A-Za-z0-9_\.\-\~]+``.

        Result:
            ETag: str; header ``ETag``.
            ContentType: str; header ``Content-Type``.
            ContentLength: int; header ``Content-Length``.
            CacheControl: str; header ``Cache-Control``.
            LastModified: datetime; header ``Last-Modified``.

        Errors: ContainerNotFoundException (404), ObjectNotFoundException (404), InternalServerError.

        Reference: https://docs.aws.amazon.com/mediastore/latest/apireference/API_objstore_DescribeObject.html
        """
        result: types.DescribeObjectResponse = await self._call("DescribeObject", kwargs)
        return result

    async def get_object(self, **kwargs: Unpack[types.GetObjectRequest]) -> types.GetObjectResponse:
        r"""``GET /{Path+}``.

        Keyword Args:
            Path: str, required; path ``{Path}``; length 1 to 900; pattern
                ``(?:[A-Za-z0-9_\.\-\~]+/){0,10}[A-Za-z0-9_\.\-\~]+``.
            Range: str; header ``Range``; pattern ``^bytes=(?:\d+\-\d*|\d*\-\d+)$``.

        Result:
            Body: StreamingBody; body, streamed.
            CacheControl: str; header ``Cache-Control``.
            ContentRange: str; header ``Content-Range``.
            ContentLength: int; header ``Content-Length``.
            ContentType: str; header ``Content-Type``.
            ETag: str; header ``ETag``.
            LastModified: datetime; header ``Last-Modified``.
            StatusCode: int; HTTP status.

        Errors: ContainerNotFoundException (404), ObjectNotFoundException (404), RequestedRangeNotSatisfiableException
            (416), InternalServerError.

        Reference: https://docs.aws.amazon.com/mediastore/latest/apireference/API_objstore_GetObject.html
        """
        result: types.GetObjectResponse = await self._call("GetObject", kwargs)
        return result

    async def list_items(self, **kwargs: Unpack[types.ListItemsRequest]) -> types.ListItemsResponse:
        r"""``GET /``.

        Keyword Args:
            Path: str; query ``Path``; length 0 to 900; pattern
                ``/?(?:[A-Za-z0-9_\.\-\~]+/){0,10}(?:[A-Za-z0-9_\.\-\~]+)?/?``.
            MaxResults: int; query ``MaxResults``; value 1 to 1000.
            NextToken: str; query ``NextToken``.

        Result:
            Items: list[Item]; body ``Items``.
            NextToken: str; body ``NextToken``.

        Errors: ContainerNotFoundException (404), InternalServerError.

        Reference: https://docs.aws.amazon.com/mediastore/latest/apireference/API_objstore_ListItems.html
        """
        result: types.ListItemsResponse = await self._call("ListItems", kwargs)
        return result

    async def put_object(self, **kwargs: Unpack[types.PutObjectRequest]) -> types.PutObjectResponse:
        r"""``PUT /{Path+}``.

        The payload is not signed.

        Keyword Args:
            Body: BodyInput, required; body, streamed.
            Path: str, required; path ``{Path}``; length 1 to 900; pattern
                ``(?:[A-Za-z0-9_\.\-\~]+/){0,10}[A-Za-z0-9_\.\-\~]+``.
            ContentType: str; header ``Content-Type``; pattern ``^[\w\-\/\.\+]{1,255}$``.
            CacheControl: str; header ``Cache-Control``.
            StorageClass: StorageClass; header ``x-amz-storage-class``; one of TEMPORAL; length 1 to 16.
            UploadAvailability: UploadAvailability; header ``x-amz-upload-availability``; one of STANDARD, STREAMING;
                length 1 to 16.

        Result:
            ContentSHA256: str; body ``ContentSHA256``.
            ETag: str; body ``ETag``.
            StorageClass: StorageClass; body ``StorageClass``; one of TEMPORAL.

        Errors: ContainerNotFoundException (404), InternalServerError.

        Reference: https://docs.aws.amazon.com/mediastore/latest/apireference/API_objstore_PutObject.html
        """
        result: types.PutObjectResponse = await self._call("PutObject", kwargs)
        return result
