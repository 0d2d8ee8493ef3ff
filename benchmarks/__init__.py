"""What presskit costs and how well it does, beside its peers: `python -m benchmarks`."""
