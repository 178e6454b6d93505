# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""The operations of MediaStore Data as rows; `asyncms.operation.Model` reads them."""

from __future__ import annotations

from typing import Any

from asyncms._generated.mediastore.shapes import SHAPES
from asyncms.operation import Model

__all__ = ["METHODS", "MODEL", "OPERATIONS"]

# name: (method, path, constant query, input shape, output shape, {what differs from the default})
OPERATIONS: dict[str, tuple[Any, ...]] = {
    "DeleteObject": (
        "DELETE",
        "/{Path+}",
        (),
        "DeleteObjectRequest",
        "DeleteObjectResponse",
        {"errors": ("ContainerNotFoundException", "ObjectNotFoundException", "InternalServerError")},
    ),
    "DescribeObject": (
        "HEAD",
        "/{Path+}",
        (),
        "DescribeObjectRequest",
        "DescribeObjectResponse",
        {"errors": ("ContainerNotFoundException", "ObjectNotFoundException", "InternalServerError")},
    ),
    "GetObject": (
        "GET",
        "/{Path+}",
        (),
        "GetObjectRequest",
        "GetObjectResponse",
        {
            "errors": (
                "ContainerNotFoundException",
                "ObjectNotFoundException",
                "RequestedRangeNotSatisfiableException",
                "InternalServerError",
            )
        },
    ),
    "ListItems": (
        "GET",
        "/",
        (),
        "ListItemsRequest",
        "ListItemsResponse",
        {"errors": ("ContainerNotFoundException", "InternalServerError")},
    ),
    "PutObject": (
        "PUT",
        "/{Path+}",
        (),
        "PutObjectRequest",
        "PutObjectResponse",
        {"errors": ("ContainerNotFoundException", "InternalServerError"), "unsigned_payload": True},
    ),
}

METHODS: dict[str, str] = {
    "delete_object": "DeleteObject",
    "describe_object": "DescribeObject",
    "get_object": "GetObject",
    "list_items": "ListItems",
    "put_object": "PutObject",
}

MODEL = Model(
    service="mediastore-data",
    metadata={
        "apiVersion": "2017-09-01",
        "endpointPrefix": "data.mediastore",
        "protocol": "rest-json",
        "protocols": ["rest-json"],
        "serviceAbbreviation": "MediaStore Data",
        "serviceFullName": "AWS Elemental MediaStore Data Plane",
        "serviceId": "MediaStore Data",
        "signatureVersion": "v4",
        "signingName": "mediastore",
        "uid": "mediastore-data-2017-09-01",
        "auth": ["aws.auth#sigv4"],
    },
    operations=OPERATIONS,
    shapes=SHAPES,
    methods=METHODS,
)
