"""The bar under a consult: back, skip, undo, and on to the next step."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from assistant.case.file import ConsultFile
from assistant.case.words import StepState
from assistant.consult import flow
from assistant.consult.mood import out_of_sight
from assistant.content.model import StepText
from ui.forms.layout import button
from ui.session import Session


class ConsultBar(QFrame):
    """What one can do with the step on screen, and with what was done last.

    Args:
        session: whose last step can be taken back.
        on_back: goes to the step before.
        on_skip: passes the step over, or takes it up again.
        on_next: goes on.
    """

    def __init__(
        self,
        session: Session,
        on_back: Callable[[], None],
        on_skip: Callable[[], None],
        on_next: Callable[[], None],
    ) -> None:
        super().__init__()
        self._session = session
        self.setProperty("role", "bar")
        self.back = button("", "plain", on_back)
        self.skip = button("", "quiet", on_skip)
        self.undo = button("", "quiet", session.undo)
        self.aside = button("Tot nu toe", "quiet")
        self.aside.setCheckable(True)
        self.next = button("", "primary", on_next)
        self._back = self._skip = self._undo = ("", "")
        box = QHBoxLayout(self)
        box.setContentsMargins(20, 8, 20, 8)
        box.setSpacing(12)
        for each in (self.back, self.skip):
            box.addWidget(each)
        box.addStretch(1)
        for each in (self.undo, self.aside, self.next):
            box.addWidget(each)

    def show_step(self, consult: ConsultFile, key: str) -> None:
        """Show what can be done at this step as the consult is now."""
        step = flow.step_of(consult, key)
        hidden = out_of_sight(consult, self._session.library)
        before = flow.previous_step(consult, key, hidden)
        following = flow.next_step(consult, key, hidden)
        self.back.setVisible(before is not None)
        title = self._title(before.key) if before else ""
        self._back = (f"‹ {title}", "‹ Terug")
        self.back.setAccessibleName(f"Terug naar {title}")
        open_step = step.state in {StepState.TODO, StepState.BUSY}
        self._skip = (
            ("Sla deze stap over", "Sla over")
            if open_step
            else ("Neem deze stap weer op", "Weer op")
        )
        done = "Verder achter het bureau" if hidden else "Klaar"
        self.next.setText(
            f"Verder naar {self._title(following.key).lower()}" if following else done
        )
        title = self._session.undo_title
        self._undo = (f"Ongedaan maken: {title[:1].lower()}{title[1:]}", "Ongedaan")
        self.undo.setVisible(bool(title))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        # The words give way, not the window.
        return QSize(0, super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Say less where the whole words do not fit; who hears the buttons hears them whole."""
        self._say(0)
        if self.layout().sizeHint().width() > self.width():
            self._say(1)

    def _say(self, length: int) -> None:
        self.back.setText(self._back[length])
        for each, words in ((self.skip, self._skip), (self.undo, self._undo)):
            each.setText(words[length])
            each.setAccessibleName(words[0])
            each.setToolTip(words[0] if length else "")

    def _title(self, key: str) -> str:
        known = self._session.library.get(StepText, key)
        return (known.title if known else key).replace("&", "&&")
