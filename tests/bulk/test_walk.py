from __future__ import annotations

import os
from pathlib import Path

import pytest

from asyncms.bulk.walk import LocalFile, walk


def names(root: Path, **options: bool) -> tuple[list[str], list[str]]:
    found = list(walk(root, **options))
    return [f.name for f in found if isinstance(f, LocalFile)], [f[0] for f in found if not isinstance(f, LocalFile)]


def test_files_and_what_cannot_be_one(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "file").write_bytes(b"123")
    (tmp_path / "a.txt").write_bytes(b"1")
    (tmp_path / ".asyncms-journal-x").write_bytes(b"")
    os.mkfifo(tmp_path / "pipe")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/bad\xff")).write_bytes(b"")
    assert names(tmp_path) == (["a/b/file", "a.txt"], ["bad\\xff", "pipe"])


def test_links(tmp_path: Path) -> None:
    (tmp_path / "dir").mkdir()
    (tmp_path / "dir" / "file").write_bytes(b"")
    (tmp_path / "link").symlink_to(tmp_path / "dir" / "file")
    (tmp_path / "other").symlink_to(tmp_path / "dir")
    (tmp_path / "dir" / "up").symlink_to(tmp_path)
    (tmp_path / "broken").symlink_to(tmp_path / "nowhere")
    assert names(tmp_path) == (["dir/file", "link", "other/file"], ["broken", "dir/up", "other/up"])
    assert names(tmp_path, follow_links=False) == (["dir/file"], [])


def test_no_directory(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        list(walk(tmp_path / "none"))
