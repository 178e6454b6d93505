"""The exception classes: what they are caught as, what they carry, and that they survive pickling."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from botocore import exceptions as boto

from asyncms import errors
from asyncms._generated.s3.errors import ERRORS
from asyncms.errors import AsyncmsError, ClientError

URL = "https://minio.test:9000"


def transport(cls: type[errors.TransportError]) -> errors.TransportError:
    return cls("it broke; do this", endpoint_url=URL, request_sent=True, retry_safe=False)


RESPONSE: dict[str, Any] = {
    "Error": {"Code": "NoSuchKey", "Message": "The specified key does not exist.", "Key": "k"},
    "ResponseMetadata": {"HTTPStatusCode": 404, "RequestId": "R1", "HostId": "H1", "RetryAttempts": 2},
}

EXAMPLES: list[tuple[AsyncmsError, tuple[type[BaseException], ...]]] = [
    (AsyncmsError("message", extra=1), (Exception,)),
    (errors.ConfigError("message"), (boto.BotoCoreError, ValueError)),
    (errors.ParamValidationError(["first", "second"]), (boto.ParamValidationError, boto.BotoCoreError, ValueError)),
    (errors.NoCredentialsError("message"), (boto.NoCredentialsError,)),
    (errors.PartialCredentialsError("message", provider="p", cred_var="v"), (boto.PartialCredentialsError,)),
    (errors.NoRegionError("message"), (boto.NoRegionError,)),
    (errors.CredentialRetrievalError("IAM", "no", code="B1", status=400), (boto.CredentialRetrievalError,)),
    (errors.WrongLoopError("message"), (RuntimeError,)),
    (errors.ForkedClientError("message"), (RuntimeError,)),
    (transport(errors.TransportError), (AsyncmsError,)),
    (transport(errors.PoolTimeout), (boto.HTTPClientError,)),
    (transport(errors.EndpointConnectionError), (boto.EndpointConnectionError, boto.ConnectionError)),
    (transport(errors.ProxyConnectionError), (boto.ProxyConnectionError, boto.EndpointConnectionError)),
    (transport(errors.ConnectTimeoutError), (boto.ConnectTimeoutError, boto.ConnectionError)),
    (transport(errors.SSLError), (boto.SSLError, boto.ConnectionError)),
    (transport(errors.ConnectionClosedError), (boto.ConnectionClosedError, boto.HTTPClientError)),
    (transport(errors.ReadTimeoutError), (boto.ReadTimeoutError, boto.HTTPClientError)),
    (transport(errors.ProtocolError), (boto.HTTPClientError,)),
    (
        errors.IncompleteReadError("message", actual_bytes=3, expected_bytes=10, endpoint_url=URL),
        (boto.IncompleteReadError,),
    ),
    (ClientError(RESPONSE, "GetObject"), (boto.ClientError,)),
    (ERRORS["NoSuchKey"](RESPONSE, "GetObject"), (boto.ClientError,)),
    (errors.EventStreamError(RESPONSE, "SelectObjectContent"), (ClientError, boto.EventStreamError)),
    (errors.UnknownClientMethodError("nope"), (boto.UnknownClientMethodError,)),
    (errors.ResponseError("message"), (boto.BotoCoreError,)),
    (errors.OperationNotPageableError("message", operation_name="o"), (boto.OperationNotPageableError,)),
    (errors.PaginationError("message"), (boto.PaginationError,)),
    (errors.WaiterError("BucketExists", "it broke", {"Error": {"Code": "403"}}), (boto.WaiterError,)),
    (errors.ChecksumMismatchError("message", error_msg="m"), (boto.FlexibleChecksumError,)),
    (errors.TransferError("message", offset=7), (boto.BotoCoreError,)),
    (errors.ObjectChangedError("message", offset=0), (errors.TransferError, boto.BotoCoreError)),
    (errors.RangeMismatchError("message"), (errors.TransferError, boto.BotoCoreError)),
    (errors.BodyTooLargeError("message", offset=7), (errors.TransferError, boto.BotoCoreError)),
    (errors.SourceChangedError("message"), (errors.TransferError, boto.BotoCoreError)),
]
WITH_TEXT = (
    ClientError,
    errors.CredentialRetrievalError,
    errors.ParamValidationError,
    errors.UnknownClientMethodError,
    errors.WaiterError,
)
"""They make their own text."""
NAMES = [type(error).__name__ for error, _ in EXAMPLES]


def test_every_class_has_an_example() -> None:
    assert {*errors.__all__} - {"CredentialExpiryWarning"} <= {*NAMES}
    assert issubclass(errors.CredentialExpiryWarning, UserWarning)


@pytest.mark.parametrize(("error", "bases"), EXAMPLES, ids=NAMES)
def test_it_is_caught_as_ours_and_as_botocores(error: AsyncmsError, bases: tuple[type[BaseException], ...]) -> None:
    classes: list[type[BaseException]] = [AsyncmsError, *bases]
    for base in classes:
        with pytest.raises(base):
            raise error


@pytest.mark.parametrize(("error", "bases"), EXAMPLES, ids=NAMES)
@pytest.mark.parametrize("way", ["pickle", "copy"])
def test_it_survives_pickling_with_its_fields(error: AsyncmsError, bases: object, way: str) -> None:
    error.add_note("a note")
    again = pickle.loads(pickle.dumps(error)) if way == "pickle" else copy.copy(error)  # noqa: S301 - our own bytes
    assert type(again) is type(error)
    assert str(again) == str(error)
    assert again.args == error.args
    assert vars(again) == vars(error)


@pytest.mark.parametrize(("error", "bases"), EXAMPLES, ids=NAMES)
def test_its_text_is_its_message_and_not_a_template(error: AsyncmsError, bases: object) -> None:
    text = str(error)
    assert text
    assert "{" not in text
    assert text in ("it broke; do this", "message") or isinstance(error, WITH_TEXT)
    assert type(error).__name__ in repr(error)


def test_the_tree_of_the_docstring_is_the_tree() -> None:
    parents: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        head, found, rest = line.partition("── ")
        if not found:
            continue
        names = rest.split("  ")[0].strip().split(", ")
        depth = (len(head) - 5) // 4
        del parents[depth:]
        for name in names:
            expected = getattr(errors, parents[-1]) if parents else AsyncmsError
            assert expected in getattr(errors, name).__bases__, name
        parents.append(names[0])
    documented = errors.__doc__ or ""
    assert all(name in documented for name in errors.__all__)


def test_transport_errors_say_what_happened_to_the_request() -> None:
    error = errors.ReadTimeoutError("no byte for 60 s", endpoint_url=URL, request_sent=True, retry_safe=False)
    assert (error.endpoint_url, error.request_sent, error.retry_safe, error.attempts) == (URL, True, False, 1)
    plain = errors.ReadTimeoutError("no byte for 60 s")
    assert (plain.endpoint_url, plain.request_sent, plain.retry_safe) == ("", False, True)
    # What botocore's handlers read.
    assert error.kwargs["endpoint_url"] == URL
    assert str(error.kwargs["error"]) == "no byte for 60 s"


def test_an_incomplete_body_says_how_much_of_it_came() -> None:
    error = errors.IncompleteReadError("cut", actual_bytes=3, expected_bytes=10)
    assert (error.actual_bytes, error.expected_bytes, error.request_sent) == (3, 10, True)
    assert (error.kwargs["actual_bytes"], error.kwargs["expected_bytes"]) == (3, 10)


def test_all_faults_of_the_arguments_are_in_the_message() -> None:
    error = errors.ParamValidationError(['Missing required parameter in input: "Key"', "second"])
    assert error.faults == ['Missing required parameter in input: "Key"', "second"]
    assert str(error) == str(boto.ParamValidationError(report="\n".join(error.faults)))


def test_a_service_error_reads_like_botocores() -> None:
    error = ClientError(RESPONSE, "GetObject")
    response: Any = RESPONSE
    assert str(error) == str(boto.ClientError(response, "GetObject"))
    assert error.response == RESPONSE
    assert error.operation_name == "GetObject"
    assert (error.code, error.status, error.request_id, error.host_id) == ("NoSuchKey", 404, "R1", "H1")
    assert error.attempts == 3


def test_a_service_error_without_details() -> None:
    error = ClientError({}, "GetObject")
    assert (error.code, error.status, error.request_id, error.host_id) == ("Unknown", 0, None, None)
    assert error.attempts == 1


def test_modelled_errors_are_named_by_their_code() -> None:
    assert ERRORS["NoSuchKey"].__name__ == "NoSuchKey"
    assert issubclass(ERRORS["InvalidObjectState"], ClientError)
