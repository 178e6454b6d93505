"""Paginators and waiters, as type checkers must see them. Checked, never run."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, assert_type

from asyncms._generated.mediastore import types as ms
from asyncms._generated.mediastore.paging import MediaStoreDataPaging
from asyncms._generated.s3 import paging_types as paging
from asyncms._generated.s3 import types
from asyncms.pipeline.paginate import PageIterator, ResultKeyIterator
from asyncms.s3.client import S3Client


async def listings(s3: S3Client) -> None:
    async for page in s3.get_paginator("list_objects_v2").paginate(Bucket="b", PaginationConfig={"MaxItems": 5}):
        assert_type(page, types.ListObjectsV2Output)
    paginator = s3.get_paginator("list_object_versions")
    assert_type(paginator, paging.ListObjectVersionsPaginator)
    pages = paginator.paginate(Bucket="b", Prefix="p/", PaginationConfig={"PageSize": 5, "StartingToken": None})
    assert_type(pages, PageIterator[types.ListObjectVersionsOutput])
    assert_type(pages.resume_token, str | None)
    assert_type(await pages.build_full_result(), types.ListObjectVersionsOutput)
    assert_type(pages.search("Versions[].Key"), AsyncIterator[Any])
    for iterator in pages.result_key_iters():
        assert_type(iterator, ResultKeyIterator)
    assert_type(s3.get_paginator(str("list_parts")), Any)  # noqa: UP018 - a name that is not known here
    async for items in MediaStoreDataPaging().get_paginator("list_items").paginate(Path="p"):
        assert_type(items, ms.ListItemsResponse)
    s3.get_paginator("list_objects").paginate()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    s3.get_paginator("list_objects").paginate(Bucket="b", PaginationConfig={"Max": 1})  # type: ignore[typeddict-unknown-key]  # pyright: ignore[reportArgumentType]


async def waiting(s3: S3Client) -> None:
    waiter = s3.get_waiter("object_exists")
    assert_type(waiter, paging.ObjectExistsWaiter)
    assert_type(await waiter.wait(Bucket="b", Key="k", WaiterConfig={"Delay": 0.5}), dict[str, Any])
    assert_type(s3.waiter_names, list[str])
    await waiter.wait(Bucket="b")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
