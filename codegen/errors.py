"""Exception classes, one per modelled error."""

from __future__ import annotations

from codegen.model import Api
from codegen.names import in_order

__all__ = ["render_errors"]


def render_errors(api: Api) -> str:
    """``errors.py``: classes, the table from code to class, and the ``client.exceptions`` namespace."""
    names = sorted(api.exceptions())
    exported = ["ERRORS", "Exceptions", *names]
    classes = "\n\n".join(_render_class(api, name) for name in names)
    table = "".join(f"{api.error_code(name)!r}: {name},\n" for name in names)
    attributes = "".join(f"    {name} = {name}\n" for name in names)
    return f'''"""The errors that the model of {api.title} names; other codes are plain `ClientError`."""

from __future__ import annotations

from asyncms.errors import ClientError
from asyncms.pipeline.exceptions import ExceptionNamespace

__all__ = {in_order(exported)!r}


{classes}

ERRORS: dict[str, type[ClientError]] = {{
{table}}}


class Exceptions(ExceptionNamespace):
    """What a client has as ``client.exceptions``."""

    _by_code = ERRORS

{attributes}'''


def _render_class(api: Api, name: str) -> str:
    status = api.shapes[name].get("error", {}).get("httpStatusCode")
    facts = [f"Code ``{api.error_code(name)}``", f"HTTP status {status}" if status else "no HTTP status in the model"]
    members = [part.name for part in api.members(name)]
    if members:
        facts.append(f"members {', '.join(members)}")
    return f'class {name}(ClientError):\n    """{"; ".join(facts)}."""\n'
