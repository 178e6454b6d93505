"""Which of ``ExtraArgs`` goes with which request of a transfer: boto3's rules. Pure.

boto3's names are those of `s3transfer`; its rules are compared with ours request by request in the tests. Beyond boto3,
uploads and copies take ``IfMatch`` and ``IfNoneMatch``, which go with the request that makes the object.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from asyncms.checksums import COMBINABLE, SUPPORTED
from asyncms.errors import ParamValidationError

__all__ = [
    "COPY_ARGUMENTS",
    "DOWNLOAD_ARGUMENTS",
    "UPLOAD_ARGUMENTS",
    "CopyArguments",
    "UploadArguments",
    "check",
    "extra_of",
]

_SSE = frozenset({"SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5"})
_OWNER = frozenset({"RequestPayer", "ExpectedBucketOwner"})
_CONDITIONS = frozenset({"IfMatch", "IfNoneMatch"})
_WHOLE_CHECKSUMS = {
    f"Checksum{name}": name
    for name in ("CRC32", "CRC32C", "CRC64NVME", "MD5", "SHA1", "SHA256", "SHA512", "XXHASH3", "XXHASH64", "XXHASH128")
}

DOWNLOAD_ARGUMENTS = frozenset({"VersionId", "ChecksumMode"}) | _SSE | _OWNER
"""What ``ExtraArgs`` of downloads may hold; boto3's ALLOWED_DOWNLOAD_ARGS."""

_SHARED = (
    frozenset(
        {
            "ACL",
            "CacheControl",
            "ChecksumAlgorithm",
            "ContentDisposition",
            "ContentEncoding",
            "ContentLanguage",
            "ContentType",
            "Expires",
            "GrantFullControl",
            "GrantRead",
            "GrantReadACP",
            "GrantWriteACP",
            "Metadata",
            "ObjectLockLegalHoldStatus",
            "ObjectLockMode",
            "ObjectLockRetainUntilDate",
            "ServerSideEncryption",
            "StorageClass",
            "SSEKMSKeyId",
            "SSEKMSEncryptionContext",
            "Tagging",
            "WebsiteRedirectLocation",
        }
    )
    | _SSE
    | _OWNER
    | _CONDITIONS
)

UPLOAD_ARGUMENTS = _SHARED | {"ChecksumType", "MpuObjectSize"} | _WHOLE_CHECKSUMS.keys()
"""What ``ExtraArgs`` of uploads may hold: boto3's ALLOWED_UPLOAD_ARGS, ``IfMatch`` and ``IfNoneMatch``."""

_COPY_CONDITIONS = {
    "CopySourceIfMatch": "IfMatch",
    "CopySourceIfModifiedSince": "IfModifiedSince",
    "CopySourceIfNoneMatch": "IfNoneMatch",
    "CopySourceIfUnmodifiedSince": "IfUnmodifiedSince",
}
_COPY_SSE = {f"CopySource{name}": name for name in _SSE}
_DIRECTIVES = frozenset({"MetadataDirective", "TaggingDirective", "AnnotationDirective"})

COPY_ARGUMENTS = _SHARED | _COPY_CONDITIONS.keys() | _COPY_SSE.keys() | _DIRECTIVES
"""What ``ExtraArgs`` of copies may hold: boto3's ALLOWED_COPY_ARGS, ``IfMatch`` and ``IfNoneMatch``."""

_PRESERVED = (
    "CacheControl",
    "ContentDisposition",
    "ContentEncoding",
    "ContentLanguage",
    "ContentType",
    "Expires",
    "Metadata",
)


def extra_of(given: Mapping[str, Any] | None) -> dict[str, Any]:
    """A copy of ExtraArgs. Raises ParamValidationError for what is no mapping."""
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        fault = f"Invalid type for parameter ExtraArgs, value: {given!r}, type: {type(given)}, valid types: {dict}"
        raise ParamValidationError([fault])
    return dict(given)


def check(extra: Mapping[str, Any], allowed: frozenset[str]) -> None:
    """Raises ParamValidationError for arguments that are not allowed."""
    faults = [
        f'Unknown parameter in ExtraArgs: "{name}", must be one of: {sorted(allowed)}'
        for name in sorted(map(str, extra.keys() - allowed))
    ]
    if faults:
        raise ParamValidationError(faults)


def _only(extra: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: extra[name] for name in names if name in extra}


def _without(extra: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: value for name, value in extra.items() if name not in set(names)}


