"""The group report for HR, management and directors: shared problems of the work, no persons."""

from collections.abc import Mapping
from datetime import date

from assistant.case.records import Organisation
from assistant.content.library import Library
from assistant.group.directions import directions, hiring_points
from assistant.group.figures_part import (
    FIGURES,
    accountability,
    basis,
    figures_table,
    message,
    no_statement,
    returning,
    say,
    shared,
    since,
)
from assistant.group.notices import INSTEAD
from assistant.group.overview import Overview
from assistant.problem import Problem
from assistant.report.model import Block, Document, Source
from assistant.report.say import bullets, paragraph, section
from assistant.report.work_parts import signature

TITLES = {"work": "Groepsbeeld werk", "health": "Groepsbeeld gezondheid"}
"""What the report of each side is called."""

_FOOTERS = {
    "work": "Dit groepsbeeld gaat over het werk en bevat geen gegevens over personen.",
    "health": "Dit groepsbeeld gaat over groepen en bevat geen gegevens over personen.",
}
_ABOUT = {
    "work": "Het zegt niets over gezondheid of over wat mensen aankunnen.",
    "health": "Het zegt niet waardoor iets komt, en niets over ziekten.",
}


def group_report(
    seen: Overview,
    organisation: Organisation,
    library: Library,
    today: date,
    settings: Mapping[str, str] | None = None,
) -> Document:
    """The report about what workers of this organisation share, from protected figures only.

    Args:
        seen: what may be seen of the organisation.
        organisation: whom the report is about.
        library: the content packs.
        today: the day the report is made.
        settings: `ad_name`, `ad_registration` and `practice` for the signature; without them
            there is none.

    Raises:
        Problem: there are no figures that may be shared.
    """
    if seen.release is None:
        raise Problem("Er zijn geen cijfers die gedeeld mogen worden.", "", INSTEAD)
    return Document(
        title=TITLES[seen.side],
        subtitle=organisation.name or "Hele organisatie",
        reader="HR, management en directie",
        number="",
        made=today,
        blocks=(
            *section("Samenvatting", message(seen, library)),
            *since(seen),
            *section(
                "Waar dit op rust",
                paragraph(*basis(seen, Source("organisation", organisation.id))),
            ),
            *shared(seen, library),
            *figures_table(seen),
            *returning(seen),
            *(_work(seen, library) if seen.side == "work" else _together(seen)),
            *_measures(seen),
            *no_statement(seen),
            *_not_said(seen),
            *accountability(library, seen.side),
            *(signature(settings, today) if settings else ()),
        ),
        footer=_FOOTERS[seen.side],
    )


def _work(seen: Overview, library: Library) -> tuple[Block, ...]:
    """What to do with it on the side of the work."""
    points = bullets(hiring_points(seen, library))
    return (*directions(seen, library), *section("Werving en selectie", points))


def _together(seen: Overview) -> tuple[Block, ...]:
    """What to do with it on the side of health: look at the work, with who knows about it."""
    texts = (
        "Bespreek dit met de bedrijfsarts en de preventiemedewerker: past het bij wat zij zien?",
        "Kijk welk werk dit vraagt, en of dat werk anders kan. Dat helpt vaak ook de collega’s.",
        "Vraag niemand om wie het gaat. Wie hulp wil, kan zelf een gesprek vragen.",
    )
    rule = Source("rule", "groepsbeeld.samen")
    said = bullets([say(text, rule) for text in texts]) if seen.has_figures else ()
    return section("Wat u hiermee kunt doen", said)


def _measures(seen: Overview) -> tuple[Block, ...]:
    """What was agreed with the workers, for the whole organisation only."""
    whole = seen.columns[-1].spoken
    said = [
        say(f"{row.title}: voor {row.cells[-1].count} van de {whole} mensen.", FIGURES)
        for row in seen.measures
    ]
    note = say(
        "Wat voor één persoon is afgesproken, lost een gedeelde oorzaak in het werk niet op.",
        Source("rule", "individueel_en_structureel"),
    )
    return (
        section("Soorten maatregelen in de gesprekken", bullets(said), paragraph(note))
        if said
        else ()
    )


def _not_said(seen: Overview) -> tuple[Block, ...]:
    rule = Source("rule", "groepsadvies.grenzen")
    return section(
        "Wat dit beeld niet zegt",
        bullets(
            [
                say(
                    "Het zegt niets over één persoon, en er is niets over iemand op te vragen.",
                    rule,
                ),
                say("Het vergelijkt eenheden niet als beter of slechter.", rule),
                say(_ABOUT[seen.side], rule),
                say(
                    "Het gaat alleen over mensen die vrijwillig meededen en hiermee instemden.",
                    rule,
                ),
            ]
        ),
    )
