"""Each source of keys of the AWS chain, played on the loopback or by files: the first keys live two hours, the next two more."""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import re
import sys
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from botocore.credentials import SSOProvider
from botocore.tokens import SSOTokenProvider
from botocore.utils import ContainerMetadataFetcher
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.servers.documents import Asked, DocumentServer
from tests.servers.moto import MotoServer

__all__ = ["SOURCES", "World", "instance", "login", "role_of", "sso"]

PATIENCE = 20
"""Seconds that a busy machine may take to answer; botocore's one or two are for real sources."""


@dataclass
class World:
    """What a source needs, around one test."""

    documents: DocumentServer
    moto: MotoServer
    patch: pytest.MonkeyPatch
    folder: Path
    """Of the AWS files, and the home directory."""
    profile: str | None = None
    questions: Callable[[], int] = lambda: 0
    """How often keys were asked for."""
    breaks: Callable[[], None] = lambda: None
    """Makes the source fail from now on."""

    def config(self, text: str) -> None:
        (self.folder / "config").write_text(text)

    def requests(self) -> int:
        """How often the source was asked for anything, with or without success."""
        return len(self.documents.asked) or self.questions()

    def fails_with_the_server(self) -> None:
        self.documents.is_broken = True

    def count(self, path: str) -> int:
        return sum(request.path == path for request in self.documents.asked)


