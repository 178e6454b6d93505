"""The five operations, from a request to its answer.

The order of a request: container, CORS preflight, requester, rules, quota, store. Nothing of a body is read before a
request has passed all of these, unless its digest is signed: then it is read for the requester to be known. Whatever
fails after an answer has begun cuts the connection: a client never takes a part for the whole.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from uuid import uuid4

from aiohttp import web

from asyncms.testing.mediastore import rules
from asyncms.testing.mediastore.answer import fault_answer, json_answer, object_headers
from asyncms.testing.mediastore.auth import Authenticator, SignedRequest
from asyncms.testing.mediastore.config import MediaStoreConfig
from asyncms.testing.mediastore.cors import cors_headers, preflight_headers
from asyncms.testing.mediastore.faults import (
    AccessDenied,
    Fault,
    InternalServerError,
    ObjectNotFound,
    UnknownOperation,
)
from asyncms.testing.mediastore.listing import NextTokens
from asyncms.testing.mediastore.live import LiveUploads
from asyncms.testing.mediastore.payload import Payload
from asyncms.testing.mediastore.ranges import ByteRange
from asyncms.testing.mediastore.receive import Receiver
from asyncms.testing.mediastore.rules import UploadAvailability
from asyncms.testing.mediastore.send import send_object, send_upload
from asyncms.testing.mediastore.store import Item, Store
from asyncms.testing.mediastore.target import Target
from asyncms.testing.mediastore.throttle import Operation, Throttle

__all__ = ["MediaStoreApp"]

_log = logging.getLogger(__name__)

_Headers = dict[str, str]

_ALLOWED = "GET, HEAD, PUT, DELETE"


class MediaStoreApp:
    """Answers requests for the objects of some containers."""

    def __init__(
        self, containers: Mapping[str, Store], config: MediaStoreConfig, authenticator: Authenticator | None
    ) -> None:
        self._containers = containers
        self._config = config
        self._authenticator = authenticator
        self._live = LiveUploads(config.initial_buffer)
        self._receiver = Receiver(config, self._live)
        self._tokens = NextTokens(secrets.token_bytes(32), config.token_lifetime, config.clock)
        self._throttle = Throttle(config.quotas, config.throttle_status, config.clock)
        self._handlers: set[asyncio.Task[Any]] = set()
        self._operations: dict[str, Callable[[web.BaseRequest, str, str, _Headers], Awaitable[web.StreamResponse]]] = {
            "GET": self._get_object,
            "HEAD": self._describe_object,
            "DELETE": self._delete_object,
        }

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """Answer one request."""
        task = asyncio.current_task()
        assert task is not None
        self._handlers.add(task)
        try:
            return await self._answer(request)
        finally:
            self._handlers.discard(task)

    def cut_uploads(self) -> None:
        """End all uploads that are not received yet, and with them their readers."""
        self._live.cut_all()

    async def settle(self) -> None:
        """Wait until every request has its end."""
        await self._receiver.settle()
        if self._handlers:
            await asyncio.wait(self._handlers)

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        method = request.method
        headers: _Headers = {
            "x-amzn-requestid": str(uuid4()),
            **cors_headers(self._config.cors, request.headers.get("Origin"), method),
        }
        try:
            answer = await self._serve(request, headers)
        except Fault as fault:
            answer = fault_answer(fault, method)
        except Exception:  # noqa: BLE001 - the client gets an answer, the log the rest
            _log.exception("%s %s failed", method, request.raw_path)
            answer = fault_answer(InternalServerError("The server failed; its log says how."), method)
        if not answer.prepared:
            answer.headers.update(headers)
        return answer

    async def _serve(self, request: web.BaseRequest, headers: _Headers) -> web.StreamResponse:
        host = request.headers.get("Host", "")
        target = Target.parse(request.raw_path, host, self._containers)
        if request.method == "OPTIONS":
            return self._preflight(request)
        if request.method != "PUT" and request.method not in self._operations:
            raise UnknownOperation(f"No operation has the method {request.method}.", headers={"Allow": _ALLOWED})
        # Who signed a request may depend on its body, which is then stored.
        payload = self._receiver.payload(request)
        listing = target.path is None and request.method == "GET"
        await self._authenticate(request, payload, host, may_be_public=not listing)
        if listing:
            return await self._list_items(target)
        path = rules.object_path(target.path or "")
        if request.method == "PUT":
            return await self._put_object(request, payload, target.container, path)
        return await self._operations[request.method](request, target.container, path, headers)

    async def _authenticate(
        self, request: web.BaseRequest, payload: Payload, host: str, *, may_be_public: bool
    ) -> None:
        if self._authenticator is None:
            return
        # As the HTTP library does it: signers see text as UTF-8, and what is not becomes no other text.
        headers = [
            (name.decode("utf-8", "surrogateescape"), value.decode("utf-8", "surrogateescape"))
            for name, value in request.raw_headers
        ]
        signed = SignedRequest(request.method, request.raw_path, headers, host, payload.sha256)
        public = may_be_public and self._config.public_read and request.method in {"GET", "HEAD"}
        if not (public and not signed.signed):
            await self._authenticator.check(signed)

    def _preflight(self, request: web.BaseRequest) -> web.Response:
        asked = request.headers
        names = [x.strip() for x in asked.get("Access-Control-Request-Headers", "").split(",") if x.strip()]
        method = asked.get("Access-Control-Request-Method")
        headers = preflight_headers(self._config.cors, asked.get("Origin"), method, names)
        if headers is None:
            raise AccessDenied("No CORS rule of the container allows this request.")
        return web.Response(headers=headers)

    async def _list_items(self, target: Target) -> web.Response:
        query = target.query
        folder = rules.folder_path(query.get("Path", ""))
        limit = rules.max_results(query.get("MaxResults"))
        token = query.get("NextToken")
        cursor = None if token is None else self._tokens.read(target.container, folder, token)
        self._throttle.take(Operation.LIST_ITEMS)
        page = await self._containers[target.container].list(folder, limit, cursor)
        document: dict[str, Any] = {"Items": [_item(x) for x in page.items]}
        if page.cursor is not None:
            document["NextToken"] = self._tokens.make(target.container, folder, page.cursor)
        return json_answer(document)

    async def _put_object(self, request: web.BaseRequest, payload: Payload, container: str, path: str) -> web.Response:
        terms = self._receiver.terms(request)
        streaming = terms.availability is UploadAvailability.STREAMING
        self._throttle.take(Operation.PUT_OBJECT_STREAMING if streaming else Operation.PUT_OBJECT)
        store = self._containers[container]
        meta, digest = await self._receiver.receive(request, payload, terms, container, path, store)
        return json_answer({"ContentSHA256": digest, "ETag": meta.etag, "StorageClass": "TEMPORAL"})

    async def _delete_object(self, request: web.BaseRequest, container: str, path: str, _: _Headers) -> web.Response:
        self._throttle.take(Operation.DELETE_OBJECT)
        await self._containers[container].delete(path)
        return web.Response()

    async def _describe_object(
        self, request: web.BaseRequest, container: str, path: str, _: _Headers
    ) -> web.StreamResponse:
        self._throttle.take(Operation.DESCRIBE_OBJECT)
        upload = self._live.readable(container, path)
        if upload is None or self._config.overwrite_reads == "old":
            try:
                meta = await self._containers[container].describe(path)
            except ObjectNotFound:
                if upload is None:
                    raise
            else:
                return web.Response(headers={**object_headers(meta), "Content-Length": str(meta.size)})
        # Its length is not known yet: none is told.
        return web.StreamResponse(headers=object_headers(upload.terms.meta(upload.size)))

    async def _get_object(
        self, request: web.BaseRequest, container: str, path: str, headers: _Headers
    ) -> web.StreamResponse:
        upload = self._live.readable(container, path)
        self._throttle.take(Operation.GET_OBJECT if upload is None else Operation.GET_OBJECT_STREAMING)
        if upload is None or self._config.overwrite_reads == "old":
            wanted = ByteRange.parse(request.headers.get("Range"))
            try:
                opened = await self._containers[container].open(path, wanted)
            except ObjectNotFound:
                if upload is None:
                    raise
            else:
                async with opened:
                    return await send_object(request, opened, headers, partial=wanted is not None)
        return await send_upload(request, upload, headers)


def _item(item: Item) -> dict[str, Any]:
    if item.meta is None:
        return {"Name": item.name, "Type": "FOLDER"}
    described: dict[str, Any] = {
        "Name": item.name,
        "Type": "OBJECT",
        "ETag": item.meta.etag,
        "LastModified": item.meta.last_modified,
        "ContentLength": item.meta.size,
    }
    if item.meta.content_type is not None:
        described["ContentType"] = item.meta.content_type
    return described
