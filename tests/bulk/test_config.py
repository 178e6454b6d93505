from __future__ import annotations

import pytest

from asyncms import ConfigError
from asyncms.bulk import BulkConfig


@pytest.mark.parametrize("value", [0, -1, True, 1.5, "2"])
def test_unusable_settings(value: object) -> None:
    with pytest.raises(ConfigError, match="at least 1"):
        BulkConfig(concurrency=value)  # type: ignore[arg-type]


def test_no_more_requests_than_connections() -> None:
    assert BulkConfig(concurrency=9).within(4).concurrency == 4
    assert BulkConfig(concurrency=9).within(12).concurrency == 9
    assert BulkConfig(concurrency=9).within(None).concurrency == 9
