from __future__ import annotations

from typing import Any

import pytest

from asyncms.errors import ResponseError
from asyncms.message import Response
from asyncms.transfer.source import Ranged
from tests.pipeline.memory import DATA, Memory

SIZE = len(DATA)


@pytest.mark.parametrize("status", [200, 206])
def test_content_range_decides_not_the_status(status: int) -> None:
    answer = Ranged.of({"ContentRange": f"bytes 5-{SIZE + 4}/1000"}, Response(status, [], Memory(DATA)))
    assert (answer.first, answer.last, answer.size, answer.partial) == (5, SIZE + 4, 1000, True)


def test_without_content_range_it_is_the_whole_object() -> None:
    answer = Ranged.of({"ETag": "e"}, Response(200, [], Memory(DATA)))
    assert (answer.first, answer.last, answer.size, answer.partial) == (0, SIZE - 1, SIZE, False)


@pytest.mark.parametrize(
    ("status", "head"),
    [
        (206, {}),
        (206, {"ContentRange": "bytes foo"}),
        (200, {"ContentRange": "bytes foo"}),
        (204, {}),
        (203, {}),
    ],
)
def test_what_does_not_say_which_bytes_it_holds_is_no_answer(status: int, head: dict[str, Any]) -> None:
    body = Memory(DATA)
    told = repr(head["ContentRange"]) if head else "no Content-Range"
    with pytest.raises(ResponseError, match=f"GetObject: the answer has {told} .HTTP status {status}, request id r7"):
        Ranged.of({**head, "ResponseMetadata": {"RequestId": "r7"}}, Response(status, [], body))
    assert body.closed
