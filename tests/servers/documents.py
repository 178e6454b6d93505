"""Documents on the loopback, by method and path: whatever a source of credentials asks over HTTP.

In threads of its own, not on the test's event loop: the chain asks on another one.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

__all__ = ["Asked", "DocumentServer"]


class Asked(NamedTuple):
    """A request as it came."""

    method: str
    path: str
    """With its query."""
    headers: Message
    body: bytes


class DocumentServer:
    """A running server.

    Attributes:
        url: its address.
        answers: method and path → a text, what becomes a JSON text, None for 404, or a function that makes one of these of an
            `Asked`.
        asked: the requests so far.
        is_broken: whether it answers everything with 500.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.answers: dict[tuple[str, str], Any] = {}
        self.asked: list[Asked] = []
        self.is_broken = False

    @classmethod
    @contextmanager
    def start(cls) -> Iterator[DocumentServer]:
        with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
            documents = cls(f"http://127.0.0.1:{server.server_port}")
            server.documents = documents  # type: ignore[attr-defined]
            thread = threading.Thread(target=server.serve_forever, args=(0.01,))
            thread.start()
            try:
                yield documents
            finally:
                server.shutdown()
                thread.join()

    def answer(self, request: Asked) -> tuple[int, bytes]:
        """Status and body."""
        self.asked.append(request)
        if self.is_broken:
            return 500, b""
        found = self.answers.get((request.method, request.path))
        if callable(found):
            found = found(request)
        if found is None:
            return 404, b""
        return 200, (found if isinstance(found, str) else json.dumps(found)).encode()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        documents: DocumentServer = self.server.documents  # type: ignore[attr-defined]
        status, answer = documents.answer(Asked(self.command, self.path, self.headers, body))
        self.send_response(status)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    do_POST = do_PUT = do_GET  # noqa: N815 # the base class's names

    def log_message(self, format: str, *args: Any) -> None:
        pass
