"""Answers of ListObjectsV2, written once: nginx finds the file of a page by prefix and continuation token.

That is enough as every contender asks for whole prefixes, in the bucket's order, 1,000 keys a page. The members are those of AWS,
owners left out, as it does unless asked.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from benchmarks.macro.contenders.interface import BUCKET

__all__ = ["LISTINGS", "write_listing"]

LISTINGS = ".listings"
PAGE_SIZE = 1000

PAGE = """<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>{bucket}</Name><Prefix>{prefix}</Prefix>{token}\
<KeyCount>{count}</KeyCount><MaxKeys>1000</MaxKeys><IsTruncated>{truncated}</IsTruncated>{contents}</ListBucketResult>
"""
ENTRY = (
    "<Contents><Key>{key}</Key><LastModified>2026-01-02T03:04:05.000Z</LastModified><ETag>&quot;{etag}&quot;</ETag>"
    "<Size>{size}</Size><StorageClass>STANDARD</StorageClass></Contents>"
)


def write_listing(folder: Path, prefix: str, entries: Iterable[tuple[str, int, str]]) -> None:
    """The pages of a prefix, which is one folder's name and a slash. Entries: key, size, ETag without quotes."""
    pages = folder / LISTINGS / prefix.rstrip("/")
    pages.mkdir(parents=True)
    rows = [ENTRY.format(key=key, size=size, etag=etag) for key, size, etag in entries]
    starts = range(0, len(rows), PAGE_SIZE)
    for number, start in enumerate(starts):
        last = number == len(starts) - 1
        given = f"<ContinuationToken>{number}</ContinuationToken>" if number else ""
        following = "" if last else f"<NextContinuationToken>{number + 1}</NextContinuationToken>"
        page = PAGE.format(
            bucket=BUCKET,
            prefix=prefix,
            token=given + following,
            count=len(rows[start : start + PAGE_SIZE]),
            truncated="false" if last else "true",
            contents="".join(rows[start : start + PAGE_SIZE]),
        )
        (pages / f"{number or 'first'}.xml").write_text(page)
