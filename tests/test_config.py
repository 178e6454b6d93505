"""Settings: what is refused, what is taken over from botocore's, how they merge."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
from typing import Any

import aiobotocore.config as aio
import pytest
from aiobotocore.config import AioConfig
from aiobotocore.httpxsession import HttpxSession
from boto3.s3.transfer import TransferConfig as BotoTransferConfig
from botocore import UNSIGNED
from botocore.config import Config as BotoConfig
from botocore.exceptions import BotoCoreError, InvalidRetryModeError
from s3transfer.manager import TransferConfig as S3TransferConfig

from asyncms.config import Config, TransferConfig
from asyncms.errors import ConfigError, ParamValidationError
from tests.boto_oracle import BotoClient

FULL: dict[str, Any] = {
    "region_name": "eu-west-1",
    "connect_timeout": 1,
    "read_timeout": 2.5,
    "max_pool_connections": 7,
    "tcp_keepalive": True,
    "retries": {"max_attempts": 4, "mode": "standard"},
    "s3": {"addressing_style": "path", "payload_signing_enabled": True, "use_arn_region": False},
    "use_dualstack_endpoint": True,
    "use_fips_endpoint": True,
    "signature_version": UNSIGNED,
    "request_checksum_calculation": "when_required",
    "response_checksum_validation": "when_required",
    "parameter_validation": True,
    "user_agent_appid": "my-app",
    "inject_host_prefix": False,
    "ignore_configured_endpoint_urls": True,
    "defaults_mode": "standard",
    "sigv4a_signing_region_set": "*",
    "user_agent": "tool/1",
    "user_agent_extra": "more/2",
    "client_cert": ("cert.pem", "key.pem"),
}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        *[
            ({name: value}, name)
            for name in ("connect_timeout", "read_timeout", "pool_timeout", "keepalive_timeout")
            for value in (0, -1, True, "10", float("nan"))
        ],
        ({"keepalive_timeout": None}, "keepalive_timeout"),
        *[({"max_pool_connections": value}, "max_pool_connections") for value in (0, -1, 1.5, True, "10", None)],
        *[
            ({"request_checksum_calculation": v}, "request_checksum_calculation")
            for v in ("always", "WHEN_REQUIRED", True)
        ],
        ({"response_checksum_validation": "never"}, "response_checksum_validation"),
        ({"s3": {"addressing_style": "sideways"}}, "addressing_style"),
        ({"s3": {"adressing_style": "path"}}, "adressing_style"),
        ({"s3": "path"}, "s3"),
        ({"retries": {"mode": "fast"}}, "mode"),
        ({"retries": {"attempts": 3}}, "attempts"),
        ({"retries": {"max_attempts": -1}}, "max_attempts"),
        ({"retries": {"max_attempts": "many"}}, "max_attempts"),
        ({"retries": {"max_attempts": True}}, "max_attempts"),
        ({"retries": {"total_max_attempts": 0}}, "total_max_attempts"),
        ({"retries": {"total_max_attempts": 2.5}}, "total_max_attempts"),
        ({"retries": 3}, "retries"),
        ({"parameter_validation": False}, "parameter_validation"),
    ],
    ids=str,
)
def test_unusable_settings_are_refused_by_name(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigError, match=message) as caught:
        Config(**settings)
    assert isinstance(caught.value, ValueError)
    assert isinstance(caught.value, BotoCoreError)


@pytest.mark.parametrize(
    "name",
    [
        "part_size",
        "concurrency",
        "block_size",
        "max_attempts",
        "multipart_threshold",
        "copy_threshold",
        "copy_part_size",
        "abort_timeout",
    ],
)
@pytest.mark.parametrize("value", [0, -1, True, None, "8"])
def test_unusable_transfer_settings_are_refused(name: str, value: object) -> None:
    if (name, value) == ("concurrency", None):
        assert TransferConfig(concurrency=None).parts_in_flight == TransferConfig().parts_in_flight == 8
        return
    with pytest.raises(ConfigError, match=f"TransferConfig.{name}"):
        TransferConfig(**{name: value})  # type: ignore[arg-type]


def test_boto3s_transfer_settings_mean_the_same() -> None:
    theirs = BotoTransferConfig(
        multipart_threshold=100, multipart_chunksize=30, max_concurrency=4, num_download_attempts=2
    )
    ours = TransferConfig(
        part_size=30, concurrency=4, max_attempts=2, multipart_threshold=100, copy_threshold=100, copy_part_size=30
    )
    assert TransferConfig.of(theirs) == ours
    assert TransferConfig.of(BotoTransferConfig(use_threads=False)).concurrency == 1
    assert TransferConfig.of(S3TransferConfig()).concurrency == S3TransferConfig().max_request_concurrency
    assert TransferConfig.of(ours) is ours
    with pytest.raises(ParamValidationError, match="max_bandwidth is not supported; lower max_concurrency"):
        TransferConfig.of(BotoTransferConfig(max_bandwidth=1000))


@pytest.mark.parametrize("config", [None, {}, {"part_size": 1}, 0, Config(), "fast"])
def test_no_transfer_settings(config: Any) -> None:
    with pytest.raises(
        ParamValidationError, match=r"Invalid type for parameter Config, value: .*asyncms\.TransferConfig"
    ):
        TransferConfig.of(config)
    with pytest.raises(ConfigError, match=r"Config\.transfer must be a TransferConfig"):
        Config(transfer=config)


def test_the_window_is_what_a_transfer_may_hold() -> None:
    assert TransferConfig(part_size=1000, concurrency=3).window == 3000


def test_no_limit_is_a_limit_of_none() -> None:
    config = Config(connect_timeout=None, read_timeout=None, pool_timeout=None)
    assert (config.connect_timeout, config.read_timeout, config.pool_timeout) == (None, None, None)


@pytest.mark.parametrize(
    ("retries", "tries"),
    [
        (None, 3),
        ({}, 3),
        ({"max_attempts": 0}, 1),
        ({"max_attempts": 4}, 5),
        ({"total_max_attempts": 4}, 4),
        ({"max_attempts": 9, "total_max_attempts": 2}, 2),
        ({"mode": "standard"}, 3),
        ({"mode": "legacy"}, 5),
        ({"mode": "legacy", "max_attempts": 1}, 2),
    ],
    ids=str,
)
def test_tries_are_counted_as_botocore_counts_them(retries: dict[str, Any] | None, tries: int) -> None:
    assert Config(retries=retries).max_attempts == tries
    # An own botocore Config, because it changes the dict that it is given.
    given: Any = {"mode": "standard", **(retries or {})}
    boto = BotoConfig(retries=given)
    assert Config.of(boto).max_attempts == tries
    if retries and len(retries) == 1 and "mode" not in retries:
        given = dict(retries)
        assert BotoClient.tries(BotoConfig(retries=given)) == tries


def test_settings_are_immutable_comparable_and_picklable() -> None:
    config = Config(**{**FULL, "signature_version": "s3v4"})
    assert pickle.loads(pickle.dumps(config)) == config  # noqa: S301 - our own bytes
    assert config != Config()
    with pytest.raises(dataclasses.FrozenInstanceError):
        config.read_timeout = 3  # type: ignore[misc]


def test_the_caller_s_mappings_may_change_afterwards() -> None:
    s3 = {"addressing_style": "path"}
    config = Config(s3=s3)
    s3["addressing_style"] = "nonsense"
    assert config.addressing_style == "path"


def test_the_other_s_settings_win_and_its_defaults_do_not() -> None:
    base = Config(region_name="eu-west-1", read_timeout=5, s3={"addressing_style": "path"})
    merged = base.merge(Config(read_timeout=7, max_pool_connections=3))
    assert (merged.region_name, merged.read_timeout, merged.max_pool_connections) == ("eu-west-1", 7, 3)
    assert merged.addressing_style == "path"
    assert base.merge(Config()) == base
    # What is given wins, though it be the default's value.
    assert base.merge(Config(read_timeout=60.0)).read_timeout == 60.0
    assert Config().merge(base) == base


def test_of_nothing_and_of_ours() -> None:
    config = Config(read_timeout=5)
    assert Config.of(config) is config
    assert Config.of(None) == Config()


@pytest.mark.parametrize("cls", [BotoConfig, AioConfig])
def test_of_botocores(cls: type[BotoConfig]) -> None:
    assert Config.of(cls(**FULL)) == Config(**FULL)
    assert Config.of(cls()) == Config()


def test_of_botocores_no_limit() -> None:
    config = Config.of(BotoConfig(read_timeout=None, connect_timeout=None, region_name=None))
    assert (config.read_timeout, config.connect_timeout, config.region_name) == (None, None, None)


# Every member of botocore's Config: a value, and what becomes of it. None: taken over as it is; a dict: what it means
# here; a text: the reason for refusing it.
MEMBERS: dict[str, tuple[Any, dict[str, Any] | str | None]] = {
    **{name: (FULL[name], None) for name in FULL},
    "s3_disable_express_session_auth": (True, {"s3": {"disable_s3_express_session_auth": True}}),
    # without effect on these services, in botocore neither
    "endpoint_discovery_enabled": (True, {}),
    "request_min_compression_size_bytes": (1024, {}),
    "disable_request_compression": (True, {}),
    "account_id_endpoint_mode": ("required", {}),
    # refused
    "proxies": ({"https": "http://proxy.test:3128"}, None),
    "proxies_config": ({"proxy_ca_bundle": "x"}, None),
    "client_context_params": ({"accelerate": True}, "s3="),
    "auth_scheme_preference": ("sigv4a", "endpoint decides"),
}


@pytest.mark.parametrize("name", BotoConfig.OPTION_DEFAULTS)
def test_each_member_of_botocores_is_honoured_or_refused(name: str) -> None:
    value, meaning = MEMBERS[name]
    given: Any = {name: value}
    config = BotoConfig(**given)
    if isinstance(meaning, str):
        with pytest.raises(ConfigError, match=f"{name}.*{meaning}"):
            Config.of(config)
        return
    assert Config.of(config) == Config(**(given if meaning is None else meaning))
    if meaning is None:
        assert Config.of(config) != Config() or value == getattr(Config(), name)


@pytest.mark.parametrize("name", [name for name, default in BotoConfig.OPTION_DEFAULTS.items() if default is None])
def test_each_member_of_botocores_may_be_none(name: str) -> None:
    given: Any = {name: None}
    assert Config.of(BotoConfig(**given)) == Config()


AIO_MEMBERS: dict[str, tuple[Any, dict[str, Any] | str]] = {
    "connector_args": ({"keepalive_timeout": 3, "pool_timeout": 4.5}, {"keepalive_timeout": 3, "pool_timeout": 4.5}),
    "http_session_cls": (HttpxSession, "transports"),
    "warm_up_loader_caches": (True, {}),
}


@pytest.mark.parametrize("name", sorted(set(inspect.signature(AioConfig).parameters) - {"kwargs"}))
def test_each_member_of_aiobotocores_is_honoured_or_refused(name: str) -> None:
    value, meaning = AIO_MEMBERS[name]
    given: Any = {name: value}
    if isinstance(meaning, str):
        with pytest.raises(ConfigError, match=f"{name}.*{meaning}"):
            Config.of(AioConfig(**given))
        return
    assert Config.of(AioConfig(**given)) == Config(**meaning)


@pytest.mark.parametrize(
    "name", sorted(set(vars(aio)["_ConnectorArgs"].__annotations__) - {"keepalive_timeout", "pool_timeout"})
)
def test_what_is_about_aiohttps_connector_is_refused(name: str) -> None:
    config: Any = AioConfig()
    config._user_provided_options["connector_args"] = {name: True}
    with pytest.raises(ConfigError, match=f"connector_args.*{name}"):
        Config.of(config)


def test_no_connector_settings_are_no_settings() -> None:
    assert Config.of(AioConfig(connector_args={"keepalive_timeout": None})) == Config()


@pytest.mark.parametrize(("mode", "tries"), [("legacy", 5), ("standard", 3), ("adaptive", 3)])
def test_the_retry_modes_are_botocores(mode: Any, tries: int) -> None:
    config = Config.of(BotoConfig(retries={"mode": mode}))
    assert config.max_attempts == tries
    assert config.paces_requests == (mode == "adaptive")
    with pytest.raises(InvalidRetryModeError):
        BotoConfig(retries={"mode": "fast"})  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [{"read_timeout": 3}, "config", 3])
def test_of_anything_else(value: object) -> None:
    with pytest.raises(ConfigError, match=f"not {type(value).__name__}"):
        Config.of(value)


def test_the_us_east_1_switch_knows_two_words() -> None:
    assert Config(s3={"us_east_1_regional_endpoint": "regional"}).s3 is not None
    with pytest.raises(ConfigError, match="us_east_1_regional_endpoint"):
        Config(s3={"us_east_1_regional_endpoint": "regoinal"})
