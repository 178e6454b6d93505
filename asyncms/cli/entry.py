"""The entry point. Imports nothing that the ``cli`` extra brings before it is known to be there."""

from __future__ import annotations

import gc
import importlib.util
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command with the process's arguments; ends the process."""
    missing = [name for name in ("typer", "rich") if importlib.util.find_spec(name) is None]
    if missing:
        sys.exit(f"asyncms: {' and '.join(missing)} not found; the command needs: pip install 'asyncms[cli]'")
    # Nothing of what is imported is ever garbage: the collector need not look at it, now or later.
    gc.disable()
    from asyncms.cli.app import app

    app()
