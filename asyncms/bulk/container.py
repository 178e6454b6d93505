"""A MediaStore container as what a bulk run works on.

The service lists one folder at a time and allows five listings per second, so folders are walked one after another.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from os import PathLike
from typing import TYPE_CHECKING, Any

from asyncms.bulk.entry import Entry, listed
from asyncms.bulk.listing import Give
from asyncms.bulk.store import Listing, ListRequest, ObjectStore
from asyncms.config import TransferConfig
from asyncms.errors import ParamValidationError, ResponseError
from asyncms.transfer.landing import Landing

if TYPE_CHECKING:
    from asyncms._generated.mediastore.types import ListItemsRequest
    from asyncms.mediastore.client import MediaStoreDataClient
    from asyncms.pipeline.call import Statistics
    from asyncms.pipeline.meta import ClientMeta

__all__ = ["Container", "Folder"]


class Container:
    """The `ObjectStore` of one container; its keys are paths without a slash at their start."""

    def __init__(self, client: MediaStoreDataClient) -> None:
        self._client = client

    @property
    def statistics(self) -> Statistics:
        """The client's."""
        return self._client.statistics

    @property
    def meta(self) -> ClientMeta:
        """The client's."""
        return self._client.meta

    async def list_objects_v2(
        self, *, Bucket: str, Prefix: str = "", Delimiter: str = "", ContinuationToken: str | None = None
    ) -> Listing:
        """One page of one folder, in S3's words: ``Prefix`` is a folder with its slash, or empty."""
        if Delimiter != "/" or (Prefix and not Prefix.endswith("/")):
            raise ParamValidationError(
                ["MediaStore lists folders only: give Delimiter='/' and a Prefix that ends in it"]
            )
        request: ListItemsRequest = {"Path": Prefix.removesuffix("/")}
        if ContinuationToken is not None:
            request["NextToken"] = ContinuationToken
        page = await self._client.list_items(**request)
        result: dict[str, Any] = {"CommonPrefixes": [], "Contents": []}
        for item in page.get("Items", ()):
            key = f"{Prefix}{item['Name']}"
            if item.get("Type") == "FOLDER":
                result["CommonPrefixes"].append({"Prefix": f"{key}/"})
                continue
            found = {"Key": key, "Size": item["ContentLength"]}
            found |= {name: item[name] for name in ("ETag", "LastModified") if name in item}
            result["Contents"].append(found)
        token = page.get("NextToken")
        result |= {"IsTruncated": token is not None, "NextContinuationToken": token}
        return result  # type: ignore[return-value]

    async def download_file(
        self,
        Bucket: str,
        Key: str,
        Filename: str | PathLike[str],
        ExtraArgs: Mapping[str, Any] | None = None,
        Callback: Callable[[int], object] | None = None,
        Config: TransferConfig | None = None,
        *,
        landing: Landing = Landing(),  # noqa: B008 - without state
    ) -> None:
        """See `MediaStoreDataClient.download_file`. Raises ParamValidationError for ``ExtraArgs``: there are none."""
        if ExtraArgs:
            raise ParamValidationError([f"MediaStore has no such arguments: {', '.join(sorted(ExtraArgs))}"])
        await self._client.download_file(Key, Filename, Callback, Config, landing=landing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """All objects below a folder of a container; empty for all there are."""

    Path: str = ""

    @property
    def base(self) -> str:
        path = self.Path.strip("/")
        return f"{path}/" if path else ""

    @property
    def identity(self) -> str:
        return f"mediastore:///{self.base}"

    async def feed(self, client: ObjectStore, give: Give) -> None:
        folders = [self.base]
        while folders:
            prefix = folders.pop()
            request: ListRequest = {"Bucket": "", "Prefix": prefix, "Delimiter": "/"}
            while True:
                page = await client.list_objects_v2(**request)
                folders += [folder["Prefix"] for folder in page.get("CommonPrefixes", ())]
                found: list[Entry] = [listed("", item) for item in page.get("Contents", ())]
                await give(found)
                token = page.get("NextContinuationToken")
                if token is None:
                    break
                if token == request.get("ContinuationToken"):
                    raise ResponseError("the listing does not advance: its next page is the same page")
                request["ContinuationToken"] = token
