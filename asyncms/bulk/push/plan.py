"""Decides what to upload next. Pure: it is told what was seen and what became of its actions, and returns new actions.

The rules, which a player relies on:

- A playlist goes out as the bytes that were read once and parsed (a snapshot), and only when every file it refers to is
  stored in the version that was there when it was read, or a newer one. Of the playlists it refers to, any version will do.
- Of the snapshots of one playlist the newest that may go out does, and an older one never follows it. Snapshots that wait
  are kept, not replaced: under steady updates the newest alone might never be ready.
- A file goes out when a waiting snapshot says that it is written, or nobody writes to it any more. One action per name at
  a time.
- A file that failed is tried again when it changed, and when another upload succeeded since: the server is back then.
- An object is deleted when its file is gone and no snapshot that is stored, on its way or waiting refers to it. A delete
  that fails is reported, and not tried again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import count
from typing import TypeAlias

from asyncms.bulk.push.references import PlaylistError, References
from asyncms.bulk.push.rules import PushConfig
from asyncms.mediastore.limits import size_fault

__all__ = ["Abort", "Action", "Delete", "Finish", "Look", "Mode", "Plan", "Put", "Refuse", "Seen", "Snapshot", "Stream"]

MAX_WAITING = 32
"""Snapshots of one playlist that wait; an uploader this far behind only needs the newer ones."""
MAX_TRIES = 3
"""Of one version of a file, beside the client's own retries."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as one look found it."""

    size: int
    modified: int
    """Nanoseconds."""
    inode: int
    writing: bool
    """Whether somebody may still write to it."""
    source: str
    """Its path relative to the directory."""

    @property
    def signature(self) -> tuple[int, int, int]:
        return self.size, self.modified, self.inode


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """One version of a playlist, complete."""

    name: str
    data: bytes
    references: References


@dataclass(frozen=True, slots=True)
class Look:
    """What one look at the directory found.

    Attributes:
        files: by name, all that are not ignored. They were looked at after ``snapshots`` were read.
        unfinished: by the name they will have, files under temporary names.
        snapshots: playlists that are new or changed since the last look.
        broken: changed ones that cannot be understood.
    """

    files: Mapping[str, Seen]
    unfinished: Mapping[str, Seen] = field(default_factory=dict)
    snapshots: Sequence[Snapshot] = ()
    broken: Mapping[str, PlaylistError] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Mode:
    """What a push is to do."""

    streaming: bool = False
    delete: bool = False
    closed: bool = False
    """Nobody writes any more, whatever it looks like."""


@dataclass(frozen=True, slots=True)
class Put:
    """Upload the file, or the snapshot's bytes."""

    name: str
    snapshot: Snapshot | None = None


@dataclass(frozen=True, slots=True)
class Stream:
    """Upload the file while it grows."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Finish:
    """The growing file is complete: its upload ends at the file's end."""

    name: str


@dataclass(frozen=True, slots=True)
class Abort:
    """The growing file will never be complete."""

    name: str


@dataclass(frozen=True, slots=True)
class Delete:
    """Remove the object."""

    name: str


@dataclass(frozen=True, slots=True)
class Refuse:
    """Too large for the service: nothing was begun, nothing is to be reported back."""

    name: str
    size: int


Action: TypeAlias = Put | Stream | Finish | Abort | Delete | Refuse


class Stage(Enum):
    """What happens to a name."""

    RESTING = auto()
    SENDING = auto()
    STREAMING = auto()
    ENDING = auto()
    """Streaming, told to end."""
    DELETING = auto()


class Trouble(Enum):
    """Why the newest version of a file is not tried now."""

    NONE = auto()
    UNTIL_SUCCESS = auto()
    UNTIL_CHANGE = auto()


@dataclass(slots=True, eq=False)
class _Waiting:
    snapshot: Snapshot
    missing: dict[str, int]
    """Names and the versions of them that must be stored."""


@dataclass(slots=True, eq=False)
class _File:
    seen: Seen | None = None
    """None: it is not in the directory."""
    signature: tuple[int, int, int] | None = None
    """Of the newest version."""
    version: int = 0
    stored: int = 0
    """The version that is on the server at least; 0: none."""
    stage: Stage = Stage.RESTING
    sending: int = 0
    inode: int = 0
    """Of the file that is streamed."""
    listed: bool = False
    """Whether a playlist lists the streamed file as finished."""
    streams: bool = True
    """Whether its growing is to be streamed: once that failed, it is uploaded when it is complete."""
    trouble: Trouble = Trouble.NONE
    tries: int = 0
    waiting: list[_Waiting] = field(default_factory=list)
    outgoing: Snapshot | None = None
    current: Snapshot | None = None
    newest: Snapshot | None = None

    def snapshots(self) -> list[Snapshot]:
        """All of which a player may see or come to see what they refer to."""
        known = [waiting.snapshot for waiting in self.waiting]
        return known + [snapshot for snapshot in (self.outgoing, self.current) if snapshot is not None]


