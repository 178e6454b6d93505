"""aiohttp without anything on top: no signatures, no types, no retries."""

from __future__ import annotations

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import aiohttp

from benchmarks.macro.contenders.interface import BUCKET, IN_FLIGHT, Block, Target
from benchmarks.macro.contenders.ordered import ordered

scenarios = ("small", "large", "large-tls")
loops = ("asyncio", "uvloop")
signs = False
needs_206 = False
in_child = False
small_requests = 15_000

READ_BUFFER = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Client:
    session: aiohttp.ClientSession
    prefix: str


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Client]:
    context = ssl.create_default_context(cafile=target.ca_file)
    connector = aiohttp.TCPConnector(limit=IN_FLIGHT, ssl=context)
    async with aiohttp.ClientSession(
        connector=connector, read_bufsize=READ_BUFFER, auto_decompress=False, raise_for_status=True
    ) as session:
        yield Client(session, f"{target.endpoint_url}/{BUCKET}/")


async def get(client: Client, key: str) -> Block:
    async with client.session.get(client.prefix + key) as response:
        return await response.read()


def stream(client: Client, key: str, size: int) -> AsyncIterator[Block]:
    url = client.prefix + key

    async def fetch(first: int, length: int) -> Block:
        async with client.session.get(url, headers={"Range": f"bytes={first}-{first + length - 1}"}) as response:
            return await response.read()

    return ordered(fetch, size)
