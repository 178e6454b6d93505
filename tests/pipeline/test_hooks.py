"""Hooks, against a server that remembers what it was sent."""

from __future__ import annotations

import asyncio
import pickle
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

import anyio
import pytest

import asyncms
from asyncms.errors import ClientError, ConfigError, EndpointConnectionError
from asyncms.pipeline.hooks import HookInput
from asyncms.signing.credentials import Credentials
from asyncms.signing.sigv4 import canonical_query, sign
from tests.pipeline.conftest import settings, without_backoff
from tests.servers.scripted import head, ok

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.scripted import Peer, Received, ScriptedServer


@asynccontextmanager
async def client_with(endpoint_url: str, *hooks: HookInput, **changes: Any) -> AsyncIterator[S3Client]:
    async with (
        asyncms.Session() as session,
        session.create_client("s3", **settings(endpoint_url), hooks=hooks, **changes) as client,
    ):
        without_backoff(client)
        yield client
        assert session.acquired_connections == 0


def error(status: str, code: str, *fields: str) -> bytes:
    return ok(f"<Error><Code>{code}</Code><Message>m</Message></Error>".encode(), *fields, status=status)


class Recorder(asyncms.Hook):
    """Writes down what it is told."""

    def __init__(self, log: list[Any] | None = None, name: str = "") -> None:
        self.log: list[Any] = [] if log is None else log
        self.name = name

    async def before_sign(self, attempt: asyncms.Attempt) -> None:
        self.log.append((f"{self.name}before", attempt))

    async def after_response(self, attempt: asyncms.Attempt, outcome: asyncms.Outcome) -> None:
        self.log.append((f"{self.name}after", attempt, outcome))


def signature(request: Received) -> str:
    """The Authorization header that the request as it came should have."""
    sent = request.headers
    path, _, query = request.target.partition("?")
    scope = sent["authorization"].partition("SignedHeaders=")[2].partition(",")[0].split(";")
    headers = {name: sent[name] for name in scope if name != "x-amz-date"}
    now = datetime.strptime(sent["x-amz-date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).timestamp()
    keys = Credentials("AKIDEXAMPLE", "not/a+secret")
    parameters = canonical_query(parse_qsl(query, keep_blank_values=True))
    sign(request.method, path, parameters, headers, sent["x-amz-content-sha256"], keys, "us-east-1", "s3", now)
    return headers["authorization"]


# -- what a hook adds ----------------------------------------------------------------------------------------------------


async def test_an_added_header_is_signed_and_sent(fault_server: ScriptedServer) -> None:
    async def trace(attempt: asyncms.Attempt) -> None:
        attempt.add_header("X-Request-Id", "r-1")

    async with client_with(fault_server.endpoint_url, trace) as s3:
        await s3.head_object(Bucket="b", Key="k")
    (request,) = fault_server.requests
    assert request.headers["x-request-id"] == "r-1"
    assert ";x-request-id," in request.headers["authorization"]
    assert request.headers["authorization"] == signature(request)


async def test_headers_of_tracing_standards_are_sent_and_left_out_of_the_signature(
    fault_server: ScriptedServer,
) -> None:
    async def trace(attempt: asyncms.Attempt) -> None:
        attempt.add_header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")

    async with client_with(fault_server.endpoint_url, trace) as s3:
        await s3.head_object(Bucket="b", Key="k")
    (request,) = fault_server.requests
    assert request.headers["traceparent"].startswith("00-0af7")
    assert "traceparent" not in request.headers["authorization"]


async def test_added_query_is_signed_and_sent(fault_server: ScriptedServer) -> None:
    async def tag(attempt: asyncms.Attempt) -> None:
        attempt.add_query("x-team", "a b&c/ü")
        attempt.add_query("empty", "")

    fault_server.default = head("204 No Content")
    async with client_with(fault_server.endpoint_url, tag) as s3:
        await s3.delete_object_tagging(Bucket="b", Key="k", VersionId="v")
    (request,) = fault_server.requests
    assert request.target == "/b/k?tagging&versionId=v&x-team=a%20b%26c%2F%C3%BC&empty="
    assert request.headers["authorization"] == signature(request)


async def test_an_added_header_takes_the_place_of_an_arguments(fault_server: ScriptedServer) -> None:
    async def pin(attempt: asyncms.Attempt) -> None:
        assert attempt.headers["range"] == "bytes=0-1"
        attempt.add_header("Range", "bytes=2-3")

    async with client_with(fault_server.endpoint_url, pin) as s3:
        await s3.head_object(Bucket="b", Key="k", Range="bytes=0-1")
    (request,) = fault_server.requests
    assert [value for name, value in request.header_list if name == "range"] == ["bytes=2-3"]
    assert request.headers["authorization"] == signature(request)


async def test_anonymous_requests_have_hooks_too(fault_server: ScriptedServer) -> None:
    from botocore import UNSIGNED

    async def trace(attempt: asyncms.Attempt) -> None:
        attempt.add_header("x-request-id", "r-1")

    config = asyncms.Config(signature_version=UNSIGNED)
    async with client_with(fault_server.endpoint_url, trace, config=config) as s3:
        await s3.head_object(Bucket="b", Key="k")
    (request,) = fault_server.requests
    assert request.headers["x-request-id"] == "r-1"
    assert "authorization" not in request.headers


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("x-a", "1\r\nx-b: 2"),
        ("x-a", "1\0"),
        ("x-a", "ü"),
        ("x a", "1"),
        ("", "1"),
        ("x-a:", "1"),
        ("Authorization", "1"),
        ("host", "1"),
        ("Content-Length", "1"),
        ("x-amz-date", "1"),
        ("User-Agent", "1"),
    ],
)
async def test_headers_that_would_break_the_request_are_refused(
    fault_server: ScriptedServer, name: str, value: str
) -> None:
    async def trace(attempt: asyncms.Attempt) -> None:
        attempt.add_header(name, value)

    async with client_with(fault_server.endpoint_url, trace) as s3:
        with pytest.raises(ValueError, match="header"):
            await s3.head_object(Bucket="b", Key="k")
    assert fault_server.requests == []


