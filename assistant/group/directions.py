"""Directions for the work itself, from the content packs, for each pattern that figures carry."""

from assistant.case.words import Level, Top
from assistant.content.library import Library
from assistant.content.model import MeasureText
from assistant.group.figures_part import CARRIED, say
from assistant.group.overview import Overview
from assistant.group.patterns import Pattern
from assistant.group.words import title_of
from assistant.report.model import Block, Sentence, Source
from assistant.report.say import bullets, paragraph, section

MOST_MEASURES = 4
"""So many directions per pattern: enough to talk about, not a shopping list."""


def directions(seen: Overview, library: Library) -> tuple[Block, ...]:
    """Adaptations of the work itself, per pattern that the figures carry; never of persons."""
    parts: list[Block] = []
    for pattern in seen.patterns:
        if pattern.kind not in CARRIED:
            continue
        title = title_of(pattern.indicator, library)
        where = f" in {pattern.unit}" if pattern.kind == "stands_out" else ""
        found = _work_measures(pattern.indicator.partition(":")[2], library)
        parts += section(f"{title}{where}", bullets([_measure(entry) for entry in found]), level=2)
    intro = say(
        "Dit zijn richtingen om samen te bespreken, geen vaststaande oplossingen. "
        "Wat bij de bron iets verandert, staat vooraan.",
        Source("rule", "arbeidshygienische_strategie"),
    )
    return section("Richtingen voor advies", paragraph(intro), parts) if parts else ()


def hiring_points(seen: Overview, library: Library) -> list[Sentence]:
    """Points for recruitment and selection: knowledge about the work, never about people."""
    shared = [pattern for pattern in seen.patterns if pattern.kind in CARRIED]
    return [_hiring(pattern, library) for pattern in shared]


def _hiring(pattern: Pattern, library: Library) -> Sentence:
    title = title_of(pattern.indicator, library)
    where = f" in {pattern.unit}" if pattern.kind == "stands_out" else ""
    return say(
        f"Wees in vacatures en gesprekken open over {title[:1].lower()}{title[1:]}{where}, zodat "
        "mensen weten wat het werk vraagt.",
        Source("content", pattern.indicator.partition(":")[2]),
    )


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
