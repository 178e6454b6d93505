"""Every Python block of the README and the documentation runs, against a real server."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from anyio.from_thread import start_blocking_portal

from asyncms.testing.mediastore import MediaStoreServer

if TYPE_CHECKING:
    from tests.servers.rclone import RcloneServer

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path) -> list[str]:
    return BLOCK.findall(page.read_text())


@pytest.fixture(scope="module")
def container() -> Iterator[str]:
    """The endpoint of a MediaStore container, served by a thread, as some examples block theirs."""
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(MediaStoreServer(["live"])) as server,
    ):
        yield server.endpoint_url("live")


@pytest.fixture
def store(rclone: RcloneServer, container: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the examples speak of: bucket ``b`` with its objects, keys in the environment, a folder to work in."""
    rclone.bucket("b", {"k": b"x" * 1000, "big": b"y" * 20_000_000, "photos/2026/one.jpg": b"z"})
    for name, value in {
        "AWS_ACCESS_KEY_ID": rclone.access_key,
        "AWS_SECRET_ACCESS_KEY": rclone.secret_key,
        "AWS_ENDPOINT_URL_S3": rclone.endpoint_url,
        "AWS_ENDPOINT_URL_COS": rclone.endpoint_url,
        "AWS_ENDPOINT_URL_MEDIASTORE_DATA": container,
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_CONFIG_FILE": "/dev/null",
        "AWS_SHARED_CREDENTIALS_FILE": "/dev/null",
    }.items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
@pytest.mark.usefixtures("store")
async def test_the_examples_of_a_page_run(page: Path) -> None:
    import asyncms

    async with (
        asyncms.Session() as session,
        session.create_client("s3") as s3,
        session.create_client("mediastore-data") as ms,
    ):
        names: dict[str, object] = {
            "asyncms": asyncms,
            "session": session,
            "s3": s3,
            "ms": ms,
            "print": lambda *_: None,
        }
        for number, block in enumerate(blocks(page)):
            code = compile(block, f"{page.name}:block {number}", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
            result = eval(code, dict(names))  # noqa: S307 - the project's own text
            if inspect.iscoroutine(result):
                await result


def test_the_readme_has_examples() -> None:
    assert len(blocks(PAGES[0])) >= 2
