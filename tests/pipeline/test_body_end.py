"""How a streaming body ends: verified, closed, or forgotten."""

