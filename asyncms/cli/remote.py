"""What subcommands do with the objects of a store, whichever service it is. One row per scheme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from asyncms.bulk import BulkConfig, Report, download, download_prefix
from asyncms.bulk.events import OnEvent
from asyncms.cli.location import Location
from asyncms.client import ServiceClient
from asyncms.config import TransferConfig
from asyncms.s3.client import S3Client
from asyncms.transfer.download import DownloadStream
from asyncms.transfer.landing import Landing

if TYPE_CHECKING:
    from asyncms.cos.client import CosClient
    from asyncms.mediastore.client import MediaStoreDataClient

__all__ = ["MediaStoreRemote", "Remote", "S3Remote", "remote_of"]


class Remote(Protocol):
    """One client, as the subcommands use it."""

    @property
    def client(self) -> ServiceClient:
        """What performs the requests."""
        ...

    def stream(
        self, place: Location, byte_range: str | None = None, config: TransferConfig | None = None
    ) -> DownloadStream:
        """One object's bytes, or ``bytes=first-last`` of them, in order."""
        ...

    async def size(self, place: Location) -> int | None:
        """One object's size; None if the store does not say it."""
        ...

    async def download(
        self, place: Location, path: Path, callback: Callable[[int], object], config: TransferConfig
    ) -> None:
        """One object into a file, in a directory that is made if it is missing and the object is there."""
        ...

    async def download_all(
        self, place: Location, directory: Path, on_event: OnEvent, config: BulkConfig | None
    ) -> Report:
        """Everything below the place into a directory."""
        ...


class _Landing(Landing):
    makes_directory = True


class S3Remote:
    """Keys in buckets, of S3 or IBM COS."""

    def __init__(self, client: S3Client | CosClient) -> None:
        self.client: S3Client | CosClient = client

    def stream(
        self, place: Location, byte_range: str | None = None, config: TransferConfig | None = None
    ) -> DownloadStream:
        return self.client.download_stream(Bucket=place.bucket, Key=place.key, Range=byte_range, Config=config)

    async def size(self, place: Location) -> int | None:
        return (await self.client.head_object(Bucket=place.bucket, Key=place.key))["ContentLength"]

    async def download(
        self, place: Location, path: Path, callback: Callable[[int], object], config: TransferConfig
    ) -> None:
        bucket, key = place.bucket, place.key
        await self.client.download_file(bucket, key, path, Callback=callback, Config=config, landing=_Landing())

    async def download_all(
        self, place: Location, directory: Path, on_event: OnEvent, config: BulkConfig | None
    ) -> Report:
        return await download_prefix(
            self.client, Bucket=place.bucket, Prefix=place.key, Directory=directory, Callback=on_event, Config=config
        )


class MediaStoreRemote:
    """Paths in a container, which the client's endpoint is."""

    def __init__(self, client: MediaStoreDataClient) -> None:
        self.client: MediaStoreDataClient = client

    def stream(
        self, place: Location, byte_range: str | None = None, config: TransferConfig | None = None
    ) -> DownloadStream:
        return self.client.download_stream(Path=place.key, Range=byte_range, Config=config)

    async def size(self, place: Location) -> int | None:
        return (await self.client.describe_object(Path=place.key)).get("ContentLength")

    async def download(
        self, place: Location, path: Path, callback: Callable[[int], object], config: TransferConfig
    ) -> None:
        await self.client.download_file(place.key, path, callback, config, landing=_Landing())

    async def download_all(
        self, place: Location, directory: Path, on_event: OnEvent, config: BulkConfig | None
    ) -> Report:
        from asyncms.bulk.container import Container, Folder  # most commands have no use for it

        folder = Folder(Path=place.key)
        return await download(Container(self.client), folder, Directory=directory, Callback=on_event, Config=config)


def remote_of(place: Location, client: Any) -> Remote:
    """The scheme's way to use its client."""
    return _OF_SCHEME[place.scheme](client)


_OF_SCHEME: dict[str, Callable[[Any], Remote]] = {"s3": S3Remote, "cos": S3Remote, "mediastore": MediaStoreRemote}
