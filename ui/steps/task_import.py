"""Tasks from a table: copied, or from a file, looked at before they are taken over."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.balance.task_table import TaskRow, task_rows
from assistant.case.records import Task, new_id
from assistant.problem import Problem
from assistant.sheet_file import Row, read_sheet, read_text
from ui import dialogs
from ui.forms.form import Form
from ui.forms.layout import button, clear, column, line, note, text
from ui.forms.tab_order import bring_into_sight
from ui.steps.write import add, own

_KINDS = "Tabel (*.xlsx *.csv *.txt)"
_MOST_SHOWN = 12


class TaskImport(QWidget):
    """Shows what a table gives, row by row, and takes over what is right."""

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def paste(self, words: str) -> None:
        """Take over at once what was copied; rows that give no task are said."""
        self._form.session.flush()
        try:
            rows = self._rows(read_text(words))
        except Problem as problem:
            self._show(note(str(problem), "warning"))
            return
        good = [row for row in rows if not row.why]
        refused = [row for row in rows if row.why]
        take_over(self._form, good)
        if refused:
            self._show(column(*_refused(refused), line(self._away("Sluiten")), spacing=8))
        else:
            self._close()

    def ask_file(self) -> None:
        """Let a person choose a file, and show what it gives."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        path = dialogs.open_file(self.window(), "Taken uit een bestand", Path(home), _KINDS)
        if path is None:
            return
        try:
            rows = self._rows(read_sheet(_bytes(path)))
        except Problem as problem:
            self._show(note(str(problem), "warning"))
        else:
            self._show(self._look(rows))

    def _rows(self, rows: Sequence[Row]) -> tuple[TaskRow, ...]:
        found = task_rows(rows, [task.name for task in self._form.consult.all(Task)])
        if not found:
            raise Problem(
                "In deze tabel staat geen taak.", "Er is niets overgenomen.", "Kies een andere."
            )
        return found

    def _look(self, rows: Sequence[TaskRow]) -> QWidget:
        """Every row with what becomes of it, and the button that takes the good ones over."""
        good = [row for row in rows if not row.why]
        refused = [row for row in rows if row.why]
        acts = [self._away("&Niet overnemen")]
        if good:
            many = "1 taak" if len(good) == 1 else f"{len(good)} taken"
            acts.insert(0, button(f"Neem {many} &over", "primary", lambda: self._take(good)))
        shown = [text(f"Rij {row.number}: {row.said}", "small") for row in good[:_MOST_SHOWN]]
        if len(good) > _MOST_SHOWN:
            shown.append(text(f"En nog {len(good) - _MOST_SHOWN} andere taken.", "small"))
        give = "1 rij geeft" if len(good) == 1 else f"{len(good)} rijen geven"
        counted = f"{give} een taak, {len(refused)} niet."
        return column(text(counted, "strong"), *_refused(refused), *shown, line(*acts), spacing=8)

    def _take(self, rows: Sequence[TaskRow]) -> None:
        self._form.session.flush()
        take_over(self._form, rows)
        self._close()

    def _away(self, words: str) -> QWidget:
        return button(words, "quiet", self._close)

    def _show(self, part: QWidget) -> None:
        clear(self._box)
        self._box.addWidget(part)
        self.show()
        # After the page has made room: below a long grid nobody would see it.
        QTimer.singleShot(0, self, lambda: bring_into_sight(self))

    def _close(self) -> None:
        clear(self._box)
        self.hide()


def take_over(form: Form, rows: Sequence[TaskRow]) -> None:
    """Add a task for each of these rows, after those that are there, as one undo step."""
    first = max((task.position for task in form.consult.all(Task)), default=-1) + 1
    tasks = [
        Task(id=new_id(), **own(form), name=row.name, hours=row.hours, position=first + place)
        for place, row in enumerate(rows)
    ]
    if tasks:
        add(form, "Taken overgenomen", *tasks)


def _refused(rows: Sequence[TaskRow]) -> list[QWidget]:
    shown: list[QWidget] = [
        note(f"Rij {row.number} is niet overgenomen: {row.why}", "warning")
        for row in rows[:_MOST_SHOWN]
    ]
    if len(rows) > _MOST_SHOWN:
        shown.append(text(f"En nog {len(rows) - _MOST_SHOWN} rijen.", "small"))
    return shown


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Problem(
            "Dit bestand is niet te lezen.", "Er is niets overgenomen.", "Kies een ander bestand."
        ) from error
