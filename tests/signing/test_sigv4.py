"""Signatures, with botocore's signers as independent oracle."""

from __future__ import annotations

import calendar
import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from unittest.mock import patch
from urllib.parse import quote

import pytest
from botocore.auth import SIGNED_HEADERS_BLACKLIST, S3SigV4Auth, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials as BotoCredentials
from hypothesis import example, given
from hypothesis import strategies as st

from asyncms.signing.credentials import Credentials
from asyncms.signing.sigv4 import EMPTY_SHA256, UNSIGNED_HEADERS, canonical_query, sign

HOST = "bucket.s3.eu-west-1.amazonaws.com"
NOW = calendar.timegm((2026, 2, 28, 23, 59, 59))

keys = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40) | st.text(
    st.sampled_from("/.+% ~=&?#:@!*'()ä\u20ac\U0001f600a"), min_size=1, max_size=30
)
queries = st.lists(st.tuples(keys, keys | st.just("")), max_size=5)
names = st.from_regex(r"x-amz-meta-[a-z0-9.\-]{1,12}", fullmatch=True)
values = st.text(st.sampled_from("abcXYZ019 \t,;=\"'/+äß中-"), max_size=30)
texts = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=40)
credentials = st.builds(Credentials, texts, texts, st.none() | texts)
regions = st.from_regex(r"[a-z]{2}-[a-z]{4,9}-[1-9]", fullmatch=True)
times = st.integers(0, calendar.timegm((2100, 1, 1, 0, 0, 0)))


def boto_headers(
    signer: type[SigV4Auth],
    method: str,
    url: str,
    headers: Mapping[str, str],
    body: bytes,
    keys: Credentials,
    region: str,
    service: str,
    now: float,
) -> dict[str, str]:
    request = AWSRequest(method=method, url=url, headers=dict(headers), data=body)
    auth = signer(BotoCredentials(keys.access_key, keys.secret_key, keys.token), service, region)
    moment = datetime.fromtimestamp(now, UTC).replace(tzinfo=None)
    with patch("botocore.auth.get_current_datetime", return_value=moment):
        auth.add_auth(request)
    return {name.lower(): value for name, value in request.headers.items()}


def our_headers(
    method: str,
    path: str,
    query: list[tuple[str, str]],
    headers: Mapping[str, str],
    payload_hash: str,
    keys: Credentials,
    region: str,
    service: str,
    now: float,
) -> dict[str, str]:
    signed = {"host": HOST, **headers}
    if service == "s3":
        signed["x-amz-content-sha256"] = payload_hash
    sign(method, path, canonical_query(query), signed, payload_hash, keys, region, service, now)
    del signed["host"]
    return signed


def wire(path: str, query: list[tuple[str, str]]) -> str:
    pairs = [f"{quote(name, safe='-_.~')}={quote(value, safe='-_.~')}" for name, value in query]
    return f"https://{HOST}{path}" + (f"?{'&'.join(pairs)}" if pairs else "")


@given(keys, queries, st.dictionaries(names, values, max_size=4), st.binary(max_size=20), credentials, regions, times)
@example("//a/../b/./c//", [], {}, b"", Credentials("AK", "SK"), "us-east-1", NOW)
@example("a+b %2F%25", [("b", ""), ("a", "+ %"), ("a", "!")], {}, b"", Credentials("AK", "SK", "T="), "us-east-1", NOW)
def test_s3_requests_are_signed_as_botocore_signs_them(
    key: str,
    query: list[tuple[str, str]],
    headers: dict[str, str],
    body: bytes,
    keys: Credentials,
    region: str,
    now: int,
) -> None:
    path = "/" + quote(key, safe="/~")
    payload_hash = hashlib.sha256(body).hexdigest()
    ours = our_headers("PUT", path, query, headers, payload_hash, keys, region, "s3", now)
    assert ours == boto_headers(S3SigV4Auth, "PUT", wire(path, query), headers, body, keys, region, "s3", now)


@given(keys, queries, st.dictionaries(names, values, max_size=4), st.binary(max_size=20), credentials, regions, times)
@example("..", [], {}, b"", Credentials("AK", "SK"), "us-east-1", NOW)
@example("a/../../b/", [], {}, b"", Credentials("AK", "SK"), "us-east-1", NOW)
@example("a//b/./c/..", [], {}, b"", Credentials("AK", "SK"), "us-east-1", NOW)
@example("a=b/", [], {}, b"", Credentials("AK", "SK"), "us-east-1", NOW)
def test_other_services_sign_the_normalised_path_encoded_twice(
    key: str,
    query: list[tuple[str, str]],
    headers: dict[str, str],
    body: bytes,
    keys: Credentials,
    region: str,
    now: int,
) -> None:
    path = "/" + quote(key, safe="/~")
    payload_hash = hashlib.sha256(body).hexdigest()
    ours = our_headers("PUT", path, query, headers, payload_hash, keys, region, "mediastore", now)
    boto = boto_headers(SigV4Auth, "PUT", wire(path, query), headers, body, keys, region, "mediastore", now)
    assert ours == boto


