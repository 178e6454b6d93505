"""Where credentials come from, and which wins: IBM's SDK is asked with the same environment and files."""

from __future__ import annotations

import json
import os
import pickle
from typing import TYPE_CHECKING, Any, TypeAlias

import ibm_botocore.credentials
import ibm_botocore.session
import pytest

import asyncms
from asyncms.cos import AssumedProfile, ComputeResource, VpcInstance
from asyncms.cos.credentials import IamCredentials, find
from asyncms.cos.identity import IAM_URL, ApiKey, AssumedIdentity, ComputeIdentity, FixedToken, FunctionIdentity
from asyncms.errors import ConfigError, PartialCredentialsError
from asyncms.profile import Profile
from asyncms.signing.chain import ChainCredentials
from asyncms.signing.credentials import AnonymousCredentials, CredentialSource, StaticCredentials

if TYPE_CHECKING:
    from pathlib import Path

HMAC_FILE = {"cos_hmac_keys": {"access_key_id": "json-ak", "secret_access_key": "json-sk"}, "apikey": "json-key"}
KEY_FILE = {"apikey": "json-key", "resource_instance_id": "json-instance", "iam_serviceid_crn": "crn", "endpoints": "u"}
FILES = {"json-hmac": HMAC_FILE, "json-key": KEY_FILE, "no-json": None}
IAM_PROFILE = (
    "[default]\nibm_api_key_id=profile-key\nibm_service_instance_id=profile-instance\n"
    "ibm_auth_endpoint=https://profile.test/identity/token\n"
    "aws_access_key_id=profile-ak\naws_secret_access_key=profile-sk\n"
    "[other]\nibm_api_key_id=other-key\n"
)
KEYS_PROFILE = (
    "[default]\naws_access_key_id=profile-ak\naws_secret_access_key=profile-sk\n"
    "[other]\naws_access_key_id=other-ak\naws_secret_access_key=other-sk\n"
)
IN_CODE = {None: None, "default": "default", "other": "other"}
BY_ENVIRONMENT: dict[str, dict[str, str]] = {
    "AWS_PROFILE": {"AWS_PROFILE": "other"},
    "AWS_DEFAULT_PROFILE": {"AWS_PROFILE": "default", "AWS_DEFAULT_PROFILE": "other"},
}
Found: TypeAlias = tuple[str, str | None, str | None]
"""Who asks, by key; the service instance; where IAM is, if it is not at its usual place."""


async def ours(profile: str | None = None) -> Found:
    chain = asyncms.Session(profile=profile)._shared_credentials
    found = find(chain, {}, Profile.read(profile), profile is not None)
    if isinstance(found, IamCredentials):
        assert isinstance(found.identity, ApiKey)
        url = found.identity.url
        return found.identity.key, found.instance_id, None if url == IAM_URL else url
    keys = await found.load()
    assert keys is not None
    return keys.access_key, None, None


def theirs(profile: str | None = None) -> Found:
    session = ibm_botocore.session.Session(profile=profile)
    found = session.get_credentials()
    if isinstance(found, ibm_botocore.credentials.OAuth2Credentials):
        return found.api_key_id, found.service_instance_id, found.auth_endpoint
    return found.access_key, None, None


@pytest.mark.parametrize("environment", ["iam", "hmac", "both", "none"])
@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("profile", [IAM_PROFILE, KEYS_PROFILE], ids=["iam-profile", "keys-profile"])
@pytest.mark.parametrize("named", [*IN_CODE, *BY_ENVIRONMENT])
async def test_the_order_is_that_of_ibms_sdk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, environment: str, file: str, profile: str, named: str | None
) -> None:
    if environment in ("iam", "both"):
        monkeypatch.setenv("IBM_API_KEY_ID", "env-key")
        monkeypatch.setenv("IBM_SERVICE_INSTANCE_ID", "env-instance")
        monkeypatch.setenv("IBM_AUTH_ENDPOINT", "https://env.test/identity/token")
    if environment in ("hmac", "both"):
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "env-ak")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "env-sk")
    if FILES[file] is not None:
        folder = tmp_path / ".bluemix"
        folder.mkdir()
        (folder / "cos_credentials").write_text(json.dumps(FILES[file]))
    for name, value in BY_ENVIRONMENT.get(named or "", {}).items():
        monkeypatch.setenv(name, value)
    (tmp_path / "credentials").write_text(profile)
    in_code = IN_CODE.get(named)
    assert await ours(in_code) == theirs(in_code)


