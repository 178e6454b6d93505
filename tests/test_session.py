"""Sessions: what is shared, what is refused, what the environment says."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import pickle
import signal
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import botocore
import botocore.exceptions
import pytest
from aiobotocore.config import AioConfig
from botocore.config import Config as BotoConfig

import asyncms
from asyncms.errors import (
    ClientError,
    ConfigError,
    ConnectionClosedError,
    ForkedClientError,
    NoCredentialsError,
    PartialCredentialsError,
    WrongLoopError,
)
from tests.boto_oracle import BotoClient
from tests.pipeline.conftest import settings
from tests.servers.scripted import head, ok

if TYPE_CHECKING:
    from tests.servers.rclone import RcloneServer
    from tests.servers.scripted import ScriptedServer


pytestmark = pytest.mark.usefixtures("bare_environment")


async def read(client: Any, key: str = "k") -> bytes:
    """One object's bytes."""
    async with (await client.get_object(Bucket="b", Key=key))["Body"] as body:
        data: bytes = await body.read()
        return data


async def test_clients_share_connections(fault_server: ScriptedServer) -> None:
    async with asyncms.Session() as session:
        for _ in range(3):
            async with session.create_client("s3", **settings(fault_server.endpoint_url)) as client:
                await read(client)
        assert fault_server.connections == 1
    await fault_server.until(lambda server: server.open == 0)


async def test_without_entering_the_session_the_last_client_closes_the_pool(fault_server: ScriptedServer) -> None:
    session = asyncms.get_session()
    async with session.create_client("s3", **settings(fault_server.endpoint_url)) as outer:
        async with session.create_client("s3", **settings(fault_server.endpoint_url)) as inner:
            await read(inner)
        await read(outer)
        assert fault_server.connections == 1
    await fault_server.until(lambda server: server.open == 0)


async def test_a_closed_client_says_so(fault_server: ScriptedServer) -> None:
    async with (
        asyncms.Session() as session,
        session.create_client("s3", **settings(fault_server.endpoint_url)) as client,
    ):
        await read(client)
    with pytest.raises(ConnectionClosedError, match="closed"):
        await read(client)


def test_another_event_loop_is_refused_at_once(rclone: RcloneServer) -> None:
    made = settings(rclone.endpoint_url, aws_access_key_id=rclone.access_key, aws_secret_access_key=rclone.secret_key)
    session = asyncms.Session()
    context = session.create_client("s3", **made)
    clients = []

    async def first() -> None:
        clients.append(await context.__aenter__())
        await clients[0].list_buckets()

    async def second() -> None:
        with pytest.raises(WrongLoopError, match="event loop"):
            await clients[0].list_buckets()

    async def end() -> None:
        await session.aclose()

    runner = asyncio.Runner()
    runner.run(first())
    asyncio.run(second())
    runner.run(end())
    runner.close()


def test_a_forked_client_is_refused_at_once(rclone: RcloneServer) -> None:
    made = settings(rclone.endpoint_url, aws_access_key_id=rclone.access_key, aws_secret_access_key=rclone.secret_key)

    async def in_child(client: Any) -> int:
        try:
            await client.list_buckets()
        except ForkedClientError:
            return 0
        return 1

    async def main() -> int:
        async with asyncms.Session() as session, session.create_client("s3", **made) as client:
            await client.list_buckets()
            pid = os.fork()
            if pid == 0:  # pragma: no cover
                signal.alarm(10)
                try:
                    os._exit(asyncio.run(in_child(client)))
                finally:
                    os._exit(2)
            _, status = await anyio.to_thread.run_sync(os.waitpid, pid, 0)
            return os.waitstatus_to_exitcode(status)

    assert asyncio.run(main()) == 0


def test_a_session_pickles_as_configuration() -> None:
    session = asyncms.Session(profile="p", config=asyncms.Config(read_timeout=5))
    copy = pickle.loads(pickle.dumps(session))  # noqa: S301 # our own
    assert (copy.profile, copy.config) == ("p", session.config)


def length_of_an_object(client: Any) -> int:
    """What a process does with a client that it was sent."""

    async def main() -> int:
        data = await read(client, "pickled")
        await client.close()
        return len(data)

    return asyncio.run(main())


