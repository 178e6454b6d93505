"""What goes with a transfer beside its object, checked before anything is sent."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable

from asyncms.config import AnyTransferConfig, TransferConfig
from asyncms.errors import ParamValidationError

__all__ = ["Progress", "check_callback", "check_path", "config_of"]

Progress = Callable[[int], object]
"""boto's Callback: called on the event loop with a number of bytes: those that arrived, or were acknowledged, since its last call."""


def config_of(given: AnyTransferConfig | None, default: TransferConfig) -> TransferConfig:
    """The settings of one transfer. Raises what `TransferConfig.of` raises."""
    if given is None:
        return default
    return given if isinstance(given, TransferConfig) else TransferConfig.of(given)


def check_callback(callback: Progress | None) -> None:
    """Raises ParamValidationError for a Callback that is there and cannot be called."""
    if callback is None:
        return
    if not callable(callback):
        fault = (
            f"Invalid type for parameter Callback, value: {callback!r}, valid types: a function of a number of bytes"
        )
        raise ParamValidationError([fault])
    if inspect.iscoroutinefunction(callback):
        raise ParamValidationError(
            ["Invalid type for parameter Callback: it is called, not awaited; give no async def"]
        )


def check_path(path: str | os.PathLike[str]) -> None:
    """Raises ParamValidationError for a Filename that is none."""
    # A tuple: the union of the two types is made anew for each file, and asked a tenth as fast.
    if not isinstance(path, (str, os.PathLike)):
        fault = f"Invalid type for parameter Filename, value: {path!r}, valid types: {str}, a path such as pathlib.Path"
        raise ParamValidationError([fault])
