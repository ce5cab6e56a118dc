"""Every step can be done by who cannot see it, by keyboard, and at twice the text size."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from assistant.content.library import Library
from assistant.content.model import StepText
from tests.ui.steps_kit import at_step, demo_form
from ui import theme
from ui.player import Player
from ui.session import Session
from ui.steps import STEPS

LEAST = 24
"""Pixels a target has at least (WCAG 2.2, 2.5.8)."""

NARROW = 896
"""Pixels a step has in a window of 1280 at twice the text size, beside the list of steps."""


def _visible(player: Player, *types: type[QWidget]) -> list[QWidget]:
    found = [w for type_ in types for w in player.window.widget().findChildren(type_)]
    return [widget for widget in found if widget.isVisible()]


def test_every_step_of_the_pack_has_a_page(library: Library) -> None:
    """The pages and the steps of the pack are the same, in the same order."""
    assert [step.id for step in library.all(StepText)] == list(STEPS)


@pytest.mark.parametrize("key", STEPS)
def test_every_input_has_a_label(qtbot: QtBot, session: Session, key: str) -> None:
    """Each field is named by a visible label that belongs to it."""
    player = at_step(qtbot, demo_form(session), key)
    labelled = {label.buddy() for label in player.window.findChildren(QLabel)}
    inputs = _visible(player, QLineEdit, QPlainTextEdit, QComboBox)
    assert [] == [widget for widget in inputs if widget not in labelled]


@pytest.mark.parametrize("key", STEPS)
def test_every_control_has_a_name_and_takes_the_keyboard(
    qtbot: QtBot, session: Session, key: str
) -> None:
    """A screen reader can say what each control is, and Tab reaches it."""
    player = at_step(qtbot, demo_form(session), key)
    controls = _visible(player, QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)

    assert controls
    for control in controls:
        found = QAccessible.queryAccessibleInterface(control)
        assert found.text(QAccessible.Text.Name).strip(), control
        assert control.focusPolicy(), control


@pytest.mark.parametrize("key", STEPS)
def test_every_target_is_large_enough(qtbot: QtBot, session: Session, key: str) -> None:
    """What is clicked is at least 24 by 24 pixels."""
    player = at_step(qtbot, demo_form(session), key)
    small = [
        (control.text(), control.size().toTuple())
        for control in _visible(player, QAbstractButton)
        if min(control.width(), control.height()) < LEAST
    ]
    assert [] == small


@pytest.mark.parametrize("key", STEPS)
def test_twice_the_text_size_fits(qtbot: QtBot, session: Session, key: str) -> None:
    """At a text size of 200 % a step still fits the width of the window."""
    theme.apply(QApplication.instance(), theme.Theme(scale=2.0))
    player = at_step(qtbot, demo_form(session), key)
    assert player.window.widget().minimumSizeHint().width() <= NARROW
