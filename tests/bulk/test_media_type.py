from __future__ import annotations

import pytest

from asyncms.bulk.media_type import media_type


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "text/html"),
        ("a/b/STYLE.CSS", "text/css"),
        ("data:x/photo.jpg", "image/jpeg"),
        ("site.tar.gz", "application/gzip"),
        ("log.txt.bz2", "application/x-bzip2"),
        ("http://host/page.json", "application/json"),
        ("unknown.zzzz", None),
        ("none", None),
        ("", None),
    ],
)
def test_by_the_ending(name: str, expected: str | None) -> None:
    assert media_type(name) == expected
