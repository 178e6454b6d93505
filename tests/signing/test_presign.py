"""Signatures in a query and in a form, with botocore's signers written in Python as judge."""

from __future__ import annotations

import calendar
import json
from base64 import b64decode
from datetime import UTC, datetime
from typing import Any
from unittest.mock import patch
from urllib.parse import parse_qsl, quote, urlsplit

from botocore.auth import S3SigV4PostAuth, S3SigV4QueryAuth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials as BotoCredentials
from hypothesis import given
from hypothesis import strategies as st

from asyncms.signing.credentials import Credentials
from asyncms.signing.presign import presign_query, sign_policy
from tests.signing.test_sigv4 import HOST, NOW, credentials, keys, names, queries, regions, times, values, wire

lives = st.integers(1, 604800)


def moment(now: float) -> datetime:
    return datetime.fromtimestamp(now, UTC).replace(tzinfo=None)


@given(keys, queries, st.dictionaries(names, values, max_size=4), credentials, regions, times, lives)
def test_urls_of_s3_are_signed_as_botocore_signs_them(
    key: str,
    query: list[tuple[str, str]],
    headers: dict[str, str],
    keys: Credentials,
    region: str,
    now: int,
    life: int,
) -> None:
    query = list(dict(query).items())
    path = "/" + quote(key, safe="/~")
    request = AWSRequest(method="PUT", url=wire(path, query), headers=headers)
    auth = S3SigV4QueryAuth(BotoCredentials(keys.access_key, keys.secret_key, keys.token), "s3", region, expires=life)
    with patch("botocore.auth.get_current_datetime", return_value=moment(now)):
        auth.add_auth(request)
    ours = presign_query("PUT", path, query, {**headers, "host": HOST}, keys, region, "s3", life, now)
    # Not only the same parameters: the same order.
    assert f"https://{HOST}{path}?{ours}" == request.url


@given(keys, queries, st.dictionaries(names, values, max_size=4), credentials, times)
def test_urls_of_other_services_sign_the_empty_body_and_the_normalised_path(
    key: str, query: list[tuple[str, str]], headers: dict[str, str], keys: Credentials, now: int
) -> None:
    query = list(dict(query).items())
    path = "/" + quote(key, safe="/~")
    request = AWSRequest(method="GET", url=wire(path, query), headers=headers)
    auth = SigV4QueryAuth(BotoCredentials(keys.access_key, keys.secret_key, keys.token), "mediastore", "eu-west-1")
    with patch("botocore.auth.get_current_datetime", return_value=moment(now)):
        auth.add_auth(request)
    ours = presign_query("GET", path, query, {**headers, "host": HOST}, keys, "eu-west-1", "mediastore", 3600, now)
    assert f"https://{HOST}{path}?{ours}" == request.url


def test_the_published_example() -> None:
    # https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
    keys = Credentials("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")
    now = calendar.timegm((2013, 5, 24, 0, 0, 0))
    headers = {"host": "examplebucket.s3.amazonaws.com"}
    assert presign_query("GET", "/test.txt", [], headers, keys, "us-east-1", "s3", 86400, now) == (
        "X-Amz-Algorithm=AWS4-HMAC-SHA256"
        "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
        "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
        "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404"
    )


def test_headers_that_change_on_the_way_need_not_be_sent() -> None:
    keys = Credentials("AK", "SK")
    headers = {"host": HOST, "user-agent": "x", "traceparent": "y", "expect": "100-continue"}
    query = presign_query("GET", "/k", [], headers, keys, "r", "s3", 60, NOW)
    assert query == presign_query("GET", "/k", [], {"host": HOST}, keys, "r", "s3", 60, NOW)


def test_a_length_is_signed_though_requests_do_not_sign_theirs() -> None:
    keys = Credentials("AK", "SK")
    query = presign_query("PUT", "/k", [], {"host": HOST, "content-length": "5"}, keys, "r", "s3", 60, NOW)
    assert dict(parse_qsl(query))["X-Amz-SignedHeaders"] == "content-length;host"


def test_the_token_of_s3_express_has_another_name() -> None:
    query = presign_query("GET", "/k", [], {"host": HOST}, Credentials("AK", "SK", "T"), "r", "s3express", 60, NOW)
    assert dict(parse_qsl(query))["X-Amz-S3session-Token"] == "T"
    assert "X-Amz-Security-Token" not in query


fields = st.dictionaries(st.sampled_from(["acl", "Content-Type", "x-amz-meta-a", "success_action_status"]), values)
conditions: st.SearchStrategy[list[Any]] = st.lists(
    st.builds(dict, acl=values)
    | st.tuples(st.just("starts-with"), st.just("$key"), values).map(list)
    | st.tuples(st.just("content-length-range"), st.integers(0, 9), st.integers(9, 10**12)).map(list)
)


@given(fields, conditions, credentials, regions, times, lives)
def test_forms_are_signed_as_botocore_signs_them(
    fields: dict[str, str], conditions: list[Any], keys: Credentials, region: str, now: int, life: int
) -> None:
    request = AWSRequest(method="POST", url=f"https://{HOST}/")
    expiration = datetime.fromtimestamp(now + life, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    request.context["s3-presign-post-fields"] = dict(fields)
    request.context["s3-presign-post-policy"] = {"expiration": expiration, "conditions": list(conditions)}
    auth = S3SigV4PostAuth(BotoCredentials(keys.access_key, keys.secret_key, keys.token), "s3", region)
    with patch("botocore.auth.get_current_datetime", return_value=moment(now)):
        auth.add_auth(request)
    ours = sign_policy(fields, conditions, keys, region, "s3", life, now)
    assert ours == request.context["s3-presign-post-fields"]
    assert json.loads(b64decode(ours["policy"])) == request.context["s3-presign-post-policy"]


def test_the_arguments_of_a_form_stay_the_callers() -> None:
    fields: dict[str, str] = {"acl": "private"}
    conditions: list[Any] = [{"acl": "private"}]
    sign_policy(fields, conditions, Credentials("AK", "SK"), "r", "s3", 60, NOW)
    assert (fields, conditions) == ({"acl": "private"}, [{"acl": "private"}])


def test_a_signed_url_can_be_taken_apart() -> None:
    query = presign_query("GET", "/k", [("a b", "ü&=")], {"host": HOST}, Credentials("A/K", "SK"), "r", "s3", 1, NOW)
    parts = dict(parse_qsl(urlsplit(f"https://{HOST}/k?{query}").query))
    assert parts["a b"] == "ü&="
    assert parts["X-Amz-Credential"] == "A/K/20260228/r/s3/aws4_request"
