"""Presigned URLs and forms: a call that somebody else will send.

The steps are the first ones of `asyncms.pipeline.call`: dialect, serialiser, endpoint; then the signature goes into the
query (`asyncms.signing.presign`). botocore's customisations of arguments apply; what it does to requests just before they
are sent does not: no default checksum, no checksum mode, no Expect (protocol D4).
"""

from __future__ import annotations

import operator
import time
import warnings
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from asyncms.endpoint.resolve import Endpoint
from asyncms.endpoint.ruleset import EndpointResolver
from asyncms.errors import ConfigError, CredentialExpiryWarning, ParamValidationError, UnknownClientMethodError
from asyncms.operation import Location, Model, Operation
from asyncms.pipeline.address import path_of, prefixed, rule_context, wire_query
from asyncms.pipeline.dialect import Dialect
from asyncms.signing.credentials import Credentials, CredentialSource
from asyncms.signing.presign import presign_query, sign_policy
from asyncms.wire.draft import Draft
from asyncms.wire.request import RequestSerializer

__all__ = ["MAX_EXPIRES_IN", "Presigner"]

MAX_EXPIRES_IN = 7 * 24 * 3600
"""The service refuses URLs that say more."""

FILENAME = "${filename}"
"""A browser's form puts the name of the chosen file in its place."""


class Presigner:
    """Makes the presigned URLs of one client.

    Args:
        model: the service's operations.
        dialect: what the service does differently.
        resolver: where requests go.
        credentials: what to sign with.
        now: seconds since the epoch by the service's clock.
        session_keys: the keys of an S3 Express bucket.
    """

    def __init__(
        self,
        model: Model,
        dialect: Dialect,
        resolver: EndpointResolver,
        credentials: CredentialSource,
        now: Callable[[], float],
        session_keys: Callable[[str], Awaitable[Credentials]],
    ) -> None:
        self._model = model
        self._dialect = dialect
        self._resolver = resolver
        self._credentials = credentials
        self._now = now
        self._session_keys = session_keys
        self._serializers: dict[str, tuple[Operation, RequestSerializer]] = {}

    async def url(
        self, client_method: str, arguments: dict[str, Any], expires_in: int, http_method: str | None = None
    ) -> str:
        """The URL. See `asyncms.s3.client.S3Client.generate_presigned_url`."""
        name = self._model.methods.get(client_method)
        if name is None:
            raise UnknownClientMethodError(client_method)
        expires_in = _checked_expiry(expires_in, MAX_EXPIRES_IN)
        operation, draft = self._draft(name, arguments)
        if draft.body is not None and draft.body != b"":
            raise ParamValidationError([_body_fault(operation, arguments)])
        endpoint = self._resolver.cached_presigned(draft.bucket, operation)
        if endpoint is None:
            endpoint = await self._resolve(operation, draft, arguments)
        _refuse_bearer(endpoint)
        if draft.host_prefix and self._resolver.injects_host_prefix:
            endpoint = prefixed(endpoint, draft.host_prefix)
        credentials = self._credentials.cached()
        if credentials is None and self._credentials.signs:
            credentials = await self._credentials.load()
        if endpoint.auth == "sigv4a":
            raise ConfigError(
                f"URLs of {draft.bucket} cannot be presigned: it takes SigV4a, which is done in headers only"
            )
        if endpoint.auth == "sigv4-s3express" and credentials is not None and draft.bucket is not None:
            credentials = await self._session_keys(draft.bucket)
        path = path_of(endpoint, draft)
        if credentials is None:
            query = wire_query(draft.query, operation.query)
            return f"{endpoint.origin.url}{path}?{query}" if query else f"{endpoint.origin.url}{path}"
        now = self._now()
        _warn_of_expiry(credentials, now, expires_in)
        query = presign_query(
            http_method.upper() if http_method is not None else operation.method,
            path,
            draft.query,
            {**draft.headers, "host": endpoint.host, **dict(endpoint.headers)},
            credentials,
            endpoint.region,
            endpoint.signing_name,
            expires_in,
            now,
        )
        return f"{endpoint.origin.url}{path}?{query}"

    async def post(
        self, bucket: str, key: str, fields: Mapping[str, Any], conditions: Sequence[Any], expires_in: int
    ) -> dict[str, Any]:
        """URL and fields of a form. See `asyncms.s3.client.S3Client.generate_presigned_post`."""
        expires_in = _checked_expiry(expires_in, None)
        if not isinstance(key, str):
            raise ParamValidationError([f"Invalid type for parameter Key, value: {key}, type: {type(key)}"])
        # As botocore: of all operations on a bucket, this one's address is a form's.
        operation, draft = self._draft("CreateBucket", {"Bucket": bucket})
        endpoint = self._resolver.cached_presigned(bucket, operation)
        if endpoint is None:
            endpoint = await self._resolve(operation, draft, {"Bucket": bucket})
        _refuse_bearer(endpoint)
        url = f"{endpoint.origin.url}{path_of(endpoint, draft)}"
        credentials = self._credentials.cached()
        if credentials is None and self._credentials.signs:
            credentials = await self._credentials.load()
        sent = {**fields, "key": key}
        if credentials is None:
            return {"url": url, "fields": sent}
        now = self._now()
        _warn_of_expiry(credentials, now, expires_in)
        of_key: Any = ["starts-with", "$key", key[: -len(FILENAME)]] if key.endswith(FILENAME) else {"key": key}
        signed = sign_policy(
            sent,
            [*conditions, {"bucket": bucket}, of_key],
            credentials,
            endpoint.region,
            endpoint.signing_name,
            expires_in,
            now,
        )
        return {"url": url, "fields": signed}

    def _draft(self, name: str, arguments: dict[str, Any]) -> tuple[Operation, Draft]:
        known = self._serializers.get(name)
        if known is None:
            operation = self._model.operation(name)
            known = self._serializers[name] = operation, RequestSerializer(operation, self._model.protocol)
        operation, serializer = known
        faults: list[str] = []
        return operation, serializer.serialize(self._dialect.prepare(operation, arguments, faults), faults)

    async def _resolve(self, operation: Operation, draft: Draft, arguments: Mapping[str, Any]) -> Endpoint:
        context = rule_context(operation, arguments)
        return await self._resolver.resolve(draft.bucket, operation, context, presigned=True)


