"""The balance to look at together: the picture, how to read it, and what it says in words."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.advice import aimed, counting, effect
from assistant.balance import FactorBalance, balance_of
from assistant.case.records import Task
from assistant.charts.balance import MOVES, READING, balance_chart
from assistant.charts.balance_words import moved
from assistant.charts.shapes import Chart
from ui.forms.layout import column
from ui.shared.look import PLAIN, large, scrolled, words
from ui.shared.sight import WorkerForm
from ui.steps.basics import BALANCE_TYPES, settled
from ui.steps.picture import Picture


class Balance(QWidget):
    """What the work asks against what fits; it follows what is stored."""

    def __init__(self, form: WorkerForm) -> None:
        super().__init__()
        self._form = form
        title = form.say("Wat vraagt uw werk, en wat past?", "Wat vraagt je werk, en wat past?")
        self.picture = picture_of(form, lambda: shown_balance(form))
        self._reading = words(READING, "muted")
        self._moves = words(MOVES, "muted")
        self._empty = words("")
        inner = column(
            words(title, "display"), self._reading, self.picture, self._moves, self._empty,
            spacing=16,
        )  # fmt: skip
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self.area = scrolled(inner)
        box.addWidget(self.area)
        form.on_change(BALANCE_TYPES, self, self._show)

    def focus_first(self) -> None:
        """There is nothing to fill in; the picture takes the keyboard, so that its page scrolls."""
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setFocus()

    def _show(self) -> None:
        some = bool(shown_balance(self._form))
        for each in (self._reading, self.picture):
            each.setVisible(some)
        self._moves.setVisible(some and self._anything_moves())
        self._empty.setText("" if some else _why_empty(self._form))
        self._empty.setVisible(not some)
        if some:
            self.picture.draw()

    def _anything_moves(self) -> bool:
        consult, library = self._form.consult, self._form.session.library
        return bool(moved(shown_balance(self._form), effect(consult, counting(consult), library)))


def shown_balance(form: WorkerForm) -> tuple[FactorBalance, ...]:
    """The balance, smallest margin first; nothing as long as something else comes first."""
    if not settled(form.consult):
        return ()
    return balance_of(form.consult, form.session.library)


def picture_of(form: WorkerForm, shown: Callable[[], Sequence[FactorBalance]]) -> Picture:
    """The picture of these factors, with where the measures that are tried would bring them."""

    def make(width: float, size: float) -> Chart:
        consult, library = form.consult, form.session.library
        tasks = {task.id: task.name for task in consult.all(Task)}
        counted = counting(consult)
        later = effect(consult, counted, library)
        return balance_chart(shown(), tasks, width, later, size, aimed(consult, counted))

    made = Picture(make, large(PLAIN))
    made.setCursor(Qt.CursorShape.ArrowCursor)
    return made


def _why_empty(form: WorkerForm) -> str:
    if not settled(form.consult):
        return (
            "Er is nu iets anders dat eerst aandacht vraagt. Daarna kijken we of werk en mens bij "
            "elkaar passen."
        )
    return form.say(
        "Hier komt het beeld van wat uw werk vraagt en wat u aankunt.",
        "Hier komt het beeld van wat je werk vraagt en wat je aankunt.",
    )
