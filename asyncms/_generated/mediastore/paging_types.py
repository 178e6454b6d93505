# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""The arguments and types of MediaStore Data's paginators and waiters."""

from __future__ import annotations

from typing import Protocol, Unpack

from asyncms._generated.mediastore import types
from asyncms.pipeline.paginate import PageIterator, PaginationOptions

__all__ = ["ListItemsPaginateRequest", "ListItemsPaginator"]


class ListItemsPaginateRequest(types.ListItemsRequest, total=False):
    """Arguments of ``list_items``, and how to call it."""

    PaginationConfig: PaginationOptions


class ListItemsPaginator(Protocol):
    """What ``get_paginator('list_items')`` gives."""

    def paginate(self, **kwargs: Unpack[ListItemsPaginateRequest]) -> PageIterator[types.ListItemsResponse]:
        """The pages of one listing; nothing is sent before they are iterated."""
        ...
