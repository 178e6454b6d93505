from __future__ import annotations

import os
from pathlib import Path

import pytest

from asyncms.bulk.placement import Placement, UnsafeKeyError, place
from asyncms.bulk.tree import Tree, fold


def test_directories_are_made_once(tmp_path: Path) -> None:
    tree = Tree(tmp_path / "new" / "dest")
    assert (list(tmp_path.iterdir()), tree.is_made) == ([], False)
    tree.make()
    assert tree.is_made
    placement = place("a/b/c", "")
    assert not tree.is_ready(placement)
    tree.prepare("a/b/c", placement)
    assert (tree.root / "a" / "b").is_dir()
    assert tree.is_ready(placement) or tree.ignores_case
    assert tree.path(placement) == str(tree.root / "a" / "b" / "c")
    assert list(tree.root.iterdir()) == [tree.root / "a"]


def test_a_marker_makes_its_directory(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    tree.prepare("a/b/", place("a/b/", ""))
    assert (tmp_path / "a" / "b").is_dir()


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "dest").mkdir()
    tree = Tree(tmp_path / "dest")
    (tree.root / "link").symlink_to(outside)
    with pytest.raises(UnsafeKeyError, match="'link' is a link"):
        tree.prepare("link/x/y", place("link/x/y", ""))
    (tree.root / "dangling").symlink_to(tmp_path / "nowhere")
    with pytest.raises(UnsafeKeyError, match="is a link"):
        tree.prepare("dangling/x", place("dangling/x", ""))
    assert list(outside.iterdir()) == []


def test_the_destination_itself_may_be_a_link(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (tmp_path / "link").symlink_to(real)
    tree = Tree(tmp_path / "link")
    tree.prepare("a/b", place("a/b", ""))
    assert (real / "a").is_dir()


def test_a_file_in_the_way(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(UnsafeKeyError, match="'a' is a file"):
        tree.prepare("a/b", place("a/b", ""))


def test_names_that_no_file_can_have(tmp_path: Path) -> None:
    inside = tmp_path / "dest" / "d"
    inside.mkdir(parents=True)
    os.mkfifo(inside / "pipe")
    (inside / "null").symlink_to(os.devnull)
    (inside / "folder").mkdir()
    (inside / "dangling").symlink_to(tmp_path / "nowhere")
    (inside / "file").write_bytes(b"")
    tree = Tree(tmp_path / "dest")
    for name in ("pipe", "null", "folder"):
        for _ in range(2):
            assert not tree.is_ready(place(f"d/{name}", ""))
            with pytest.raises(UnsafeKeyError, match="no regular file"):
                tree.prepare(f"d/{name}", place(f"d/{name}", ""))
    tree.prepare("d/folder/", place("d/folder/", ""))
    for name in ("dangling", "file", "new"):
        tree.prepare(f"d/{name}", place(f"d/{name}", ""))
    tree.ignores_case = True
    with pytest.raises(UnsafeKeyError, match="no regular file"):
        tree.prepare("d/PIPE", place("d/PIPE", ""))


@pytest.mark.parametrize("is_dry", [False, True])
def test_the_destination_is_no_directory(tmp_path: Path, is_dry: bool) -> None:
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name in ("file", "dangling"):
        with pytest.raises(FileExistsError) as caught:
            Tree(tmp_path / name, is_dry=is_dry)
        assert caught.value.filename == str(tmp_path / name)


def test_a_dry_run_makes_nothing(tmp_path: Path) -> None:
    tree = Tree(tmp_path / "new", is_dry=True)
    tree.prepare("a/b", place("a/b", ""))
    assert (list(tmp_path.iterdir()), tree.is_made) == ([], True)


def test_names_that_differ_in_case_only(tmp_path: Path) -> None:
    tree = Tree(tmp_path)
    tree.ignores_case = True
    for key in ("Dir/a", "Dir/b", "caf\u00e9"):
        tree.prepare(key, place(key, ""))
    for key in ("dir/c", "Dir/A", "CAFE\u0301"):
        with pytest.raises(UnsafeKeyError, match="same name on this file system"):
            tree.prepare(key, place(key, ""))
    assert not tree.is_ready(Placement(("Dir", "z"), is_directory=False))


def test_fold() -> None:
    assert fold(("Straße",)) == fold(("STRASSE",))
    assert fold(("a", "b")) != fold(("ab",))
