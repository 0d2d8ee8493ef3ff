"""presskit: a press release written once in YAML, everything a press office needs from it."""

__version__ = "0.1.0"
