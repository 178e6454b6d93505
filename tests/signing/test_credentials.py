"""Keys that are given in code, and none."""

from __future__ import annotations

import pickle

import pytest
from botocore import exceptions as boto

from asyncms.errors import PartialCredentialsError
from asyncms.signing.credentials import AnonymousCredentials, Credentials, StaticCredentials

SECRET = "wJalrXUtnFEMI"
TOKEN = "FwoGZXIvYXdzE"


async def test_static_keys_are_there_at_once() -> None:
    source = StaticCredentials("AK", SECRET, TOKEN)
    assert source.cached() == Credentials("AK", SECRET, TOKEN) == await source.load()
    assert source.signs


def test_an_empty_token_is_no_token() -> None:
    assert StaticCredentials("AK", SECRET, "").cached() == Credentials("AK", SECRET, None)


@pytest.mark.parametrize(
    ("access_key", "secret_key", "missing"),
    [
        ("AK", None, "aws_secret_access_key"),
        ("AK", "", "aws_secret_access_key"),
        (None, SECRET, "aws_access_key_id"),
        (None, None, "aws_access_key_id"),
    ],
)
def test_half_a_pair_of_keys_is_refused(access_key: str | None, secret_key: str | None, missing: str) -> None:
    with pytest.raises(PartialCredentialsError, match=missing) as caught:
        StaticCredentials(access_key, secret_key, TOKEN)
    assert isinstance(caught.value, boto.PartialCredentialsError)
    assert caught.value.kwargs["cred_var"] == missing
    assert SECRET not in str(caught.value) + repr(caught.value) + repr(pickle.dumps(caught.value))


async def test_anonymous_access_has_no_keys() -> None:
    source = AnonymousCredentials()
    assert not source.signs
    assert source.cached() is None
    assert await source.load() is None
