"""Reading a model, on models that no service has."""

from __future__ import annotations

from typing import Any

import pytest

from codegen.model import Api, UnknownTraitError, load, refuse_unknown_traits
from codegen.rows import render_operations, render_shapes
from codegen.services import SERVICES, Service
from codegen.typeddicts import render_types
from codegen.usage import NameClashError

SERVICE = Service(name="toy", package="toy", class_name="ToyOperations", reference="https://example.com/{operation}")
TEXT = {"type": "string"}


def _operation(**traits: Any) -> dict[str, Any]:
    return {"name": "Do", "http": {"method": "POST", "requestUri": "/"}, **traits}


def _api(operations: dict[str, Any], shapes: dict[str, Any]) -> Api:
    metadata = {"apiVersion": "2020-01-01", "serviceId": "Toy", "protocol": "rest-xml", "endpointPrefix": "toy"}
    methods = {name.lower(): name for name in operations}
    return Api(SERVICE, metadata, operations, shapes, paginators={}, waiters={}, methods=methods)


@pytest.mark.parametrize(
    ("operations", "shapes", "place"),
    [
        ({"Do": _operation(newTrait=True)}, {}, "Do has newTrait"),
        ({"Do": _operation(http={"method": "GET", "requestUri": "/", "verb": 1})}, {}, "Do.http has verb"),
        ({"Do": _operation(httpChecksum={"other": 1})}, {}, "Do.httpChecksum has other"),
        ({}, {"A": {"type": "string", "newTrait": 1}}, "A has newTrait"),
        ({}, {"A": {"type": "structure", "members": {"B": {"shape": "C", "x": 1}}}}, "A.B has x"),
        ({}, {"A": {"type": "list", "member": {"shape": "C", "x": 1}}}, "A.member has x"),
    ],
)
def test_unknown_traits_are_refused(operations: dict[str, Any], shapes: dict[str, Any], place: str) -> None:
    with pytest.raises(UnknownTraitError, match=place):
        refuse_unknown_traits(operations, shapes)


def test_a_reference_overrides_its_shape() -> None:
    shapes = {
        "Named": {"type": "string", "locationName": "named"},
        "A": {"type": "structure", "members": {"B": {"shape": "Named"}, "C": {"shape": "Named", "locationName": "c"}}},
    }
    parts = {part.name: part.traits["locationName"] for part in _api({}, shapes).members("A")}
    assert parts == {"B": "named", "C": "c"}


def test_constant_query_is_split_from_the_path() -> None:
    operation = _operation(http={"method": "GET", "requestUri": "/{Bucket}?list-type=2&acl"})
    text = render_operations(_api({"Do": operation}, {}))
    assert "'/{Bucket}', (('list-type', '2'), ('acl', ''))" in text


def test_an_error_code_of_its_own() -> None:
    shapes = {"Gone": {"type": "structure", "exception": True, "error": {"code": "It.Gone", "httpStatusCode": 410}}}
    assert "{'error_code': 'It.Gone', 'error_status': 410}" in render_shapes(_api({}, shapes))


def test_types_with_one_name_are_refused() -> None:
    operations = {"Do": _operation(input={"shape": "DoOutput"})}
    with pytest.raises(NameClashError, match="DoOutput"):
        render_types(_api(operations, {"DoOutput": {"type": "structure", "members": {}}}))


def test_a_type_with_the_name_of_an_import_is_refused() -> None:
    operations = {"Do": _operation(input={"shape": "Sequence"})}
    with pytest.raises(NameClashError, match="Sequence"):
        render_types(_api(operations, {"Sequence": {"type": "structure", "members": {}}}))


def test_a_member_that_is_a_keyword_is_refused() -> None:
    operations = {"Do": _operation(input={"shape": "DoInput"})}
    shapes = {"DoInput": {"type": "structure", "members": {"class": {"shape": "Text"}}}, "Text": TEXT}
    with pytest.raises(NameClashError, match="class"):
        render_types(_api(operations, shapes))


def test_recursive_structures() -> None:
    operations = {"Do": _operation(input={"shape": "Tree"}, output={"shape": "DoResult"})}
    shapes = {
        "Tree": {"type": "structure", "members": {"Children": {"shape": "Trees"}, "At": {"shape": "Time"}}},
        "Trees": {"type": "list", "member": {"shape": "Tree"}},
        "Time": {"type": "timestamp"},
        "DoResult": {"type": "structure", "members": {"Root": {"shape": "Tree"}}},
    }
    text = render_types(_api(operations, shapes))
    assert "Children: Sequence[Tree | TreeOutput]\n    At: Timestamp\n" in text
    assert "Children: list[TreeOutput]\n    At: datetime\n" in text


@pytest.mark.parametrize("service", SERVICES, ids=lambda service: service.name)
def test_loading_twice_gives_the_same(service: Service) -> None:
    assert load(service) == load(service)
