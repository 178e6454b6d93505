"""For contenders that are commands: a process of its own per run, its start and its end included."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from asyncio.subprocess import DEVNULL, PIPE
from dataclasses import dataclass
from pathlib import Path

from benchmarks.macro.contenders.interface import Target

__all__ = ["Command", "program"]


def program(name: str) -> str:
    """The path of an installed command, beside this Python or on the PATH.

    Raises ModuleNotFoundError, as a missing library does.
    """
    found = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
    if found is None:
        raise ModuleNotFoundError(f"no {name}", name=name)
    return found


@dataclass(frozen=True, slots=True)
class Command:
    """Runs ``prefix`` with arguments; with the target's credentials, and no configuration of whoever runs the benchmark."""

    prefix: tuple[str, ...]
    target: Target
    config_file: str = os.devnull

    async def run(self, *arguments: str) -> None:
        process = await asyncio.create_subprocess_exec(
            *self.prefix, *arguments, env=self._environment(), stdin=DEVNULL, stdout=DEVNULL, stderr=PIPE
        )
        _, errors = await process.communicate()
        if process.returncode != 0:
            raise OSError(
                f"{self.prefix[0]} ended with {process.returncode}: {errors.decode(errors='replace')[-2000:]}"
            )

    def _environment(self) -> dict[str, str]:
        target = self.target
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "PYTHONPATH", "TMPDIR") if name in os.environ}
        return kept | {
            "AWS_ACCESS_KEY_ID": target.access_key,
            "AWS_SECRET_ACCESS_KEY": target.secret_key,
            "AWS_REGION": "us-east-1",
            "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_CA_BUNDLE": target.ca_file,
            "AWS_CONFIG_FILE": self.config_file,
            "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
            "AWS_EC2_METADATA_DISABLED": "true",
        }
