"""The page of cases: find one by number, name, function or unit, open it, close it."""

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLineEdit, QTableView

from assistant.case.changes import changed
from assistant.case.lists import CaseRow
from assistant.case.words import Obstacle
from assistant.content.model import ServiceForm, StepText
from assistant.dutch import capital, fold
from ui import notices
from ui.clock import moment_text
from ui.forms.field import Field
from ui.forms.layout import button, card, line, muted
from ui.forms.one_of import Choice
from ui.go import Go
from ui.pages.case_list import (
    ABSENCE,
    ALL,
    CLOSED,
    HEADERS,
    OPEN,
    CaseFilter,
    CaseTable,
    Shown,
)
from ui.pages.page import Page, page_head
from ui.pages.table import table_view
from ui.session import Session
from ui.steps.room import Beside
from ui.theme import current

_NOTHING = (Obstacle.UNASKED, Obstacle.NONE)
_WHICH = ((OPEN, "Open"), (CLOSED, "Gesloten (archief)"), (ALL, "Alle"))
_PLAYS = (
    ("", "Alles"),
    (ABSENCE, "Verzuim"),
    *((each, capital(each.label)) for each in Obstacle if each not in _NOTHING),
)
_WIDE = 900
"""Pixels, at the usual size of text, in which every column is readable."""

_LESS_NEEDED = ("Functie", "Soort consult")
"""Columns that give way where there is less room; what they say stands in the case."""


class CasesPage(Page):
    """Find a case, open it, add a consult to it, close it."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._table = CaseTable()
        self._filter = CaseFilter(self._table)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Nummer, naam, functie of organisatie")
        self.search.setClearButtonEnabled(True)
        self.which = Choice(_WHICH, lambda _which: self._ask())
        self.which.show_value(OPEN)
        self.organisation = Choice([("", "Alle")], lambda _name: self._ask())
        self.plays = Choice(_PLAYS, lambda _what: self._ask())
        self.plays.show_value("")
        self.view = _view(self._filter)
        self._count = muted("")
        self._open = button("&Open", "primary", self._open_chosen)
        self._more = button("Nieuw consult in dit &dossier", "plain", self._new_consult)
        self._keep = button("&Bewaren en inzage", "plain", self._keeping)
        self._close = button("Dossier &sluiten", "plain", self._close_or_reopen)
        self.box.addWidget(
            page_head(
                "Dossiers",
                "Alles van één persoon en één opdracht staat bij elkaar.",
                button("&Nieuw consult", "primary", self._go.new_consult),
            )
        )
        asked = Beside(
            (
                Field("&Zoeken", self.search),
                Field("&Welke", self.which),
                Field("O&rganisatie", self.organisation),
                Field("Wat er s&peelt", self.plays),
            ),
            (3, 1, 2, 2),
        )
        self.box.addWidget(
            card(
                "",
                asked,
                self._count,
                self.view,
                line(self._open, self._more, self._keep, self._close),
            )
        )
        self.search.textChanged.connect(self._ask)
        self.view.activated.connect(lambda _index: self._open_chosen())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._show_actions())

    def refresh(self) -> None:
        session, library = self._session, self._session.library
        shown = []
        for row in session.vault.cases.rows():
            form = library.get(ServiceForm, row.form)
            step = library.get(StepText, row.step)
            cells = (
                row.number,
                row.worker,
                row.job,
                row.organisation or "geen",
                form.title if form else "",
                step.title if step else "",
                moment_text(row.touched, session.today()) if row.touched else "",
            )
            shown.append(Shown(row, cells))
        chosen = self._chosen()
        names = sorted({row.row.organisation for row in shown if row.row.organisation}, key=fold)
        self.organisation.set_options([("", "Alle"), *((name, name) for name in names)])
        self._table.set_rows(shown)
        self._ask()
        self._choose(chosen.id if chosen else "")

    def _ask(self) -> None:
        self._filter.ask(
            self.search.text(),
            self.which.value(),
            self.organisation.value() or "",
            self.plays.value(),
        )
        found, whole = self._filter.rowCount(), self._table.rowCount()
        if not whole:
            self._count.setText("Hier komen uw dossiers. Begin met een nieuw consult.")
        elif not found:
            self._count.setText("Geen dossier past bij wat u zoekt. Zoek ruimer.")
        else:
            self._count.setText(f"{found} van {whole} dossiers")
        if self._chosen() is None and found:
            self.view.setCurrentIndex(self._filter.index(0, 0))
        self._show_actions()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < current().px(_WIDE)
        for title in _LESS_NEEDED:
            self.view.setColumnHidden(HEADERS.index(title), narrow)

    def _choose(self, case_id: str) -> None:
        for row in range(self._filter.rowCount()):
            index = self._filter.index(row, 0)
            if self._table.at(self._filter.mapToSource(index).row()).row.id == case_id:
                self.view.setCurrentIndex(index)

    def _chosen(self) -> CaseRow | None:
        index = self.view.currentIndex()
        if not index.isValid() or not self.view.selectionModel().hasSelection():
            return None
        return self._table.at(self._filter.mapToSource(index).row()).row

    def _show_actions(self) -> None:
        chosen = self._chosen()
        for each in (self._open, self._more, self._keep, self._close):
            each.setEnabled(chosen is not None)
        closed = chosen is not None and chosen.closed is not None
        self._close.setText("Dossier her&openen" if closed else "Dossier &sluiten")

    def _open_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._go.consult(chosen.id, chosen.consult_id or "")

    def _new_consult(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._go.new_consult(chosen.id)

    def _keeping(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._go.keeping(chosen.id)

    def _close_or_reopen(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        session = self._session
        case = session.file(chosen.id).case
        day = None if case.closed else session.today()
        title = "Dossier gesloten" if day else "Dossier heropend"
        session.commit(title, changed(case, session.now(), closed=day), case.id)
        notices.say(self, f"{title}: {case.number}.", action=("Ongedaan maken", session.undo))


def _view(model: QSortFilterProxyModel) -> QTableView:
    view = table_view(model, "Dossiers", 40)
    view.setSortingEnabled(True)
    view.sortByColumn(len(HEADERS) - 1, Qt.SortOrder.DescendingOrder)
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    view.setMinimumHeight(current().px(360))
    return view
