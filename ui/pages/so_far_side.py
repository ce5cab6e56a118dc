"""The column at the right of a consult: what it adds up to, and under it the note field."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.forms.jump import PADDING, Jump
from ui.forms.layout import heading, muted, rule
from ui.forms.note_drag import NoteLine
from ui.pages.so_far import SoFarLine, SoFarPart
from ui.theme import current

WIDTH, WIDEST = 300, 400
"""Pixels it takes at a text size of 100 %, and at most."""


class SoFarSide(QFrame):
    """What a consult adds up to; each line leads to where it was said.

    Args:
        go: shows a step by its key.
        below: what stands under it.
    """

    def __init__(self, go: Callable[[str], None], below: QWidget) -> None:
        super().__init__()
        self._go = go
        self._shown: tuple[SoFarPart, ...] | None = None
        self._made: list[tuple[SoFarPart, QWidget]] = []
        self._parts = QVBoxLayout()
        self._parts.setSpacing(2)
        self._nothing = _above(muted("Hier komt wat het gesprek oplevert."))
        self.setProperty("role", "side")
        self.setAccessibleName("Tot nu toe")
        self.setFixedWidth(min(current().px(WIDTH), WIDEST))
        edge = QHBoxLayout(self)
        edge.setContentsMargins(0, 0, 0, 0)
        edge.setSpacing(0)
        edge.addWidget(upright())
        rows = QVBoxLayout()
        edge.addLayout(rows, 1)
        rows.setSpacing(0)
        rows.addWidget(self._scroll(), 1)
        rows.addWidget(rule())
        under = QVBoxLayout()
        rows.addLayout(under)
        under.setContentsMargins(16, 12, 16, 12)
        under.addWidget(below)

    def show_parts(self, parts: tuple[SoFarPart, ...]) -> None:
        """Show these parts, unless they are what is shown."""
        if parts == self._shown:
            return
        self._shown = parts
        # What is the same stays: with thirty bottlenecks and measures, making all lines again at
        # every pause in typing would be felt.
        kept = dict(self._made)
        self._made = [(part, kept.pop(part, None) or self._part(part)) for part in parts]
        self._nothing.setVisible(not parts)
        for gone in kept.values():
            self._parts.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, (_part, made) in enumerate(self._made):
            if self._parts.indexOf(made) != place:
                self._parts.insertWidget(place, made)
                made.show()  # at once, or the lines are painted before they get their height

    def _part(self, part: SoFarPart) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 12)
        box.setSpacing(2)
        box.addWidget(_above(heading(part.title, 3)))
        for each in part.lines:
            box.addWidget(self._line(each))
        return made

    def _line(self, each: SoFarLine) -> Jump:
        if each.note_id:
            made: Jump = NoteLine(each.note_id, each.text, each.state)
        else:
            made = Jump(each.text, each.state, each.colour)
        made.clicked.connect(lambda _checked=False: self._go(each.step, each.record, each.field))
        return made

    def _scroll(self) -> QScrollArea:
        inner = QFrame()
        inner.setProperty("role", "side")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16 - PADDING, 20, 16 - PADDING, 16)
        column.addWidget(_above(heading("Tot nu toe", 2)))
        column.addSpacing(8)
        column.addLayout(self._parts)
        self._parts.addWidget(self._nothing)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll


def _above(words: QLabel) -> QLabel:
    """Words that begin where those of the lines begin, which have room around them."""
    words.setContentsMargins(PADDING, 0, 0, 0)
    return words


def upright() -> QFrame:
    """A thin line between two columns."""
    frame = QFrame()
    frame.setProperty("role", "rule")
    frame.setFixedWidth(1)
    return frame
