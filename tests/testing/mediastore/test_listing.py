from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from asyncms.testing.mediastore.clock import ManualClock
from asyncms.testing.mediastore.faults import Validation
from asyncms.testing.mediastore.listing import NextTokens

names = st.text("ab/", max_size=5)


@given(names, names, names)
def test_a_token_gives_back_its_cursor_until_it_expires(container: str, folder: str, cursor: str) -> None:
    clock = ManualClock()
    tokens = NextTokens(b"key", 900, clock)
    token = tokens.make(container, folder, cursor)
    assert tokens.read(container, folder, token) == cursor
    clock.advance(899.9)
    assert tokens.read(container, folder, token) == cursor
    clock.advance(0.2)
    with pytest.raises(Validation, match="expired after 900 seconds"):
        tokens.read(container, folder, token)


@given(names, names, names, names, names)
def test_a_token_is_good_for_one_place(container: str, folder: str, cursor: str, other: str, inner: str) -> None:
    tokens = NextTokens(b"key", 900, ManualClock())
    token = tokens.make(container, folder, cursor)
    if (other, inner) != (container, folder):
        with pytest.raises(Validation, match="NextToken"):
            tokens.read(other, inner, token)


@given(st.text(max_size=80) | st.binary(max_size=60).map(lambda x: x.hex()))
def test_garbage_is_no_token(token: str) -> None:
    with pytest.raises(Validation, match="NextToken"):
        NextTokens(b"key", 900, ManualClock()).read("c", "f", token)


@given(st.data())
def test_a_changed_token_is_no_token(data: st.DataObject) -> None:
    tokens = NextTokens(b"key", 900, ManualClock())
    token = tokens.make("c", "f", "cursor")
    at = data.draw(st.integers(0, len(token) - 2))  # the last letter may have bits without meaning
    letter = data.draw(st.sampled_from("ABCabc012-_").filter(lambda x: x != token[at]))
    with pytest.raises(Validation, match="NextToken"):
        tokens.read("c", "f", token[:at] + letter + token[at + 1 :])


def test_another_server_takes_no_token() -> None:
    token = NextTokens(b"one", 900, ManualClock()).make("c", "f", "cursor")
    with pytest.raises(Validation, match="NextToken"):
        NextTokens(b"two", 900, ManualClock()).read("c", "f", token)
