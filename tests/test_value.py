"""Beside what `dataclasses` compiles."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, make_dataclass, replace

import pytest

from asyncms.value import Value


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Key(Value):
    name: str
    secret: str = field(default="", repr=False)
    seen: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Lock(Value):
    name: str


def test_it_is_compared_and_hashed_by_its_fields() -> None:
    key = Key("a", "s", 1.0)
    assert key == Key("a", "s", 2.0)
    assert hash(key) == hash(Key("a", "s", 2.0))
    assert key != Key("a", "t", 1.0)
    assert {key: 1}[Key("a", "s")] == 1
    assert Key("a") != Lock("a")
    assert Key("a") != "a"


def test_it_is_shown_as_a_dataclass_is() -> None:
    compiled = make_dataclass("Key", [("name", str), ("secret", str, field(repr=False)), ("seen", float)])
    assert repr(Key("a'", "s", 1.0)) == repr(compiled("a'", "s", 1.0)) == """Key(name="a'", seen=1.0)"""


def test_it_is_a_dataclass_otherwise() -> None:
    key = Key("a", "s")
    assert replace(key, name="b") == Key("b", "s")
    assert pickle.loads(pickle.dumps(key)) == key  # noqa: S301 - our own bytes
    assert not hasattr(key, "__dict__")
    with pytest.raises(FrozenInstanceError):
        key.name = "b"  # type: ignore[misc]
