from __future__ import annotations

import zlib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import anyio
import pytest
from awscrt import checksums as crt
from hypothesis import given, settings
from hypothesis import strategies as st

from asyncms.config import TransferConfig
from asyncms.errors import ChecksumMismatchError, TransportError
from asyncms.transfer import validation
from asyncms.transfer.download import DownloadStream, download_stream
from asyncms.transfer.into import download_into
from asyncms.transfer.resources import Resources
from asyncms.transfer.sink import download_fileobj, download_to_path
from asyncms.transfer.source import Ranged
from asyncms.transfer.validation import Check, NotValidated, Validation
from tests.examples import examples
from tests.transfer.store import Store, VirtualTime, content, service_error

CONFIG = TransferConfig(part_size=100, concurrency=3, block_size=30)
FUNCTIONS = {"CRC32": (zlib.crc32, 4), "CRC32C": (crt.crc32c, 4), "CRC64NVME": (crt.crc64nvme, 8)}


def digest(data: bytes, algorithm: str) -> bytes:
    function, size = FUNCTIONS[algorithm]
    return int(function(data)).to_bytes(size, "big")


def encoded(data: bytes) -> str:
    return b64encode(data).decode()


def full(data: bytes, algorithm: str) -> dict[str, Any]:
    return {f"Checksum{algorithm}": encoded(digest(data, algorithm)), "ChecksumType": "FULL_OBJECT"}


def composite(data: bytes, sizes: Sequence[int], algorithm: str) -> dict[str, Any]:
    ends = [0]
    for size in sizes:
        ends.append(ends[-1] + size)
    parts = b"".join(digest(data[a:b], algorithm) for a, b in pairwise(ends))
    return {
        f"Checksum{algorithm}": f"{encoded(digest(parts, algorithm))}-{len(sizes)}",
        "ChecksumType": "COMPOSITE",
    }


class Service:
    """What a service says of an object's checksums."""

    def __init__(self, says: Mapping[str, Any], sizes: Sequence[int] = (), gate: anyio.Event | None = None) -> None:
        self.says = says
        self.sizes = sizes
        self.gate = gate
        self.asked: list[tuple[str | None, str | None]] = []
        self.error: Exception | None = None
        self.asked_sizes = 0
        self.sizes_error: Exception | None = None

    async def head(self, *, if_match: str | None, version_id: str | None) -> Mapping[str, Any]:
        self.asked.append((if_match, version_id))
        if self.gate is not None:
            await self.gate.wait()
        if self.error is not None:
            raise self.error
        return self.says

    async def part_sizes(self, *, version_id: str | None) -> Sequence[int]:
        self.asked_sizes += 1
        if self.sizes_error is not None:
            raise self.sizes_error
        return self.sizes


def stored(data: bytes, says: Mapping[str, Any]) -> Store:
    """An object whose whole answers say that too."""

    def edit(_: int, answer: Ranged) -> None:
        answer.head.update(says)

    return Store(data, edit=edit)


async def gather(stream: DownloadStream, got: bytearray) -> None:
    async for block in stream:
        got += block


async def read(store: Store, service: Service, config: TransferConfig = CONFIG, **more: Any) -> Validation:
    resources = Resources()
    stream = download_stream(
        store, config, backoff=VirtualTime().backoff, checksums=service, resources=resources, **more
    )
    async with stream:
        assert b"".join([bytes(block) async for block in stream]) == store.data[: stream.size]
    assert store.open_bodies == resources.budget.held == 0
    return stream.validated


@pytest.fixture(autouse=True)
def small_grid(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validation.Check, "__init__", _with_grid(Check.__init__))


def _with_grid(made: Any) -> Any:
    def init(self: Check, *args: Any, **kwargs: Any) -> None:
        made(self, *args, **kwargs)
        self.grid = 50

    return init


# -- the rules, without a download ---------------------------------------------------------------------------------------


@settings(max_examples=examples(150))
@given(st.data())
def test_pieces_in_any_order_and_a_late_answer_give_the_checksum(data: st.DataObject) -> None:
    algorithm = data.draw(st.sampled_from(list(FUNCTIONS)))
    content_ = data.draw(st.binary(min_size=1, max_size=400))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(content_)), max_size=6)) | {len(content_)})
    spans = list(pairwise([0, *cuts]))
    check = Check(Service(full(content_, algorithm)), size=len(content_))
    tallies = [check.tally(first) for first, _ in spans]
    positions = [first for first, _ in spans]
    answered_after = data.draw(st.integers(0, 10))

    async def body() -> None:
        steps = 0
        while any(position < end for position, (_, end) in zip(positions, spans, strict=True)):
            if steps == answered_after:
                await check.look_up()
            steps += 1
            open_ = [i for i, (_, end) in enumerate(spans) if positions[i] < end]
            number = data.draw(st.sampled_from(open_))
            size = data.draw(st.integers(1, spans[number][1] - positions[number]))
            tally = tallies[number]
            assert tally is not None
            tally.update(content_[positions[number] : positions[number] + size])
            positions[number] += size
            if positions[number] == spans[number][1]:
                tally.finish()
        if steps <= answered_after:
            await check.look_up()
        assert check.is_decided
        check.compare()

    anyio.run(body)
    assert check.result == Validation(algorithm)


