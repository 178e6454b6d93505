"""Building operations and shapes from rows."""

from __future__ import annotations

from typing import Any

import pytest

from asyncms.operation import Location, Model, ShapeType

SHAPES: dict[str, tuple[Any, ...]] = {
    "Tree": ("structure", {"members": (("Name", "Text", "header", "x-name"), ("Children", "Trees", "", "Child"))}),
    "Trees": ("list", {"element": ("member", "Tree", "", "item"), "flattened": True}),
    "Text": ("string", {"minimum": 1}),
}
OPERATIONS: dict[str, tuple[Any, ...]] = {
    "Plant": ("PUT", "/{Place}", (("tree", ""),), "Tree", None, {"errors": ("NoSoil",)}),
}


def _model(shapes: dict[str, tuple[Any, ...]] = SHAPES) -> Model:
    return Model(
        service="toy",
        metadata={"protocol": "rest-xml", "endpointPrefix": "toy", "apiVersion": "2020-01-01"},
        operations=OPERATIONS,
        shapes=shapes,
        methods={"plant": "Plant"},
    )


def test_operation_from_its_row() -> None:
    plant = _model().operation("Plant")
    assert (plant.name, plant.method, plant.path, plant.query) == ("Plant", "PUT", "/{Place}", (("tree", ""),))
    assert plant.errors == ("NoSoil",)
    assert plant.output is None
    assert plant.input is not None
    assert plant.input.members["Name"].location is Location.HEADER
    assert plant.input.members["Name"].shape.minimum == 1


def test_recursive_shapes_are_one_object() -> None:
    tree = _model().shape("Tree")
    trees = tree.members["Children"].shape
    assert trees.type is ShapeType.LIST
    assert trees.flattened
    assert trees.element is not None
    assert trees.element.shape is tree
    assert trees.element.wire_name == "item"


def test_what_was_built_is_kept() -> None:
    model = _model()
    assert model.operation("Plant") is model.operation("Plant")
    assert model.operation("Plant").input is model.shape("Tree")


def test_names() -> None:
    assert _model().operation_names == ("Plant",)
    assert _model().shape_names == ("Tree", "Trees", "Text")


def test_an_unknown_name_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        _model().operation("Fell")
    with pytest.raises(KeyError):
        _model().shape("Shrub")


def test_no_shape_is_seen_before_it_is_complete() -> None:
    class Rows(dict[str, tuple[Any, ...]]):
        def __getitem__(self, name: str) -> tuple[Any, ...]:
            # What another thread would find at this point.
            assert model._shapes == {}
            return super().__getitem__(name)

    model = _model(Rows(SHAPES))
    assert model.shape("Tree").members
    assert model._shapes.keys() == SHAPES.keys()


def test_a_shape_that_cannot_be_built_leaves_nothing_behind() -> None:
    model = _model({"Tree": SHAPES["Tree"]})
    for _ in range(2):
        with pytest.raises(KeyError):
            model.shape("Tree")
    assert model._shapes == {}
