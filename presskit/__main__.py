"""The command itself, and `python -m presskit` for a machine where it is not on the path."""

from __future__ import annotations

import os
import signal


def main() -> None:
    """Run the command that was typed. Ctrl-C ends it without a traceback from the first moment:
    until the handlers of `presskit.cli` are in place, nothing has begun."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: os._exit(130))
    from presskit.cli import main as run

    run()


# Processes that build beside this one import this module too.
if __name__ == "__main__":
    main()