@pytest.mark.parametrize(
    ("head", "reason"),
    [
        ({}, NotValidated.NO_CHECKSUM),
        ({"ChecksumSHA256": "x", "ChecksumType": "FULL_OBJECT"}, NotValidated.NO_CHECKSUM),
        ({"ChecksumCRC32": "AAAAAA==", "ChecksumType": "COMPOSITE"}, NotValidated.COMPOSITE),
        ({"ChecksumCRC32": "AAAAAA==-2"}, NotValidated.COMPOSITE),
        ({"ChecksumCRC32": "AAAAAA==", "ETag": '"0123-2"'}, NotValidated.UNKNOWN_TYPE),
    ],
)
async def test_what_cannot_be_compared_is_told(head: dict[str, Any], reason: NotValidated) -> None:
    check = Check(Service(head), size=4)
    await check.look_up()
    check.compare()
    assert check.result == Validation(reason=reason)
    assert not check.result
    assert not check.is_active


# -- downloads -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("algorithm", list(FUNCTIONS))
@pytest.mark.parametrize("size", [1, 99, 100, 101, 250, 1000])
async def test_the_bytes_are_compared(algorithm: str, size: int, tmp_path: Path) -> None:
    data = content(size)
    says = full(data, algorithm)
    service = Service(says)
    assert await read(stored(data, says), service) == Validation(algorithm)
    assert len(service.asked) == (size > 100)
    got = bytearray(size)
    assert (await download_into(stored(data, says), got, CONFIG, checksums=service)).validated.algorithm == algorithm
    found = await download_to_path(stored(data, says), tmp_path / "x", CONFIG, checksums=service)
    assert found.validated.algorithm == algorithm


@pytest.mark.parametrize("size", [99, 250, 1000])
async def test_damaged_bytes_are_never_handed_on_to_the_end(size: int, tmp_path: Path) -> None:
    data = content(size)
    says = full(data[:-1] + b"?", "CRC64NVME")
    stream = download_stream(stored(data, says), CONFIG, checksums=Service(says))
    got = bytearray()
    async with stream:
        with pytest.raises(ChecksumMismatchError, match="the bytes of all parts have the CRC64NVME"):
            await gather(stream, got)
        with pytest.raises(ChecksumMismatchError):
            await stream.read()
    assert len(got) < size
    assert data.startswith(got)
    assert not stream.validated
    with pytest.raises(ChecksumMismatchError):
        await download_to_path(stored(data, says), tmp_path / "x", CONFIG, checksums=Service(says))
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(ChecksumMismatchError):
        await download_into(stored(data, says), bytearray(size), CONFIG, checksums=Service(says))


async def test_a_slow_answer_holds_back_the_last_block_only() -> None:
    data = content(1000)
    service = Service(full(data, "CRC32"), gate=anyio.Event())
    assert service.gate is not None
    async with download_stream(Store(data), CONFIG, checksums=service) as stream:
        got = bytearray()
        while len(got) < 910:
            got += await anext(stream)
        while (ready := stream.take_ready()) is not None:
            got += ready
        with anyio.move_on_after(0.01):
            while True:
                got += await anext(stream)
        assert 900 < len(got) < 1000
        assert stream.take_ready() is None
        service.gate.set()
        got += await stream.read()
        assert got == data
    assert stream.validated == Validation("CRC32")


