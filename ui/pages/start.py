"""The start page: what is due this week, and where one was."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from assistant.case.changes import added
from assistant.case.file import CaseFile
from assistant.case.records import Action, Case, Consult, new_id
from assistant.case.words import Progress, Side
from assistant.content.model import ServiceForm, StepText
from assistant.dutch import day_text
from assistant.planning.due import due, windows
from assistant.planning.moments import DueMoment, MomentKind
from assistant.store import CaseRow, DueRow
from ui import backups, notices
from ui.clock import count_text, greeting, moment_text, short_day
from ui.forms.layout import button, card, clear, column, muted, note, rule, text
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.session import Session
from ui.theme import current

_RECENT = 4
_MOST_DUE = 12
_WEEK = timedelta(days=6)
_WHO = {
    Side.WORKER: "afspraak van de werkende",
    Side.EMPLOYER: "afspraak van de werkgever",
    Side.MANAGER: "afspraak van de leidinggevende",
    Side.AD: "belofte van u",
    Side.OTHER: "afspraak van iemand anders",
}
_WHY = {
    MomentKind.CONTACT: "vast contactmoment",
    MomentKind.FOLLOW_UP: "zo afgesproken",
    MomentKind.CALL: "na elk gesprek",
    MomentKind.REPEAT: "bellen of het nog past",
    MomentKind.PLANNED: "gepland gesprek",
}


@dataclass(frozen=True, slots=True)
class Due:
    """A line of this week: when, what, about which case, and why.

    `moment` is there when it follows from the case itself; only then it can be ticked off here.
    """

    day: date
    words: str
    under: str
    aside: str
    case_id: str
    moment: DueMoment | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a card: when, what, about which case and why; and what one can do."""

    words: tuple[str, str, str, str]
    acts: tuple[tuple[str, Callable[[], None]], ...]


