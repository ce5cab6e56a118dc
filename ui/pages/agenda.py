"""The page of the agenda: what is due in all cases, and one's own calendar file of it."""

from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHeaderView, QTableView

from assistant.case.words import Side
from assistant.planning.agenda import ACTION, TRIAL, Item
from assistant.planning.ics import calendar
from assistant.planning.moments import MomentKind
from assistant.privacy.synced import export_remark
from assistant.report.save import save
from ui import dialogs, notices
from ui.agenda import KEEPING, Agenda, aside, under
from ui.clock import due_day
from ui.forms.field import Field
from ui.forms.layout import button, card, line, muted
from ui.forms.one_of import Choice
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.pages.table import Index, Rows, table_view
from ui.session import Session
from ui.steps.room import Beside
from ui.theme import current

HEADERS = ("Wanneer", "Wat", "Dossier", "Waarom")
_WIDE = 900
"""Pixels, at the usual size of text, in which every column is readable; why goes first."""

_PERIODS = ((6, "Deze week"), (27, "Vier weken"), (91, "Een kwartaal"), (365, "Een jaar"))
_ABSENCE = {MomentKind.CONTACT, MomentKind.STATUTORY}
_WHAT: tuple[tuple[str, str], ...] = (
    ("", "Alles"),
    ("mine", "Wat ik zelf doe"),
    ("promise", "Beloften en afspraken"),
    ("trial", "Proeven"),
    ("absence", "Verzuim"),
    ("keeping", "Bewaartermijn"),
)


class AgendaPage(Page):
    """Everything that is due, by period and by kind; a line is opened or ticked off."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._agenda = Agenda(session, go)
        self._table = AgendaTable(session)
        self.view = _view(self._table)
        self.period = Choice(_PERIODS, lambda _days: self.refresh())
        self.what = Choice(_WHAT, lambda _what: self.refresh())
        self.period.show_value(27)
        self.what.show_value("")
        self._count = muted("")
        self._open = button("&Open", "primary", self._open_chosen)
        self._done = button("&Gedaan", "plain", self._tick_off)
        self.numbers = QCheckBox("Zet het dossiernummer in de titel")
        self.box.addWidget(page_head("Agenda", "Wat er in alle dossiers aan de beurt is."))
        self.box.addWidget(
            card(
                "",
                Beside((Field("&Periode", self.period), Field("&Wat", self.what))),
                self._count,
                self.view,
                line(self._open, self._done),
            )
        )
        self.box.addWidget(
            card(
                "Naar uw eigen agenda",
                self.numbers,
                line(button("&Bewaar als agendabestand …", "plain", self._export)),
                intro="Het bestand (.ics) heeft alleen dagen en een woord als ‘bellen’: geen namen "
                "en niets uit een dossier. Open het met uw agenda; wat er al in stond, wordt "
                "bijgewerkt.",
            )
        )
        self.view.activated.connect(lambda _index: self._open_chosen())
        self.view.selectionModel().currentRowChanged.connect(lambda *_: self._show_acts())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.setColumnHidden(len(HEADERS) - 1, self.width() < current().px(_WIDE))

    def refresh(self) -> None:
        chosen = self._chosen()
        shown = [item for item in self._due() if _fits(item, self.what.value())]
        self._table.set_rows(shown)
        if not shown:
            self._count.setText("In deze periode staat er niets.")
        else:
            self._count.setText("Eén ding" if len(shown) == 1 else f"{len(shown)} dingen")
        if shown:
            same = [place for place, item in enumerate(shown) if chosen and item.id == chosen.id]
            self.view.selectRow(same[0] if same else 0)
        self._show_acts()

    def _due(self) -> list[Item]:
        until = self._session.today() + timedelta(days=self.period.value())
        return list(self._agenda.items(until))

    def _chosen(self) -> Item | None:
        index = self.view.currentIndex()
        return self._table.at(index.row()) if index.isValid() else None

    def _show_acts(self) -> None:
        chosen = self._chosen()
        self._open.setEnabled(chosen is not None)
        self._done.setEnabled(chosen is not None and any(self._agenda.tick_off(chosen, self)))

    def _open_chosen(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._agenda.open(chosen)

    def _tick_off(self) -> None:
        chosen = self._chosen()
        for _words, do in self._agenda.tick_off(chosen, self) if chosen else ():
            do()

    def _export(self) -> None:
        session = self._session
        where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        target = dialogs.save_file(
            self, "Agenda bewaren", Path(where) / "evenwicht-agenda.ics", "Agenda (*.ics)"
        )
        if target is None:
            return
        mine = [item for item in self._due() if _fits(item, "mine")]
        save(calendar(mine, session.now(), numbers=self.numbers.isChecked()), target)
        session.vault.log.write("agenda exported")
        days = "1 dag" if len(mine) == 1 else f"{len(mine)} dagen"
        said = f"Bewaard: {target.name}, met {days}."
        notices.say(self, f"{said} {export_remark(target)}".strip())


class AgendaTable(Rows[Item]):
    """What is due as rows."""

    def __init__(self, session: Session) -> None:
        super().__init__(HEADERS)
        self._session = session

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return None
        item, today = self.at(index.row()), self._session.today()
        dossier = under(item, today).removeprefix("Dossier ")
        cells = (due_day(item.day, today), item.text, dossier, aside(item))
        return cells[index.column()].replace("\n", " ")


def _fits(item: Item, what: str) -> bool:
    fitting = {
        "": True,
        "mine": _is_mine(item),
        "promise": item.kind == ACTION,
        "trial": item.kind == TRIAL,
        "absence": item.kind in _ABSENCE,
        "keeping": item.kind == KEEPING,
    }
    return fitting[what]


def _is_mine(item: Item) -> bool:
    """Whether it asks something of the AD: not a promise of another, and no fact to know."""
    if item.kind in {KEEPING, MomentKind.STATUTORY}:
        return False
    return item.kind != ACTION or item.side == Side.AD


def _view(model: AgendaTable) -> QTableView:
    view = table_view(model, "Agenda", 40)
    header = view.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    view.setMinimumHeight(current().px(400))
    return view
