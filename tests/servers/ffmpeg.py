"""ffmpeg as a packager and as a player: neither knows anything of asyncms."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

__all__ = ["decode", "package", "requires_ffmpeg"]

requires_ffmpeg = pytest.mark.skipif(
    shutil.which("ffmpeg") is None, reason="ffmpeg is not installed: apt-get install ffmpeg"
)

RATE = 25


def package(seconds: float, speed: float, *output: str | Path, size: str = "160x120") -> list[str]:
    """The command of a live packager: moving picture and tone, ``speed`` times as quick as they would play.

    A key frame per second, so that segments can begin each second.
    """
    source = ["-readrate", str(speed), "-f", "lavfi", "-i"]
    return [
        *("ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "warning", "-y"),
        *(*source, f"testsrc2=size={size}:rate={RATE}:duration={seconds}"),
        *(*source, f"sine=frequency=440:duration={seconds}"),
        *("-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-pix_fmt", "yuv420p"),
        *("-g", str(RATE), "-keyint_min", str(RATE), "-sc_threshold", "0", "-c:a", "aac"),
        *map(str, output),
    ]


def decode(url: str | Path, *options: str) -> list[str]:
    """The command of a player: the hash of each decoded picture to standard output, what it did to standard error."""
    return [
        *("ffmpeg", "-nostdin", "-hide_banner", "-loglevel", "verbose", *options, "-i", str(url)),
        *("-map", "0:v", "-f", "framemd5", "-"),
    ]
