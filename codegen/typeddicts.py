"""TypedDicts of all arguments and results.

What must be given is Required; that is the model's word. In an operation's result every member has its plain type,
although the service may leave some out, because ``result["ETag"]`` is what people write and pyright refuses it for
a member that is not required; only lists without an element of their own (flattened) are NotRequired: an empty one
leaves no trace in the answer. boto's published stubs do the same. Structures inside a result follow the model.
"""

from __future__ import annotations

import keyword
import re
import textwrap
from enum import Enum

from codegen.model import Api, Part
from codegen.names import in_order
from codegen.usage import NameClashError, Usage

__all__ = ["Side", "TypeNames", "render_types"]

_SCALARS = {"string": "str", "boolean": "bool", "integer": "int", "long": "int", "float": "float", "double": "float"}

# What boto takes beyond the models of S3, by member: its handlers join a CopySource dict and encode binary keys.
_WIDER_ARGUMENTS = {
    "CopySource": "str | CopySourceDict",
    "SSECustomerKey": "str | bytes",
    "CopySourceSSECustomerKey": "str | bytes",
}

_COPY_SOURCE_DICT = '''class CopySourceDict(TypedDict, total=False):
    """The source of a copy by its parts."""

    Bucket: Required[str]
    Key: Required[str]
    VersionId: str
'''

_IMPORTED = frozenset(
    "Buffer BodyInput EventStream Literal Mapping NotRequired Required ResponseMetadata Sequence StreamingBody "
    "TYPE_CHECKING TypeAlias TypedDict Blob Timestamp CopySourceDict datetime".split()
)


class Side(Enum):
    """Which way a structure travels."""

    ARGUMENT = "argument"
    RESULT = "result"
    BOTH = "both"


class TypeNames:
    """The Python type of any member, as an expression in ``types.py``."""

    def __init__(self, api: Api) -> None:
        self.api = api
        self.usage = Usage(api)

    def member(self, part: Part, side: Side) -> str:
        """The type of a structure's member."""
        wider = _WIDER_ARGUMENTS.get(part.name) if self.api.service.is_s3 else None
        if wider and side is Side.ARGUMENT:
            return wider
        if part.traits["type"] == "blob" and part.traits.get("streaming"):
            return "BodyInput" if side is Side.ARGUMENT else "StreamingBody"
        return self._of_shape(part.shape, side)

    def _of_shape(self, name: str, side: Side) -> str:
        shape = self.api.shapes[name]
        is_argument = side is Side.ARGUMENT
        match shape["type"]:
            case "structure":
                return self._of_structure(name, side)
            case "list":
                element = self._of_shape(shape["member"]["shape"], side)
                return f"Sequence[{element}]" if is_argument else f"list[{element}]"
            case "map":
                key, value = (self._of_shape(shape[part]["shape"], side) for part in ("key", "value"))
                return f"Mapping[{key}, {value}]" if is_argument else f"dict[{key}, {value}]"
            case "timestamp":
                return "Timestamp" if is_argument else "datetime"
            case "blob":
                return "Blob" if is_argument else "bytes"
            case _ if "enum" in shape:
                return name
            case scalar:
                return _SCALARS[scalar]

    def _of_structure(self, name: str, side: Side) -> str:
        if side is Side.RESULT:
            stream = self.api.shapes[name].get("eventstream")
            return f"EventStream[{name}]" if stream else self.usage.nested_result_name(name)
        if side is Side.ARGUMENT and self.usage.has_output_variant(name):
            return f"{name} | {name}Output"
        return name


def render_types(api: Api) -> str:
    """``types.py``."""
    types = TypeNames(api)
    usage = types.usage
    enums = "\n".join(_render_enum(api, name) for name in usage.enums)
    structures = [_render_structure(types, name) for name in usage.arguments]
    structures += [
        _render_structure(types, name, result=True) for name in usage.nested_results if not usage.is_shared(name)
    ]
    structures += _render_results(types)
    if api.service.is_s3:
        structures.append(_COPY_SOURCE_DICT)
    body = "\n\n".join(structures)
    exported = in_order([*usage.enums, *(text.split("(", 1)[0].removeprefix("class ") for text in structures)])
    if clashes := _IMPORTED.intersection(exported) - {"CopySourceDict"}:
        raise NameClashError(", ".join(sorted(clashes)))
    code = f"{enums}\n\n\n{body}"
    return _head(api, code, exported) + code


