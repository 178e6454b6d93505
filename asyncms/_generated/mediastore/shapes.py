# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""The shapes of MediaStore Data as rows; `asyncms.operation.Model` reads them."""

from __future__ import annotations

from typing import Any

__all__ = ["SHAPES"]

# name: (type, {what differs from the default}); a member is
# (name, shape, location, wire name[, {what differs from the default}])
SHAPES: dict[str, tuple[Any, ...]] = {
    "ContainerNotFoundException": (
        "structure",
        {
            "members": (("Message", "ErrorMessage", "", "Message"),),
            "error_code": "ContainerNotFoundException",
            "error_status": 404,
        },
    ),
    "ContentRangePattern": ("string", {}),
    "ContentType": ("string", {}),
    "DeleteObjectRequest": ("structure", {"members": (("Path", "PathNaming", "uri", "Path"),), "required": ("Path",)}),
    "DeleteObjectResponse": ("structure", {}),
    "DescribeObjectRequest": (
        "structure",
        {"members": (("Path", "PathNaming", "uri", "Path"),), "required": ("Path",)},
    ),
    "DescribeObjectResponse": (
        "structure",
        {
            "members": (
                ("ETag", "ETag", "header", "ETag"),
                ("ContentType", "ContentType", "header", "Content-Type"),
                ("ContentLength", "NonNegativeLong", "header", "Content-Length"),
                ("CacheControl", "StringPrimitive", "header", "Cache-Control"),
                ("LastModified", "TimeStamp", "header", "Last-Modified"),
            )
        },
    ),
    "ETag": ("string", {"minimum": 1}),
    "ErrorMessage": ("string", {"minimum": 1}),
    "GetObjectRequest": (
        "structure",
        {
            "members": (("Path", "PathNaming", "uri", "Path"), ("Range", "RangePattern", "header", "Range")),
            "required": ("Path",),
        },
    ),
    "GetObjectResponse": (
        "structure",
        {
            "members": (
                ("Body", "PayloadBlob", "", "Body", {"streaming": True}),
                ("CacheControl", "StringPrimitive", "header", "Cache-Control"),
                ("ContentRange", "ContentRangePattern", "header", "Content-Range"),
                ("ContentLength", "NonNegativeLong", "header", "Content-Length"),
                ("ContentType", "ContentType", "header", "Content-Type"),
                ("ETag", "ETag", "header", "ETag"),
                ("LastModified", "TimeStamp", "header", "Last-Modified"),
                ("StatusCode", "statusCode", "statusCode", "StatusCode"),
            ),
            "required": ("StatusCode",),
            "payload": "Body",
        },
    ),
    "InternalServerError": (
        "structure",
        {"members": (("Message", "ErrorMessage", "", "Message"),), "error_code": "InternalServerError"},
    ),
    "Item": (
        "structure",
        {
            "members": (
                ("Name", "ItemName", "", "Name"),
                ("Type", "ItemType", "", "Type"),
                ("ETag", "ETag", "", "ETag"),
                ("LastModified", "TimeStamp", "", "LastModified"),
                ("ContentType", "ContentType", "", "ContentType"),
                ("ContentLength", "NonNegativeLong", "", "ContentLength"),
            )
        },
    ),
    "ItemList": ("list", {"element": ("member", "Item", "", "member")}),
    "ItemName": ("string", {}),
    "ItemType": ("string", {"enum": ("OBJECT", "FOLDER")}),
    "ListItemsRequest": (
        "structure",
        {
            "members": (
                ("Path", "ListPathNaming", "querystring", "Path"),
                ("MaxResults", "ListLimit", "querystring", "MaxResults"),
                ("NextToken", "PaginationToken", "querystring", "NextToken"),
            )
        },
    ),
    "ListItemsResponse": (
        "structure",
        {"members": (("Items", "ItemList", "", "Items"), ("NextToken", "PaginationToken", "", "NextToken"))},
    ),
    "ListLimit": ("integer", {"minimum": 1}),
    "ListPathNaming": ("string", {"minimum": 0}),
    "NonNegativeLong": ("long", {"minimum": 0}),
    "ObjectNotFoundException": (
        "structure",
        {
            "members": (("Message", "ErrorMessage", "", "Message"),),
            "error_code": "ObjectNotFoundException",
            "error_status": 404,
        },
    ),
    "PaginationToken": ("string", {}),
    "PathNaming": ("string", {"minimum": 1}),
    "PayloadBlob": ("blob", {"streaming": True}),
    "PutObjectRequest": (
        "structure",
        {
            "members": (
                ("Body", "PayloadBlob", "", "Body", {"streaming": True}),
                ("Path", "PathNaming", "uri", "Path"),
                ("ContentType", "ContentType", "header", "Content-Type"),
                ("CacheControl", "StringPrimitive", "header", "Cache-Control"),
                ("StorageClass", "StorageClass", "header", "x-amz-storage-class"),
                ("UploadAvailability", "UploadAvailability", "header", "x-amz-upload-availability"),
            ),
            "required": ("Body", "Path"),
            "payload": "Body",
        },
    ),
    "PutObjectResponse": (
        "structure",
        {
            "members": (
                ("ContentSHA256", "SHA256Hash", "", "ContentSHA256"),
                ("ETag", "ETag", "", "ETag"),
                ("StorageClass", "StorageClass", "", "StorageClass"),
            )
        },
    ),
    "RangePattern": ("string", {}),
    "RequestedRangeNotSatisfiableException": (
        "structure",
        {
            "members": (("Message", "ErrorMessage", "", "Message"),),
            "error_code": "RequestedRangeNotSatisfiableException",
            "error_status": 416,
        },
    ),
    "SHA256Hash": ("string", {"minimum": 64}),
    "StorageClass": ("string", {"enum": ("TEMPORAL",), "minimum": 1}),
    "StringPrimitive": ("string", {}),
    "TimeStamp": ("timestamp", {}),
    "UploadAvailability": ("string", {"enum": ("STANDARD", "STREAMING"), "minimum": 1}),
    "statusCode": ("integer", {}),
}
