"""One document: its real pages at the left; what to look at, write and decide at the right.

The same page for a document of a consult and for one about an organisation: see `Desk`.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from assistant.dutch import day_text
from assistant.problem import Problem
from assistant.store import SignedReport
from ui import preview
from ui.forms.flow import flow
from ui.forms.layout import button, clear, column, heading, muted, note, rule
from ui.go import Go
from ui.pages.report_case import CaseDesk
from ui.pages.report_compare import Compare
from ui.pages.report_desk import Desk, Made
from ui.pages.report_out import OutPart
from ui.pages.report_paper import Paper
from ui.pages.report_remarks import Remarks
from ui.pages.report_round import RoundPart
from ui.pages.report_text import TextPart
from ui.steps.room import Mark
from ui.theme import current

RIGHT, WIDEST = 500, 600
"""Pixels of the column at the right, at a text size of 100 % and at most."""

_ANY = QSizePolicy.Policy.Preferred
_LOOK, _TEXT, _ROUND, _OUT = "Opmerkingen", "Tekst", "Afronden", "Bewaren"


class ReportPage(QWidget):
    """One document: `desk` says which."""

    def __init__(self, go: Go, desk: Desk) -> None:
        super().__init__()
        self._go = go
        desk.setParent(self)
        self.desk = desk
        self.paper = Paper()
        compares = isinstance(desk, CaseDesk) and not desk.kind.general
        self.compare = Compare(desk) if compares else None
        self._left = QStackedWidget()
        self._above = QVBoxLayout()
        self._stack = QStackedWidget()
        self._state = muted("")
        self._marks = QButtonGroup(self)
        self.text: TextPart | None = None
        self._parts: dict[str, QWidget] = {_LOOK: Remarks(desk, self._show_line)}
        if desk.writes:
            self.text = TextPart(desk, lambda place: desk.go_to(go, place), self.paper.show_words)
            self._parts |= {_TEXT: self.text, _ROUND: RoundPart(desk, self._show_signed)}
        self._parts[_OUT] = OutPart(desk)
        box = QVBoxLayout(self)
        box.setContentsMargins(32, 16, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._head())
        box.addWidget(rule())
        columns = QHBoxLayout()
        box.addLayout(columns, 1)
        columns.setSpacing(0)
        left = QVBoxLayout()
        columns.addLayout(left, 1)
        left.addLayout(self._above)
        self._left.addWidget(self.paper)
        if self.compare is not None:
            self._left.addWidget(self.compare)
        left.addWidget(self._left, 1)
        self._beside = self._right()
        columns.addWidget(self._beside)
        self.desk.made.connect(self._made)
        self.desk.failed.connect(self._failed)
        self._showing_signed = False
        self._turn_to(_LOOK)

    def begin(self) -> None:
        """Make the document; called when the page is on screen."""
        self.desk.begin()

    def titles(self) -> tuple[str, str]:
        """What the top bar says: what it belongs to, and which document of it."""
        return self.desk.titles

    def leave(self) -> None:
        """The page goes away."""
        self.desk.close()
        self.paper.leave()
        if self.compare is not None:
            self.compare.leave()

    def _head(self) -> QWidget:
        kind = self.desk.kind
        back = button(f"‹ {self.desk.back}", "plain", lambda: self.desk.go_to(self._go))
        apart = f"Wat {self.compare.other} niet ziet" if self.compare is not None else ""
        compare = button(apart, "plain")
        compare.setCheckable(True)
        compare.toggled.connect(self._compare)
        compare.toggled.connect(lambda on: compare.setText("Naar de bladzijden" if on else apart))
        words = column(heading(kind.title, 2), self._state, spacing=0)
        made = QWidget()
        box = QHBoxLayout(made)
        box.setContentsMargins(0, 0, 32, 0)
        box.addWidget(words, 1)
        if self.compare is not None:
            box.addWidget(compare)
        box.addWidget(back)
        return made

    def _right(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "side")
        frame.setFixedWidth(min(current().px(RIGHT), WIDEST))
        marks = [Mark(name) for name in self._parts]
        for place, (mark, part) in enumerate(zip(marks, self._parts.values(), strict=True)):
            self._marks.addButton(mark, place)
            self._stack.addWidget(part)
        names = list(self._parts)
        self._marks.idClicked.connect(lambda place: self._turn_to(names[place]))
        box = QVBoxLayout(frame)
        box.setContentsMargins(16, 12, 16, 12)
        self._scroll = _scrolled(column(flow(marks), self._stack, spacing=12))
        box.addWidget(self._scroll)
        return frame

    def _compare(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Show both readers' reports instead of the pages."""
        if self.compare is None:
            return
        self._beside.setVisible(not on)
        self._left.setCurrentWidget(self.compare if on else self.paper)
        if on:
            self._show_now()
            self.compare.show_now()

    def _turn_to(self, name: str) -> None:
        for each, part in self._parts.items():
            # Only the part on screen asks for room.
            part.setSizePolicy(_ANY, _ANY if each == name else QSizePolicy.Policy.Ignored)
        place = list(self._parts).index(name)
        self._stack.setCurrentIndex(place)
        self._scroll.verticalScrollBar().setValue(0)
        self._marks.button(place).setChecked(True)

    def _made(self, made: Made) -> None:
        reader, state = self.desk.kind.reader.label, self.desk.stand.words
        self._state.setText(f"Voor {reader} · {state}" if not self.desk.kind.general else "")
        words = f"{_LOOK} ({made.remarks})" if made.remarks else _LOOK
        mark = self._marks.button(0)
        if isinstance(mark, Mark):
            mark.say(words)
        if not self._showing_signed:
            clear(self._above)
            self.paper.show_pdf(made.pdf, made.pages)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, Problem):
            raise error
        clear(self._above)
        self._above.addWidget(note(str(error), "warning"))

    def _show_line(self, words: str) -> None:
        self.paper.show_words(words)
        if self.text is not None:
            self._turn_to(_TEXT)
            self.text.choose(words)

    def _show_signed(self, signed: SignedReport) -> None:
        """Show a signed version, byte for byte, until one goes back to the present text."""
        try:
            pdf = self.desk.session.vault.signed.pdf(signed.id)
        except Problem as problem:
            self._failed(problem)
            return
        day = day_text(signed.signed_at.date())
        self._showing_signed = True
        clear(self._above)
        words = f"U ziet versie {signed.version}, zoals ondertekend op {day}."
        back = button("Naar de tekst van nu", "quiet", self._show_now)
        self._above.addWidget(note(words, "success", back))
        self.paper.show_pdf(pdf, preview.texts(pdf))

    def _show_now(self) -> None:
        self._showing_signed = False
        if self.desk.now is not None:
            self._made(self.desk.now)


def _scrolled(inner: QWidget) -> QScrollArea:
    made = QScrollArea()
    made.setWidgetResizable(True)
    made.setFrameShape(QScrollArea.Shape.NoFrame)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner.setProperty("role", "page")
    made.setWidget(inner)
    return made
