"""What is known of an organisation: its name, how many work there, and its units."""

from PySide6.QtWidgets import QLineEdit, QWidget

from assistant.case.changes import added, changed
from assistant.case.records import Organisation, Unit, new_id
from assistant.case.words import UnitLevel
from assistant.dutch import list_text
from assistant.group.merging import is_merge, split
from ui.forms.field import Field
from ui.forms.fields import too_long, words
from ui.forms.layout import button, card, column, line, muted, note
from ui.forms.one_of import Choice
from ui.forms.typed import Line, clean
from ui.session import Session
from ui.steps.page import row

_MOST_FIGURES = 6
"""No employer has ten million people."""


class OrganisationFacts:
    """Builds the fields of one organisation and writes what is typed in them."""

    def __init__(self, session: Session, organisation: Organisation, units: list[Unit]) -> None:
        self._session = session
        self._organisation = organisation
        self._units = units

    def build(self) -> tuple[QWidget, QWidget]:
        """The card of the organisation and the card of its units."""
        about = card(
            "Gegevens",
            row(
                self._line(self._organisation, "name", "&Naam"),
                self._line(self._organisation, "sector", "&Branche"),
                self._count(self._organisation, "&Aantal medewerkers"),
                shares=(6, 3, 2),
            ),
        )
        rows: list[QWidget] = []
        for unit in self._units:
            rows.append(
                row(
                    self._line(unit, "name", "Naam van de eenheid"),
                    self._level(unit),
                    self._above(unit),
                    self._count(unit, "Aantal medewerkers"),
                    shares=(4, 2, 3, 2),
                )
            )
            if is_merge(unit, self._units):
                rows.append(self._merged(unit))
        empty = muted("Hier komen de vestigingen, afdelingen en teams.")
        more = line(button("&Eenheid toevoegen", "plain", self._add_unit))
        shown = column(*rows, spacing=12) if rows else empty
        return about, card("Eenheden", shown, more)

    def _line(self, record: Organisation | Unit, name: str, label: str) -> Field:
        box = Line()
        box.setText(getattr(record, name))
        field = Field(label, box)

        def store() -> None:
            typed = clean(box.text()).strip()
            field.say(too_long(typed))
            if not too_long(typed):
                self._alter(record, **{name: typed})

        box.editingFinished.connect(store)
        return field

    def _count(self, record: Organisation | Unit, label: str) -> Field:
        box = QLineEdit("" if record.headcount is None else str(record.headcount))
        field = Field(label, box)

        def store() -> None:
            typed = box.text().strip()
            figures = typed.isascii() and typed.isdigit() and len(typed) <= _MOST_FIGURES
            field.say("" if figures or not typed else "Vul een heel getal in.")
            if figures or not typed:
                self._alter(record, headcount=int(typed) if typed else None)

        box.editingFinished.connect(store)
        return field

    def _level(self, unit: Unit) -> Field:
        box = Choice(words(UnitLevel), lambda level: self._alter(unit, level=level))
        box.show_value(unit.level)
        return Field("Soort", box)

    def _merged(self, whole: Unit) -> QWidget:
        """Which units count together here, and the way to take them apart."""
        names = [each.name or "zonder naam" for each in self._units if each.parent_id == whole.id]
        apart = button("Haal uit elkaar", "quiet", lambda: self._split(whole))
        apart.setAccessibleName(f"Haal uit elkaar: {whole.name}")
        return note(f"Hierin tellen {list_text(names)} samen in de cijfers.", action=apart)

    def _split(self, whole: Unit) -> None:
        session = self._session
        units = list(session.vault.cases.units(whole.organisation_id))
        session.commit("Afdelingen uit elkaar gehaald", split(whole, units, session.now()))

    def _above(self, unit: Unit) -> Field:
        """Which unit this one is part of; never itself or one below it."""
        above = [
            (other.id, other.name or "zonder naam")
            for other in self._units
            if not self._below(other, unit)
        ]
        box = Choice(
            [(None, "de organisatie"), *above], lambda id_: self._alter(unit, parent_id=id_)
        )
        box.show_value(unit.parent_id)
        return Field("Hoort bij", box)

    def _below(self, unit: Unit, top: Unit) -> bool:
        """Whether a unit is this one or lies somewhere below it."""
        by_id = {each.id: each for each in self._units}
        step: Unit | None = unit
        for _ in self._units:
            if step is None or step.id == top.id:
                break
            step = by_id.get(step.parent_id or "")
        return step is not None and step.id == top.id

    def _alter(self, record: Organisation | Unit, **values: object) -> None:
        session = self._session
        cases = session.vault.cases
        stored: list[Organisation | Unit] = (
            list(cases.organisations())
            if isinstance(record, Organisation)
            else list(cases.units(record.organisation_id))
        )
        now = next((each for each in stored if each.id == record.id), None)
        if now is not None:
            session.commit("Organisatie gewijzigd", changed(now, session.now(), **values))

    def _add_unit(self) -> None:
        made = Unit(id=new_id(), organisation_id=self._organisation.id)
        self._session.commit("Eenheid toegevoegd", (added(made, self._session.now()),))
