"""What MediaStore Data does differently, as the pipeline asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from asyncms.errors import ParamValidationError
from asyncms.mediastore.body import LimitedBody
from asyncms.mediastore.limits import find_refusals, size_fault
from asyncms.message import Buffer, RequestBody
from asyncms.operation import Operation
from asyncms.pipeline.dialect import Dialect
from asyncms.pipeline.request_body import BytesBody

__all__ = ["MediaStoreDialect"]


class MediaStoreDialect(Dialect):
    """Protocol A2, A3 and A5."""

    reshapes_bodies = True

    def prepare(self, operation: Operation, arguments: dict[str, Any], faults: list[str]) -> dict[str, Any]:
        faults.extend(find_refusals(operation, arguments))
        return arguments

    def reshape(
        self, operation: Operation, arguments: Mapping[str, Any], body: Buffer | RequestBody
    ) -> Buffer | RequestBody:
        """Chunked for STREAMING, whatever the body is: without that header the service does not give it out early."""
        availability = arguments.get("UploadAvailability") or "STANDARD"
        is_bytes = isinstance(body, bytes | bytearray | memoryview)
        length = memoryview(body).nbytes if isinstance(body, bytes | bytearray | memoryview) else body.length
        fault = size_fault(length, availability) if length is not None else None
        if fault is not None:
            raise ParamValidationError([fault])
        streams = availability == "STREAMING"
        if is_bytes and not streams:
            return body
        inner = BytesBody(body) if isinstance(body, bytes | bytearray | memoryview) else body
        return LimitedBody(inner, availability, chunked=streams)
