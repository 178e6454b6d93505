"""The class with one typed method per operation."""

from __future__ import annotations

from codegen.docstrings import render_docstring
from codegen.model import Api
from codegen.typeddicts import TypeNames

__all__ = ["render_client"]


def render_client(api: Api) -> str:
    """``client.py``."""
    types = TypeNames(api)
    methods = "\n".join(_render_method(types, method, operation) for method, operation in api.methods.items())
    return f'''"""The operations of {api.title} as typed methods; docstrings hold the facts of the model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from asyncms.pipeline.caller import Caller

if TYPE_CHECKING:
    from asyncms._generated.{api.service.package} import types

__all__ = ["{api.service.class_name}"]


class {api.service.class_name}(Caller):
    """All operations of {api.title}."""

{methods}'''


def _render_method(types: TypeNames, method: str, operation: str) -> str:
    request = types.api.input(operation)
    arguments = f", **kwargs: Unpack[types.{request}]" if request else ""
    result = f"types.{types.usage.result_name(operation)}"
    return (
        f"    async def {method}(self{arguments}) -> {result}:\n"
        f"{render_docstring(types, operation)}"
        f"        result: {result} = await self._call({operation!r}, {'kwargs' if request else '{}'})\n"
        "        return result\n"
    )
