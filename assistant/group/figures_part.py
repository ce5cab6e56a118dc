"""What both group reports say: what people share, where nothing is said, and by what rules."""

from collections.abc import Sequence

from assistant.content.library import Library
from assistant.content.model import PolicyValue
from assistant.dutch import list_text, number_text
from assistant.group.disclosure import Cell
from assistant.group.overview import Overview
from assistant.group.patterns import Pattern
from assistant.group.picture import READING, pattern_chart
from assistant.group.tables import Row, in_tables
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


def message(seen: Overview, library: Library) -> tuple[Block, ...]:
    """What the figures say, in the first lines: the one thing as lead, what else below it."""
    found = [in_short(pattern, library) for pattern in seen.patterns if pattern.kind in CARRIED]
    if not seen.has_figures:
        found = [say("Uit de gesprekken komt geen getal dat gedeeld mag worden.", FIGURES)]
    if not found:
        text = "Geen enkel knelpunt springt eruit: de verhalen wijzen niet samen één kant op."
        found = [say(text, FIGURES)]
    return (*paragraph(found[0], style="lead"), *bullets(found[1:]))


def since(seen: Overview) -> tuple[Block, ...]:
    """What changed since the release before, where there is one."""
    rule = Source("rule", "groep.verandering")
    return section(
        "Sinds de vorige uitgave", bullets([say(text, FIGURES, rule) for text in seen.changes])
    )


def _of_pattern(pattern: Pattern) -> Sentence:
    return say(pattern.text, FIGURES, Source("rule", f"patroon.{pattern.kind}"))


def shared(seen: Overview, library: Library, *, short: bool = False) -> tuple[Block, ...]:
    """What people share, as the figures carry it, with its picture.

    Args:
        seen: the figures.
        library: the content packs.
        short: differences by chance in one sentence and not in the picture: for who decides.
    """
    chance = [p for p in seen.patterns if p.kind == "chance"] if short else []
    told = [p for p in seen.patterns if p not in chance]
    said: list[Block] = []
    for title in dict.fromkeys(pattern.title for pattern in told):
        same = [_of_pattern(p) for p in told if p.title == title]
        said += section(title, bullets(same), level=2)
    said += paragraph(*_by_chance(chance, library))
    return section("Wat mensen delen", said, _figure(told, library))


def _by_chance(found: Sequence[Pattern], library: Library) -> tuple[Sentence, ...]:
    """Where a difference may be chance, in one sentence."""
    if not found:
        return ()
    names = []
    for pattern in found:
        title = title_of(pattern.indicator, library)
        where = f" ({pattern.unit})" if pattern.unit else ""
        names.append(f"{title[:1].lower()}{title[1:]}{where}")
    text = (
        f"Bij {list_text(names)} kan het verschil toeval zijn. Daar trekken we geen conclusie uit."
    )
    return (say(text, FIGURES, Source("rule", "patroon.chance")),)


def _figure(found: Sequence[Pattern], library: Library) -> tuple[Block, ...]:
    chart = pattern_chart(found, library, WIDTH)
    if not chart.shapes:
        return ()
    figure = Figure(chart, f"Deel van de mensen met dit knelpunt. {READING}", chart.alt, (FIGURES,))
    return (figure,)


def figures_table(seen: Overview) -> tuple[Block, ...]:
    """The protected counts per unit, with what a hidden one means."""
    if not seen.rows:
        return ()
    small = say(
        "Wat maar enkele mensen hebben, of juist bijna iedereen, staat niet in de tabel.", FIGURES
    )
    hidden = say(
        "Er staat ‘verborgen’ waar een getal naar enkele mensen kan wijzen, of waar het samen met "
        "andere getallen zo’n klein getal zou verraden.",
        FIGURES,
    )
    some_hidden = any(
        cell.hidden
        for _, rows in in_tables(seen.columns, seen.rows)
        for row in rows
        for cell in row.cells
    )
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
        last = columns[-1]
        within = "" if last is seen.columns[-1] else f", binnen {last.name}"
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
                caption=f"{caption}{within}",
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
    """A pattern that figures carry, in two short sentences."""
    title = title_of(pattern.indicator, library)
    what = f"{title[:1].lower()}{title[1:]}"
    here = f"{pattern.count} van de {pattern.persons} mensen"
    text = f"Wat in de hele organisatie speelt: {what}. Dat is een knelpunt voor {here}."
    if pattern.kind == "stands_out":
        text = (
            f"Wat opvalt in {pattern.unit}: {what}. Dat is daar een knelpunt voor {here}, elders "
            f"voor {pattern.rest} van de {pattern.rest_persons}."
        )
    return say(text, FIGURES, Source("rule", f"patroon.{pattern.kind}"))


def basis(seen: Overview, *about: Source) -> tuple[Sentence, ...]:
    """What the figures stand on: who was spoken to, and what the words and the gaps mean."""
    rule = Source("rule", "groep.begrippen")
    return (
        say(seen.summary, FIGURES, *about),
        say(
            "Een knelpunt is iets in het werk dat meer vraagt dan iemand goed kan volhouden, of "
            "juist te weinig.",
            rule,
        ),
        say("Getallen die naar enkele mensen kunnen wijzen, blijven verborgen.", FIGURES),
    )


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
