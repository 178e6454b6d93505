"""What the clients of all services are: a pipeline, its settings, and boto's ways to look at them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from asyncms.config import TransferConfig
from asyncms.pipeline.call import Pipeline, Statistics
from asyncms.pipeline.caller import Caller
from asyncms.pipeline.meta import ClientMeta
from asyncms.transfer.resources import Resources

if TYPE_CHECKING:
    from asyncms.pipeline.presign import Presigner

__all__ = ["ServiceClient"]


class ServiceClient(Caller):
    """What the clients of all services have.

    Args:
        pipeline: performs the requests.
        transfer: sizes and concurrency where a call gives none.
        release: gives up the client's share of the session's connections.
        meta: see `meta`.
        recipe: function and arguments that make this client anew in another process.
        resources: what the transfers of all clients of the session share.
    """

    def __init__(
        self,
        pipeline: Pipeline,
        transfer: TransferConfig,
        release: Callable[[], Awaitable[None]],
        meta: ClientMeta,
        recipe: tuple[Callable[..., Any], tuple[Any, ...]],
        resources: Resources | None = None,
    ) -> None:
        self._pipeline = pipeline
        self._transfer = transfer
        self._release = release
        self._closed = False
        self._recipe = recipe
        self._resources = resources or Resources()
        self.meta = meta
        self._known_presigner: Presigner | None = None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} region={self.meta.region_name!r} endpoint_url={self.meta.endpoint_url!r}>"

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self._recipe

    @property
    def statistics(self) -> Statistics:
        """Requests and retries so far."""
        return self._pipeline.statistics

    def _call(self, operation_name: str, arguments: Any) -> Coroutine[Any, Any, Any]:
        # Not a coroutine function: that would be one more frame to every step of a request.
        return self._pipeline.call(operation_name, arguments)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Give up this client's share of the session's connections. Idempotent."""
        if not self._closed:
            self._closed = True
            await self._release()

    @property
    def _presigner(self) -> Presigner:
        known = self._known_presigner
        if known is None:
            known = self._known_presigner = self._pipeline.presigner()
        return known

    async def generate_presigned_url(
        self,
        ClientMethod: str,
        Params: Mapping[str, Any] | None = None,
        ExpiresIn: int = 3600,
        HttpMethod: str | None = None,
    ) -> str:
        """A URL with which anybody may perform one operation, as boto's; nothing is sent.

        Its holder must send the headers that the arguments stand for (``ContentType``, S3's ``Metadata`` or SSE-C key, …): they
        are signed. What its holder sends as body is not.

        Args:
            ClientMethod: the operation's method name, such as ``get_object``.
            Params: the operation's arguments, without the body.
            ExpiresIn: seconds from now, 1 to 604800 (7 days).
            HttpMethod: in place of the operation's own.

        Raises ParamValidationError for unusable arguments, UnknownClientMethodError, NoCredentialsError, ConfigError where
        the endpoint rules refuse the settings. Warns with CredentialExpiryWarning if the credentials expire before the URL.
        """
        return await self._presigner.url(ClientMethod, dict(Params or {}), ExpiresIn, HttpMethod)
