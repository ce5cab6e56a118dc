"""What every page has: a column in a scroll area, with its heading and its one main button."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.forms.layout import heading, muted
from ui.theme import current

_WORDS = 300
"""Pixels, at the usual size of text, that a title and its sentence need beside the buttons."""

WIDEST = 1216
"""Pixels a page takes at most; longer lines read badly."""


class Page(QScrollArea):
    """A page of the workspace. `refresh` is called when it is shown and when something changed.

    `subject` is the id of the case or organisation it is about; empty for a page about more.
    """

    def __init__(self) -> None:
        super().__init__()
        self.subject = ""
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        inner = QWidget()
        inner.setProperty("role", "page")
        self.column = QWidget()
        self.column.setMaximumWidth(WIDEST)
        self.box = QVBoxLayout()
        self.box.setSpacing(16)
        # A stretch and no alignment: an aligned widget gets no height for its wrapped texts.
        rows = QVBoxLayout(self.column)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addLayout(self.box)
        rows.addStretch(1)
        outer = QHBoxLayout(inner)
        outer.setContentsMargins(32, 24, 32, 24)
        outer.addWidget(self.column, 1)
        self.setWidget(inner)

    def refresh(self) -> None:
        """Show what is stored now."""

    def leave(self) -> None:
        """The page goes off screen."""


def page_head(title: str, under: str, *buttons: QWidget) -> QWidget:
    """The heading of a page with a sentence under it and its buttons at the right."""
    return _Head(title, under, buttons)


class _Head(QWidget):
    """The buttons go below the words where the words would get too little room."""

    def __init__(self, title: str, under: str, buttons: Sequence[QWidget]) -> None:
        super().__init__()
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(10)
        words = QVBoxLayout()
        self._acts = QHBoxLayout()
        self._box.addLayout(words, 1)
        self._box.addLayout(self._acts)
        words.setSpacing(0)
        words.addWidget(heading(title))
        if under:
            words.addWidget(muted(under))
        self._acts.setSpacing(10)
        for each in buttons:
            self._acts.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        self._acts.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self._acts.sizeHint().width()
        beside = room >= current().px(_WORDS) or not self._acts.count()
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
