"""``python -m asyncms.cli``."""

from asyncms.cli.entry import main

main()
