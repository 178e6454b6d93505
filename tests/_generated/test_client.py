"""The typed methods."""

from __future__ import annotations

import inspect
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from botocore import xform_name

import asyncms._generated
from asyncms.operation import Location
from tests._generated.services import ALL, Generated, boto_model

pytestmark = pytest.mark.parametrize("generated", ALL, ids=str)

FOLDER = Path(next(iter(asyncms._generated.__path__)))


def _recorder(generated: Generated) -> Any:
    async def record(self: Any, operation_name: str, arguments: Any) -> Any:
        return operation_name, arguments

    return type("Recorder", (generated.client,), {"_call": record})()


def _docstring(generated: Generated, method: str) -> str:
    # One line per fact, however it was wrapped.
    return " ".join((inspect.getdoc(getattr(generated.client, method)) or "").split())


def test_one_coroutine_function_per_operation(generated: Generated) -> None:
    methods = {
        name for name, value in vars(generated.client).items() if inspect.iscoroutinefunction(value) and name[0] != "_"
    }
    assert methods == {xform_name(name) for name in boto_model(generated.model.service).operation_names}
    assert methods == set(generated.model.methods)
    assert len(methods) == generated.operation_count


async def test_methods_call_their_operation(generated: Generated) -> None:
    client = _recorder(generated)
    for method, operation in generated.model.methods.items():
        assert await getattr(client, method)(Key="k") == (operation, {"Key": "k"})


def test_a_class_without_a_call_cannot_be_used(generated: Generated) -> None:
    with pytest.raises(TypeError, match="_call"):
        generated.client()


def test_docstrings_name_every_member_with_its_place(generated: Generated) -> None:
    places = {
        Location.URI: "path ``{{{}}}``",
        Location.QUERY: "query ``{}``",
        Location.HEADER: "header ``{}``",
        Location.HEADERS: "headers ``{}*``",
        Location.STATUS: "HTTP status",
        Location.BODY: "body",
    }
    for method, name in generated.model.methods.items():
        operation = generated.model.operation(name)
        text = _docstring(generated, method)
        assert text.startswith(f"``{operation.method} {operation.path}")
        for shape in (operation.input, operation.output):
            for member in shape.members.values() if shape else ():
                fact = re.search(rf"\b{member.name}: ([^;]+); (.+)", text)
                assert fact, f"{method}: {member.name}"
                assert places[member.location].format(member.wire_name) in text
        for required in operation.input.required if operation.input else ():
            assert re.search(rf"\b{required}: [^;]+, required;", text), f"{method}: {required}"
        for error in operation.errors:
            assert error in text.partition("Errors: ")[2]
        # IBM describes its operations on pages of many.
        page = (
            r"cloud\.ibm\.com/docs/\S+"
            if generated.model.service == "cos"
            else rf"docs\.aws\.amazon\.com/\S+{name}\.html"
        )
        assert re.search(f"Reference: https://{page}", text)


def _documentation(model: Any) -> list[str]:
    found: list[str] = []

    def collect(node: dict[str, Any]) -> dict[str, Any]:
        if isinstance(text := node.get("documentation"), str):
            found.append(text)
        return node

    json.loads(json.dumps(model), object_hook=collect)
    return found


def _sentences(html: str) -> Iterator[str]:
    text = unescape(re.sub(r"<[^>]+>", " ", html))
    for sentence in re.split(r"(?<=[.:;!?])\s", text):
        words = sentence.split()
        if len(words) >= 4:
            yield " ".join(words)


def test_no_prose_of_the_model_is_in_the_generated_files(generated: Generated) -> None:
    boto = boto_model(generated.model.service)
    sentences = {sentence for html in _documentation(boto._service_description) for sentence in _sentences(html)}
    assert len(sentences) > 20
    text = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in FOLDER.rglob("*.py"))
    assert [sentence for sentence in sentences if sentence in text] == []


def test_importing_the_methods_does_not_import_the_types(generated: Generated) -> None:
    package = generated.client.__module__.rpartition(".")[0]
    code = f"import sys, {package}.client; sys.exit('{package}.types' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=FOLDER.parent.parent, check=False)
    assert done.returncode == 0
