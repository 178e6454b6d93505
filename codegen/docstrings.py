"""Docstrings of the generated methods: facts of the model, none of its prose."""

from __future__ import annotations

import textwrap

from codegen.model import Api, Part
from codegen.typeddicts import Side, TypeNames

__all__ = ["render_docstring"]

_WIDTH = 120
_INDENT = " " * 8


def render_docstring(types: TypeNames, operation: str) -> str:
    """The docstring of one operation's method, indented for a method's body."""
    api = types.api
    model = api.operations[operation]
    lines = [f"``{model['http']['method']} {model['http']['requestUri']}``.", ""]
    for fact in _facts(api, operation):
        lines += [fact, ""]
    lines += _members(types, "Keyword Args:", api.input(operation), Side.ARGUMENT)
    lines += _members(types, "Result:", api.output(operation), Side.RESULT)
    if errors := [_error(api, reference["shape"]) for reference in model.get("errors", ())]:
        lines += [f"Errors: {', '.join(errors)}.", ""]
    lines.append(f"Reference: {api.service.reference.format(operation=operation)}")
    text = "\n".join(f"{_INDENT}{line}" if line else "" for line in _wrapped(lines))
    # A pattern may hold a backslash.
    prefix = "r" if "\\" in text else ""
    return f'{_INDENT}{prefix}"""{text.lstrip()}\n{_INDENT}"""\n'


def _facts(api: Api, operation: str) -> list[str]:
    model = api.operations[operation]
    checksum = model.get("httpChecksum", {})
    facts: list[str] = []
    if model.get("deprecated"):
        facts.append("Deprecated.")
    if checksum.get("requestAlgorithmMember"):
        need = "required" if checksum.get("requestChecksumRequired") else "optional"
        facts.append(f"Request checksum: {need}, chosen by {checksum['requestAlgorithmMember']}.")
    if checksum.get("responseAlgorithms"):
        algorithms = ", ".join(checksum["responseAlgorithms"])
        facts.append(f"Response checksum: {algorithms}, asked for by {checksum['requestValidationModeMember']}.")
    if model.get("unsignedPayload") or model.get("authtype") == "v4-unsigned-body":
        facts.append("The payload is not signed.")
    if prefix := model.get("endpoint", {}).get("hostPrefix"):
        facts.append(f"Host prefix: ``{prefix}``.")
    return facts


def _members(types: TypeNames, title: str, shape: str | None, side: Side) -> list[str]:
    if shape is None:
        return []
    required = types.api.shapes[shape].get("required", ()) if side is Side.ARGUMENT else ()
    lines = [_member(types, part, side, part.name in required) for part in types.api.members(shape)]
    return [title, *lines, ""] if lines else []


def _member(types: TypeNames, part: Part, side: Side, required: bool) -> str:
    traits = part.traits
    facts = [f"{types.member(part, side)}{', required' if required else ''}", _place(part)]
    if "enum" in traits:
        facts.append(f"one of {', '.join(traits['enum'])}")
    if side is Side.ARGUMENT:
        facts += _constraints(traits["type"], traits.get("min"), traits.get("max"), traits.get("pattern"))
    if traits.get("idempotencyToken"):
        facts.append("generated when not given")
    if traits.get("deprecated"):
        facts.append("deprecated")
    return f"    {part.name}: {'; '.join(facts)}."


def _place(part: Part) -> str:
    wire_name = part.traits.get("locationName", part.name)
    match part.traits.get("location"):
        case "uri":
            return f"path ``{{{wire_name}}}``"
        case "querystring":
            return f"query ``{wire_name}``"
        case "header":
            return f"header ``{wire_name}``"
        case "headers":
            return f"headers ``{wire_name}*``"
        case "statusCode":
            return "HTTP status"
        case _ if part.traits.get("streaming") or part.traits.get("eventstream"):
            return "body, streamed"
        case _:
            return f"body ``{wire_name}``"


def _constraints(kind: str, least: int | None, most: int | None, pattern: str | None) -> list[str]:
    facts: list[str] = []
    noun = "value" if kind in ("integer", "long", "float", "double") else "length"
    if least is not None and most is not None:
        facts.append(f"{noun} {least} to {most}")
    elif least is not None or most is not None:
        facts.append(f"{noun} at least {least}" if most is None else f"{noun} at most {most}")
    if pattern:
        facts.append(f"pattern ``{pattern}``")
    return facts


def _error(api: Api, shape: str) -> str:
    status = api.shapes[shape].get("error", {}).get("httpStatusCode")
    return f"{shape} ({status})" if status else shape


def _wrapped(lines: list[str]) -> list[str]:
    wrapped: list[str] = []
    for line in lines:
        indent = line[: len(line) - len(line.lstrip())]
        wrapped += textwrap.wrap(
            line,
            _WIDTH - len(_INDENT),
            subsequent_indent=f"{indent}    ",
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return wrapped
