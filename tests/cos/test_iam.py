"""Each identity is exchanged for a token by a real request; what IAM refuses is told without the secret."""

from __future__ import annotations

import asyncio
import json
import threading
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from asyncms.cos import AssumedProfile, ComputeResource, VpcInstance
from asyncms.cos import iam as iam_module
from asyncms.cos import identity as identity_module
from asyncms.cos.iam import Iam
from asyncms.cos.identity import (
    ApiKey,
    AssumedIdentity,
    ComputeIdentity,
    FixedToken,
    FunctionIdentity,
    Identity,
    iam_url,
    refuse_plain,
)
from asyncms.errors import ConfigError, CredentialRetrievalError
from asyncms.transport.native import NativeTransport

if TYPE_CHECKING:
    from pathlib import Path

    from tests.servers.iam import FakeIam
    from tests.servers.scripted import Peer

NOW = 1_000_000.0


async def fetch(identity: Identity, pauses: list[float] | None = None) -> str:
    transport = NativeTransport()

    async def sleep(seconds: float) -> None:
        assert pauses is not None
        pauses.append(seconds)

    try:
        token = await identity.fetch(Iam(transport, sleep), NOW)
        return token.text
    finally:
        # Whatever came of it, no connection is left behind.
        assert transport.acquired == 0
        await transport.aclose()


async def test_an_api_key(iam: FakeIam) -> None:
    assert await fetch(ApiKey("good-key", iam.url)) == "token-1"
    request = iam.requests[0]
    assert iam.forms == [
        {"grant_type": "urn:ibm:params:oauth:grant-type:apikey", "response_type": "cloud_iam", "apikey": "good-key"}
    ]
    assert request.headers["authorization"] == "Basic Yng6Yng="
    assert request.headers["accept"] == "application/json"
    assert request.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("named", [{"profile_id": "p1"}, {"profile_name": "n1"}], ids=["id", "name"])
async def test_a_compute_resource(iam: FakeIam, tmp_path: Path, named: dict[str, str]) -> None:
    file = tmp_path / "token"
    file.write_text("pod-token\n")
    profile = ComputeResource(**named, token_file=str(file))
    assert await fetch(ComputeIdentity(profile, iam.url)) == "token-1"
    assert iam.forms == [{"grant_type": "urn:ibm:params:oauth:grant-type:cr-token", "cr_token": "pod-token", **named}]


