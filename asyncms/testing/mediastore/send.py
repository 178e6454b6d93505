"""GetObject: bytes of a stored object, or of one that is still arriving, to a client.

Once the head of an answer is out, a failure can only be told by cutting the connection.
"""

from __future__ import annotations

import logging
from contextlib import aclosing
from functools import partial as bind

from aiohttp import HttpVersion11, web

from asyncms.testing.mediastore.answer import cut, object_headers
from asyncms.testing.mediastore.faults import Fault
from asyncms.testing.mediastore.live import Upload, UploadDiedError
from asyncms.testing.mediastore.store import OpenedObject

__all__ = ["send_object", "send_upload"]

_log = logging.getLogger(__name__)


async def send_object(
    request: web.BaseRequest, opened: OpenedObject, headers: dict[str, str], *, partial: bool
) -> web.StreamResponse:
    """A stored object, or the range of it that was asked for."""
    response = web.StreamResponse(status=206 if partial else 200, headers={**headers, **object_headers(opened.meta)})
    response.content_length = opened.size
    if partial:
        response.headers["Content-Range"] = f"bytes {opened.first}-{opened.last}/{opened.meta.size}"
    sent = 0
    try:
        await response.prepare(request)
        async for piece in opened.pieces:
            sent += len(piece)
            await response.write(piece)
        if sent != opened.size:
            _log.error("%s: the store gave %d of %d bytes", request.raw_path, sent, opened.size)
            cut(request)
    except ConnectionError:
        pass  # the client is gone
    except Exception as error:  # noqa: BLE001 - whatever a store raises, a part must not pass for the whole
        _log.error("%s: cut off after %d bytes", request.raw_path, sent, exc_info=not isinstance(error, Fault))
        cut(request)
    return response


async def send_upload(request: web.BaseRequest, upload: Upload, headers: dict[str, str]) -> web.StreamResponse:
    """An object that is still being uploaded: all that has arrived, then the rest as it arrives. No length, no range."""
    response = web.StreamResponse(headers={**headers, **object_headers(upload.terms.meta(upload.size))})
    if request.version >= HttpVersion11:
        response.enable_chunked_encoding()
    with upload.reader(bind(cut, request)) as pieces:
        async with aclosing(pieces):
            try:
                await response.prepare(request)
                async for piece in pieces:
                    await response.write(piece)
            except UploadDiedError:
                cut(request)
            except ConnectionError:
                pass  # the client is gone, or was cut off
    return response
