"""Protected figures as a table: units beside each other, hidden cells hatched and said in words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from assistant.group.disclosure import Cell
from assistant.group.tables import Column, Row
from ui.forms.layout import rule, text
from ui.theme import current

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class CellLabel(QLabel):
    """One figure; hatched when hidden, tinted when it stands out."""

    def __init__(self, cell: Cell, about: str, *, stands_out: bool = False) -> None:
        super().__init__("verborgen" if cell.hidden else str(cell.count))
        self._hidden_cell = cell.hidden
        self._stands_out = stands_out
        self.setAlignment(_RIGHT)
        self.setContentsMargins(10, 0, 10, 0)
        self.setMinimumHeight(current().px(40))
        self.setAccessibleName(f"{about}: {self.text()}")
        self.setToolTip(cell.why)
        if cell.hidden:
            self.setProperty("role", "muted")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current()
        painter = QPainter(self)
        if self._hidden_cell:
            painter.fillRect(self.rect(), QBrush(theme.colour("line"), Qt.BrushStyle.BDiagPattern))
            room = self.fontMetrics().horizontalAdvance(self.text()) + 20
            painter.fillRect(self.rect().adjusted(self.width() - room, 8, 0, -8), _ground())
        elif self._stands_out:
            tint = theme.colour("load")
            tint.setAlphaF(0.22)
            painter.fillRect(self.rect(), tint)
        painter.end()
        super().paintEvent(event)


def group_table(
    columns: Sequence[Column],
    rows: Sequence[Row],
    first: str,
    outstanding: frozenset[tuple[str, str]] = frozenset(),
) -> QWidget:
    """The figures.

    Args:
        columns: the units at the head, the whole organisation last.
        rows: the indicators with a cell per column.
        first: what the rows are, above their names.
        outstanding: the (indicator, unit) pairs that stand out.
    """
    made = QWidget()
    made.setAccessibleName(first)
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(0)
    grid.addWidget(text(first, "section"), 0, 0)
    for place, column in enumerate(columns, start=1):
        grid.addWidget(_head(column), 0, place)
        grid.setColumnStretch(place, 2)
    grid.setColumnStretch(0, 5)
    for number, row in enumerate(rows):
        grid.addWidget(rule(), 2 * number + 1, 0, 1, len(columns) + 1)
        grid.addWidget(text(row.title, "strong"), 2 * number + 2, 0)
        for place, (column, cell) in enumerate(zip(columns, row.cells, strict=True), start=1):
            tinted = (row.indicator, column.name) in outstanding
            label = CellLabel(cell, f"{row.title}, {column.name}", stands_out=tinted)
            grid.addWidget(label, 2 * number + 2, place)
    return made


def _head(column: Column) -> QLabel:
    spoken = "" if column.spoken is None else f"\n{column.spoken} gesproken"
    label = text(f"{column.name}{spoken}", "section")
    label.setAlignment(_RIGHT)
    label.setContentsMargins(10, 4, 10, 4)
    return label


def _ground() -> QBrush:
    return QBrush(current().colour("surface"))