def _refuse_bearer(endpoint: Endpoint) -> None:
    if endpoint.auth == "bearer":
        raise ConfigError(
            "URLs and forms cannot be presigned with an IAM token: it would be in them. Make a client with HMAC keys "
            "(aws_access_key_id and aws_secret_access_key) for that"
        )


def _checked_expiry(value: Any, most: int | None) -> int:
    try:
        seconds = None if isinstance(value, bool) else operator.index(value)
    except TypeError:
        seconds = None
    if seconds is None:
        raise ParamValidationError([f"ExpiresIn must be a whole number of seconds, not {value!r}"])
    if seconds < 1:
        raise ParamValidationError([f"ExpiresIn is {seconds}, but must be at least 1 second"])
    if most is not None and seconds > most:
        raise ParamValidationError(
            [f"ExpiresIn is {seconds}, but the service takes URLs of at most {most} seconds (7 days)"]
        )
    return seconds


def _body_fault(operation: Operation, arguments: Mapping[str, Any]) -> str:
    shape = operation.input
    assert shape is not None
    given = [name for name in arguments if shape.members[name].location is Location.BODY]
    names = ", ".join(given)
    if set(given) & set(shape.required):
        return f"{operation.name} cannot be presigned: no URL covers its body, and {names} is required"
    return (
        f"{operation.name} cannot be presigned with {names}: no URL covers the body; leave it out, its holder sends it"
    )


def _warn_of_expiry(credentials: Credentials, now: float, expires_in: int) -> None:
    expiry = credentials.expires_at
    if expiry is None or expiry >= now + expires_in:
        return
    at = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(expiry))
    # Nothing in the text changes from URL to URL: each text is kept for as long as the process lives.
    warnings.warn(
        f"the credentials {credentials.access_key} expire at {at}, and every URL signed with them does so too: "
        f"before the {expires_in} seconds of ExpiresIn are over",
        CredentialExpiryWarning,
        stacklevel=4,
    )
