"""The events of a response, as users see them: boto's EventStream, async.

An event stream cannot be resumed. It is complete with its last event (``End``); a stream that stops without it is an
error here, where botocore leaves the check to its users.
"""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Generic, Self, TypeVar, cast

from asyncms.errors import ClientError, EventStreamError, ResponseError
from asyncms.message import Body
from asyncms.wire.event_stream import EventError, EventParser, FrameDecoder

__all__ = ["EventStream"]

Event = TypeVar("Event")


class EventStream(Generic[Event]):
    """The events of one response: ``async for event in stream``. Read it to its end, close it, or use it in ``async with``;
    otherwise its connection stays taken and a ResourceWarning says so.

    Iterating raises the service's error (`EventStreamError` unless the model has a class for it) for a failure that it
    tells of in the stream, ResponseError for a stream that is damaged or incomplete, TransportError subclasses for a
    connection that breaks. One reader at a time.
    """

    def __init__(
        self,
        body: Body,
        parser: EventParser,
        *,
        operation_name: str,
        metadata: Mapping[str, Any],
        errors: Mapping[str, type[ClientError]],
    ) -> None:
        self._body = body
        self._parser = parser
        self._operation_name = operation_name
        self._metadata = metadata
        self._errors = errors
        self._decoder = FrameDecoder()
        self._ended = False
        self._complete = parser.last is None

    def __repr__(self) -> str:
        return f"<EventStream {self._operation_name}>"

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Event:
        try:
            while not self._ended:
                event = self._next_event()
                if event is not None:
                    return cast("Event", event)
                await self._receive()
        except Exception:
            self.close()
            raise
        raise StopAsyncIteration

    def _next_event(self) -> dict[str, Any] | None:
        try:
            while (frame := self._decoder.next()) is not None:
                event = self._parser.parse(frame)
                if event is not None:
                    self._complete = self._complete or self._parser.last in event
                    return event
        except EventError as error:
            raise self._service_error(error.error) from None
        except (ValueError, TypeError, OverflowError, RecursionError) as error:
            raise self._broken(str(error)) from error
        return None

    async def _receive(self) -> None:
        piece = await self._body.receive()
        if piece:
            self._decoder.feed(piece)
            return
        if self._decoder.pending:
            raise self._broken(f"it ends {self._decoder.pending} bytes into a frame")
        if not self._complete:
            raise self._broken(f"it ends without its {self._parser.last} event")
        self._ended = True

    def _service_error(self, error: dict[str, Any]) -> ClientError:
        # As in botocore: the head said 200, the stream says otherwise.
        response = {"Error": error, "ResponseMetadata": {**self._metadata, "HTTPStatusCode": 400}}
        return self._errors.get(error["Code"], EventStreamError)(response, self._operation_name)

    def _broken(self, why: str) -> ResponseError:
        return ResponseError(
            f"{self._operation_name}: the event stream cannot be used: {why} "
            f"(request id {self._metadata.get('RequestId', 'none given')}); ask again, what came so far is not the whole"
        )

    def close(self) -> None:
        """Give the stream up; an unread rest costs its connection. Idempotent."""
        self._ended = True
        self._body.close()

    async def aclose(self) -> None:
        """The same as `close`."""
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if not getattr(self, "_ended", True):
            # First, because a warning may be an error.
            self._body.close()
            warnings.warn(
                f"the events of {self._operation_name} were neither read to their end nor closed; use "
                "`async with response['Payload']`",
                ResourceWarning,
                stacklevel=2,
                source=self,
            )
