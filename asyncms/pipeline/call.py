"""One call, top to bottom: the only place that knows the order.

    arguments → dialect → serialiser → endpoint → payload
              → [ sign → transport → parse ] repeated by the rules of retry, redirect and clock
              → dialect → result

A try ends in one of three ways: a result, an error that the caller gets, or an error after which another try is made.
Which of the last two it is, is decided in `_recover`, in this order: region redirect (once per call), clock skew (once
per call), retry policy.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import getrandbits
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import anyio

from asyncms.checksums import RESPONSE_PRIORITY, new_checksum
from asyncms.endpoint.resolve import Endpoint
from asyncms.endpoint.ruleset import EndpointResolver
from asyncms.errors import AsyncmsError, ClientError, ResponseError, TransportError
from asyncms.message import Buffer, Request, RequestBody, Response, Timeouts
from asyncms.operation import Model, Operation
from asyncms.pipeline.address import path_of, prefixed, rule_context, wire_query
from asyncms.pipeline.body import StreamingBody
from asyncms.pipeline.dialect import Dialect
from asyncms.pipeline.payload import PayloadPolicy, prepare_payload
from asyncms.pipeline.request_body import rewindable
from asyncms.pipeline.resume import resume_from
from asyncms.retry import RetryPolicy
from asyncms.signing.aws_chunked import SignedChunkedBody
from asyncms.signing.bearer import authorise
from asyncms.signing.credentials import Credentials, CredentialSource
from asyncms.signing.express import ExpressSessions, sign_express
from asyncms.signing.sigv4 import EMPTY_SHA256, UNSIGNED_PAYLOAD, canonical_query, sign
from asyncms.signing.sigv4a import sign_asymmetric
from asyncms.transport.interface import Transport
from asyncms.value import Value
from asyncms.wire.draft import Draft
from asyncms.wire.error import is_error_body, parse_error
from asyncms.wire.request import RequestSerializer
from asyncms.wire.response import ResponseParser

if TYPE_CHECKING:
    from asyncms.pipeline.hooks import Attempt, HookInput, HookSet
    from asyncms.pipeline.presign import Presigner
    from asyncms.wire.event_stream import EventParser

__all__ = ["Pipeline", "Statistics"]

INTERNAL_SERVER_ERROR = 500
MAX_ERROR_BODY = 1024 * 1024
SKEW_CODES = frozenset({"RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture"})
SKEW_SUSPECTS = frozenset({"InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure", "403", "400"})
"""These have other causes too: the clock is blamed only if the service's Date is further away than `SKEW_MINIMUM`."""
SKEW_MINIMUM = 240.0


@dataclass(slots=True, eq=False, repr=False)
class Statistics(Value):
    """What a client has done so far."""

    requests: int = 0
    """Tries sent, or attempted to be sent."""
    retries: int = 0
    """Tries after the first of their call."""


@dataclass(slots=True, eq=False, repr=False)
class _Plan:
    """All that is known of an operation before its arguments."""

    operation: Operation
    serializer: RequestSerializer
    parser: ResponseParser
    signs_empty: str
    streaming_member: str | None
    events: EventParser | None
    """Of the streaming member, where it is not raw bytes."""
    checksum_mode: str | None
    """The header that asks for checksums, where the operation has one."""
    checks_success_body: bool
    must_answer: bool
    """Whether an empty body is an error."""
    has_input_body: bool
    completes: bool
    """Whether the dialect has something to do with the result."""


@dataclass(slots=True, eq=False, repr=False)
class _Call:
    """The state of one call across its tries."""

    plan: _Plan
    draft: Draft
    endpoint: Endpoint
    query: str
    target_query: str
    arguments: dict[str, Any]
    """As the caller gave them."""
    invocation: str
    body: Buffer | RequestBody | None = None
    payload_hash: str = EMPTY_SHA256
    attempt: int = 0
    redirected: bool = False
    clock_corrected: bool = False
    retry_cost: int = 0


