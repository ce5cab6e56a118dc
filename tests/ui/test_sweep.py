import gc
import threading

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ui import sweep


class Knot:
    """Something only the collector can free; it remembers the thread it went on."""

    freed: list[int] = []  # noqa: RUF012 - shared on purpose

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Knot.freed.append(threading.get_ident())


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    """Whoever the sweeping lives with."""
    made = QObject()
    sweep.sweep_here(made)
    Knot.freed.clear()
    return made


def test_other_threads_do_not_sweep(owner: QObject) -> None:
    """Work on another thread frees nothing, however much it makes."""
    Knot()
    worker = threading.Thread(target=lambda: [[] for _ in range(100_000)])

    worker.start()
    worker.join()

    assert Knot.freed == []


def test_what_nobody_holds_is_swept_here(owner: QObject) -> None:
    """Sweeping frees what has no owner left, on the thread that sweeps."""
    Knot()
    many = [[] for _ in range(gc.get_threshold()[0] + 1)]

    sweep.sweep()

    assert Knot.freed == [threading.get_ident()]
    assert many


def test_what_is_kept_is_not_looked_at_again() -> None:
    """What was loaded before `keep` is no longer among what a sweep goes through."""
    gc.unfreeze()
    loaded: list[list[int]] = [[]]

    sweep.keep()
    looked_at = any(each is loaded for each in gc.get_objects())
    gc.unfreeze()

    assert not looked_at
