"""One small file per contender, all with the same functions; `interface` says which."""
