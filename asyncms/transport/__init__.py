"""Ways to send a request: the only package that knows event loops and HTTP libraries."""
