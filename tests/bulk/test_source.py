from __future__ import annotations

import pickle
from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

import anyio
import pytest

from asyncms import AsyncmsError, ClientError, ConfigError, bulk
from asyncms.bulk import Entry, Glob, Keys, Prefix, Shard, Source, plan
from tests.bulk.store import MemoryStore

if TYPE_CHECKING:
    from asyncms._generated.s3.types import ListObjectsV2Output, ListObjectsV2Request, Object

TREE = {
    **{f"a/{n % 5}/{n % 7}/{n}/deep": b"x" * n for n in range(120)},
    **{f"a/{n}.txt": b"t" for n in range(30)},
    "a/": b"",
    "ab": b"1",
    "b//odd": b"2",
    "b/": b"",
}


class FolderStore(MemoryStore):
    """Lists with a delimiter too, and refuses some listings."""

    refuses: tuple[str, ...] = ()
    refuses_delimiter = False
    shuffled = False

    async def list_objects_v2(self, **kwargs: Unpack[ListObjectsV2Request]) -> ListObjectsV2Output:
        prefix, delimiter = kwargs.get("Prefix", ""), kwargs.get("Delimiter")
        if prefix in self.refuses or (delimiter and self.refuses_delimiter):
            raise ClientError({"Error": {"Code": "AccessDenied"}, "ResponseMetadata": {"HTTPStatusCode": 403}}, "List")
        await anyio.lowlevel.checkpoint()
        if not delimiter:
            return await super().list_objects_v2(**kwargs)
        keys = [key for key in self.objects if key.startswith(prefix)]
        if self.shuffled:
            keys.sort(key=hash)
        folders = {prefix + key[len(prefix) :].split("/")[0] + "/" for key in keys if "/" in key[len(prefix) :]}
        here = [key for key in keys if "/" not in key[len(prefix) :]]
        items = [*sorted(folders), *here]
        start = int(kwargs.get("ContinuationToken", "0"))
        page = items[start : start + self.page_size]
        return {  # type: ignore[typeddict-item]
            "IsTruncated": start + self.page_size < len(items),
            "NextContinuationToken": str(start + self.page_size),
            "Contents": [self._listed(item) for item in page if item not in folders],
            "CommonPrefixes": [{"Prefix": item} for item in page if item in folders],
        }


async def entries_of(store: MemoryStore, source: Source) -> list[str]:
    found: list[str] = []

    async def give(page: list[Entry]) -> None:
        found.extend(entry.key for entry in page)

    await source.feed(store, give)
    return found


@pytest.mark.parametrize("parallel", [False, True])
@pytest.mark.parametrize("prefix", ["", "a/", "a", "a/1/", "nothing"])
async def test_a_prefix(parallel: bool, prefix: str) -> None:
    store = FolderStore(TREE, page_size=4)
    store.shuffled = parallel
    found = await entries_of(store, Prefix(Bucket="b", Prefix=prefix, parallel=parallel))
    assert sorted(found) == sorted(key for key in TREE if key.startswith(prefix))


@pytest.mark.parametrize("refuses", [("a/2/",), ("a/", "b/"), ("a/2/3/", "a/4/")])
async def test_refused_folders_are_listed_flat(refuses: tuple[str, ...]) -> None:
    store = FolderStore(TREE, page_size=4)
    store.refuses = refuses
    assert sorted(await entries_of(store, Prefix(Bucket="b", parallel=True))) == sorted(TREE)
    store = FolderStore(TREE, page_size=4)
    store.refuses_delimiter = True
    assert sorted(await entries_of(store, Prefix(Bucket="b", parallel=True))) == sorted(TREE)


@pytest.mark.parametrize("status", [400, 405, 501])
async def test_a_store_that_knows_no_delimiters_is_listed_flat(status: int) -> None:
    class Plain(FolderStore):
        async def list_objects_v2(self, **kwargs: Any) -> Any:
            if "Delimiter" in kwargs:
                details = {"Error": {"Code": "NotImplemented"}, "ResponseMetadata": {"HTTPStatusCode": status}}
                raise ClientError(details, "ListObjectsV2")
            return await super().list_objects_v2(**kwargs)

    assert sorted(await entries_of(Plain(TREE, page_size=4), Prefix(Bucket="b", parallel=True))) == sorted(TREE)


