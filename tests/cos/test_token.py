"""Tokens: when they end, when they are renewed, what is none."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from asyncms.cos.token import UNKNOWN_LIFE, Token
from asyncms.errors import CredentialRetrievalError

START = 1_000_000.0


def _jwt(**claims: Any) -> str:
    body = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"e30.{body}.sig"


@pytest.mark.parametrize(
    ("answer", "expires"),
    [
        ({"access_token": "t", "expires_in": 60, "expiration": 5}, START + 60),
        ({"access_token": "t", "expiration": START + 70}, START + 70),
        ({"access_token": _jwt(exp=START + 80)}, START + 80),
        (_jwt(exp=START + 90), START + 90),
        ("opaque", START + UNKNOWN_LIFE),
        ("e30.!!.x", START + UNKNOWN_LIFE),
        (_jwt(sub="me"), START + UNKNOWN_LIFE),
    ],
)
def test_when_it_ends(answer: Any, expires: float) -> None:
    assert Token.of(answer, "test", START).expires == expires


@pytest.mark.parametrize(
    "answer",
    [None, "", 3, {}, {"access_token": 3}, "a\nb", "a b", "é", {"access_token": "t", "expires_in": 0}, _jwt(exp=5)],
)
def test_what_is_no_token(answer: Any) -> None:
    with pytest.raises(CredentialRetrievalError, match="from test"):
        Token.of(answer, "test", START)


def test_it_is_renewed_at_four_fifths_of_its_life_and_must_be_at_the_end() -> None:
    lease = Token.of({"access_token": "t", "expires_in": 1000}, "test", START).lease()
    assert (lease.credentials.token, lease.credentials.expires_at) == ("t", START + 1000)
    assert (lease.advisory, lease.mandatory) == (START + 800, START + 980)


def test_no_representation_shows_it() -> None:
    token = Token.of("secret-token", "test", START)
    assert "secret-token" not in repr(token) + repr(token.lease())
