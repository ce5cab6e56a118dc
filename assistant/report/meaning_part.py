"""What the advice means for person, work, income and organisation, and the ways on."""

from assistant.case.file import ConsultFile
from assistant.case.records import (
    Scenario,
)
from assistant.consult.steps import DOMAIN_PREFIX
from assistant.content.library import Library
from assistant.content.model import Domain
from assistant.report.model import Block, Table
from assistant.report.say import answered, cell, paragraph, section, source


def domains(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """Mens, werk, inkomen and organisatie, each with what was said about it (000-R18)."""
    made: list[Block] = []
    for domain in library.all(Domain):
        said = answered(view, DOMAIN_PREFIX + domain.id)
        made += section(domain.title, paragraph(*said), level=2)
    return section(
        "Wat dit betekent voor u, uw werk, uw inkomen en de organisatie",
        made,
        _scenarios(view),
    )


def _scenarios(view: ConsultFile) -> tuple[Block, ...]:
    found = [s for s in sorted(view.all(Scenario), key=lambda s: s.position) if s.text.strip()]
    if not found:
        return ()
    named = {
        field: title
        for field, title in _SCENARIO_COLUMNS.items()
        if any(getattr(scenario, field).strip() for scenario in found)
    }
    rows = tuple(
        (
            cell(
                f"{scenario.text.strip()} (uw keuze)" if scenario.chosen else scenario.text.strip(),
                source(scenario, "text"),
                source(scenario, "chosen"),
            ),
            *(cell(getattr(scenario, field), source(scenario, field)) for field in named),
        )
        for scenario in found
    )
    header = ("Mogelijkheid", *named.values())
    return (Table("De mogelijkheden naast elkaar", header, rows, (2,) * len(header)),)


_SCENARIO_COLUMNS = {
    "person": "Voor u",
    "work": "Voor uw werk",
    "income": "Voor uw inkomen",
    "organisation": "Voor de organisatie",
}
