"""Paginators and waiters as a client has them: overloads by name, and the types of what they give."""

from __future__ import annotations

from collections.abc import Mapping

from botocore import xform_name

from codegen.model import Api
from codegen.names import in_order
from codegen.typeddicts import TypeNames

__all__ = ["render_paging", "render_paging_types"]


def _paginators(api: Api) -> dict[str, str]:
    return {method: operation for method, operation in api.methods.items() if operation in api.paginators}


def _waiters(api: Api) -> dict[str, str]:
    """The waiters' names in the model, by boto's for them."""
    return {xform_name(name): name for name in sorted(api.waiters)}


def render_paging(api: Api) -> str:
    """``paging.py``: the class with ``get_paginator`` and ``get_waiter``."""
    package = f"asyncms._generated.{api.service.package}"
    class_name = f"{api.service.class_name.removesuffix('Operations')}Paging"
    paginators = {method: f"{operation}Paginator" for method, operation in _paginators(api).items()}
    waiters = {method: f"{name}Waiter" for method, name in _waiters(api).items()}
    unnamed = [
        f"\n    from asyncms.pipeline.{module} import {name}"
        for module, name, known in (("paginate", "Paginator", paginators), ("wait", "Waiter", waiters))
        if not known
    ]
    general = "".join(unnamed)
    return f'''"""The paginators and waiters of {api.title}'s clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, overload

from {package}.operations import MODEL
from {package}.paginators import PAGINATORS
from {package}.waiters import WAITERS
if TYPE_CHECKING:
    from {package} import paging_types as types{general}

__all__ = ["{class_name}"]


class {class_name}:
    """What a client has beside the operations of {api.title}."""

    @property
    def waiter_names(self) -> list[str]:
        """What `get_waiter` takes."""
        from asyncms.pipeline.wait import waiter_name  # most clients make no waiters

        return sorted(waiter_name(name) for name in WAITERS)

    def can_paginate(self, operation_name: str) -> bool:
        """Whether `get_paginator` takes the method's name."""
        return MODEL.methods.get(operation_name) in PAGINATORS

{_overloads("get_paginator", "operation_name", paginators, "Paginator")}
        """The paginator of a method, by the method's name.

        Raises OperationNotPageableError for a method without one.
        """
        from asyncms.pipeline.paginate import paginator_of  # most clients make no paginators

        return paginator_of(self, operation_name, MODEL, PAGINATORS)

{_overloads("get_waiter", "waiter_name", waiters, "Waiter")}
        """The waiter of that name. Raises ConfigError, a ValueError, for a name that is not among `waiter_names`."""
        from asyncms.pipeline.wait import waiter_of  # see `waiter_names`

        return waiter_of(self, waiter_name, MODEL, WAITERS)
'''


def _overloads(method: str, argument: str, results: Mapping[str, str], general: str) -> str:
    text = "".join(
        f"    @overload\n    def {method}(self, {argument}: Literal[{name!r}]) -> types.{result}: ...\n"
        for name, result in results.items()
    )
    if not text:
        return f"    def {method}(self, {argument}: str) -> {general}:"
    # Nothing narrower than Any: the general paginator is no supertype of those that take the right arguments only.
    fallback = f"def {method}(self, {argument}: str) -> Any:"
    return f"{text}    @overload\n    {fallback} ...\n    {fallback}"


def render_paging_types(api: Api) -> str:
    """``paging_types.py``: what `get_paginator` and `get_waiter` give, as type checkers see it."""
    types = TypeNames(api)
    requests: dict[str, str] = {}
    protocols: dict[str, str] = {}
    for method, operation in _paginators(api).items():
        request = f"{operation}PaginateRequest"
        requests[request] = _render_request(api, operation, request, "PaginationConfig: PaginationOptions")
        protocols[f"{operation}Paginator"] = f'''class {operation}Paginator(Protocol):
    """What ``get_paginator({method!r})`` gives."""

    def paginate(self, **kwargs: Unpack[{request}]) -> PageIterator[types.{types.usage.result_name(operation)}]:
        """The pages of one listing; nothing is sent before they are iterated."""
        ...
'''
    for method, name in _waiters(api).items():
        operation = api.waiters[name]["operation"]
        request = f"{operation}WaitRequest"
        requests[request] = _render_request(api, operation, request, "WaiterConfig: WaiterOptions")
        protocols[f"{name}Waiter"] = f'''class {name}Waiter(Protocol):
    """What ``get_waiter({method!r})`` gives."""

    name: str

    async def wait(self, **kwargs: Unpack[{request}]) -> dict[str, Any]:
        """Return, with the last answer, once the state is reached; raise WaiterError if it is not."""
        ...
'''
    body = "\n\n".join([*(requests[name] for name in sorted(requests)), *protocols.values()])
    waits = bool(api.waiters)
    return f'''"""The arguments and types of {api.title}'s paginators and waiters."""

from __future__ import annotations

from typing import {"Any, " if waits else ""}Protocol, Unpack

from asyncms._generated.{api.service.package} import types
from asyncms.pipeline.paginate import PageIterator, PaginationOptions
{"from asyncms.pipeline.wait import WaiterOptions" if waits else ""}
__all__ = {in_order([*requests, *protocols])!r}


{body}'''


def _render_request(api: Api, operation: str, name: str, field: str) -> str:
    return f'''class {name}(types.{api.input(operation)}, total=False):
    """Arguments of ``{xform_name(operation)}``, and how to call it."""

    {field}
'''