@pytest.mark.parametrize("start", ["forkserver", "spawn"])
async def test_a_client_pickles_as_configuration(rclone: RcloneServer, start: str) -> None:
    rclone.bucket("b", {"pickled": b"value"})
    made = settings(rclone.endpoint_url, aws_access_key_id=rclone.access_key, aws_secret_access_key=rclone.secret_key)
    async with asyncms.Session() as session, session.create_client("s3", **made) as client:
        assert await read(client, "pickled") == b"value"
        with ProcessPoolExecutor(1, multiprocessing.get_context(start)) as processes:
            assert await asyncio.wrap_future(processes.submit(length_of_an_object, client)) == 5


async def test_a_pickled_client_asks_the_chain_for_its_keys(rclone: RcloneServer, bare_environment: Path) -> None:
    rclone.bucket("b", {"pickled": b"value"})
    (bare_environment / "credentials").write_text(
        f"[mine]\naws_access_key_id = {rclone.access_key}\naws_secret_access_key = {rclone.secret_key}\n"
    )
    session = asyncms.Session(profile="mine")
    async with session.create_client("s3", endpoint_url=rclone.endpoint_url) as client:
        assert await read(client, "pickled") == b"value"
        pickled = pickle.dumps(client)
    assert rclone.secret_key.encode() not in pickled
    copy = pickle.loads(pickled)  # noqa: S301 # our own
    # As aiobotocore's clients, which are context managers themselves.
    async with copy as entered:
        assert await read(entered, "pickled") == b"value"
    with pytest.raises(ConnectionClosedError, match="closed"):
        await copy.get_object(Bucket="b", Key="pickled")


