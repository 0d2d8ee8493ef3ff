"""Many releases built side by side, one process a core, each with the same opened office."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct
from msgspec.structs import replace

from presskit.build import Order, Outcome
from presskit.build import build as build_release
from presskit.cli.holding import Holding
from presskit.cli.key import office_seal
from presskit.office import Desk, ReleaseFile
from presskit.problems import Problem
from presskit.render import prepare
from presskit.render.theme import Theme

# Fewer releases are built sooner by one process than others are started.
_WORTH_IT = 6
# Each holds up to 180 MB.
_MOST = 8


class Bench(Struct, frozen=True):
    """What every release is built with. `report` keeps the traceback of a fault of ours."""

    desk: Desk
    theme: Theme
    order: Order
    report: Callable[[], Problem]


_bench: Bench


def built(
    files: Sequence[ReleaseFile], bench: Bench, began: Callable[[str], None]
) -> Iterator[tuple[ReleaseFile, Outcome]]:
    """The outcomes of releases as they become ready, each judged alone. `began` is told the slug of
    the one whose turn it is; of several at once, of the one that is ready."""
    left = list(files)
    if (hands := _hands(len(files))) > 1:
        for file, outcome in _built_beside(files, bench, hands):
            began(file.slug)
            left.remove(file)
            yield file, outcome
    # Where processes cannot be started, or one is killed, this one does what is left.
    for file in left:
        began(file.slug)
        yield file, build_one(file, bench)


def build_one(file: ReleaseFile, bench: Bench) -> Outcome:
    """Build a release; even a fault of ours in one does not lose the others."""
    try:
        return build_release(file, bench.desk, bench.theme, bench.order)
    except Exception:  # no refusal: a fault of ours is reported, and the next release is built
        return Outcome(file.slug, (bench.report(),))


def _built_beside(
    files: Sequence[ReleaseFile], bench: Bench, hands: int
) -> Iterator[tuple[ReleaseFile, Outcome]]:
    """The outcomes that several processes come to; fewer than there are files where they die. A
    process that is stopped in the middle of a kit leaves it to the next build to put right."""
    with suppress(OSError, ImportError, BrokenProcessPool), _pool(bench, hands) as pool:
        # A signal waits: where a task is described to a process, Python swallows what it raises.
        with Holding(lambda: None)(), _deaf():
            waiting = {pool.submit(_build_one, file): file for file in files}
        for future in as_completed(waiting):
            yield waiting[future], future.result()


@contextmanager
def _pool(bench: Bench, hands: int) -> Iterator[ProcessPoolExecutor]:
    """Processes at their benches; at the end they stop, whatever they are at."""
    others = set(multiprocessing.active_children())
    context = multiprocessing.get_context("spawn")
    with TemporaryDirectory(prefix="presskit-") as folder:
        # In a file, for a process that is started with much is waited for until it has read it.
        laid_out = Path(folder) / "bench"
        laid_out.write_bytes(pickle.dumps(_arguments(bench)))
        pool = ProcessPoolExecutor(hands, context, _sit_down, (laid_out,))
        try:
            yield pool
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            for process in set(multiprocessing.active_children()) - others:
                process.terminate()


@contextmanager
def _deaf() -> Iterator[None]:
    """Processes that are started here never hear Ctrl-C: it is answered by this one, a moment
    later if it comes now. (Windows has no such mask; there they close their ears themselves.)"""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Its first start would lift the mask.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _arguments(bench: Bench) -> tuple[Bench, bool]:
    """What is handed to every process: the bench without the seal, for how to sign cannot be handed
    on, and whether to take the key from where it lies."""
    order = bench.order
    return replace(bench, order=replace(order, seal=None)), order.seal is not None


def _hands(releases: int) -> int:
    """How many processes are worth starting for so many releases; 1 is this one."""
    return 1 if releases < _WORTH_IT else min(_cores(), _MOST, releases // 2)


def _cores() -> int:
    with suppress(AttributeError, OSError):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _sit_down(laid_out: Path) -> None:
    """What each process does first. Ctrl-C is answered by the one that the person started."""
    global _bench
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_the_first, daemon=True).start()
    bench, signs = pickle.loads(laid_out.read_bytes())
    desk = bench.desk
    seal = office_seal(desk.root, desk.office.website) if signs else None
    _bench = replace(bench, order=replace(bench.order, seal=seal))
    prepare(bench.order.formats)


def _leave_with_the_first() -> None:
    """End this process where the one that started it is gone, however that ended."""
    first = multiprocessing.parent_process()
    if first is not None:
        first.join()
        os._exit(1)


def _build_one(file: ReleaseFile) -> Outcome:
    return build_one(file, _bench)
