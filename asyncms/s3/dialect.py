"""What S3 does differently, as the pipeline asks for it."""

from __future__ import annotations

from typing import Any

from asyncms.errors import ClientError
from asyncms.operation import Operation
from asyncms.pipeline.dialect import Dialect
from asyncms.s3api.customise import COMPLETED, complete, prepare

__all__ = ["S3Dialect"]


class S3Dialect(Dialect):
    """Protocol D3, D5 and D6."""

    checksum_mode_default = True
    completes = COMPLETED
    error_in_success = True
    # S3 sends the status before the work is done, and what became of it in the body; boto takes no body for success. Asked again,
    # S3 tells it, or that there is no such upload any more.
    # https://docs.aws.amazon.com/AmazonS3/latest/API/API_CompleteMultipartUpload.html
    must_answer: frozenset[str] = frozenset({"CompleteMultipartUpload"})

    def prepare(self, operation: Operation, arguments: dict[str, Any], faults: list[str]) -> dict[str, Any]:
        return prepare(operation.name, arguments, faults)

    def complete(self, operation: Operation, arguments: dict[str, Any], result: dict[str, Any]) -> dict[str, Any]:
        return complete(operation.name, arguments, result)

    def is_redirect(self, operation: Operation, error: ClientError) -> bool:
        code = error.code
        if code in ("PermanentRedirect", "TemporaryRedirect", "301", "302", "307") or error.status in (301, 302, 307):
            return True
        if code == "AuthorizationHeaderMalformed":
            return "Region" in error.response["Error"]
        if code == "IllegalLocationConstraintException":
            return operation.name != "CreateBucket"
        if operation.name in ("HeadObject", "HeadBucket") and code in ("301", "400"):
            return operation.name == "HeadObject" or self.region_hint(error) is not None
        return False

    def region_hint(self, error: ClientError) -> str | None:
        headers = error.response.get("ResponseMetadata", {}).get("HTTPHeaders", {})
        hint: str | None = headers.get("x-amz-bucket-region") or error.response["Error"].get("Region")
        return hint
