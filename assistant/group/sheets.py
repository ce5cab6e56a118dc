"""Short sheets beside the reports: the quarter, a meeting of MT and HR, and what functions ask.

None has a new figure: they repeat the last release, so that nobody can be read from a
difference (design decision 8: one release a year, a quarterly sheet in between).
"""

from collections.abc import Mapping, Sequence
from datetime import date

from assistant.case.organisation import Intervention, Observation
from assistant.case.words import Progress, Reach
from assistant.content.library import Library
from assistant.dutch import day_text, sentence_text
from assistant.group.advice import WITHOUT
from assistant.group.advice_parts import TO_FILL, About
from assistant.group.cooperation import cooperation_part
from assistant.group.effects_part import effects_part
from assistant.group.figures_part import CARRIED, FIGURES, figures_table, say, shared
from assistant.group.load_profile import Profile, load_profiles
from assistant.group.overview import Overview
from assistant.group.patterns import Pattern
from assistant.group.words import title_of
from assistant.report.model import Block, Document, Sentence, Source, Table
from assistant.report.say import bullets, cell, ours, paragraph, section, source, typed
from assistant.report.work_parts import signature

_FOOTER = "Dit blad gaat over het werk en bevat geen gegevens over personen."
_READER = "HR, management en directie"

MOST_POINTS = 3
"""So many points fit a talk of half an hour."""

LONGEST = 150
"""Letters of a point on the sheet of one page; the advice has the rest."""

_QUESTIONS = (
    "Herkent u dit beeld? Wat ziet u er zelf van op de werkvloer?",
    "Wat kan er bij de bron anders, en wie beslist daarover?",
    "Wie trekt dit, en wat heeft die persoon daarvoor nodig?",
    "Wanneer kijken we samen of het werkt?",
)


def quarterly_sheet(
    released: Overview | None,
    about: About,
    library: Library,
    today: date,
    settings: Mapping[str, str],
) -> Document:
    """The figures of the last release again, with how far the agreed measures are.

    Args:
        released: what the last release shows (`overview.released_overview`), or None.
        about: what is kept about the organisation.
        library: the content packs.
        today: the day the sheet is made.
        settings: for the signature.
    """
    figures = (*shared(released, library), *figures_table(released)) if released else ()
    return _document(
        "Kwartaalblad",
        about,
        today,
        (
            *_lead(released, about, today),
            *_status(about),
            *effects_part(about, library),
            *cooperation_part(about),
            *figures,
            *signature(settings, today),
        ),
    )


def _lead(released: Overview | None, about: About, today: date) -> tuple[Block, ...]:
    if released and released.made:
        text = (
            f"De cijfers zijn die van de uitgave van {day_text(released.made)}. Ze zijn niet "
            "opnieuw geteld: uit het verschil zou iemand herkenbaar kunnen zijn."
        )
        said = [say(text, FIGURES)]
    else:
        text = "Er zijn nog geen cijfers uitgegeven. Dit blad gaat over de afspraken."
        said = [say(text, source(about.organisation))]
    coming = sorted(
        each.feedback for each in about.interventions if each.feedback and each.feedback >= today
    )
    rule = Source("rule", "groepsadvies.terugkoppeling")
    when = f"De volgende terugkoppeling is op {day_text(coming[0])}." if coming else ""
    said.append(say(when or "Er is nog geen dag voor de volgende terugkoppeling.", rule))
    return section("Waar we staan", paragraph(*said, style="lead"))


def _status(about: About) -> tuple[Block, ...]:
    rows = tuple(
        (
            cell(sentence_text(each.text), source(each, "text")),
            cell(each.owner.strip() or TO_FILL, source(each, "owner")),
            cell(each.status.label, source(each, "status")),
            cell(_came_of(each), source(each, "outcome")),
            cell(_day(each.feedback), source(each, "feedback")),
        )
        for each in sorted(about.interventions, key=lambda each: each.feedback or date.max)
    )
    header = ("Afgesproken", "Wie", "Stand", "Wat ervan kwam", "Terugkoppeling")
    table = Table("Stand van de afspraken", header, rows, (3.2, 1.9, 1.9, 3.1, 2.2))
    none = say("Er is nog niets afgesproken.", source(about.organisation))
    return section("Hoe ver de afspraken zijn", (table,) if rows else paragraph(none))


