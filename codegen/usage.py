"""Which shapes are arguments, which are results, and what the types of each are called.

A structure that is only an argument or only a result has one TypedDict, called as the model calls it. One that is both
has one too, so that a result can be edited and sent back; but where the sides differ (timestamps, blobs, an
operation's own result with its ResponseMetadata) the result is ``<Shape>Output``, and arguments take either.
"""

from __future__ import annotations

from collections.abc import Iterable

from codegen.model import Api

__all__ = ["NameClashError", "Usage"]

_DIFFERING_TYPES = frozenset({"timestamp", "blob"})


class NameClashError(Exception):
    """Two types would have the same name."""


class Usage:
    """The shapes of one service, by side."""

    def __init__(self, api: Api) -> None:
        self._api = api
        operations = sorted(api.operations)
        self.requests = _unique(api.input(name) for name in operations)
        self.results = _unique(api.output(name) for name in operations)
        self.arguments = _structures(api, self._reachable(self.requests))
        """Every structure in a request, the requests themselves included."""
        nested = self._reachable(part.shape for result in self.results for part in api.members(result))
        self.nested_results = _structures(api, nested)
        """Every structure inside a result."""
        self.enums = sorted(
            name for name in {*self._reachable(self.requests), *self._reachable(self.results)} if self._is_enum(name)
        )
        self._refuse_clashes()

    def is_shared(self, shape: str) -> bool:
        """Whether one TypedDict serves both sides."""
        return shape in self.arguments and shape in self.nested_results and not self._differs(shape)

    def has_output_variant(self, shape: str) -> bool:
        """Whether a structure is on both sides, with another type on each."""
        return shape in self.arguments and shape in self.nested_results and self._differs(shape)

    def nested_result_name(self, shape: str) -> str:
        """Name of a structure's TypedDict inside a result."""
        return f"{shape}Output" if self.has_output_variant(shape) else shape

    def result_name(self, operation: str) -> str:
        """Name of the TypedDict that the operation returns."""
        shape = self._api.output(operation)
        if shape is None:
            return f"{operation}Output"
        return f"{shape}Output" if shape in self.arguments or shape in self.nested_results else shape

    def _is_enum(self, shape: str) -> bool:
        return "enum" in self._api.shapes[shape]

    def _differs(self, shape: str) -> bool:
        return any(self._api.shapes[name]["type"] in _DIFFERING_TYPES for name in self._reachable([shape]))

    def _reachable(self, roots: Iterable[str]) -> set[str]:
        found: set[str] = set()
        todo = list(roots)
        while todo:
            shape = todo.pop()
            if shape not in found:
                found.add(shape)
                todo.extend(part.shape for part in self._api.parts(shape))
        return found

    def _refuse_clashes(self) -> None:
        empty = [self.result_name(name) for name in self._api.operations if self._api.output(name) is None]
        results = {self.result_name(name) for name in self._api.operations if self._api.output(name) is not None}
        variants = {self.nested_result_name(shape) for shape in self.nested_results} - set(self.arguments)
        names = [*self.arguments, *variants, *results, *empty, *self.enums]
        clashes = sorted({name for name in names if names.count(name) > 1})
        if clashes:
            raise NameClashError(", ".join(clashes))


def _unique(names: Iterable[str | None]) -> list[str]:
    return sorted({name for name in names if name is not None})


def _structures(api: Api, names: Iterable[str]) -> list[str]:
    return sorted(name for name in names if api.shapes[name]["type"] == "structure")
