"""Checksums of payloads: one small interface over the kernels of zlib-ng, awscrt and hashlib.

crc32 comes from zlib-ng (58 GB/s; the standard library's zlib does 4), crc32c and crc64nvme from awscrt (65 GB/s), which is
imported when first needed.
Values travel as base64 of the big-endian digest:
https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Callable
from typing import Protocol

from zlib_ng import zlib_ng

from asyncms.message import Buffer

__all__ = [
    "COMBINABLE",
    "RESPONSE_PRIORITY",
    "SUPPORTED",
    "Checksum",
    "combine",
    "crc_function",
    "crc_size",
    "encode_digest",
    "new_checksum",
    "new_md5",
]


class Checksum(Protocol):
    """A running checksum."""

    def update(self, data: Buffer, /) -> None: ...

    def digest(self) -> bytes: ...


class _Crc32:
    __slots__ = ("_value",)

    def __init__(self) -> None:
        self._value = 0

    def update(self, data: Buffer, /) -> None:
        self._value = zlib_ng.crc32(data, self._value)

    def digest(self) -> bytes:
        return self._value.to_bytes(4, "big")


class _CrtCrc:
    __slots__ = ("_function", "_size", "_value")

    def __init__(self, function: Callable[[Buffer, int], int], size: int) -> None:
        self._function = function
        self._size = size
        self._value = 0

    def update(self, data: Buffer, /) -> None:
        self._value = self._function(data, self._value)

    def digest(self) -> bytes:
        return self._value.to_bytes(self._size, "big")


def _crc32c() -> Checksum:
    from awscrt import checksums

    return _CrtCrc(checksums.crc32c, 4)


def _crc64nvme() -> Checksum:
    from awscrt import checksums

    return _CrtCrc(checksums.crc64nvme, 8)


_FACTORIES: dict[str, Callable[[], Checksum]] = {
    "CRC32": _Crc32,
    "CRC32C": _crc32c,
    "CRC64NVME": _crc64nvme,
    "SHA1": lambda: hashlib.sha1(usedforsecurity=False),
    "SHA256": hashlib.sha256,
    "SHA512": hashlib.sha512,
}

SUPPORTED = frozenset(_FACTORIES)

RESPONSE_PRIORITY = ("CRC64NVME", "CRC32C", "CRC32", "SHA1", "SHA256", "SHA512")
"""Which of a response's checksums is verified: botocore's order, less the xxHash family, which has no kernel here."""


COMBINABLE = ("CRC64NVME", "CRC32C", "CRC32")
"""Algorithms whose values of two pieces give that of both together; the cheapest first."""


def crc_function(algorithm: str) -> Callable[[Buffer, int], int]:
    """``function(data, value so far)``, starting with 0; ``algorithm`` is one of `COMBINABLE`."""
    if algorithm == "CRC32":
        return zlib_ng.crc32
    from awscrt import checksums

    function: Callable[[Buffer, int], int] = getattr(checksums, algorithm.lower())
    return function


def crc_size(algorithm: str) -> int:
    """Bytes of a digest of one of `COMBINABLE`."""
    return 8 if algorithm == "CRC64NVME" else 4


def combine(algorithm: str, first: int, second: int, second_length: int) -> int:
    """The value of two pieces together, of which the second has that many bytes; ``algorithm`` is one of `COMBINABLE`."""
    from awscrt import checksums

    value: int = getattr(checksums, f"combine_{algorithm.lower()}")(first, second, second_length)
    return value


def new_checksum(algorithm: str) -> Checksum:
    """A running checksum; ``algorithm`` is one of `SUPPORTED`."""
    return _FACTORIES[algorithm]()


def encode_digest(checksum: Checksum) -> str:
    """The value as it stands in ``x-amz-checksum-*``."""
    return b64encode(checksum.digest()).decode("ascii")


def new_md5() -> Checksum | None:
    """A running MD5; None where there is none, as on FIPS hosts."""
    try:
        return hashlib.md5(usedforsecurity=False)
    except (AttributeError, ValueError):
        # The first where Python was built without it, the second where OpenSSL refuses it.
        return None
