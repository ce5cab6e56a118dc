"""The balance in the worker's report: the picture, the same in a table, and how sure it is."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from assistant.advice import counting, effect
from assistant.balance import FactorBalance, Fit, balance_of
from assistant.case.file import ConsultFile
from assistant.case.records import Capacity, Task, TaskLoad
from assistant.charts.balance import MOVES, READING, balance_chart
from assistant.charts.balance_words import words
from assistant.content.library import Library
from assistant.content.model import Factor
from assistant.dutch import number_text
from assistant.report.fits import to_come
from assistant.report.model import Block, Figure, Source, Table
from assistant.report.say import cell, ours, paragraph, section, sources

_RULE: Final = "balans"
CHART_WIDTH: Final = 453.0
"""The width of the text in points."""

_UNASKED, _UNSAID = "niet ingevuld", "niet besproken"
"""What stands where nothing is known of the work, or of what fits."""


def balance(view: ConsultFile, library: Library, today: date) -> tuple[Block, ...]:
    """The whole part; nothing when no factor came up."""
    balances = balance_of(view, library)
    if not balances:
        return ()
    return section(
        "Wat uw werk vraagt en wat past",
        _intro(view, balances, today),
        _picture(view, balances, library),
        _estimates(view, library),
        _table(view, balances),
    )


def _intro(view: ConsultFile, balances: Sequence[FactorBalance], today: date) -> tuple[Block, ...]:
    said = [
        ours(
            _RULE,
            "We leggen naast elkaar wat uw werk vraagt en wat voor u past. "
            "Past het niet, dan kijken we wat er in het werk anders kan.",
            *sources(view.all(TaskLoad)),
        )
    ]
    known = [balance for balance in balances if balance.outcome is not Fit.UNKNOWN]
    if any(balance.provisional for balance in known):
        talked = "bespreken we nog samen" if to_come(view, today) else "hebben we samen besproken"
        said.append(
            ours(
                "voorlopig",
                f"De uitkomst is voorlopig: wat voor u past, {talked}. "
                "Er is geen document van een arts bij gebruikt.",
                *sources(view.all(Capacity)),
                strong=True,
            )
        )
    return paragraph(*said)


def _about(view: ConsultFile, factor: str) -> tuple[Source, ...]:
    loads = [load for load in view.all(TaskLoad) if load.factor == factor]
    carried = [item for item in view.all(Capacity) if item.factor == factor]
    return (Source("rule", _RULE), *sources([*loads, *carried]))


def _picture(
    view: ConsultFile, balances: Sequence[FactorBalance], library: Library
) -> tuple[Block, ...]:
    names = {task.id: task.name for task in view.all(Task)}
    counted = counting(view)
    after = effect(view, counted, library) if counted else ()
    chart = balance_chart(balances, names, CHART_WIDTH, after)
    caption = f"{READING} {MOVES}" if "met maatregel" in chart.alt else READING
    about = tuple(s for balance in balances for s in _about(view, balance.factor.id))
    return (Figure(chart, caption, chart.alt, about),)


def _table(view: ConsultFile, balances: Sequence[FactorBalance]) -> tuple[Block, ...]:
    rows = tuple(
        (
            cell(balance.factor.title, Source("content", balance.factor.id, "title")),
            cell(amount(balance.factor, balance.peak, balance.minutes_day) or _UNASKED, *about),
            cell(amount(balance.factor, balance.limit, balance.minutes_limit) or _UNSAID, *about),
            cell(words(balance), *about),
        )
        for balance in balances
        for about in [_about(view, balance.factor.id)]
    )
    header = ("Onderdeel", "Het werk vraagt", "Wat past", "Uitkomst")
    return (Table("De balans in woorden", header, rows, (2.4, 2.6, 2.6, 2.1)),)


def amount(factor: Factor, intensity: float | None, minutes: float | None) -> str:
    """How much, in the factor's own words: '12 kg, 20 minuten per dag'; empty when not known."""
    parts = [] if intensity is None else [_intensity(factor, intensity)]
    if factor.timed and minutes is not None:
        parts.append(f"{number_text(minutes, 0)} minuten per dag")
    return ", ".join(parts)


def _intensity(factor: Factor, value: float) -> str:
    if factor.unit or not factor.anchors:
        return f"{number_text(value)} {factor.unit}".strip()
    below = min(int(value), len(factor.anchors) - 1)
    if value == below or below + 1 == len(factor.anchors):
        return factor.anchors[below]
    return f"tussen ‘{factor.anchors[below]}’ en ‘{factor.anchors[below + 1]}’"


def _estimates(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    with_figures = [
        m for m in counting(view) if m.effect_intensity is not None or m.effect_minutes is not None
    ]
    if not with_figures or not library.all(Factor):
        return ()
    named = sorted({m.effect_source.strip() for m in with_figures if m.effect_source.strip()})
    text = (
        f"Wat een maatregel kan doen, komt uit: {', '.join(named)}."
        if named
        else "Wat een maatregel kan doen, is een schatting van de arbeidsdeskundige. "
        "Het staat pas vast als het geprobeerd is."
    )
    return paragraph(ours("effect", text, *sources(with_figures)), style="note")
