"""Clients below the environment and the AWS files: their settings are those of botocore's client."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import botocore.loaders
import botocore.session
import pytest
from botocore.config import Config as BotoConfig
from botocore.exceptions import BotoCoreError

import asyncms
from asyncms.defaults import _CONNECT_TIMEOUT, completed, resolved_mode
from asyncms.errors import ConfigError
from asyncms.profile import Profile
from tests.aws_worlds import write_world
from tests.servers.rclone import RcloneServer

pytestmark = pytest.mark.usefixtures("bare_environment")

OURS = ("request_checksum_calculation", "response_checksum_validation", "user_agent_appid", "sigv4a_signing_region_set")
LOADER = botocore.loaders.Loader()


def boto_client(profile: str | None, **arguments: Any) -> Any:
    session = botocore.session.Session(profile=profile)
    session.register_component("data_loader", LOADER)  # reads the service's model once
    return session.create_client("s3", aws_access_key_id="AK", aws_secret_access_key="SK", **arguments)


def sent_url(client: Any) -> str:
    """Where botocore would send a request; its switches are checked when it asks for the address."""
    urls: list[str] = []

    def stop(request: Any, **_: Any) -> None:
        urls.append(request.url)
        raise StopHere

    client.meta.events.register("before-send", stop)
    with contextlib.suppress(StopHere):
        client.head_bucket(Bucket="bucket")
    return urls[0]


class StopHere(Exception):
    """Ends a request before it is sent."""


class Stop:
    """A hook that says where a request would have gone."""

    async def before_sign(self, attempt: Any) -> None:
        raise StopHere(attempt.url)


async def own_url(client: Any) -> str:
    with pytest.raises(StopHere) as caught:
        await client.head_bucket(Bucket="bucket")
    return str(caught.value)


@pytest.mark.parametrize("seed", range(100, 130))
@pytest.mark.parametrize(
    "given",
    [
        {},
        {
            "retries": {"total_max_attempts": 2},
            "s3": {"addressing_style": "path", "use_dualstack_endpoint": False},
            "request_checksum_calculation": "when_required",
            "use_fips_endpoint": False,
            "user_agent_appid": "code-app",
            "ignore_configured_endpoint_urls": True,
        },
    ],
    ids=["nothing", "some"],
)
async def test_a_clients_settings_are_botocores(
    seed: int, given: dict[str, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = write_world(seed, monkeypatch, tmp_path)
    monkeypatch.delenv("AWS_CA_BUNDLE", raising=False)

    def config() -> Any:
        # botocore changes the mappings that it is given.
        copied: Any = {name: dict(value) if isinstance(value, dict) else value for name, value in given.items()}
        return BotoConfig(**copied)

    made = asyncms.Session(profile=asked).create_client(
        "s3", aws_access_key_id="AK", aws_secret_access_key="SK", config=config() if given else None, hooks=[Stop()]
    )
    try:
        theirs = boto_client(asked, config=config() if given else None, verify=False)
    except BotoCoreError:
        with pytest.raises(ConfigError):
            await made.__aenter__()
        return
    if Profile.read(asked).settings().get("parameter_validation") is False:
        with pytest.raises(ConfigError, match="parameter_validation"):
            await made.__aenter__()
        return
    made._verify = False
    async with made as client:
        ours, boto = client.meta.config, theirs.meta.config
        # Without any region botocore's client says aws-global of the same host.
        assert client.meta.region_name == theirs.meta.region_name.replace("aws-global", "us-east-1")
        for name in OURS:
            if name.endswith(("calculation", "validation")):
                assert (getattr(ours, name) or "when_supported") == getattr(boto, name), name
            else:
                assert getattr(ours, name) == getattr(boto, name), name
        if "total_max_attempts" in boto.retries:
            assert ours.max_attempts == boto.retries["total_max_attempts"]
        mode = (ours.retries or {}).get("mode")
        assert mode == boto.retries["mode"] or (mode is None and boto.retries["mode"] == "legacy")
        for name in ("payload_signing_enabled", "use_arn_region", "s3_disable_multiregion_access_points"):
            assert (ours.s3 or {}).get(name) == (boto.s3 or {}).get(name), name
        if theirs.meta.region_name == "aws-global":
            return
        try:
            expected = sent_url(theirs)
        except BotoCoreError:
            with pytest.raises(BotoCoreError):
                await client.head_bucket(Bucket="bucket")
            return
        assert await own_url(client) == expected


DATA = LOADER.load_data("sdk-default-configuration")


@pytest.mark.parametrize("mode", list(DATA["modes"]))
async def test_defaults_modes_are_botocores(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_DEFAULTS_MODE", mode.upper())
    theirs = boto_client(None, region_name="us-east-1").meta.config
    async with asyncms.Session().create_client("s3", aws_access_key_id="A", aws_secret_access_key="S") as client:
        ours = client.meta.config
    assert ours.connect_timeout == theirs.connect_timeout == _CONNECT_TIMEOUT[mode]
    assert ours.retries is not None
    assert ours.retries["mode"] == theirs.retries["mode"]
    assert ours.s3 == theirs.s3
    asked = asyncms.Config(connect_timeout=5, defaults_mode="legacy")
    assert completed(asked, Profile.read(None), "s3", "eu-west-1", None) == asked


def test_the_table_of_defaults_modes_is_complete() -> None:
    assert set(DATA["modes"]) == set(_CONNECT_TIMEOUT)


@pytest.mark.parametrize(
    ("environ", "mode"),
    [
        ({"AWS_EXECUTION_ENV": "x", "AWS_REGION": "eu-west-1"}, "in-region"),
        ({"AWS_EXECUTION_ENV": "x", "AWS_DEFAULT_REGION": "eu-west-1"}, "in-region"),
        ({"AWS_EXECUTION_ENV": "x", "AWS_REGION": "eu-west-2", "AWS_DEFAULT_REGION": "eu-west-1"}, "cross-region"),
        ({"AWS_EC2_METADATA_DISABLED": "true"}, "standard"),
    ],
    ids=str,
)
def test_auto_is_resolved_by_the_environment(environ: dict[str, str], mode: str) -> None:
    assert resolved_mode("AUTO", "eu-west-1", environ) == mode


@pytest.mark.parametrize("mode", ["auto", "fast"])
def test_modes_that_cannot_be_resolved_are_refused(mode: str) -> None:
    with pytest.raises(ConfigError, match="defaults_mode"):
        resolved_mode(mode, "eu-west-1", {})


@pytest.mark.parametrize(
    ("variable", "value", "named"),
    [
        ("AWS_RETRY_MODE", "fast", "mode"),
        ("AWS_MAX_ATTEMPTS", "0", "total_max_attempts"),
        ("AWS_REQUEST_CHECKSUM_CALCULATION", "", "request_checksum_calculation"),
        ("AWS_S3_US_EAST_1_REGIONAL_ENDPOINT", "here", "us_east_1_regional_endpoint"),
    ],
)
async def test_unusable_settings_are_named(
    variable: str, value: str, named: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(ConfigError, match=f"{named}.*environment"):
        await asyncms.Session().create_client("s3").__aenter__()


async def test_an_old_signature_in_the_profile_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("[default]\ns3 =\n  signature_version = s3\n")
    with pytest.raises(ConfigError, match="signature_version"):
        await asyncms.Session().create_client("s3").__aenter__()


PROGRAM = """
import asyncio, sys, asyncms
async def main():
    async with asyncms.get_session().create_client("s3") as s3:
        await s3.list_buckets()
asyncio.run(main())
print([name for name in ("aiobotocore", "botocore.session", "aiohttp") if name in sys.modules])
"""


@pytest.mark.parametrize("where", ["environment", "files"])
def test_the_first_request_loads_no_chain_where_keys_are_plain(
    rclone: RcloneServer, where: str, tmp_path: Path
) -> None:
    environ = {**os.environ, "AWS_ENDPOINT_URL_S3": rclone.endpoint_url}
    if where == "environment":
        environ |= {"AWS_ACCESS_KEY_ID": rclone.access_key, "AWS_SECRET_ACCESS_KEY": rclone.secret_key}
    else:
        (tmp_path / "config").write_text("[profile mine]\nregion = eu-west-1\n")
        (tmp_path / "credentials").write_text(
            f"[mine]\naws_access_key_id = {rclone.access_key}\naws_secret_access_key = {rclone.secret_key}\n"
        )
        environ["AWS_PROFILE"] = "mine"
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environ, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
