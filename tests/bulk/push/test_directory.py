from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from asyncms.bulk.push import directory as module
from asyncms.bulk.push.directory import Directory, is_open_for_writing
from asyncms.bulk.push.references import PlaylistError
from asyncms.bulk.push.rules import PushConfig

PLAYLIST = "#EXTM3U\n#EXTINF:1,\n1.ts\n"
linux = pytest.mark.skipif(sys.platform != "linux", reason="leases are Linux's")


def named(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def test_files_and_folders_but_nothing_ignored(tmp_path: Path) -> None:
    named(tmp_path, "1.ts", "low/2.ts", "low/deep/3.ts", ".hidden", ".git/x", "4.ts.tmp", "5.part", "6~", "x.tmp/7.ts")
    os.mkfifo(tmp_path / "pipe")
    look = Directory(tmp_path, "", PushConfig()).look()
    assert look.files.keys() == {"1.ts", "low/2.ts", "low/deep/3.ts"}
    assert look.unfinished.keys() == {"4.ts"}
    assert look.unfinished["4.ts"].source == "4.ts.tmp"
    assert look.files["low/2.ts"].size == 1


def test_a_missing_directory_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Directory(tmp_path / "none", "", PushConfig()).look()


@linux
def test_a_file_is_written_until_it_is_closed(tmp_path: Path) -> None:
    directory = Directory(tmp_path, "", PushConfig(settle=3600))
    with (tmp_path / "1.ts").open("wb") as file:
        file.write(b"x")
        file.flush()
        assert directory.look().files["1.ts"].writing
    assert not directory.look().files["1.ts"].writing


@linux
def test_a_lease_harms_no_writer(tmp_path: Path) -> None:
    path = tmp_path / "1.ts"
    path.write_bytes(b"x")
    with path.open("rb") as reader:
        assert is_open_for_writing(reader.fileno()) is False
        with path.open("ab") as writer:
            assert is_open_for_writing(reader.fileno()) is True
            writer.write(b"y")
        assert is_open_for_writing(reader.fileno()) is False
    assert path.read_bytes() == b"xy"


def test_where_the_system_does_not_say_a_file_settles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "is_open_for_writing", lambda _: None)
    named(tmp_path, "1.ts")
    modified = (tmp_path / "1.ts").stat().st_mtime
    now = modified + 1.9
    directory = Directory(tmp_path, "", PushConfig(settle=2), clock=lambda: now)
    assert directory.look().files["1.ts"].writing
    now = modified + 2.1
    assert not directory.look().files["1.ts"].writing


def test_nobody_writes_to_what_is_said_to_be_closed(tmp_path: Path) -> None:
    with (tmp_path / "1.ts").open("wb"):
        assert not Directory(tmp_path, "", PushConfig(), closed=True).look().files["1.ts"].writing


def test_each_version_of_a_playlist_is_read_once(tmp_path: Path) -> None:
    playlist = tmp_path / "a.m3u8"
    playlist.write_text(PLAYLIST)
    directory = Directory(tmp_path, "", PushConfig())
    (snapshot,) = directory.look().snapshots
    assert (snapshot.name, snapshot.data.decode(), snapshot.references.required) == ("a.m3u8", PLAYLIST, ("1.ts",))
    assert directory.look().snapshots == []
    playlist.write_text(PLAYLIST + "#EXT-X-ENDLIST\n")
    (snapshot,) = directory.look().snapshots
    assert snapshot.references.ended
    playlist.unlink()
    assert directory.look().files == {}
    playlist.write_text(PLAYLIST)
    assert len(directory.look().snapshots) == 1


@linux
def test_a_playlist_in_the_making_is_not_read(tmp_path: Path) -> None:
    directory = Directory(tmp_path, "", PushConfig())
    with (tmp_path / "a.m3u8").open("w") as file:
        file.write(PLAYLIST)
        file.flush()
        assert directory.look().snapshots == []
    assert len(directory.look().snapshots) == 1


def test_segments_are_looked_at_behind_the_playlist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.m3u8").write_text(PLAYLIST)
    read = module.read_references

    def packager_is_quick(name: str, data: bytes, folder: str) -> object:
        (tmp_path / "1.ts").write_bytes(b"new")
        return read(name, data, folder)

    monkeypatch.setattr(module, "read_references", packager_is_quick)
    assert Directory(tmp_path, "", PushConfig()).look().files["1.ts"].size == 3


def test_a_broken_playlist_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.m3u8").write_text("<html>")
    (tmp_path / "b.mpd").write_text("<html/>")
    directory = Directory(tmp_path, "", PushConfig())
    look = directory.look()
    assert look.broken.keys() == {"a.m3u8", "b.mpd"}
    assert all(isinstance(error, PlaylistError) for error in look.broken.values())
    assert directory.look().broken == {}


def test_references_from_the_root_of_the_container(tmp_path: Path) -> None:
    (tmp_path / "a.m3u8").write_text("#EXTM3U\n/live/one/1.ts\n")
    (snapshot,) = Directory(tmp_path, "live/one", PushConfig()).look().snapshots
    assert snapshot.references.required == ("1.ts",)
