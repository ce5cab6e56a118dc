"""The organisations: what many consults together show of them, and who works where."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QComboBox, QVBoxLayout, QWidget

from assistant.case.changes import added
from assistant.case.records import Organisation, Unit, kind_of, new_id
from ui.forms.field import Field
from ui.forms.flow import flow
from ui.forms.layout import button, clear, line
from ui.forms.one_of import OpenList
from ui.forms.organisation_form import OrganisationForm
from ui.forms.records import first_field
from ui.go import Go
from ui.pages.group_view import GroupView
from ui.pages.organisation_advice import advice_cards
from ui.pages.organisation_documents import Documents
from ui.pages.organisation_facts import fact_cards
from ui.pages.organisation_jobs import job_cards
from ui.pages.organisation_sources import Sources
from ui.pages.organisation_together import together_cards
from ui.pages.page import Page, page_head
from ui.session import Session
from ui.steps.room import Mark

PARTS = (
    "Beeld", "Andere bronnen", "Functies", "Advies", "Samenwerking", "Documenten", "Gegevens",
)  # fmt: skip
"""What there is to see of an organisation, one at a time."""


class OrganisationPage(Page):
    """One organisation at a time, and one part of it: see `PARTS`."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._id = ""
        self._shown: tuple[object, ...] = ()
        self._list: QComboBox | None = None
        self._top = QVBoxLayout()
        self._group = GroupView(session)
        self._group.asked.connect(self._show)
        self._form: OrganisationForm | None = None
        self._documents: Documents | None = None
        self._boxes = {name: QVBoxLayout() for name in PARTS[1:]}
        self._parts = {PARTS[0]: self._group, **{n: _part(b) for n, b in self._boxes.items()}}
        self._choice = QButtonGroup(self)
        marks = [Mark(name) for name in PARTS]
        for place, mark in enumerate(marks):
            self._choice.addButton(mark, place)
        self._choice.idClicked.connect(lambda place: self._show(PARTS[place]))
        self._marks = flow(marks)
        self.box.addLayout(self._top)
        self.box.addWidget(self._marks)
        for part in self._parts.values():
            self.box.addWidget(part)
        self._show(PARTS[0])

    def choose(self, organisation_id: str, part: str = "") -> None:
        """Show this organisation from the next refresh on; without one, the last one shown."""
        self._id = self.subject = organisation_id or self._id
        if part:
            self._show(part)

    def refresh(self) -> None:
        session = self._session
        found = list(session.vault.cases.organisations())
        chosen = next((each for each in found if each.id == self._id), found[0] if found else None)
        units: list[Unit] = list(session.vault.cases.units(chosen.id)) if chosen else []
        self._marks.setVisible(chosen is not None)
        if chosen is not None:
            self._id = self.subject = chosen.id
            self._group.show_organisation(chosen, units)
        if self._documents is not None and self._documents.isVisibleTo(self):
            self._documents.refresh()
        if self._list is not None and self._list.count() == len(found):
            for place, each in enumerate(found):
                self._list.setItemText(place, each.name or "Zonder naam")
        # Only a different set of fields is built again: what is being typed stays.
        seen = ([each.id for each in found], self._id, [(u.id, u.parent_id) for u in units])
        if seen == self._shown:
            return
        self._shown = seen
        at_list = self._list is not None and self._list.hasFocus()
        clear(self._top)
        self._top.addWidget(self._head(found))
        if at_list and self._list is not None:
            self._list.setFocus()
        self._fill(chosen, units)

    def leave(self) -> None:
        self._group.stop()

    def _fill(self, chosen: Organisation | None, units: list[Unit]) -> None:
        """Build the parts of this organisation anew."""
        for box in self._boxes.values():
            clear(box)
        if self._form is not None:
            self._form.close()
            self._form = self._documents = None
        if chosen is None:
            return
        self._form = form = OrganisationForm(self._session, chosen, units, self)
        sources, jobs, advice, together, documents, facts = self._boxes.values()
        sources.addWidget(Sources(form))
        for part in job_cards(form, self._group):
            jobs.addWidget(part)
        for part in advice_cards(form):
            advice.addWidget(part)
        for part in together_cards(form):
            together.addWidget(part)
        self._documents = Documents(form, self._group, self._go)
        documents.addWidget(self._documents)
        for part in fact_cards(form, self._add_unit):
            facts.addWidget(part)
        facts.addWidget(line(button("Organisatie &toevoegen", "plain", self._add)))

    def _show(self, name: str) -> None:
        self._choice.button(PARTS.index(name)).setChecked(True)
        for each, part in self._parts.items():
            part.setVisible(each == name)
        self.verticalScrollBar().setValue(0)

    def _head(self, found: list[Organisation]) -> QWidget:
        self._list = None
        if not found:
            return page_head(
                "Organisaties",
                "Hier komen de organisaties waarvoor u werkt, met wat gesprekken samen laten zien.",
                button("Organisatie &toevoegen", "primary", self._add),
            )
        self._list = box = OpenList()
        for each in found:
            box.addItem(each.name or "Zonder naam", each.id)
        box.setCurrentIndex(box.findData(self._id))
        box.activated.connect(lambda _index: self._go.organisations(box.currentData()))
        return line(Field("&Organisatie", box))

    def _add(self) -> None:
        made = Organisation(id=new_id())
        self._id = self.subject = self._session.here = made.id
        self._session.commit("Organisatie toegevoegd", (added(made, self._session.now()),))
        self._show("Gegevens")
        self._name(made)

    def _add_unit(self) -> None:
        made = Unit(id=new_id(), organisation_id=self._id)
        self._session.commit("Eenheid toegevoegd", (added(made, self._session.now()),))
        self._name(made)

    def _name(self, made: Organisation | Unit) -> None:
        """Put the cursor where the name of something new is typed."""

        def put() -> None:
            record = (kind_of(type(made)), made.id)
            place = self._form.place_of(record, "name") if self._form else None
            if place is not None:
                first_field(place).setFocus()

        # Qt shows what was just added to a page later.
        QTimer.singleShot(0, self, put)


def _part(box: QVBoxLayout) -> QWidget:
    """A part of the page, filled later."""
    made = QWidget()
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(16)
    made.setLayout(box)
    return made
