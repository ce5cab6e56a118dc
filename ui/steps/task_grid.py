"""A grid in which tasks are entered at typing speed: Enter or Tab to the next cell, and so on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from assistant.case.changes import changed
from assistant.case.records import Task
from ui.forms.form import Form
from ui.forms.typed import PAUSE, Line
from ui.steps.task_model import HEADERS, HOURS, NAME, TaskModel
from ui.steps.write import commit, remove
from ui.theme import current

ROW = 40
"""The height of a row in pixels at the usual size of text."""

_MOST_ROWS = 12
_ON = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class TaskGrid(QTableView):
    """The tasks of this consult; the last row is empty and becomes the next task.

    Args:
        form: the form of the step.
        on_paste: takes a table that was pasted as text.
    """

    def __init__(self, form: Form, on_paste: Callable[[str], object]) -> None:
        super().__init__()
        self._form = form
        self._on_paste = on_paste
        self.rows = TaskModel(form)
        self.setModel(self.rows)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName("Taken")
        self.setTabKeyNavigation(False)
        self.setEditTriggers(
            QTableView.EditTrigger.AnyKeyPressed
            | QTableView.EditTrigger.DoubleClicked
            | QTableView.EditTrigger.EditKeyPressed
            | QTableView.EditTrigger.SelectedClicked
        )
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(current().px(ROW))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(HOURS, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(HOURS, current().px(150))
        for changes in (self.rows.rowsInserted, self.rows.modelReset):
            changes.connect(self._fit)
        form.on_change((Task,), self, self.rows.refresh)
        form.on_flush(self, self.flush)
        self._fit()

    def flush(self) -> None:
        """Write what is being typed in a cell."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)

    def go(self, step: int) -> None:
        """Go on typing in the next cell (1) or the one before; past the end the keyboard leaves."""
        here = self.currentIndex()
        place = here.row() * len(HEADERS) + here.column() + step
        empty_end = self.rows.is_new(here.row()) and here.column() == NAME
        if place < 0 or (step > 0 and empty_end):
            self.setFocus()
            self.focusNextPrevChild(step > 0)
            return
        there = self.rows.index(place // len(HEADERS), place % len(HEADERS))
        self.setCurrentIndex(there)
        self.edit(there)

    def remove_current(self) -> None:
        """Take the task at the cursor away; undo brings it back."""
        row = self.currentIndex().row()
        if 0 <= row < len(self.rows.tasks):
            remove(self._form, "Taak verwijderd", self.rows.tasks[row])
            self.setCurrentIndex(self.rows.index(row, NAME))

    def move_current(self, step: int) -> None:
        """Move the task at the cursor up (-1) or down (1)."""
        row, order = self.currentIndex().row(), list(self.rows.tasks)
        if not (0 <= row < len(order) and 0 <= row + step < len(order)):
            return
        order[row], order[row + step] = order[row + step], order[row]
        now = self._form.session.now()
        moved = [
            change
            for place, task in enumerate(order)
            for change in changed(task, now, position=place)
        ]
        commit(self._form, "Taak verplaatst", *moved)
        self.setCurrentIndex(self.rows.index(row + step, NAME))

    def paste(self) -> bool:
        """Take over a table that was copied; False when that is no table but a word."""
        text = QGuiApplication.clipboard().text()
        if not text.strip() or not any(sign in text.strip() for sign in "\t\n"):
            return False
        self.flush()
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self._on_paste(text)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.edit(index)
        elif event.key() == Qt.Key.Key_Delete and index.column() == HOURS:
            self.rows.setData(index, "")
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _MOVES:
            self.move_current(_MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.setCurrentIndex(self.rows.index(len(self.rows.tasks), NAME))

    def _fit(self) -> None:
        """As high as its rows, up to what a page can show."""
        shown = min(self.rows.rowCount(), _MOST_ROWS)
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + shown * current().px(ROW) + 4)


_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _Delegate(QStyledItemDelegate):
    """Makes the line one types in, and takes the keys that go on."""

    def __init__(self, grid: TaskGrid) -> None:
        super().__init__(grid)
        self._grid = grid

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        self._grid.rows.visit = object()
        line = Line()
        line.setParent(parent)
        line.setAccessibleName(f"{HEADERS[index.column()]}, rij {index.row() + 1}")
        pause = QTimer(line)
        pause.setSingleShot(True)
        pause.setInterval(PAUSE)
        pause.timeout.connect(self._grid.flush)
        line.textEdited.connect(lambda _words: None if pause.isActive() else pause.start())
        line.left.connect(pause.stop)
        return line

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        # A commit while one types on makes Qt show the stored value again; what is typed stays.
        if isinstance(editor, Line) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _ON or key == Qt.Key.Key_Backtab:
                self._leave(editor)
                self._grid.go(-1 if key == Qt.Key.Key_Backtab else 1)
                return True
            if event.matches(QKeySequence.StandardKey.Paste) and self._grid.paste():
                return True
        return super().eventFilter(editor, event)

    def _leave(self, editor: QObject) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
