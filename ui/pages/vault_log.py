"""The log of the vault: what happened and when, and whether anyone tampered with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from assistant.content.model import PolicyValue
from assistant.store import LogLine
from ui.clock import moment_text
from ui.forms.layout import button, card, clear, column, muted, note
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.session import Session
from ui.theme import current

MOST = 500
"""Lines shown at most, the newest."""

EVENTS = {
    "vault created": "Kluis gemaakt",
    "unlocked": "Kluis geopend",
    "unlock failed": "Verkeerde wachtwoordzin of code",
    "passphrase changed": "Wachtwoordzin gewijzigd",
    "recovery code changed": "Nieuwe herstelcode gemaakt",
    "shared view locked": "Vergrendeld na drie verkeerde codes bij Samen kijken",
    "key renewed": "Sleutel vernieuwd",
    "backup made": "Reservekopie gemaakt",
    "backup failed": "Reservekopie bij het sluiten mislukt",
    "backup proven": "Bewezen dat een reservekopie opent",
    "backup not whole": "Reservekopie was niet heel",
    "backup restored": "Reservekopie teruggezet in een nieuwe map",
    "restored": "Kluis teruggezet uit een reservekopie",
    "setting changed": "Instelling van de kluis gewijzigd",
    "report written": "Rapport gemaakt",
    "report printed": "Rapport afgedrukt",
    "report signed": "Rapport ondertekend",
    "draft given": "Concept gegeven",
    "version released or held back": "Versie wel of niet vrijgegeven",
    "group report released": "Groepsadvies uitgegeven",
    "access written": "Inzage gemaakt",
    "meeting sheet written": "Bespreekblad gemaakt",
    "own sheet written": "Blad voor de eigen organisatie gemaakt",
    "agenda exported": "Agenda bewaard als bestand",
    "policy changed": "Beleid gewijzigd",
    "hold changed": "Reden om langer te bewaren gewijzigd",
    "correction recorded": "Feitelijke correctie vastgelegd",
    "view recorded": "Zienswijze van de werkende vastgelegd",
    "correction handled": "Correctie of zienswijze afgehandeld",
    "correction removed": "Correctie of zienswijze verwijderd",
    "case destroyed": "Dossier vernietigd",
}
"""What each event is called; an event that is not here is shown as it is stored."""

_SUBJECTS = {"passphrase": "met de wachtwoordzin", "recovery": "met de herstelcode"}


class VaultLogPage(Page):
    """The newest lines first, with the outcome of the check above them."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._state = column()
        self._table = QTableWidget(0, 3)
        self._count = muted("")
        self._table.setAccessibleName("Logboek")
        self._table.setHorizontalHeaderLabels(["Moment", "Gebeurtenis", "Over"])
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.verticalHeader().hide()
        header = self._table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._table.setMinimumHeight(current().px(440))
        self.box.addWidget(
            page_head(
                "Logboek",
                "Elke regel zit vast aan de regel ervoor. Zo valt het op als er een is veranderd.",
                button("Terug naar de &kluis", "plain", go.vault),
            )
        )
        self.box.addWidget(self._state)
        self.box.addWidget(card("", self._count, self._table))

    def refresh(self) -> None:
        log = self._session.vault.log
        lines = log.lines()
        self._say_state(log.first_broken(), failed_since(lines))
        numbers = {row.id: row.number for row in self._session.vault.cases.rows()}
        named = {each.id: each.title for each in self._session.library.all(PolicyValue)}
        shown = list(reversed(lines))[:MOST]
        self._count.setText(
            f"{len(lines)} regels"
            if len(lines) <= MOST
            else f"De nieuwste {MOST} van {len(lines)} regels"
        )
        self._table.setRowCount(len(shown))
        for row, one in enumerate(shown):
            subject = _SUBJECTS.get(one.subject) or numbers.get(
                one.subject, named.get(one.subject, "")
            )
            when = moment_text(one.at, self._session.today())
            for place, words in enumerate((when, EVENTS.get(one.event, one.event), subject)):
                self._table.setItem(row, place, QTableWidgetItem(words))

    def _say_state(self, broken: int | None, failed: int) -> None:
        clear(self._state.layout())
        if broken is None:
            self._state.layout().addWidget(note("Het logboek klopt van begin tot eind.", "success"))
        else:
            self._state.layout().addWidget(
                note(
                    f"Regel {broken} past niet op de regel ervoor: iemand heeft hier iets "
                    "veranderd of weggehaald. Uw dossiers staan hier los van. Vraag u af wie bij "
                    "deze computer kon, en bewaar een reservekopie van vóór die tijd.",
                    "warning",
                )
            )
        if failed:
            times = "één keer" if failed == 1 else f"{failed} keer"
            self._state.layout().addWidget(
                note(
                    f"Voordat u de kluis nu opende, is {times} een verkeerde wachtwoordzin of "
                    "code getypt. Was u dat niet zelf? Wijzig dan uw wachtwoordzin.",
                    "warning",
                )
            )


def failed_since(lines: Sequence[LogLine]) -> int:
    """How often opening failed right before the vault was opened this time."""
    events = [line.event for line in lines]
    last = max((at for at, event in enumerate(events) if event == "unlocked"), default=0)
    count = 0
    while last - count - 1 >= 0 and events[last - count - 1] == "unlock failed":
        count += 1
    return count
