"""Checksums, compared with botocore's."""

from __future__ import annotations

from array import array
from importlib import import_module
from typing import Any

import pytest
from botocore.utils import conditionally_calculate_md5
from hypothesis import given
from hypothesis import strategies as st

from asyncms._generated.s3.operations import MODEL
from asyncms.checksums import RESPONSE_PRIORITY, SUPPORTED, encode_digest, new_checksum, new_md5
from asyncms.message import Buffer

# Any, because its stubs leave out what is private.
httpchecksum: Any = import_module("botocore.httpchecksum")

# https://www.iana.org/assignments, RFC 3720 B.4 and the NVMe specification: the CRCs of "123456789".
CHECK_VALUES = {"CRC32": "cbf43926", "CRC32C": "e3069283", "CRC64NVME": "ae8b14860a799888"}


@pytest.mark.parametrize(("algorithm", "value"), sorted(CHECK_VALUES.items()))
def test_check_values(algorithm: str, value: str) -> None:
    checksum = new_checksum(algorithm)
    checksum.update(b"123456789")
    assert checksum.digest().hex() == value


@pytest.mark.parametrize("algorithm", sorted(SUPPORTED))
@given(pieces=st.lists(st.binary(max_size=100), max_size=6))
def test_any_pieces_give_botocores_value(algorithm: str, pieces: list[bytes]) -> None:
    ours = new_checksum(algorithm)
    for piece in pieces:
        ours.update(piece)
    theirs = httpchecksum._CHECKSUM_CLS[algorithm.lower()]()
    assert encode_digest(ours) == theirs.handle(b"".join(pieces))


@pytest.mark.parametrize("algorithm", sorted(SUPPORTED))
def test_all_buffers_give_the_same_value(algorithm: str) -> None:
    data = bytes(range(256)) * 16
    wide: Any = array("I")
    wide.frombytes(data)
    buffers: list[Buffer] = [data, bytearray(data), memoryview(data), memoryview(wide), memoryview(bytearray(data))[:]]
    values = set()
    for buffer in buffers:
        checksum = new_checksum(algorithm)
        checksum.update(buffer)
        values.add(encode_digest(checksum))
    assert len(values) == 1


@pytest.mark.parametrize("algorithm", sorted(SUPPORTED))
def test_the_digest_may_be_asked_for_in_between(algorithm: str) -> None:
    checksum = new_checksum(algorithm)
    empty = checksum.digest()
    checksum.update(b"a")
    assert checksum.digest() == checksum.digest() != empty


def test_values_are_verified_in_botocores_order() -> None:
    botocores = [name.upper() for name in httpchecksum._ALGORITHMS_PRIORITY_LIST]
    assert [name for name in botocores if name in SUPPORTED] == list(RESPONSE_PRIORITY)
    assert {*RESPONSE_PRIORITY} == SUPPORTED


def test_what_is_supported_is_what_the_model_knows_but_for_some() -> None:
    known = {*MODEL.shape("ChecksumAlgorithm").enum}
    assert known >= SUPPORTED
    assert known - SUPPORTED == {"MD5", "XXHASH128", "XXHASH3", "XXHASH64"}


@given(st.binary(max_size=200))
def test_md5_is_botocores(data: bytes) -> None:
    request: dict[str, Any] = {"body": data, "headers": {}, "context": {}}
    conditionally_calculate_md5(request)
    md5 = new_md5()
    assert md5 is not None
    md5.update(data)
    assert encode_digest(md5) == request["headers"]["Content-MD5"]


def refused(*_: object, **__: object) -> None:
    raise ValueError("[digital envelope routines] unsupported")


def test_hosts_without_md5(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hashlib.md5", refused)
    assert new_md5() is None
    monkeypatch.delattr("hashlib.md5")
    assert new_md5() is None
