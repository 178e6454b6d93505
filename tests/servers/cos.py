"""IBM COS's own behaviour, in front of moto: moto keeps buckets and objects, this one adds what only IBM has.

Tokens of `tests.servers.iam`, the service instance that making and listing buckets takes, retention and legal holds with what
they forbid, a bucket's protection, the extended listing (protocol C2 to C4, C7). In threads, as the command's tests block.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit
from xml.sax.saxutils import escape

__all__ = ["CosServer", "Protected"]

SIGNED = "AWS4-HMAC-SHA256 Credential=AKIDMOTO/20300101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0"
"""For moto, which takes any signature, and shows nobody's objects to nobody."""
HOLDS = re.compile(r"[A-Za-z0-9!_.*()'-]{1,64}")


@dataclass
class Protected:
    """What an object is protected by."""

    period: int | None = None
    until: str | None = None
    holds: dict[str, str] = field(default_factory=dict)
    """Legal holds by id, and when they were added."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    code: str = ""
    body: str = ""

    @property
    def document(self) -> bytes:
        if self.code:
            return f"<Error><Code>{self.code}</Code><Message>{escape(self.body)}</Message></Error>".encode()
        return self.body.encode()


class CosServer:
    """A running server.

    Attributes:
        url: its address.
        protected: what is under retention, by bucket and key.
        protection: of buckets, the document as it was put.
        asked: (method, target, headers in lower case) of the requests.
    """

    def __init__(self, url: str, moto_url: str) -> None:
        self.url = url
        self.moto = urlsplit(moto_url).netloc
        self.protected: dict[tuple[str, str], Protected] = {}
        self.protection: dict[str, str] = {}
        self.asked: list[tuple[str, str, dict[str, str]]] = []

    @classmethod
    @contextmanager
    def start(cls, moto_url: str) -> Iterator[CosServer]:
        with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as server:
            cos = cls(f"http://127.0.0.1:{server.server_port}", moto_url)
            server.cos = cos  # type: ignore[attr-defined]
            thread = threading.Thread(target=server.serve_forever, args=(0.01,))
            thread.start()
            try:
                yield cos
            finally:
                server.shutdown()
                thread.join()

    def own(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> Answer | None:
        """What COS itself says; None: it is moto's business."""
        path, _, query = target.partition("?")
        asked = dict(parse_qsl(query, keep_blank_values=True))
        _, bucket, key = (*unquote(path).split("/", 2), "")[:3]
        bearer = headers.get("authorization", "")
        if bearer.startswith("Bearer ") and not bearer.startswith("Bearer token-"):
            return Answer(403, "AccessDenied", "the token is unknown")
        lists_or_makes = not bucket or (method == "PUT" and not key and not query)
        if bearer.startswith("Bearer ") and lists_or_makes and "ibm-service-instance-id" not in headers:
            return Answer(400, "InvalidArgument", "ibm-service-instance-id is missing")
        if not bucket and "extended" in asked:
            return self._extended(asked)
        if "protection" in asked:
            return self._protection(method, bucket, headers, body)
        if "legalHold" in asked:
            return self._hold(method, (bucket, key), asked)
        if "extendRetention" in asked:
            return self._extend((bucket, key), headers)
        if method in ("PUT", "DELETE") and not query and key and self._is_protected(bucket, key):
            return Answer(403, "AccessDenied", "the object is under retention")
        return None

    def note(self, method: str, target: str, headers: Mapping[str, str]) -> None:
        """An object that moto has taken."""
        path, _, query = target.partition("?")
        _, bucket, key = (*unquote(path).split("/", 2), "")[:3]
        completes = method == "POST" and "uploadId" in query
        if not key or not (completes or (method == "PUT" and not query)):
            return
        made = Protected(
            int(headers["retention-period"]) if "retention-period" in headers else None,
            headers.get("retention-expiration-date"),
        )
        if "retention-legal-hold-id" in headers:
            made.holds[headers["retention-legal-hold-id"]] = _now()
        if headers.get("retention-directive") == "COPY":
            source = unquote(headers["x-amz-copy-source"]).lstrip("/").partition("/")
            made = self.protected.get((source[0], source[2]), made)
        if made != Protected():
            self.protected[bucket, key] = made

    def told(self, method: str, target: str) -> dict[str, str]:
        """IBM's headers of an object."""
        path, _, query = target.partition("?")
        _, bucket, key = (*unquote(path).split("/", 2), "")[:3]
        found = self.protected.get((bucket, key))
        if method not in ("GET", "HEAD") or query or found is None:
            return {}
        headers = {}
        if found.period is not None:
            headers["Retention-Period"] = str(found.period)
        if found.until is not None:
            headers["Retention-Expiration-Date"] = found.until
        if found.holds:
            headers["Retention-Legal-Hold-Count"] = str(len(found.holds))
        return headers

    def ask(self, method: str, target: str, headers: Mapping[str, str], body: bytes) -> tuple[HTTPResponse, bytes]:
        """What moto says; it knows nothing of tokens, nor of the signature of another host."""
        connection = HTTPConnection(self.moto, timeout=10)
        try:
            kept = {name: value for name, value in headers.items() if name not in ("host", "connection", "expect")}
            if kept.get("authorization", "").startswith("Bearer "):
                kept["authorization"] = SIGNED
            connection.request(method, target, body, kept)
            response = connection.getresponse()
            return response, response.read()
        finally:
            connection.close()

    def _is_protected(self, bucket: str, key: str) -> bool:
        found = self.protected.get((bucket, key))
        return found is not None and bool(found.holds or found.period or found.until)

    def _hold(self, method: str, place: tuple[str, str], asked: Mapping[str, str]) -> Answer:
        found = self.protected.get(place)
        if found is None or (found.period is None and found.until is None):
            return Answer(400, "InvalidRequest", "the object has no retention")
        if method == "GET":
            holds = "".join(
                f"<LegalHold><ID>{escape(name)}</ID><Date>{date}</Date></LegalHold>"
                for name, date in found.holds.items()
            )
            period = f"<RetentionPeriod>{found.period}</RetentionPeriod>" if found.period is not None else ""
            return Answer(
                200,
                body=f"<RetentionState><CreateTime>{_now()}</CreateTime><LegalHolds>{holds}</LegalHolds>{period}</RetentionState>",
            )
        name = asked.get("add") or asked.get("remove") or ""
        if not HOLDS.fullmatch(name):
            return Answer(400, "InvalidArgument", "the legal hold's id")
        if "remove" in asked:
            found.holds.pop(name, None)
        elif name in found.holds:
            return Answer(409, "OperationAborted", "there is such a hold")
        else:
            found.holds[name] = _now()
        return Answer(200)

    def _extend(self, place: tuple[str, str], headers: Mapping[str, str]) -> Answer:
        found = self.protected.get(place)
        ways = ("additional-retention-period", "new-retention-period", "new-retention-expiration-date")
        given = [name for name in ways if name in headers]
        if found is None or len(given) != 1:
            return Answer(400, "InvalidRequest", "exactly one extension of a retention")
        (name,) = given
        if name == "new-retention-expiration-date":
            found.until = headers[name]
            return Answer(200)
        seconds = int(headers[name])
        longer = (found.period or 0) + seconds if name.startswith("additional") else seconds
        if longer <= (found.period or 0):
            return Answer(400, "InvalidRequest", "an extension must increase it")
        found.period = longer
        return Answer(200)

    def _protection(self, method: str, bucket: str, headers: Mapping[str, str], body: bytes) -> Answer:
        if method == "GET":
            found = self.protection.get(bucket, "<ProtectionConfiguration/>")
            return Answer(200, body=found)
        if not any(name == "content-md5" or name.startswith("x-amz-checksum-") for name in headers):
            return Answer(400, "InvalidRequest", "a checksum is missing")
        self.protection[bucket] = body.decode()
        return Answer(200)

    def _extended(self, asked: Mapping[str, str]) -> Answer:
        _, listed = self.ask("GET", "/", {}, b"")
        names = sorted(re.findall(r"<Name>([^<]*)</Name>", listed.decode()))
        names = [name for name in names if name > asked.get("marker", "") and name.startswith(asked.get("prefix", ""))]
        page = names[: int(asked.get("max-keys", "1000"))]
        buckets = "".join(
            f"<Bucket><Name>{name}</Name><LocationConstraint>us-smart</LocationConstraint></Bucket>" for name in page
        )
        more = len(page) < len(names)
        marker = f"<NextMarker>{page[-1]}</NextMarker>" if more else ""
        text = f"<R><IsTruncated>{str(more).lower()}</IsTruncated>{marker}<Buckets>{buckets}</Buckets></R>"
        return Answer(200, body=text)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        cos: CosServer = self.server.cos  # type: ignore[attr-defined]
        headers = {name.lower(): value for name, value in self.headers.items()}
        body = self.rfile.read(int(headers.get("content-length", "0")))
        cos.asked.append((self.command, self.path, headers))
        own = cos.own(self.command, self.path, headers, body)
        if own is not None:
            self._send(own.status, [("Content-Type", "application/xml")], own.document)
            return
        response, answer = cos.ask(self.command, self.path, headers, body)
        if response.status < 300:
            cos.note(self.command, self.path, headers)
        kept = [
            (name, value)
            for name, value in response.getheaders()
            if name.lower() not in ("connection", "transfer-encoding", "date", "server")
        ]
        self._send(response.status, [*kept, *cos.told(self.command, self.path).items()], answer)

    do_POST = do_PUT = do_DELETE = do_HEAD = do_GET  # noqa: N815 # the base class's names

    def _send(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.send_response(status)
        self.send_header("X-Clv-Request-Id", "clv-1")
        for name, value in headers:
            self.send_header(name, value)
        if not any(name.lower() == "content-length" for name, _ in headers):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        pass


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
