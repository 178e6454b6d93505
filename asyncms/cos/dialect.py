"""What IBM COS does differently from S3, beyond its model (protocol C1 to C3, C7)."""

from __future__ import annotations

from typing import Any

from asyncms.operation import Operation
from asyncms.pipeline.dialect import Dialect
from asyncms.s3api.customise import COMPLETED, complete, prepare
from asyncms.s3api.store import StoreProfile

__all__ = ["MD5_OPERATIONS", "PROFILE", "CosDialect"]

PROFILE = StoreProfile(
    unasked_checksum=True,
    checksum_mode=True,
    content_md5=False,
    trailers=True,
    # What COS itself makes of uploads without a checksum, since August 2025.
    part_checksum="CRC64NVME",
    full_object_checksum=True,
    own_arguments=frozenset({"RetentionExpirationDate", "RetentionLegalHoldId", "RetentionPeriod"}),
    own_directives=frozenset({"RetentionDirective"}),
)
"""COS has had S3's checksums since August 2025; ``request_checksum_calculation="when_required"`` is for systems before that."""

MD5_OPERATIONS = frozenset({"CompleteMultipartUpload"})
"""Buckets under retention refuse it without a digest, which the model does not say."""

_OF_INSTANCE = frozenset({"CreateBucket", "ListBuckets", "ListBucketsExtended"})
_INSTANCE_MEMBER = "IBMServiceInstanceId"


class CosDialect(Dialect):
    """See the module.

    Args:
        instance_id: the service instance that buckets are made in and listed of, where a call names none.
    """

    checksum_mode_default = True
    completes = COMPLETED
    error_in_success = True
    must_answer: frozenset[str] = frozenset({"CompleteMultipartUpload", "CopyObject", "UploadPartCopy"})

    def __init__(self, instance_id: str | None = None) -> None:
        self._instance_id = instance_id

    def prepare(self, operation: Operation, arguments: dict[str, Any], faults: list[str]) -> dict[str, Any]:
        name = operation.name
        bucket = arguments.get("Bucket")
        if isinstance(bucket, str) and bucket.startswith("arn:"):
            faults.append(f'Invalid bucket name "{bucket}": IBM COS knows buckets by their names, not by ARNs')
        if name in _OF_INSTANCE and self._instance_id is not None and _INSTANCE_MEMBER not in arguments:
            arguments = {**arguments, _INSTANCE_MEMBER: self._instance_id}
        return prepare(name, arguments, faults)

    def complete(self, operation: Operation, arguments: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
        return complete(operation.name, arguments, result)