# -- what a hook sees ----------------------------------------------------------------------------------------------------


async def test_what_is_told_of_a_try(fault_server: ScriptedServer) -> None:
    recorder = Recorder()
    async with client_with(fault_server.endpoint_url, recorder) as s3:
        response = await s3.get_object(Bucket="b", Key="a b", VersionId="v")
        before, after = recorder.log
        assert await response["Body"].read() == b"default"
    attempt = before[1]
    assert (attempt.operation_name, attempt.number, attempt.method) == ("GetObject", 1, "GET")
    assert attempt.url == f"{fault_server.endpoint_url}/b/a%20b?versionId=v"
    assert attempt.arguments == {"Bucket": "b", "Key": "a b", "VersionId": "v"}
    with pytest.raises(TypeError):
        attempt.arguments["Bucket"] = "other"
    assert after[1] is attempt
    outcome = after[2]
    assert (outcome.status, outcome.error) == (200, None)
    assert outcome.headers["content-length"] == "7"
    assert 0 < outcome.elapsed < 30


async def test_state_goes_from_one_method_to_the_other(fault_server: ScriptedServer) -> None:
    seen = []

    class Span(asyncms.Hook):
        async def before_sign(self, attempt: asyncms.Attempt) -> None:
            attempt.state["span"] = attempt.number

        async def after_response(self, attempt: asyncms.Attempt, outcome: asyncms.Outcome) -> None:
            seen.append(attempt.state["span"])

    async with client_with(fault_server.endpoint_url, Span()) as s3:
        await s3.head_object(Bucket="b", Key="k")
    assert seen == [1]


async def test_every_retry_is_told(fault_server: ScriptedServer) -> None:
    recorder = Recorder()
    fault_server.script(error("503 Slow Down", "SlowDown", "x-amz-request-id: R1"), ok())
    async with client_with(fault_server.endpoint_url, recorder) as s3:
        await s3.head_object(Bucket="b", Key="k")
    told = [(entry[0], entry[1].number) for entry in recorder.log]
    assert told == [("before", 1), ("after", 1), ("before", 2), ("after", 2)]
    failed, succeeded = recorder.log[1][2], recorder.log[3][2]
    assert (failed.status, failed.error.code, failed.headers["x-amz-request-id"]) == (503, "503", "R1")
    assert (succeeded.status, succeeded.error) == (200, None)


async def test_what_a_hook_adds_to_one_try_is_not_in_the_next(fault_server: ScriptedServer) -> None:
    async def number(attempt: asyncms.Attempt) -> None:
        attempt.add_header(f"x-try-{attempt.number}", "1")
        attempt.add_query(f"try-{attempt.number}", "1")

    fault_server.script(error("503 Slow Down", "SlowDown"), ok())
    async with client_with(fault_server.endpoint_url, number) as s3:
        await s3.head_object(Bucket="b", Key="k")
    first, second = fault_server.requests
    assert (first.target, second.target) == ("/b/k?try-1=1", "/b/k?try-2=1")
    assert "x-try-1" in first.headers
    assert "x-try-1" not in second.headers
    assert second.headers["authorization"] == signature(second)


