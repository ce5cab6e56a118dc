"""Long work in one pool, so that the window keeps answering; with progress and cancel.

The task runs on values or on a connection of its own, never on a widget. What it returns, and what
went wrong, arrives on the window's own thread: every call that has to happen there goes through
one signal of one object that lives as long as the program.
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

Task = Callable[["Job"], Any]
"""Long work; it may ask the job whether it was cancelled and tell it how far it is."""

Progress = Callable[[float, str], object]
"""Told how far the work is, 0 to 1, and what it is doing, in Dutch."""

_pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="work")


class _Window(QObject):
    """Does things on the thread it was made on: the window's."""

    _asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(self._do, Qt.ConnectionType.QueuedConnection)

    def do(self, call: Callable[[], object]) -> None:
        """Have this called soon; asked from any thread."""
        self._asked.emit(call)

    @Slot(object)
    def _do(self, call: Callable[[], object]) -> None:
        call()


_window = _Window()
_running: set["Job"] = set()


def _nothing(*_values: object) -> None:
    """What a job that has ended still does."""


class Job:
    """One piece of long work."""

    def __init__(
        self,
        task: Task,
        done: Callable[[Any], object],
        failed: Callable[[Exception], object],
        progress: Progress,
    ) -> None:
        self._task = task
        self._done = done
        self._failed = failed
        self._progress = progress
        self._cancelled = threading.Event()
        self.over = threading.Event()
        """Set when the task itself has come to its end."""

    def cancel(self) -> None:
        """Ask the work to stop; its outcome is no longer reported."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether the work should stop."""
        return self._cancelled.is_set()

    def tell(self, part: float, words: str = "") -> None:
        """Say how far the work is; called by the task."""
        self._report(lambda: self._progress(part, words))

    def work(self) -> None:
        """Do it, on a thread of the pool."""
        try:
            result = self._task(self)
        except Exception as error:  # noqa: BLE001 - handed over whole to the window's thread
            self._report(lambda error=error: self._failed(error))
        else:
            self._report(lambda: self._done(result))
        finally:
            self.over.set()
            _window.do(self._end)

    def _end(self) -> None:
        """Let go of what belongs to widgets on their own thread; the pool lets go of the rest."""
        _running.discard(self)
        self._task = self._done = self._failed = self._progress = _nothing

    def _report(self, call: Callable[[], object]) -> None:
        _window.do(lambda: None if self.cancelled() else call())


def run(
    task: Task,
    done: Callable[[Any], object],
    failed: Callable[[Exception], object],
    progress: Progress = lambda _part, _words: None,
) -> Job:
    """Start long work; `done` gets its result or `failed` its exception, unless cancelled."""
    job = Job(task, done, failed, progress)
    _running.add(job)
    _pool.submit(job.work)
    return job


def busy() -> bool:
    """Whether anything still runs, waits for its turn or has yet to report."""
    return bool(_running)


def wait(seconds: float = 30) -> bool:
    """Cancel what runs and let it come to its end; False when something did not in time."""
    jobs = tuple(_running)
    for job in jobs:
        job.cancel()
    return all(job.over.wait(seconds) for job in jobs)
