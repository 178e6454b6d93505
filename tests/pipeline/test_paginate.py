"""Paginators beside botocore's own, over the same pages."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from copy import deepcopy
from typing import Any

import anyio
import botocore.session
import jmespath  # type: ignore[import-untyped]
import pytest
from botocore import exceptions as boto
from botocore import xform_name
from botocore.loaders import create_loader
from botocore.paginate import PageIterator as BotoPageIterator
from botocore.paginate import TokenEncoder
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from asyncms._generated.mediastore.paging import MediaStoreDataPaging
from asyncms._generated.s3.paging import S3Paging
from asyncms.errors import AsyncmsError, ConfigError, OperationNotPageableError, PaginationError
from asyncms.pipeline.expression import compile_expression
from asyncms.pipeline.paginate import Paginator
from asyncms.pipeline.resume_token import decode_token, encode_token
from tests.pipeline.listing import (
    ROWS,
    Listing,
    Walk,
    boto_walk,
    boto_walker,
    finished,
    listings,
    names,
    our_walk,
    our_walker,
)

_profile = settings()

MAX_ITEMS = st.none() | st.integers(0, 12)


def row_and_listing() -> st.SearchStrategy[tuple[str, Listing]]:
    return st.sampled_from(sorted(ROWS)).flatmap(lambda name: st.tuples(st.just(name), listings(ROWS[name][2])))


def _options(listing: Listing, max_items: int | None, page_size: int | None, token: str | None) -> dict[str, Any]:
    given = {"MaxItems": max_items, "StartingToken": token}
    if "limit_key" in listing.row:
        given["PageSize"] = page_size
    return given


# -- beside botocore -----------------------------------------------------------------------------------------------------


@_profile
@given(row_and_listing(), MAX_ITEMS, st.none() | st.integers(1, 5) | st.just("7"))
def test_pages_requests_and_tokens_are_botocores(made: tuple[str, Listing], max_items: int | None, size: Any) -> None:
    name, listing = made
    arguments: dict[str, Any] = {"Bucket": "b", "PaginationConfig": _options(listing, max_items, size, None)}
    assert our_walk(listing, **deepcopy(arguments)) == boto_walk(listing, *ROWS[name][:2], **deepcopy(arguments))


@_profile
@given(row_and_listing(), st.integers(0, 12), MAX_ITEMS)
def test_a_listing_that_is_resumed_is_botocores(made: tuple[str, Listing], first: int, max_items: int | None) -> None:
    name, listing = made
    token = boto_walk(listing, *ROWS[name][:2], PaginationConfig={"MaxItems": first}).resume_token
    assume(token is not None)
    options = _options(listing, max_items, None, token)
    ours, theirs = (
        our_walk(listing, PaginationConfig=options),
        boto_walk(listing, *ROWS[name][:2], PaginationConfig=options),
    )
    _without_what_botocore_loses(listing, token, ours, theirs)
    assert ours == theirs


def _without_what_botocore_loses(listing: Listing, token: str | None, ours: Walk, theirs: Walk) -> None:
    """See the head of ``paginate.py``."""
    assert token is not None
    is_new_page = "boto_truncate_amount" not in json.loads(base64.b64decode(token))
    for i, key in enumerate(names(listing.row, "result_key")):
        if theirs.pages and "." not in key:
            if theirs.pages[0].get(key) is None:
                theirs.pages[0].pop(key, None)
            if is_new_page and i:
                ours.pages[0].pop(key, None)
                theirs.pages[0].pop(key, None)
        elif theirs.pages and compile_expression(key)(theirs.pages[0]) is None:
            theirs.pages[0]["Outer"].pop("Items", None)


@_profile
@given(row_and_listing(), st.lists(st.tuples(st.booleans(), st.integers(1, 5)), min_size=1))
def test_either_library_resumes_the_other_until_all_is_listed(
    made: tuple[str, Listing], turns: list[tuple[bool, int]]
) -> None:
    name, listing = made
    search = compile_expression(names(listing.row, "result_key")[0])
    expected = [item for page in listing.pages for item in search(page) or ()]
    found: list[Any] = []
    token: str | None = None
    for turn in range(100):
        ours, max_items = turns[turn % len(turns)]
        options = _options(listing, max_items, None, token)
        walk = (
            our_walk(listing, PaginationConfig=options)
            if ours
            else boto_walk(listing, *ROWS[name][:2], PaginationConfig=options)
        )
        found += [item for page in walk.pages for item in search(page) or ()]
        token = walk.resume_token
        if token is None:
            break
    assert found == expected


@_profile
@given(row_and_listing(), st.lists(st.integers(0, 5), min_size=1))
def test_resuming_loses_nothing_of_any_result_key(made: tuple[str, Listing], sizes: list[int]) -> None:
    _, listing = made
    assume(any(sizes))
    token: str | None = None
    found: dict[str, list[Any]] = {key: [] for key in names(listing.row, "result_key") if key not in ("Count", "Text")}
    expected = deepcopy(found)
    for page in listing.pages:
        for key in expected:
            expected[key] += compile_expression(key)(page) or ()
    for turn in range(200):
        walk = our_walk(listing, PaginationConfig={"MaxItems": sizes[turn % len(sizes)], "StartingToken": token})
        for page in walk.pages:
            for key in found:
                found[key] += compile_expression(key)(page) or ()
        token = walk.resume_token
        if token is None:
            break
    assert found == expected


@_profile
@given(row_and_listing(), MAX_ITEMS)
def test_full_results_are_botocores(made: tuple[str, Listing], max_items: int | None) -> None:
    name, listing = made
    arguments: dict[str, Any] = {"PaginationConfig": {"MaxItems": max_items}}
    ours = finished(our_walker(listing).paginate(**arguments).build_full_result())
    assert ours == boto_walker(listing, *ROWS[name][:2]).paginate(**arguments).build_full_result()


EXPRESSIONS = [
    "IsTruncated",
    "Contents",
    "Contents[].Key",
    "Contents[?Key=='Contents0.1']",
    "length(Contents || `[]`)",
    "@",
]


@_profile
@given(listings(ROWS["s3 ListObjectsV2"][2]), st.sampled_from(EXPRESSIONS))
def test_searches_are_botocores(listing: Listing, expression: str) -> None:
    async def search() -> list[Any]:
        return [found async for found in our_walker(listing).paginate().search(expression)]

    theirs = list(boto_walker(listing, "s3", "ListObjectsV2").paginate().search(expression))
    assert finished(search()) == theirs


@_profile
@given(listings(ROWS["s3 ListObjectVersions"][2]), st.lists(st.integers(0, 2)))
def test_result_keys_are_iterated_as_botocores_in_any_order(listing: Listing, order: list[int]) -> None:
    async def iterate() -> list[list[Any]]:
        iterators = our_walker(listing).paginate().result_key_iters()
        assert [each.result_key for each in iterators] == ["Versions", "DeleteMarkers", "CommonPrefixes"]
        found: list[list[Any]] = [[] for _ in iterators]
        for i in order:
            found[i] += [await anext(iterators[i])] if len(found[i]) < len(theirs[i]) else []
        for i, iterator in enumerate(iterators):
            found[i] += [element async for element in iterator]
        return found

    theirs = [list(each) for each in boto_walker(listing, "s3", "ListObjectVersions").paginate().result_key_iters()]
    listing.requests.clear()
    assert asyncio.run(iterate()) == theirs
    assert len(listing.requests) == len(listing.pages)


# -- tokens --------------------------------------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.binary(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
AMOUNT = "boto_truncate_amount"


@_profile
@given(st.dictionaries(st.sampled_from("ABC"), JSON), st.none() | st.integers(0, 10**9))
def test_tokens_are_written_as_botocore_writes_them_and_read_back(token: dict[str, Any], amount: int | None) -> None:
    written = encode_token(token, amount)
    assert written == TokenEncoder().encode(token if amount is None else {**token, AMOUNT: amount})
    assert decode_token(written, "ABC") == ({name: token.get(name) for name in "ABC"}, amount)


def _boto_token(token: str, inputs: list[str]) -> tuple[dict[str, Any], int]:
    iterator: Any = BotoPageIterator
    pages = iterator(None, inputs, [], None, [], [], None, None, token, None, {})
    parsed: tuple[dict[str, Any], int] = pages._parse_starting_token()
    return parsed


def _base64(value: object) -> str:
    return base64.b64encode(json.dumps(value).encode()).decode()


PART = st.sampled_from(["None", "", "0", "7", "-1", "a/b", "A", "ünd"])
TOKENS = (
    st.text(max_size=20)
    | st.lists(PART, min_size=1, max_size=5).map("___".join)
    | st.dictionaries(
        st.sampled_from(["A", "B", "C", AMOUNT, "boto_encoded_keys"]), st.none() | st.integers() | PART
    ).map(_base64)
    | st.sampled_from([_base64([]), _base64(1), _base64(None), _base64({"A": "eHl6", "boto_encoded_keys": [["A"]]})])
)


@_profile
@given(TOKENS, st.sampled_from([["A"], ["A", "B"]]))
def test_any_text_is_the_token_that_it_is_to_botocore(token: str, inputs: list[str]) -> None:
    try:
        ours, amount = decode_token(token, inputs)
    except ConfigError:
        try:
            theirs, index = _boto_token(token, inputs)
        except Exception:  # noqa: BLE001 - botocore's accidents included
            return
        # botocore would have sent arguments that the operation does not have, or have broken off at the first page.
        assert set(theirs) - set(inputs) or not isinstance(index, int) or isinstance(index, bool) or index < 0
    else:
        assert list(ours) == inputs
        try:
            theirs, index = _boto_token(token, inputs)
        except (AttributeError, ValueError):
            # JSON that is not an object: the service's own token.
            assert ours == dict(zip(inputs, [token, None], strict=False))
        else:
            assert ({name: theirs.get(name) for name in inputs}, index or 0) == (ours, amount or 0)


@pytest.mark.parametrize(
    "options",
    [
        {"MaxItems": "many"},
        {"MaxItems": []},
        {"MaxItems": -1},
        {"PageSize": "many"},
        {"StartingToken": 5},
        {"StartingToken": "a___b___c"},
        {"StartingToken": _base64({"ContinuationToken": "a", "Marker": "b"})},
        {"StartingToken": _base64({"ContinuationToken": "a", AMOUNT: "x"})},
        {"StartingToken": _base64({"ContinuationToken": "a", AMOUNT: -1})},
        {"StartingToken": _base64({"ContinuationToken": "a", "boto_encoded_keys": [["B"]]})},
    ],
    ids=str,
)
def test_unusable_options_are_refused_before_anything_is_sent(options: Any) -> None:
    listing = Listing(ROWS["s3 ListObjectsV2"][2], [{}], [{}])
    with pytest.raises(ValueError, match=r"token|PaginationConfig\.") as caught:
        our_walker(listing).paginate(PaginationConfig=options)
    assert isinstance(caught.value, AsyncmsError)
    assert isinstance(caught.value, boto.BotoCoreError)


def test_page_size_where_there_is_none() -> None:
    listing = Listing(ROWS["nested"][2], [{}], [{}])
    with pytest.raises(PaginationError, match="PageSize") as ours:
        our_walker(listing).paginate(PaginationConfig={"PageSize": 1})
    with pytest.raises(boto.PaginationError) as theirs:
        boto_walker(listing, None, "").paginate(PaginationConfig={"PageSize": 1})
    assert str(theirs.value).rstrip(".") in str(ours.value)


def test_a_page_size_is_text_where_the_operation_wants_text() -> None:
    listing = Listing({**ROWS["nested"][2], "limit_key": "Limit"}, [{}], [{}])
    finished(anext(aiter(Paginator(listing.amethod, listing.row, str).paginate(PaginationConfig={"PageSize": 3}))))
    assert listing.requests == [{"Limit": "3"}]


# -- one iteration -------------------------------------------------------------------------------------------------------

V2 = ROWS["s3 ListObjectsV2"][2]


def three_pages() -> Listing:
    pages: list[dict[str, Any]] = [
        {
            "IsTruncated": i < 2,
            "Contents": [{"Key": f"{i}{j}"} for j in range(2)],
            "CommonPrefixes": [{"Prefix": f"{i}/"}],
        }
        for i in range(3)
    ]
    pages[0]["NextContinuationToken"], pages[1]["NextContinuationToken"] = "t1", "t2"
    return Listing(V2, pages, [{}, {"ContinuationToken": "t1"}, {"ContinuationToken": "t2"}])


def _keys(pages: list[dict[str, Any]]) -> list[str]:
    return [item["Key"] for page in pages for item in page["Contents"]]


async def test_the_same_token_twice_is_an_error_after_the_page_was_given() -> None:
    page = {"IsTruncated": True, "Contents": [{"Key": "k"}], "NextContinuationToken": "again"}
    listing = Listing(V2, [page, page], [{}, {"ContinuationToken": "again"}])
    walk = aiter(our_walker(listing).paginate())
    assert [await anext(walk), await anext(walk)] == [page, page]
    with pytest.raises(PaginationError) as ours:
        await anext(walk)
    with pytest.raises(boto.PaginationError) as theirs:
        list(boto_walker(listing, "s3", "ListObjectsV2").paginate())
    assert str(ours.value) == str(theirs.value)


async def test_nothing_is_fetched_before_it_is_asked_for() -> None:
    listing = three_pages()
    pages = our_walker(listing).paginate(Bucket="b")
    assert listing.requests == []
    walk = aiter(pages)
    await anext(walk)
    assert listing.requests == [{"Bucket": "b"}]


async def test_every_iteration_starts_from_the_beginning() -> None:
    listing = three_pages()
    pages = our_walker(listing).paginate(PaginationConfig={"MaxItems": 3})
    first = [page async for page in pages]
    token = pages.resume_token
    assert [page async for page in pages] == first
    assert pages.resume_token == token
    assert len(_keys(first)) == 3


async def test_a_page_that_failed_or_was_cancelled_is_asked_for_again() -> None:
    listing = three_pages()
    faults: list[BaseException] = [ConfigError("broken"), asyncio.CancelledError()]

    async def faulty(**kwargs: Any) -> Any:
        if kwargs and faults:
            raise faults.pop()
        return listing.method(**kwargs)

    walk = aiter(Paginator(faulty, V2).paginate())
    given = [await anext(walk)]
    with pytest.raises(asyncio.CancelledError):
        await anext(walk)
    with pytest.raises(ConfigError):
        await anext(walk)
    given += [page async for page in walk]
    assert _keys(given) == ["00", "01", "10", "11", "20", "21"]


async def test_two_tasks_cannot_get_the_same_page_of_one_iteration() -> None:
    listing = three_pages()
    proceed = anyio.Event()

    async def slow(**kwargs: Any) -> Any:
        await proceed.wait()
        return listing.method(**kwargs)

    walk = aiter(Paginator(slow, V2).paginate())
    first = asyncio.ensure_future(anext(walk))
    await asyncio.sleep(0)
    with pytest.raises(RuntimeError, match="at once"):
        await anext(walk)
    proceed.set()
    assert (await first)["Contents"][0]["Key"] == "00"


async def test_result_key_iterators_in_tasks_of_their_own_share_the_pages() -> None:
    listing = three_pages()

    async def slow(**kwargs: Any) -> Any:
        await anyio.lowlevel.checkpoint()
        return listing.method(**kwargs)

    contents, prefixes = Paginator(slow, V2).paginate().result_key_iters()

    async def drain(iterator: AsyncIterator[Any]) -> list[Any]:
        return [element async for element in iterator]

    found = await asyncio.gather(drain(contents), drain(prefixes))
    assert [len(each) for each in found] == [6, 3]
    assert len(listing.requests) == 3


async def test_a_result_key_iterator_goes_on_where_it_was_left() -> None:
    contents, _ = our_walker(three_pages()).paginate().result_key_iters()
    async for element in contents:
        assert element == {"Key": "00"}
        break
    assert [element["Key"] async for element in contents] == ["01", "10", "11", "20", "21"]


async def test_a_bad_expression_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="Invalid"):
        our_walker(three_pages()).paginate().search("a[")


async def test_arguments_of_the_first_page_survive_a_token_inside_it() -> None:
    row = ROWS["s3 ListObjects"][2]
    page = {"IsTruncated": False, "Contents": [{"Key": "m1"}, {"Key": "m2"}]}
    listing = Listing(row, [page], [{"Marker": "m"}])
    cut = our_walk(listing, Marker="m", PaginationConfig={"MaxItems": 1})
    assert (
        cut.resume_token
        == boto_walk(listing, "s3", "ListObjects", Marker="m", PaginationConfig={"MaxItems": 1}).resume_token
    )
    rest = our_walk(listing, Marker="m", PaginationConfig={"StartingToken": cut.resume_token})
    assert _keys(cut.pages + rest.pages) == ["m1", "m2"]


async def test_a_token_of_the_service_is_a_starting_token_and_loses_no_prefixes() -> None:
    walk = our_walk(three_pages(), PaginationConfig={"StartingToken": "t2"})
    assert [page["CommonPrefixes"] for page in walk.pages] == [[{"Prefix": "2/"}]]


# -- expressions ---------------------------------------------------------------------------------------------------------

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(0, 2) | st.sampled_from(["", "x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("ab"), inner),
    max_leaves=8,
)


@pytest.mark.parametrize(
    "expression", ["a", "a.b", "a || b", "a[-1].b", "b || a[0].b || a", "a[1]", "a[].b", "a.b.a", "a [0]"]
)
@_profile
@given(value=VALUES)
def test_expressions_mean_what_they_mean_to_jmespath(expression: str, value: Any) -> None:
    assert repr(compile_expression(expression)(value)) == repr(jmespath.search(expression, value))


# -- clients -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("cls", "service"), [(S3Paging, "s3"), (MediaStoreDataPaging, "mediastore-data")])
def test_all_paginators_and_waiters_of_the_installed_model_exist(cls: type[Any], service: str) -> None:
    session = botocore.session.get_session()
    theirs = session.create_client(service, "us-east-1", aws_access_key_id="a", aws_secret_access_key="s")
    paginators = create_loader().load_service_model(service, "paginators-1")["pagination"]
    client = type("Client", (cls,), dict.fromkeys(theirs.meta.method_to_api_mapping))()
    assert len(paginators) == (8 if service == "s3" else 1)
    for method, operation in theirs.meta.method_to_api_mapping.items():
        assert client.can_paginate(method) is (operation in paginators) is theirs.can_paginate(method)
        if operation in paginators:
            ours, boto_paginator = client.get_paginator(method), theirs.get_paginator(method)
            assert ours.result_keys == [key.expression for key in boto_paginator.result_keys or ()]
            assert ours.limit_type is int
        else:
            with pytest.raises(boto.OperationNotPageableError):
                client.get_paginator(method)
    assert client.waiter_names == theirs.waiter_names
    assert {xform_name(operation) for operation in paginators} >= {"list_items"} or service == "s3"
    theirs.close()


def test_what_is_no_operation_has_no_paginator() -> None:
    assert S3Paging().can_paginate("list_everything") is False
    with pytest.raises(OperationNotPageableError, match="list_everything; these can: list_buckets, "):
        S3Paging().get_paginator("list_everything")