def _came_of(each: Intervention) -> str:
    """What came of it, good or not, or what will show it."""
    if each.outcome.strip():
        return sentence_text(each.outcome)
    result = each.result.strip().rstrip(".")
    return f"Nog niet bekend. Te zien aan: {result}." if result else "Nog niet bekend."


def _day(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day else TO_FILL


def discussion_sheet(seen: Overview, about: About, library: Library, today: date) -> Document:
    """One page for a meeting of MT and HR: what stands out, what is proposed, what to ask.

    Args:
        seen: what may be seen; without a release the sheet says so.
        about: what is kept about the organisation.
        library: the content packs.
        today: the day the sheet is made.
    """
    points = [_point(p, library) for p in seen.patterns if p.kind in CARRIED][:MOST_POINTS]
    if not seen.has_figures:
        points = [say(WITHOUT, source(about.organisation), strong=True), *_seen_at_work(about)]
    elif not points:
        points = [say("Geen enkel knelpunt springt eruit.", FIGURES)]
    rule = Source("rule", "groepsadvies.gesprek")
    return _document(
        "Gespreksblad voor MT en HR",
        about,
        today,
        (
            *section(
                "Wat opvalt",
                bullets(points),
                paragraph(
                    *([say(seen.summary, FIGURES)] if seen.has_figures else []), style="note"
                ),
            ),
            *section("Wat we voorstellen", bullets(_proposals(about))),
            *section("Om samen te bespreken", bullets([say(text, rule) for text in _QUESTIONS])),
            *section("Wat we afspreken", (_to_fill(),)),
        ),
    )


def _point(pattern: Pattern, library: Library) -> Sentence:
    """A pattern on one line, in whole people."""
    title = title_of(pattern.indicator, library)
    text = f"{title}, {pattern.unit}: {pattern.count} van de {pattern.persons} mensen"
    if pattern.kind == "stands_out":
        text += f", elders {pattern.rest} van de {pattern.rest_persons}"
    return say(f"{text}.", FIGURES, Source("rule", f"patroon.{pattern.kind}"))


def _seen_at_work(about: About) -> list[Sentence]:
    """The first few things the AD saw, where there are no figures."""
    found = [each for each in about.file.all(Observation) if each.text.strip()]
    return [_in_short(each) for each in found[:MOST_POINTS]]


def _proposals(about: About) -> list[tuple[Sentence, ...]]:
    """The first few that take a cause away, else the first few there are."""
    every = [each for each in about.interventions if each.status is not Progress.DONE]
    causes = [each for each in every if each.reach is Reach.STRUCTURAL]
    return [
        (
            _in_short(each),
            ours("actieplan", f"Wie: {each.owner.strip() or TO_FILL}.", source(each, "owner")),
        )
        for each in (causes or every)[:MOST_POINTS]
    ]


def _in_short(each: Intervention | Observation) -> Sentence:
    text = each.text.strip()
    if len(text) <= LONGEST:
        return typed(each, "text")
    return ours("ingekort", f"{text[:LONGEST].rsplit(' ', 1)[0]} …", source(each, "text"))


def _to_fill() -> Table:
    """An empty table to write in by hand."""
    empty: tuple[tuple[Sentence | None, ...], ...] = ((None,) * 4,) * MOST_POINTS
    header = ("Wat", "Wie", "Vóór", "Terugkoppeling")
    return Table(
        "In te vullen tijdens het gesprek", header, empty, (3.6, 2, 1.8, 2.6), row_headers=False
    )


def profile_sheet(jobs: Sequence[Profile], about: About, library: Library, today: date) -> Document:
    """What functions ask, for recruitment and for careers.

    Args:
        jobs: what enough people told of a function.
        about: what is kept about the organisation.
        library: the content packs.
        today: the day the sheet is made.
    """
    none = say(
        "Er is nog geen functie waarvan genoeg bekend is.", Source("rule", "belastingprofiel")
    )
    found = load_profiles(jobs, about, library)
    return _document(
        "Belastingprofiel per functie", about, today, found or paragraph(none, style="lead")
    )


def _document(title: str, about: About, today: date, blocks: Sequence[Block]) -> Document:
    return Document(
        title=title,
        subtitle=about.organisation.name or "Hele organisatie",
        reader=_READER,
        number="",
        made=today,
        blocks=tuple(blocks),
        footer=_FOOTER,
    )
