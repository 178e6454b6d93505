# Generated from ibm_botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The paginators of IBM COS, by operation name, in botocore's format."""

from __future__ import annotations

from typing import Any

__all__ = ["PAGINATORS"]

PAGINATORS: dict[str, dict[str, Any]] = {
    "ListBucketsExtended": {
        "input_token": "Marker",
        "limit_key": "MaxKeys",
        "more_results": "IsTruncated",
        "output_token": "Buckets[-1].Name",
        "result_key": "Buckets",
    },
    "ListMultipartUploads": {
        "limit_key": "MaxUploads",
        "more_results": "IsTruncated",
        "output_token": ["NextKeyMarker", "NextUploadIdMarker"],
        "input_token": ["KeyMarker", "UploadIdMarker"],
        "result_key": ["Uploads", "CommonPrefixes"],
    },
    "ListObjectVersions": {
        "more_results": "IsTruncated",
        "limit_key": "MaxKeys",
        "output_token": ["NextKeyMarker", "NextVersionIdMarker"],
        "input_token": ["KeyMarker", "VersionIdMarker"],
        "result_key": ["Versions", "DeleteMarkers", "CommonPrefixes"],
    },
    "ListObjects": {
        "more_results": "IsTruncated",
        "limit_key": "MaxKeys",
        "output_token": "NextMarker || Contents[-1].Key",
        "input_token": "Marker",
        "result_key": ["Contents", "CommonPrefixes"],
    },
    "ListObjectsV2": {
        "more_results": "IsTruncated",
        "limit_key": "MaxKeys",
        "output_token": "NextContinuationToken",
        "input_token": "ContinuationToken",
        "result_key": ["Contents", "CommonPrefixes"],
    },
    "ListParts": {
        "more_results": "IsTruncated",
        "limit_key": "MaxParts",
        "output_token": "NextPartNumberMarker",
        "input_token": "PartNumberMarker",
        "result_key": "Parts",
        "non_aggregate_keys": ["ChecksumAlgorithm", "Initiator", "Owner", "StorageClass", "ChecksumType"],
    },
}