async def test_an_anonymous_client_pickles(fault_server: ScriptedServer) -> None:
    fault_server.default = ok()
    config = asyncms.Config(signature_version=botocore.UNSIGNED)
    async with asyncms.Session(config=config).create_client("s3", endpoint_url=fault_server.endpoint_url) as client:
        copy, session = pickle.loads(pickle.dumps((client, asyncms.Session(config=config))))  # noqa: S301 # our own
    await copy.delete_object(Bucket="b", Key="k")
    await copy.close()
    async with session.create_client("s3", endpoint_url=fault_server.endpoint_url) as client:
        await client.delete_object(Bucket="b", Key="k")
    assert all("authorization" not in request.headers for request in fault_server.requests)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"endpoint_url": "localhost:9000"}, ConfigError),
        ({"endpoint_url": "ftp://host"}, ConfigError),
        ({"api_version": "1999-01-01"}, ConfigError),
        ({"aws_secret_access_key": None}, PartialCredentialsError),
        ({"aws_access_key_id": None}, PartialCredentialsError),
        ({"config": {"read_timeout": 3}}, ConfigError),
    ],
)
def test_unusable_settings_are_refused_before_anything_is_opened(
    changes: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        asyncms.Session().create_client("s3", **{**settings("http://127.0.0.1:1"), **changes})


def test_an_unknown_service_names_the_known_ones() -> None:
    with pytest.raises(ConfigError, match="mediastore-data, s3"):
        asyncms.Session().create_client("s4")


@pytest.mark.parametrize(
    "config",
    [
        asyncms.Config(s3={"addressing_style": "path"}),
        asyncms.Config(store="minio"),
        asyncms.Config(request_checksum_calculation="when_required"),
        asyncms.Config(response_checksum_validation="when_supported"),
        asyncms.Config(signature_version="s3v4"),
        BotoConfig(s3={"addressing_style": "path"}),
    ],
)
def test_settings_of_another_service_are_refused(config: object) -> None:
    with pytest.raises(ConfigError, match="mediastore-data"):
        asyncms.Session().create_client("mediastore-data", **settings("http://127.0.0.1:1"), config=config)


@pytest.mark.parametrize("setting", ["use_fips_endpoint", "use_dualstack_endpoint"])
async def test_switches_between_aws_addresses_do_not_go_with_an_own_one(setting: Any) -> None:
    switch: dict[str, Any] = {setting: True}
    made = settings("http://127.0.0.1:1", config=asyncms.Config(**switch))
    with pytest.raises(ConfigError, match=setting):
        async with asyncms.Session().create_client("mediastore-data", **made):
            pass


async def test_the_settings_of_a_session_may_be_meant_for_another_service(fault_server: ScriptedServer) -> None:
    session = asyncms.Session(config=asyncms.Config(s3={"addressing_style": "path"}, store="minio"))
    async with session.create_client("mediastore-data", **settings(fault_server.endpoint_url)) as client:
        fault_server.script(ok(b"{}"))
        assert (await client.list_items())["ResponseMetadata"]["HTTPStatusCode"] == 200


@pytest.mark.parametrize(("service", "region"), [("s3", "us-east-1"), ("mediastore-data", None)])
async def test_a_client_without_a_region(service: str, region: str | None) -> None:
    made = asyncms.Session().create_client(service, **settings("http://127.0.0.1:1", region_name=None))
    if region is None:
        with pytest.raises(botocore.exceptions.NoRegionError, match="region_name"):
            await made.__aenter__()
        return
    async with made as client:
        assert client.meta.region_name == region


@pytest.mark.parametrize(("service", "variable"), [("s3", "S3"), ("mediastore-data", "MEDIASTORE_DATA")])
async def test_each_service_has_its_own_endpoint_variable(
    service: str, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = {**settings(""), "endpoint_url": None}
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://any.test")
    async with asyncms.Session().create_client(service, **made) as client:
        assert client.meta.endpoint_url == "http://any.test"
    monkeypatch.setenv(f"AWS_ENDPOINT_URL_{variable}", "http://own.test")
    async with asyncms.Session().create_client(service, **made) as client:
        assert client.meta.endpoint_url == "http://own.test"


async def test_each_service_has_its_own_endpoint_in_the_files(bare_environment: Path) -> None:
    (bare_environment / "config").write_text(
        "[profile mine]\nregion = eu-west-1\nservices = local\nendpoint_url = http://any.test\n"
        "[services local]\nmediastore_data =\n  endpoint_url = http://own.test\n"
        "[profile lost]\nservices = nowhere\n"
    )
    session = asyncms.Session(profile="mine")
    async with session.create_client("s3") as s3, session.create_client("mediastore-data") as mediastore:
        assert (s3.meta.endpoint_url, mediastore.meta.endpoint_url) == ("http://any.test", "http://own.test")
    with pytest.raises(ConfigError, match="nowhere"):
        await asyncms.Session(profile="lost").create_client("s3").__aenter__()


@pytest.mark.parametrize("region", ["us-west-2", "us-gov-west-1", "cn-north-1"])
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"use_ssl": False},
        {"use_fips_endpoint": True},
        {"use_dualstack_endpoint": True},
        {"use_fips_endpoint": True, "use_dualstack_endpoint": True},
        {"endpoint_url": "http://localhost:9000/container"},
    ],
)
async def test_mediastores_address_is_what_botocores_client_shows(region: str, options: dict[str, Any]) -> None:
    theirs = BotoClient(service="mediastore-data", region=region, **options).meta
    direct: dict[str, Any] = {name: options[name] for name in ("use_ssl", "endpoint_url") if name in options}
    others: dict[str, Any] = {name: value for name, value in options.items() if name not in direct}
    made = settings("", region_name=region, config=BotoConfig(**others))
    made.update(endpoint_url=None)
    made.update(direct)
    async with asyncms.Session().create_client("mediastore-data", **made) as client:
        assert (client.meta.endpoint_url, client.meta.partition) == (theirs.endpoint_url, theirs.partition)
        assert client.meta.method_to_api_mapping == theirs.method_to_api_mapping


@pytest.mark.parametrize("config_class", [BotoConfig, AioConfig])
async def test_botocore_configurations_are_taken(fault_server: ScriptedServer, config_class: Any) -> None:
    config = config_class(
        read_timeout=7, retries={"max_attempts": 0}, s3={"addressing_style": "path"}, user_agent_extra="my-app/1"
    )
    async with (
        asyncms.Session() as session,
        session.create_client("s3", **settings(fault_server.endpoint_url), config=config) as client,
    ):
        fault_server.script(head("500 Oops", "Content-Length: 0"), ok(b"data"))
        with pytest.raises(ClientError):
            await read(client)
        assert await read(client) == b"data"
    assert fault_server.requests[0].headers["user-agent"].endswith(" my-app/1")


