"""What both group reports say: what people share, where nothing is said, and by what rules."""

from collections.abc import Sequence

from assistant.content.library import Library
from assistant.content.model import PolicyValue
from assistant.dutch import number_text
from assistant.group.disclosure import Cell
from assistant.group.overview import Overview, Row, in_tables
from assistant.group.patterns import Pattern
from assistant.group.picture import READING, pattern_chart
from assistant.group.words import title_of
from assistant.report.model import Block, Figure, Sentence, Source, Table
from assistant.report.say import bullets, ours, paragraph, section

WIDTH = 460.0
"""The width of the picture on the page, in points."""

FIGURES = Source("rule", "groep.afgeschermd")
"""The source of every sentence with protected figures."""

CARRIED = ("stands_out", "everywhere")
"""The patterns that figures carry, as far as advice is concerned."""

COMES_BACK = (
    "Komt een signaal bij meer mensen van een afdeling terug? Kijk dan samen op de werkplek wat er "
    "speelt, voordat er mensen uitvallen."
)
"""What a signal that comes back asks for (seed 000-R12)."""

_CHOSEN = {
    "group_unit": "Over een eenheid staan er pas cijfers vanaf {} mensen.",
    "group_cell": "Een getal staat er pas als het om minstens {} mensen gaat.",
    "group_period_months": "De gesprekken van de laatste {} maanden tellen mee.",
}
"""What the policy values mean to who reads the report."""


_CAPTIONS = {
    "work": "Knelpunten in het werk per eenheid, in aantallen mensen",
    "health": "Waar een grens van mensen zelf meespeelt, per eenheid, in aantallen mensen",
}


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


def figures_table(seen: Overview) -> tuple[Block, ...]:
    """The protected counts per unit, with what a hidden one means."""
    small = say("Knelpunten van enkele mensen staan niet in de tabel.", FIGURES)
    hidden = say(
        "Er staat ‘verborgen’ waar een getal naar enkele mensen kan wijzen, of waar het samen met "
        "andere getallen zo’n klein getal zou verraden.",
        FIGURES,
    )
    some_hidden = any(cell.hidden for row in seen.rows for cell in row.cells)
    notes = (small, hidden) if some_hidden else (small,)
    counts = _counts(seen, seen.rows, "Knelpunt", _CAPTIONS[seen.side])
    return section("De cijfers", counts, paragraph(*notes, style="note"))


def returning(seen: Overview) -> tuple[Block, ...]:
    """The signals about a team that come back, per unit."""
    if not seen.signals:
        return ()
    counts = _counts(seen, seen.signals, "Signaal", "Signalen over het werk, in aantallen mensen")
    asks = say(COMES_BACK, Source("rule", "000-R12"))
    return section("Signalen die terugkomen", paragraph(asks), counts)


def _counts(seen: Overview, found: Sequence[Row], first: str, caption: str) -> list[Table]:
    """The counts; so many units that a row would not fit are spread over several tables."""
    tables = []
    for columns, rows in in_tables(seen.columns, found):
        heads = [f"{c.name} ({c.spoken})" if c.spoken is not None else c.name for c in columns]
        share = 0.7 / (len(heads) + 0.5)
        made = tuple(
            (
                say(row.title, Source("content", row.indicator.partition(":")[2]), strong=True),
                *(_cell(cell) for cell in row.cells),
            )
            for row in rows
        )
        tables.append(
            Table(
                caption=caption,
                header=(first, *heads),
                rows=made,
                widths=(0.3, *(share for _ in heads[1:]), 1.5 * share),
                numeric=tuple(range(1, len(heads) + 1)),
            )
        )
    return tables


def _cell(cell: Cell) -> Sentence:
    return say("verborgen" if cell.hidden else str(cell.count), FIGURES)


def in_short(pattern: Pattern, library: Library) -> Sentence:
    """The pattern in a few words; its figures stand in the next section."""
    title = title_of(pattern.indicator, library).lower()
    here = "Wat in de hele organisatie speelt"
    what = f"Wat opvalt in {pattern.unit}" if pattern.kind == "stands_out" else here
    return say(f"{what}: {title}.", FIGURES, Source("rule", f"patroon.{pattern.kind}"))


def no_statement(seen: Overview) -> tuple[Block, ...]:
    """Where nothing can be said, why, and what can be done."""
    items = [say(notice.text, FIGURES) for notice in seen.notices]
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
