"""Long work in one pool, so that the window keeps answering; with progress and cancel.

The task runs on values or on a connection of its own, never on a widget. What it returns, and what
went wrong, arrives on the window's own thread.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

Task = Callable[["Job"], Any]
"""Long work; it may ask the job whether it was cancelled and tell it how far it is."""

_THREADS = 2
_pool = QThreadPool()
_pool.setMaxThreadCount(_THREADS)
_running: set["Job"] = set()


class Job(QObject):
    """One piece of long work."""

    progress = Signal(float, str)
    """How far it is, 0 to 1, and what it is doing, in Dutch."""
    ended = Signal()
    """It is over, however it went; `done` or `failed` was called before."""

    _succeeded = Signal(object)
    _broke = Signal(object)

    def __init__(
        self, task: Task, done: Callable[[Any], object], failed: Callable[[Exception], object]
    ) -> None:
        super().__init__()
        self._task = task
        self._done = done
        self._failed = failed
        self._cancelled = False
        self._succeeded.connect(self._on_success)
        self._broke.connect(self._on_failure)

    def cancel(self) -> None:
        """Ask the work to stop; its outcome is no longer reported."""
        self._cancelled = True

    def cancelled(self) -> bool:
        """Whether the work should stop."""
        return self._cancelled

    def tell(self, part: float, words: str = "") -> None:
        """Say how far the work is; called by the task."""
        self.progress.emit(part, words)

    def work(self) -> None:
        """Do it, on a thread of the pool."""
        try:
            result = self._task(self)
        except Exception as error:  # noqa: BLE001 - handed over whole to the window's thread
            self._broke.emit(error)
        else:
            self._succeeded.emit(result)

    @Slot(object)
    def _on_success(self, result: object) -> None:
        self._end(lambda: self._done(result))

    @Slot(object)
    def _on_failure(self, error: Exception) -> None:
        self._end(lambda: self._failed(error))

    def _end(self, report: Callable[[], object]) -> None:
        _running.discard(self)
        if not self._cancelled:
            report()
        self.ended.emit()


class _Runner(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.work()


def run(task: Task, done: Callable[[Any], object], failed: Callable[[Exception], object]) -> Job:
    """Start long work; `done` gets its result or `failed` its exception, unless cancelled."""
    job = Job(task, done, failed)
    _running.add(job)
    _pool.start(_Runner(job))
    return job


def busy() -> bool:
    """Whether anything still runs or waits for its turn."""
    return bool(_running)


def wait(milliseconds: int = 30_000) -> bool:
    """Let what runs come to its end, before the program closes; False when it did not in time."""
    for job in tuple(_running):
        job.cancel()
    return _pool.waitForDone(milliseconds)
