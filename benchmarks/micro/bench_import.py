"""Importing, CPU time of a fresh interpreter with compiled modules."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.micro.clock import Figure, in_fresh_process

CODE = """
import time
started = time.process_time()
import {module}
print(time.process_time() - started)
"""


def measure() -> Iterator[Figure]:
    in_fresh_process("", CODE.format(module="asyncms"), rounds=1)  # compiles
    for module, limit in (("asyncms", 0.1), ("asyncms.s3.client", None), ("aiobotocore.session", None)):
        figure = in_fresh_process(f"import {module}", CODE.format(module=module), limit=limit)
        if figure is not None:
            yield figure
