"""TLS: bodies in both directions, ends that are cuts, certificates."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable

import pytest
import trustme
from botocore import exceptions as boto

from asyncms.errors import (
    ConfigError,
    ConnectionClosedError,
    IncompleteReadError,
    SSLError,
)
from asyncms.message import Origin, Request
from asyncms.transport.interface import Transport
from tests.servers.scripted import Peer, ScriptedServer, head, ok, turns
from tests.transport.asking import LIMITS, get, put
from tests.transport.kinds import only

MakeTransport = Callable[..., Transport]
LARGE = bytes(range(251)) * 20_000


def to(origin: Origin) -> Request:
    return Request("GET", origin, "/", {"host": origin.authority})


@pytest.mark.parametrize("verify", ["authority", False])
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_tls_bodies(
    make_transport: MakeTransport, tls_server: ScriptedServer, authority_file: str, verify: str | bool, host: str
) -> None:
    transport = make_transport(verify=authority_file if verify else False)
    for body in (b"", b"small", LARGE):
        tls_server.script(ok(body), head("200 OK", "Transfer-Encoding: chunked") + b"3\r\nabc\r\n0\r\n\r\n", ok(body))
        response = await transport.send(get(tls_server, host=host), LIMITS)
        assert await response.body.read() == body
        response = await transport.send(get(tls_server, host=host), LIMITS)
        assert await response.body.read() == b"abc"
        response = await transport.send(get(tls_server, host=host), LIMITS)
        got = bytearray()
        while piece := await response.body.receive(99_999):
            got += piece
        assert got == body
    assert tls_server.connections == 1


async def test_tls_uploads(make_transport: MakeTransport, tls_server: ScriptedServer, authority_file: str) -> None:
    transport = make_transport(verify=authority_file)
    for body in (b"", b"small", LARGE):
        assert (await transport.send(put(tls_server, body), LIMITS)).status == 200
    assert [request.body for request in tls_server.requests] == [b"", b"small", LARGE]
    assert tls_server.connections == 1


async def test_a_tls_reader_that_does_not_read_stops_the_server(
    make_transport: MakeTransport, tls_server: ScriptedServer, authority_file: str
) -> None:
    transport = make_transport(verify=authority_file)
    total = 64 << 20

    async def serve(peer: Peer) -> None:
        await peer.send(head("200 OK", f"Content-Length: {total}"))
        for _ in range(total >> 16):
            await peer.send(bytes(1 << 16))

    tls_server.script(serve)
    response = await transport.send(get(tls_server), LIMITS)
    before = -1
    while tls_server.sent != before:
        before = tls_server.sent
        await turns(200)
    assert tls_server.sent < 24 << 20
    assert len(await response.body.read()) == total


@pytest.mark.parametrize("cut", [1, 70_000, 5_000_000])
@pytest.mark.parametrize("end", [Peer.close, Peer.reset])
async def test_a_tls_body_that_is_cut(
    make_transport: MakeTransport,
    tls_server: ScriptedServer,
    authority_file: str,
    cut: int,
    end: Callable[[Peer], object],
) -> None:
    transport = make_transport(verify=authority_file)

    async def serve(peer: Peer) -> None:
        await peer.send(ok(LARGE)[: -len(LARGE) + cut])
        await end(peer)  # type: ignore[misc]

    tls_server.script(serve)
    response = await transport.send(get(tls_server), LIMITS)
    with pytest.raises(IncompleteReadError):
        await response.body.read()
    assert transport.acquired == 0


@only("native")
async def test_a_tls_body_ended_by_the_connection_needs_close_notify(
    make_transport: MakeTransport, tls_server: ScriptedServer, authority_file: str
) -> None:
    """RFC 9112 section 9.8: without it, anybody on the way may have cut the body."""
    transport = make_transport(verify=authority_file)

    async def end_in_order(peer: Peer) -> None:
        await peer.send(head("200 OK") + b"whole")
        await peer.close()

    async def cut(peer: Peer) -> None:
        await peer.send(head("200 OK") + b"part")
        await turns()
        sock = peer.writer.get_extra_info("socket")
        with socket.socket(fileno=socket.dup(sock.fileno())) as raw:
            raw.shutdown(socket.SHUT_WR)
        await peer.closed_by_client()

    tls_server.script(end_in_order)
    response = await transport.send(get(tls_server), LIMITS)
    assert await response.body.read() == b"whole"
    tls_server.script(cut)
    response = await transport.send(get(tls_server), LIMITS)
    with pytest.raises(IncompleteReadError, match="close_notify"):
        await response.body.read()


async def test_an_untrusted_certificate(make_transport: MakeTransport, tls_server: ScriptedServer) -> None:
    transport = make_transport()
    with pytest.raises(boto.SSLError, match="not trusted") as caught:
        await transport.send(get(tls_server), LIMITS)
    assert isinstance(caught.value, SSLError)
    assert not caught.value.retry_safe
    assert transport.acquired == 0


async def test_a_certificate_of_another_host(
    make_transport: MakeTransport, tls_server: ScriptedServer, authority_file: str
) -> None:
    transport = make_transport(verify=authority_file)
    async with ScriptedServer(host="127.0.0.2") as plain:
        plain.close_listener()
    tls_server._server.close()
    async with ScriptedServer(tls_server._tls, host="127.0.0.2") as other:
        with pytest.raises(SSLError, match="not trusted"):
            await transport.send(get(other), LIMITS)


async def test_tls_with_a_server_that_speaks_none(make_transport: MakeTransport, fault_server: ScriptedServer) -> None:
    transport = make_transport(verify=False)
    accepted = threading.Event()

    def speak_plainly(listener: socket.socket) -> None:
        peer, _ = listener.accept()
        accepted.set()
        with peer:
            peer.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            peer.recv(1000)

    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        thread = threading.Thread(target=speak_plainly, args=[listener])
        thread.start()
        with pytest.raises(SSLError):
            await transport.send(to(Origin(True, *listener.getsockname())), LIMITS)
        thread.join(5)
    assert accepted.is_set()
    assert transport.acquired == 0


async def test_plain_with_a_server_that_speaks_tls(transport: Transport, tls_server: ScriptedServer) -> None:
    origin = Origin(False, "127.0.0.1", tls_server.port)
    with pytest.raises((ConnectionClosedError, boto.HTTPClientError)):
        await transport.send(to(origin), LIMITS)


async def test_client_certificates(
    make_transport: MakeTransport,
    authority: trustme.CA,
    authority_file: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    directory = tmp_path_factory.mktemp("client")
    client = authority.issue_cert("client@example.invalid")
    client.private_key_and_cert_chain_pem.write_to_path(str(directory / "both.pem"))
    client.private_key_pem.write_to_path(str(directory / "key.pem"))
    client.cert_chain_pems[0].write_to_path(str(directory / "cert.pem"))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    async with ScriptedServer(context) as server:
        for certificate in (str(directory / "both.pem"), (str(directory / "cert.pem"), str(directory / "key.pem"))):
            transport = make_transport(verify=authority_file, client_cert=certificate)
            assert (await transport.send(get(server), LIMITS)).status == 200
            await transport.aclose()
        with pytest.raises((ConnectionClosedError, SSLError)):
            await make_transport(verify=authority_file).send(get(server), LIMITS)


async def test_unusable_certificate_files(
    make_transport: MakeTransport, tls_server: ScriptedServer, authority_file: str
) -> None:
    for settings in ({"verify": "/no/such/file"}, {"verify": authority_file, "client_cert": "/no/such/file"}):
        transport = make_transport(**settings)
        for _ in range(2):
            with pytest.raises(ConfigError, match="/no/such/file"):
                await transport.send(get(tls_server), LIMITS)
        assert transport.acquired == 0
