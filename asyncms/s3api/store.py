"""Which checksums a store takes: the meaning of ``Config.store``.

AWS added CRC checksums to S3 and its SDKs send them unasked since 2025; many other stores refuse the headers, the
``aws-chunked`` coding they travel in, or a multi-object delete with anything but Content-MD5 (protocol D4). A profile leaves
out what its store is known to refuse. Checksums that a caller asks for in a call are sent to any store.
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import urlsplit

from asyncms.config import Config, Store
from asyncms.endpoint.partition import partition_of

__all__ = ["PROFILES", "StoreProfile", "checksum_settings", "upload_profile"]


class StoreProfile(NamedTuple):
    """What is sent to a store unasked. Settings of the `Config` win where there are any."""

    unasked_checksum: bool = False
    """CRC32 of uploads (``request_checksum_calculation``)."""
    checksum_mode: bool = False
    """``x-amz-checksum-mode`` with GetObject (``response_checksum_validation``)."""
    content_md5: bool = True
    """Content-MD5, not CRC32, where an operation must have a digest."""
    trailers: bool = False
    """Checksums behind bodies of the ``aws-chunked`` coding."""
    addressing_style: str = "path"
    part_checksum: str = "CRC32"
    """Of uploads in parts, where checksums are sent unasked. CRC64NVME costs a tenth of CRC32, but is newer."""
    full_object_checksum: bool = False
    """Whether uploads in parts are completed with the CRC of the whole object."""
    equal_parts: bool = False
    """Whether all parts of an upload but the last must have one size."""
    own_arguments: frozenset[str] = frozenset()
    """What this store alone takes with the request that makes an object."""
    own_directives: frozenset[str] = frozenset()
    """What this store alone takes with CopyObject."""


PROFILES: dict[Store, StoreProfile] = {
    "aws": StoreProfile(
        unasked_checksum=True,
        checksum_mode=True,
        content_md5=False,
        trailers=True,
        addressing_style="auto",
        part_checksum="CRC64NVME",
        full_object_checksum=True,
    ),
    # What every store understood before 2025.
    "generic": StoreProfile(),
    # Refuses aws-chunked, and its answer to unasked checksums has changed more than once.
    # https://developers.cloudflare.com/r2/objects/multipart-objects/
    "r2": StoreProfile(equal_parts=True),
    # The XML API knows x-goog-hash and Content-MD5 only.
    "gcs": StoreProfile(),
    # Has all of it; Content-MD5 for the releases before trailing checksums, which want it for deletes.
    "minio": StoreProfile(unasked_checksum=True, checksum_mode=True, trailers=True),
    # Answers ranges with checksums of the whole (ceph/ceph#61901), and releases before 19 know none.
    "ceph": StoreProfile(),
    # Answers "Unsupported header" to each of them, the checksum mode included.
    "b2": StoreProfile(),
}


def upload_profile(store: Store | None, endpoint_url: str, region: str) -> StoreProfile:
    """What uploads in parts send to this store.

    At an address that is not AWS's, and of which nobody has said what it is, they send what boto3 sends: the checksums of
    2025 are not asked of stores that may be older.
    """
    profile = PROFILES[store or "aws"]
    partition = partition_of(region)
    ends = f".{partition.dns_suffix}", f".{partition.dual_stack_suffix}"
    if store is not None or (urlsplit(endpoint_url).hostname or "").endswith(ends):
        return profile
    return profile._replace(part_checksum="CRC32", full_object_checksum=False)


def checksum_settings(config: Config, store: StoreProfile) -> tuple[bool, bool]:
    """Whether uploads get a checksum unasked, and whether downloads ask for one; settings win over the store's profile."""
    calculation, validation = config.request_checksum_calculation, config.response_checksum_validation
    return (
        store.unasked_checksum if calculation is None else calculation == "when_supported",
        store.checksum_mode if validation is None else validation == "when_supported",
    )
