"""The tasks of a consult as the rows of a grid, with an empty row at the end for the next one."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, Signal

from assistant.balance.task_table import HOURS_IN_WEEK, LONGEST_NAME
from assistant.case.records import Task, new_id
from ui.forms.form import Form, ref
from ui.forms.typed import Refused, clean
from ui.forms.values import parse_number, show_number
from ui.pages.table import Index
from ui.steps.write import add, own
from ui.theme import current

NAME, HOURS = range(2)
HEADERS = ("Taak", "Uren per week")
_HINT = "Typ een taak"


class TaskModel(QAbstractTableModel):
    """Reads the tasks from the consult and writes what is typed; what is refused stays in sight."""

    refused = Signal(str)
    """Carries why a cell is refused; empty once it is right again."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._wrong: dict[tuple[str, int], str] = {}
        """What was typed and cannot be stored, by task and column."""
        self.tasks: list[Task] = []
        self.visit = object()
        """One visit to a cell is one undo step."""

    def refresh(self) -> None:
        """Show the tasks as they are stored now."""
        tasks = sorted(self._form.consult.all(Task), key=lambda task: task.position)
        ids, before = [task.id for task in tasks], [task.id for task in self.tasks]
        if ids == before:
            self.tasks = tasks
            self.dataChanged.emit(self.index(0, 0), self.index(len(tasks), HOURS))
        elif ids[:-1] == before:
            # The empty row becomes the new task, so that one can go on typing in it.
            self.beginInsertRows(QModelIndex(), len(ids), len(ids))
            self.tasks = tasks
            self.endInsertRows()
        else:
            self.beginResetModel()
            self.tasks = tasks
            self.endResetModel()

    def is_new(self, row: int) -> bool:
        """Whether this is the empty row at the end."""
        return row >= len(self.tasks)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.tasks) + 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - idem
        return 0 if parent.isValid() else len(HEADERS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return HEADERS[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        words = self._words(row, column)
        hint = self.is_new(row) and column == NAME and not words
        wrong = not self.is_new(row) and (self.tasks[row].id, column) in self._wrong
        said = {
            Qt.ItemDataRole.DisplayRole: _HINT if hint else words,
            Qt.ItemDataRole.EditRole: words,
            Qt.ItemDataRole.ToolTipRole: words,
            Qt.ItemDataRole.AccessibleTextRole: f"{HEADERS[column]}, rij {row + 1}: {words}",
        }
        if role == Qt.ItemDataRole.ForegroundRole and (hint or wrong):
            return current().colour("load" if wrong else "muted")
        return said.get(Qt.ItemDataRole(role))

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, column = index.row(), index.column()
        words = " ".join(clean(str(value)).split())
        if role != Qt.ItemDataRole.EditRole or words == self._words(row, column):
            return False
        try:
            stored = _parsed(column, words)
        except Refused as why:
            return self._refuse(row, column, words, str(why))
        if self.is_new(row):
            self._add(column, stored)
            return True
        task = self.tasks[row]
        if self._wrong.pop((task.id, column), None) is not None:
            self.refused.emit("")
        field = "name" if column == NAME else "hours"
        self._form.write(ref(task, field), stored, HEADERS[column], self.visit)
        return True

    def _words(self, row: int, column: int) -> str:
        if self.is_new(row):
            return ""
        task = self.tasks[row]
        wrong = self._wrong.get((task.id, column))
        if wrong is not None:
            return wrong
        return task.name if column == NAME else show_number(task.hours)

    def _refuse(self, row: int, column: int, words: str, why: str) -> bool:
        """Keep the words in sight with why they cannot be stored."""
        if self.is_new(row):
            self._add(NAME, "")
        self._wrong[self.tasks[row].id, column] = words
        self.refused.emit(f"Rij {row + 1}: {why}")
        return False

    def _add(self, column: int, stored: Any) -> None:
        place = max((task.position for task in self.tasks), default=-1) + 1
        value = {"name" if column == NAME else "hours": stored}
        add(
            self._form,
            "Taak toegevoegd",
            Task(id=new_id(), **own(self._form), position=place, **value),
        )


def _parsed(column: int, words: str) -> Any:
    """What is stored for these words. Raises Refused with the reason when they cannot be."""
    if column == HOURS:
        return parse_number(words, 0, HOURS_IN_WEEK, 2)
    if len(words) > LONGEST_NAME:
        raise Refused(f"Dit is langer dan {LONGEST_NAME} tekens. Maak de tekst korter.")
    return words
