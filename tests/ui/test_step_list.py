"""The steps at the left say in words how far each is."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from assistant.case.records import Step
from assistant.case.words import StepState
from assistant.content.library import Library
from tests.assistant.talk_kit import owned
from ui.pages.step_list import StepList
from ui.theme import SMALL, current

KEYS = ("opdracht", "toestemming", "signalen", "werk", "rapport")


@pytest.fixture
def steps(qtbot: QtBot, library: Library) -> StepList:
    """A list as wide as at the left of a consult."""
    made = StepList(library)
    qtbot.addWidget(made)
    made.resize(212, 400)
    made.show()
    return made


def shown(steps: StepList, *states: StepState) -> list[int]:
    """The heights of the rows with these states."""
    rows = tuple(
        owned(Step, key, key=key, position=place, state=state)
        for place, (key, state) in enumerate(zip(KEYS, states, strict=True))
    )
    steps.show_steps(rows, KEYS[0])
    option = QStyleOptionViewItem()
    option.widget = steps
    option.rect = QRect(0, 0, steps.viewport().width(), 0)
    return [
        steps.itemDelegate().sizeHint(option, steps.model().index(row, 0)).height()
        for row in range(steps.count())
    ]


TODO, BUSY, DONE, SKIPPED = StepState.TODO, StepState.BUSY, StepState.DONE, StepState.SKIPPED


def test_each_step_says_its_state_in_words(steps: StepList) -> None:
    """What is read aloud and what the pointer shows has one of the four words."""
    shown(steps, DONE, SKIPPED, BUSY, TODO, TODO)

    said = [
        steps.item(row).data(role)
        for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        for row in range(steps.count())
    ]
    words = ["klaar", "overgeslagen", "bezig", "niet begonnen", "niet begonnen"] * 2
    assert words == [next(word for word in set(words) if text.endswith(word)) for text in said]


def test_not_begun_is_said_once_above_the_first(steps: StepList) -> None:
    """Only the first of the steps that were not begun is higher, by a line of small words."""
    heights = shown(steps, DONE, DONE, DONE, TODO, TODO)
    all_done = shown(steps, DONE, DONE, DONE, DONE, DONE)
    small = QFontMetrics(current().font(SMALL)).height()

    assert heights[3] >= all_done[3] + small
    assert heights[4] == all_done[4]


def test_the_state_stands_beside_a_short_name(steps: StepList) -> None:
    """A step that is busy is as high as one whose state is not said: the word is at its right."""
    assert shown(steps, *[DONE] * 5)[4] == shown(steps, *[BUSY] * 5)[4]


def test_a_long_name_gets_its_state_below(steps: StepList) -> None:
    """'Toestemming en hulpvraag' fills its lines, so 'bezig' stands on one of its own."""
    assert shown(steps, *[BUSY] * 5)[1] > shown(steps, *[DONE] * 5)[1]


def test_done_is_said_once_above_the_first(steps: StepList) -> None:
    """Of steps done one after another only the first is higher, by a line of small words."""
    heights = shown(steps, SKIPPED, BUSY, SKIPPED, DONE, DONE)
    all_done = shown(steps, *[DONE] * 5)
    small = QFontMetrics(current().font(SMALL)).height()

    assert heights[3] >= all_done[3] + small
    assert heights[4] == all_done[4]
