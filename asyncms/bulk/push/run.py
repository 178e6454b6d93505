"""``push_directory``: a packager's directory into a MediaStore container, as it is written.

One loop looks at the directory (when the system tells of changes, and in any case every `LONGEST_WAIT`), tells `Plan` what it
found and begins the actions that follow; each action is a task that tells `Plan` its outcome, and what follows from that
begins at once. A failure belongs to its file. Only what makes the whole run pointless is raised.
"""

from __future__ import annotations

import importlib.util
import os
import time
from enum import Enum, auto
from pathlib import Path as FilePath
from typing import TYPE_CHECKING, Any, Protocol, Unpack

import anyio
import anyio.to_thread
from anyio.abc import TaskGroup

from asyncms._generated.mediastore.operations import MODEL
from asyncms.bulk.fatal import ends_run
from asyncms.bulk.push.directory import Directory as PackagerDirectory
from asyncms.bulk.push.events import (
    Deleted,
    OnPushEvent,
    PlaylistHeld,
    PushFailure,
    PushReport,
    StreamStarted,
    Uploaded,
    UploadFailed,
)
from asyncms.bulk.push.growing import GrowingFile
from asyncms.bulk.push.plan import Abort, Action, Finish, Mode, Plan, Put, Refuse, Stream
from asyncms.bulk.push.plan import Delete as DeleteAction
from asyncms.bulk.push.rules import PushConfig
from asyncms.bulk.report import ignore
from asyncms.bulk.store import counts
from asyncms.errors import (
    AsyncmsError,
    ClientError,
    ConfigError,
    ParamValidationError,
)
from asyncms.mediastore.limits import MAX_BODY, find_refusals, size_fault

if TYPE_CHECKING:
    from asyncms._generated.mediastore.types import (
        DeleteObjectRequest,
        DeleteObjectResponse,
        PutObjectRequest,
        PutObjectResponse,
    )

__all__ = ["MediaStore", "RunUntil", "push_directory"]

LONGEST_WAIT = 0.1
"""Seconds between looks; the close of a file is no event of the systems' watches."""
LOOKING_SHARE = 20
"""Looks at a large directory take this part of the time at most."""

_REFUSED = frozenset({"ContainerNotFoundException"})


class MediaStore(Protocol):
    """What a push needs of a client."""

    async def put_object(self, **kwargs: Unpack[PutObjectRequest]) -> PutObjectResponse: ...

    async def delete_object(self, **kwargs: Unpack[DeleteObjectRequest]) -> DeleteObjectResponse: ...


class RunUntil(Enum):
    """When a push is done."""

    UPLOADED = auto()
    """Everything in the directory is uploaded; all files count as complete."""
    ENDED = auto()
    """Every playlist says that nothing more will come (EXT-X-ENDLIST, a static manifest), and all is uploaded."""
    STOPPED = auto()
    """The caller's event is set; what is complete by then is uploaded."""


async def push_directory(
    client: MediaStore,
    *,
    Directory: str | os.PathLike[str],
    Path: str = "",
    Until: RunUntil = RunUntil.STOPPED,
    Streaming: bool = False,
    Delete: bool = False,
    Stop: anyio.Event | None = None,
    Callback: OnPushEvent | None = None,
    Config: PushConfig | None = None,
) -> PushReport:
    """Upload a directory that a live packager writes, so that players can play it from the container meanwhile.

    A playlist or manifest is uploaded only when all files it refers to are; see `asyncms.bulk.push.plan` for the rules. Files
    that fail do not end the run, but their playlists are held back. Memory: ``concurrency`` files.

    Args:
        client: a MediaStore Data client.
        Directory: watched with its folders, until the run is done.
        Path: the folder in the container that gets its content.
        Until: see `RunUntil`.
        Streaming: upload segments while they are written (``UploadAvailability="STREAMING"``), for players that
            read segments before their end.
        Delete: delete objects whose files the packager removed, once no playlist refers to them any more.
        Stop: ends the run, whatever ``Until`` says. Cancelling is rougher: uploads under way are broken off.
        Callback: called with each event of `asyncms.bulk.push.events`, on the event loop.
        Config: see `PushConfig`.

    Raises:
        ParamValidationError: ``Path`` is none that MediaStore takes.
        ConfigError, NoCredentialsError, NoRegionError: nothing can be uploaded at all.
        ClientError: the service refused the very first upload for all there will be: unknown container, no access.
        OSError: the directory cannot be read.
    """
    folder = _folder(Path)
    config = Config or PushConfig()
    if Until is not RunUntil.UPLOADED and importlib.util.find_spec("watchfiles") is None:
        raise ConfigError("watchfiles not found; watching a directory needs: pip install 'asyncms[cli]'")
    run = _Push(client, FilePath(Directory), folder, Until, Mode(Streaming, Delete, Until is RunUntil.UPLOADED), config)
    run.emit = Callback or ignore
    run.stop = Stop
    try:
        return await run.execute()
    except BaseExceptionGroup as group:
        # Files report their failures: this made all uploads pointless, or is an error of the callback.
        if all(type(error) is type(group.exceptions[0]) for error in group.exceptions):
            raise group.exceptions[0] from None
        raise