def test_the_published_example_of_a_ranged_get() -> None:
    # https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html, "Example: GET Object"
    keys = Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    headers = {"host": "examplebucket.s3.amazonaws.com", "range": "bytes=0-9", "x-amz-content-sha256": EMPTY_SHA256}
    now = calendar.timegm((2013, 5, 24, 0, 0, 0))
    sign("GET", "/test.txt", "", headers, EMPTY_SHA256, keys, "us-east-1", "s3", now)
    assert headers["x-amz-date"] == "20130524T000000Z"
    assert headers["authorization"] == (
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
        "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
        "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41"
    )


def test_the_published_example_of_a_query() -> None:
    # The same page, "Example: Get Bucket (List Objects)"
    keys = Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    headers = {"host": "examplebucket.s3.amazonaws.com", "x-amz-content-sha256": EMPTY_SHA256}
    query = canonical_query([("prefix", "J"), ("max-keys", "2")])
    assert query == "max-keys=2&prefix=J"
    sign("GET", "/", query, headers, EMPTY_SHA256, keys, "us-east-1", "s3", calendar.timegm((2013, 5, 24, 0, 0, 0)))
    assert headers["authorization"].endswith(
        "Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"
    )


@pytest.mark.parametrize(
    "name", sorted({*SIGNED_HEADERS_BLACKLIST, "accept-encoding", "amz-sdk-invocation-id", "amz-sdk-request"})
)
def test_headers_that_change_on_the_way_are_never_signed(name: str) -> None:
    assert name in UNSIGNED_HEADERS
    keys = Credentials("AK", "SK")
    plain = our_headers("GET", "/k", [], {}, EMPTY_SHA256, keys, "eu-west-1", "s3", NOW)
    added = our_headers("GET", "/k", [], {name: "anything"}, EMPTY_SHA256, keys, "eu-west-1", "s3", NOW)
    assert added["authorization"] == plain["authorization"]
    assert added[name] == "anything"


@pytest.mark.parametrize("name", ["range", "if-match", "content-md5", "x-amz-meta-a", "cache-control"])
def test_all_other_headers_are_signed(name: str) -> None:
    keys = Credentials("AK", "SK")
    one = our_headers("GET", "/k", [], {name: "1"}, EMPTY_SHA256, keys, "eu-west-1", "s3", NOW)
    two = our_headers("GET", "/k", [], {name: "2"}, EMPTY_SHA256, keys, "eu-west-1", "s3", NOW)
    assert name in one["authorization"].partition("SignedHeaders=")[2].partition(",")[0].split(";")
    assert one["authorization"] != two["authorization"]


def test_the_key_changes_with_the_day() -> None:
    keys = Credentials("AK", "SK")
    for second in (NOW, NOW + 1, NOW):
        ours = our_headers("GET", "/k", [], {}, EMPTY_SHA256, keys, "eu-west-1", "s3", second)
        boto = boto_headers(S3SigV4Auth, "GET", wire("/k", []), {}, b"", keys, "eu-west-1", "s3", second)
        assert ours == boto
    assert "/20260301/" in our_headers("GET", "/k", [], {}, EMPTY_SHA256, keys, "r", "s3", NOW + 1)["authorization"]


def test_fractions_of_a_second_do_not_round_up() -> None:
    keys = Credentials("AK", "SK")
    assert our_headers("GET", "/k", [], {}, EMPTY_SHA256, keys, "r", "s3", NOW + 0.999)["x-amz-date"].endswith(
        "235959Z"
    )


def test_two_secrets_of_one_access_key_do_not_share_a_signing_key() -> None:
    one = our_headers("GET", "/k", [], {}, EMPTY_SHA256, Credentials("AK", "SK1"), "r", "s3", NOW)
    two = our_headers("GET", "/k", [], {}, EMPTY_SHA256, Credentials("AK", "SK2"), "r", "s3", NOW)
    assert one["authorization"] != two["authorization"]


def test_a_second_signature_replaces_the_first() -> None:
    # A retry signs the headers of the first try again; keys may have been exchanged in between.
    keys = Credentials("AK", "SK", "token")
    headers = {"host": HOST, "x-amz-content-sha256": EMPTY_SHA256}
    sign("GET", "/k", "", headers, EMPTY_SHA256, keys, "r", "s3", NOW)
    first = dict(headers)
    sign("GET", "/k", "", headers, EMPTY_SHA256, Credentials("AK2", "SK2"), "r", "s3", NOW + 60)
    fresh = {"host": HOST, "x-amz-content-sha256": EMPTY_SHA256}
    sign("GET", "/k", "", fresh, EMPTY_SHA256, Credentials("AK2", "SK2"), "r", "s3", NOW + 60)
    assert headers == fresh != first


def test_query_values_are_sorted_after_encoding() -> None:
    # "é" encodes to %C3…, which sorts before "Z" though the character sorts after it.
    assert canonical_query([("Z", "1"), ("é", "2"), ("a b", "/")]) == "%C3%A9=2&Z=1&a%20b=%2F"
    assert canonical_query([]) == ""
