"""Listings: the entries of a folder, out of paths in order, and the tokens that continue them.

Folders are not kept anywhere: ``a/b/c`` implies the folders ``a`` and ``a/b``. Entries come in the order of their keys,
a name for an object and a name with a slash for a folder; with paths in the order of their code points, that is one
pass which jumps over the inside of each folder. It is also S3's order for a listing with a delimiter.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from asyncms.testing.mediastore.clock import Clock
from asyncms.testing.mediastore.faults import Validation
from asyncms.testing.mediastore.store import Item, ItemPage, ObjectMeta

__all__ = ["NextTokens", "item_page"]

Scan = Callable[[str, str], Iterable[tuple[str, ObjectMeta]]]
"""``scan(low, high)``: the objects with low <= path < high, in the order of their paths' code points."""

_AFTER_SLASH = "0"
_AFTER_ALL = "\x7f"


def item_page(scan: Scan, folder: str, limit: int, cursor: str | None) -> ItemPage:
    """One page of a folder. The cursor is the key of the last entry that was given."""
    items = list(islice(_entries(scan, folder, cursor), limit + 1))
    if len(items) <= limit:
        return ItemPage(items, None)
    last = items[limit - 1]
    return ItemPage(items[:limit], last.name if last.meta is not None else f"{last.name}/")


def _entries(scan: Scan, folder: str, cursor: str | None) -> Iterator[Item]:
    prefix = f"{folder}/" if folder else ""
    high = folder + _AFTER_SLASH if folder else _AFTER_ALL
    low = prefix if cursor is None else _beyond(prefix + cursor)
    inside = True
    while inside:
        inside = False
        for path, meta in scan(low, high):
            name, slash, _ = path[len(prefix) :].partition("/")
            if slash:
                yield Item(name, None)
                low, inside = _beyond(f"{prefix}{name}/"), True
                break
            yield Item(name, meta)


def _beyond(key: str) -> str:
    """The least path after an object of this key, or after everything in a folder of this key."""
    return key[:-1] + _AFTER_SLASH if key.endswith("/") else f"{key}\0"


class NextTokens:
    """Makes and reads a listing's tokens: opaque to clients, good for one folder and a limited time."""

    def __init__(self, key: bytes, lifetime: float, clock: Clock) -> None:
        self._key = key
        self._lifetime = lifetime
        self._clock = clock

    def make(self, container: str, folder: str, cursor: str) -> str:
        """A token that continues at the store's cursor."""
        payload = json.dumps([self._clock.time() + self._lifetime, cursor], separators=(",", ":")).encode()
        return base64.urlsafe_b64encode(self._seal(container, folder, payload) + payload).decode().rstrip("=")

    def read(self, container: str, folder: str, token: str) -> str:
        """The cursor. Raises `Validation` for a token that was not made for this folder, or is too old."""
        try:
            sealed = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        except (binascii.Error, ValueError):
            sealed = b""
        seal, payload = sealed[:32], sealed[32:]
        if not hmac.compare_digest(seal, self._seal(container, folder, payload)):
            raise Validation("NextToken is not one that this listing gave out: list again without it.")
        expiry, cursor = json.loads(payload)
        if self._clock.time() >= expiry:
            raise Validation(f"NextToken expired after {self._lifetime:g} seconds: list again without it.")
        return str(cursor)

    def _seal(self, container: str, folder: str, payload: bytes) -> bytes:
        # Neither name can hold a zero byte, so no two places share a seal.
        return hmac.digest(self._key, b"\0".join((container.encode(), folder.encode(), payload)), hashlib.sha256)