class StartPage(Page):
    """What asks for attention, most urgent first."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go

    def refresh(self) -> None:
        clear(self.box)
        today = self._session.today()
        rows = self._session.vault.cases.rows()
        consults = {row.id: row.consult_id for row in rows}
        found = self._this_week(today)
        self.box.addWidget(
            page_head(
                greeting(self._session.now()),
                _attention(len(found)),
                button("&Nieuw consult", "primary", self._go.new_consult),
            )
        )
        remark = backups.remark(self._session) if rows else ""
        if remark:
            to_vault = button("Naar de &kluis", "quiet", self._go.vault)
            self.box.addWidget(note(remark, "warning", to_vault))
        self.box.addWidget(card("Deze week", self._due(found, consults, today)))
        self.box.addWidget(card("Verder waar u was", self._recent(rows[:_RECENT], today)))

    def _this_week(self, today: date) -> list[Due]:
        """What was promised, and what follows from the cases themselves, earliest first."""
        session, until = self._session, today + _WEEK
        found = [_promised(row) for row in session.vault.cases.due(until)]
        for file in session.vault.cases.maybe_due(windows(session.library, today, until)):
            found += self._moments(file, today, until)
        return sorted(found, key=lambda each: each.day)

    def _moments(self, file: CaseFile, today: date, until: date) -> Iterator[Due]:
        for moment in due(file, self._session.library, today, until):
            yield Due(
                moment.day,
                self._what(file, moment),
                _about(file, moment, today),
                _WHY[moment.kind],
                file.case.id,
                moment,
            )

    def _what(self, file: CaseFile, moment: DueMoment) -> str:
        """What is due; of a planned talk what kind it is."""
        consult = file.get(Consult, moment.consult_id)
        if moment.kind is not MomentKind.PLANNED or consult is None:
            return moment.text
        form = self._session.library.get(ServiceForm, consult.form)
        return form.title if form else moment.text

    def _due(self, found: Sequence[Due], consults: dict[str, str | None], today: date) -> QWidget:
        if not found:
            return muted("Hier komt wat u hebt beloofd en wat deze week afloopt.")
        lines = []
        for each in found[:_MOST_DUE]:
            consult_id = consults.get(each.case_id) or ""
            lines.append(
                _Line(
                    (_when(each.day, today), each.words, each.under, each.aside),
                    (
                        ("Open", lambda c=each.case_id, k=consult_id: self._go.consult(c, k)),
                        *self._done(each, consult_id),
                    ),
                )
            )
        more = len(found) - _MOST_DUE
        return column(_ruled(lines), *([muted(f"En nog {more} andere.")] if more > 0 else []))

    def _done(self, each: Due, consult_id: str) -> Iterator[tuple[str, Callable[[], None]]]:
        """The button that ticks a moment off; a planned talk is held, not ticked off."""
        moment = each.moment
        if moment is not None and moment.kind is not MomentKind.PLANNED:
            yield "Gedaan", lambda: self._tick_off(each.case_id, consult_id, moment)

    def _tick_off(self, case_id: str, consult_id: str, moment: DueMoment) -> None:
        made = Action(
            id=new_id(),
            case_id=case_id,
            consult_id=moment.consult_id or consult_id,
            text=moment.text,
            side=Side.AD,
            due=moment.day,
            status=Progress.DONE,
            kind=moment.kind,
        )
        session = self._session
        session.commit("Op gedaan gezet", (added(made, session.now()),), case_id)
        notices.say(self, f"Gedaan: {moment.text}.", action=("Ongedaan maken", session.undo))

    def _recent(self, rows: Sequence[CaseRow], today: date) -> QWidget:
        if not rows:
            return muted("Hier komt het dossier waar u het laatst aan werkte.")
        library = self._session.library
        lines = []
        for row in rows:
            form = library.get(ServiceForm, row.form)
            step = library.get(StepText, row.step)
            lines.append(
                _Line(
                    (
                        f"Dossier {row.number}",
                        step.title if step else "Nog geen gesprek",
                        ", ".join(part for part in (form.title if form else "", row.job) if part),
                        moment_text(row.touched, today) if row.touched else "",
                    ),
                    (("Verder", lambda c=row.id, k=row.consult_id: self._go.consult(c, k or "")),),
                )
            )
        return _ruled(lines)


def _attention(count: int) -> str:
    if count == 0:
        return "Deze week vraagt niets uw aandacht."
    if count == 1:
        return "Eén ding vraagt deze week uw aandacht."
    return f"{count_text(count)} dingen vragen deze week uw aandacht."


def _when(day: date, today: date) -> str:
    return f"al sinds {short_day(day, today)}" if day < today else short_day(day, today)


def _promised(row: DueRow) -> Due:
    """An action or the end of a trial as a line."""
    return Due(
        row.due,
        row.text or "Zonder omschrijving",
        f"Dossier {row.number}" + (f", {row.job}" if row.job else ""),
        "doorgaan of stoppen" if row.kind == "trial" else _WHO.get(row.side, ""),
        row.case_id,
    )


def _about(file: CaseFile, moment: DueMoment, today: date) -> str:
    """Which case it is; at a contact in absence since when, and otherwise the job."""
    case: Case = file.case
    sick = file.assignment.first_sick_day
    if moment.kind is MomentKind.CONTACT and sick:
        day = day_text(sick)
        shown = day.removesuffix(f" {today.year}")
        return f"Dossier {case.number}, eerste ziektedag {shown}"
    return f"Dossier {case.number}" + (f", {case.job}" if case.job else "")


def _ruled(lines: Sequence[_Line]) -> QFrame:
    """The lines of a card in one grid, so that their columns stand in line."""
    frame = QFrame()
    grid = QGridLayout(frame)
    grid.setContentsMargins(0, 4, 0, 4)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(1, 1)
    # Large text leaves the most room for what it is about.
    for place, width, most in ((0, 136, 180), (2, 184, 200)):
        grid.setColumnMinimumWidth(place, min(current().px(width), most))
    for number, each in enumerate(lines):
        if number:
            grid.addWidget(rule(), 2 * number - 1, 0, 1, 5)
        when, what, under, aside = each.words
        row = 2 * number
        grid.addWidget(muted(when), row, 0)
        grid.addWidget(column(text(what, "strong"), text(under, "small"), spacing=0), row, 1)
        grid.addWidget(text(aside), row, 2)
        for place, (action, on_click) in enumerate(each.acts):
            act = button(action, "plain", on_click)
            act.setAccessibleName(f"{action}: {what}, {under}")
            grid.addWidget(act, row, 4 - place)
    return frame
