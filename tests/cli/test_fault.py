from __future__ import annotations

import errno
import os

import pytest

from asyncms import (
    AsyncmsError,
    ClientError,
    ConfigError,
    EndpointConnectionError,
    NoCredentialsError,
    NoRegionError,
    ParamValidationError,
)
from asyncms.cli.fault import FAILED, USAGE, describe, exit_code, printable


def service_error(code: str, message: str = "", status: int = 400, **more: str) -> ClientError:
    response = {"Error": {"Code": code, "Message": message, **more}, "ResponseMetadata": {"HTTPStatusCode": status}}
    return ClientError(response, "GetObject")


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (service_error("NoSuchBucket", "x", BucketName="b"), "the bucket does not exist (NoSuchBucket): b"),
        (service_error("SignatureDoesNotMatch", "x", 403), "the secret key is not the one that belongs"),
        (service_error("404", "Not Found", 404), "not found (404)"),
        (service_error("403", "", 403), "access denied (403)"),
        (service_error("SlowDown", "Please reduce", 503), "Please reduce (SlowDown)"),
        (NoRegionError("set AWS_DEFAULT_REGION"), "set AWS_DEFAULT_REGION, or --region"),
        (NoCredentialsError("x"), "set AWS_ACCESS_KEY_ID"),
        (FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), "a/b"), "a/b: No such file or directory"),
        (OSError("plain"), "plain"),
        (ParamValidationError(["one", "two"]), "one; two"),
        (EndpointConnectionError("Could not connect"), "Could not connect"),
        (AsyncmsError(""), "AsyncmsError"),
        (AsyncmsError("evil \x1b[2J\x00 key"), "evil \\x1b[2J\\x00 key"),
    ],
)
def test_one_line(error: Exception, expected: str) -> None:
    text = describe(error)
    assert expected in text
    assert text.isprintable()


def test_exit_codes() -> None:
    assert exit_code(ConfigError("x")) == USAGE
    assert exit_code(ParamValidationError(["x"])) == USAGE
    assert exit_code(service_error("NoSuchKey")) == FAILED
    assert exit_code(OSError()) == FAILED


def test_printable_leaves_letters_alone() -> None:
    assert printable("grüße 日本 x y") == "grüße 日本 x y"
    assert printable("\u202e\ud800\n\x9b") == "\\u202e\\ud800\\n\\x9b"
