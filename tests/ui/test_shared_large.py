"""The shared view at a text size of 200 %, on the smallest screen it is meant for."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.shared_kit import opened, shared
from ui import theme, work
from ui.preferences import Preferences
from ui.session import Session
from ui.shared.questions import Questions
from ui.workspace import Workspace


@pytest.fixture
def large(qapp: QApplication, qtbot: QtBot, session: Session) -> Iterator[Workspace]:
    """A window at 200 % of 1280 by 720 pixels."""
    theme.apply(qapp, theme.Theme(scale=2.0))
    made = Workspace(session, Preferences(scale=2.0), lambda _preferred: None, lambda _code: None)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    made.start()
    yield made
    made.leave()
    work.wait()
    theme.apply(qapp, theme.Theme())


def test_each_question_fits_with_its_answers(large: Workspace) -> None:
    """No question of the questionnaire has to be scrolled to see how it can be answered."""
    opened(large)
    room, _player = shared(large)
    large.window().showNormal()
    large.window().resize(1280, 720)
    (questions,) = room.findChildren(Questions)
    hidden = []
    for place in range(36):
        questions.go(place)
        QApplication.processEvents()
        last = questions.answers[-1]
        ends = last.mapTo(questions, last.rect().bottomLeft()).y()
        if ends >= questions.on.mapTo(questions, QPoint(0, 0)).y():
            hidden.append(questions.asked.text())

    assert [] == hidden


def test_the_way_back_is_whole_on_a_narrow_screen(large: Workspace) -> None:
    """What does not fit goes on below; the buttons do not lie over each other."""
    opened(large)
    room, _player = shared(large)
    large.window().showNormal()
    large.window().resize(800, 720)
    QApplication.processEvents()
    top = room.leave_button.parentWidget()
    shown = [b for b in top.findChildren(QAbstractButton) if b.isVisible()]
    places = [QRect(b.mapTo(room, QPoint()), b.size()) for b in shown]

    assert 5 == len(places)
    assert [b.text() for b in shown if b.width() < b.sizeHint().width()] == []
    assert all(room.rect().contains(place) for place in places)
    assert not any(
        one.intersects(other) for n, one in enumerate(places) for other in places[n + 1 :]
    )
