"""All generated files, as a mapping from path to text."""

from __future__ import annotations

from codegen.client import render_client
from codegen.errors import render_errors
from codegen.model import Api, load
from codegen.paging import render_paging, render_paging_types
from codegen.rows import render_operations, render_shapes
from codegen.services import SERVICES
from codegen.tables import render_paginators, render_waiters
from codegen.typeddicts import render_types
from codegen.writer import MARK, formatted

__all__ = ["render_all"]

_FILES = {
    "operations.py": render_operations,
    "shapes.py": render_shapes,
    "types.py": render_types,
    "client.py": render_client,
    "errors.py": render_errors,
    "paginators.py": render_paginators,
    "waiters.py": render_waiters,
    "paging.py": render_paging,
    "paging_types.py": render_paging_types,
}


def render_all() -> dict[str, str]:
    """Every generated file's text by its path under the output directory, deterministic for one botocore."""
    files = {"__init__.py": formatted(f'# Generated {MARK}\n"""Made from the service models; see ``codegen``."""\n')}
    for service in SERVICES:
        for path, text in _render_service(load(service)).items():
            files[f"{service.package}/{path}"] = text
    return files


def _render_service(api: Api) -> dict[str, str]:
    head = f"# Generated from {api.service.sdk}'s service model (api version {api.metadata['apiVersion']}) {MARK}\n"
    texts = {"__init__.py": f'"""{api.title}: rows, types, methods and errors."""\n'}
    texts |= {path: render(api) for path, render in _FILES.items()}
    return {path: formatted(head + text) for path, text in texts.items()}
