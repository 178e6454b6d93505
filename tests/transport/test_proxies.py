"""Which proxy a host is reached through: the rules, judged by botocore's."""

from __future__ import annotations

import pytest
from botocore.httpsession import ProxyConfiguration
from botocore.utils import get_environ_proxies

from asyncms.errors import ConfigError
from asyncms.message import Origin
from asyncms.transport.proxies import Proxies, Proxy

VARIABLES = ("http_proxy", "https_proxy", "no_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "ALL_PROXY")
ORIGINS = [
    Origin(tls, host, port)
    for tls in (False, True)
    for host, port in [
        ("s3.eu-west-1.amazonaws.com", 443),
        ("bucket.s3.eu-west-1.amazonaws.com", 443),
        ("minio.corp.test", 9000),
        ("localhost", 9000),
        ("127.0.0.1", 9000),
        ("10.1.2.3", 80),
        ("::1", 9000),
    ]
]


@pytest.fixture(autouse=True)
def _no_proxies_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"HTTP_PROXY": "http://p:1"},
        {"https_proxy": "http://p:1"},
        {"HTTPS_PROXY": "http://upper:1", "https_proxy": "http://lower:1"},
        {"HTTP_PROXY": "p:1", "HTTPS_PROXY": "//q:2"},
        {"ALL_PROXY": "http://p:1"},
        {"HTTPS_PROXY": ""},
        *(
            {"HTTP_PROXY": "http://p:1", "HTTPS_PROXY": "https://u:p@q:2", name: value}
            for name in ("NO_PROXY", "no_proxy")
            for value in (
                "*",
                "localhost,127.0.0.1",
                "amazonaws.com",
                ".amazonaws.com",
                "s3.eu-west-1.amazonaws.com",
                "minio.corp.test:9000",
                "minio.corp.test:9001",
                "10.0.0.0/8, 127.0.0.0/8",
                "[::1]:9000",
                "LOCALHOST , corp.test",
            )
        ),
    ],
)
def test_the_environment_as_botocore_reads_it(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    ours = Proxies.of(None)
    for origin in ORIGINS:
        url = f"{origin.url}/bucket/key"
        theirs = ProxyConfiguration(get_environ_proxies(url)).proxy_url_for(url)
        assert ours.proxy_for(origin) == (None if theirs is None else Proxy.parse(theirs)), origin


def test_given_proxies_are_for_every_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.setenv("HTTP_PROXY", "http://other:1")
    proxies = Proxies.of({"https": "http://p:1"})
    assert proxies.proxy_for(Origin(True, "localhost", 443)) == Proxy("http://p:1")
    assert proxies.proxy_for(Origin(False, "localhost", 80)) is None
    assert not Proxies.of({})


def test_user_and_password_are_told_and_not_shown() -> None:
    url = "https://us%40er:p%3Aw%2Fd@[::1]:3128"
    proxy = Proxy.parse(url)
    assert (proxy.url, proxy.authorization) == ("https://[::1]:3128", "Basic dXNAZXI6cDp3L2Q=")
    headers = ProxyConfiguration({"https": url}).proxy_headers_for(url)
    assert headers["Proxy-Authorization"] == proxy.authorization
    for shown in (repr(proxy), repr(Proxies.of({"https": url})), str(Proxies.of({"https": url}))):
        assert "Basic" not in shown
        assert "p%3Aw" not in shown


@pytest.mark.parametrize("url", ["socks5://u:secret@h:1", "http://", "http://h:port", "http://u:secret@", "ftp://h"])
def test_what_is_no_proxy(url: str) -> None:
    with pytest.raises(ConfigError, match="a proxy must be") as caught:
        Proxies.of({"https": url}).check()
    assert "secret" not in str(caught.value)
