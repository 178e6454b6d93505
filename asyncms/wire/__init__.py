"""Between Python values and HTTP: arguments to a request's parts, a response's parts to a result. Pure, no I/O."""
