"""The start page: what is due this week, and where one was."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date, timedelta
from itertools import chain, islice

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.case.lists import CaseRow
from assistant.content.model import ServiceForm, StepText
from assistant.planning.agenda import Item
from ui import backups
from ui.agenda import KEEPING, Agenda, aside, under
from ui.clock import count_text, due_day, greeting, moment_text
from ui.forms.layout import button, card, clear, muted, note
from ui.forms.layout import line as in_line
from ui.go import Go
from ui.pages.lines import Line, Lines
from ui.pages.page import Page, page_head
from ui.session import Session

_RECENT = 4
_MOST_DUE = 5
"""So many that what one was working on stays in sight below it, in a window of 720 high."""
_WEEK = timedelta(days=6)


class StartPage(Page):
    """What asks for attention, most urgent first."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._agenda = Agenda(session, go)
        self._head, self._remark = _Slot(), _Slot()
        self._due, self._recent = Lines(), Lines()
        self._nothing_due = muted("Hier komt wat u hebt beloofd en wat deze week afloopt.")
        self._nothing_yet = muted("Hier komt het dossier waar u het laatst aan werkte.")
        self._more = button("Hele &agenda", "quiet", go.agenda)
        for part in (
            self._head,
            self._remark,
            card("Deze week", self._nothing_due, self._due, in_line(self._more)),
            card("Verder waar u was", self._nothing_yet, self._recent),
        ):
            self.box.addWidget(part)

    def refresh(self) -> None:
        today = self._session.today()
        recent = self._session.vault.cases.rows(_RECENT)
        due = self._agenda.items(today + _WEEK)
        self._show_head(len(due), bool(recent))
        lines = [self._line(item, today) for item in first(due, _MOST_DUE)]
        self._due.show_lines(lines)
        self._nothing_due.setVisible(not lines)
        hidden = len(due) - len(lines)
        self._more.setText(f"Hele &agenda, met nog {hidden} andere" if hidden else "Hele &agenda")
        self._recent.show_lines([self._case(row, today) for row in recent])
        self._nothing_yet.setVisible(not recent)

    def _show_head(self, count: int, any_case: bool) -> None:  # noqa: FBT001 - of two words
        hello, said = greeting(self._session.now()), _attention(count)
        self._head.show_for(
            (hello, said),
            lambda: page_head(
                hello, said, button("&Nieuw consult", "primary", self._go.new_consult)
            ),
        )
        remark = backups.remark(self._session) if any_case else ""
        self._remark.show_for(
            remark,
            lambda: (
                note(remark, "warning", button("Naar de &kluis", "quiet", self._go.vault))
                if remark
                else None
            ),
        )

    def _line(self, item: Item, today: date) -> Line:
        return Line(
            due_day(item.day, today),
            item.text,
            under(item, today),
            aside(item),
            (("Open", lambda: self._agenda.open(item)), *self._agenda.tick_off(item, self)),
        )

    def _case(self, row: CaseRow, today: date) -> Line:
        library = self._session.library
        form = library.get(ServiceForm, row.form)
        step = library.get(StepText, row.step)
        return Line(
            f"Dossier {row.number}",
            step.title if step else "Nog geen gesprek",
            ", ".join(part for part in (form.title if form else "", row.job) if part),
            moment_text(row.touched, today) if row.touched else "",
            (("Verder", lambda: self._go.consult(row.id, row.consult_id or "")),),
        )


def first(due: Sequence[Item], count: int) -> list[Item]:
    """So many of what is due: what was promised to people before how long a case is kept."""
    for_people = (item for item in due if item.kind != KEEPING)
    kept = (item for item in due if item.kind == KEEPING)
    return list(islice(chain(for_people, kept), count))


class _Slot(QWidget):
    """A place whose part is made again only when what it says is different."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Hashable = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_for(self, said: Hashable, make: Callable[[], QWidget | None]) -> None:
        """Show what is made for these words; nothing is made when they are the same as before."""
        if said == self._shown:
            return
        self._shown = said
        clear(self._box)
        made = make()
        self.setVisible(made is not None)
        if made is not None:
            self._box.addWidget(made)


def _attention(count: int) -> str:
    if count == 0:
        return "Deze week vraagt niets uw aandacht."
    if count == 1:
        return "Eén ding vraagt deze week uw aandacht."
    return f"{count_text(count)} dingen vragen deze week uw aandacht."
