# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""The paginators and waiters of MediaStore Data's clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from asyncms._generated.mediastore.operations import MODEL
from asyncms._generated.mediastore.paginators import PAGINATORS
from asyncms._generated.mediastore.waiters import WAITERS

if TYPE_CHECKING:
    from asyncms._generated.mediastore import paging_types as types
    from asyncms.pipeline.wait import Waiter

__all__ = ["MediaStoreDataPaging"]


class MediaStoreDataPaging:
    """What a client has beside the operations of MediaStore Data."""

    @property
    def waiter_names(self) -> list[str]:
        """What `get_waiter` takes."""
        from asyncms.pipeline.wait import waiter_name  # most clients make no waiters

        return sorted(waiter_name(name) for name in WAITERS)

    def can_paginate(self, operation_name: str) -> bool:
        """Whether `get_paginator` takes the method's name."""
        return MODEL.methods.get(operation_name) in PAGINATORS

    @overload
    def get_paginator(self, operation_name: Literal["list_items"]) -> types.ListItemsPaginator: ...
    @overload
    def get_paginator(self, operation_name: str) -> Any: ...
    def get_paginator(self, operation_name: str) -> Any:
        """The paginator of a method, by the method's name.

        Raises OperationNotPageableError for a method without one.
        """
        from asyncms.pipeline.paginate import paginator_of  # most clients make no paginators

        return paginator_of(self, operation_name, MODEL, PAGINATORS)

    def get_waiter(self, waiter_name: str) -> Waiter:
        """The waiter of that name. Raises ConfigError, a ValueError, for a name that is not among `waiter_names`."""
        from asyncms.pipeline.wait import waiter_of  # see `waiter_names`

        return waiter_of(self, waiter_name, MODEL, WAITERS)
