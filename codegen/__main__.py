"""``python -m codegen [OUTPUT_DIR]``: write all generated packages, by default to ``asyncms/_generated``."""

from __future__ import annotations

import argparse
from pathlib import Path

from codegen.render import render_all
from codegen.writer import write

DEFAULT_OUTPUT = Path(__file__).resolve().parent.parent / "asyncms" / "_generated"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument("output", nargs="?", type=Path, default=DEFAULT_OUTPUT, metavar="OUTPUT_DIR")
    write(render_all(), parser.parse_args().output)


if __name__ == "__main__":
    main()
