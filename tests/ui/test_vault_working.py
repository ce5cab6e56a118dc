"""What rests while something long goes on."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.pages.vault_work import Working


def test_a_button_that_is_gone_when_the_work_ends_is_left_alone(qtbot: QtBot) -> None:
    """The page was built anew meanwhile: the outcome is still told, and the other button wakes."""
    gone, stays = QPushButton("weg"), QPushButton("blijft")
    working = Working(gone, stays)
    for each in (working, stays):
        qtbot.addWidget(each)
    told: list[int] = []

    working.run("Bezig", lambda _job: 3, told.append)
    assert not stays.isEnabled()
    delete(gone)

    qtbot.waitUntil(lambda: told == [3])
    assert stays.isEnabled()
