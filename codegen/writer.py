"""Formatting and writing the generated files."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = ["MARK", "formatted", "write"]

MARK = "by codegen. Do not edit: run 'make generate'."
"""Ends the first line of every generated file."""

# --isolated: the same text wherever the output directory is.
_RUFF = ("format", "--isolated", "--line-length", "120", "--target-version", "py311", "--stdin-filename", "a.py", "-")


def formatted(source: str) -> str:
    """The source as ``ruff format`` writes it. Raises CalledProcessError if it is not Python."""
    command = [sys.executable, "-m", "ruff", *_RUFF]
    return subprocess.run(command, input=source, stdout=subprocess.PIPE, text=True, check=True).stdout


def write(files: Mapping[str, str], output: Path) -> None:
    """Write the files, by path under the output directory, and remove generated ones that are not among them."""
    for path, text in files.items():
        target = output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    for found in output.rglob("*.py"):
        if found.relative_to(output).as_posix() not in files and MARK in found.read_text(encoding="utf-8")[:200]:
            found.unlink()
