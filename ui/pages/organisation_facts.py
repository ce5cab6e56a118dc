"""What is known of an organisation: its name, how many work there, and its units."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from assistant.case.records import Organisation, Unit
from assistant.case.words import UnitLevel
from assistant.dutch import list_text
from assistant.group.merging import is_merge, split
from ui.forms.fields import choice, number, short_text, words
from ui.forms.form import ref
from ui.forms.layout import button, card, column, line, muted, note
from ui.forms.organisation_form import OrganisationForm
from ui.steps.page import row

_MOST = 999_999
"""No employer has a million people."""


def fact_cards(form: OrganisationForm, add_unit: Callable[[], object]) -> tuple[QWidget, QWidget]:
    """The card of the organisation and the card of its units."""
    about = card(
        "Gegevens",
        row(
            short_text(form, ref(form.organisation, "name"), "&Naam"),
            short_text(form, ref(form.organisation, "sector"), "&Branche"),
            _headcount(form, form.organisation, "&Aantal medewerkers"),
            shares=(6, 3, 2),
        ),
    )
    rows: list[QWidget] = []
    for unit in form.units:
        rows.append(
            row(
                short_text(form, ref(unit, "name"), "Naam van de eenheid"),
                choice(form, ref(unit, "level"), "Soort", words(UnitLevel)),
                choice(form, ref(unit, "parent_id"), "Hoort bij", _above(unit, form.units)),
                _headcount(form, unit, "Aantal medewerkers"),
                shares=(4, 2, 3, 2),
            )
        )
        if is_merge(unit, form.units):
            rows.append(_merged(form, unit))
    empty = muted("Hier komen de vestigingen, afdelingen en teams.")
    shown = column(*rows, spacing=12) if rows else empty
    more = line(button("&Eenheid toevoegen", "plain", add_unit))
    return about, card("Eenheden", shown, more)


def _headcount(form: OrganisationForm, record: Organisation | Unit, label: str) -> QWidget:
    return number(form, ref(record, "headcount"), label, maximum=_MOST)


def _merged(form: OrganisationForm, whole: Unit) -> QWidget:
    """Which units count together here, and the way to take them apart."""

    def take_apart() -> None:
        session = form.session
        units = list(session.vault.cases.units(whole.organisation_id))
        session.commit("Afdelingen uit elkaar gehaald", split(whole, units, session.now()))

    names = [each.name or "zonder naam" for each in form.units if each.parent_id == whole.id]
    apart = button("Haal uit elkaar", "quiet", take_apart)
    apart.setAccessibleName(f"Haal uit elkaar: {whole.name}")
    return note(f"Hierin tellen {list_text(names)} samen in de cijfers.", action=apart)


def _above(unit: Unit, units: list[Unit]) -> list[tuple[str | None, str]]:
    """Which units this one may be part of; never itself or one below it."""
    free = [other for other in units if not _below(other, unit, units)]
    return [(None, "de organisatie"), *((other.id, other.name or "zonder naam") for other in free)]


def _below(unit: Unit, top: Unit, units: list[Unit]) -> bool:
    """Whether a unit is this one or lies somewhere below it."""
    by_id = {each.id: each for each in units}
    step: Unit | None = unit
    for _ in units:
        if step is None or step.id == top.id:
            break
        step = by_id.get(step.parent_id or "")
    return step is not None and step.id == top.id
