from __future__ import annotations

import anyio
import pytest

from asyncms import ConfigError
from asyncms.bulk.governor import BulkConfig, Cost, Governor, cost_of
from asyncms.config import TransferConfig

MiB = 1024 * 1024


def test_what_an_object_costs() -> None:
    transfer = TransferConfig(part_size=8 * MiB, concurrency=4)
    assert cost_of(0, transfer) == Cost(1, 0)
    assert cost_of(1, transfer) == Cost(1, 1)
    assert cost_of(8 * MiB, transfer) == Cost(1, 8 * MiB)
    assert cost_of(8 * MiB + 1, transfer) == Cost(2, 8 * MiB + 1)
    assert cost_of(1024 * MiB, transfer) == Cost(4, 32 * MiB)


async def test_room_is_shared_by_requests_and_memory() -> None:
    governor = Governor(BulkConfig(concurrency=3, memory=100))
    await governor.admit(Cost(2, 60))
    assert governor.has_room(Cost(1, 40))
    assert not governor.has_room(Cost(1, 41))
    assert not governor.has_room(Cost(2, 1))


async def test_an_object_larger_than_all_room_is_admitted_alone() -> None:
    governor = Governor(BulkConfig(concurrency=1, memory=1))
    await governor.admit(Cost(8, 1000))
    assert not governor.has_room(Cost(1, 0))
    governor.release(Cost(8, 1000))
    assert governor.has_room(Cost(1, 0))


async def test_waits_until_enough_is_released() -> None:
    governor = Governor(BulkConfig(concurrency=2, memory=100))
    admitted: list[str] = []
    await governor.admit(Cost(1, 0))
    await governor.admit(Cost(1, 0))

    async def admit() -> None:
        await governor.admit(Cost(2, 0))
        admitted.append("big")

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(admit)
        await anyio.wait_all_tasks_blocked()
        governor.release(Cost(1, 0))
        await anyio.wait_all_tasks_blocked()
        assert admitted == []
        governor.release(Cost(1, 0))
    assert admitted == ["big"]


@pytest.mark.parametrize("fault", [{"concurrency": 0}, {"memory": -1}, {"concurrency": True}])
def test_unusable_settings(fault: dict[str, int]) -> None:
    with pytest.raises(ConfigError, match="at least 1"):
        BulkConfig(**fault)  # type: ignore[arg-type]