@settings(max_examples=examples(60))
@given(st.data())
def test_composite_checksums_of_parts_of_any_sizes(data: st.DataObject) -> None:
    unit = data.draw(st.sampled_from([1, 50]), "unit")
    sizes = [unit * n for n in data.draw(st.lists(st.integers(1, 300 // unit), min_size=1, max_size=6), "sizes")] + [
        101
    ]
    object_ = content(sum(sizes))
    algorithm = data.draw(st.sampled_from(["CRC32", "CRC32C"]))
    service = Service(composite(object_, sizes, algorithm), sizes, gate=anyio.Event())
    gate = service.gate
    assert gate is not None
    answers_after = data.draw(st.integers(0, 600), "answers_after")

    def on_piece(_: int) -> None:
        if store.sent >= answers_after:
            gate.set()

    store = Store(object_, pause=lambda _: 3)
    store.on_piece = on_piece
    if sum(sizes) < answers_after + 101:
        gate.set()
    result: list[Validation] = []

    async def body() -> None:
        result.append(await read(store, service))

    anyio.run(body)
    # Where a part ends off the grid, the answer may come too late.
    allowed = {Validation(algorithm, True)} | ({Validation(reason=NotValidated.COMPOSITE)} if unit == 1 else set())
    assert result[0] in allowed


@pytest.mark.parametrize(
    ("service", "reason"),
    [
        (Service({}), NotValidated.NO_CHECKSUM),
        (Service(composite(content(250), [100, 150], "CRC32")), NotValidated.COMPOSITE),
        (Service(composite(content(250), [100, 150], "CRC32"), [100, 151]), NotValidated.COMPOSITE),
    ],
)
async def test_without_a_comparison_the_download_succeeds_and_says_why(service: Service, reason: NotValidated) -> None:
    assert await read(Store(content(250)), service) == Validation(reason=reason)


@pytest.mark.parametrize("error", [service_error(403, "AccessDenied"), TransportError("gone")])
async def test_a_failed_question_fails_no_download(error: Exception) -> None:
    service = Service({})
    service.error = error
    assert await read(Store(content(250)), service) == Validation(reason=NotValidated.NO_ANSWER)


async def test_ranges_and_settings() -> None:
    service = Service(full(content(250), "CRC32"))
    assert await read(Store(content(250)), service, range="bytes=0-149") == Validation(reason=NotValidated.RANGE)
    assert not service.asked
    async with download_stream(Store(content(250)), CONFIG) as stream:
        await stream.read()
    assert stream.validated == Validation(reason=NotValidated.OFF)


async def to_stream(store: Store, service: Service, path: Path) -> Validation:
    return await read(store, service)


async def to_path(store: Store, service: Service, path: Path) -> Validation:
    downloaded = await download_to_path(store, path, CONFIG, checksums=service)
    assert path.read_bytes() == store.data
    return downloaded.validated


async def to_memory(store: Store, service: Service, path: Path) -> Validation:
    return (await download_into(store, bytearray(100), CONFIG, checksums=service)).validated


@pytest.mark.parametrize("download", [to_stream, to_path, to_memory])
async def test_one_answer_with_a_checksum_of_parts_needs_their_sizes(tmp_path: Path, download: Any) -> None:
    data = content(90)
    says = composite(data, [50, 40], "CRC32C")
    service = Service({}, [50, 40])
    assert await download(stored(data, says), service, tmp_path / "o") == Validation("CRC32C", is_composite=True)
    assert (service.asked, service.asked_sizes) == ([], 1)
    with pytest.raises(ChecksumMismatchError, match="CRC32C"):
        await download(stored(data, composite(data[::-1], [50, 40], "CRC32C")), service, tmp_path / "p")
    service.sizes_error = service_error(403, "AccessDenied")
    unknown = Validation(reason=NotValidated.COMPOSITE)
    assert await download(stored(data, says), service, tmp_path / "q") == unknown
    assert await download(stored(data, says), Service({}), tmp_path / "r") == unknown


async def test_one_answer_with_a_checksum_of_the_object_needs_no_question() -> None:
    data = content(90)
    service = Service({}, [90])
    assert await read(stored(data, full(data, "CRC32C")), service) == Validation("CRC32C")
    assert (await read(stored(data, {}), service)).reason is NotValidated.NO_CHECKSUM
    assert (service.asked, service.asked_sizes) == ([], 0)


async def test_one_answer_whose_checksum_has_no_type() -> None:
    data = content(90)
    says = full(data, "CRC32")
    del says["ChecksumType"]
    assert await read(stored(data, says), Service({})) == Validation("CRC32")
    assert (await read(stored(data, says | {"ETag": '"v1-2"'}), Service({}))).reason is NotValidated.UNKNOWN_TYPE


@pytest.mark.parametrize("about", [{"ETag": '"v2"'}, {"ContentLength": 251}, {"ETag": '"v2"', "ContentLength": 250}])
async def test_what_is_said_of_another_version_is_not_compared(about: dict[str, Any]) -> None:
    """By a store that answers If-Match as if it were not there."""
    service = Service(full(content(251), "CRC32") | about)
    assert await read(Store(content(250)), service) == Validation(reason=NotValidated.OTHER_VERSION)
    service.error = service_error(412, "PreconditionFailed")
    assert await read(Store(content(250)), service) == Validation(reason=NotValidated.OTHER_VERSION)


async def test_what_is_said_of_this_version_is() -> None:
    service = Service(full(content(250), "CRC32") | {"ETag": '"v1"', "ContentLength": 250})
    assert await read(Store(content(250)), service) == Validation("CRC32")
    service.says = full(content(250)[::-1], "CRC32") | {"ETag": '"v1"', "ContentLength": 250}
    with pytest.raises(ChecksumMismatchError):
        await read(Store(content(250)), service)


async def test_the_question_is_about_the_pinned_version() -> None:
    service = Service(full(content(250), "CRC32"))
    await read(Store(content(250), version_id="v7"), service)
    assert service.asked == [('"v1"', "v7")]


async def test_leaving_early_leaves_no_question() -> None:
    service = Service({}, gate=anyio.Event())
    with anyio.fail_after(5):
        async with download_stream(Store(content(1000)), CONFIG, checksums=service) as stream:
            await anext(stream)


async def test_file_objects_are_validated_as_well() -> None:
    data = content(1000)
    says = full(data[:-1] + b"?", "CRC32C")

    class File:
        got = b""

        def write(self, data: bytes) -> None:
            self.got += data

    file = File()
    with pytest.raises(ChecksumMismatchError):
        await download_fileobj(Store(data), file, CONFIG, checksums=Service(says))
    assert data.startswith(file.got)
    assert len(file.got) < 1000
