from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from botocore.utils import parse_timestamp as boto_parse_timestamp
from botocore.utils import parse_to_aware_datetime
from hypothesis import given, settings
from hypothesis import strategies as st

from asyncms.wire import timestamps
from asyncms.wire.timestamps import format_timestamp, parse_timestamp, to_datetime
from tests.examples import examples

_profile = settings(max_examples=examples(200))


_boto_datetime: Any = parse_to_aware_datetime


@pytest.mark.parametrize(
    "text",
    [
        "Sun, 06 Nov 1994 08:49:37 GMT",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 UTC",
        "Sun, 06 Nov 1994 09:49:37 +0100",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "1994-11-06T08:49:37Z",
        "1994-11-06T08:49:37.5Z",
        "1994-11-06T08:49:37.123Z",
        "1994-11-06T08:49:37.123456Z",
        "1994-11-06T08:49:37+05:30",
        "1994-11-06T08:49:37.123456+05:30",
        "1994-11-06",
        "19941106T084937Z",
        "784111777",
        "784111777.25",
        "-1",
        "0",
        " 1994-11-06T08:49:37Z ",
    ],
)
def test_as_botocore(text: str) -> None:
    expected = boto_parse_timestamp(text)
    parsed = parse_timestamp(text)
    assert parsed == (expected if expected.tzinfo else expected.replace(tzinfo=UTC))
    assert parsed.utcoffset() == timedelta(0)


def test_nanoseconds_are_cut() -> None:
    moment = datetime(1994, 11, 6, 8, 49, 37, 123456, tzinfo=UTC)
    assert parse_timestamp("1994-11-06T08:49:37.123456789Z") == moment
    assert parse_timestamp("1994-11-06T08:49:37.123456789+00:00") == moment


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "Z",
        "T",
        "never",
        "nan",
        "inf",
        "1e300",
        "Sun, 06 Foo 1994 08:49:37 GMT",
        "Sun, 36 Nov 1994 08:49:37 GMT",
        "1994-13-06T08:49:37Z",
        "1994-11-06T25:49:37Z",
        "0001-01-01T00:00:00+14:00",
        "9" * 400,
    ],
)
def test_what_is_no_timestamp(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        parse_timestamp(text)


def test_the_cache_stays_small() -> None:
    for second in range(2000):
        parse_timestamp(str(second))
    assert len(timestamps._PARSED) <= 512


@_profile
@given(
    st.datetimes(min_value=datetime(1000, 1, 2), max_value=datetime(9999, 12, 30)),  # noqa: DTZ001
    st.sampled_from([None, UTC, timezone(timedelta(hours=-3, minutes=-30)), timezone(timedelta(hours=14))]),
)
def test_datetimes_to_every_form_and_back(moment: datetime, zone: timezone | None) -> None:
    moment = moment.replace(tzinfo=zone)
    utc = to_datetime(moment)
    assert utc == _boto_datetime(moment)
    assert parse_timestamp(format_timestamp(utc, "iso8601")) == utc
    whole = utc.replace(microsecond=0)
    assert parse_timestamp(format_timestamp(utc, "rfc822")) == whole
    assert parse_timestamp(format_timestamp(whole, "unixTimestamp")) == whole


@pytest.mark.parametrize("value", [None, True, b"2020-01-01", [], object()])
def test_what_is_no_time(value: Any) -> None:
    with pytest.raises(TypeError):
        to_datetime(value)


def test_out_of_range() -> None:
    with pytest.raises(ValueError, match="out of range"):
        to_datetime(datetime.min.replace(tzinfo=timezone(timedelta(hours=1))))
    with pytest.raises(ValueError, match="out of range"):
        to_datetime(10**30)
