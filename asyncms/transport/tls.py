"""TLS contexts, as every transport uses them."""

from __future__ import annotations

import ssl
from pathlib import Path

from asyncms.errors import ConfigError

__all__ = ["tls_context"]


def tls_context(verify: bool | str, client_cert: str | tuple[str, str] | None) -> ssl.SSLContext:
    """A client context. Reads files: call it in a thread.

    Args:
        verify: True for the system's authorities, False for none, else the path of a CA bundle or directory.
        client_cert: path of certificate and key in one file, or the two paths.

    Raises:
        ConfigError: a file cannot be read or used.
    """
    try:
        if isinstance(verify, str):
            is_file = not Path(verify).is_dir()
            context = ssl.create_default_context(cafile=verify if is_file else None, capath=None if is_file else verify)
        else:
            context = ssl.create_default_context()
        if verify is False:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        if client_cert is not None:
            paths = (client_cert,) if isinstance(client_cert, str) else client_cert
            context.load_cert_chain(*paths)
    except (OSError, ssl.SSLError) as error:
        raise ConfigError(
            f"cannot use the TLS files verify={verify!r}, client_cert={client_cert!r}: {error}"
        ) from error
    context.set_alpn_protocols(["http/1.1"])
    return context
