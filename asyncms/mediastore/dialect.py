"""What MediaStore Data does differently, as the pipeline asks for it."""

from __future__ import annotations

from asyncms.pipeline.dialect import Dialect

__all__ = ["MediaStoreDialect"]


class MediaStoreDialect(Dialect):
    """Protocol A2 to A5."""