def ends_in(hours: float) -> str:
    return (datetime.now(UTC) + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%SZ")


def lives() -> itertools.count[int]:
    return itertools.count(1)


def hours_of(number: int) -> float:
    return 2 * number


def container(world: World) -> None:
    numbers = lives()

    def keys(_: Asked) -> dict[str, str]:
        n = next(numbers)
        return {
            "AccessKeyId": f"AK{n}",
            "SecretAccessKey": f"SK{n}",
            "Token": f"T{n}",
            "Expiration": ends_in(hours_of(n)),
        }

    world.documents.answers["GET", "/credentials"] = keys
    world.patch.setattr(ContainerMetadataFetcher, "SLEEP_TIME", 0)
    world.patch.setattr(ContainerMetadataFetcher, "TIMEOUT_SECONDS", PATIENCE)
    world.patch.setenv("AWS_CONTAINER_CREDENTIALS_FULL_URI", f"{world.documents.url}/credentials")
    world.patch.setenv("AWS_CONTAINER_AUTHORIZATION_TOKEN", "pod-token")
    world.questions = lambda: world.count("/credentials")
    world.breaks = world.fails_with_the_server


def instance(world: World) -> None:
    """Instance metadata of version 2: nothing without the token."""
    folder, numbers = "/latest/meta-data/iam/security-credentials/", lives()

    def if_known(request: Asked, answer: Callable[[], Any]) -> Any:
        return answer() if request.headers["X-aws-ec2-metadata-token"] == "session" else None

    def keys() -> dict[str, str]:
        n = next(numbers)
        return {
            "Code": "Success",
            "AccessKeyId": f"AK{n}",
            "SecretAccessKey": f"SK{n}",
            "Token": f"T{n}",
            "Expiration": ends_in(hours_of(n)),
        }

    world.documents.answers |= {
        ("PUT", "/latest/api/token"): "session",
        ("GET", folder): lambda request: if_known(request, lambda: "role"),
        ("GET", f"{folder}role"): lambda request: if_known(request, keys),
    }
    world.patch.delenv("AWS_EC2_METADATA_DISABLED")
    world.patch.setenv("AWS_EC2_METADATA_SERVICE_ENDPOINT", world.documents.url)
    world.patch.setenv("AWS_METADATA_SERVICE_TIMEOUT", str(PATIENCE))
    world.questions = lambda: world.count(f"{folder}role")
    world.breaks = world.fails_with_the_server


def role_of(world: World, name: str = "reader") -> str:
    """A role, and moto's STS behind a server that counts, and says when its keys end."""
    numbers = lives()

    def forward(request: Asked) -> str:
        headers = {
            name: value for name, value in request.headers.items() if name.lower() not in ("content-length", "host")
        }
        passed = urllib.request.Request(f"{world.moto.endpoint_url}/", request.body, headers)  # noqa: S310 # loopback
        with urllib.request.urlopen(passed) as answer:  # noqa: S310
            text: str = answer.read().decode()
        ends = ends_in(hours_of(next(numbers)))
        return re.sub("<Expiration>.*</Expiration>", f"<Expiration>{ends}</Expiration>", text)

    arn = f"arn:aws:iam::123456789012:role/{name}"
    world.documents.answers["POST", "/"] = forward
    world.patch.setenv("AWS_ENDPOINT_URL_STS", world.documents.url)
    world.patch.setenv("AWS_DEFAULT_REGION", "eu-west-1")
    world.patch.setenv("AWS_MAX_ATTEMPTS", "1")
    world.questions = lambda: sum(f"role%2F{name}".encode() in request.body for request in world.documents.asked)
    world.breaks = world.fails_with_the_server
    return arn


def role_chain(world: World) -> None:
    near = role_of(world, "near")
    far = role_of(world, "far")
    world.profile = "far"
    world.config(
        f"[profile far]\nrole_arn = {far}\nsource_profile = near\n"
        f"[profile near]\nrole_arn = {near}\nsource_profile = keys\n"
        "[profile keys]\naws_access_key_id = AK\naws_secret_access_key = SK\n"
    )


def web_identity(world: World) -> None:
    (world.folder / "token").write_text("a.b.c")
    world.profile = "pod"
    world.config(f"[profile pod]\nrole_arn = {role_of(world)}\nweb_identity_token_file = {world.folder / 'token'}\n")


def sso(world: World, token_hours: float = 100) -> None:
    """Single sign-on by a token that ``aws sso login`` has left in a file; one that ends is renewed by its client."""
    account = "/federation/credentials?role_name=reader&account_id=123456789012"
    numbers = lives()

    def keys(request: Asked) -> Any:
        if request.headers["x-amz-sso_bearer_token"] not in ("sso-token", "sso-token-2"):
            return None
        n = next(numbers)
        ends = datetime.now(UTC) + timedelta(hours=hours_of(n))
        return {
            "roleCredentials": {
                "accessKeyId": f"AK{n}",
                "secretAccessKey": f"SK{n}",
                "sessionToken": f"T{n}",
                "expiration": int(ends.timestamp() * 1000),
            }
        }

    world.documents.answers |= {
        ("GET", account): keys,
        ("POST", "/token"): {"accessToken": "sso-token-2", "expiresIn": 3600, "refreshToken": "refresh-2"},
    }
    world.patch.setenv("AWS_ENDPOINT_URL_SSO", world.documents.url)
    world.patch.setenv("AWS_ENDPOINT_URL_SSO_OIDC", world.documents.url)
    world.patch.setenv("AWS_MAX_ATTEMPTS", "1")
    world.profile = "people"
    world.config(
        "[profile people]\nsso_session = office\nsso_account_id = 123456789012\nsso_role_name = reader\n"
        "[sso-session office]\nsso_region = eu-west-1\nsso_start_url = https://office.test/start\n"
    )
    cache = world.folder / ".aws" / "sso" / "cache"
    cache.mkdir(parents=True)
    # botocore looks for the home directory once, when it is imported.
    for provider in (SSOProvider, SSOTokenProvider):
        world.patch.setattr(provider, "_SSO_TOKEN_CACHE_DIR", str(cache))
    token = {
        "startUrl": "https://office.test/start",
        "region": "eu-west-1",
        "accessToken": "sso-token",
        "expiresAt": ends_in(token_hours),
        "clientId": "client",
        "clientSecret": "client-secret",
        "registrationExpiresAt": ends_in(1000),
        "refreshToken": "refresh-1",
    }
    name = hashlib.sha1(b"office").hexdigest()  # noqa: S324 # the name that botocore gives the file
    (cache / f"{name}.json").write_text(json.dumps(token))
    world.questions = lambda: world.count(account)
    world.breaks = world.fails_with_the_server


def process(world: World) -> None:
    count, broken = world.folder / "count", world.folder / "broken"
    script = world.folder / "process.py"
    script.write_text(
        "import json, os, sys\n"
        "from datetime import UTC, datetime, timedelta\n"
        f"with open({str(count)!r}, 'a') as file: file.write('x')\n"
        f"n = os.path.getsize({str(count)!r})\n"
        f"if os.path.exists({str(broken)!r}): sys.exit('SECRET of the process')\n"
        "ends = datetime.now(UTC) + timedelta(hours=2 * n)\n"
        "print(json.dumps({'Version': 1, 'AccessKeyId': f'AK{n}', 'SecretAccessKey': f'SK{n}', 'SessionToken': f'T{n}',"
        " 'Expiration': ends.isoformat()}))\n"
    )
    world.profile = "tool"
    world.config(f"[profile tool]\ncredential_process = {sys.executable} {script}\n")
    world.questions = lambda: count.stat().st_size
    world.breaks = broken.touch


def login(world: World, hours: float = 2) -> None:
    """A console session by the token that ``aws login`` has left in a file; it is exchanged for its successor."""
    numbers = itertools.count(2)

    def exchange(request: Asked) -> Any:
        asked = json.loads(request.body)
        n = next(numbers)
        wanted = {"clientId": "login-client", "refreshToken": f"refresh-{n - 1}", "grantType": "refresh_token"}
        if asked != wanted or not request.headers["DPoP"]:
            return None
        keys = {"accessKeyId": f"AK{n}", "secretAccessKey": f"SK{n}", "sessionToken": f"T{n}"}
        return {
            "accessToken": keys,
            "tokenType": "urn:aws:params:oauth:token-type:access_token_sigv4",
            "expiresIn": int(hours_of(n) * 3600),
            "refreshToken": f"refresh-{n}",
        }

    world.documents.answers["POST", "/v1/token"] = exchange
    world.patch.setenv("AWS_ENDPOINT_URL_SIGNIN", world.documents.url)
    world.patch.setenv("AWS_MAX_ATTEMPTS", "1")
    cache = world.folder / "login"
    cache.mkdir()
    world.patch.setenv("AWS_LOGIN_CACHE_DIRECTORY", str(cache))
    session = "arn:aws:iam::123456789012:user/me"
    world.profile = "console"
    world.config(f"[profile console]\nregion = eu-west-1\nlogin_session = {session}\n")
    key = ec.generate_private_key(ec.SECP256R1())
    token = {
        "accessToken": {
            "accessKeyId": "AK1",
            "secretAccessKey": "SK1",
            "sessionToken": "T1",
            "accountId": "123456789012",
            "expiresAt": ends_in(hours),
        },
        "tokenType": "urn:aws:params:oauth:token-type:access_token_sigv4",
        "clientId": "login-client",
        "refreshToken": "refresh-1",
        "idToken": "id",
        "dpopKey": key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()).decode(),
    }
    (cache / f"{hashlib.sha256(session.encode()).hexdigest()}.json").write_text(json.dumps(token))
    world.questions = lambda: world.count("/v1/token")
    world.breaks = world.fails_with_the_server


def decoded(part: str) -> Any:
    """A part of a JSON web token."""
    return json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))


SOURCES: dict[str, Callable[[World], None]] = {
    "container": container,
    "instance metadata": instance,
    "role chain": role_chain,
    "web identity": web_identity,
    "single sign-on": sso,
    "process": process,
    "login": login,
}
