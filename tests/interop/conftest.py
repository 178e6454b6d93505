from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from s3fs import S3FileSystem


@pytest.fixture(autouse=True)
def _finalized() -> Iterator[None]:
    """s3fs closes a session when its file system is collected, in whatever loop is running then: not in a later test's."""
    yield
    S3FileSystem.clear_instance_cache()
    gc.collect()
