"""Large type for two people at one screen: the sizes, one style sheet, and texts that only read."""

from collections.abc import Callable
from textwrap import fill

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.forms.layout import TextRole, button, text
from ui.theme import current

_LARGEST = 1.5
"""The text is large already: at 200 % it grows by half, so that a question stays on one screen."""

_LARGEST_QUESTION = 1.2
"""The question itself grows less: its answers have to stand below it."""

QUESTION, PART, PLAIN, QUIET = 34, 26, 20, 17
"""Sizes in pixels at a text size of 100 %."""

WIDEST = 960
"""Pixels a question takes at most at a text size of 100 %."""

_TICK_LETTERS = 62


def large(size: float) -> int:
    """A size of the shared view at the text size of this window, in pixels."""
    return round(size * min(current().scale, _LARGEST))


def words(said: str, role: TextRole = "") -> QLabel:
    """A text that wraps; it cannot be selected, so that it has no menu."""
    label = text(said, role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    return label


def part_button(said: str, show: Callable[[], object]) -> QPushButton:
    """The button of one of the things to look at, with room for its name in bold."""
    made = button(said, "nav", show)
    made.setCheckable(True)
    font = current().font(bold=True)
    font.setPixelSize(large(PLAIN))
    made.setMinimumWidth(QFontMetrics(font).horizontalAdvance(said) + 32)
    return made


def answer_button(said: str) -> QPushButton:
    """A large button that stays down while it is the answer."""
    made = button(said.replace("&", "&&"), "mark")
    made.setCheckable(True)
    return made


def tick_box(said: str) -> QCheckBox:
    """A large box to tick, its words on as many lines as they need."""
    made = QCheckBox(fill(said, _TICK_LETTERS).replace("&", "&&"))
    made.setAccessibleName(said)
    return made


def scrolled(inner: QWidget) -> QScrollArea:
    """A part that scrolls where it is higher than the screen, in the middle of it."""
    around = QWidget()
    around.setProperty("role", "page")
    middle = QWidget()
    middle.setMaximumWidth(large(WIDEST))
    rows = QVBoxLayout(middle)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(inner)
    rows.addStretch(1)
    outer = QHBoxLayout(around)
    outer.setContentsMargins(32, 24, 32, 24)
    outer.addStretch(1)
    outer.addWidget(middle, 1000)
    outer.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.verticalScrollBar().setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    area.setWidget(around)
    return area


_SHEET = """
QLabel, QPushButton, QCheckBox, QLineEdit, QComboBox {{ font-size: {plain}px; }}
QLabel[role="display"] {{ font-size: {question}px; font-weight: bold; }}
QLabel[role="heading"] {{ font-size: {part}px; font-weight: bold; }}
QLabel[role="title"] {{ font-size: {part}px; font-weight: bold; }}
QLabel[role="muted"], QLabel[role="small"] {{ font-size: {quiet}px; color: {muted}; }}
QLabel[role="error"] {{ font-size: {quiet}px; color: {load}; font-weight: bold; }}
QPushButton {{ min-height: {row}px; padding: 4px 20px; }}
QPushButton:focus {{ padding: 3px 19px; }}
QPushButton[role="nav"] {{ padding: 4px 12px; }}
QPushButton[role="nav"]:focus {{ padding: 3px 11px; }}
QPushButton[role="mark"] {{
    background: {surface}; color: {ink}; border: 1px solid {muted}; border-radius: 12px;
    text-align: left; padding: 5px 25px; font-weight: normal;
}}
QPushButton[role="mark"]:hover {{ background: {sunk}; }}
QPushButton[role="mark"]:checked {{
    background: {accent_soft}; color: {ink}; border: 3px solid {accent}; font-weight: bold;
    padding: 3px 23px;
}}
QPushButton[role="mark"]:focus {{ border: 3px solid {accent}; padding: 3px 23px; }}
QCheckBox {{ spacing: 12px; }}
QCheckBox::indicator {{ width: {box}px; height: {box}px; }}
"""


def sheet() -> str:
    """The style sheet of the shared view in the colours of the theme."""
    theme = current()
    return _SHEET.format(
        **theme.palette,
        question=round(QUESTION * min(theme.scale, _LARGEST_QUESTION)),
        part=large(PART),
        plain=large(PLAIN),
        quiet=large(QUIET),
        row=36,
        box=large(24),
    )
