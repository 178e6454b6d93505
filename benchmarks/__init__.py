"""What asyncms costs, beside its peers. See README.md."""
