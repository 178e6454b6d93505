"""The AWS CLI with the transfers of its C library."""

from __future__ import annotations

import importlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from benchmarks.macro.contenders import bench_aws
from benchmarks.macro.contenders.command import Command
from benchmarks.macro.contenders.interface import Target

scenarios = ("file",)
loops = bench_aws.loops
signs = True
needs_206 = False
in_child = True
download_file = bench_aws.download_file

importlib.import_module("awscrt.s3")


@asynccontextmanager
async def connect(target: Target) -> AsyncIterator[Command]:
    async with bench_aws.connect(target, "crt") as command:
        yield command