async def test_a_compute_resources_token_is_found_where_platforms_put_it(
    iam: FakeIam, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [path.removeprefix("/var/run/secrets/") for path in identity_module.TOKEN_FILES] == [
        "tokens/vault-token",
        "tokens/sa-token",
        "codeengine.cloud.ibm.com/compute-resource-token/token",
    ]
    places = [tmp_path / name for name in ("missing", "empty", "token", "other")]
    for place, text in zip(places[1:], ("\n", "pod-token\n", "another"), strict=True):
        place.write_text(text)
    monkeypatch.setattr(identity_module, "TOKEN_FILES", tuple(map(str, places)))
    assert await fetch(ComputeIdentity(ComputeResource(profile_id="p"), iam.url)) == "token-1"
    assert iam.forms[0]["cr_token"] == "pod-token"


async def test_a_compute_resource_without_a_token(iam: FakeIam, tmp_path: Path) -> None:
    profile = ComputeResource(profile_id="p", token_file=str(tmp_path / "missing"))
    with pytest.raises(CredentialRetrievalError, match=r"there is no token to read in .*missing"):
        await fetch(ComputeIdentity(profile, iam.url))
    assert not iam.requests


@pytest.mark.parametrize(
    "named",
    [{"profile_id": "p"}, {"profile_crn": "crn:v1"}, {"profile_name": "n", "account": "a"}],
    ids=["id", "crn", "name"],
)
async def test_an_assumed_profile(iam: FakeIam, named: dict[str, str]) -> None:
    identity = AssumedIdentity(ApiKey("good-key", iam.url), AssumedProfile(**named))
    assert await fetch(identity) == "token-2"
    assert iam.forms[1] == {
        "grant_type": "urn:ibm:params:oauth:grant-type:assume",
        "access_token": "token-1",
        **named,
    }


@pytest.mark.parametrize(
    ("named", "sent"),
    [({}, None), ({"profile_id": "p"}, {"id": "p"}), ({"profile_crn": "c"}, {"crn": "c"})],
    ids=["linked", "id", "crn"],
)
async def test_a_vpc_instance(iam: FakeIam, named: dict[str, str], sent: dict[str, str] | None) -> None:
    assert await fetch(VpcInstance(**named, endpoint=iam.server.endpoint_url)) == "token-2"
    first, second = iam.requests
    assert (first.method, first.target) == ("PUT", "/instance_identity/v1/token?version=2022-03-01")
    assert json.loads(first.body) == {"expires_in": 300}
    assert (second.method, second.target) == ("POST", "/instance_identity/v1/iam_token?version=2022-03-01")
    assert second.headers["authorization"] == "Bearer instance-1"
    assert (json.loads(second.body) if second.body else None) == ({"trusted_profile": sent} if sent else None)


async def test_functions_and_fixed_tokens() -> None:
    async def later() -> dict[str, Any]:
        return {"access_token": "async", "expires_in": 60}

    class Object:
        async def __call__(self) -> str:
            return "object"

    assert await fetch(FunctionIdentity(lambda: "sync")) == "sync"
    assert await fetch(FunctionIdentity(later)) == "async"
    assert await fetch(FunctionIdentity(partial(later))) == "async"
    assert await fetch(FunctionIdentity(Object())) == "object"
    assert await fetch(FixedToken("fixed")) == "fixed"


async def test_a_function_that_may_block_is_called_in_a_thread() -> None:
    called = []

    def blocking() -> str:
        called.append(threading.get_ident())
        return "token"

    assert await fetch(FunctionIdentity(blocking)) == "token"
    assert called != [threading.get_ident()]


@pytest.mark.parametrize("half", [False, True])
async def test_an_iam_that_does_not_answer(iam: FakeIam, monkeypatch: pytest.MonkeyPatch, half: bool) -> None:
    async def silent(peer: Peer) -> None:
        await peer.read_body()
        if half:
            await peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
        await asyncio.Event().wait()

    monkeypatch.setattr(iam_module, "TIMEOUT", 0.05)
    pauses: list[float] = []
    iam.server.script(silent)
    assert await fetch(ApiKey("good-key", iam.url), pauses) == "token-1"
    iam.server.script(*[silent] * 3)
    with pytest.raises(CredentialRetrievalError, match=r"no answer from http://127\.0\.0\.1:\d+ within 0\.05 s"):
        await fetch(ApiKey("good-key", iam.url), pauses)
    assert pauses == [1.0, 1.0, 1.0]


async def test_an_answer_without_end_is_not_read_to_it(iam: FakeIam) -> None:
    answer = json.dumps({"access_token": "t", "expires_in": 60, "scope": "x" * 300 * 1024})
    iam.failures = [("200 OK", answer.encode())]
    with pytest.raises(CredentialRetrievalError, match="is no JSON object"):
        await fetch(ApiKey("good-key", iam.url))


async def test_a_function_that_raises_does_not_show_what() -> None:
    def broken() -> str:
        raise KeyError("the-secret")

    with pytest.raises(CredentialRetrievalError, match=r"auth_function: it raised KeyError$") as caught:
        await fetch(FunctionIdentity(broken))
    assert "the-secret" not in str(caught.value)


async def test_an_unknown_key_is_refused_once_and_not_shown(iam: FakeIam) -> None:
    with pytest.raises(CredentialRetrievalError, match="BXNIM0415E: Provided API key could not be found") as caught:
        await fetch(ApiKey("bad-secret", iam.url))
    error = caught.value
    assert (error.code, error.status, error.request_id) == ("BXNIM0415E", 400, "iam-request-1")
    assert "bad-secret" not in str(error) + repr(error) + repr(vars(error))
    assert len(iam.requests) == 1


@pytest.mark.parametrize("status", ["500 Internal Server Error", "503 Service Unavailable", "429 Too Many Requests"])
async def test_what_may_pass_is_asked_three_times(iam: FakeIam, status: str) -> None:
    pauses: list[float] = []
    iam.failures = [(status, b"{}"), (status, b"<html>")]
    assert await fetch(ApiKey("good-key", iam.url), pauses) == "token-1"
    assert pauses == [1.0, 1.0]
    iam.failures = [(status, b"{}")] * 3
    with pytest.raises(CredentialRetrievalError, match="it does not say why"):
        await fetch(ApiKey("good-key", iam.url), pauses)
    assert len(iam.requests) == 6


async def test_a_connection_that_breaks_is_asked_again(iam: FakeIam) -> None:
    async def reset(peer: Peer) -> None:
        await peer.reset()

    pauses: list[float] = []
    iam.server.script(reset, reset)
    assert await fetch(ApiKey("good-key", iam.url), pauses) == "token-1"
    iam.server.script(*[reset] * 8)
    with pytest.raises(CredentialRetrievalError, match="IBM IAM"):
        await fetch(ApiKey("good-key", iam.url), pauses)


@pytest.mark.parametrize("body", [b"<html>", b"[]", b"\xff", b""])
async def test_an_answer_that_is_none(iam: FakeIam, body: bytes) -> None:
    iam.failures = [("200 OK", body)]
    with pytest.raises(CredentialRetrievalError, match="is no JSON object"):
        await fetch(ApiKey("good-key", iam.url))


def test_addresses() -> None:
    assert iam_url(None) == "https://iam.cloud.ibm.com/identity/token"
    assert iam_url("https://iam.test.cloud.ibm.com") == "https://iam.test.cloud.ibm.com/identity/token"
    assert iam_url("https://iam.test/other/token") == "https://iam.test/other/token"
    for url in ("http://localhost:1", "http://127.0.0.1", "http://[::1]:9", "https://x.test"):
        refuse_plain(url, "it")
    for url in ("http://iam.test", "http://10.0.0.1", "http://localhost.evil.test", "http://127.0.0.1.evil.test"):
        with pytest.raises(ConfigError, match="go over https only"):
            refuse_plain(url, "it")


@pytest.mark.parametrize(
    "make",
    [
        ComputeResource,
        lambda: ComputeResource(profile_id="a", profile_name="b"),
        AssumedProfile,
        lambda: AssumedProfile(profile_name="n"),
        lambda: AssumedProfile(profile_id="p", account="a"),
        lambda: VpcInstance(profile_id="a", profile_crn="b"),
    ],
)
def test_profiles_that_name_none_or_two(make: Any) -> None:
    with pytest.raises(ConfigError):
        make()


def test_no_representation_shows_a_key() -> None:
    shown = repr(ApiKey("the-secret")) + repr(FixedToken("the-secret"))
    assert "the-secret" not in shown
