"""Ctrl-C and SIGTERM wait while something is under way that must not be lost half-way."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from presskit.translation.engines import EngineFailure

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Holding:
    """Holds signals back inside `with holding():`; the first is obeyed at its end, a second one at
    once. `told` hears that one is waiting."""

    def __init__(self, told: Callable[[], None]) -> None:
        self._told, self._waiting, self._asleep = told, False, False

    @contextmanager
    def __call__(self) -> Iterator[None]:
        """Hold signals back; only the main thread receives any."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        before = {number: signal.signal(number, self._note) for number in _SIGNALS}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
        if self._waiting:
            raise KeyboardInterrupt

    def sleep(self, seconds: float) -> None:
        """Wait before asking a busy engine again; a signal ends the wait, since nothing is under
        way."""
        self._asleep = True
        try:
            if self._waiting:
                raise EngineFailure("busy", "stopped")
            time.sleep(seconds)
        finally:
            self._asleep = False

    def _note(self, _number: int, _frame: FrameType | None) -> None:
        if self._waiting:
            raise KeyboardInterrupt
        self._waiting = True
        if self._asleep:
            raise EngineFailure("busy", "stopped")
        self._told()
