"""The server's life: listening, and an end that leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Self

from aiohttp import web

from asyncms.errors import ConfigError
from asyncms.testing.mediastore.app import MediaStoreApp
from asyncms.testing.mediastore.auth import Authenticator
from asyncms.testing.mediastore.config import MediaStoreConfig, check_containers
from asyncms.testing.mediastore.memory import MemoryStore
from asyncms.testing.mediastore.store import Store

__all__ = ["MediaStoreServer"]

_SHUTDOWN_GRACE = 2.0
"""How many seconds answers that are being sent get at the end."""

_BACKLOG = 1024

_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - to name an address, not to bind it


class MediaStoreServer:
    """A MediaStore Data server on its own port, for as long as it is entered.

        async with MediaStoreServer(["movies"]) as server:
            client = session.create_client("mediastore-data", endpoint_url=server.endpoint_url("movies"), ...)

    ``containers``: names, whose objects are then kept in memory, or names and stores, which stay the caller's to close.
    ``authenticator``: who may do what; None: everybody everything. ``port`` 0: any free one.

    Leaving it stops listening, cuts off uploads that are not received yet and their readers, lets other answers finish
    for 2 seconds, and waits for what is being stored.

    Raises ConfigError for containers that cannot be served; OSError where the port cannot be had.
    """

    def __init__(
        self,
        containers: Mapping[str, Store] | Iterable[str] = ("default",),
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        config: MediaStoreConfig | None = None,
        authenticator: Authenticator | None = None,
    ) -> None:
        if isinstance(containers, str):
            raise ConfigError(f"containers must be several names, such as [{containers!r}], not one text")
        if not isinstance(containers, Mapping):
            containers = {name: MemoryStore() for name in containers}
        check_containers(containers)
        self._host = host
        self._wanted_port = port
        self._app = MediaStoreApp(dict(containers), config or MediaStoreConfig(), authenticator)
        self._runner: web.ServerRunner | None = None
        self.port: int = port

    @property
    def url(self) -> str:
        """The server itself, without a container."""
        host = _EVERYWHERE.get(self._host, self._host)
        host = f"[{host}]" if ":" in host else host
        return f"http://{host}:{self.port}"

    def endpoint_url(self, container: str = "default") -> str:
        """What a client takes as ``endpoint_url``."""
        return f"{self.url}/{container}"

    async def __aenter__(self) -> Self:
        server = web.Server(self._app.handle, handler_cancellation=True, access_log=None)
        runner = web.ServerRunner(server, shutdown_timeout=_SHUTDOWN_GRACE)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._host, self._wanted_port, backlog=_BACKLOG).start()
        except BaseException:
            await runner.cleanup()
            raise
        self._runner = runner
        self.port = runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        runner, self._runner = self._runner, None
        if runner is None:
            return
        for site in list(runner.sites):
            await site.stop()
        self._app.cut_uploads()
        await runner.cleanup()
        await self._app.settle()
