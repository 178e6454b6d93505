"""What the clients of S3 and of its dialects have beside their operations: transfers, and forms that upload."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from asyncms.client import ServiceClient
from asyncms.s3api.downloads import S3Downloads
from asyncms.s3api.uploads import S3Uploads

__all__ = ["S3ApiClient"]


class S3ApiClient(ServiceClient, S3Downloads, S3Uploads):
    """See the module."""

    async def generate_presigned_post(
        self,
        Bucket: str,
        Key: str,
        Fields: Mapping[str, Any] | None = None,
        Conditions: Sequence[Any] | None = None,
        ExpiresIn: int = 3600,
    ) -> dict[str, Any]:
        """URL and fields of a browser's form that uploads one object, as boto's; nothing is sent.

        Args:
            Bucket: where to.
            Key: the object's key; a ``${filename}`` at its end stands for the name of the file that the browser sends.
            Fields: further fields of the form, such as ``acl``; each needs its condition.
            Conditions: of the policy: ``{"acl": "public-read"}``, ``["content-length-range", 1, 1000]``,
                ``["starts-with", "$Content-Type", "image/"]``. Those about bucket and key are added.
            ExpiresIn: seconds from now, at least 1.

        Result: ``url`` and ``fields``; the form sends all fields and then ``file``.

        Raises what `generate_presigned_url` raises, and warns as it does.
        """
        return await self._presigner.post(Bucket, Key, Fields or {}, Conditions or (), ExpiresIn)