class _Push:
    emit: OnPushEvent
    stop: anyio.Event | None
    _tasks: TaskGroup

    def __init__(
        self, client: MediaStore, root: FilePath, folder: str, until: RunUntil, mode: Mode, config: PushConfig
    ) -> None:
        self._client = client
        self._root = root
        self._folder = folder
        self._until = until
        self._config = config
        self._plan = Plan(mode, config)
        self._directory = PackagerDirectory(root, folder, config, closed=mode.closed)
        self._wake = anyio.Event()
        self._unwatch = anyio.Event()
        self._active = 0
        self._growing: dict[str, GrowingFile] = {}
        self._failures: dict[str, Exception] = {}
        self._held: dict[str, tuple[str, ...]] = {}
        self._uploads = self._bytes = self._streamed = self._deleted = 0

    async def execute(self) -> PushReport:
        started = time.perf_counter()
        before = counts(self._client)
        async with anyio.create_task_group() as tasks:
            self._tasks = tasks
            if self._until is not RunUntil.UPLOADED:
                tasks.start_soon(self._watch)
            if self.stop is not None:
                tasks.start_soon(self._await_stop, self.stop)
            try:
                await self._loop()
            finally:
                # The watch's thread takes no cancellation.
                self._unwatch.set()
            tasks.cancel_scope.cancel()
        after = counts(self._client)
        return PushReport(
            uploads=self._uploads,
            bytes=self._bytes,
            streamed=self._streamed,
            deleted=self._deleted,
            failed=tuple(PushFailure(self._path(name), error) for name, error in self._failures.items()),
            held=tuple(
                PlaylistHeld(self._path(name), tuple(map(self._path, missing)))
                for name, missing in self._plan.waiting().items()
                if name not in self._failures
            ),
            seconds=time.perf_counter() - started,
            requests=after[0] - before[0] if before and after else None,
            retries=after[1] - before[1] if before and after else None,
        )

    # -- the directory -----------------------------------------------------------------------------------------------

    async def _loop(self) -> None:
        while True:
            stopping = self.stop is not None and self.stop.is_set()
            if stopping:
                self._plan.stop()
            started = time.perf_counter()
            look = await anyio.to_thread.run_sync(self._directory.look)
            looking = time.perf_counter() - started
            self._plan.learn(look)
            for name, error in look.broken.items():
                self._fail(name, error)
            for growing in self._growing.values():
                growing.look_again()
            self._advance()
            self._tell_held()
            if not self._plan.busy and (stopping or self._until is RunUntil.UPLOADED or self._is_ended()):
                return
            # However often a large directory changes, half of the time is left to others.
            await anyio.sleep(looking)
            with anyio.move_on_after(max(LONGEST_WAIT, looking * LOOKING_SHARE)):
                await self._wake.wait()
            self._wake = anyio.Event()

    def _is_ended(self) -> bool:
        return self._until is RunUntil.ENDED and self._plan.ended

    async def _watch(self) -> None:
        from watchfiles import awatch

        async for _ in awatch(
            self._root, watch_filter=None, debounce=50, step=10, rust_timeout=500, stop_event=self._unwatch
        ):
            self._wake.set()

    async def _await_stop(self, stop: anyio.Event) -> None:
        await stop.wait()
        self._wake.set()

    # -- actions -----------------------------------------------------------------------------------------------------

    def _advance(self) -> None:
        for action in self._plan.next(self._config.concurrency - self._active):
            self._begin(action)
        if not self._plan.busy:
            self._wake.set()

    def _tell_held(self) -> None:
        held = self._plan.held()
        for name, missing in held.items():
            if self._held.get(name) != missing:
                self.emit(PlaylistHeld(self._path(name), tuple(map(self._path, missing))))
        self._held = held

    def _begin(self, action: Action) -> None:
        match action:
            case Put():
                self._active += 1
                self._tasks.start_soon(self._put, action)
            case DeleteAction():
                self._active += 1
                self._tasks.start_soon(self._delete, action.name)
            case Stream():
                growing = self._growing[action.name] = GrowingFile()
                self._tasks.start_soon(self._stream, action, growing)
            case Finish():
                self._growing[action.name].finish()
            case Abort():
                self._growing[action.name].abandon()
            case Refuse():
                self._fail(action.name, ParamValidationError([size_fault(action.size, "STANDARD") or ""]))

    async def _put(self, action: Put) -> None:
        name = action.name
        try:
            data = action.snapshot.data if action.snapshot is not None else await self._read(name)
            await self._client.put_object(Body=data, **self._arguments(name))
        except FileNotFoundError:
            self._plan.gone(name)
        except (AsyncmsError, OSError) as error:
            self._raise_if_pointless(error)
            self._plan.failed(name, final=isinstance(error, ParamValidationError))
            self._fail(name, error)
        else:
            self._store(name, len(data), streamed=False)
        self._active -= 1
        self._advance()

    async def _read(self, name: str) -> bytes:
        # One byte more than may be sent shows the client that the file is too large.
        return await anyio.to_thread.run_sync(_read_at_most, self._root / name, MAX_BODY["STANDARD"] + 1)

    async def _stream(self, action: Stream, growing: GrowingFile) -> None:
        name = action.name
        try:
            await growing.open(self._root / action.source)
            self.emit(StreamStarted(self._path(name)))
            await self._client.put_object(Body=growing, UploadAvailability="STREAMING", **self._arguments(name))
        except FileNotFoundError:
            self._plan.gone(name)
        except (AsyncmsError, OSError) as error:
            self._plan.failed(name, final=False)
            if not growing.abandoned:
                self._raise_if_pointless(error)
                self._fail(name, error)
        else:
            self._store(name, growing.size, streamed=True)
        finally:
            growing.close()
        del self._growing[name]
        self._advance()

    async def _delete(self, name: str) -> None:
        try:
            await self._client.delete_object(Path=self._path(name))
        except (AsyncmsError, OSError) as error:
            if not (isinstance(error, ClientError) and error.code == "ObjectNotFoundException"):
                self._fail(name, error)
        else:
            self._deleted += 1
            self._failures.pop(name, None)
            self.emit(Deleted(self._path(name)))
        self._plan.deleted(name)
        self._active -= 1
        self._advance()

    # -- outcomes ----------------------------------------------------------------------------------------------------

    def _store(self, name: str, size: int, *, streamed: bool) -> None:
        self._plan.stored(name)
        self._failures.pop(name, None)
        self._uploads += 1
        self._bytes += size
        self._streamed += streamed
        self.emit(Uploaded(self._path(name), size, streamed))

    def _fail(self, name: str, error: Exception) -> None:
        self._failures[name] = error
        self.emit(UploadFailed(self._path(name), error))

    def _raise_if_pointless(self, error: Exception) -> None:
        if not isinstance(error, OSError) and ends_run(error, is_first=False):
            raise error
        if not self._uploads and isinstance(error, ClientError) and (error.status == 403 or error.code in _REFUSED):
            raise error

    def _path(self, name: str) -> str:
        return f"{self._folder}/{name}" if self._folder else name

    def _arguments(self, name: str) -> Any:
        arguments = {"Path": self._path(name), "ContentType": self._config.content_type(name)}
        cache_control = self._config.cache_control(name)
        if cache_control is not None:
            arguments["CacheControl"] = cache_control
        return arguments


def _folder(path: str) -> str:
    folder = path.strip("/")
    if not folder:
        return ""
    faults = find_refusals(MODEL.operation("PutObject"), {"Path": f"{folder}/segment"})
    if faults:
        raise ParamValidationError(faults)
    return folder


def _read_at_most(path: FilePath, size: int) -> bytes:
    with path.open("rb") as file:
        return file.read(size)
