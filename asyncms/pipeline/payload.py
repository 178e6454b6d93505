"""The body of a request: its framing, its checksum and what of it is signed.

botocore's rules (protocol D4): a checksum where the operation supports or requires one, CRC32 unless the caller chose;
over TLS streaming bodies carry it as a trailer of the ``aws-chunked`` coding and their hash is not signed; otherwise it is
a header and the hash is signed, unless TLS and a checksum make that superfluous.

Over plain http a body that can be read only once is not signed, unless ``payload_signing_enabled`` asks for it: then its
chunks are signed one by one, if its length is known. They carry a trailer only if the caller chose a checksum as well: stores
that do not know this pair (rclone) store the coding as if it were the object.

Stores that know neither these checksums nor the coding get ``Content-MD5`` where a digest is required, and no trailers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import Any, NamedTuple, TypeVar

from asyncms.checksums import SUPPORTED, Checksum, encode_digest, new_checksum, new_md5
from asyncms.errors import ParamValidationError
from asyncms.message import Buffer, Digested, RequestBody
from asyncms.operation import Location, Operation
from asyncms.pipeline.dialect import Dialect
from asyncms.pipeline.request_body import BytesBody, digest_body, rewindable, to_body
from asyncms.signing.aws_chunked import AwsChunkedBody, SignedChunkedBody
from asyncms.signing.sigv4 import EMPTY_SHA256, STREAMING_UNSIGNED_TRAILER, UNSIGNED_PAYLOAD

__all__ = ["PayloadPolicy", "prepare_payload"]

STREAMING_SIGNED = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
STREAMING_SIGNED_TRAILER = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER"
Coded = TypeVar("Coded", bound=AwsChunkedBody)

DEFAULT_ALGORITHM = "CRC32"
MD5 = "Content-MD5"
"""Stands among the algorithms for the header of that name (RFC 1864)."""
_GIVEN_CHECKSUM = re.compile(
    r"x-amz-checksum-(crc32|crc32c|crc64nvme|sha1|sha256|sha512|md5|xxhash64|xxhash3|xxhash128)"
)


class PayloadPolicy(NamedTuple):
    """A client's settings about payloads."""

    checksum_when_supported: bool = True
    sign_payload: bool | None = None
    """None: decide by TLS and checksum."""
    content_md5: bool = False
    """Whether operations that need a digest get ``Content-MD5`` instead of a CRC32."""
    trailers: bool = True
    """Whether the store takes ``aws-chunked`` bodies."""
    md5_operations: frozenset[str] = frozenset()
    """Operations that get ``Content-MD5`` though their model asks for no digest."""
    signed_chunks: bool = True
    """Whether there is a signature that chunks can carry on from."""

    def signs_digested(self, tls: bool, has_checksum: bool) -> bool:
        """Whether the SHA-256 of a `Digested` body is signed: the same rule as for other streaming bodies."""
        if self.sign_payload is not None:
            return self.sign_payload
        return not (tls and has_checksum)


async def prepare_payload(
    operation: Operation,
    arguments: Mapping[str, Any],
    value: Any,
    streaming: bool,
    headers: dict[str, str],
    tls: bool,
    policy: PayloadPolicy,
    dialect: Dialect | None = None,
) -> tuple[Buffer | RequestBody | None, str]:
    """The body to send and its hash for the signature; adds headers about the body.

    ``dialect``: of a service that has its own way with bodies, see `Dialect.reshape`.

    Raises ParamValidationError for an unusable body or an unsupported checksum algorithm.
    """
    if isinstance(value, Digested):
        _frame(value.data, headers)
        return value.data, value.sha256 or UNSIGNED_PAYLOAD
    if value is None and (
        operation.checksum_required or operation.checksum_algorithm_member or operation.name in policy.md5_operations
    ):
        # No body at all has a checksum too, as in PutObjectAcl with nothing but headers.
        value = b""
    if value is None:
        if operation.method in ("PUT", "POST", "PATCH"):
            headers["content-length"] = "0"
        return None, UNSIGNED_PAYLOAD if operation.unsigned_payload else EMPTY_SHA256
    length = headers.pop("content-length", None)
    body = await to_body(value, int(length) if length is not None else None)
    if length is not None and isinstance(body, bytes | bytearray | memoryview):
        size = memoryview(body).nbytes
        if int(length) != size:
            raise ParamValidationError([f"ContentLength is {length}, but Body has {size} bytes"])
    if dialect is not None:
        body = dialect.reshape(operation, arguments, body)

    algorithm = _algorithm(operation, arguments, headers, policy)
    checksum_header: str | None = None
    if algorithm is not None:
        checksum_header = "content-md5" if algorithm == MD5 else f"x-amz-checksum-{algorithm.lower()}"
        if tls and streaming and policy.trailers and not operation.unsigned_payload:
            inner = BytesBody(body) if isinstance(body, bytes | bytearray | memoryview) else body
            return _trailing(inner, algorithm, headers), STREAMING_UNSIGNED_TRAILER

    sign = _signs_payload(operation, headers, checksum_header, tls, streaming, policy)
    can_read_twice = rewindable(body)
    asked = arguments.get(operation.checksum_algorithm_member or "") is not None
    if (
        not isinstance(body, bytes | bytearray | memoryview)
        and not (can_read_twice or tls or operation.unsigned_payload)
        and policy.sign_payload
        and policy.trailers
        and policy.signed_chunks
        and body.length is not None
    ):
        if not asked:
            headers.pop(_algorithm_header(operation), None)
        return _signed(body, algorithm if asked else None, headers)
    if algorithm is not None and checksum_header is not None and not can_read_twice:
        # Neither plain http nor a store without the coding can carry a trailer, and the bytes pass by once.
        if asked:
            fault = (
                f"{operation.checksum_algorithm_member} is {algorithm}, but Body can be read only once and its checksum "
                "cannot be sent after it (over plain http without payload_signing_enabled and ContentLength, or to this "
                f"store): give bytes or a file that can seek, or the value itself as Checksum{algorithm}"
            )
            raise ParamValidationError([fault])
        headers.pop(_algorithm_header(operation), None)
        algorithm = None
    checksum = _new_digest(algorithm) if algorithm is not None else None
    payload_hash = UNSIGNED_PAYLOAD
    if checksum is not None or (sign and can_read_twice):
        digest = await digest_body(body, checksum, sign and can_read_twice)
        payload_hash = digest or UNSIGNED_PAYLOAD
    if checksum is not None and checksum_header is not None:
        headers[checksum_header] = encode_digest(checksum)
    _frame(body, headers)
    return body, payload_hash


