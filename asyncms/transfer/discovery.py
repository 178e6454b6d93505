"""The first request of a download: the first part, and with it what the object is. No HEAD.

answer to the ranged GET                      then
206, more than the part                       the rest is split into parts
206, nothing more                             that was all
416 and no range wanted: an empty object      a plain GET
the whole object: a server that ignores Range that one body
206 of unknown size, or no ETag and no date   one body for all that is wanted: parts could not be told to match
wanted are the last bytes, more than a part   the first request asks for one byte, which tells the size
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

from asyncms.config import TransferConfig
from asyncms.errors import ClientError, RangeMismatchError, TransportError
from asyncms.transfer.concurrency import Slots
from asyncms.transfer.hedge import Hedger
from asyncms.transfer.landing import Partial
from asyncms.transfer.part import Backoff, PartReader
from asyncms.transfer.pin import GONE, Pin, PinnedObject
from asyncms.transfer.plan import Span, Wanted, fault_of_range, missing, spans
from asyncms.transfer.resources import Resources
from asyncms.transfer.rivals import Rivals
from asyncms.transfer.source import Ranged, RangeSource
from asyncms.transfer.tries import Patience
from asyncms.transfer.validation import Check, ChecksumSource, NotValidated

__all__ = ["Discovered", "Request", "decide", "discover", "discover_rest", "of_answer"]


@dataclass(slots=True, eq=False, repr=False)
class Request:
    """What to download, and how. Never changed; not frozen, as that doubles the cost of making one."""

    source: RangeSource
    wanted: Wanted
    config: TransferConfig
    backoff: Backoff
    version_id: str | None
    if_match: str | None
    resources: Resources
    checksums: ChecksumSource | None = None
    """Where there is one, the whole object is validated."""
    limiter: Slots | None = None
    """Says how many requests may be in flight, where ``config.concurrency`` does not."""
    hedger: Hedger | None = None
    """Asks again for what is late."""


@dataclass(slots=True, eq=False, repr=False)
class Discovered:
    """The object, its first part on the wire, and the parts that follow."""

    head: dict[str, Any]
    """boto's result, as if the wanted bytes had been asked for by one request."""
    span: Span
    """The wanted bytes."""
    pin: Pin
    first: PartReader
    rest: Iterator[Span]
    request: Request
    check: Check
    _object: PinnedObject
    rivals: Rivals | None = None
    """Second requests for slow bodies: `Rivals.watch` is to run beside the parts."""

    def part(self, span: Span) -> PartReader:
        """Reads one of the parts that follow; nothing is sent until it is read."""
        config = self.request.config
        return PartReader(
            self._object,
            span,
            None,
            max_attempts=config.max_attempts,
            backoff=self.request.backoff,
            tally=self.check.tally(span.first),
            rivals=self.rivals,
        )


async def discover(request: Request) -> Discovered:
    """Send the first request, again where the service refuses it (see `tries`). The caller closes ``first`` of what it gets.

    Raises what the source raises, unchanged, and RangeMismatchError.
    """
    wanted = request.wanted
    asked = _first_span(wanted, request.config.part_size)
    try:
        answer = await (_fetch_wanted(request) if asked is None else _fetch(request, asked))
    except ClientError as error:
        if error.status != 416 or wanted.is_range:
            raise
        answer = await _fetch_wanted(request)
    return await decide(request, asked, answer)


async def decide(request: Request, asked: Span | None, answer: Ranged) -> Discovered:
    """What follows from the first answer, to a request for those bytes; None: for all that is wanted. Then as `discover`."""
    wanted = request.wanted
    if not answer.partial:
        return _of_whole_object(request, answer)
    is_all = asked is None or (asked.end == wanted.end and wanted.suffix is None)
    if asked is None:
        asked = Span(answer.first, None) if answer.size is None else wanted.within(answer.size)
    here = _checked(asked, answer)
    if is_all:
        # It was asked for at once, so the size of the object does not matter.
        return _discovered(request, answer, here, here)
    if answer.size is not None:
        span = wanted.within(answer.size)
        if span == here:
            return _discovered(request, answer, here, here)
        if Pin.of(answer).is_comparable:
            if wanted.suffix is not None:
                return await _after_probe(request, answer, span)
            return _discovered(request, answer, span, here)
    answer.body.close()
    answer = await _fetch_wanted(request)
    if not answer.partial:
        return _of_whole_object(request, answer)
    here = _checked(Span(answer.first if wanted.suffix is not None else wanted.first, wanted.end), answer)
    return _discovered(request, answer, here, here)


def of_answer(request: Request, answer: Ranged) -> Discovered:
    """What follows from an answer that holds the whole object, whose size it tells."""
    span = Span(0, answer.size)
    return _discovered(request, answer, span, span)


async def discover_rest(request: Request, partial: Partial) -> Discovered | None:
    """Send the first request for what an earlier try has left to do; None if the object is no longer that one.

    Where nothing is left, the last byte is asked for again: what is there may be used if the object is still the same.
    The caller closes ``first`` of what it gets. Raises what `discover` raises.
    """
    size, part_size = partial.size, request.config.part_size
    rest = (part for first, end in missing(partial.spans, size) for part in spans(first, end, part_size))
    first = next(rest, Span(size - 1, size))
    wanted = Wanted(first.first, first.end, is_range=True)
    try:
        found = await discover(replace(request, wanted=wanted, if_match=partial.etag))
    except ClientError as error:
        if error.status in GONE and request.if_match in (None, partial.etag):
            return None
        raise
    if found.pin.etag != partial.etag or found.pin.size != size or found.first.span != first:
        found.first.close()
        return None
    head = {name: value for name, value in found.head.items() if name != "ContentRange"} | {"ContentLength": size}
    check = Check(None, reason=NotValidated.RESUMED if request.checksums is not None else NotValidated.OFF)
    return replace(found, head=head, span=Span(0, size), rest=rest, request=request, check=check)


