"""The ordered stream of asyncms, to compare with its own parts in any order."""

from __future__ import annotations

from benchmarks.macro.contenders import bench_asyncms

scenarios = ("file",)
loops = bench_asyncms.loops
signs = True
needs_206 = False
in_child = False
connect = bench_asyncms.connect
stream = bench_asyncms.stream
