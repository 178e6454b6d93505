# Generated from ibm_botocore's service model (api version 2006-03-01) by codegen. Do not edit: run 'make generate'.
"""The waiters of IBM COS, by waiter name, in botocore's format."""

from __future__ import annotations

from typing import Any

__all__ = ["WAITERS"]

WAITERS: dict[str, dict[str, Any]] = {
    "BucketExists": {
        "delay": 5,
        "operation": "HeadBucket",
        "maxAttempts": 20,
        "acceptors": [
            {"expected": 200, "matcher": "status", "state": "success"},
            {"expected": 301, "matcher": "status", "state": "success"},
            {"expected": 403, "matcher": "status", "state": "success"},
            {"expected": 404, "matcher": "status", "state": "retry"},
        ],
    },
    "BucketNotExists": {
        "delay": 5,
        "operation": "HeadBucket",
        "maxAttempts": 20,
        "acceptors": [{"expected": 404, "matcher": "status", "state": "success"}],
    },
    "ObjectExists": {
        "delay": 5,
        "operation": "HeadObject",
        "maxAttempts": 20,
        "acceptors": [
            {"expected": 200, "matcher": "status", "state": "success"},
            {"expected": 404, "matcher": "status", "state": "retry"},
        ],
    },
    "ObjectNotExists": {
        "delay": 5,
        "operation": "HeadObject",
        "maxAttempts": 20,
        "acceptors": [{"expected": 404, "matcher": "status", "state": "success"}],
    },
}
