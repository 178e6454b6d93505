"""PutObject: the body of a request becomes an object, within size and time."""

from __future__ import annotations

import asyncio
import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from aiohttp import web

from asyncms.testing.mediastore import rules
from asyncms.testing.mediastore.answer import cut
from asyncms.testing.mediastore.config import MediaStoreConfig
from asyncms.testing.mediastore.faults import InvalidSignature, RequestTimeout, Validation
from asyncms.testing.mediastore.live import LiveUploads, Upload, UploadTerms, too_large
from asyncms.testing.mediastore.payload import Payload
from asyncms.testing.mediastore.rules import UploadAvailability
from asyncms.testing.mediastore.store import ObjectMeta, Store

__all__ = ["Receiver"]

_SHA256 = re.compile(r"[0-9A-Fa-f]{64}")


class Receiver:
    """Takes uploads. What a client has sent whole is stored even if the client goes before it hears of it."""

    def __init__(self, config: MediaStoreConfig, live: LiveUploads) -> None:
        self._config = config
        self._live = live
        self._commits: set[asyncio.Task[ObjectMeta]] = set()

    def payload(self, request: web.BaseRequest) -> Payload:
        """The request's body, not read yet."""
        limit = max(self._config.standard_limit, self._config.streaming_limit)
        return Payload(request, limit, self._deadline)

    def terms(self, request: web.BaseRequest) -> UploadTerms:
        """What the headers ask for. Raises `Validation`."""
        headers = request.headers
        availability = rules.upload_availability(headers.get("x-amz-upload-availability"))
        streaming = availability is UploadAvailability.STREAMING
        rules.storage_class(headers.get("x-amz-storage-class"))
        compressed = rules.content_encoding(headers.get("Content-Encoding"))
        if streaming and self._config.streaming_needs_chunked and request.content_length is not None:
            raise Validation("STREAMING upload availability needs Transfer-Encoding: chunked.")
        cache_control = headers.getall("Cache-Control", [])
        terms = UploadTerms(
            availability=availability,
            limit=self._config.streaming_limit if streaming else self._config.standard_limit,
            # One per upload, so known before the bytes are, and never the digest of the body.
            etag=secrets.token_hex(32),
            modified=int(self._config.clock.time() * 1000) / 1000,
            content_type=rules.content_type(headers.get("Content-Type")),
            cache_control=", ".join(cache_control) if cache_control else None,
        )
        if request.content_length is not None and request.content_length > terms.limit and not compressed:
            raise too_large(terms)
        return terms

    async def receive(
        self, request: web.BaseRequest, payload: Payload, terms: UploadTerms, container: str, path: str, store: Store
    ) -> tuple[ObjectMeta, str]:
        """The stored object's properties, and the SHA-256 of its bytes in hex.

        Raises `Validation` (too many bytes, a body that is not what its headers say), `RequestTimeout`,
        `InvalidSignature`, and what the store raises.
        """
        upload = Upload(terms, partial(cut, request))
        with self._live.running(container, path, upload):
            async with self._deadline():
                async for data in payload:
                    upload.write(data)
            digest = upload.sha256()
            signed = request.headers.get("x-amz-content-sha256", "")
            if _SHA256.fullmatch(signed) and signed.lower() != digest and "Content-Encoding" not in request.headers:
                raise InvalidSignature("x-amz-content-sha256 is not the digest of the body.")
            commit = asyncio.create_task(self._commit(store, path, upload))
            self._commits.add(commit)
            commit.add_done_callback(self._commits.discard)
            try:
                meta = await asyncio.shield(commit)
            except asyncio.CancelledError:
                # The client is gone; the object still comes to be, and its readers still get their end.
                await commit
                raise
        return meta, digest

    async def settle(self) -> None:
        """Wait for what is being stored."""
        await asyncio.gather(*self._commits, return_exceptions=True)

    async def _commit(self, store: Store, path: str, upload: Upload) -> ObjectMeta:
        terms = upload.terms
        meta = await store.put(
            path,
            upload.data(),
            etag=terms.etag,
            content_type=terms.content_type,
            cache_control=terms.cache_control,
            modified=terms.modified,
        )
        upload.complete()
        return meta

    @asynccontextmanager
    async def _deadline(self) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        seconds = self._config.upload_deadline
        scope = asyncio.timeout(None)
        try:
            async with scope:
                timer = self._config.clock.call_later(seconds, lambda: scope.reschedule(loop.time()))
                try:
                    yield
                finally:
                    timer.cancel()
        except TimeoutError:
            if scope.expired():
                raise RequestTimeout(f"The upload was not complete within {seconds:g} seconds.") from None
            raise