class Plan:
    """The state of one push."""

    def __init__(self, mode: Mode, config: PushConfig) -> None:
        self._mode = mode
        self._config = config
        self._files: dict[str, _File] = {}
        self._playlists: dict[str, _File] = {}
        self._stopping = False
        # What a step has to look at, so that it costs the same in a directory of ten thousand files.
        self._active: set[str] = set()
        self._absent: set[str] = set()
        self._growing: set[str] = set()
        self._until_success: set[str] = set()
        self._wanted: dict[str, bool] = {}
        self._queue: deque[str] | None = None
        """Files that were ready when it was made, the most urgent first; None: to be made anew."""
        self._unfinished: Mapping[str, Seen] = {}
        # Of all files together: a file that was forgotten and comes back must not look old.
        self._versions = count(1)

    # -- what is learnt ----------------------------------------------------------------------------------------------

    def learn(self, look: Look) -> None:
        """What a look found."""
        self._queue = None
        for name, seen in look.files.items():
            file = self._file(name)
            file.seen = seen
            if file.signature != seen.signature:
                file.signature = seen.signature
                if name not in self._playlists:
                    file.version = next(self._versions)
                    file.trouble, file.tries = Trouble.NONE, 0
        for name, file in list(self._files.items()):
            if name not in look.files:
                file.seen = None
                if file.stage is Stage.RESTING and not (file.stored or file.waiting or name in look.unfinished):
                    self._forget(name)
        self._absent = {name for name, file in self._files.items() if file.seen is None}
        self._growing = {name for name, seen in look.files.items() if seen.writing and seen.size}
        self._unfinished = look.unfinished
        for snapshot in look.snapshots:
            self._take(snapshot)

    def stored(self, name: str) -> None:
        """An upload of `Put` or `Stream` succeeded."""
        file = self._files[name]
        file.stored = file.sending
        self._rest(name, file)
        file.trouble, file.tries, file.streams = Trouble.NONE, 0, True
        if file.stored < file.version:
            self._queue = None
        if file.outgoing is not None:
            file.current, file.outgoing = file.outgoing, None
        for playlist in self._playlists.values():
            for waiting in playlist.waiting:
                if waiting.missing.get(name, file.stored + 1) <= file.stored:
                    del waiting.missing[name]
        for other_name in self._until_success:
            other = self._files.get(other_name)
            if other is not None and other.trouble is Trouble.UNTIL_SUCCESS and other.tries < MAX_TRIES:
                other.trouble = Trouble.NONE
                self._queue = None
        self._until_success.clear()

    def failed(self, name: str, *, final: bool) -> None:
        """An upload failed; ``final``: this version can never succeed."""
        file = self._files[name]
        if file.stage in {Stage.STREAMING, Stage.ENDING}:
            # A stream is never the last attempt: the complete file follows.
            file.streams = False
        else:
            file.trouble = Trouble.UNTIL_CHANGE if final else Trouble.UNTIL_SUCCESS
            file.tries += 1
            if not final:
                self._until_success.add(name)
        self._rest(name, file)
        self._queue = None
        if file.outgoing is not None:
            if file.waiting:
                file.trouble = Trouble.NONE  # a newer one takes its place
            else:
                file.waiting.append(_Waiting(file.outgoing, {}))
            file.outgoing = None

    def gone(self, name: str) -> None:
        """A `Put` or `Stream` found no file."""
        file = self._files[name]
        file.seen = None
        self._absent.add(name)
        self._rest(name, file)

    def deleted(self, name: str) -> None:
        """A `Delete` ended, one way or the other."""
        self._rest(name, self._files[name])
        self._queue = None

    def stop(self) -> None:
        """What is still being written is not waited for."""
        self._stopping = True

    # -- what follows ------------------------------------------------------------------------------------------------

    def next(self, slots: int) -> list[Action]:
        """The actions to begin now, each of them once.

        Args:
            slots: how many of `Put` and `Delete` may begin; as many of `Stream` may run.
        """
        actions: list[Action] = [*self._streams()]
        begun = 0
        candidates: list[Put | Refuse | Delete] = []
        for name, playlist in self._playlists.items():
            if playlist.stage is Stage.RESTING and self._ready_snapshot(playlist) is not None:
                candidates.append(Put(name))
        candidates.extend(self._take_ready(slots - len(candidates)))
        candidates.extend(self._deletions())
        for action in candidates:
            if not isinstance(action, Delete) and (refused := self._refused(action.name)) is not None:
                actions.append(refused)
                continue
            if begun < slots:
                begun += 1
                actions.append(self._begin_delete(action) if isinstance(action, Delete) else self._begin(action.name))
        if self._mode.streaming and not self._mode.closed and not self._stopping:
            streaming = sum(self._files[name].stage in {Stage.STREAMING, Stage.ENDING} for name in self._active)
            for name, source in self._streamable():
                if streaming >= self._config.concurrency:
                    break
                streaming += 1
                actions.append(self._begin_stream(name, source))
        return actions

    @property
    def busy(self) -> bool:
        """Whether an action is under way."""
        return bool(self._active)

    @property
    def ended(self) -> bool:
        """Whether there are playlists and the newest version of each says that nothing more will come."""
        newest = [p.newest.references.ended for p in self._playlists.values() if p.newest is not None]
        return True in newest and False not in newest

    def held(self) -> dict[str, tuple[str, ...]]:
        """Playlists whose newest version waits for files that failed or are not there, and those files."""
        found: dict[str, tuple[str, ...]] = {}
        for name, missing in self.waiting().items():
            hopeless = tuple(n for n in missing if self._is_hopeless(n))
            if hopeless:
                found[name] = hopeless
        return found

    def waiting(self) -> dict[str, tuple[str, ...]]:
        """Playlists whose newest version is not stored, and the files it waits for."""
        return {name: tuple(p.waiting[-1].missing) for name, p in sorted(self._playlists.items()) if p.waiting}

    # -- details -----------------------------------------------------------------------------------------------------

    def _file(self, name: str) -> _File:
        file = self._files.get(name)
        if file is None:
            file = self._files[name] = _File()
            if self._config.is_playlist(name):
                self._playlists[name] = file
        return file

    def _forget(self, name: str) -> None:
        del self._files[name]
        self._playlists.pop(name, None)

    def _take(self, snapshot: Snapshot) -> None:
        playlist = self._file(snapshot.name)
        references = snapshot.references
        names: dict[str, None] = dict.fromkeys(references.required)
        if references.patterns:
            for name, file in self._files.items():
                closed = file.seen is not None and not file.seen.writing
                if closed and any(pattern.fullmatch(name) for pattern in references.patterns):
                    names[name] = None
        missing: dict[str, int] = {}
        for name in names:
            other = self._files.get(name)
            version = 1
            if other is not None and other.seen is not None and name not in self._playlists:
                version = other.version
            if other is None or other.stored < version:
                missing[name] = version
        for name in references.finished:
            streamed = self._files.get(name)
            if streamed is not None and streamed.stage is Stage.STREAMING:
                streamed.listed = True
        playlist.version = next(self._versions)
        playlist.newest = snapshot
        playlist.trouble, playlist.tries = Trouble.NONE, 0
        playlist.waiting.append(_Waiting(snapshot, missing))
        del playlist.waiting[:-MAX_WAITING]

    def _rest(self, name: str, file: _File) -> None:
        file.stage = Stage.RESTING
        self._active.discard(name)

    def _take_ready(self, count: int) -> list[Put]:
        """The next files to upload, at most ``count`` that the service takes."""
        queue = self._queue
        if queue is None:
            self._wanted = self._collect_wanted()
            order = {name: number for number, name in enumerate(self._wanted)}
            ready = [name for name, file in self._files.items() if self._is_ready(name, file)]
            ready.sort(key=lambda name: (order.get(name, len(order)), self._modified(name), name))
            queue = self._queue = deque(ready)
        taken: list[Put] = []
        refused = 0
        while queue and len(taken) - refused < count:
            name = queue.popleft()
            file = self._files.get(name)
            if file is not None and self._is_ready(name, file):
                refused += self._size_fault(name)
                taken.append(Put(name))
        return taken

    def _collect_wanted(self) -> dict[str, bool]:
        """Files that snapshots wait for, the oldest snapshot's first, and whether one says that they are written."""
        wanted: dict[str, bool] = {}
        for playlist in self._playlists.values():
            for waiting in playlist.waiting:
                written = waiting.snapshot.references.written
                for name in waiting.missing:
                    wanted[name] = wanted.get(name, False) or name in written
        return wanted

    def _ready_snapshot(self, playlist: _File) -> int | None:
        if playlist.trouble is not Trouble.NONE:
            return None
        for index in range(len(playlist.waiting) - 1, -1, -1):
            if not playlist.waiting[index].missing:
                return index
        return None

    def _is_ready(self, name: str, file: _File) -> bool:
        return (
            name not in self._playlists
            and file.seen is not None
            and file.stage is Stage.RESTING
            and file.trouble is Trouble.NONE
            and file.stored < file.version
            and (self._mode.closed or not file.seen.writing or self._wanted.get(name, False))
        )

    def _is_hopeless(self, name: str) -> bool:
        if name in self._unfinished:
            return False
        file = self._files.get(name)
        if file is None or file.trouble is not Trouble.NONE:
            return True
        return file.stage is Stage.RESTING and file.seen is None and not file.waiting

    def _modified(self, name: str) -> int:
        seen = self._files[name].seen
        return seen.modified if seen is not None else 0

    def _size(self, name: str) -> int:
        file = self._files[name]
        if name in self._playlists:
            return max((len(waiting.snapshot.data) for waiting in file.waiting), default=0)
        return file.seen.size if file.seen is not None else 0

    def _size_fault(self, name: str) -> bool:
        return size_fault(self._size(name), "STANDARD") is not None

    def _refused(self, name: str) -> Refuse | None:
        if not self._size_fault(name):
            return None
        self._files[name].trouble = Trouble.UNTIL_CHANGE
        return Refuse(name, self._size(name))

    def _begin(self, name: str) -> Put:
        file = self._files[name]
        file.stage, file.sending = Stage.SENDING, file.version
        self._active.add(name)
        if name not in self._playlists:
            return Put(name)
        index = self._ready_snapshot(file)
        assert index is not None
        file.outgoing = file.waiting[index].snapshot
        del file.waiting[: index + 1]
        return Put(name, file.outgoing)

    def _streamable(self) -> Iterable[tuple[str, Seen]]:
        for name, seen in self._unfinished.items():
            file = self._files.get(name)
            if seen.size and (file is None or (file.stage is Stage.RESTING and file.streams)):
                yield name, seen
        for name in sorted(self._growing):
            file = self._files[name]
            seen_now = file.seen
            if (
                seen_now is not None
                and file.stage is Stage.RESTING
                and file.streams
                and file.stored < file.version
                and not self._wanted.get(name, False)
                and name not in self._playlists
            ):
                yield name, seen_now

    def _begin_stream(self, name: str, seen: Seen) -> Stream:
        file = self._file(name)
        file.stage, file.inode, file.listed = Stage.STREAMING, seen.inode, False
        self._active.add(name)
        return Stream(name, seen.source)

    def _streams(self) -> Iterable[Finish | Abort]:
        for name in sorted(self._active):
            file = self._files[name]
            if file.stage is not Stage.STREAMING:
                continue
            if file.seen is not None and file.seen.inode == file.inode:
                if not file.seen.writing or file.listed:
                    file.stage, file.sending = Stage.ENDING, file.version
                    yield Finish(name)
                    continue
                growing = True
            else:
                unfinished = self._unfinished.get(name)
                growing = unfinished is not None and unfinished.inode == file.inode
            if self._stopping or not growing:
                file.stage, file.sending = Stage.ENDING, file.stored
                yield Abort(name)

    def _deletions(self) -> Iterable[Delete]:
        if not self._mode.delete:
            return
        gone = [
            name
            for name in sorted(self._absent)
            if (file := self._files.get(name)) is not None
            and file.seen is None
            and file.stored
            and file.stage is Stage.RESTING
            and not file.waiting
        ]
        if not gone:
            return
        kept = {n for p in self._playlists.values() for snapshot in p.snapshots() for n in snapshot.references.required}
        yield from (Delete(name) for name in gone if name not in kept and name not in self._unfinished)

    def _begin_delete(self, action: Delete) -> Delete:
        file = self._files[action.name]
        file.stage, file.stored, file.current, file.newest = Stage.DELETING, 0, None, None
        self._active.add(action.name)
        return action
