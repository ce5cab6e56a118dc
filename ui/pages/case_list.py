"""The list of cases: every case as a row of words, and which of them were asked for."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt

from assistant.dutch import fold
from assistant.store import CaseRow
from ui.pages.table import Index, Rows

HEADERS = ("Dossier", "Werkende", "Functie", "Organisatie", "Soort consult", "Stap", "Bijgewerkt")
_SEARCHED = Qt.ItemDataRole.UserRole + 1
_SORTED = Qt.ItemDataRole.UserRole + 2
OPEN, CLOSED, ALL = range(3)


@dataclass(frozen=True, slots=True)
class Shown:
    """A case as its cells."""

    row: CaseRow
    cells: tuple[str, ...]


class CaseTable(Rows[Shown]):
    """The rows of the store as a table."""

    def __init__(self) -> None:
        super().__init__(HEADERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = self.at(index.row())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return shown.cells[index.column()]
        if role == _SEARCHED:
            return fold(" ".join((*shown.cells, shown.row.unit)))
        if role == _SORTED:
            if index.column() == len(HEADERS) - 1 and shown.row.touched:
                return shown.row.touched.timestamp()
            return fold(shown.cells[index.column()])
        return None


class CaseFilter(QSortFilterProxyModel):
    """Lets through what was asked for: every word found, open or closed."""

    def __init__(self, table: CaseTable) -> None:
        super().__init__()
        self._table = table
        self._words: list[str] = []
        self._which = OPEN
        self.setSourceModel(table)
        self.setSortRole(_SORTED)

    def ask(self, words: str, which: int) -> None:
        """Show the cases that have all these words, and are open, closed or either."""
        self._words = fold(words).split()
        self._which = which
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        closed = self._table.at(row).row.closed is not None
        if self._which != ALL and closed != (self._which == CLOSED):
            return False
        found = self._table.index(row, 0).data(_SEARCHED)
        return all(word in found for word in self._words)
