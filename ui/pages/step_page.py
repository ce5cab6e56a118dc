"""One step on screen: its heading, why nothing may be filled in yet if so, and its fields."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from assistant.consult.steps import CONSENT
from assistant.content.model import StepText
from ui.forms.form import Form
from ui.forms.layout import button, heading, muted, note
from ui.forms.records import first_field
from ui.session import Session
from ui.steps import STEPS
from ui.theme import current

WIDEST = 900
"""Pixels a step takes at most."""

_EDGE = 32
"""Pixels at either side of a step, with the bar that scrolls it."""


class StepPage(QScrollArea):
    """One step: its heading, why nothing may be filled in yet if so, and its fields."""

    def __init__(
        self,
        session: Session,
        case_id: str,
        consult_id: str,
        key: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.form = Form(session, case_id, consult_id, self)
        known = session.library.get(StepText, key)
        self.title = heading(known.heading if known else key)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._closed = note(
            "Vraag eerst of de werkende vrijwillig meedoet. Daarna kunt u hier invullen.",
            "warning",
            button("Naar toestemming", "quiet", lambda: self.form.jump(CONSENT)),
        )
        self._closed.hide()
        column = QWidget()
        column.setMaximumWidth(current().px(WIDEST))
        box = QVBoxLayout(column)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(16)
        head = [self.title]
        if known and known.intro:
            head.append(muted(known.intro))
        box.addWidget(_tight(head))
        box.addWidget(self._closed)
        inner = QWidget()
        inner.setProperty("role", "page")
        self._outer = QHBoxLayout(inner)
        self._outer.setContentsMargins(_EDGE, 20, _EDGE, 24)
        self._outer.addWidget(column, 1)
        self.setWidget(inner)
        # Last: Qt looks up the style of everything inside again at every change of parent.
        self.content = STEPS[key](self.form)
        box.addWidget(self.content)
        box.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The cards end at one place, whether a step is high enough to scroll or not.
        bar = self.width() - self.viewport().width()
        self._outer.setContentsMargins(_EDGE, 20, _EDGE - bar, 24)

    def set_open(self, may_fill_in: bool) -> None:  # noqa: FBT001 - the one thing it sets
        """Let the fields be filled in, or say why not yet."""
        self._closed.setVisible(not may_fill_in)
        self.content.setEnabled(may_fill_in)

    def focus_on(self, record: tuple[str, str] | None, field: str) -> None:
        """Put the cursor where this record or this field is shown, when it is on screen."""
        place = self.form.place_of(record, field)
        if place is not None:
            takes = place.focusPolicy() is not Qt.FocusPolicy.NoFocus
            (place if takes else first_field(place)).setFocus(Qt.FocusReason.OtherFocusReason)
            self.widget().layout().activate()  # so that the place is known before it is shown
            self.ensureWidgetVisible(place, 0, place.height())

    def focus_first(self) -> None:
        """Put the cursor in the first field.

        Where that lies below what is read first, the page itself takes the keyboard, so that its
        arrows and page keys scroll.
        """
        first = first_field(self.content)
        ends = first.mapTo(self.widget(), QPoint(0, first.height())).y()
        below = ends > self.viewport().height()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if below else Qt.FocusPolicy.NoFocus)
        (self if below else first).setFocus(Qt.FocusReason.OtherFocusReason)
        self.verticalScrollBar().setValue(0)


def _tight(parts: list[QWidget]) -> QWidget:
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    for part in parts:
        box.addWidget(part)
    return made