async def test_a_refused_bucket_is_an_error() -> None:
    store = FolderStore(TREE)
    store.refuses = ("",)
    with pytest.raises(ClientError, match="AccessDenied"):
        await entries_of(store, Prefix(Bucket="b", parallel=True))


async def test_a_parallel_listing_that_breaks_off_is_an_error() -> None:
    store = FolderStore(TREE, page_size=4)
    store.failing_page = 3
    with pytest.raises(AsyncmsError, match="the listing broke"):
        await entries_of(store, Prefix(Bucket="b", parallel=True))


async def test_a_glob(tmp_path: Path) -> None:
    store = FolderStore(TREE, page_size=7)
    assert sorted(await entries_of(store, Glob(Bucket="b", Pattern="a/*.txt"))) == sorted(
        key for key in TREE if key.endswith(".txt")
    )
    report = await bulk.download(store, Glob(Bucket="b", Pattern="a/1/**/deep"), Directory=tmp_path)
    assert report.objects == sum(key.startswith("a/1/") for key in TREE)
    # Paths start after the last fixed folder.
    assert (tmp_path / "1" / "1" / "deep").read_bytes() == TREE["a/1/1/1/deep"]


async def test_keys_that_come_one_by_one_are_not_waited_for(tmp_path: Path) -> None:
    store = MemoryStore({f"{n}": b"x" for n in range(500)})
    drawn = 0
    ahead = 0

    async def keys() -> AsyncIterator[str | Entry]:
        nonlocal drawn, ahead
        for number in range(500):
            drawn += 1
            ahead = max(ahead, drawn - len(list(tmp_path.iterdir())))
            yield str(number) if number % 2 else Entry("b", str(number), 1)
            await anyio.lowlevel.checkpoint()

    config = bulk.BulkConfig(concurrency=4)
    report = await bulk.download(store, Keys(Bucket="b", keys=keys()), Directory=tmp_path, Config=config)
    assert (report.ok, report.objects) == (True, 500)
    assert ahead < 20


