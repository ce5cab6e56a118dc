"""The group report for HR, management and directors: shared problems of the work, no persons."""

from collections.abc import Mapping
from datetime import date

from assistant.case.records import Organisation
from assistant.case.words import Level, Top
from assistant.content.library import Library
from assistant.content.model import MeasureText
from assistant.group.disclosure import Cell
from assistant.group.figures_part import FIGURES, accountability, no_statement, say, shared
from assistant.group.notices import INSTEAD
from assistant.group.overview import Overview
from assistant.group.patterns import Pattern
from assistant.group.words import title_of
from assistant.problem import Problem
from assistant.report.model import Block, Document, Sentence, Source, Table
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
_CAPTIONS = {
    "work": "Knelpunten in het werk per eenheid, in aantallen mensen",
    "health": "Waar een grens van mensen zelf meespeelt, per eenheid, in aantallen mensen",
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
            *_summary(seen, organisation, library),
            *shared(seen, library),
            *_table(seen),
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
    out = [p for p in seen.patterns if p.kind in ("stands_out", "everywhere")]
    nothing = say("Geen enkel knelpunt springt er in een eenheid uit.", FIGURES)
    return section(
        "Samenvatting",
        paragraph(lead, style="lead"),
        bullets([_in_short(p, library) for p in out] or [nothing]),
    )


def _in_short(pattern: Pattern, library: Library) -> Sentence:
    """The pattern in a few words; its figures stand in the next section."""
    title = title_of(pattern.indicator, library).lower()
    here = "Wat in de hele organisatie speelt"
    what = f"Wat opvalt in {pattern.unit}" if pattern.kind == "stands_out" else here
    return say(f"{what}: {title}.", FIGURES, Source("rule", f"patroon.{pattern.kind}"))


def _table(seen: Overview) -> tuple[Block, ...]:
    small = say("Knelpunten van enkele mensen staan niet in de tabel.", FIGURES)
    hidden = say(
        "Er staat ‘verborgen’ waar een getal naar enkele mensen kan wijzen, of waar het samen met "
        "andere getallen zo’n klein getal zou verraden.",
        FIGURES,
    )
    some_hidden = any(cell.hidden for row in seen.rows for cell in row.cells)
    notes = (small, hidden) if some_hidden else (small,)
    return section("De cijfers", _counts(seen), paragraph(*notes, style="note"))


def _counts(seen: Overview) -> tuple[Block, ...]:
    made = tuple(
        (
            say(row.title, Source("content", row.indicator.partition(":")[2]), strong=True),
            *(_cell(cell) for cell in row.cells),
        )
        for row in seen.rows
    )
    if not made:
        return ()
    heads = [f"{c.name} ({c.spoken})" if c.spoken is not None else c.name for c in seen.columns]
    share = 0.7 / (len(heads) + 0.5)
    table = Table(
        caption=_CAPTIONS[seen.side],
        header=("Knelpunt", *heads),
        rows=made,
        widths=(0.3, *(share for _ in heads[1:]), 1.5 * share),
        numeric=tuple(range(1, len(heads) + 1)),
    )
    return (table,)


def _cell(cell: Cell) -> Sentence:
    return say("verborgen" if cell.hidden else str(cell.count), FIGURES)


def _directions(seen: Overview, library: Library) -> tuple[Block, ...]:
    """Adaptations of the work itself, per pattern that the figures carry; never of persons."""
    parts: list[Block] = []
    for pattern in seen.patterns:
        if pattern.kind not in ("stands_out", "everywhere"):
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
        "Wat dit advies niet zegt",
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
