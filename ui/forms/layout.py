"""Cards, headings and buttons: how a page is put together."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

TextRole = Literal[
    "display", "heading", "title", "section", "strong", "muted", "small", "error", "good", "load",
    "quote", "badge", "brand", "",
]  # fmt: skip
ButtonRole = Literal["primary", "plain", "quiet", "link", "nav", "mark"]
NoteKind = Literal["note", "warning", "success"]


def text(words: str, role: TextRole = "") -> QLabel:
    """A text that wraps and can be selected by mouse; never read as HTML."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setProperty("role", role)
    return label


def heading(words: str, level: int = 1) -> QLabel:
    """A heading: 1 for the page, 2 for a card, 3 for a small section in capitals."""
    role: TextRole = "heading" if level == 1 else "title" if level == 2 else "section"  # noqa: PLR2004 - the three levels
    return text(words.upper() if role == "section" else words, role)


def muted(words: str) -> QLabel:
    """A text that stays in the background."""
    return text(words, "muted")


def note(words: str, kind: NoteKind = "note", action: QWidget | None = None) -> QFrame:
    """A quiet remark with a coloured edge, and at most one button beside it."""
    frame = QFrame()
    frame.setProperty("role", kind)
    box = QHBoxLayout(frame)
    box.setContentsMargins(12, 8, 12, 8)
    box.setSpacing(12)
    box.addWidget(text(words), 1)
    if action is not None:
        box.addWidget(action, 0, Qt.AlignmentFlag.AlignVCenter)
    return frame


def button(
    words: str, role: ButtonRole = "plain", on_click: Callable[[], object] | None = None
) -> QPushButton:
    """A button that Space and Enter press; `&` before a letter makes it the mnemonic."""
    made = QPushButton(words)
    made.setProperty("role", role)
    # Outside a dialog Qt leaves Enter to buttons that say so.
    made.setAutoDefault(True)
    if role == "link":
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def column(*parts: QWidget | QLayout, spacing: int = 16, margins: int = 0) -> QWidget:
    """Widgets below each other."""
    return _box(QVBoxLayout(), parts, spacing, margins)


def line(*parts: QWidget | QLayout, spacing: int = 12, stretch: int = -1) -> QWidget:
    """Widgets beside each other; the one at index `stretch` takes the room, else what is right."""
    made = _box(QHBoxLayout(), parts, spacing, 0)
    box = made.layout()
    if isinstance(box, QBoxLayout):
        if stretch >= 0:
            box.setStretch(stretch, 1)
        else:
            box.addStretch(1)
    return made


def card(title: str, *parts: QWidget | QLayout, intro: str = "") -> QFrame:
    """A surface on the ground with a title and what belongs together."""
    frame = QFrame()
    frame.setProperty("role", "card")
    frame.setAccessibleName(title)
    box = QVBoxLayout(frame)
    box.setContentsMargins(20, 16, 20, 20)
    box.setSpacing(12)
    if title:
        box.addWidget(heading(title, 2))
    if intro:
        box.addWidget(muted(intro))
    _fill(box, parts)
    return frame


def two_columns(left: QWidget, right: QWidget) -> QWidget:
    """Two parts of equal width beside each other, aligned at the top."""
    made = QWidget()
    box = QHBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(16)
    for part in (left, right):
        # A stretch and no alignment: an aligned widget gets no height for its wrapped texts.
        rows = QVBoxLayout()
        box.addLayout(rows, 1)
        rows.addWidget(part)
        rows.addStretch(1)
    return made


def rule() -> QFrame:
    """A thin line between two parts."""
    frame = QFrame()
    frame.setProperty("role", "rule")
    frame.setFixedHeight(1)
    return frame


def clear(box: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif item.layout() is not None:
            clear(item.layout())


def _box(
    box: QBoxLayout, parts: tuple[QWidget | QLayout, ...], spacing: int, margins: int
) -> QWidget:
    made = QWidget()
    made.setLayout(box)
    box.setContentsMargins(margins, margins, margins, margins)
    box.setSpacing(spacing)
    _fill(box, parts)
    return made


def _fill(box: QBoxLayout, parts: tuple[QWidget | QLayout, ...]) -> None:
    for part in parts:
        if isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)
