"""The environment and the AWS files: what botocore's own session makes of the same."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import botocore.configprovider
import botocore.exceptions
import botocore.session
import pytest
from aiobotocore.session import AioSession

from asyncms import profile as module
from asyncms.errors import ConfigError
from asyncms.profile import Profile
from tests.aws_worlds import write_world

pytestmark = pytest.mark.usefixtures("bare_environment")

SEEDS = range(80)
NAMES = {"inject_host_prefix": "disable_host_prefix_injection"}
"""Ours → botocore's, which says the opposite."""


def theirs(profile: str | None) -> Any:
    return botocore.session.Session(profile=profile)


def test_every_setting_of_botocore_that_is_read_here_stands_where_botocore_has_it() -> None:
    for ours, table in (
        (module._SETTINGS, botocore.configprovider.BOTOCORE_DEFAUT_SESSION_VARIABLES),
        (module._S3_SETTINGS, botocore.configprovider.DEFAULT_S3_CONFIG_VARS),
    ):
        for name, setting in ours.items():
            if name == "parameter_validation":  # read by its own code there
                continue
            names, variable, _, _ = table[NAMES.get(name, name)]
            names = tuple(names) if isinstance(names, list) else (names,)
            assert (setting.variable, setting.names) == (variable, names), name


def test_no_setting_of_botocore_is_forgotten() -> None:
    elsewhere = {
        "profile",
        "config_file",
        "credentials_file",
        # of the chain, which aiobotocore runs
        "metadata_service_timeout",
        "metadata_service_num_attempts",
        "ec2_metadata_service_endpoint",
        "ec2_metadata_service_endpoint_mode",
        "ec2_metadata_v1_disabled",
        "imds_use_ipv6",
        "sts_regional_endpoints",
        # nothing of this package is served by data files, monitored, discovered, compressed, or has an account's host
        "data_path",
        "api_versions",
        "csm_enabled",
        "csm_host",
        "csm_port",
        "csm_client_id",
        "endpoint_discovery_enabled",
        "request_min_compression_size_bytes",
        "disable_request_compression",
        "account_id_endpoint_mode",
        # the endpoint decides
        "auth_scheme_preference",
    }
    known = {NAMES.get(name, name) for name in module._SETTINGS} | elsewhere
    assert set(botocore.configprovider.BOTOCORE_DEFAUT_SESSION_VARIABLES) - known == set()
    assert set(botocore.configprovider.DEFAULT_S3_CONFIG_VARS) == set(module._S3_SETTINGS)


def test_every_setting_is_in_the_documentation() -> None:
    page = (Path(__file__).parent.parent / "docs" / "credentials.md").read_text()
    for setting in (*module._SETTINGS.values(), *module._S3_SETTINGS.values()):
        names = [place if isinstance(place, str) else place[1] for place in setting.names]
        if setting.variable is not None:
            assert f"`{setting.variable}`" in page
        assert any(name in page for name in names)


