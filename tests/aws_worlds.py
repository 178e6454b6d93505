"""Random environments and AWS files, for tests that compare what is made of them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

__all__ = ["write_world"]

WORDS: dict[str, list[str]] = {
    "AWS_DEFAULT_REGION": ["eu-west-1", "cn-north-1"],
    "AWS_CA_BUNDLE": ["/some/ca.pem"],
    "AWS_DEFAULTS_MODE": ["standard", "LEGACY"],
    "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": ["true", "TRUE", "no", ""],
    "AWS_DISABLE_HOST_PREFIX_INJECTION": ["true", "false"],
    "AWS_MAX_ATTEMPTS": ["1", "7"],
    "AWS_REQUEST_CHECKSUM_CALCULATION": ["when_required", "WHEN_SUPPORTED"],
    "AWS_RESPONSE_CHECKSUM_VALIDATION": ["when_required", "when_supported"],
    "AWS_RETRY_MODE": ["standard", "legacy", "adaptive"],
    "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH": ["true", "false"],
    "AWS_SIGV4A_SIGNING_REGION_SET": ["*", "us-east-1,eu-west-1"],
    "BOTOCORE_TCP_KEEPALIVE": ["true", "0"],
    "AWS_USE_DUALSTACK_ENDPOINT": ["true", "false"],
    "AWS_USE_FIPS_ENDPOINT": ["True", "off"],
    "AWS_SDK_UA_APP_ID": ["my-app"],
    "AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS": ["true", "false"],
    "AWS_S3_US_EAST_1_REGIONAL_ENDPOINT": ["regional", "legacy"],
    "AWS_S3_USE_ARN_REGION": ["true", "false"],
    "AWS_ENDPOINT_URL": ["http://any.env.test", ""],
    "AWS_ENDPOINT_URL_S3": ["http://s3.env.test"],
    "AWS_PROFILE": ["mine", "default"],
    "AWS_DEFAULT_PROFILE": ["mine"],
    "AWS_ACCESS_KEY_ID": ["AKENV", ""],
    "AWS_SECRET_ACCESS_KEY": ["SKENV"],
    "AWS_SESSION_TOKEN": ["TENV", ""],
    "AWS_SECURITY_TOKEN": ["SECENV", ""],
}
IN_PROFILE: dict[str, list[str]] = {
    "region": ["ap-south-1"],
    "ca_bundle": ["/file/ca.pem"],
    "defaults_mode": ["mobile"],
    "ignore_configured_endpoint_urls": ["true", "false"],
    "disable_host_prefix_injection": ["true"],
    "max_attempts": ["4"],
    "parameter_validation": ["true", "false"],
    "request_checksum_calculation": ["when_required"],
    "response_checksum_validation": ["WHEN_REQUIRED"],
    "retry_mode": ["standard", "adaptive"],
    "s3_disable_express_session_auth": ["true"],
    "sigv4a_signing_region_set": ["eu-west-1"],
    "tcp_keepalive": ["true"],
    "use_dualstack_endpoint": ["true"],
    "use_fips_endpoint": ["true"],
    "sdk_ua_app_id": ["file-app"],
    "s3_use_arn_region": ["true"],
    "s3_us_east_1_regional_endpoint": ["regional"],
    "endpoint_url": ["http://any.file.test"],
    "services": ["local"],
    "output": ["json"],
    "aws_access_key_id": ["AKFILE"],
    "aws_secret_access_key": ["SKFILE"],
    "aws_session_token": ["TFILE"],
    "aws_security_token": ["SECFILE"],
}
IN_S3: dict[str, list[str]] = {
    "addressing_style": ["path", "virtual"],
    "payload_signing_enabled": ["true", "false"],
    "use_accelerate_endpoint": ["true"],
    "use_dualstack_endpoint": ["true", "false"],
    "use_arn_region": ["true", "false"],
    "us_east_1_regional_endpoint": ["regional"],
    "s3_disable_multiregion_access_points": ["true"],
    "signature_version": ["s3v4"],
    "max_concurrent_requests": ["20"],
}


def some(choice: random.Random, of: dict[str, list[str]], share: float) -> dict[str, str]:
    return {name: choice.choice(words) for name, words in of.items() if choice.random() < share}


def write_world(seed: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str | None:
    """An environment and two files; returns the profile that code asks for."""
    choice = random.Random(seed)
    for name, word in some(choice, WORDS, choice.choice([0, 0.2, 0.6])).items():
        monkeypatch.setenv(name, word)
    lines = ["[services local]", "s3 =", "  endpoint_url = http://s3.file.test"]
    for head in ("[default]", "[profile mine]"):
        if choice.random() < 0.7:
            lines.append(head)
            lines += [f"{name} = {word}" for name, word in some(choice, IN_PROFILE, 0.4).items()]
            if choice.random() < 0.5:
                lines.append("s3 =")
                lines += [f"  {name} = {word}" for name, word in some(choice, IN_S3, 0.5).items()]
    if choice.random() < 0.8:
        (tmp_path / "config").write_text("\n".join(lines))
    if choice.random() < 0.6:
        keys = {name: words for name, words in IN_PROFILE.items() if name.startswith("aws_") or name == "region"}
        written = [f"{name} = {word}2" for name, word in some(choice, keys, 0.6).items()]
        (tmp_path / "credentials").write_text("\n".join([choice.choice(["[default]", "[mine]"]), *written]))
    return choice.choice([None, None, "mine"])
