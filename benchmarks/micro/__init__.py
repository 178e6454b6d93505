"""What single steps cost, without a server."""
