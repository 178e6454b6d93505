"""What is checked in is what the installed botocore gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import DEFAULT_OUTPUT
from codegen.render import render_all
from codegen.writer import MARK, formatted, write


@pytest.fixture(scope="module")
def rendered() -> dict[str, str]:
    return render_all()


def _files(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in folder.rglob("*.py")}


def test_generated_files_are_up_to_date(tmp_path: Path, rendered: dict[str, str]) -> None:
    write(rendered, tmp_path)
    made, kept = _files(tmp_path), _files(DEFAULT_OUTPUT)
    assert sorted(made.keys() - kept.keys()) == []
    assert sorted(kept.keys() - made.keys()) == []
    assert [path for path in sorted(made) if made[path] != kept[path]] == []


def test_nothing_but_generated_files_is_in_the_folder(rendered: dict[str, str]) -> None:
    found = {
        path.relative_to(DEFAULT_OUTPUT).as_posix()
        for path in DEFAULT_OUTPUT.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert found == rendered.keys()


def test_every_file_says_first_that_it_is_generated(rendered: dict[str, str]) -> None:
    assert [path for path, text in rendered.items() if MARK not in text.split("\n", 1)[0]] == []


def test_every_file_is_formatted(rendered: dict[str, str]) -> None:
    assert [path for path, text in rendered.items() if formatted(text) != text] == []


def test_every_file_passes_the_linter(tmp_path: Path, rendered: dict[str, str]) -> None:
    write(rendered, tmp_path)
    rules = ["--isolated", "--line-length", "120", "--target-version", "py311", "--select", "E,F,I,UP,B,SIM,RUF"]
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", *rules, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_writing_removes_stale_generated_files_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "s3").mkdir()
    (tmp_path / "s3" / "gone.py").write_text(f"# Generated {MARK}\n")
    (tmp_path / "mine.py").write_text("MINE = 1\n")
    write({"s3/kept.py": f"# Generated {MARK}\n"}, tmp_path)
    assert sorted(_files(tmp_path)) == ["mine.py", "s3/kept.py"]


def test_formatting_refuses_what_is_not_python() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        formatted("def (")
