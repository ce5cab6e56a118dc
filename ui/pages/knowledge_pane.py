"""A pane beside a list, in which one thing at a time is written out and can be scrolled."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.forms.layout import clear


class Pane(QScrollArea):
    """Shows one part; the arrow keys scroll through it."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Uitleg")
        inner = QWidget()
        inner.setProperty("role", "page")
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(12, 0, 12, 0)
        self._box.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(inner)

    def show_part(self, part: QWidget) -> None:
        """Show this in place of what was there, from its beginning."""
        clear(self._box)
        self._box.addWidget(part)
        self.verticalScrollBar().setValue(0)
