"""The group report for HR, management and directors: shared problems of the work, no persons."""

from collections.abc import Mapping
from datetime import date

from assistant.case.records import Organisation
from assistant.case.words import Level, Top
from assistant.content.library import Library
from assistant.content.model import MeasureText
from assistant.group.figures_part import (
    CARRIED,
    FIGURES,
    accountability,
    figures_table,
    in_short,
    no_statement,
    returning,
    say,
    shared,
)
from assistant.group.notices import INSTEAD
from assistant.group.overview import Overview
from assistant.group.words import title_of
from assistant.problem import Problem
from assistant.report.model import Block, Document, Sentence, Source
from assistant.report.say import bullets, paragraph, section
from assistant.report.work_parts import signature

MOST_MEASURES = 4
"""So many directions per pattern: enough to talk about, not a shopping list."""

TITLES = {"work": "Groepsadvies", "health": "Groepsbeeld gezondheid"}
"""What the report of each side is called."""

_FOOTERS = {
    "work": "Dit groepsadvies gaat over het werk en bevat geen gegevens over personen.",
    "health": "Dit groepsbeeld gaat over groepen en bevat geen gegevens over personen.",
}
_NOT_SAID = {"work": "Wat dit advies niet zegt", "health": "Wat dit beeld niet zegt"}
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
            *_summary(seen, organisation, library),
            *shared(seen, library),
            *figures_table(seen),
            *returning(seen),
            *(_directions(seen, library) if seen.side == "work" else ()),
            *_measures(seen),
            *no_statement(seen),
            *_not_said(seen),
            *accountability(library, seen.side),
            *(signature(settings, today) if settings else ()),
        ),
        footer=_FOOTERS[seen.side],
    )


def _summary(seen: Overview, organisation: Organisation, library: Library) -> tuple[Block, ...]:
    lead = say(seen.summary, FIGURES, Source("organisation", organisation.id))
    out = [p for p in seen.patterns if p.kind in CARRIED]
    nothing = say("Geen enkel knelpunt springt er in een eenheid uit.", FIGURES)
    return section(
        "Samenvatting",
        paragraph(lead, style="lead"),
        bullets([in_short(p, library) for p in out] or [nothing]),
    )


def _directions(seen: Overview, library: Library) -> tuple[Block, ...]:
    """Adaptations of the work itself, per pattern that the figures carry; never of persons."""
    parts: list[Block] = []
    for pattern in seen.patterns:
        if pattern.kind not in CARRIED:
            continue
        factor = pattern.indicator.partition(":")[2]
        title = title_of(pattern.indicator, library)
        found = [_measure(entry) for entry in _work_measures(factor, library)]
        hiring = say(
            f"Wees bij werving en selectie open over {title.lower()} in dit werk, "
            "zodat mensen weten wat het vraagt.",
            Source("content", factor),
        )
        parts += section(f"{title}, {pattern.unit}", bullets([*found, (hiring,)]), level=2)
    intro = say(
        "Dit zijn richtingen om samen te bespreken, geen vaststaande oplossingen. "
        "Wat bij de bron iets verandert, staat vooraan.",
        Source("rule", "arbeidshygienische_strategie"),
    )
    return section("Richtingen voor advies", paragraph(intro), parts) if parts else ()


def _work_measures(factor: str, library: Library) -> list[MeasureText]:
    order = list(Level)
    fitting = [
        entry
        for entry in library.all(MeasureText)
        if factor in entry.factors
        and entry.privacy == "work"
        and entry.top is not Top.PERSONAL
        and entry.level in (Level.SOURCE, Level.COLLECTIVE)
    ]
    return sorted(fitting, key=lambda entry: order.index(entry.level or Level.PROTECTIVE))[
        :MOST_MEASURES
    ]


def _measure(entry: MeasureText) -> tuple[Sentence, ...]:
    about = Source("content", entry.id)
    kind = f"{entry.top.label.capitalize()}: " if entry.top else ""
    return (say(f"{kind}{entry.title}.", about, strong=True), say(entry.help, about))


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
        _NOT_SAID[seen.side],
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