async def test_a_redirect_and_the_search_for_the_region_are_told(fault_server: ScriptedServer) -> None:
    recorder = Recorder()
    fault_server.script(
        error("301 Moved", "PermanentRedirect"), head("200 OK", "x-amz-bucket-region: eu-west-1"), ok(b"x")
    )
    async with client_with(fault_server.endpoint_url, recorder) as s3:
        await (await s3.get_object(Bucket="b", Key="k"))["Body"].read()
    told = [(entry[0], entry[1].operation_name, entry[1].number) for entry in recorder.log]
    assert told == [
        ("before", "GetObject", 1),
        ("after", "GetObject", 1),
        ("before", "HeadBucket", 1),
        ("after", "HeadBucket", 1),
        ("before", "GetObject", 2),
        ("after", "GetObject", 2),
    ]


async def test_a_failed_connection_has_no_status() -> None:
    recorder = Recorder()
    async with client_with("http://127.0.0.1:1", recorder) as s3:
        with pytest.raises(EndpointConnectionError):
            await s3.head_object(Bucket="b", Key="k")
    outcomes = [entry[2] for entry in recorder.log if entry[0] == "after"]
    assert [outcome.status for outcome in outcomes] == [None, None, None]
    assert all(isinstance(outcome.error, EndpointConnectionError) for outcome in outcomes)


async def test_an_error_behind_status_200_is_told_as_it_came(fault_server: ScriptedServer) -> None:
    recorder = Recorder()
    fault_server.script(error("200 OK", "InternalError"), ok(b"<CopyObjectResult/>"))
    async with client_with(fault_server.endpoint_url, recorder) as s3:
        await s3.copy_object(Bucket="b", Key="k", CopySource="b/other")
    first = recorder.log[1][2]
    assert (first.status, first.error.code) == (200, "InternalError")


async def test_a_refused_argument_is_no_try() -> None:
    recorder = Recorder()
    async with client_with("http://127.0.0.1:1", recorder) as s3:
        with pytest.raises(asyncms.ParamValidationError):
            await s3.head_object(Bucket="b", Key="")
    assert recorder.log == []


# -- order, sessions -----------------------------------------------------------------------------------------------------


async def test_hooks_nest_sessions_first(fault_server: ScriptedServer) -> None:
    log: list[Any] = []
    async with asyncms.Session(hooks=[Recorder(log, "session ")]) as session:
        own = [Recorder(log, "a "), Recorder(log, "b ")]
        async with session.create_client("s3", **settings(fault_server.endpoint_url), hooks=own) as s3:
            await s3.head_object(Bucket="b", Key="k")
        assert [entry[0] for entry in log] == [
            "session before",
            "a before",
            "b before",
            "b after",
            "a after",
            "session after",
        ]
        log.clear()
        async with session.create_client("s3", **settings(fault_server.endpoint_url)) as s3:
            await s3.head_object(Bucket="b", Key="k")
        assert [entry[0] for entry in log] == ["session before", "session after"]


def test_sessions_pickle_with_their_hooks() -> None:
    session = pickle.loads(pickle.dumps(asyncms.Session(hooks=[Picklable()])))  # noqa: S301 - our own bytes
    assert [type(hook).__name__ for hook in session.hooks] == ["Picklable"]


class Picklable(asyncms.Hook):
    pass


async def test_an_object_with_one_method_will_do(fault_server: ScriptedServer) -> None:
    statuses = []

    class Only:
        async def after_response(self, attempt: asyncms.Attempt, outcome: asyncms.Outcome) -> None:
            statuses.append(outcome.status)

    async with client_with(fault_server.endpoint_url, Only(), Picklable()) as s3:
        await s3.head_object(Bucket="b", Key="k")
    assert statuses == [200]


@pytest.mark.parametrize("wrong", [object(), Recorder, object, None, "hook"])
async def test_what_is_no_hook_is_refused(wrong: Any) -> None:
    with pytest.raises(ConfigError, match="hook"):
        async with client_with("http://127.0.0.1:1", wrong):
            pass


# -- hooks that fail -----------------------------------------------------------------------------------------------------


class Failing(asyncms.Hook):
    def __init__(self, when: str, make: Callable[[], Exception]) -> None:
        self.when = when
        self.make = make

    async def before_sign(self, attempt: asyncms.Attempt) -> None:
        if self.when == "before":
            raise self.make()

    async def after_response(self, attempt: asyncms.Attempt, outcome: asyncms.Outcome) -> None:
        if self.when == "after":
            raise self.make()


