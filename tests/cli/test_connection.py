from __future__ import annotations

import pytest

from asyncms.cli.connection import check_endpoint, client_arguments
from asyncms.cli.location import parse_location
from asyncms.cli.options import Settings
from asyncms.errors import ConfigError

AWS = "abcdefghij0123.data.mediastore.us-west-2.amazonaws.com"


@pytest.mark.parametrize(
    ("text", "settings", "service", "region", "endpoint_url"),
    [
        ("s3://b/k", Settings(), "s3", None, None),
        ("s3://b/k", Settings("http://127.0.0.1:9000", region="r"), "s3", "r", "http://127.0.0.1:9000"),
        (f"mediastore://{AWS}/a/b", Settings(), "mediastore-data", "us-west-2", f"https://{AWS}"),
        (f"mediastore://{AWS}/a/b", Settings(region="eu-west-1"), "mediastore-data", "eu-west-1", f"https://{AWS}"),
        ("mediastore://127.0.0.1:9000/a", Settings(), "mediastore-data", None, "https://127.0.0.1:9000"),
        # The endpoint takes the place of scheme, host and port; its own path is the container's.
        (
            "mediastore://127.0.0.1:9000/a/b",
            Settings("http://127.0.0.1:9000/default"),
            "mediastore-data",
            None,
            "http://127.0.0.1:9000/default",
        ),
        ("mediastore:///a", Settings("http://localhost:1/c"), "mediastore-data", None, "http://localhost:1/c"),
        # Left to the environment and the AWS files.
        ("mediastore:///a", Settings(), "mediastore-data", None, None),
    ],
)
def test_client_arguments(
    text: str, settings: Settings, service: str, region: str | None, endpoint_url: str | None
) -> None:
    expected = service, {"region_name": region, "endpoint_url": endpoint_url}
    assert client_arguments(parse_location(text), settings) == expected


@pytest.mark.parametrize("host", ["data.mediastore.eu-west-1", "data.mediastore-fips.us-east-1"])
def test_a_container_must_be_named(host: str) -> None:
    with pytest.raises(ConfigError, match="names no container"):
        check_endpoint(parse_location("mediastore:///a"), f"https://{host}.amazonaws.com")


@pytest.mark.parametrize("url", [f"https://{AWS}", "http://127.0.0.1:1/c", "http://data.localhost"])
def test_containers(url: str) -> None:
    check_endpoint(parse_location("mediastore:///a"), url)
    check_endpoint(parse_location("s3://b"), "https://s3.eu-west-1.amazonaws.com")