def _head(api: Api, code: str, exported: list[str]) -> str:
    aliases = ""
    if "Timestamp" in (words := set(re.findall(r"\w+", code))):
        aliases += "Timestamp: TypeAlias = datetime | str | int | float\n"
    if "Blob" in words:
        aliases += 'Blob: TypeAlias = "Buffer | str"\n'
    words |= set(re.findall(r"\w+", aliases))
    imports = _import("collections.abc", words & {"Mapping", "Sequence"})
    imports += _import("datetime", words & {"datetime"})
    typing = {"Literal", "NotRequired", "Required", "TypeAlias", "TypedDict"}
    imports += _import("typing", {"TYPE_CHECKING", *(words & typing)})
    checking = _import("asyncms.message", words & {"BodyInput", "Buffer"})
    checking += _import("asyncms.pipeline.body", words & {"StreamingBody"})
    checking += _import("asyncms.pipeline.event_stream", words & {"EventStream"})
    return f'''"""Arguments and results of {api.title}'s operations, under the model's names.

Enumerations are open: a value that the service learned since is a plain string.
"""

from __future__ import annotations

{imports}
from asyncms.metadata import ResponseMetadata

if TYPE_CHECKING:
{textwrap.indent(checking, "    ")}
__all__ = {exported!r}

{aliases}
'''


def _import(module: str, names: set[str]) -> str:
    return f"from {module} import {', '.join(in_order(names))}\n" if names else ""


def _render_enum(api: Api, name: str) -> str:
    values = ", ".join(repr(value) for value in api.shapes[name]["enum"])
    return f"{name}: TypeAlias = Literal[{values}] | str"


def _render_structure(types: TypeNames, name: str, *, result: bool = False) -> str:
    api, usage = types.api, types.usage
    side = Side.RESULT if result else Side.BOTH if usage.is_shared(name) else Side.ARGUMENT
    required = api.shapes[name].get("required", ())
    fields = ""
    for part in api.members(name):
        expression = types.member(part, side)
        fields += _field(part.name, f"Required[{expression}]" if part.name in required else expression)
    class_name = usage.nested_result_name(name) if result else name
    return f"class {class_name}(TypedDict, total=False):\n{_docstring(types, name)}{fields}"


def _docstring(types: TypeNames, shape: str) -> str:
    methods = [method for method, name in types.api.methods.items() if types.api.input(name) == shape]
    if methods:
        return f'    """Arguments of {", ".join(f"``{method}``" for method in methods)}."""\n\n'
    if types.api.shapes[shape].get("union"):
        return '    """Exactly one of the members."""\n\n'
    return "" if types.api.shapes[shape].get("members") else '    """Nothing."""\n'


def _render_results(types: TypeNames) -> list[str]:
    api, usage = types.api, types.usage
    methods: dict[str, list[str]] = {}
    shapes: dict[str, str | None] = {}
    for method, operation in api.methods.items():
        methods.setdefault(usage.result_name(operation), []).append(method)
        shapes[usage.result_name(operation)] = api.output(operation)
    texts: list[str] = []
    for name in sorted(shapes):
        shape = shapes[name]
        fields = ""
        for part in api.members(shape) if shape else ():
            expression = types.member(part, Side.RESULT)
            is_optional = part.traits["type"] == "list" and part.traits.get("flattened")
            fields += _field(part.name, f"NotRequired[{expression}]" if is_optional else expression)
        fields += _field("ResponseMetadata", "ResponseMetadata")
        docstring = f'    """Result of {", ".join(f"``{method}``" for method in methods[name])}."""\n\n'
        texts.append(f"class {name}(TypedDict):\n{docstring}{fields}")
    return texts


def _field(name: str, expression: str) -> str:
    if keyword.iskeyword(name) or not name.isidentifier():
        raise NameClashError(f"{name} cannot be a field of a TypedDict class")
    return f"    {name}: {expression}\n"