class Pipeline:
    """Performs the operations of one client.

    Args:
        model: the service's operations.
        dialect: what the service does differently.
        resolver: where to send requests.
        credentials: what to sign them with.
        transport: how to send them.
        policy: when to try again.
        timeouts: of the transport.
        payload: how bodies are checked and signed.
        checksum_mode: whether responses are validated where the service supports it.
        user_agent: the User-Agent header.
        errors: error code → exception class.
        clock: seconds since the epoch.
        hooks: called around every try.
    """

    def __init__(
        self,
        *,
        model: Model,
        dialect: Dialect,
        resolver: EndpointResolver,
        credentials: CredentialSource,
        transport: Transport,
        policy: RetryPolicy,
        timeouts: Timeouts,
        payload: PayloadPolicy,
        checksum_mode: bool,
        user_agent: str,
        errors: Mapping[str, type[ClientError]],
        clock: Any = time.time,
        hooks: Sequence[HookInput] = (),
    ) -> None:
        self.model = model
        self.resolver = resolver
        self.statistics: Statistics = Statistics()
        self._dialect = dialect
        self._credentials = credentials
        self._transport = transport
        self._policy = policy
        self._timeouts = timeouts
        self._payload = payload
        # Other signatures than the plain one take neither of these.
        self._other_payload = payload._replace(content_md5=False, signed_chunks=False)
        self._checksum_mode = checksum_mode
        self._user_agent = user_agent
        self._errors = errors
        self._clock = clock
        self._hooks: HookSet | None = None
        if hooks:
            from asyncms.pipeline.hooks import HookSet  # most clients have none

            self._hooks = HookSet(hooks)
        self._clock_offset = 0.0
        self._plans: dict[str, _Plan] = {}
        self._sessions = ExpressSessions(self._create_session, self._now)

    @property
    def validates(self) -> bool:
        """Whether responses are compared with the checksums that the service sends."""
        return self._checksum_mode

    # -- calls -------------------------------------------------------------------------------------------------------

    async def call(self, operation_name: str, arguments: dict[str, Any]) -> dict[str, Any]:
        """Perform an operation; a streaming result holds an unread `StreamingBody`.

        Raises ParamValidationError before anything is sent, ClientError (or the operation's subclass) for an error of
        the service, TransportError if there was no usable answer, ResponseError if it cannot be parsed.
        """
        plan = self._plans.get(operation_name) or self._compile(operation_name)
        call = await self._prepare(plan, arguments)
        result, response = await self._perform(call)
        member = plan.streaming_member
        if member is not None and plan.events is None:
            result[member] = self._streaming_body(call, result, response)
        elif member is not None and plan.events is not None:
            from asyncms.pipeline.event_stream import EventStream  # one operation in a hundred has events

            result[member] = EventStream(
                response.body,
                plan.events,
                operation_name=operation_name,
                metadata=result["ResponseMetadata"],
                errors=self._errors,
            )
        return result

    async def open(self, operation_name: str, arguments: dict[str, Any]) -> tuple[dict[str, Any], Response]:
        """Perform an operation with a streaming result; the body is the transport's own, unread and not resuming."""
        plan = self._plans.get(operation_name) or self._compile(operation_name)
        call = await self._prepare(plan, arguments)
        return await self._perform(call)

    @property
    def sends_checksums(self) -> bool:
        """Whether bodies get a checksum that nobody asked for."""
        return self._payload.checksum_when_supported

    async def signs_digested(self, operation_name: str, arguments: dict[str, Any], has_checksum: bool) -> bool:
        """Whether this client signs the SHA-256 of a `Digested` body that goes where these arguments say.

        Raises ParamValidationError for unusable arguments.
        """
        plan = self._plans.get(operation_name) or self._compile(operation_name)
        sent, draft = self._draft(plan, arguments)
        endpoint = await self.resolver.resolve(draft.bucket, plan.operation, rule_context(plan.operation, sent))
        return self._credentials.signs and self._payload.signs_digested(endpoint.origin.tls, has_checksum)

    def check(self, operation_name: str, arguments: dict[str, Any]) -> None:
        """Raises ParamValidationError for arguments that `call` would not send.

        For those of a request that comes after others, so that they are not made in vain.
        """
        self._draft(self._plans.get(operation_name) or self._compile(operation_name), arguments)

    def presigner(self) -> Presigner:
        """Makes URLs with this client's endpoints, keys and clock."""
        from asyncms.pipeline.presign import Presigner

        return Presigner(self.model, self._dialect, self.resolver, self._credentials, self._now, self._sessions.keys)

    def _now(self) -> float:
        return float(self._clock() + self._clock_offset)

    def _compile(self, name: str) -> _Plan:
        operation = self.model.operation(name)
        parser = ResponseParser(operation, self.model.protocol)
        mode = None
        if operation.checksum_mode_member is not None and operation.input is not None:
            mode = operation.input.members[operation.checksum_mode_member].wire_name.lower()
        streaming = parser.streaming_member
        plan = self._plans[name] = _Plan(
            operation=operation,
            serializer=RequestSerializer(operation, self.model.protocol),
            parser=parser,
            signs_empty=UNSIGNED_PAYLOAD if operation.unsigned_payload else EMPTY_SHA256,
            streaming_member=streaming,
            events=_event_parser(operation) if streaming is not None and not parser.payload_is_blob else None,
            checksum_mode=mode if self._checksum_mode and self._dialect.checksum_mode_default else None,
            checks_success_body=self._dialect.error_in_success and parser.can_hold_error and operation.method != "HEAD",
            must_answer=name in self._dialect.must_answer,
            has_input_body=operation.method in ("PUT", "POST", "PATCH") or operation.checksum_required,
            completes=name in self._dialect.completes,
        )
        return plan

    def _draft(self, plan: _Plan, arguments: dict[str, Any]) -> tuple[dict[str, Any], Draft]:
        """The arguments as the dialect sends them, and the request's parts."""
        faults: list[str] = []
        sent = self._dialect.prepare(plan.operation, arguments, faults)
        return sent, plan.serializer.serialize(sent, faults)

    async def _prepare(self, plan: _Plan, arguments: dict[str, Any]) -> _Call:
        operation = plan.operation
        sent, draft = self._draft(plan, arguments)
        bucket = draft.bucket
        resolver = self.resolver
        endpoint = resolver.cached(bucket, operation)
        if endpoint is None:
            endpoint = await resolver.resolve(bucket, operation, rule_context(operation, sent))
        if draft.host_prefix and resolver.injects_host_prefix:
            endpoint = prefixed(endpoint, draft.host_prefix)
        headers = draft.headers
        if plan.checksum_mode is not None and plan.checksum_mode not in headers:
            headers[plan.checksum_mode] = "ENABLED"
        query = canonical_query(draft.query) if draft.query else ""
        call = _Call(
            plan,
            draft,
            endpoint,
            query,
            wire_query(draft.query, operation.query) if query else "",
            arguments,
            f"{getrandbits(128):032x}",
        )
        if draft.body is None and not plan.has_input_body:
            call.payload_hash = plan.signs_empty
        else:
            call.body, call.payload_hash = await prepare_payload(
                operation,
                sent,
                draft.body,
                draft.has_streaming_body,
                headers,
                endpoint.origin.tls,
                self._payload
                if endpoint.auth == "sigv4" and endpoint.signing_name != "s3express"
                else self._other_payload,
                self._dialect if self._dialect.reshapes_bodies else None,
            )
        return call

    # -- tries -------------------------------------------------------------------------------------------------------

    async def _perform(self, call: _Call) -> tuple[dict[str, Any], Response]:
        plan = call.plan
        parser = plan.parser
        while True:
            call.attempt += 1
            credentials = self._credentials.cached()
            if credentials is None and self._credentials.signs:
                credentials = await self._credentials.load()
            if call.endpoint.auth == "sigv4-s3express" and credentials is not None and call.draft.bucket is not None:
                credentials = await self._sessions.keys(call.draft.bucket)
            hooks = self._hooks
            trial = None
            if hooks is not None:
                trial = self._trial(call)
                await hooks.before(trial)
            request = self._signed(call, credentials, trial)
            self.statistics.requests += 1
            response: Response | None = None
            failure: AsyncmsError
            try:
                response = await self._transport.send(request, self._timeouts)
                status = response.status
                if status < 300:
                    if plan.streaming_member is not None:
                        body = None
                    else:
                        body = await response.body.read()
                        if plan.checks_success_body and (is_error_body(body) if body else plan.must_answer):
                            raise self._service_error(call, INTERNAL_SERVER_ERROR, response, body)
                    try:
                        result = parser.parse(status, response.headers, body)
                    except BaseException:
                        response.body.close()
                        raise
                    if call.attempt > 1:
                        result["ResponseMetadata"]["RetryAttempts"] = call.attempt - 1
                    self._policy.succeeded(call.retry_cost)
                    if plan.completes:
                        result = self._dialect.complete(plan.operation, call.arguments, result)
                else:
                    raise self._service_error(call, status, response, await self._error_body(response))
            except (TransportError, ClientError, ResponseError) as error:
                failure = error
            except BaseException as error:
                if trial is not None and hooks is not None:
                    await _tell(hooks, trial, response, error)
                raise
            else:
                if trial is not None and hooks is not None:
                    await _tell(hooks, trial, response, None)
                return result, response
            if trial is not None and hooks is not None:
                await _tell(hooks, trial, response, failure)
            await self._recover(call, failure)

    def _trial(self, call: _Call) -> Attempt:
        from asyncms.pipeline.hooks import Attempt  # it is there: only hooks have trials

        operation = call.plan.operation
        url = f"{call.endpoint.origin.url}{path_of(call.endpoint, call.draft)}"
        if call.target_query:
            url = f"{url}?{call.target_query}"
        arguments, headers = MappingProxyType(call.arguments), MappingProxyType(call.draft.headers)
        return Attempt(operation.name, arguments, call.attempt, operation.method, url, headers)

    def _signed(self, call: _Call, credentials: Credentials | None, trial: Attempt | None = None) -> Request:
        draft = call.draft
        endpoint = call.endpoint
        method = call.plan.operation.method
        query, target_query = call.query, call.target_query
        path = path_of(endpoint, draft)
        headers = {"host": endpoint.host, **draft.headers}
        if endpoint.headers:
            headers.update(endpoint.headers)
        if trial is not None:
            headers.update(trial.added_headers)
            if trial.added_query:
                parameters = [*draft.query, *trial.added_query]
                query, target_query = canonical_query(parameters), wire_query(parameters, call.plan.operation.query)
        if credentials is not None and endpoint.auth == "bearer":
            authorise(headers, credentials)
        elif credentials is not None:
            payload_hash = call.payload_hash
            name = endpoint.signing_name
            if name in _CONTENT_HASH_SERVICES or payload_hash == UNSIGNED_PAYLOAD:
                headers["x-amz-content-sha256"] = payload_hash
            now = self._clock() + self._clock_offset
            signer = _SIGNERS[endpoint.auth]
            signer(method, path, query, headers, payload_hash, credentials, endpoint.region, name, now)
            if isinstance(call.body, SignedChunkedBody):
                call.body.start(headers, credentials, endpoint.region, name)
        headers["user-agent"] = self._user_agent
        headers["accept-encoding"] = "identity"
        headers["amz-sdk-invocation-id"] = call.invocation
        headers["amz-sdk-request"] = f"attempt={call.attempt}; max={self._policy.max_attempts}"
        target = f"{path}?{target_query}" if target_query else path
        return Request(method, endpoint.origin, target, headers, call.body)

    async def _error_body(self, response: Response) -> bytes:
        length = response.body.length
        if length is not None and length > MAX_ERROR_BODY:
            response.body.close()
            return b""
        pieces: list[Buffer] = []
        size = 0
        while size <= MAX_ERROR_BODY and (piece := await response.body.receive()):
            pieces.append(piece)
            size += len(piece)
        response.body.close()
        return b"".join(pieces)

    def _service_error(self, call: _Call, status: int, response: Response, body: bytes) -> ClientError:
        operation = call.plan.operation
        details = parse_error(operation.name, self.model.protocol, status, response.headers, body, self.model)
        if call.attempt > 1:
            details["ResponseMetadata"]["RetryAttempts"] = call.attempt - 1
        code = details["Error"].get("Code", "")
        error = self._errors.get(code, ClientError)(details, operation.name)
        error.resent = call.attempt > 1 or response.resent
        return error

    # -- after a failed try ------------------------------------------------------------------------------------------

    async def _recover(self, call: _Call, failure: AsyncmsError) -> None:
        """Return if another try is to be made, raise the failure if not."""
        untouched = isinstance(failure, TransportError) and not failure.request_sent
        replayable = untouched or rewindable(call.body)
        if isinstance(failure, ClientError):
            if replayable and not call.redirected and await self._redirect(call, failure):
                call.redirected = True
                self.statistics.retries += 1
                return
            if replayable and not call.clock_corrected and self._correct_clock(failure):
                call.clock_corrected = True
                self.statistics.retries += 1
                return
        verdict = self._policy.delay(failure, call.attempt) if replayable else None
        if verdict is None:
            _mark_final(failure, call.attempt, self._policy.max_attempts)
            raise failure
        delay, call.retry_cost = verdict
        self.statistics.retries += 1
        await anyio.sleep(delay)

    async def _redirect(self, call: _Call, failure: ClientError) -> bool:
        """Whether the call now goes to the bucket's own region."""
        bucket = call.draft.bucket
        operation = call.plan.operation
        if bucket is None or bucket.startswith("arn:") or not self._dialect.is_redirect(operation, failure):
            return False
        region = self._dialect.region_hint(failure)
        if region is None and operation.name != "HeadBucket":
            region = await self._ask_region(bucket)
        if region is None or region == call.endpoint.region:
            return False
        self.resolver.learn_region(bucket, region)
        call.endpoint = await self.resolver.resolve(bucket, operation, rule_context(operation, call.arguments))
        return True

    async def _ask_region(self, bucket: str) -> str | None:
        try:
            result = await self.call("HeadBucket", {"Bucket": bucket})
        except ClientError as error:
            return self._dialect.region_hint(error)
        except AsyncmsError:
            return None
        region: str | None = result.get("BucketRegion")
        return region

    async def _create_session(self, bucket: str) -> Credentials:
        result = await self.call("CreateSession", {"Bucket": bucket})
        try:
            keys = result["Credentials"]
            expires_at = keys["Expiration"].timestamp()
            return Credentials(keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"], expires_at)
        except KeyError as missing:
            request_id = result["ResponseMetadata"].get("RequestId", "none given")
            raise ResponseError(f"CreateSession: the answer has no {missing} (request id {request_id})") from None

    def _correct_clock(self, failure: ClientError) -> bool:
        """Whether the service's clock differs so much that the signature was refused for it; learns the difference."""
        if failure.status not in (400, 401, 403) or failure.code not in SKEW_CODES | SKEW_SUSPECTS:
            return False
        date = failure.response["ResponseMetadata"].get("HTTPHeaders", {}).get("date")
        if date is None:
            return False
        from email.utils import parsedate_to_datetime  # on first use: few clocks are wrong

        try:
            offset = parsedate_to_datetime(date).timestamp() - self._clock()
        except ValueError:
            return False
        if abs(offset - self._clock_offset) < SKEW_MINIMUM and failure.code not in SKEW_CODES:
            return False
        if abs(offset - self._clock_offset) < 1.0:
            return False
        self._clock_offset = offset
        return True

    # -- bodies ------------------------------------------------------------------------------------------------------

    def _streaming_body(self, call: _Call, result: dict[str, Any], response: Response) -> StreamingBody:
        body = response.body
        checksum = None
        expected = ""
        asked = call.plan.checksum_mode is not None or "ChecksumMode" in call.arguments
        if asked and result.get("ChecksumType") != "COMPOSITE":
            # A range comes with the checksum of the whole object, unless it is a part with its own; some stores answer
            # ranges with status 200.
            is_whole = response.status == 200 and "ContentRange" not in result
            if is_whole or "PartNumber" in call.arguments:
                for member, algorithm in _CHECKSUM_MEMBERS:
                    if member in result and "-" not in result[member]:
                        checksum = new_checksum(algorithm)
                        expected = result[member]
                        result["ResponseMetadata"]["ChecksumAlgorithm"] = algorithm.lower()  # boto's sign of a check
                        break
        resume = None
        if body.buffered is None:
            resume = resume_from(self.open, call.plan.operation, call.arguments, result, response)
        return StreamingBody(body, label=call.plan.operation.name, resume=resume, checksum=checksum, expected=expected)


_CHECKSUM_MEMBERS = tuple((f"Checksum{algorithm}", algorithm) for algorithm in RESPONSE_PRIORITY)
_SIGNERS = {"sigv4": sign, "sigv4-s3express": sign_express, "sigv4a": sign_asymmetric}
_CONTENT_HASH_SERVICES = frozenset({"s3", "s3express", "s3-outposts", "s3-object-lambda"})


def _event_parser(operation: Operation) -> EventParser | None:
    from asyncms.wire.event_stream import EventParser  # one operation in a hundred has events

    output = operation.output
    if output is None or output.payload is None:
        return None
    return EventParser(output.members[output.payload].shape)


async def _tell(hooks: HookSet, trial: Attempt, response: Response | None, error: BaseException | None) -> None:
    status, headers = None, {}
    if response is not None:
        status = response.status
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}
    try:
        await hooks.after(trial, status, headers, error)
    except BaseException:
        if response is not None:
            response.body.close()
        raise


def _mark_final(failure: AsyncmsError, attempts: int, limit: int) -> None:
    if isinstance(failure, TransportError):
        failure.attempts = attempts
    elif isinstance(failure, ClientError) and attempts >= limit > 1:
        metadata = failure.response.get("ResponseMetadata", {})
        metadata["MaxAttemptsReached"] = True
        ClientError.__init__(failure, failure.response, failure.operation_name)  # the message says it too
