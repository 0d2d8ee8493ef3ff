"""When a call is made again: only where nothing can be charged twice, and not for long.

A busy service is asked again, and one that could not be reached. An answer that was lost on its
way is not: the work may be done and billed already.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct

from presskit.translation.engines.protocol import EngineFailure, Reason

PAUSES: dict[Reason, tuple[float, ...]] = {
    "busy": (1, 2, 4, 8, 16),
    "unreachable": (0.5, 1.5),
}
# Someone without a network is told so within seconds, however slowly it fails.
LATEST: dict[Reason, float] = {"unreachable": 5}

Result = TypeVar("Result")


class Patience(Struct, frozen=True):
    """How to wait; `jitter` gives a number from 0 to 1. Ctrl-C ends a wait at once."""

    sleep: Callable[[float], None] = time.sleep
    jitter: Callable[[], float] = random.random
    clock: Callable[[], float] = time.monotonic

    def through(self, attempt: Callable[[], Result]) -> Result:
        """What the attempt gives in the end; raises its last `EngineFailure`."""
        begun = self.clock()
        waits = {reason: iter(pauses) for reason, pauses in PAUSES.items()}
        while True:
            try:
                return attempt()
            except EngineFailure as failure:
                pause = next(waits.get(failure.reason, iter(())), None)
                late = self.clock() - begun >= LATEST.get(failure.reason, float("inf"))
                if pause is None or late:
                    raise
            # A quarter more or less, so that many offices do not come back at the same moment.
            self.sleep(pause * (0.75 + self.jitter() / 2))
