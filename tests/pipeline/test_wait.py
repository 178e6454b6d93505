"""Waiters beside botocore's own, over the same answers; and against moto. Nothing sleeps."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import anyio
import pytest
import pytest_asyncio
from botocore import exceptions as boto
from botocore import waiter as boto_waiter
from hypothesis import given, settings
from hypothesis import strategies as st

import asyncms
from asyncms._generated.s3.waiters import WAITERS
from asyncms.errors import AsyncmsError, ClientError, ConfigError, EndpointConnectionError, WaiterError
from asyncms.pipeline.wait import Acceptor, Waiter
from tests.pipeline.conftest import settings as client_settings
from tests.pipeline.listing import finished

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.moto import MotoServer

_profile = settings()

MATCHERS: list[tuple[str, Any, str | None]] = [
    ("status", 200, None),
    ("status", 404, None),
    ("error", "NotFound", None),
    ("error", True, None),
    ("error", False, None),
    ("path", "on", "State"),
    ("path", True, "length(Parts || `[]`) > `1`"),
    ("pathAll", "on", "Parts[].State"),
    ("pathAny", "on", "Parts[].State"),
]
ROWS = st.fixed_dictionaries(
    {
        "operation": st.just("HeadBucket"),
        "delay": st.just(5),
        "maxAttempts": st.integers(1, 4),
        "acceptors": st.lists(
            st.builds(
                lambda matcher, state: {
                    "matcher": matcher[0],
                    "expected": matcher[1],
                    "argument": matcher[2],
                    "state": state,
                },
                st.sampled_from(MATCHERS),
                st.sampled_from(["success", "failure", "retry"]),
            ),
            max_size=3,
        ),
    }
)
STATES = st.sampled_from(["on", "off"])
RESULTS = st.fixed_dictionaries(
    {"ResponseMetadata": st.fixed_dictionaries({"HTTPStatusCode": st.sampled_from([200, 204])})},
    optional={"State": STATES, "Parts": st.lists(st.fixed_dictionaries({"State": STATES}), max_size=3)},
)
ERRORS = st.builds(
    lambda code, status: {"Error": {"Code": code, "Message": "m"}, "ResponseMetadata": {"HTTPStatusCode": status}},
    st.sampled_from(["NotFound", "Forbidden"]),
    st.sampled_from([403, 404]),
)


def _answers(responses: list[dict[str, Any]], error: Callable[[Any, str], Exception]) -> Callable[..., Any]:
    left = deepcopy(responses)

    def method(**kwargs: Any) -> dict[str, Any]:
        assert kwargs == {"Bucket": "b"}
        response = left.pop(0) if len(left) > 1 else left[0]
        if "Error" in response:
            raise error(response, "HeadBucket")
        return response

    return method


def _ours(row: dict[str, Any], responses: list[dict[str, Any]], **config: Any) -> tuple[Any, ...]:
    answer = _answers(responses, ClientError)
    slept: list[float] = []

    async def method(**kwargs: Any) -> Any:
        return answer(**kwargs)

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    try:
        result = finished(Waiter("Name", method, row, sleep).wait(Bucket="b", **config))
    except WaiterError as error:
        return slept, type(error).__name__, str(error), error.last_response
    return slept, "done", result


def _boto(
    monkeypatch: pytest.MonkeyPatch, row: dict[str, Any], responses: list[dict[str, Any]], **config: Any
) -> tuple[Any, ...]:
    slept: list[float] = []
    monkeypatch.setattr(boto_waiter.time, "sleep", slept.append)  # type: ignore[attr-defined]
    last: list[Any] = []
    answer = boto_waiter.NormalizedOperationMethod(_answers(responses, boto.ClientError))

    def method(**kwargs: Any) -> Any:
        last[:] = [answer(**kwargs)]
        return last[0]

    waiter: Any = boto_waiter.Waiter("Name", boto_waiter.SingleWaiterConfig(row), method)  # type: ignore[arg-type]
    try:
        waiter.wait(Bucket="b", **config)
    except boto.WaiterError as error:
        return slept, type(error).__name__, str(error), error.last_response
    return slept, "done", last[0]


CONFIG = st.fixed_dictionaries({}, optional={"Delay": st.sampled_from([0, 0.5, 30]), "MaxAttempts": st.integers(0, 4)})


@_profile
@given(ROWS, st.lists(RESULTS | ERRORS, min_size=1, max_size=4), CONFIG)
def test_any_waiter_ends_as_botocores(row: dict[str, Any], responses: list[dict[str, Any]], config: Any) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        theirs = _boto(monkeypatch, row, responses, WaiterConfig=config)
    ours = _ours(row, responses, WaiterConfig=config)
    if ours[1] == "WaiterError" and "Previously accepted" in ours[2]:
        # botocore names the acceptor that it looked at last, not the one that accepted.
        assert ours[2].partition(" state: ")[0] == theirs[2].partition(" state: ")[0]
        assert (*ours[:2], *ours[3:]) == (*theirs[:2], *theirs[3:])
    else:
        assert ours == theirs


@pytest.mark.parametrize("name", sorted(WAITERS))
@_profile
@given(responses=st.lists(RESULTS | ERRORS, min_size=1, max_size=4))
def test_the_waiters_of_s3_end_as_botocores(name: str, responses: list[dict[str, Any]]) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        theirs = _boto(monkeypatch, WAITERS[name], responses)
    assert _ours(WAITERS[name], responses)[:2] == theirs[:2]


def test_the_state_that_was_accepted_is_named() -> None:
    missing = {"Error": {"Code": "404", "Message": "Not Found"}, "ResponseMetadata": {"HTTPStatusCode": 404}}
    outcome = _ours(WAITERS["ObjectExists"], [missing], WaiterConfig={"MaxAttempts": 3, "Delay": 2})
    assert outcome == (
        [2, 2],
        "WaiterError",
        "Waiter Name failed: Max attempts exceeded. Previously accepted state: Matched expected HTTP status code: 404",
        missing,
    )


def test_a_matcher_of_tomorrow_is_refused() -> None:
    with pytest.raises(ConfigError, match="Unknown acceptor: oracle"):
        Acceptor.of({"matcher": "oracle", "expected": 1, "state": "success"})
    with pytest.raises(boto.WaiterConfigError):
        boto_waiter.AcceptorConfig({"matcher": "oracle", "expected": 1, "state": "success"})


@pytest.mark.parametrize("config", [{"Delay": "5"}, {"Delay": -1}, {"MaxAttempts": "3"}, {"MaxAttempts": 1.5}], ids=str)
async def test_unusable_options_are_refused_before_anything_is_sent(config: Any) -> None:
    async def method(**kwargs: Any) -> Any:
        raise AssertionError

    with pytest.raises(ConfigError, match=r"WaiterConfig\."):
        await Waiter("Name", method, WAITERS["ObjectExists"]).wait(WaiterConfig=config)


async def test_what_is_no_answer_of_the_service_ends_the_waiting() -> None:
    async def method(**kwargs: Any) -> Any:
        raise EndpointConnectionError("refused")

    with pytest.raises(EndpointConnectionError):
        await Waiter("Name", method, WAITERS["ObjectExists"]).wait(Bucket="b")


# -- moto ----------------------------------------------------------------------------------------------------------------


@pytest_asyncio.fixture
async def s3(moto: MotoServer) -> AsyncIterator[S3Client]:
    async with (
        asyncms.Session() as session,
        session.create_client("s3", **client_settings(moto.endpoint_url)) as client,
    ):
        yield client
        assert session.acquired_connections == 0


class Clock:
    """Passes without waiting; something happens after so many sleeps."""

    def __init__(self, after: int = 0, happens: Callable[[], Any] | None = None) -> None:
        self.slept: list[float] = []
        self._after = after
        self._happens = happens

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if self._happens is not None and len(self.slept) == self._after:
            await self._happens()


def virtual(client: S3Client, name: str, clock: Clock) -> Waiter:
    made: Waiter = client.get_waiter(name)
    assert made.sleep is anyio.sleep
    made.sleep = clock.sleep
    return made


async def test_a_bucket_comes_and_goes(s3: S3Client) -> None:
    clock = Clock(3, lambda: s3.create_bucket(Bucket="bucket"))
    found = await virtual(s3, "bucket_exists", clock).wait(Bucket="bucket")
    assert found["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert clock.slept == [5, 5, 5]
    clock = Clock(2, lambda: s3.delete_bucket(Bucket="bucket"))
    gone = await virtual(s3, "bucket_not_exists", clock).wait(Bucket="bucket", WaiterConfig={"Delay": 0.25})
    assert gone["Error"]["Code"] == "404"
    assert clock.slept == [0.25, 0.25]


async def test_an_object_comes_and_goes(s3: S3Client) -> None:
    await s3.create_bucket(Bucket="bucket")
    clock = Clock(1, lambda: s3.put_object(Bucket="bucket", Key="k", Body=b"four"))
    found = await virtual(s3, "object_exists", clock).wait(Bucket="bucket", Key="k")
    assert (found["ContentLength"], clock.slept) == (4, [5])
    clock = Clock(1, lambda: s3.delete_object(Bucket="bucket", Key="k"))
    await virtual(s3, "object_not_exists", clock).wait(Bucket="bucket", Key="k")
    assert clock.slept == [5]


async def test_what_does_not_come(s3: S3Client) -> None:
    await s3.create_bucket(Bucket="bucket")
    clock = Clock()
    with pytest.raises(boto.WaiterError, match="ObjectExists failed: Max attempts exceeded") as caught:
        await virtual(s3, "object_exists", clock).wait(Bucket="bucket", Key="k", WaiterConfig={"MaxAttempts": 4})
    assert caught.value.last_response["ResponseMetadata"]["HTTPStatusCode"] == 404
    assert isinstance(caught.value, AsyncmsError)
    assert len(clock.slept) == 3
    assert s3.statistics.requests == 5


async def test_without_sleeping_where_the_state_is_there(s3: S3Client) -> None:
    await s3.create_bucket(Bucket="bucket")
    waiter = s3.get_waiter("bucket_exists")
    assert waiter.name == "BucketExists"
    await waiter.wait(Bucket="bucket")
    assert s3.waiter_names == ["bucket_exists", "bucket_not_exists", "object_exists", "object_not_exists"]


async def test_a_waiter_that_is_not_there(s3: S3Client) -> None:
    with pytest.raises(
        ValueError, match="Waiter does not exist: bucket_gone; these do: bucket_exists, bucket_not_exists"
    ):
        s3.get_waiter("bucket_gone")