def _algorithm(
    operation: Operation, arguments: Mapping[str, Any], headers: dict[str, str], policy: PayloadPolicy
) -> str | None:
    """The checksum to compute, None for none; names a default in the operation's header."""
    member = operation.checksum_algorithm_member
    if operation.name in policy.md5_operations and new_md5() is not None:
        # Whatever else is said of the object: this is about the request.
        return None if "content-md5" in headers else MD5
    if member is None and not operation.checksum_required:
        return None
    if any(map(_GIVEN_CHECKSUM.fullmatch, headers)):
        return None
    given = arguments.get(member) if member else None
    if given is not None:
        algorithm = str(given).upper()
        if algorithm not in SUPPORTED:
            raise ParamValidationError(
                [f"Unsupported checksum algorithm for parameter {member}: {given}, must be one of: {sorted(SUPPORTED)}"]
            )
        return algorithm
    if policy.content_md5 and "content-md5" in headers:
        return None
    # Objects under a lock are refused without a digest, which the model does not say.
    required = operation.checksum_required or (policy.content_md5 and any(map(_is_lock, headers)))
    if required and policy.content_md5 and new_md5() is not None:
        return MD5
    if not required and not (member and policy.checksum_when_supported):
        return None
    header = _algorithm_header(operation)
    if header:
        headers[header] = DEFAULT_ALGORITHM
    return DEFAULT_ALGORITHM


def _is_lock(header: str) -> bool:
    return header.startswith("x-amz-object-lock-")


def _new_digest(algorithm: str) -> Checksum:
    md5 = new_md5() if algorithm == MD5 else None
    return md5 if md5 is not None else new_checksum(algorithm)


def _algorithm_header(operation: Operation) -> str:
    if operation.checksum_algorithm_member is None or operation.input is None:
        return ""
    member = operation.input.members.get(operation.checksum_algorithm_member)
    return member.wire_name.lower() if member is not None and member.location is Location.HEADER else ""


def _signs_payload(
    operation: Operation,
    headers: dict[str, str],
    checksum_header: str | None,
    tls: bool,
    streaming: bool,
    policy: PayloadPolicy,
) -> bool:
    if operation.unsigned_payload:
        return False
    if policy.sign_payload is not None:
        return policy.sign_payload
    if not tls or (checksum_header is None and "content-md5" not in headers):
        return True
    return not streaming


def _trailing(body: RequestBody, algorithm: str, headers: dict[str, str]) -> AwsChunkedBody:
    trailer = f"x-amz-checksum-{algorithm.lower()}"
    headers["x-amz-trailer"] = trailer
    return _coded(AwsChunkedBody(body, trailer, partial(new_checksum, algorithm)), body.length, headers)


def _signed(body: RequestBody, algorithm: str | None, headers: dict[str, str]) -> tuple[SignedChunkedBody, str]:
    if algorithm is None:
        return _coded(SignedChunkedBody(body, None, None), body.length, headers), STREAMING_SIGNED
    trailer = f"x-amz-checksum-{algorithm.lower()}"
    headers["x-amz-trailer"] = trailer
    coded = SignedChunkedBody(body, trailer, partial(new_checksum, algorithm))
    return _coded(coded, body.length, headers), STREAMING_SIGNED_TRAILER


def _coded(body: Coded, length: int | None, headers: dict[str, str]) -> Coded:
    encoding = headers.get("content-encoding")
    # An empty one too: the list element that it is has no meaning (RFC 9110 section 5.6.1), and botocore sends it.
    headers["content-encoding"] = "aws-chunked" if encoding is None else f"{encoding},aws-chunked"
    if length is not None:
        headers["x-amz-decoded-content-length"] = str(length)
    _frame(body, headers)
    return body


def _frame(body: Buffer | RequestBody, headers: dict[str, str]) -> None:
    if isinstance(body, bytes | bytearray | memoryview):
        headers["content-length"] = str(memoryview(body).nbytes)
        return
    if body.length is None:
        headers["transfer-encoding"] = "chunked"
    else:
        headers["content-length"] = str(body.length)
    if body.expects_continue:
        headers["expect"] = "100-continue"
