"""A table to choose one row from: the rows as a model, and the view of them."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QTableView

from ui.theme import current

_NARROWEST = 80
"""Pixels of a column at least, at a text size of 100 %; a fuller table scrolls sideways."""

Index = QModelIndex | QPersistentModelIndex
Shown = TypeVar("Shown")


class Rows(QAbstractTableModel, Generic[Shown]):
    """Rows under headers; what stands in a cell is for `data` of each list itself."""

    def __init__(self, headers: Sequence[str]) -> None:
        super().__init__()
        self._headers = headers
        self._rows: Sequence[Shown] = ()

    def set_rows(self, rows: Sequence[Shown]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, row: int) -> Shown:
        """What is shown in a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - idem
        return 0 if parent.isValid() else len(self._headers)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return self._headers[section]
        return None


def table_view(model: QAbstractItemModel, name: str, row_height: int) -> QTableView:
    """A view from which one whole row is chosen, by mouse or by arrow; Tab goes on.

    Args:
        model: what it shows.
        name: what a screen reader calls it.
        row_height: in pixels at the usual size of text.
    """
    view = QTableView()
    view.setModel(model)
    view.setAccessibleName(name)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QTableView.SelectionMode.SingleSelection)
    view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(current().px(row_height))
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setMinimumSectionSize(current().px(_NARROWEST))
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return view
