from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from assistant.problem import Problem
from ui import notices
from ui.notices import Notices


@pytest.fixture
def inside(qtbot: QtBot) -> Iterator[QWidget]:
    """A widget in a window with a notice bar."""
    window = QWidget()
    box = QVBoxLayout(window)
    box.addWidget(Notices())
    child = QWidget()
    box.addWidget(child)
    qtbot.addWidget(window)
    window.show()
    yield child
    window.close()


def bar(inside: QWidget) -> Notices:
    """The notice bar of that window."""
    return inside.window().findChild(Notices)


def test_a_notice_offers_one_thing_to_do(inside: QWidget) -> None:
    """Pressing the action does it and takes the notice away."""
    done = []
    notices.say(inside, "Taak verwijderd.", action=("Ongedaan maken", lambda: done.append(1)))

    bar(inside).action.click()

    assert done == [1]
    assert bar(inside).isHidden()


def test_a_problem_says_what_happened_and_what_to_do(inside: QWidget) -> None:
    """A problem shows all its sentences and stays until it is closed."""
    notices.problem(inside, Problem("De schijf is vol.", "Er is niets verloren.", "Maak ruimte."))

    assert bar(inside).words.text() == "De schijf is vol. Er is niets verloren. Maak ruimte."
    assert not bar(inside)._timer.isActive()


def test_a_notice_goes_by_itself(inside: QWidget) -> None:
    """A notice that asks for nothing leaves after a while."""
    notices.say(inside, "Bewaard.")

    assert bar(inside)._timer.isActive()


def test_a_fault_of_ours_is_no_notice(inside: QWidget) -> None:
    """Anything but a Problem goes on to where faults are told."""
    with pytest.raises(KeyError):
        notices.problem(inside, KeyError("x"))
