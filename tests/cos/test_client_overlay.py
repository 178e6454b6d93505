"""A token's whole life with a store: IBM's own behaviour over moto, and an IAM beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

import asyncms
from asyncms.config import Config, MiB, TransferConfig
from asyncms.errors import ClientError
from tests.pipeline.conftest import settings
from tests.servers.cos import CosServer

if TYPE_CHECKING:
    from asyncms.cos.client import CosClient
    from tests.servers.iam import FakeIam
    from tests.servers.moto import MotoServer

BUCKET = "a-bucket"
CONFIG = Config(transfer=TransferConfig(part_size=5 * MiB, multipart_threshold=5 * MiB), retries={"max_attempts": 0})
UNTIL = dt.datetime(2030, 1, 2, 3, 4, 5, tzinfo=dt.UTC)


@pytest.fixture
def server(moto: MotoServer) -> Iterator[CosServer]:
    with CosServer.start(moto.endpoint_url) as running:
        yield running


@pytest_asyncio.fixture(params=["token", "hmac"])
async def cos(request: pytest.FixtureRequest, server: CosServer, iam: FakeIam) -> AsyncIterator[CosClient]:
    """A client that has made its bucket, by either way to say who it is."""
    own: dict[str, Any] = {"ibm_service_instance_id": "crn:instance", "config": CONFIG}
    who = (
        {"endpoint_url": server.url, "ibm_api_key_id": "good-key", "ibm_auth_endpoint": iam.url, **own}
        if request.param == "token"
        else settings(server.url, **own)
    )
    async with asyncms.Session() as session, session.create_client("cos", **who) as client:
        await client.create_bucket(Bucket=BUCKET)
        yield client
        assert session.acquired_connections == 0
    kinds = {headers["authorization"].split(" ")[0] for _, _, headers in server.asked}
    assert kinds == {"Bearer" if request.param == "token" else "AWS4-HMAC-SHA256"}
    assert len(iam.requests) == (request.param == "token")


async def test_buckets_are_made_and_listed_of_the_instance(cos: CosClient, server: CosServer) -> None:
    await cos.create_bucket(Bucket="b-bucket")
    assert [bucket["Name"] for bucket in (await cos.list_buckets())["Buckets"]] == [BUCKET, "b-bucket"]
    pages = cos.get_paginator("list_buckets_extended").paginate(PaginationConfig={"PageSize": 1})
    found = [bucket async for page in pages for bucket in page["Buckets"]]
    assert [(bucket["Name"], bucket["LocationConstraint"]) for bucket in found] == [
        (BUCKET, "us-smart"),
        ("b-bucket", "us-smart"),
    ]
    assert all(headers["ibm-service-instance-id"] == "crn:instance" for _, _, headers in server.asked)
    await cos.put_object(Bucket=BUCKET, Key="k", Body=b"")
    assert "ibm-service-instance-id" not in server.asked[-1][2]


async def test_a_retention_is_kept_told_and_extended(cos: CosClient) -> None:
    await cos.put_object(Bucket=BUCKET, Key="k", Body=b"data", RetentionPeriod=60, RetentionLegalHoldId="case-1")
    head = await cos.head_object(Bucket=BUCKET, Key="k")
    assert (head["RetentionPeriod"], head["RetentionLegalHoldCount"]) == (60, 1)
    got = await cos.get_object(Bucket=BUCKET, Key="k")
    assert (await got["Body"].read(), got["RetentionPeriod"]) == (b"data", 60)
    with pytest.raises(ClientError, match="under retention") as caught:
        await cos.delete_object(Bucket=BUCKET, Key="k")
    assert caught.value.code == "AccessDenied"
    with pytest.raises(ClientError, match="must increase"):
        await cos.extend_object_retention(Bucket=BUCKET, Key="k", NewRetentionPeriod=30)
    await cos.extend_object_retention(Bucket=BUCKET, Key="k", AdditionalRetentionPeriod=30)
    assert (await cos.head_object(Bucket=BUCKET, Key="k"))["RetentionPeriod"] == 90


async def test_legal_holds_come_and_go(cos: CosClient) -> None:
    await cos.put_object(Bucket=BUCKET, Key="d/k", Body=b"", RetentionExpirationDate=UNTIL)
    assert (await cos.head_object(Bucket=BUCKET, Key="d/k"))["RetentionExpirationDate"] == UNTIL
    await cos.add_legal_hold(Bucket=BUCKET, Key="d/k", RetentionLegalHoldId="one")
    with pytest.raises(ClientError) as caught:
        await cos.add_legal_hold(Bucket=BUCKET, Key="d/k", RetentionLegalHoldId="one")
    assert caught.value.status == 409
    await cos.add_legal_hold(Bucket=BUCKET, Key="d/k", RetentionLegalHoldId="(*)'!")
    holds = await cos.list_legal_holds(Bucket=BUCKET, Key="d/k")
    assert [hold["ID"] for hold in holds["LegalHolds"]] == ["one", "(*)'!"]
    await cos.delete_legal_hold(Bucket=BUCKET, Key="d/k", RetentionLegalHoldId="(*)'!")
    assert (await cos.head_object(Bucket=BUCKET, Key="d/k"))["RetentionLegalHoldCount"] == 1
    await cos.put_object(Bucket=BUCKET, Key="free", Body=b"")
    with pytest.raises(ClientError, match="no retention"):
        await cos.add_legal_hold(Bucket=BUCKET, Key="free", RetentionLegalHoldId="one")


async def test_uploads_in_parts_and_copies_carry_a_retention(cos: CosClient) -> None:
    data = bytes(6 * MiB)
    await cos.upload_stream(data, Bucket=BUCKET, Key="big", RetentionPeriod=60)
    head = await cos.head_object(Bucket=BUCKET, Key="big")
    assert (head["ContentLength"], head["RetentionPeriod"]) == (len(data), 60)
    await cos.copy_object(
        Bucket=BUCKET, Key="copy", CopySource={"Bucket": BUCKET, "Key": "big"}, RetentionDirective="COPY"
    )
    assert (await cos.head_object(Bucket=BUCKET, Key="copy"))["RetentionPeriod"] == 60
    async with cos.download_stream(Bucket=BUCKET, Key="copy") as stream:
        assert b"".join([bytes(block) async for block in stream]) == data


async def test_a_buckets_protection(cos: CosClient) -> None:
    wanted: Any = {
        "Status": "Retention",
        "MinimumRetention": {"Days": 1},
        "DefaultRetention": {"Days": 2},
        "MaximumRetention": {"Days": 3},
        "EnablePermanentRetention": True,
    }
    await cos.put_bucket_protection_configuration(Bucket=BUCKET, ProtectionConfiguration=wanted)
    found = await cos.get_bucket_protection_configuration(Bucket=BUCKET)
    assert found["ProtectionConfiguration"] == wanted


async def test_without_an_instance_and_with_a_token_of_nobody(server: CosServer, iam: FakeIam) -> None:
    async with asyncms.Session() as session:
        arguments: dict[str, Any] = {"endpoint_url": server.url, "config": CONFIG}
        async with session.create_client(
            "cos", ibm_api_key_id="good-key", ibm_auth_endpoint=iam.url, **arguments
        ) as cos:
            with pytest.raises(ClientError, match="ibm-service-instance-id is missing"):
                await cos.list_buckets()
            await cos.list_buckets(IBMServiceInstanceId="crn:of-the-call")
        async with session.create_client("cos", ibm_token="nobody", **arguments) as cos:
            with pytest.raises(ClientError, match="the token is unknown"):
                await cos.list_buckets()
