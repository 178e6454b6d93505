"""Timestamps on the wire: RFC 9110 dates in headers, ISO 8601 in XML, epoch seconds in JSON.

Times without a zone are UTC, as in botocore. What is read is always a datetime in UTC.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

__all__ = ["format_timestamp", "parse_timestamp", "to_datetime"]

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_excess_digits = re.compile(r"(\.\d{6})\d+")

# Objects of one upload run share few Last-Modified values, and a page of a listing repeats them.
_PARSED: dict[str, datetime] = {}
_PARSED_LIMIT = 512


def parse_timestamp(text: str) -> datetime:
    """Read a timestamp in any of the wire's forms. Raises ValueError if it is none of them."""
    found = _PARSED.get(text)
    if found is None:
        found = _parse(text)
        if len(_PARSED) >= _PARSED_LIMIT:
            _PARSED.clear()
        _PARSED[text] = found
    return found


def to_datetime(value: Any) -> datetime:
    """What a caller may give for a timestamp, in UTC: a datetime, epoch seconds, or text in any of the wire's forms.

    Raises ValueError or TypeError for anything else.
    """
    if isinstance(value, datetime):
        try:
            return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        except OverflowError as error:
            raise ValueError(f"{value} is out of range in UTC") from error
    if isinstance(value, str):
        return _parse(value)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return _from_epoch(value)
    raise TypeError(f"{type(value)} is no timestamp")


def format_timestamp(moment: datetime, form: str) -> str:
    """Write a datetime in UTC as ``rfc822``, ``iso8601`` or ``unixTimestamp``."""
    if form == "rfc822":
        return (
            f"{_DAYS[moment.weekday()]}, {moment.day:02d} {_MONTH_NAMES[moment.month - 1]} {moment.year:04d} "
            f"{moment.hour:02d}:{moment.minute:02d}:{moment.second:02d} GMT"
        )
    if form == "iso8601":
        return moment.replace(tzinfo=None).isoformat() + "Z"
    seconds = moment.timestamp()
    return str(int(seconds) if seconds.is_integer() else seconds)


def _parse(text: str) -> datetime:
    if len(text) == 29 and text.endswith(" GMT"):
        # Sun, 06 Nov 1994 08:49:37 GMT (RFC 9110 section 5.6.7)
        try:
            return datetime(
                int(text[12:16]),
                _MONTHS[text[8:11]],
                int(text[5:7]),
                int(text[17:19]),
                int(text[20:22]),
                int(text[23:25]),
                tzinfo=UTC,
            )
        except (KeyError, ValueError):
            pass
    elif text[10:11] == "T":
        try:
            return _parse_iso8601(text)
        except ValueError:
            pass
    return _parse_slowly(text.strip())


def _parse_iso8601(text: str) -> datetime:
    if text[-1] == "Z":
        text = text[:-1] + "+00:00"
    if len(text) > 32:
        text = _excess_digits.sub(r"\1", text)
    return to_datetime(datetime.fromisoformat(text))


def _parse_slowly(text: str) -> datetime:
    try:
        # Digits are epoch seconds, also where a date is due: `Expires: 0` means 1970 to botocore, too.
        return _from_epoch(float(text))
    except ValueError:
        pass
    try:
        return _parse_iso8601(text)
    except (ValueError, IndexError):
        pass
    # Imported on first use: it costs more than all of `asyncms.wire`, and rarely anybody needs it.
    from email.utils import parsedate_to_datetime

    try:
        return to_datetime(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError):
        raise ValueError(f"Invalid timestamp {text!r}") from None


def _from_epoch(seconds: float) -> datetime:
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError) as error:
        raise ValueError(f"Epoch time {seconds} is out of range") from error
