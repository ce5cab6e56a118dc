"""What both group reports say: what people share, where nothing is said, and by what rules."""

from assistant.content.library import Library
from assistant.content.model import PolicyValue
from assistant.dutch import number_text
from assistant.group.overview import Overview
from assistant.group.patterns import Pattern
from assistant.group.picture import READING, pattern_chart
from assistant.report.model import Block, Figure, Sentence, Source
from assistant.report.say import bullets, ours, paragraph, section

WIDTH = 460.0
"""The width of the picture on the page, in points."""

FIGURES = Source("rule", "groep.afgeschermd")
"""The source of every sentence with protected figures."""

_CHOSEN = {
    "group_unit": "Over een eenheid staan er pas cijfers vanaf {} mensen.",
    "group_cell": "Een getal staat er pas als het om minstens {} mensen gaat.",
    "group_period_months": "De gesprekken van de laatste {} maanden tellen mee.",
}
"""What the policy values mean to who reads the report."""


def say(text: str, *about: Source, strong: bool = False) -> Sentence:
    """A sentence of a group report."""
    return ours("groepsadvies", text, *about, strong=strong)


def _of_pattern(pattern: Pattern) -> Sentence:
    return say(pattern.text, FIGURES, Source("rule", f"patroon.{pattern.kind}"))


def shared(seen: Overview, library: Library) -> tuple[Block, ...]:
    """What people share, as the figures carry it, with its picture."""
    said: list[Block] = []
    for title in dict.fromkeys(pattern.title for pattern in seen.patterns):
        same = [_of_pattern(p) for p in seen.patterns if p.title == title]
        said += section(title, bullets(same), level=2)
    return section("Wat mensen delen", said, _figure(seen, library))


def _figure(seen: Overview, library: Library) -> tuple[Block, ...]:
    chart = pattern_chart(seen.patterns, library, WIDTH)
    if not chart.shapes:
        return ()
    figure = Figure(chart, f"Deel van de mensen met dit knelpunt. {READING}", chart.alt, (FIGURES,))
    return (figure,)


def no_statement(seen: Overview) -> tuple[Block, ...]:
    """Where nothing can be said, why, and what can be done."""
    items = [
        (say(f"{notice.title}.", FIGURES, strong=True), say(notice.text, FIGURES))
        for notice in seen.notices
    ]
    way_on = say(
        "Ook dan kan de arbeidsdeskundige adviseren: zonder cijfers uit gesprekken, vanuit wat op "
        "de werkplek te zien is, de RI&E en het PMO.",
        Source("rule", "groepsadvies.zonder_cijfers"),
    )
    said = (*bullets(items), *paragraph(way_on)) if items else ()
    return section("Waar we niets over kunnen zeggen", said)


def accountability(library: Library, side: str = "work") -> tuple[Block, ...]:
    """By what rules these figures were protected, and where the rules come from."""
    said = [
        say(
            f"{text.format(number_text(entry.value))} Herkomst: {entry.source}.",
            Source("content", entry.id),
        )
        for entry in library.all(PolicyValue)
        if (text := _CHOSEN.get(entry.id.removesuffix(f"_{side}")))
    ]
    engine = say(
        "Welke getallen verborgen blijven, is bepaald met tau-ARGUS, het programma van het CBS "
        "daarvoor. Daarna is nagerekend of niemand ze toch kan achterhalen.",
        FIGURES,
    )
    return section("Verantwoording", bullets([*said, engine]))
