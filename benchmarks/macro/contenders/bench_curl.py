"""The command: one plain GET in a new process, bytes discarded. Its ranges in parallel (`--parallel`) cost it half more."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from benchmarks.macro.contenders.command import program
from benchmarks.macro.contenders.interface import BUCKET, Block, Target

scenarios = ("large", "large-tls")
loops = ("asyncio",)
signs = False
needs_206 = False
in_child = True

PROGRAM = program("curl")


@dataclass(frozen=True, slots=True)
class Client:
    program: str
    prefix: str
    ca_file: str


@dataclass(frozen=True, slots=True)
class Discarded:
    """Bytes that went to /dev/null: a length is all there is."""

    size: int

    def __len__(self) -> int:
        return self.size

    def __buffer__(self, flags: int, /) -> memoryview:
        raise BufferError("curl's bytes were discarded")


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Client]:
    yield Client(PROGRAM, f"{target.endpoint_url}/{BUCKET}/", target.ca_file)


async def stream(client: Client, key: str, size: int) -> AsyncIterator[Block]:
    del size  # curl says how much came
    command = [client.program, "--disable", "--fail", "--silent", "--show-error", "--cacert", client.ca_file]
    command += ["--output", "/dev/null", "--write-out", "%{size_download}", client.prefix + key]
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE)
    output, _ = await process.communicate()
    if process.returncode != 0:
        raise OSError(f"curl ended with {process.returncode}")
    yield Discarded(int(output))
