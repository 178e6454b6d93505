from __future__ import annotations

import pytest

from asyncms.cli.options import Settings
from asyncms.cli.parameters import Exit
from asyncms.cli.runner import run_alone


def test_data_that_breaks_off_is_an_error_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    async def main() -> int:
        raise EOFError("the compressed file ended early")

    with pytest.raises(Exit) as caught:
        run_alone(Settings(), main)
    assert caught.value.exit_code == 1
    assert capsys.readouterr().err == "asyncms: the compressed file ended early\n"
