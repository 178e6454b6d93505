from __future__ import annotations

import pytest

from asyncms.errors import ConfigError
from asyncms.testing.mediastore import MediaStoreServer
from asyncms.testing.mediastore.faults import ContainerNotFound, Validation
from asyncms.testing.mediastore.target import Target
from tests.testing.mediastore.judges import JUDGES, Judge, Wire, failure, judge

KNOWN = ("movies", "Music_1")


@pytest.mark.parametrize(
    ("raw", "host", "container", "path"),
    [
        ("/a/b", "movies.data.mediastore.eu-west-1.amazonaws.com", "movies", "a/b"),
        ("/a/b", "movies.data.mediastore-fips.us-west-2.amazonaws.com:443", "movies", "a/b"),
        ("/a/b", "movies.localhost:9000", "movies", "a/b"),
        ("/a/b", "MUSIC_1.LOCALHOST", "Music_1", "a/b"),
        ("/", "movies.localhost", "movies", None),
        ("?Path=a", "movies.localhost", "movies", None),
        ("//a/b", "movies.localhost", "movies", "/a/b"),
        ("//", "movies.localhost", "movies", "/"),
        ("/movies", "127.0.0.1:9000", "movies", None),
        ("/movies/", "localhost", "movies", None),
        ("/movies?Path=a", "[::1]:9000", "movies", None),
        ("/movies/a", "", "movies", "a"),
        ("/movies//a", "server.example", "movies", "/a"),
        ("/movies/movies", "localhost:1", "movies", "movies"),
        ("/mov%69es/a", "localhost", "movies", "a"),
        ("http://movies.localhost:1/a", "127.0.0.1", "movies", "a"),
        ("http://127.0.0.1:1/movies/a", "movies.localhost", "movies", "a"),
        ("http://movies.localhost", "", "movies", None),
    ],
)
def test_container_and_path(raw: str, host: str, container: str, path: str | None) -> None:
    target = Target.parse(raw, host, KNOWN)
    assert (target.container, target.path) == (container, path)


def test_the_query() -> None:
    target = Target.parse("/movies?Path=a%2Fb&MaxResults=3&NextToken=", "localhost", KNOWN)
    assert target.query == {"Path": "a/b", "MaxResults": "3", "NextToken": ""}


@pytest.mark.parametrize(
    ("raw", "host"),
    [
        ("/", "localhost"),
        ("/none/a", "localhost"),
        ("/movies/a", "none.localhost"),
        ("//movies/a", "localhost"),
        ("*", ""),
    ],
)
def test_unknown_containers_are_told_the_known_ones(raw: str, host: str) -> None:
    with pytest.raises(ContainerNotFound, match=r"Music_1, movies.*http://HOST:PORT/CONTAINER"):
        Target.parse(raw, host, KNOWN)


def test_a_path_that_is_not_utf8() -> None:
    with pytest.raises(Validation, match="UTF-8"):
        Target.parse("/movies/%ff", "localhost", KNOWN)


async def test_containers_do_not_share_objects(client: Judge, server: MediaStoreServer) -> None:
    await client("put_object", Path="a", Body=b"x")
    async with judge("aiobotocore", server.endpoint_url("music")) as music:
        assert (await failure(music("get_object", Path="a")))[:2] == (404, "ObjectNotFoundException")
        assert (await music("list_items"))["Items"] == []


@pytest.mark.parametrize("name", JUDGES)
@pytest.mark.parametrize("operation", ["get_object", "describe_object", "delete_object", "put_object", "list_items"])
async def test_an_unknown_container(server: MediaStoreServer, operation: str, name: str) -> None:
    async with judge(name, f"{server.url}/none") as client:
        arguments = {} if operation == "list_items" else {"Path": "a"}
        status, code, message = await failure(
            client(operation, **arguments, **({"Body": b"x"} if operation == "put_object" else {}))
        )
        assert (status, code) == (404, "ContainerNotFoundException")
        assert operation == "describe_object" or "movies, music" in message


async def test_listing_is_told_from_reading_by_the_root_alone(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        for target in ("/movies", "/movies/", "/movies?Path=x"):
            wire.get(target)
            assert (await wire.answer())[2] == b'{"Items": []}'
        wire.get("/movies/x?Path=y&MaxResults=1")
        assert (await wire.answer())[1]["x-amzn-errortype"] == "ObjectNotFoundException"


@pytest.mark.parametrize("method", ["PUT", "HEAD", "DELETE"])
async def test_the_root_is_no_object(server: MediaStoreServer, method: str) -> None:
    async with await Wire.open(server.port) as wire:
        wire.get("/movies", "Content-Length: 0", method=method)
        status, headers = await wire.head()
        assert (status, headers["x-amzn-errortype"]) == (400, "ValidationException")


async def test_methods_without_an_operation(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        for method in ("POST", "PATCH", "TRACE"):
            wire.get("/movies/a", "Content-Length: 0", method=method)
            status, headers, _ = await wire.answer()
            assert (status, headers["x-amzn-errortype"]) == (405, "UnknownOperationException")
            assert headers["allow"] == "GET, HEAD, PUT, DELETE"


async def test_the_hosts_of_containers(server: MediaStoreServer) -> None:
    async with await Wire.open(server.port) as wire:
        for host in ("movies.localhost", "movies.data.mediastore.eu-west-1.amazonaws.com"):
            wire.send("PUT /a HTTP/1.1", f"Host: {host}", "Content-Length: 1", body=b"x")
            assert (await wire.answer())[0] == 200
            wire.send("GET / HTTP/1.1", f"Host: {host}")
            assert b'"Name": "a"' in (await wire.answer())[2]
        wire.get("/movies/a")
        assert (await wire.answer())[2] == b"x"


@pytest.mark.parametrize("name", ["", "a/b", "a.b", "ä", "x" * 256])
def test_names_that_no_container_has(name: str) -> None:
    with pytest.raises(ConfigError, match="container's name"):
        MediaStoreServer([name])


def test_servers_without_containers() -> None:
    with pytest.raises(ConfigError, match="at least one"):
        MediaStoreServer([])
    with pytest.raises(ConfigError, match=r"\['movies'\]"):
        MediaStoreServer("movies")
