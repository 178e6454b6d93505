"""The media type that a name's ending stands for. Pure, but for the system's table, which is read once."""

from __future__ import annotations

__all__ = ["media_type"]

_ENCODED = {
    "br": "application/x-brotli",
    "bzip2": "application/x-bzip2",
    "compress": "application/x-compress",
    "gzip": "application/gzip",
    "xz": "application/x-xz",
}


def media_type(name: str) -> str | None:
    """``text/html`` for ``index.html``; None for what nobody knows.

    A compressed file is what it is compressed by: whoever asks for ``site.tar.gz`` as a tar archive would not get one.
    """
    import mimetypes  # on first use: what downloads has no types to tell

    kind, encoding = mimetypes.guess_type(f"/{name}")
    return kind if encoding is None else _ENCODED.get(encoding)
