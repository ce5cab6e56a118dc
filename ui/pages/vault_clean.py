"""Opruimen: the cases whose time is over, once a year; and those that are kept with a reason."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.dutch import day_text, number_text
from assistant.privacy.retention import Keeping, Kept, ending
from ui.forms.layout import button, card, clear, column, line, muted, rule, text
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.session import Session

_MOST = 50
"""Cases listed at most in each card, the first to go."""

_COUNTED_IN_DAYS = 62
_DAYS_A_MONTH = 30.44


class CleanUpPage(Page):
    """Goes through the closed cases and those whose worker withdrew."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._lists = QVBoxLayout()
        self._lists.setSpacing(16)
        self.box.addWidget(
            page_head(
                "Opruimen",
                "Bewaar niet langer dan nodig. Kijk elk dossier na en vernietig wat weg kan.",
                button("Terug naar de &kluis", "plain", go.vault),
            )
        )
        self.box.addLayout(self._lists)

    def refresh(self) -> None:
        today = self._session.today()
        found = ending(self._session.vault.cases, self._session.library, today)
        over = [each for each in found if each[1].over(today)]
        soon = [each for each in found if each[1].nearly(today)]
        held = [each for each in found if each[1].hold]
        clear(self._lists)
        self._lists.addWidget(
            self._card("Termijn voorbij", over, "Geen enkel dossier is over zijn termijn heen.")
        )
        self._lists.addWidget(
            self._card(
                "Binnenkort", soon, "De komende drie maanden loopt er geen bewaartermijn af."
            )
        )
        if held:
            self._lists.addWidget(self._card("Langer bewaard, met een reden", held, ""))

    def _card(self, title: str, found: Sequence[Kept], empty: str) -> QWidget:
        parts: list[QWidget] = []
        for row, kept in found[:_MOST]:
            look = button("Bekijk", "plain", lambda c=row.id: self._go.keeping(c))
            look.setAccessibleName(f"Bekijk dossier {row.number}")
            words = column(
                text(f"Dossier {row.number}", "strong"),
                text(countdown(kept, self._session.today()), "small"),
                spacing=0,
            )
            parts += [rule()] if parts else []
            parts.append(line(words, look, stretch=0))
        more = len(found) - _MOST
        parts += [rule(), muted(f"En nog {more} andere.")] if more > 0 else []
        return card(title, *(parts or [muted(empty)]))


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
