"""Opruimen: the cases whose time is over, once a year; and those that are kept with a reason."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from assistant.case.lists import KeptRow
from assistant.dutch import day_text, number_text
from assistant.privacy.retention import Keeping, Kept, ending
from ui.forms.layout import button, card, clear, column, line, muted, rule, text
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.pages.vault_destroy import destroy
from ui.pages.vault_work import Working
from ui.session import Session

_MOST = 50
"""Cases listed at most in each card, the first to go."""

_COUNTED_IN_DAYS = 62
_DAYS_A_MONTH = 30.44


class CleanUpPage(Page):
    """Goes through the closed cases and those whose worker withdrew.

    Of those whose time is over several can be ticked and destroyed at once.
    """

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._rows: Sequence[KeptRow] = ()
        self._ticks: dict[str, QCheckBox] = {}
        self._lists = QVBoxLayout()
        self._lists.setSpacing(16)
        self._working = Working(self)
        self.box.addWidget(
            page_head(
                "Opruimen",
                "Bewaar niet langer dan nodig. Kijk elk dossier na en vernietig wat weg kan.",
                button("Terug naar de &kluis", "plain", go.vault),
            )
        )
        self.box.addWidget(self._working)
        self.box.addLayout(self._lists)

    def refresh(self) -> None:
        today = self._session.today()
        found = ending(self._session.vault.cases, self._session.library, today)
        over = [each for each in found if each[1].over(today)]
        soon = [each for each in found if each[1].nearly(today)]
        held = [each for each in found if each[1].hold]
        self._make_ticks([row for row, _kept in over[:_MOST]])
        clear(self._lists)
        self._lists.addWidget(
            card(
                "Termijn voorbij",
                *self._lines(over, "Geen enkel dossier is over zijn termijn heen."),
                *([self._together()] if self._ticks else []),
            )
        )
        self._lists.addWidget(
            card(
                "Binnenkort",
                *self._lines(soon, "De komende drie maanden loopt er geen bewaartermijn af."),
            )
        )
        if held:
            self._lists.addWidget(card("Langer bewaard, met een reden", *self._lines(held, "")))

    def _make_ticks(self, rows: Sequence[KeptRow]) -> None:
        """A box to tick for each of these cases; what was ticked stays so."""
        ticked = self._chosen()
        self._rows, self._ticks = rows, {}
        for row in rows:
            tick = QCheckBox(f"Dossier {row.number}")
            tick.setChecked(row.id in ticked)
            self._ticks[row.id] = tick

    def _lines(self, found: Sequence[Kept], empty: str) -> list[QWidget]:
        parts: list[QWidget] = []
        for row, kept in found[:_MOST]:
            look = button("Bekijk", "plain", lambda c=row.id: self._go.keeping(c))
            look.setAccessibleName(f"Bekijk dossier {row.number}")
            words = column(
                self._ticks.get(row.id) or text(f"Dossier {row.number}", "strong"),
                text(countdown(kept, self._session.today()), "small"),
                spacing=0,
            )
            parts += [rule()] if parts else []
            parts.append(line(words, look, stretch=0))
        more = len(found) - _MOST
        parts += [rule(), muted(f"En nog {more} andere.")] if more > 0 else []
        return parts or [muted(empty)]

    def _together(self) -> QWidget:
        """What is done with the ticked cases: nothing until one is."""
        gone = button("", "plain", self._destroy)

        def count() -> None:
            many = len(self._chosen())
            gone.setText(f"&Vernietig {many} {'dossier' if many == 1 else 'dossiers'}")
            gone.setEnabled(many > 0)

        def tick_all() -> None:
            for tick in self._ticks.values():
                tick.setChecked(True)

        for tick in self._ticks.values():
            tick.toggled.connect(count)
        count()
        return line(button("Kies &alle dossiers hierboven", "quiet", tick_all), gone)

    def _chosen(self) -> dict[str, str]:
        """The number of each ticked case by its id."""
        return {row.id: row.number for row in self._rows if self._ticks[row.id].isChecked()}

    def _destroy(self) -> None:
        destroy(self, self._session, self._chosen(), self._working, self.refresh)


def countdown(kept: Keeping, today: date) -> str:
    """How long a case is still kept, in one or two sentences."""
    held = f" Het wordt langer bewaard: {kept.hold}" if kept.hold else ""
    if kept.withdrawn and not kept.hold:
        return "De werkende doet niet (meer) mee. Er is geen reden om dit dossier te bewaren."
    if kept.until is None:
        return "Dit dossier is open. De bewaartermijn begint als u het sluit." + held
    left = (kept.until - today).days
    if left < 0:
        return f"De bewaartermijn liep af op {day_text(kept.until)}." + held
    years = f"{number_text(kept.term.value)} {kept.term.unit}"
    return (
        f"Dit dossier blijft tot en met {day_text(kept.until)}, dat is {_left(left)}: {years} na "
        f"{day_text(kept.since or kept.until)}." + held
    )


def _left(days: int) -> str:
    if days == 0:
        return "vandaag"
    if days <= _COUNTED_IN_DAYS:
        return f"nog {days} {'dag' if days == 1 else 'dagen'}"
    return f"nog ongeveer {round(days / _DAYS_A_MONTH)} maanden"
