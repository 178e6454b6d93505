# Generated from botocore's service model (api version 2017-09-01) by codegen. Do not edit: run 'make generate'.
"""The paginators of MediaStore Data, by operation name, in botocore's format."""

from __future__ import annotations

from typing import Any

__all__ = ["PAGINATORS"]

PAGINATORS: dict[str, dict[str, Any]] = {
    "ListItems": {
        "input_token": "NextToken",
        "limit_key": "MaxResults",
        "output_token": "NextToken",
        "result_key": "Items",
    },
}
