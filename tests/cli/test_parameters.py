from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest
from click.testing import CliRunner

from asyncms.cli.parameters import Argument, Context, Option, command_of


class Shade(StrEnum):
    LIGHT = "light"
    DARK = "dark"


def paint(
    context: Context,
    source: Annotated[Path, Argument("SOURCE", "What is painted.", exists=True)],
    places: Annotated[list[str], Argument("PLACE", "Where.")],
    shade: Annotated[Shade, Option("--shade", help="How.")] = Shade.LIGHT,
    coats: Annotated[int, Option("--coats", metavar="N", min=1, max=3)] = 2,
    names: Annotated[list[str] | None, Option("--name")] = None,
    title: Annotated[str | None, Option("--title", "-t")] = None,
    dry: Annotated[bool, Option("--dry/--wet")] = True,
    loud: Annotated[bool, Option("--loud")] = False,
    floor: Annotated[Path | None, Option("--floor")] = None,
) -> None:
    """Paint."""
    assert floor is None
    context.obj.append((source, places, shade, coats, names, title, dry, loud))


def maybe(context: Context, place: Annotated[str, Argument("PLACE", "Where.")] = "here") -> None:
    """Somewhere."""
    context.obj.append(place)


def invoke(function: Any, *arguments: str) -> tuple[int, str, list[Any]]:
    seen: list[Any] = []
    result = CliRunner().invoke(command_of(function, "paint"), arguments, obj=seen)
    return result.exit_code, result.output, seen


def test_arguments_arrive_as_they_are_annotated(tmp_path: Path) -> None:
    wall = str(tmp_path)
    assert invoke(paint, wall, "a") == (0, "", [(tmp_path, ["a"], Shade.LIGHT, 2, None, None, True, False)])
    given = ["--shade", "dark", "--coats=3", "--name", "x", "--name", "y", "-t", "z", "--wet", "--loud"]
    assert invoke(paint, *given, wall, "a", "b") == (
        0,
        "",
        [(tmp_path, ["a", "b"], Shade.DARK, 3, ["x", "y"], "z", False, True)],
    )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ([".", "a", "--coats", "4"], "4 is not in the range 1<=x<=3"),
        ([".", "a", "--shade", "pink"], "'pink' is not one of 'light', 'dark'"),
        (["no/such/wall", "a"], "does not exist"),
        (["."], "Missing argument 'PLACE...'"),
        ([], "Missing argument 'SOURCE'"),
        ([".", "a", "--colour", "red"], "No such option"),
        (["", "a"], "Invalid value for 'SOURCE': it is empty"),
        ([".", "a", ""], "Invalid value for 'PLACE...': it is empty"),
        ([".", "a", "--floor", ""], "Invalid value for '--floor': it is empty"),
    ],
)
def test_wrong_arguments_are_usage_errors(given: list[str], said: str) -> None:
    code, output, seen = invoke(paint, *given)
    assert (code, seen) == (2, [])
    assert said in output


def test_an_argument_may_have_a_default() -> None:
    assert invoke(maybe) == (0, "", ["here"])
    assert invoke(maybe, "there") == (0, "", ["there"])


def test_the_help_tells_of_arguments_and_defaults() -> None:
    code, output, _ = invoke(paint, "--help")
    assert code == 0
    for line in (
        "SOURCE PLACE...",
        "What is painted.",
        "[default: light]",
        "[default: 2; 1<=x<=3]",
        "[default: dry]",
        "Paint.",
    ):
        assert line in output
    assert "[PLACE]" in invoke(maybe, "--help")[1]