def _first_span(wanted: Wanted, part_size: int) -> Span | None:
    """The bytes to ask for first; None for all that is wanted."""
    if wanted.suffix is not None:
        return None if wanted.suffix <= part_size else Span(0, 1)
    end = wanted.first + part_size
    return Span(wanted.first, end if wanted.end is None else min(wanted.end, end))


async def _fetch(request: Request, span: Span) -> Ranged:
    return await _ask(request, span.first, None if span.end is None else span.end - 1)


async def _fetch_wanted(request: Request) -> Ranged:
    """All that is wanted by one request."""
    wanted = request.wanted
    if wanted.is_range and wanted.suffix is None:
        return await _fetch(request, Span(wanted.first, wanted.end))
    return await _ask(request, None, wanted.suffix)


async def _ask(request: Request, first: int | None, last: int | None) -> Ranged:
    source, if_match, version_id = request.source, request.if_match, request.version_id
    patience = Patience(request.config.max_attempts, request.backoff, request.limiter)
    return await patience.send(lambda: source.fetch(first, last, if_match=if_match, version_id=version_id))


def _checked(asked: Span, answer: Ranged) -> Span:
    """The bytes that the answer holds. Raises RangeMismatchError, and closes the body, if they are not those asked for."""
    fault = fault_of_range(asked, answer.first, answer.last, answer.size, answer.body.length)
    if fault is not None or answer.last is None:
        answer.body.close()
        end = "" if asked.end is None else asked.end - 1
        raise RangeMismatchError(f"asked for bytes {asked.first}-{end}: {fault}", offset=asked.first)
    return Span(answer.first, answer.last + 1)


def _of_whole_object(request: Request, answer: Ranged) -> Discovered:
    """The answer has no Content-Range: nothing but the whole object was wanted, or the server ignores Range."""
    wanted, size = request.wanted, answer.size
    if size is not None:
        span = wanted.within(size)
        is_outside = wanted.is_range and span.first >= size
    else:
        span = Span(wanted.first, wanted.end)
        is_outside = wanted.suffix is not None
    if is_outside:
        answer.body.close()
        text = "an unknown number of" if size is None else size
        raise RangeMismatchError(
            f"the server ignores Range and sent the whole object, {text} bytes, from which the wanted ones cannot be taken",
            offset=wanted.first,
        )
    return _discovered(request, answer, span, span)


async def _after_probe(request: Request, answer: Ranged, span: Span) -> Discovered:
    """One byte told the size; now the span is known and nothing of it has been asked for."""
    with suppress(TransportError):
        await answer.body.read()
    answer.body.close()
    return _discovered(request, answer, span, None)


def _discovered(request: Request, answer: Ranged, span: Span, here: Span | None) -> Discovered:
    """``here`` is what of ``span`` the answer's body holds; None: nothing, it was only asked for the head."""
    pin = Pin.of(answer)
    source = PinnedObject(
        request.source,
        pin,
        version_id=request.version_id,
        if_match=request.if_match,
        limiter=request.limiter,
        hedger=request.hedger,
    )
    source.heed(answer)
    config = request.config
    parts: Iterator[Span] = iter(())
    first = here
    if span.end is not None and span != here:
        parts = spans(span.first, span.end, config.part_size)
        # The answer holds exactly the first part, if anything.
        first = next(parts)
    check = _check(request, answer, pin, is_all=span == here)
    rivals: Rivals | None = None
    if request.hedger is not None:
        request.hedger.asked()
        rivals = Rivals(request.hedger, request.resources.budget)
    reader = PartReader(
        source,
        first or span,
        None if here is None else answer,
        max_attempts=config.max_attempts,
        backoff=request.backoff,
        tally=check.tally((first or span).first),
        rivals=rivals,
    )
    return Discovered(_head(request, answer, span), span, pin, reader, parts, request, check, source, rivals)


def _check(request: Request, answer: Ranged, pin: Pin, *, is_all: bool) -> Check:
    """``is_all``: one answer holds all that is wanted."""
    checksums = request.checksums
    if checksums is None:
        return Check(None, reason=NotValidated.OFF)
    if request.wanted.is_range:
        return Check(None, reason=NotValidated.RANGE)
    version_id = request.version_id or pin.version_id
    if is_all:
        return Check.of_answer(answer.head, checksums, version_id=version_id, size=pin.size)
    etag = pin.etag if pin.is_strong else None
    return Check(checksums, etag=etag, version_id=version_id, size=pin.size)


def _head(request: Request, answer: Ranged, span: Span) -> dict[str, Any]:
    head = dict(answer.head)
    head.pop("ContentRange", None)
    if span.length is None:
        head.pop("ContentLength", None)
    else:
        head["ContentLength"] = span.length
        if request.wanted.is_range:
            size = "*" if answer.size is None else answer.size
            head["ContentRange"] = f"bytes {span.first}-{span.first + span.length - 1}/{size}"
    return head
