"""What S3 wants beyond its model: applied to the arguments before serialising, and to the result after parsing.

Pure functions in one table by operation; the rules are the ones of botocore's handlers (`botocore.handlers`). That
metadata is ASCII and the key not empty is checked by `asyncms.wire` for every service.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote, unquote_plus

from asyncms.checksums import encode_digest, new_md5

__all__ = ["COMPLETED", "complete", "prepare"]

_Arguments = dict[str, Any]
_Step = Callable[[_Arguments, list[str]], _Arguments]

_BUCKET = r"[a-zA-Z0-9.\-_]{1,255}"
_ACCESS_POINT_ARN = r"arn:(aws).*:(s3|s3-object-lambda):[a-z\-0-9]*:[0-9]{12}:accesspoint[/:][a-zA-Z0-9\-.]{1,63}"
_OUTPOST_ARN = (
    r"arn:(aws).*:s3-outposts:[a-z\-0-9]+:[0-9]{12}:outpost[/:]"
    r"[a-zA-Z0-9\-]{1,63}[/:]accesspoint[/:][a-zA-Z0-9\-]{1,63}"
)
_is_bucket = re.compile(_BUCKET).fullmatch
_ARN = f"{_ACCESS_POINT_ARN}|{_OUTPOST_ARN}"
_VERSION_ID_SUFFIX = r"\?versionId=\S+\Z"


def prepare(operation_name: str, arguments: dict[str, Any], faults: list[str]) -> dict[str, Any]:
    """The arguments to serialise: the caller's own dict if there is nothing to change, else a changed copy.

    Appends to ``faults`` what is wrong, for `asyncms.wire.request.RequestSerializer.serialize` to report with the rest:
    a bucket that is neither a name nor an ARN, an incomplete ``CopySource``. Values of wrong types are left to it.

    - SSE-C: a key without its MD5 is sent base64-encoded with its MD5; with an MD5 given nothing is touched.
    - ``CopySource``: a string or a dict of Bucket, Key and VersionId becomes the encoded header value.
    - Listings ask for URL-encoded keys, which survive XML, unless the caller chose; see `complete`.
    """
    bucket = arguments.get("Bucket")
    # An empty one is a missing URI label, which is reported for any service.
    if isinstance(bucket, str) and bucket and not _is_bucket(bucket) and not re.fullmatch(_ARN, bucket):
        faults.append(
            f'Invalid bucket name "{bucket}": Bucket name must match the regex "^{_BUCKET}$" '
            f'or be an ARN matching the regex "^{_ACCESS_POINT_ARN}$|^{_OUTPOST_ARN}$"'
        )
    elif bucket in (".", ".."):
        # botocore lets these pass; a proxy that tidies paths would send the request to another bucket.
        faults.append(f'Invalid bucket name "{bucket}": in a URL it means a directory')
    for step in _STEPS.get(operation_name, ()):
        arguments = step(arguments, faults)
    return arguments


def complete(operation_name: str, sent: Mapping[str, Any], result: dict[str, Any]) -> dict[str, Any]:
    """The result, changed in place: listings that were URL-encoded without the caller's asking are decoded.

    Args:
        sent: the caller's arguments as they were given to `prepare`, not what it returned.
    """
    encoded = _ENCODED.get(operation_name)
    if encoded is None or "EncodingType" in sent or result.get("EncodingType") != "url":
        return result
    members, nested = encoded
    for name in members:
        if name in result:
            result[name] = _decoded(result[name])
    for list_name, name in nested:
        for item in result.get(list_name, ()):
            if name in item:
                item[name] = _decoded(item[name])
    return result


def _decoded(text: str) -> str:
    # S3 writes a space as "+" here.
    return unquote_plus(text) if "%" in text or "+" in text else text


def _with_url_encoding(arguments: _Arguments, _faults: list[str]) -> _Arguments:
    return arguments if "EncodingType" in arguments else {**arguments, "EncodingType": "url"}


def _with_key_md5(member: str) -> _Step:
    md5_member = f"{member}MD5"

    def step(arguments: _Arguments, faults: list[str]) -> _Arguments:
        key = arguments.get(member)
        if not isinstance(key, (str, bytes, bytearray)) or md5_member in arguments:
            return arguments
        try:
            raw = key.encode() if isinstance(key, str) else bytes(key)
        except UnicodeEncodeError:
            return arguments
        md5 = new_md5()
        if md5 is None:
            faults.append(f"This host has no MD5: give {md5_member}, and {member} in base64")
            return arguments
        md5.update(raw)
        return {**arguments, member: b64encode(raw).decode("ascii"), md5_member: encode_digest(md5)}

    return step


def _with_copy_source(arguments: _Arguments, faults: list[str]) -> _Arguments:
    source = arguments.get("CopySource")
    try:
        if isinstance(source, str):
            return {**arguments, "CopySource": _copy_source_of_text(source)}
        if isinstance(source, dict):
            return {**arguments, "CopySource": _copy_source_of_dict(source, faults)}
    except UnicodeEncodeError:
        faults.append("Invalid value for parameter CopySource: holds a lone surrogate")
        return {**arguments, "CopySource": ""}
    return arguments


def _copy_source_of_text(source: str) -> str:
    suffix = re.search(_VERSION_ID_SUFFIX, source)
    end = suffix.start() if suffix is not None else len(source)
    return quote(source[:end], safe="/~") + source[end:]


def _copy_source_of_dict(source: dict[str, Any], faults: list[str]) -> str:
    before = len(faults)
    faults.extend(
        f'Missing required parameter in CopySource: "{name}"' for name in ("Bucket", "Key") if name not in source
    )
    for name in ("Bucket", "Key", "VersionId"):
        value = source.get(name, "")
        if not isinstance(value, str) and not (name == "VersionId" and value is None):
            faults.append(
                f"Invalid type for parameter CopySource.{name}, value: {value}, type: {type(value)}, valid types: {str}"
            )
    if len(faults) > before:
        return ""
    bucket, version_id = source["Bucket"], source.get("VersionId")
    infix = "/object/" if re.fullmatch(_ARN, bucket) else "/"
    encoded = quote(f"{bucket}{infix}{source['Key']}", safe="/~")
    return encoded if version_id is None else f"{encoded}?versionId={version_id}"


_SSE = _with_key_md5("SSECustomerKey")
_COPY_SSE = _with_key_md5("CopySourceSSECustomerKey")

_STEPS: dict[str, tuple[_Step, ...]] = {
    "CompleteMultipartUpload": (_SSE,),
    "CopyObject": (_with_copy_source, _SSE, _COPY_SSE),
    "CreateMultipartUpload": (_SSE,),
    "GetObject": (_SSE,),
    "HeadObject": (_SSE,),
    "ListObjectVersions": (_with_url_encoding,),
    "ListObjects": (_with_url_encoding,),
    "ListObjectsV2": (_with_url_encoding,),
    "PutObject": (_SSE,),
    "SelectObjectContent": (_SSE,),
    "UploadPart": (_SSE,),
    "UploadPartCopy": (_with_copy_source, _SSE, _COPY_SSE),
}

# What S3 encodes: (members, (list, member of its items)). ListObjects' own Prefix stays encoded, as in botocore.
_ENCODED: dict[str, tuple[tuple[str, ...], tuple[tuple[str, str], ...]]] = {
    "ListObjects": (
        ("Delimiter", "Marker", "NextMarker"),
        (("Contents", "Key"), ("CommonPrefixes", "Prefix")),
    ),
    "ListObjectsV2": (
        ("Delimiter", "Prefix", "StartAfter"),
        (("Contents", "Key"), ("CommonPrefixes", "Prefix")),
    ),
    "ListObjectVersions": (
        ("KeyMarker", "NextKeyMarker", "Prefix", "Delimiter"),
        (("Versions", "Key"), ("DeleteMarkers", "Key"), ("CommonPrefixes", "Prefix")),
    ),
}

COMPLETED = frozenset(_ENCODED)
"""Operations whose results `complete` may change."""