async def test_keys_of_any_iterable(tmp_path: Path) -> None:
    store = MemoryStore({f"p/{n}": b"x" for n in range(3)})
    source = Keys(Bucket="b", keys=("p/0", "p/2", "q/1"), base="p/")
    report = await bulk.download(store, source, Directory=tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0", "2"]
    assert [failure.key for failure in report.failed] == ["q/1"]


class EtagStore(MemoryStore):
    """Lists the ETag ``"x"`` for all objects, and notes what conditions are asked for with."""

    def __init__(self, *keys: str) -> None:
        super().__init__(dict.fromkeys(keys, b"x"))
        self.conditions: list[str | None] = []

    def _listed(self, key: str) -> Object:
        return {**super()._listed(key), "ETag": '"x"'}

    async def download_file(
        self, Bucket: str, Key: str, Filename: Any, ExtraArgs: Any = None, *rest: Any, **more: Any
    ) -> None:
        self.conditions.append((ExtraArgs or {}).get("IfMatch"))
        await super().download_file(Bucket, Key, Filename, ExtraArgs, *rest, **more)

    async def copy(self, CopySource: Any, Bucket: str, Key: str, ExtraArgs: Any = None, *_: Any, **more: Any) -> None:
        self.conditions.append((ExtraArgs or {}).get("CopySourceIfMatch"))


@pytest.mark.parametrize("how", ["download", "sync", "shard", "copy"])
@pytest.mark.parametrize(
    ("source", "condition"),
    [
        (Prefix(Bucket="b"), None),
        (Glob(Bucket="b", Pattern="*"), None),
        (Keys(Bucket="b", keys=["k"]), None),
        (Keys(Bucket="b", keys=[Entry("b", "k", etag='"e"')]), '"e"'),
        (bulk.Manifest(path="manifest", Bucket="b"), '"e"'),
    ],
    ids=["prefix", "glob", "keys", "entries", "manifest"],
)
async def test_etags_that_a_listing_has_not_told_are_conditions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: Source, condition: str | None, how: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("manifest").write_text('{"key": "k", "etag": "e"}\n')
    store: Any = EtagStore("k")
    if how == "copy":
        await bulk.copy(store, source, Bucket="c")
    elif how == "sync":
        await bulk.sync(store, source, "there", overwrite="always", filter=bulk.Filter([("exclude", "x")]))
    elif how == "shard":
        (shard,) = await planned(store, source)
        await bulk.run_shard(store, Shard.from_json_lines(shard.to_json_lines()), Directory="there")
    else:
        await bulk.download(store, source, Directory="there")
    assert store.conditions == [condition]


# -- shards ----------------------------------------------------------------------------------------------------------


async def planned(store: MemoryStore, source: Source, **limits: int) -> list[Shard]:
    async with plan(store, source, **limits) as shards:
        return [shard async for shard in shards]


@pytest.mark.parametrize("keys", ["k1", b"k1", ["k1", "", "k2"], {""}, ("",)])
def test_what_is_no_keys(keys: Any) -> None:
    with pytest.raises(ConfigError, match=r"Keys\.keys"):
        Keys(Bucket="b", keys=keys)


async def test_an_empty_key_of_an_iterator(tmp_path: Path) -> None:
    store = MemoryStore({"k1": b"1"})
    with pytest.raises(ConfigError, match="empty key"):
        await bulk.download(store, Keys(Bucket="b", keys=iter(["k1", ""])), Directory=tmp_path)
    assert not list(tmp_path.glob("k1"))


async def test_a_plan_is_plain_data_that_any_process_can_run(tmp_path: Path) -> None:
    store = MemoryStore({f"p/{n % 3}/{n}": b"x" * n for n in range(100)}, page_size=30)
    shards = await planned(store, Prefix(Bucket="b", Prefix="p/"), max_objects=40)
    assert [(shard.number, len(shard.entries)) for shard in shards] == [(0, 40), (1, 40), (2, 20)]
    assert sum(shard.bytes for shard in shards) == sum(range(100))
    total = 0
    for shard in shards:
        assert pickle.loads(pickle.dumps(shard)) == shard  # noqa: S301 - our own
        again = Shard.from_json_lines(shard.to_json_lines())
        assert again == shard
        total += (await bulk.run_shard(store, again, Directory=tmp_path)).objects
    assert total == 100
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 100


async def test_shards_by_size() -> None:
    store = MemoryStore({str(n): b"x" * 10 for n in range(6)} | {"big": b"x" * 100})
    shards = await planned(store, Prefix(Bucket="b"), max_bytes=30)
    assert [[len(store.objects[e.key]) for e in shard.entries] for shard in shards] == [  # type: ignore[arg-type]
        [10] * 3,
        [10] * 3,
        [100],
    ]


async def test_nothing_to_plan_and_nothing_to_be_had() -> None:
    assert await planned(MemoryStore({}), Prefix(Bucket="b")) == []
    store = MemoryStore({"a": b"", "b": b""}, page_size=1)
    store.failing_page = 1
    with pytest.raises(AsyncmsError, match="the listing broke"):
        await planned(store, Prefix(Bucket="b"))


async def test_a_plan_that_is_left_early_stops() -> None:
    store = MemoryStore({str(n): b"" for n in range(1000)}, page_size=1)
    async with plan(store, Prefix(Bucket="b"), max_objects=1) as shards:
        async for _ in shards:
            break
    assert store.pages < 10


@pytest.mark.parametrize("text", ["", "{}", "key\nk\n", '{"asyncms_shard": 2}', "[]", '{"a":' * 100_000])
def test_what_is_no_shard(text: str) -> None:
    with pytest.raises(AsyncmsError, match="shard"):
        Shard.from_json_lines(text)
