"""Requests to IBM's Identity and Access Management, and to the metadata service of a VPC instance.

They go through the client's own transport, so with its certificates and limits. A try may take 5 s, and three are made, a
second apart, if IAM is not there, throttles or fails; what it refuses it would refuse again.
https://cloud.ibm.com/apidocs/iam-identity-token-api
"""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from urllib.parse import urlencode

import anyio

from asyncms.endpoint.resolve import parse_endpoint_url
from asyncms.errors import CredentialRetrievalError, TransportError
from asyncms.message import Request, Timeouts
from asyncms.transport.interface import Transport

__all__ = ["Iam"]

TRIES = 3
PAUSE = 1.0
TIMEOUT = 5.0
MAX_ANSWER = 256 * 1024


class Iam:
    """Sends token requests.

    Args:
        transport: the client's.
        sleep: waits between tries.
    """

    def __init__(self, transport: Transport, sleep: Callable[[float], Awaitable[None]] = anyio.sleep) -> None:
        self._transport = transport
        self._sleep = sleep

    async def post_form(
        self, url: str, fields: Mapping[str, str], provider: str, *, basic: str | None = None
    ) -> dict[str, Any]:
        """The answer to a form; see `ask`.

        Args:
            basic: credentials of the client application, in base64.
        """
        headers = {"content-type": "application/x-www-form-urlencoded", "cache-control": "no-cache"}
        if basic is not None:
            headers["authorization"] = f"Basic {basic}"
        return await self.ask("POST", url, headers, urlencode(fields).encode(), provider)

    async def ask(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes, provider: str
    ) -> dict[str, Any]:
        """The answer, a JSON object.

        Args:
            method, url, headers, body: of the request.
            provider: what errors call the other side.

        Raises CredentialRetrievalError.
        """
        base, _, query = url.partition("?")
        origin, path = parse_endpoint_url(base)
        full = {
            "host": origin.authority,
            "accept": "application/json",
            "content-length": str(len(body)),
            **headers,
        }
        request = Request(method, origin, f"{path or '/'}{'?' + query if query else ''}", full, body)
        attempt = 1
        while True:
            failure, final = await self._try(request, provider)
            if isinstance(failure, dict):
                return failure
            if final or attempt == TRIES:
                raise failure
            attempt += 1
            await self._sleep(PAUSE)

    async def _try(self, request: Request, provider: str) -> tuple[dict[str, Any] | CredentialRetrievalError, bool]:
        """The answer, or the error and whether another try would end the same way."""
        try:
            with anyio.fail_after(TIMEOUT):
                response = await self._transport.send(request, Timeouts(TIMEOUT, TIMEOUT, TIMEOUT))
                body = bytearray()
                while len(body) <= MAX_ANSWER and (piece := await response.body.receive()):
                    body += piece
                response.body.close()
        except TimeoutError:
            return CredentialRetrievalError(
                provider, f"no answer from {request.origin.url} within {TIMEOUT:g} s"
            ), False
        except TransportError as error:
            failure = CredentialRetrievalError(provider, str(error))
            failure.__cause__ = error
            return failure, False
        # Whatever is longer than any token was not read to its end.
        answer = _object(bytes(body)) if len(body) <= MAX_ANSWER else None
        if response.status < 300 and answer is not None:
            return answer, True
        refusal = _refusal(provider, response.status, answer, request)
        return refusal, response.status < 500 and response.status != 429


def _object(body: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def _refusal(provider: str, status: int, answer: dict[str, Any] | None, request: Request) -> CredentialRetrievalError:
    if answer is None:
        return CredentialRetrievalError(
            provider, f"the answer of {request.origin.url} is no JSON object (HTTP status {status})", status=status
        )
    # The metadata service of a VPC has a list of errors in place of IAM's own form.
    listed = answer.get("errors")
    first = listed[0] if isinstance(listed, list) and listed and isinstance(listed[0], dict) else {}
    code = answer.get("errorCode") or first.get("code")
    message = answer.get("errorMessage") or first.get("message") or "it does not say why"
    context = answer.get("context")
    request_id = context.get("requestId") if isinstance(context, dict) else answer.get("trace")
    about = f"{code}: {message}" if code else str(message)
    return CredentialRetrievalError(
        provider,
        f"{about} (HTTP status {status}, request id {request_id or 'none given'})",
        code=None if code is None else str(code),
        status=status,
        request_id=None if request_id is None else str(request_id),
    )
