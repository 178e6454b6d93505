"""The pytest plugin, as users' own test files use it."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

PAGE = Path(__file__).parents[2] / "docs" / "testing.md"
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)

OWN = """
import http.client
import os
import urllib.parse

import anyio
import boto3
import pytest
from botocore.exceptions import ClientError

import asyncms


@pytest.fixture
def anyio_backend():
    return "asyncio"


@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_has_an_empty_server(mediastore_env, turn):
    client = boto3.client("mediastore-data")
    assert client.list_items()["Items"] == []
    client.put_object(Path="a", Body=b"a")


def test_the_users_settings_are_hidden(mediastore_env, mediastore_endpoint, mediastore_credentials):
    assert "AWS_PROFILE" not in os.environ
    assert "AWS_SESSION_TOKEN" not in os.environ
    assert mediastore_env == mediastore_endpoint
    assert os.environ["AWS_ACCESS_KEY_ID"] == mediastore_credentials.access_key
    assert mediastore_credentials.secret_key not in repr(mediastore_credentials)


def test_signatures_are_verified(mediastore_env, mediastore_server, mediastore_credentials):
    client = boto3.client(
        "mediastore-data",
        "us-east-1",
        endpoint_url=mediastore_server.endpoint_url("default"),
        aws_access_key_id=mediastore_credentials.access_key,
        aws_secret_access_key="wrong",
    )
    with pytest.raises(ClientError, match="InvalidSignatureException"):
        client.list_items()
    where = urllib.parse.urlsplit(mediastore_server.url)
    connection = http.client.HTTPConnection(where.hostname, where.port)
    connection.request("GET", "/default/a")
    assert connection.getresponse().status == 403
    connection.close()


@pytest.mark.anyio
async def test_the_server_has_a_loop_of_its_own(mediastore_env):
    async with asyncms.get_session().create_client("mediastore-data") as client:
        await client.put_object(Path="a", Body=b"a")
        # While this loop stands still, the server answers.
        names = [item["Name"] for item in boto3.client("mediastore-data").list_items()["Items"]]
        assert names == ["a"]


@pytest.fixture(scope="module")
def endpoints():
    return []


@pytest.mark.parametrize("turn", [1, 2])
def test_servers_end_with_their_tests(mediastore_server, endpoints, turn):
    for host, port in endpoints:
        with pytest.raises(ConnectionRefusedError):
            http.client.HTTPConnection(host, port).request("GET", "/")
    endpoints.append(("127.0.0.1", mediastore_server.port))
"""

OVERRIDING = """
import boto3
import pytest
from botocore.config import Config
from botocore.exceptions import ClientError


def test_what_was_overridden(mediastore_env, mediastore_server, mediastore_config):
    assert mediastore_env == mediastore_server.endpoint_url("movies")
    clock = mediastore_config.clock
    from time import time

    clock.advance(time() - clock.time())
    client = boto3.client("mediastore-data", config=Config(retries={"total_max_attempts": 1}))
    for _ in range(5):
        client.list_items()
    with pytest.raises(ClientError) as caught:
        client.list_items()
    assert caught.value.response["ResponseMetadata"]["HTTPStatusCode"] == 429
    clock.advance(1)
    client.list_items()
"""


@pytest.fixture
def blocks(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The documentation's examples by a word of theirs, in an environment that would lead clients astray."""
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    monkeypatch.setenv("AWS_SESSION_TOKEN", "stale")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(PAGE.parents[1]), os.environ.get("PYTHONPATH", "")]))
    found = BLOCK.findall(PAGE.read_text())
    words = ("pytest_plugins", "import boto3", "mark.asyncio", "def mediastore_config")
    return {word: next(block for block in found if word in block) for word in words}


def test_the_examples_of_the_documentation(pytester: pytest.Pytester, blocks: dict[str, str]) -> None:
    pytester.makeconftest(blocks["pytest_plugins"])
    pytester.makepyfile(test_boto=blocks["import boto3"], test_asyncms=blocks["mark.asyncio"], test_own=OWN)
    done = pytester.runpytest_subprocess("-q")
    done.assert_outcomes(passed=9)


def test_overriding_the_settings(pytester: pytest.Pytester, blocks: dict[str, str]) -> None:
    pytester.makeconftest(blocks["def mediastore_config"])
    pytester.makepyfile(OVERRIDING)
    done = pytester.runpytest_subprocess("-q", "-p", "asyncms.testing.plugin")
    done.assert_outcomes(passed=1)


def test_it_is_not_loaded_unasked(pytester: pytest.Pytester, blocks: dict[str, str]) -> None:
    pytester.makepyfile("import sys\n\ndef test():\n    assert 'asyncms' not in sys.modules\n")
    done = pytester.runpytest_subprocess("-q")
    done.assert_outcomes(passed=1)
