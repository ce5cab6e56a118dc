import sys

from PySide6.QtCore import QObject


def test_a_call_that_returns_nothing_leaves_none_alone() -> None:
    """A Qt call without a result does not use up references to None.

    PySide6 6.12.0 does, which ends a program on Python 3.11 ("deallocating None"); that is why
    6.11 is asked for.
    """
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("a")

    assert abs(sys.getrefcount(None) - before) < 100
