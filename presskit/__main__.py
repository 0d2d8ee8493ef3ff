"""The command itself, and `python -m presskit` for a machine where it is not on the path."""

from __future__ import annotations

import os
import signal
import sys

# Said in both languages: what knows which one to speak does not load either.
_BROKEN = (
    "presskit a besoin d’une bibliothèque qui ne se charge pas ({reason})\N{NO-BREAK SPACE}:\n"
    "    réinstallez presskit, par exemple avec `pipx reinstall bilingual-presskit`",
    "presskit needs a library that does not load ({reason}):\n"
    "    install presskit again, for instance with `pipx reinstall bilingual-presskit`",
)
_FAULT_OF_OURS = 70


def main() -> None:
    """Run the command that was typed. Ctrl-C ends it without a traceback from the first moment:
    until the handlers of `presskit.cli` are in place, nothing has begun."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(130))
    try:
        from presskit.cli import main as run
    except ImportError as fault:
        print(*(each.format(reason=fault) for each in _BROKEN), sep="\n", file=sys.stderr)
        sys.exit(_FAULT_OF_OURS)
    run()


# Processes that build beside this one import this module too.
if __name__ == "__main__":
    main()
