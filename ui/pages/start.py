"""The start page: what is due this week, and where one was."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from assistant.case.words import Side
from assistant.content.model import ServiceForm, StepText
from assistant.store import CaseRow, DueRow
from ui.clock import count_text, greeting, moment_text, short_day
from ui.forms.layout import button, card, clear, column, muted, rule, text
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.session import Session

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


class StartPage(Page):
    """What asks for attention, most urgent first."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go

    def refresh(self) -> None:
        clear(self.box)
        today = self._session.today()
        due = self._session.vault.cases.due(today + _WEEK)
        rows = self._session.vault.cases.rows()
        consults = {row.id: row.consult_id for row in rows}
        self.box.addWidget(
            page_head(
                greeting(self._session.now()),
                _attention(len(due)),
                button("&Nieuw consult", "primary", self._go.new_consult),
            )
        )
        self.box.addWidget(card("Deze week", self._due(due, consults, today)))
        self.box.addWidget(card("Verder waar u was", self._recent(rows[:_RECENT], today)))

    def _due(self, due: Sequence[DueRow], consults: dict[str, str | None], today: date) -> QWidget:
        if not due:
            return muted("Hier komt wat u hebt beloofd en wat deze week afloopt.")
        lines: list[QWidget] = []
        for row in due[:_MOST_DUE]:
            consult_id = consults.get(row.case_id)
            lines.append(
                _line(
                    _when(row.due, today),
                    row.text or "Zonder omschrijving",
                    f"Dossier {row.number}" + (f", {row.job}" if row.job else ""),
                    "doorgaan of stoppen" if row.kind == "trial" else _WHO.get(row.side, ""),
                    "Open",
                    lambda c=row.case_id, k=consult_id: self._go.consult(c, k or ""),
                )
            )
        if len(due) > _MOST_DUE:
            lines.append(muted(f"En nog {len(due) - _MOST_DUE} andere."))
        return _ruled(lines)

    def _recent(self, rows: Sequence[CaseRow], today: date) -> QWidget:
        if not rows:
            return muted("Hier komt het dossier waar u het laatst aan werkte.")
        library = self._session.library
        lines: list[QWidget] = []
        for row in rows:
            form = library.get(ServiceForm, row.form)
            step = library.get(StepText, row.step)
            lines.append(
                _line(
                    f"Dossier {row.number}",
                    step.title if step else "Nog geen gesprek",
                    ", ".join(part for part in (form.title if form else "", row.job) if part),
                    moment_text(row.touched, today) if row.touched else "",
                    "Verder",
                    lambda c=row.id, k=row.consult_id: self._go.consult(c, k or ""),
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


def _line(
    when: str, words: str, under: str, aside: str, action: str, on_click: Callable[[], None]
) -> QFrame:
    frame = QFrame()
    grid = QGridLayout(frame)
    grid.setContentsMargins(0, 4, 0, 4)
    grid.setHorizontalSpacing(16)
    grid.addWidget(muted(when), 0, 0, 2, 1)
    grid.addWidget(text(words, "strong"), 0, 1)
    grid.addWidget(text(under, "small"), 1, 1)
    grid.addWidget(text(aside), 0, 2, 2, 1)
    act = button(action, "plain", on_click)
    act.setAccessibleName(f"{action}: {words}, {under}")
    grid.addWidget(act, 0, 3, 2, 1)
    for place, share in enumerate((3, 14, 5, 0)):
        grid.setColumnStretch(place, share)
    grid.setColumnMinimumWidth(0, 120)
    grid.setColumnMinimumWidth(2, 180)
    return frame


def _ruled(lines: list[QWidget]) -> QWidget:
    parts: list[QWidget] = []
    for each in lines:
        parts += [rule(), each] if parts else [each]
    return column(*parts, spacing=8)
