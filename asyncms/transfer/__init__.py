"""One object: range-split, parallel, ordered, bounded, resuming. Knows the clients only as Protocols (`source`)."""
