"""The exception classes."""

from __future__ import annotations

import pickle

import pytest
from botocore.exceptions import ClientError as BotoClientError

from asyncms._generated.s3.errors import Exceptions, NoSuchKey
from asyncms.errors import ClientError
from tests._generated.services import ALL, Generated, boto_model


@pytest.mark.parametrize("generated", ALL, ids=str)
class TestEveryService:
    def test_one_class_per_modelled_error(self, generated: Generated) -> None:
        codes = {shape.error_code: shape.name for shape in boto_model(generated.model.service).error_shapes}
        assert codes
        assert {code: cls.__name__ for code, cls in generated.errors.ERRORS.items()} == codes
        for name in codes.values():
            cls = getattr(generated.exceptions, name)
            assert cls is getattr(generated.errors, name)
            assert issubclass(cls, ClientError)
            assert issubclass(cls, BotoClientError)

    def test_docstrings_say_code_and_status(self, generated: Generated) -> None:
        for code, cls in generated.errors.ERRORS.items():
            status = generated.model.shape(cls.__name__).error_status
            assert cls.__doc__.startswith(f"Code ``{code}``; ")
            assert (f"HTTP status {status}" if status else "no HTTP status in the model") in cls.__doc__

    def test_from_code(self, generated: Generated) -> None:
        for code, cls in generated.errors.ERRORS.items():
            assert generated.exceptions.from_code(code) is cls
        assert generated.exceptions.from_code("NoSuchCode") is ClientError
        assert generated.exceptions.from_code(None) is ClientError
        assert generated.exceptions.ClientError is ClientError

    def test_an_unknown_name_lists_the_valid_ones(self, generated: Generated) -> None:
        with pytest.raises(AttributeError, match="has no attribute NoSuchName") as caught:
            getattr(generated.exceptions, "NoSuchName")  # noqa: B009 - type checkers refuse the plain access
        valid = str(caught.value).partition("Valid exceptions are: ")[2].split(", ")
        assert valid == [cls.__name__ for cls in generated.errors.ERRORS.values()]


def test_instances_pickle() -> None:
    error = NoSuchKey({"Error": {"Code": "NoSuchKey", "Message": "gone"}}, "GetObject")
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - made one line above
    assert type(copy) is NoSuchKey
    assert (copy.code, copy.operation_name) == ("NoSuchKey", "GetObject")


def test_except_clauses() -> None:
    exceptions = Exceptions()
    with pytest.raises(exceptions.NoSuchKey):
        raise NoSuchKey({"Error": {"Code": "NoSuchKey"}}, "GetObject")