@pytest.mark.parametrize("place", ["usual", "named"])
async def test_where_the_json_is_and_its_iam_are_ibms(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, place: str
) -> None:
    path = tmp_path / ("service.json" if place == "named" else ".bluemix/cos_credentials")
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({**KEY_FILE, "iam_auth_endpoint": "https://json.test/identity/token"}))
    if place == "named":
        monkeypatch.setenv("COS_CREDENTIALS_FILE", str(path))
    assert await ours() == theirs() == ("json-key", "json-instance", "https://json.test/identity/token")


@pytest.mark.parametrize(
    "given",
    [
        {"aws_access_key_id": "ak", "aws_secret_access_key": "sk"},
        {"ibm_api_key_id": "key"},
        {
            "ibm_api_key_id": "key",
            "ibm_service_instance_id": "i",
            "ibm_auth_endpoint": "https://iam.test/identity/token",
        },
        {"ibm_api_key_id": "key", "aws_access_key_id": "ak", "aws_secret_access_key": "sk"},
    ],
    ids="+".join,
)
async def test_what_code_gives_is_taken_as_ibms_sdk_takes_it(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str]
) -> None:
    monkeypatch.setenv("IBM_API_KEY_ID", "env-key")
    session = ibm_botocore.session.Session()
    client = session.create_client("s3", endpoint_url="https://cos.test", **given)
    expected = client._request_signer._credentials
    async with asyncms.Session().create_client("cos", endpoint_url="https://cos.test", **given) as cos:
        found = cos._pipeline._credentials
        if "ibm_api_key_id" not in given:
            assert (await found.load()).access_key == expected.access_key == "ak"
            return
        assert isinstance(found, IamCredentials)
        assert isinstance(found.identity, ApiKey)
        assert isinstance(expected, ibm_botocore.credentials.OAuth2Credentials)
        assert found.identity.key == expected.api_key_id
        assert found.instance_id == expected.service_instance_id
        assert found.identity.url == (expected.auth_endpoint or IAM_URL)


def find_with(own: dict[str, Any], usual: CredentialSource | None = None) -> CredentialSource:
    return find(usual or asyncms.Session()._shared_credentials, own, Profile.read(None), named=False)


def identity_of(**own: Any) -> Any:
    found = find_with(own)
    assert isinstance(found, IamCredentials)
    return found.identity


def test_explicit_identities() -> None:
    def function() -> str:
        return "t"

    pod = ComputeResource(profile_id="p")
    mine = AssumedProfile(profile_id="p")
    vpc = VpcInstance()
    url = "https://iam.test/identity/token"
    assert identity_of(ibm_api_key_id="k") == ApiKey("k")
    assert identity_of(ibm_api_key_id="k", ibm_auth_endpoint="https://iam.test") == ApiKey("k", url)
    assert identity_of(auth_function=function) == FunctionIdentity(function)
    assert identity_of(ibm_token="t") == FixedToken("t")
    assert identity_of(trusted_profile=pod, ibm_auth_endpoint=url) == ComputeIdentity(pod, url)
    assert identity_of(trusted_profile=vpc) == vpc
    assert identity_of(ibm_api_key_id="k", trusted_profile=mine) == AssumedIdentity(ApiKey("k"), mine)