class UploadArguments:
    """The arguments of each request of an upload, less bucket, key, parts and the like.

    Args:
        extra: the caller's ExtraArgs.
        default: the checksum's algorithm if the caller asks for none; None for no checksum.
        combines: whether the store takes the checksum of the whole object with the last part.
        own: the store's own arguments; they go with the request that makes the object.

    Raises ParamValidationError for unknown arguments, and for checksums that cannot be computed.
    """

    def __init__(
        self, extra: Mapping[str, Any], *, default: str | None, combines: bool, own: frozenset[str] = frozenset()
    ) -> None:
        check(extra, UPLOAD_ARGUMENTS | own)
        given = [name for name in _WHOLE_CHECKSUMS if name in extra]
        asked = extra.get("ChecksumAlgorithm")
        self.put: dict[str, Any] = _without(extra, ("ChecksumType", "MpuObjectSize"))
        """Of PutObject."""
        self.algorithm: str | None
        """Of the parts' checksums."""
        if len(given) > 1:
            raise ParamValidationError([f"ExtraArgs hold several checksums of the whole object: {given}; give one"])
        if given:
            self.algorithm = _WHOLE_CHECKSUMS[given[0]]
            extra = {**extra, "ChecksumType": "FULL_OBJECT"}
        else:
            self.algorithm = str(asked).upper() if asked is not None else default
        # Reported when parts need it: one request takes any checksum that is given.
        self._given = given
        kind = extra.get("ChecksumType")
        if kind is None and combines and self.algorithm in COMBINABLE:
            kind = "FULL_OBJECT"
        self.combines: bool = kind == "FULL_OBJECT" and not given and self.algorithm in COMBINABLE
        """Whether the checksum of the whole is computed from those of the parts."""
        if self.algorithm is not None:
            extra = {**extra, "ChecksumAlgorithm": self.algorithm}
        if kind is not None and self.algorithm is not None:
            extra = {**extra, "ChecksumType": kind}
        self.create: dict[str, Any] = _without(extra, (*_WHOLE_CHECKSUMS, *_CONDITIONS, *own, "MpuObjectSize"))
        """Of CreateMultipartUpload."""
        self.part: dict[str, Any] = _only(extra, ("ChecksumAlgorithm", *_SSE, *_OWNER))
        """Of UploadPart."""
        self.complete: dict[str, Any] = _only(
            extra, (*_SSE, *_OWNER, *_CONDITIONS, *own, "ChecksumType", "MpuObjectSize", *_WHOLE_CHECKSUMS)
        )
        """Of CompleteMultipartUpload."""
        self.session: dict[str, Any] = _only(extra, _OWNER)
        """Of the requests about the upload itself: AbortMultipartUpload, ListParts, ListMultipartUploads."""

    def check_parts(self) -> None:
        """Raises ParamValidationError if the parts cannot have the checksums that go with these arguments."""
        algorithm = self.algorithm
        if algorithm is None or algorithm in SUPPORTED:
            return
        why = f"{self._given[0]} is given" if self._given else f"ChecksumAlgorithm is {algorithm}"
        fault = (
            f"{why}, and each part of a multipart upload needs a checksum of this kind, which cannot be computed here: "
            f"use one of {sorted(SUPPORTED)}, or raise TransferConfig.multipart_threshold above the object's size"
        )
        raise ParamValidationError([fault])


class CopyArguments:
    """The same of a copy.

    Args:
        extra: the caller's ExtraArgs.
        own: the store's own arguments; they go with the request that makes the object.
        directives: the store's own words to CopyObject.

    Raises ParamValidationError for unknown arguments.
    """

    def __init__(
        self,
        extra: Mapping[str, Any],
        own: frozenset[str] = frozenset(),
        directives: frozenset[str] = frozenset(),
    ) -> None:
        check(extra, COPY_ARGUMENTS | own | directives)
        self._extra = extra
        self._copy_only = own | directives
        self.copy: dict[str, Any] = dict(extra)
        """Of CopyObject."""
        # What the source's owner pays or expects has no argument of its own in boto3: both sides get the same.
        self.head: dict[str, Any] = {
            **{ours: extra[name] for name, ours in (_COPY_CONDITIONS | _COPY_SSE).items() if name in extra},
            **_only(extra, _OWNER),
        }
        """Of HeadObject, about the source."""
        self.part: dict[str, Any] = _only(extra, (*_COPY_CONDITIONS, *_COPY_SSE, *_SSE, *_OWNER))
        """Of UploadPartCopy."""
        self.complete: dict[str, Any] = _only(extra, (*_SSE, *_OWNER, *_CONDITIONS, *own))
        """Of CompleteMultipartUpload."""
        self.session: dict[str, Any] = _only(extra, _OWNER)
        """Of AbortMultipartUpload, and of the requests about tags."""

    @property
    def tagging(self) -> tuple[object, str]:
        """TaggingDirective and Tagging."""
        return self._extra.get("TaggingDirective"), self._extra.get("Tagging", "")

    @property
    def put_tags(self) -> dict[str, Any]:
        """Of PutObjectTagging."""
        # The store computes those of parts; this request's own is computed here.
        return _only(self._extra, (*_OWNER, "ChecksumAlgorithm") if self.algorithm in SUPPORTED else _OWNER)

    def check_parts(self, size: int) -> None:
        """Raises ParamValidationError if a source of this size, which is copied in parts, cannot be copied as these say."""
        faults = [
            f"Invalid value for parameter {name}, value: {self._extra[name]!r}, must be COPY or REPLACE"
            for name in ("MetadataDirective", "TaggingDirective")
            if self._extra.get(name) not in (None, "COPY", "REPLACE")
        ]
        if self._extra.get("AnnotationDirective") == "COPY":
            faults.append(
                f"AnnotationDirective is COPY, and this source of {size} bytes is copied in parts, which leaves annotations "
                "behind: leave it out, and copy them with get_object_annotation and put_object_annotation"
            )
        if faults:
            raise ParamValidationError(faults)

    @property
    def algorithm(self) -> str | None:
        """Of the parts' checksums, which the store computes."""
        asked = self._extra.get("ChecksumAlgorithm")
        return None if asked is None else str(asked).upper()

    def create(self, source: Mapping[str, Any]) -> dict[str, Any]:
        """Of CreateMultipartUpload: with the metadata of the source, unless the caller replaces it.

        Args:
            source: HeadObject's result about the source.
        """
        given = _without(
            self._extra, (*_COPY_CONDITIONS, *_COPY_SSE, *_DIRECTIVES, *_CONDITIONS, *self._copy_only, "Tagging")
        )
        if self._extra.get("MetadataDirective") == "REPLACE":
            return given
        return {**_without(given, _PRESERVED), **_only(source, _PRESERVED)}
