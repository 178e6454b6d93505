"""Every operation that moto knows, by our client and by boto3's: what either wrote, both read as the same answers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

import asyncms
from tests.s3.both_clients import Both, Step, Writer, boto_client, different, step, timeless
from tests.s3.moto_objects import OBJECTS
from tests.s3.moto_settings import SETTINGS

if TYPE_CHECKING:
    from tests.servers.moto import MotoServer

PROGRAMS: dict[str, tuple[Step, ...]] = {**OBJECTS, **SETTINGS}
WRITERS: tuple[Writer, ...] = ("asyncms", "boto3")


@pytest_asyncio.fixture
async def both(moto: MotoServer) -> AsyncIterator[Both]:
    theirs = boto_client(moto)
    config = asyncms.Config(retries={"total_max_attempts": 1})
    async with (
        asyncms.Session(config=config) as session,
        session.create_client(
            "s3",
            "us-east-1",
            endpoint_url=moto.endpoint_url,
            aws_access_key_id=moto.access_key,
            aws_secret_access_key=moto.secret_key,
        ) as ours,
    ):
        yield Both(ours, theirs)
        assert session.acquired_connections == 0
    theirs.close()


@pytest.mark.parametrize("name", PROGRAMS)
async def test_both_clients_write_and_read_the_same(moto: MotoServer, both: Both, name: str) -> None:
    program = (step("create_bucket"), *PROGRAMS[name])
    answers = []
    for writer in WRITERS:
        moto.reset()
        moto.seed(1)  # upload and version ids are the same in both runs
        answers.append(timeless(await both.run(program, writer)))
    for now, by_us, by_boto in zip(program, *answers, strict=True):
        assert by_us == by_boto, (now, different(by_us, by_boto))
