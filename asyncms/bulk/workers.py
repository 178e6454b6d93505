"""Further processes for a run: how they come into being and how they end.

`SpawnedWorkers` starts interpreters anew, anywhere and at any time; each takes as long to start as a program that imports asyncms.
`ForkedWorkers` forks them beforehand, which costs a few milliseconds; only a process without threads and without an event loop may
be forked (a lock that another thread holds would stay locked), and only where nothing in the system's own libraries forbids it.

Ctrl-C and SIGTERM are for the process that the user started. It closes its end of the socket, however it ends, and that ends its workers.
"""

from __future__ import annotations

import os
import signal
import socket
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Any, NoReturn, Protocol, Self

import anyio
import anyio.lowlevel
import anyio.to_thread

from asyncms.bulk.channel import Channel
from asyncms.bulk.worker import serve

if TYPE_CHECKING:
    import subprocess

__all__ = ["CAN_FORK", "ForkedWorkers", "SpawnedWorkers", "Worker", "Workers"]

CAN_FORK = sys.platform == "linux"
_NOT_FOR_WORKERS = (signal.SIGINT, signal.SIGTERM)
STOP_LIMIT = 5.0
"""Seconds that a worker may take to break off what it does."""


class Worker:
    """One further process."""

    def __init__(self, connection: socket.socket, process: _Process) -> None:
        self._connection = connection
        self._process = process
        self.channel: Channel = Channel(connection)

    async def stop(self) -> None:
        """Have it break off what it does, if it still does anything, and wait until it has ended."""
        self._connection.close()
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(self._process.end)


class Workers(Protocol):
    """Where further processes come from."""

    count: int
    """How many there can be at once."""

    async def start(self) -> Worker:
        """One that waits for its assignment. Raises OSError, also when there is none left."""
        ...


class SpawnedWorkers:
    """Interpreters that are started when they are needed.

    As with `multiprocessing`, the program's main module is imported by each, so what it does as a program must stand below
    ``if __name__ == "__main__"``.
    """

    def __init__(self, count: int) -> None:
        self.count: int = count

    async def start(self) -> Worker:
        # Few runs have several processes.
        from multiprocessing.spawn import get_preparation_data

        preparation = {name: value for name, value in get_preparation_data("asyncms").items() if name != "authkey"}
        ours, theirs = socket.socketpair()
        try:
            # Else nobody would know of a process that was started just then.
            with theirs, anyio.CancelScope(shield=True):
                process = await anyio.to_thread.run_sync(_spawn, theirs)
        except BaseException:
            ours.close()
            raise
        worker = Worker(ours, _Process(process.pid, process))
        await worker.channel.send(preparation)
        return worker


class ForkedWorkers:
    """Forks of this process, made on entering, before there is an event loop or a thread.

    Args:
        count: how many. Where the system has no room for so many, there are fewer.
        use_uvloop: which event loop is loaded beforehand, once for all.

    Raises OSError on entering where `CAN_FORK` is false.
    """

    def __init__(self, count: int, *, use_uvloop: bool = False) -> None:
        self.count: int = count
        self._use_uvloop = use_uvloop
        self._idle: list[tuple[socket.socket, _Process]] = []

    def __enter__(self) -> Self:
        if not CAN_FORK and self.count:
            raise OSError(f"processes are not forked on {sys.platform}")
        if self.count:
            anyio.run(anyio.lowlevel.checkpoint, backend="asyncio", backend_options={"use_uvloop": self._use_uvloop})
        # What is in these buffers would be written by each.
        sys.stdout.flush()
        sys.stderr.flush()
        for _ in range(self.count):
            ours, theirs = socket.socketpair()
            # Until the worker ignores them, it has this process's handlers, which are not for it.
            mask = signal.pthread_sigmask(signal.SIG_BLOCK, _NOT_FOR_WORKERS)
            try:
                pid = os.fork()
                if pid == 0:
                    # Only the process that the user started may hold these: that they are closed tells of its end.
                    _become_worker(theirs, [ours, *(connection for connection, _ in self._idle)], mask)
            except OSError:
                ours.close()
                theirs.close()
                break
            finally:
                signal.pthread_sigmask(signal.SIG_SETMASK, mask)
            theirs.close()
            self._idle.append((ours, _Process(pid)))
        self.count = len(self._idle)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for connection, _ in self._idle:
            connection.close()
        for _, process in self._idle:
            process.end()
        self._idle.clear()

    async def start(self) -> Worker:
        if not self._idle:
            raise OSError("all forked processes have been at work")
        return Worker(*self._idle.pop())


class _Process:
    """What is left to do when its connection is closed."""

    def __init__(self, pid: int, process: subprocess.Popen[bytes] | None = None) -> None:
        self._pid = pid
        self._process = process

    def end(self) -> None:
        """Wait until it has ended, for a while; then end it."""
        if self._process is not None:
            import subprocess

            try:
                self._process.wait(STOP_LIMIT)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            return
        with suppress(OSError):
            # Not every kernel and sandbox lets us wait for a while only.
            self._limit_fork()
        with suppress(ChildProcessError):
            os.waitpid(self._pid, 0)

    def _limit_fork(self) -> None:
        import select

        descriptor = os.pidfd_open(self._pid)
        try:
            poll = select.poll()
            poll.register(descriptor, select.POLLIN)
            if not poll.poll(STOP_LIMIT * 1000):
                os.kill(self._pid, signal.SIGKILL)
        finally:
            os.close(descriptor)


def _spawn(connection: socket.socket) -> subprocess.Popen[bytes]:
    import json
    import subprocess

    arguments = [sys.executable, "-c", PROGRAM, json.dumps(sys.path)]
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP
        process = subprocess.Popen(arguments, stdin=subprocess.PIPE, creationflags=flags)
        assert process.stdin is not None
        with process.stdin as stdin:
            stdin.write(connection.share(process.pid))
        return process
    descriptor = connection.fileno()
    return subprocess.Popen(
        [*arguments, str(descriptor)], stdin=subprocess.DEVNULL, pass_fds=[descriptor], start_new_session=True
    )


PROGRAM = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from asyncms.bulk.workers import main; main(sys.argv[2:])"
)


def main(arguments: Sequence[str]) -> NoReturn:
    """In a spawned process."""
    from multiprocessing.spawn import prepare

    from asyncms.bulk.channel import receive_blocking

    if sys.platform == "win32":
        connection = socket.fromshare(sys.stdin.buffer.read())
    else:
        connection = socket.socket(fileno=int(arguments[0]))

    def work() -> None:
        prepare(receive_blocking(connection))
        serve(connection)

    _work_and_end(work)


def _become_worker(connection: socket.socket, others: list[socket.socket], mask: set[int]) -> NoReturn:
    def work() -> None:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        for other in others:
            other.close()
        serve(connection)

    _work_and_end(work)


def _work_and_end(work: Any) -> NoReturn:
    """Never returns, whatever happens: in a fork, what called it is the other process's."""
    code = 1
    try:
        for number in _NOT_FOR_WORKERS:
            signal.signal(number, signal.SIG_IGN)
        work()
        code = 0
    except EOFError:
        # Nobody has any work.
        code = 0
    except BaseException:  # noqa: BLE001 - there is nobody to catch it
        traceback.print_exc()
    finally:
        with suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)