def test_an_identity_wins_over_access_keys_and_unsigned_over_all() -> None:
    keys = StaticCredentials("ak", "sk")
    assert isinstance(find_with({"ibm_api_key_id": "k"}, keys), IamCredentials)
    assert find_with({}, keys) is keys
    assert isinstance(find_with({"ibm_api_key_id": "k"}, AnonymousCredentials()), AnonymousCredentials)


@pytest.mark.parametrize(
    ("own", "says"),
    [
        ({"ibm_api_key_id": ""}, "must be a text that is not empty"),
        ({"ibm_api_key_id": "a\n"}, "line break"),
        ({"ibm_token": 3}, "must be a text"),
        ({"ibm_api_key_id": "k", "ibm_token": "t"}, "each of them is an identity"),
        ({"auth_function": "k"}, "must be a function"),
        ({"trusted_profile": "p"}, "must be a ComputeResource"),
        ({"trusted_profile": AssumedProfile(profile_id="p")}, "needs ibm_api_key_id"),
        ({"ibm_api_key_id": "k", "trusted_profile": VpcInstance()}, "each of them is an identity"),
        ({"ibm_api_key_id": "k", "ibm_auth_endpoint": "http://iam.test"}, "https only"),
    ],
)
def test_what_does_not_go_together(own: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        find_with(own)


@pytest.mark.parametrize("content", ["{", "[]", "\udcff"])
def test_a_file_that_is_no_credential(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: str) -> None:
    path = tmp_path / "service.json"
    path.write_bytes(os.fsencode(content))
    monkeypatch.setenv("COS_CREDENTIALS_FILE", str(path))
    with pytest.raises(ConfigError, match="not the JSON of a service credential"):
        find_with({})
    path.unlink()
    with pytest.raises(ConfigError, match="which is not there"):
        find_with({})


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ({"cos_hmac_keys": "ak"}, "cos_hmac_keys must be an object"),
        ({"cos_hmac_keys": {"access_key_id": 5, "secret_access_key": "the-secret"}}, "access_key_id must be a text"),
        ({"apikey": ["the-secret"]}, "apikey must be a text"),
        ({"apikey": "the-secret", "resource_instance_id": 5}, "resource_instance_id must be a text"),
        ({"apikey": "the-secret", "iam_auth_endpoint": {}}, "iam_auth_endpoint must be a text"),
        ({"cos_hmac_keys": {"access_key_id": "ak"}}, "missing: aws_secret_access_key"),
    ],
)
def test_a_file_whose_members_are_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: dict[str, Any], says: str
) -> None:
    path = tmp_path / "service.json"
    path.write_text(json.dumps(content))
    monkeypatch.setenv("COS_CREDENTIALS_FILE", str(path))
    with pytest.raises((ConfigError, PartialCredentialsError), match=says) as caught:
        find_with({})
    assert "the-secret" not in str(caught.value)


@pytest.mark.parametrize("name", ["TRUSTED_PROFILE_ID", "TRUSTED_PROFILE_NAME"])
def test_the_go_sdks_environment(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "p")
    monkeypatch.setenv("CR_TOKEN_FILE_PATH", "/tokens/t")
    identity = identity_of()
    assert isinstance(identity, ComputeIdentity)
    assert (identity.profile.profile_id or identity.profile.profile_name, identity.profile.token_file) == (
        "p",
        "/tokens/t",
    )


def test_the_json_names_its_own_iam(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "service.json"
    path.write_text(json.dumps({**KEY_FILE, "iam_auth_endpoint": "https://iam.test"}))
    monkeypatch.setenv("COS_CREDENTIALS_FILE", str(path))
    assert identity_of() == ApiKey("json-key", "https://iam.test/identity/token")


def test_with_nothing_it_is_the_aws_chain() -> None:
    assert isinstance(find_with({}), ChainCredentials)


def test_nothing_shows_or_pickles_what_was_found() -> None:
    found = find_with({"ibm_api_key_id": "the-secret"})
    assert "the-secret" not in repr(found)
    with pytest.raises(TypeError, match="not pickled"):
        pickle.dumps(found)