async def test_unsigned_requests_carry_no_authorization(fault_server: ScriptedServer) -> None:
    config = asyncms.Config(signature_version=botocore.UNSIGNED)
    async with (
        asyncms.Session() as session,
        session.create_client(
            "s3", endpoint_url=fault_server.endpoint_url, region_name="eu-west-1", config=config
        ) as client,
    ):
        await read(client)
    headers = fault_server.requests[0].headers
    assert not {"authorization", "x-amz-date", "x-amz-content-sha256"} & set(headers)


async def test_keys_region_and_endpoint_come_from_the_environment(
    rclone: RcloneServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", rclone.access_key)
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", rclone.secret_key)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", rclone.endpoint_url)
    async with asyncms.Session() as session, session.create_client("s3") as client:
        await client.list_buckets()
        assert client.meta.region_name == "eu-central-1"


async def test_keys_region_and_endpoint_come_from_a_profile(rclone: RcloneServer, bare_environment: Path) -> None:
    (bare_environment / "config").write_text(
        f"[profile mine]\nregion = ap-south-1\nendpoint_url = {rclone.endpoint_url}\n"
    )
    (bare_environment / "credentials").write_text(
        f"[mine]\naws_access_key_id = {rclone.access_key}\naws_secret_access_key = {rclone.secret_key}\n"
    )
    async with asyncms.Session(profile="mine") as session, session.create_client("s3") as client:
        await client.list_buckets()
        assert client.meta.region_name == "ap-south-1"


async def test_a_missing_profile_is_named() -> None:
    with pytest.raises(ConfigError, match="nowhere"):
        async with asyncms.Session(profile="nowhere") as session, session.create_client("s3"):
            pass


async def test_no_keys_at_all_is_one_clear_error_and_nothing_is_sent(fault_server: ScriptedServer) -> None:
    async with (
        asyncms.Session() as session,
        session.create_client("s3", endpoint_url=fault_server.endpoint_url, region_name="eu-west-1") as client,
    ):
        with pytest.raises(NoCredentialsError, match="aws_access_key_id"):
            await client.list_buckets()
    assert fault_server.connections == 0


async def test_the_environment_can_turn_checksums_off(
    fault_server: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required")
    monkeypatch.setenv("AWS_RESPONSE_CHECKSUM_VALIDATION", "WHEN_REQUIRED")
    async with (
        asyncms.Session() as session,
        session.create_client("s3", **settings(fault_server.endpoint_url)) as client,
    ):
        fault_server.script(ok())
        await client.put_object(Bucket="b", Key="k", Body=b"x")
        await read(client)
    put, get = fault_server.requests
    assert not [name for name in put.headers if "checksum" in name]
    assert "x-amz-checksum-mode" not in get.headers


async def test_a_cancelled_request_gives_its_connection_back(fault_server: ScriptedServer) -> None:
    never = asyncio.Event()

    async def silent(peer: Any) -> None:
        await never.wait()

    fault_server.default = silent
    config = asyncms.Config(max_pool_connections=4)
    async with (
        asyncms.Session() as session,
        session.create_client("s3", **settings(fault_server.endpoint_url), config=config) as client,
    ):
        tasks = [asyncio.create_task(read(client)) for _ in range(40)]
        await fault_server.until(lambda server: len(server.requests) == 4)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        assert session.acquired_connections == 0
        fault_server.default = ok(b"fine")
        assert await read(client) == b"fine"


async def test_a_client_is_entered_once(fault_server: ScriptedServer) -> None:
    async with asyncms.Session() as session:
        made = session.create_client("s3", **settings(fault_server.endpoint_url))
        async with made:
            with pytest.raises(RuntimeError, match="once"):
                await made.__aenter__()


def test_the_memory_budget_is_the_sessions_and_pickles() -> None:
    session = asyncms.Session(memory_budget=1024)
    assert session.resources.budget.limit == 1024
    assert pickle.loads(pickle.dumps(session)).resources.budget.limit == 1024  # noqa: S301
    with pytest.raises(ConfigError, match="memory budget must be"):
        asyncms.Session(memory_budget=0)
