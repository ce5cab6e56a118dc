"""The shared view itself: a few things to look at together, and one way out, with a code.

It stands beside the rest of the window, not in it: while it is shown the rest is hidden, so that
none of its keys, buttons and letters works. What it shows it reads as the worker.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.forms.flow import flow
from ui.forms.layout import button, rule
from ui.go import Go
from ui.notices import Notices
from ui.session import Session
from ui.shared.balance import Balance
from ui.shared.code import AskCode, ChooseCode
from ui.shared.look import part_button, scrolled, sheet
from ui.shared.measures import Measures
from ui.shared.outcome import Outcome
from ui.shared.questions import Questions
from ui.shared.sight import WorkerForm

_PARTS = (
    ("Vragenlijst", Questions),
    ("Balans", Balance),
    ("Maatregelen", Measures),
    ("Wat het laat zien", Outcome),
)


class SharedRoom(QWidget):
    """What the AD and the worker look at together, of one consult.

    Args:
        session: the open session.
        go: locks the window.
        case_id: the case.
        consult_id: the consult.
        out: called when the AD may go back to the case.
    """

    def __init__(
        self, session: Session, go: Go, case_id: str, consult_id: str, out: Callable[[], None]
    ) -> None:
        super().__init__()
        self.setStyleSheet(sheet())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.form = WorkerForm(session, case_id, consult_id, self)
        self._session = session
        self._out = out
        self._made: dict[int, QWidget] = {}
        self._place = 0
        self.notices = Notices()
        self._choose = QButtonGroup(self)
        self.leave_button = button("Terug naar de adviseur", "quiet", self.ask)
        self._asking = AskCode(session, out, go.lock_shared, self.show_part)
        self._choosing = ChooseCode(session, self._begin, out)
        self.pages = QStackedWidget()
        self._ask_page, self._choose_page = scrolled(self._asking), scrolled(self._choosing)
        self.pages.addWidget(self._ask_page)
        self.pages.addWidget(self._choose_page)
        self._head = self._top()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._head)
        box.addWidget(rule())
        box.addWidget(self.notices)
        box.addWidget(self.pages, 1)
        for sequence, do in (("Ctrl+L", go.lock), ("F9", self.ask)):
            QShortcut(QKeySequence(sequence), self).activated.connect(do)

    @property
    def shown_part(self) -> int | None:
        """The place of the part on screen; None where a code is asked."""
        return self._place if self.pages.currentWidget() is self._made.get(self._place) else None

    def begin(self) -> None:
        """Ask for a code when there is none yet; otherwise begin to look."""
        if self._session.view_code:
            self._begin()
            return
        self._head.hide()
        self.pages.setCurrentWidget(self._choose_page)
        self._choosing.first.setFocus()

    def show_part(self, place: int | None = None) -> None:
        """Show one of the things to look at, or the one that was shown last."""
        self._place = self._place if place is None else place
        if self._place not in self._made:
            self._made[self._place] = _PARTS[self._place][1](self.form)
            self.pages.addWidget(self._made[self._place])
        self._choose.button(self._place).setChecked(True)
        self._head.show()
        self.pages.setCurrentWidget(self._made[self._place])
        self._made[self._place].focus_first()

    def ask(self) -> None:
        """Ask for the code that leads back to the case."""
        if self.pages.currentWidget() is self._choose_page:
            return
        self._session.flush()
        self._head.hide()
        self.pages.setCurrentWidget(self._ask_page)
        self._asking.begin()

    def close_room(self) -> None:
        """The view goes away: stop listening."""
        self.form.close()

    def _begin(self) -> None:
        self.window().setWindowState(self.window().windowState() | Qt.WindowState.WindowFullScreen)
        self.show_part()

    def _top(self) -> QWidget:
        made = QWidget()
        box = QHBoxLayout(made)
        box.setContentsMargins(20, 8, 20, 8)
        parts = []
        for place, (title, _) in enumerate(_PARTS):
            each = part_button(title, lambda place=place: self.show_part(place))
            self._choose.addButton(each, place)
            parts.append(each)
        box.addWidget(flow(parts), 1)
        box.addWidget(self.leave_button)
        return made
