"""The organisations: their units, and what many consults together show of them."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from assistant.case.changes import added, changed
from assistant.case.records import Organisation, Record, Unit, new_id
from assistant.case.words import UnitLevel
from ui.forms.field import Field
from ui.forms.fields import words
from ui.forms.layout import button, card, clear, line, muted
from ui.forms.typed import clean
from ui.go import Go
from ui.pages.page import Page, page_head
from ui.session import Session


class OrganisationPage(Page):
    """One organisation at a time: who works there, and what may be said about it."""

    def __init__(self, session: Session, go: Go) -> None:
        super().__init__()
        self._session = session
        self._go = go
        self._id = ""
        self._shown: tuple[object, ...] = ()

    def choose(self, organisation_id: str) -> None:
        """Show this organisation; without one the last, or the first there is."""
        self._id = organisation_id or self._id

    def refresh(self) -> None:
        session = self._session
        found = list(session.vault.cases.organisations())
        chosen = next((o for o in found if o.id == self._id), found[0] if found else None)
        units = list(session.vault.cases.units(chosen.id)) if chosen else []
        seen = (tuple(o.id for o in found), chosen and chosen.id, tuple(u.id for u in units))
        if seen == self._shown:
            return
        self._shown = seen
        self._id = chosen.id if chosen else ""
        clear(self.box)
        self.box.addWidget(
            page_head(
                "Organisaties",
                "Wat veel gesprekken samen laten zien, zonder dat iemand herkenbaar is.",
                button("Organisatie &toevoegen", "plain", self._add),
            )
        )
        if chosen is None:
            self.box.addWidget(
                card("", muted("Hier komen de organisaties waarvoor u werkt en hun eenheden."))
            )
            return
        if len(found) > 1:
            self.box.addWidget(self._chooser(found))
        self.box.addWidget(self._facts(chosen))
        self.box.addWidget(self._units(chosen, units))

    def _chooser(self, found: list[Organisation]) -> QWidget:
        box = QComboBox()
        for each in found:
            box.addItem(each.name or "Zonder naam", each.id)
        box.setCurrentIndex(box.findData(self._id))
        box.activated.connect(lambda _index: self._go.organisations(box.currentData()))
        return Field("&Organisatie", box)

    def _facts(self, organisation: Organisation) -> QWidget:
        return card(
            organisation.name or "Nieuwe organisatie",
            line(
                self._line(organisation, "name", "&Naam"),
                self._line(organisation, "sector", "&Branche"),
                self._count(organisation, "&Aantal medewerkers"),
                stretch=0,
            ),
        )

    def _units(self, organisation: Organisation, units: list[Unit]) -> QWidget:
        rows = QVBoxLayout()
        for unit in units:
            rows.addWidget(
                line(
                    self._line(unit, "name", "Naam van de eenheid"),
                    self._level(unit),
                    self._count(unit, "Aantal medewerkers"),
                    stretch=0,
                )
            )
        more = button("&Eenheid toevoegen", "plain", lambda: self._add_unit(organisation))
        empty = muted("Hier komen de vestigingen, afdelingen en teams.")
        return card("Eenheden", *(() if units else (empty,)), rows, line(more))

    def _line(self, record: Record, name: str, label: str) -> Field:
        box = QLineEdit(getattr(record, name))
        field = Field(label, box)

        def store() -> None:
            self._alter(record, **{name: clean(box.text()).strip()})

        box.editingFinished.connect(store)
        return field

    def _count(self, record: Organisation | Unit, label: str) -> Field:
        box = QLineEdit("" if record.headcount is None else str(record.headcount))
        field = Field(label, box)

        def store() -> None:
            typed = box.text().strip()
            good = not typed or (typed.isascii() and typed.isdigit() and len(typed) < 7)  # noqa: PLR2004 - no employer has ten million people
            field.say("" if good else "Vul een heel getal in.")
            if good:
                self._alter(record, headcount=int(typed) if typed else None)

        box.editingFinished.connect(store)
        return field

    def _level(self, unit: Unit) -> Field:
        box = QComboBox()
        for value, label in words(UnitLevel):
            box.addItem(label, value)
        box.setCurrentIndex(box.findData(unit.level))
        box.activated.connect(lambda _index: self._alter(unit, level=box.currentData()))
        return Field("Soort", box)

    def _alter(self, record: Organisation | Unit, **values: object) -> None:
        session = self._session
        cases = session.vault.cases
        rows = (
            cases.organisations()
            if isinstance(record, Organisation)
            else cases.units(record.organisation_id)
        )
        now = next((row for row in rows if row.id == record.id), None)
        if now is not None:
            session.commit("Organisatie gewijzigd", changed(now, session.now(), **values))

    def _add(self) -> None:
        made = Organisation(id=new_id())
        self._id = made.id
        self._session.commit("Organisatie toegevoegd", (added(made, self._session.now()),))

    def _add_unit(self, organisation: Organisation) -> None:
        made = Unit(id=new_id(), organisation_id=organisation.id)
        self._session.commit("Eenheid toegevoegd", (added(made, self._session.now()),))
