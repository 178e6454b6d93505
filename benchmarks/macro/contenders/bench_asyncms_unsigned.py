"""Uploads of asyncms as awscrt does them: no SHA-256 in the signature, a checksum of each part beside it."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager

from asyncms.s3.client import S3Client
from benchmarks.macro.contenders import bench_asyncms
from benchmarks.macro.contenders.interface import Target

scenarios = ("upload",)
loops = bench_asyncms.loops
signs = True
needs_206 = False
in_child = False
upload_file = bench_asyncms.upload_file


def connect(target: Target) -> AbstractAsyncContextManager[S3Client]:
    return bench_asyncms.connect(target, signs_payload=False)
