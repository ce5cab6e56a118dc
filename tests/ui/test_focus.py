"""Where the keyboard stands can be seen, on every kind of control and in both palettes."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.test_theme import contrast
from ui import theme
from ui.forms.jump import Jump
from ui.forms.layout import button
from ui.pages.table import Rows, table_view
from ui.steps.room import Mark

LEAST = 3.0
"""The contrast WCAG 2.2 asks between the two states (2.4.13, and 1.4.11 for what is no text)."""


def listed(role: str) -> QListView:
    """A list of two, one of them chosen."""
    made = QListView()
    made.setProperty("role", role)
    made.setModel(QStringListModel(["Tillen", "Dragen"], made))
    made.setCurrentIndex(made.model().index(0, 0))
    return made


CONTROLS: dict[str, Callable[[], QWidget]] = {
    **{
        role: lambda role=role: button("Verder", role)
        for role in ("primary", "plain", "quiet", "link", "nav", "mark")
    },
    "line": QLineEdit,
    "text": QPlainTextEdit,
    "choice": QComboBox,
    "radio": lambda: QRadioButton("Ja"),
    "check": lambda: QCheckBox("Ja"),
    "outline": lambda: listed("outline"),
    "table": lambda: table_view(Rows(("Dossier", "Dag")), "Dossiers", 36),
    "jump": lambda: Jump("Tillen", "onderbouwd"),
}


@pytest.fixture(params=["light", "dark"])
def palette(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Each palette in turn."""
    theme.apply(qapp, theme.Theme(request.param))
    yield
    theme.apply(qapp, theme.Theme())


def seen(window: QWidget, control: QWidget) -> QImage:
    """The control with what is around it."""
    QApplication.processEvents()
    return window.grab(control.geometry()).toImage()


@pytest.mark.usefixtures("palette")
@pytest.mark.parametrize("kind", list(CONTROLS))
def test_the_keyboard_is_seen(qtbot: QtBot, kind: str) -> None:
    """With the keyboard on it, at least a line as long as one side stands out from before."""
    window, elsewhere, control = QWidget(), QLineEdit(), CONTROLS[kind]()
    window.setProperty("role", "page")
    qtbot.addWidget(window)
    box = QVBoxLayout(window)
    box.addWidget(elsewhere)
    box.addWidget(control)
    window.show()
    window.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    before = seen(window, control)
    control.setFocus()
    qtbot.waitUntil(control.hasFocus)
    after = seen(window, control)

    assert control.width() <= _standing_out(before, after)


def _standing_out(before: QImage, after: QImage) -> int:
    """How many pixels differ so much that an eye sees it."""
    pairs: dict[tuple[int, int], bool] = {}
    found = 0
    for y in range(after.height()):
        for x in range(after.width()):
            pair = (before.pixel(x, y), after.pixel(x, y))
            if pair not in pairs:
                pairs[pair] = contrast(*(QColor(each) for each in pair)) >= LEAST
            found += pairs[pair]
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    "make",
    [lambda: button("Verder"), lambda: Mark("Verder"), lambda: Jump("Verder")],
    ids=["button", "mark", "jump"],
)
def test_enter_and_space_press_what_has_the_keyboard(
    qtbot: QtBot, make: Callable[[], QAbstractButton], key: Qt.Key
) -> None:
    """Somebody without a mouse may press a button as they are used to."""
    made, pressed = make(), []
    qtbot.addWidget(made)
    made.clicked.connect(lambda: pressed.append(1))

    QTest.keyClick(made, key)

    assert [1] == pressed
