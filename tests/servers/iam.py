"""IBM's IAM, and a VPC instance's metadata service, on the loopback: what they take and give is the documented wire form."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from tests.servers.scripted import ScriptedServer, ok

if TYPE_CHECKING:
    from tests.servers.scripted import Peer, Received

__all__ = ["FakeIam"]

UNKNOWN_KEY = {
    "errorCode": "BXNIM0415E",
    "errorMessage": "Provided API key could not be found.",
    "context": {"requestId": "iam-request-1"},
}


class FakeIam:
    """Gives ``token-1``, ``token-2``, … for what it knows.

    Attributes:
        keys: API keys that are known.
        lifetime: of its tokens, in seconds.
        requests: token requests as they came.
        failures: answers (status, body) to give first.
    """

    def __init__(self, server: ScriptedServer) -> None:
        self.server = server
        self.keys = {"good-key"}
        self.lifetime = 3600
        self.requests: list[Received] = []
        self.failures: list[tuple[str, bytes]] = []
        self.issued = 0
        server.default = self._answer

    @property
    def url(self) -> str:
        return f"{self.server.endpoint_url}/identity/token"

    @property
    def forms(self) -> list[dict[str, str]]:
        """The forms of the requests."""
        return [dict(parse_qsl(request.body.decode(), keep_blank_values=True)) for request in self.requests]

    async def _answer(self, peer: Peer) -> None:
        await peer.read_body()
        request = peer.request
        self.requests.append(request)
        status, body = self.failures.pop(0) if self.failures else self._decide(request)
        await peer.send(ok(body, "Content-Type: application/json", status=status))

    def _decide(self, request: Received) -> tuple[str, bytes]:
        path = request.target.partition("?")[0]
        if path == "/instance_identity/v1/token":
            known = request.method == "PUT" and request.headers.get("metadata-flavor") == "ibm"
            return self._token("instance") if known else self._refusal({"errors": [{"code": "bad", "message": "no"}]})
        if path == "/instance_identity/v1/iam_token":
            known = request.headers.get("authorization", "").startswith("Bearer instance-")
            return self._token() if known else self._refusal({"errors": [{"code": "bad", "message": "no"}]})
        form = dict(parse_qsl(request.body.decode()))
        known = {
            "urn:ibm:params:oauth:grant-type:apikey": form.get("apikey") in self.keys,
            "urn:ibm:params:oauth:grant-type:cr-token": form.get("cr_token") == "pod-token",
            "urn:ibm:params:oauth:grant-type:assume": form.get("access_token", "").startswith("token-"),
        }.get(form.get("grant_type", ""), False)
        if request.method != "POST" or path != "/identity/token" or not known:
            return self._refusal(UNKNOWN_KEY)
        return self._token()

    def _token(self, name: str = "token") -> tuple[str, bytes]:
        self.issued += 1
        answer = {
            "access_token": f"{name}-{self.issued}",
            "refresh_token": "not_supported",
            "token_type": "Bearer",
            "expires_in": self.lifetime,
        }
        return "200 OK", json.dumps(answer).encode()

    @staticmethod
    def _refusal(body: dict[str, Any]) -> tuple[str, bytes]:
        return "400 Bad Request", json.dumps(body).encode()