def retryable() -> Exception:
    return ClientError({"Error": {"Code": "SlowDown"}, "ResponseMetadata": {"HTTPStatusCode": 503}}, "X")


@pytest.mark.parametrize("make", [lambda: LookupError("mine"), retryable])
@pytest.mark.parametrize("when", ["before", "after"])
async def test_what_a_hook_raises_ends_the_call(
    fault_server: ScriptedServer, when: str, make: Callable[[], Exception]
) -> None:
    recorder = Recorder()
    async with client_with(fault_server.endpoint_url, recorder, Failing(when, make)) as s3:
        with pytest.raises(type(make())):
            await s3.get_object(Bucket="b", Key="k")
    assert len(fault_server.requests) == (0 if when == "before" else 1)
    # The hook before it is told in either case.
    assert [entry[0] for entry in recorder.log] == ["before", "after"]
    if when == "before":
        assert isinstance(recorder.log[1][2].error, type(make()))


async def test_a_hook_that_fails_after_a_failure_hides_it_as_the_cause(fault_server: ScriptedServer) -> None:
    fault_server.default = error("404 Not Found", "NoSuchKey")
    async with client_with(fault_server.endpoint_url, Failing("after", lambda: LookupError("mine"))) as s3:
        with pytest.raises(LookupError) as caught:
            await s3.get_object(Bucket="b", Key="k")
    assert isinstance(caught.value.__cause__, ClientError)


async def test_an_unread_body_is_closed_when_a_hook_fails(fault_server: ScriptedServer) -> None:
    async def endless(peer: Peer) -> None:
        await peer.send(head("200 OK", "Content-Length: 1000000") + b"x")
        await peer.closed_by_client()

    fault_server.script(endless)
    async with client_with(fault_server.endpoint_url, Failing("after", lambda: LookupError("mine"))) as s3:
        with pytest.raises(LookupError):
            await s3.get_object(Bucket="b", Key="k")
        await fault_server.until(lambda server: server.open == 0)


# -- cancellation --------------------------------------------------------------------------------------------------------


async def test_a_cancelled_call_is_told_and_stays_cancelled(fault_server: ScriptedServer) -> None:
    async def silent(peer: Peer) -> None:
        await peer.closed_by_client()

    recorder = Recorder()
    fault_server.default = silent
    async with client_with(fault_server.endpoint_url, recorder, Failing("after", lambda: LookupError("mine"))) as s3:
        task = asyncio.ensure_future(s3.head_object(Bucket="b", Key="k"))
        await fault_server.until(lambda server: server.requests)
        task.cancel()
        with pytest.raises(asyncio.CancelledError) as caught:
            await task
    outcome = recorder.log[1][2]
    assert (outcome.status, type(outcome.error)) == (None, asyncio.CancelledError)
    assert "mine" in "".join(getattr(caught.value, "__notes__", outcome.error.__notes__))


async def test_a_hook_that_waits_does_not_hold_up_a_cancelled_scope(fault_server: ScriptedServer) -> None:
    async def silent(peer: Peer) -> None:
        await peer.closed_by_client()

    class Slow(asyncms.Hook):
        async def after_response(self, attempt: asyncms.Attempt, outcome: asyncms.Outcome) -> None:
            await anyio.sleep_forever()

    fault_server.default = silent
    async with client_with(fault_server.endpoint_url, Slow()) as s3, anyio.create_task_group() as group:
        group.start_soon(lambda: s3.head_object(Bucket="b", Key="k"))
        await fault_server.until(lambda server: server.requests)
        group.cancel_scope.cancel()


async def test_a_call_cancelled_within_a_hook_strands_nothing(fault_server: ScriptedServer) -> None:
    entered = asyncio.Event()

    class Slow(asyncms.Hook):
        async def after_response(self, attempt: asyncms.Attempt, outcome: asyncms.Outcome) -> None:
            entered.set()
            await anyio.sleep_forever()

    async def endless(peer: Peer) -> None:
        await peer.send(head("200 OK", "Content-Length: 1000000") + b"x")
        await peer.closed_by_client()

    fault_server.script(endless)
    async with client_with(fault_server.endpoint_url, Slow()) as s3:
        task = asyncio.ensure_future(s3.get_object(Bucket="b", Key="k"))
        await entered.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        await fault_server.until(lambda server: server.open == 0)
