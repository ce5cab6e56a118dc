"""The list of cases: every case as a row of words, and which of them were asked for."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSortFilterProxyModel, Qt

from assistant.case.lists import CaseRow
from assistant.dutch import fold
from ui.pages.table import Index, Rows

HEADERS = ("Dossier", "Werkende", "Functie", "Organisatie", "Soort consult", "Stap", "Bijgewerkt")
_SEARCHED = Qt.ItemDataRole.UserRole + 1
_SORTED = Qt.ItemDataRole.UserRole + 2
OPEN, CLOSED, ALL = range(3)
ABSENCE = "absence"
"""What plays in a case, beside the obstacles: somebody is absent."""


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
        self._organisation = ""
        self._plays = ""
        self.setSourceModel(table)
        self.setSortRole(_SORTED)

    def ask(self, words: str, which: int, organisation: str = "", plays: str = "") -> None:
        """Show the cases that have all these words and everything else that is asked.

        Args:
            words: what is typed.
            which: open, closed or either.
            organisation: the name of the employer; any when empty.
            plays: what plays in it, an obstacle or ABSENCE; anything when empty.
        """
        self._words = fold(words).split()
        self._which, self._organisation, self._plays = which, organisation, plays
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        case = self._table.at(row).row
        if self._which != ALL and (case.closed is not None) != (self._which == CLOSED):
            return False
        if self._organisation not in {"", case.organisation}:
            return False
        absent = self._plays == ABSENCE and case.first_sick_day is not None
        if self._plays not in {"", case.obstacle} and not absent:
            return False
        found = self._table.index(row, 0).data(_SEARCHED)
        return all(word in found for word in self._words)
