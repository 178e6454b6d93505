"""The real AWS chain: environment, profiles, processes, containers, instances, roles, single sign-on, login."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from botocore.exceptions import BotoCoreError, ClientError

from asyncms.errors import NoCredentialsError, PartialCredentialsError
from asyncms.session import Session
from asyncms.signing.chain import ChainCredentials
from asyncms.signing.credentials import Credentials
from asyncms.signing.refresh import RETRY_AFTER
from tests.signing import sources
from tests.signing.sources import World

pytestmark = pytest.mark.usefixtures("bare_environment")


def chain(profile: str | None = None) -> ChainCredentials:
    source = Session(profile=profile)._shared_credentials
    assert isinstance(source, ChainCredentials)
    assert source.cached() is None
    return source


async def test_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKENV")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "SKENV")
    monkeypatch.setenv("AWS_SESSION_TOKEN", "TENV")
    source = chain()
    assert await source.load() == Credentials("AKENV", "SKENV", "TENV") == source.cached()


async def test_keys_of_the_environment_that_end_are_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    def put(number: int, ends: timedelta) -> None:
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", f"AK{number}")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", f"SK{number}")
        monkeypatch.setenv("AWS_SESSION_TOKEN", f"T{number}")
        monkeypatch.setenv("AWS_CREDENTIAL_EXPIRATION", (datetime.now(UTC) + ends).isoformat())

    put(1, timedelta(minutes=5))
    source = chain()
    first = await source.load()
    assert first == Credentials("AK1", "SK1", "T1")
    put(2, timedelta(hours=2))
    now = source._cache.clock() + RETRY_AFTER + 1
    source._cache.clock = lambda: now
    assert source.cached() is None
    assert await source.load() == Credentials("AK2", "SK2", "T2")


async def test_half_a_pair_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKENV")
    with pytest.raises(PartialCredentialsError, match="AWS_SECRET_ACCESS_KEY"):
        await chain().load()


async def test_nothing_anywhere() -> None:
    with pytest.raises(NoCredentialsError):
        await chain().load()


async def test_profile_of_the_credentials_file(tmp_path: Path) -> None:
    (tmp_path / "credentials").write_text(
        "[default]\naws_access_key_id=AKD\naws_secret_access_key=SKD\n"
        "[work]\naws_access_key_id=AKW\naws_secret_access_key=SKW\naws_session_token=TW\n"
    )
    assert await chain().load() == Credentials("AKD", "SKD")
    assert await chain("work").load() == Credentials("AKW", "SKW", "TW")


async def test_process(tmp_path: Path) -> None:
    expiry = (datetime.now(UTC) + timedelta(hours=1)).isoformat()
    answer = {
        "Version": 1,
        "AccessKeyId": "AKP",
        "SecretAccessKey": "SKP",
        "SessionToken": "TP",
        "Expiration": expiry,
    }
    count = tmp_path / "count"
    script = tmp_path / "process.py"
    script.write_text(f"open({str(count)!r}, 'a').write('x')\nprint({json.dumps(answer)!r})\n")
    (tmp_path / "config").write_text(f"[profile tool]\ncredential_process = {sys.executable} {script}\n")
    source = chain("tool")
    assert await source.load() == Credentials("AKP", "SKP", "TP") == source.cached() == await source.load()
    assert count.read_text() == "x"


async def test_container(world: World) -> None:
    sources.container(world)
    source = chain()
    assert await source.load() == Credentials("AK1", "SK1", "T1") == source.cached()
    assert [request.headers["Authorization"] for request in world.documents.asked] == ["pod-token"]


async def test_instance_metadata(world: World) -> None:
    sources.instance(world)
    source = chain()
    assert await source.load() == Credentials("AK1", "SK1", "T1") == source.cached()
    first, *others = world.documents.asked
    assert (first.method, first.path) == ("PUT", "/latest/api/token")
    assert int(first.headers["x-aws-ec2-metadata-token-ttl-seconds"]) > 0
    assert [request.headers["x-aws-ec2-metadata-token"] for request in others] == ["session", "session"]


async def test_instance_metadata_of_version_1_can_be_forbidden(world: World) -> None:
    """Without the token of version 2 there is nothing to be had: no request goes out without one."""
    sources.instance(world)
    del world.documents.answers["PUT", "/latest/api/token"]
    world.patch.setenv("AWS_EC2_METADATA_V1_DISABLED", "true")
    with pytest.raises(BotoCoreError):
        await chain().load()
    assert {request.method for request in world.documents.asked} == {"PUT"}


async def test_roles_of_other_profiles(world: World) -> None:
    sources.role_chain(world)
    keys = await chain("far").load()
    assert keys is not None
    assert keys.access_key.startswith("ASIA")
    assert keys.token
    assert keys.expires_at is not None
    near, far = (dict(parse_qsl(request.body.decode())) for request in world.documents.asked)
    assert (near["RoleArn"][-4:], far["RoleArn"][-3:]) == ("near", "far")
    # Each hop is signed with the keys of the one before it.
    signers = [request.headers["Authorization"].split("Credential=")[1][:4] for request in world.documents.asked]
    assert signers == ["AK/2", "ASIA"]


@pytest.mark.parametrize("source", ["Environment", "EcsContainer", "Ec2InstanceMetadata"])
async def test_a_role_by_the_keys_of_another_source(world: World, source: str) -> None:
    if source == "Environment":
        world.patch.setenv("AWS_ACCESS_KEY_ID", "AK1")
        world.patch.setenv("AWS_SECRET_ACCESS_KEY", "SK1")
    else:
        {"EcsContainer": sources.container, "Ec2InstanceMetadata": sources.instance}[source](world)
    role = sources.role_of(world)
    world.config(f"[profile mine]\nrole_arn = {role}\ncredential_source = {source}\n")
    keys = await chain("mine").load()
    assert keys is not None
    assert keys.access_key.startswith("ASIA")
    assert "Credential=AK1/" in world.documents.asked[-1].headers["Authorization"]


@pytest.mark.parametrize("where", ["environment", "profile"])
async def test_web_identity(world: World, where: str) -> None:
    sources.web_identity(world)
    if where == "environment":
        world.patch.setenv("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/reader")
        world.patch.setenv("AWS_WEB_IDENTITY_TOKEN_FILE", str(world.folder / "token"))
        world.config("")
    keys = await chain(None if where == "environment" else "pod").load()
    assert keys is not None
    assert keys.access_key.startswith("ASIA")
    assert keys.token
    (request,) = world.documents.asked
    asked = dict(parse_qsl(request.body.decode()))
    assert (asked["Action"], asked["WebIdentityToken"]) == ("AssumeRoleWithWebIdentity", "a.b.c")
    assert "Authorization" not in request.headers


async def test_single_sign_on(world: World) -> None:
    sources.sso(world)
    assert await chain("people").load() == Credentials("AK1", "SK1", "T1")
    assert [request.headers["x-amz-sso_bearer_token"] for request in world.documents.asked] == ["sso-token"]


async def test_a_token_of_single_sign_on_that_ends_is_renewed(world: World) -> None:
    sources.sso(world, token_hours=0.1)
    assert await chain("people").load() == Credentials("AK1", "SK1", "T1")
    renewal, use = world.documents.asked
    assert json.loads(renewal.body)["refreshToken"] == "refresh-1"
    assert use.headers["x-amz-sso_bearer_token"] == "sso-token-2"
    (file,) = (world.folder / ".aws" / "sso" / "cache").iterdir()
    assert json.loads(file.read_text())["refreshToken"] == "refresh-2"


async def test_without_a_token_single_sign_on_says_what_to_do(world: World) -> None:
    sources.sso(world)
    (file,) = (world.folder / ".aws" / "sso" / "cache").iterdir()
    file.unlink()
    with pytest.raises(BotoCoreError, match="office"):
        await chain("people").load()
    assert not world.documents.asked


async def test_login(world: World) -> None:
    sources.login(world)
    source = chain("console")
    assert await source.load() == Credentials("AK1", "SK1", "T1") == source.cached()
    assert not world.documents.asked


async def test_a_login_that_ends_is_exchanged_for_its_successor(world: World) -> None:
    sources.login(world, hours=0.05)
    keys = await chain("console").load()
    assert keys == Credentials("AK2", "SK2", "T2")
    assert keys.expires_at is not None
    (request,) = world.documents.asked
    # RFC 9449: the proof names the request, and is signed with the key that the file holds.
    head, claims, _ = request.headers["DPoP"].split(".")
    assert sources.decoded(head)["typ"] == "dpop+jwt"
    assert sources.decoded(claims)["htm"] == "POST"
    assert sources.decoded(claims)["htu"] == f"{world.documents.url}/v1/token"
    # The successor stands in the file, for other programs and for the next exchange.
    (file,) = (world.folder / "login").iterdir()
    left = json.loads(file.read_text())
    assert (left["refreshToken"], left["accessToken"]["accessKeyId"]) == ("refresh-2", "AK2")
    assert await chain("console").load() == keys
    assert len(world.documents.asked) == 1


@pytest.mark.parametrize("damage", ["no file", "no key"])
async def test_without_a_login_it_says_what_is_missing(world: World, damage: str) -> None:
    sources.login(world)
    (file,) = (world.folder / "login").iterdir()
    if damage == "no file":
        file.unlink()
    else:
        left = json.loads(file.read_text())
        del left["dpopKey"]
        file.write_text(json.dumps(left))
    with pytest.raises(BotoCoreError, match="aws login" if damage == "no file" else "dpopKey"):
        await chain("console").load()
    assert not world.documents.asked


async def test_a_login_that_was_revoked_is_told(world: World) -> None:
    sources.login(world, hours=-1)
    world.documents.is_broken = True
    with pytest.raises(ClientError, match="CreateOAuth2Token"):
        await chain("console").load()
