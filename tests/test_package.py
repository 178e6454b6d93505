"""The names of the package itself, each of which is imported when it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

import asyncms
import asyncms.bulk


@pytest.mark.parametrize("name", asyncms.__all__)
def test_a_name_is_there_and_listed(name: str) -> None:
    assert getattr(asyncms, name) is getattr(asyncms, name)
    assert name in dir(asyncms)


def test_a_name_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match="module 'asyncms' has no attribute 'Bucket'"):
        asyncms.Bucket  # noqa: B018


@pytest.mark.parametrize("name", asyncms.bulk.__all__)
def test_a_name_of_bulk_is_there_and_listed(name: str) -> None:
    assert getattr(asyncms.bulk, name) is getattr(asyncms.bulk, name)
    assert name in dir(asyncms.bulk)


def test_a_name_of_bulk_that_is_not_there() -> None:
    with pytest.raises(AttributeError, match=r"module 'asyncms\.bulk' has no attribute 'Bucket'"):
        asyncms.bulk.Bucket  # noqa: B018


def test_the_modules_of_errors_and_settings_are_there_too() -> None:
    program = "import asyncms; print(asyncms.errors.ConfigError.__name__, asyncms.config.Config.__name__)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "ConfigError Config\n"


def test_the_package_alone_imports_nothing_of_it() -> None:
    program = (
        "import sys, asyncms; print(*[n for n in sys.modules if n.startswith(('asyncms.', 'asyncio', 'botocore'))])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
