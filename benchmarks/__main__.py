"""``python -m benchmarks``: the macro benchmarks, with their options."""

from __future__ import annotations

import sys

from benchmarks.macro.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
