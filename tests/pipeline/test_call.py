"""The order of a call and what follows a failed try, over a scripted server."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from email.utils import formatdate
from typing import TYPE_CHECKING

import botocore.exceptions
import pytest

import asyncms
from asyncms.errors import (
    ClientError,
    ConnectionClosedError,
    EndpointConnectionError,
    ParamValidationError,
    ResponseError,
)
from tests.pipeline.conftest import settings, without_backoff
from tests.servers.scripted import Peer, head, ok

if TYPE_CHECKING:
    from asyncms.s3.client import S3Client
    from tests.servers.scripted import ScriptedServer


def error(status: str, code: str, *fields: str, extra: str = "") -> bytes:
    """An S3 error."""
    body = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f"<Error><Code>{code}</Code><Message>said so</Message>{extra}<RequestId>R1</RequestId><HostId>H1</HostId></Error>"
    )
    return ok(
        body.encode(), "x-amz-request-id: R1", "x-amz-id-2: H1", "Content-Type: application/xml", *fields, status=status
    )


LISTING = b"""<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>b</Name><Prefix></Prefix>
<EncodingType>url</EncodingType><KeyCount>1</KeyCount><IsTruncated>false</IsTruncated>
<Contents><Key>a+b%2Fc</Key><Size>3</Size></Contents></ListBucketResult>"""


async def test_transient_errors_are_tried_again_with_the_same_invocation_id(
    s3: S3Client, fault_server: ScriptedServer
) -> None:
    fault_server.script(error("503 Slow Down", "SlowDown"), error("500 Oops", "InternalError"), ok(b"data"))
    response = await s3.get_object(Bucket="b", Key="k")
    assert await response["Body"].read() == b"data"
    assert response["ResponseMetadata"]["RetryAttempts"] == 2
    assert len({request.headers["amz-sdk-invocation-id"] for request in fault_server.requests}) == 1
    assert [request.headers["amz-sdk-request"] for request in fault_server.requests] == [
        f"attempt={attempt}; max=3" for attempt in (1, 2, 3)
    ]
    assert (s3.statistics.requests, s3.statistics.retries) == (3, 2)


async def test_tries_are_bounded(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.default = error("503 Slow Down", "SlowDown")
    with pytest.raises(ClientError) as caught:
        await s3.get_object(Bucket="b", Key="k")
    assert caught.value.attempts == 3
    assert caught.value.response["ResponseMetadata"]["MaxAttemptsReached"] is True
    assert str(caught.value).startswith(
        "An error occurred (SlowDown) when calling the GetObject operation (reached max retries: 2): "
    )
    assert len(fault_server.requests) == 3


async def test_an_empty_quota_makes_failures_final(s3: S3Client, fault_server: ScriptedServer) -> None:
    policy = without_backoff(s3)
    policy.quota.available = 4
    fault_server.default = error("500 Oops", "InternalError")
    with pytest.raises(ClientError):
        await s3.get_object(Bucket="b", Key="k")
    assert len(fault_server.requests) == 1


async def test_lost_connections_are_tried_again(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(Peer.reset, Peer.close, ok(b"data"))
    response = await s3.get_object(Bucket="b", Key="k")
    assert await response["Body"].read() == b"data"


async def test_lost_connections_in_the_end_raise_with_the_number_of_tries(
    s3: S3Client, fault_server: ScriptedServer
) -> None:
    fault_server.default = Peer.close
    with pytest.raises(botocore.exceptions.ConnectionClosedError) as caught:
        await s3.head_object(Bucket="b", Key="k")
    assert isinstance(caught.value, ConnectionClosedError)
    assert caught.value.attempts == 3


@pytest.mark.parametrize(
    ("status", "code"), [("400 Bad", "InvalidRequest"), ("403 No", "AccessDenied"), ("501 No", "NotImplemented")]
)
async def test_final_errors_are_not_tried_again(
    s3: S3Client, fault_server: ScriptedServer, status: str, code: str
) -> None:
    fault_server.script(error(status, code))
    with pytest.raises(ClientError) as caught:
        await s3.get_object(Bucket="b", Key="k")
    assert (caught.value.code, caught.value.status) == (code, int(status[:3]))
    assert (caught.value.request_id, caught.value.host_id) == ("R1", "H1")
    assert caught.value.operation_name == "GetObject"
    assert len(fault_server.requests) == 1


async def test_an_error_cut_short_is_told_by_its_status(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.default = head("404 Not Found", "Content-Length: 3") + b"<Er"
    with pytest.raises(ClientError) as caught:
        await s3.get_object(Bucket="b", Key="k")
    assert caught.value.code == "404"


async def test_modelled_errors_have_their_class_and_members(s3: S3Client, fault_server: ScriptedServer) -> None:
    extra = "<StorageClass>GLACIER</StorageClass><AccessTier>ARCHIVE_ACCESS</AccessTier>"
    fault_server.script(error("403 Forbidden", "InvalidObjectState", extra=extra))
    with pytest.raises(s3.exceptions.InvalidObjectState) as caught:
        await s3.get_object(Bucket="b", Key="k")
    assert isinstance(caught.value, botocore.exceptions.ClientError)
    assert caught.value.response["StorageClass"] == "GLACIER"
    assert caught.value.response["AccessTier"] == "ARCHIVE_ACCESS"


async def test_not_modified_keeps_its_headers(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(head("304 Not Modified", 'ETag: "e"', "Last-Modified: Sat, 21 Nov 2026 00:00:00 GMT"))
    with pytest.raises(ClientError) as caught:
        await s3.get_object(Bucket="b", Key="k", IfNoneMatch='"e"')
    assert caught.value.code == "304"
    assert caught.value.response["ResponseMetadata"]["HTTPHeaders"]["etag"] == '"e"'
    assert fault_server.requests[0].headers["if-none-match"] == '"e"'


async def test_delete_marker_precondition_and_range_errors_keep_their_details(
    s3: S3Client, fault_server: ScriptedServer
) -> None:
    fault_server.script(
        error("405 Method Not Allowed", "MethodNotAllowed", "x-amz-delete-marker: true", "Allow: DELETE"),
        error("412 Precondition Failed", "PreconditionFailed", extra="<Condition>If-Match</Condition>"),
        error(
            "416 Range",
            "InvalidRange",
            extra="<ActualObjectSize>5</ActualObjectSize><RangeRequested>bytes=9-</RangeRequested>",
        ),
    )
    found = []
    for _ in range(3):
        with pytest.raises(ClientError) as caught:
            await s3.get_object(Bucket="b", Key="k")
        found.append(caught.value)
    assert found[0].response["ResponseMetadata"]["HTTPHeaders"]["x-amz-delete-marker"] == "true"
    assert found[1].response["Error"]["Condition"] == "If-Match"
    assert found[2].response["Error"]["ActualObjectSize"] == "5"


async def test_a_body_that_was_not_begun_is_tried_again() -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"once"

    async with asyncms.Session() as session, session.create_client("s3", **settings("http://127.0.0.1:1")) as client:
        without_backoff(client)
        with pytest.raises(EndpointConnectionError) as caught:
            await client.put_object(Bucket="b", Key="k", Body=pieces())
        assert caught.value.attempts == 3


async def test_a_body_that_was_sent_once_is_not_tried_again(s3: S3Client, fault_server: ScriptedServer) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        yield b"once"

    fault_server.default = error("503 Slow Down", "SlowDown")
    with pytest.raises(ClientError, match="SlowDown"):
        await s3.put_object(Bucket="b", Key="k", Body=pieces())
    assert len(fault_server.requests) == 1


# -- 200 with an error ---------------------------------------------------------------------------------------------------


async def test_an_error_behind_status_200_is_tried_again(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(error("200 OK", "InternalError"), ok(LISTING))
    page = await s3.list_objects_v2(Bucket="b")
    assert [item["Key"] for item in page["Contents"]] == ["a b/c"]
    assert page["ResponseMetadata"]["RetryAttempts"] == 1


async def test_an_error_behind_status_200_is_raised_in_the_end(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.default = error("200 OK", "SlowDown")
    with pytest.raises(ClientError) as caught:
        await s3.copy_object(Bucket="b", Key="k", CopySource="b/other")
    assert (caught.value.code, caught.value.status) == ("SlowDown", 500)
    assert len(fault_server.requests) == 3


async def test_a_body_cut_while_it_is_parsed_is_fetched_again(s3: S3Client, fault_server: ScriptedServer) -> None:
    async def cut(peer: Peer) -> None:
        await peer.send(head("200 OK", f"Content-Length: {len(LISTING)}") + LISTING[:50])
        await peer.close()

    fault_server.script(cut, ok(LISTING))
    page = await s3.list_objects_v2(Bucket="b")
    assert page["KeyCount"] == 1


async def test_an_unparsable_answer_names_operation_and_request(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.default = ok(LISTING.replace(b"<Size>3</Size>", b"<Size>three</Size>"), "x-amz-request-id: R7")
    with pytest.raises(ResponseError, match=r"ListObjectsV2.*R7"):
        await s3.list_objects_v2(Bucket="b")
    assert len(fault_server.requests) == 3


async def test_an_answer_broken_in_the_middle_is_asked_for_again(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(ok(LISTING.replace(b"</Key>", b"</Kex>")), ok(LISTING))
    page = await s3.list_objects_v2(Bucket="b")
    assert page["ResponseMetadata"]["RetryAttempts"] == 1


# -- regions -------------------------------------------------------------------------------------------------------------


def scopes(server: ScriptedServer) -> list[str]:
    """The region that each request was signed for."""
    return [request.headers["authorization"].split("/")[2] for request in server.requests]


async def test_a_redirect_is_followed_once_and_remembered(s3: S3Client, fault_server: ScriptedServer) -> None:
    moved = error("301 Moved Permanently", "PermanentRedirect", "x-amz-bucket-region: eu-west-1")
    fault_server.script(moved, ok(b"one"), ok(b"two"))
    for expected in (b"one", b"two"):
        response = await s3.get_object(Bucket="b", Key="k")
        assert await response["Body"].read() == expected
    assert scopes(fault_server) == ["us-east-1", "eu-west-1", "eu-west-1"]


async def test_a_redirect_to_the_same_region_is_an_error(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.default = error("301 Moved Permanently", "PermanentRedirect", "x-amz-bucket-region: us-east-1")
    with pytest.raises(ClientError):
        await s3.get_object(Bucket="b", Key="k")
    assert len(fault_server.requests) == 1


async def test_a_second_redirect_is_an_error(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(
        error("301 Moved Permanently", "PermanentRedirect", "x-amz-bucket-region: eu-west-1"),
        error("301 Moved Permanently", "PermanentRedirect", "x-amz-bucket-region: eu-west-2"),
    )
    with pytest.raises(ClientError, match="PermanentRedirect"):
        await s3.get_object(Bucket="b", Key="k")
    assert scopes(fault_server) == ["us-east-1", "eu-west-1"]


async def test_a_malformed_scope_names_the_region_in_the_body(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(
        error("400 Bad Request", "AuthorizationHeaderMalformed", extra="<Region>ap-south-1</Region>"), ok(b"data")
    )
    await (await s3.get_object(Bucket="b", Key="k"))["Body"].read()
    assert scopes(fault_server) == ["us-east-1", "ap-south-1"]


async def test_a_head_without_a_hint_asks_the_bucket(s3: S3Client, fault_server: ScriptedServer) -> None:
    fault_server.script(
        head("400 Bad Request", "Content-Length: 0"),
        head("200 OK", "x-amz-bucket-region: eu-north-1", "Content-Length: 0"),
        head("200 OK", "Content-Length: 5"),
    )
    result = await s3.head_object(Bucket="b", Key="k")
    assert result["ContentLength"] == 5
    assert [(r.method, r.target) for r in fault_server.requests] == [("HEAD", "/b/k"), ("HEAD", "/b"), ("HEAD", "/b/k")]
    assert scopes(fault_server)[2] == "eu-north-1"


# -- clocks --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("hours", [-2, 2])
async def test_a_wrong_clock_is_corrected_once_and_for_all(
    s3: S3Client, fault_server: ScriptedServer, hours: int
) -> None:
    date = f"Date: {formatdate(time.time() + hours * 3600, usegmt=True)}"
    fault_server.script(error("403 Forbidden", "RequestTimeTooSkewed", date), ok(b"one"), ok(b"two"))
    for _ in range(2):
        await (await s3.get_object(Bucket="b", Key="k"))["Body"].read()
    times = [
        datetime.strptime(r.headers["x-amz-date"], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC).timestamp()
        for r in fault_server.requests
    ]
    assert abs(times[1] - times[0] - hours * 3600) < 10
    assert abs(times[2] - times[1]) < 10


async def test_a_clock_that_stays_wrong_is_an_error(s3: S3Client, fault_server: ScriptedServer) -> None:
    date = f"Date: {formatdate(time.time() + 7200, usegmt=True)}"
    fault_server.default = error("403 Forbidden", "RequestTimeTooSkewed", date)
    with pytest.raises(ClientError, match="RequestTimeTooSkewed"):
        await s3.get_object(Bucket="b", Key="k")
    assert len(fault_server.requests) == 2


async def test_a_refused_signature_with_a_right_clock_is_final(s3: S3Client, fault_server: ScriptedServer) -> None:
    date = f"Date: {formatdate(usegmt=True)}"
    fault_server.default = error("403 Forbidden", "SignatureDoesNotMatch", date)
    with pytest.raises(ClientError, match="SignatureDoesNotMatch"):
        await s3.get_object(Bucket="b", Key="k")
    assert len(fault_server.requests) == 1


# -- bad input -----------------------------------------------------------------------------------------------------------


async def test_all_faults_are_named_at_once_and_nothing_is_sent(s3: S3Client, fault_server: ScriptedServer) -> None:
    with pytest.raises(botocore.exceptions.ParamValidationError) as caught:
        await s3.get_object(Bucket="not a bucket", Keys="k", PartNumber="1")  # type: ignore[call-arg,arg-type]
    text = str(caught.value)
    for fault in ('Invalid bucket name "not a bucket"', '"Key"', '"Keys"', "PartNumber"):
        assert fault in text
    assert isinstance(caught.value, ParamValidationError)
    assert fault_server.connections == 0


@pytest.mark.parametrize("value", ["a\r\nx-evil: 1", "a\nb", "a\rb", "a\x00b"])
async def test_line_breaks_in_headers_are_refused(s3: S3Client, fault_server: ScriptedServer, value: str) -> None:
    with pytest.raises(ParamValidationError):
        await s3.put_object(Bucket="b", Key="k", Body=b"", ContentType=value)
    with pytest.raises(ParamValidationError):
        await s3.put_object(Bucket="b", Key="k", Body=b"", Metadata={"name": value})
    assert fault_server.connections == 0


async def test_secrets_are_in_no_error_and_no_representation(fault_server: ScriptedServer) -> None:
    fault_server.default = error("403 Forbidden", "SignatureDoesNotMatch")
    async with asyncms.Session() as session:
        made = session.create_client("s3", **settings(fault_server.endpoint_url, aws_session_token="a-token-to-hide"))
        async with made as client:
            with pytest.raises(ClientError) as caught:
                await client.get_object(
                    Bucket="b", Key="k", SSECustomerAlgorithm="AES256", SSECustomerKey="k" * 31 + "!"
                )
            with pytest.raises(ParamValidationError) as refused:
                await client.get_object(Bucket="b", Key="k", SSECustomerKey=7)
            texts = [repr(x) for x in (session, made, client, client._pipeline._credentials.cached())]
            texts += [str(caught.value), repr(caught.value.response), str(refused.value)]
    for text in texts:
        assert "not/a+secret" not in text
        assert "a-token-to-hide" not in text
        assert "kkkk" not in text
