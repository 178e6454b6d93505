"""The entry point. Imports nothing that the ``cli`` extra brings before it is known to be there."""

from __future__ import annotations

import importlib.util
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command with the process's arguments; ends the process."""
    missing = [name for name in ("typer", "rich") if importlib.util.find_spec(name) is None]
    if missing:
        sys.exit(f"asyncms: {' and '.join(missing)} not found; the command needs: pip install 'asyncms[cli]'")
    from asyncms.cli.app import app

    app()
