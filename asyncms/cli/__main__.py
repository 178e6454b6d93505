"""``python -m asyncms.cli``."""

from asyncms.cli.entry import main

if __name__ == "__main__":
    # Worker processes import this module under another name.
    main()