@pytest.mark.parametrize("seed", SEEDS)
def test_settings_are_botocores(seed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = write_world(seed, monkeypatch, tmp_path)
    session, profile = theirs(asked), Profile.read(asked)
    try:
        scoped = session.get_scoped_config()
    except botocore.exceptions.ProfileNotFound as error:
        with pytest.raises(ConfigError, match=re.escape(str(error))):
            profile.settings()
        return
    assert {name: value for name, value in profile.section.items() if name != "s3"} == {
        name: value for name, value in scoped.items() if name != "s3"
    }
    ours = profile.settings()
    store = session.get_component("config_store")
    for name in (*module._SETTINGS, "s3"):
        if name == "parameter_validation":
            expected: Any = scoped.get(name)
            expected = None if expected is None else expected.lower() == "true"
        elif name in ("request_checksum_calculation", "response_checksum_validation", "retry_mode", "defaults_mode"):
            expected = store.get_config_provider(name)._providers
            expected = next((value for provider in expected[:-1] if (value := provider.provide()) is not None), None)
            expected = expected.lower() if expected is not None and name != "retry_mode" else expected
        elif name == "s3":
            expected = store.get_config_variable("s3") or {}
            expected = {name: value for name, value in expected.items() if name in module._S3_SETTINGS} or None
        elif name == "inject_host_prefix":
            expected = store.get_config_variable("disable_host_prefix_injection")
            expected = None if expected is None else not expected
        elif name == "s3_disable_express_session_auth":
            expected = store.get_config_variable(name)
            expected = None if expected is None else expected == "true"
        else:
            expected = store.get_config_variable(name)
        assert ours.get(name) == expected, name


@pytest.mark.parametrize("seed", SEEDS)
def test_endpoints_are_botocores(seed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = write_world(seed, monkeypatch, tmp_path)
    session, profile = theirs(asked), Profile.read(asked)
    try:
        provider = botocore.configprovider.ConfiguredEndpointProvider(
            session.full_config, session.get_scoped_config(), "s3"
        )
    except botocore.exceptions.ProfileNotFound:
        return
    assert profile.endpoint_url("S3") == provider.provide()


@pytest.mark.parametrize("seed", SEEDS)
async def test_keys_that_need_no_chain_are_the_chains(
    seed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = write_world(seed, monkeypatch, tmp_path)
    try:
        found = Profile.read(asked).keys()
    except ConfigError:
        with pytest.raises(botocore.exceptions.ProfileNotFound):
            await AioSession(profile=asked).get_credentials()
        return
    if found is None:
        return
    source: Any = await AioSession(profile=asked).get_credentials()
    keys = await source.get_frozen_credentials()
    assert (source.method, keys.access_key, keys.secret_key, keys.token) == found


def test_many_worlds_with_keys_need_no_chain(tmp_path: Path) -> None:
    methods = []
    for seed in SEEDS:
        folder = tmp_path / str(seed)
        folder.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("AWS_CONFIG_FILE", str(folder / "config"))
            patch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(folder / "credentials"))
            try:
                keys = Profile.read(write_world(seed, patch, folder)).keys()
            except ConfigError:
                continue
            methods += [keys.method] if keys is not None else []
    assert set(methods) == {"env", "shared-credentials-file", "config-file"}
    assert len(methods) > len(SEEDS) // 8


def test_keys_of_the_environment_that_expire_are_left_to_the_chain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AK")
    assert Profile.read(None).keys() is None
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "SK")
    assert Profile.read(None).keys() == ("env", "AK", "SK", None)
    monkeypatch.setenv("AWS_CREDENTIAL_EXPIRATION", "2030-01-01T00:00:00Z")
    assert Profile.read(None).keys() is None


@pytest.mark.parametrize(
    "line",
    [
        "role_arn = arn:aws:iam::1:role/r",
        "credential_process = tool",
        "sso_session = s",
        "web_identity_token_file = /t",
        "login_session = x",
        "something_new = y",
    ],
)
def test_whatever_may_be_a_source_of_keys_is_left_to_the_chain(line: str, tmp_path: Path) -> None:
    (tmp_path / "config").write_text(f"[default]\naws_access_key_id = AK\naws_secret_access_key = SK\n{line}\n")
    assert Profile.read(None).keys() is None


@pytest.mark.parametrize("variable", ["AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_ROLE_ARN"])
def test_a_role_in_the_environment_is_left_to_the_chain(
    variable: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "credentials").write_text("[default]\naws_access_key_id = AK\naws_secret_access_key = SK\n")
    assert Profile.read(None).keys() is not None
    monkeypatch.setenv(variable, "x")
    assert Profile.read(None).keys() is None
    assert Profile.read("default").keys() is not None


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("no section\n")
    with pytest.raises(ConfigError, match=r"config"):
        Profile.read(None)


@pytest.mark.parametrize(("variable", "setting"), [("AWS_MAX_ATTEMPTS", "max_attempts")])
def test_a_number_that_is_none_is_named(variable: str, setting: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(variable, "many")
    with pytest.raises(ConfigError, match=variable):
        Profile.read(None).settings()
