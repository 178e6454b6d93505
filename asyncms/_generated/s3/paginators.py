# Generated from botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The paginators of S3, by operation name, in botocore's format."""

from __future__ import annotations

from typing import Any

__all__ = ["PAGINATORS"]

PAGINATORS: dict[str, dict[str, Any]] = {
    "ListBuckets": {
        "input_token": "ContinuationToken",
        "limit_key": "MaxBuckets",
        "output_token": "ContinuationToken",
        "result_key": "Buckets",
        "non_aggregate_keys": ["Owner", "Prefix"],
    },
    "ListDirectoryBuckets": {
        "input_token": "ContinuationToken",
        "limit_key": "MaxDirectoryBuckets",
        "output_token": "ContinuationToken",
        "result_key": "Buckets",
    },
    "ListMultipartUploads": {
        "limit_key": "MaxUploads",
        "more_results": "IsTruncated",
        "output_token": ["NextKeyMarker", "NextUploadIdMarker"],
        "input_token": ["KeyMarker", "UploadIdMarker"],
        "result_key": ["Uploads", "CommonPrefixes"],
        "non_aggregate_keys": ["RequestCharged", "Prefix"],
    },
    "ListObjectAnnotations": {
        "input_token": "ContinuationToken",
        "limit_key": "MaxAnnotationResults",
        "output_token": "NextContinuationToken",
        "result_key": "Annotations",
        "non_aggregate_keys": [
            "AnnotationCount",
            "AnnotationPrefix",
            "Bucket",
            "Key",
            "ObjectVersionId",
            "RequestCharged",
        ],
    },
    "ListObjectVersions": {
        "more_results": "IsTruncated",
        "limit_key": "MaxKeys",
        "output_token": ["NextKeyMarker", "NextVersionIdMarker"],
        "input_token": ["KeyMarker", "VersionIdMarker"],
        "result_key": ["Versions", "DeleteMarkers", "CommonPrefixes"],
        "non_aggregate_keys": ["RequestCharged", "Prefix"],
    },
    "ListObjects": {
        "more_results": "IsTruncated",
        "limit_key": "MaxKeys",
        "output_token": "NextMarker || Contents[-1].Key",
        "input_token": "Marker",
        "result_key": ["Contents", "CommonPrefixes"],
        "non_aggregate_keys": ["RequestCharged", "Prefix"],
    },
    "ListObjectsV2": {
        "more_results": "IsTruncated",
        "limit_key": "MaxKeys",
        "output_token": "NextContinuationToken",
        "input_token": "ContinuationToken",
        "result_key": ["Contents", "CommonPrefixes"],
        "non_aggregate_keys": ["RequestCharged", "Prefix"],
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
