"""The action plan of an advice: what can be done, who does it, and what shows that it works.

What takes a cause in the work away stands apart from what helps one person at a time (seed
000-R44). Each has its measurable result and the day of the terugkoppeling (000-R46 and R47), its
form (002-R49), and its place in T, O or P and in the arbeidshygiënische strategie.
"""

from collections.abc import Sequence
from datetime import date

from assistant.case.organisation import Intervention
from assistant.case.words import Activity, Level, Reach, Top
from assistant.dutch import sentence_text
from assistant.group.advice_parts import TO_FILL, About
from assistant.group.figures_part import say
from assistant.report.model import Block, Source, Table
from assistant.report.say import cell, paragraph, section, source

_RULE = Source("rule", "individueel_en_structureel")


def action_plan(about: About) -> tuple[Block, ...]:
    """What can be done: causes in the work first, and what helps one person at a time apart."""
    causes = [each for each in about.interventions if each.reach is Reach.STRUCTURAL]
    persons = [each for each in about.interventions if each.reach is Reach.INDIVIDUAL]
    if not (causes or persons):
        return ()
    order = say(
        "We zoeken eerst naar wat bij de bron iets verandert, dan naar wat voor iedereen helpt. "
        "Daarna komt pas wat per persoon helpt.",
        Source("content", "Arbowet artikel 3 lid 1 onder b"),
    )
    apart = say("Dit helpt mensen nu. Het neemt de oorzaak in het werk niet weg.", _RULE)
    only = say(
        "Er is nu alleen iets voorgesteld dat per persoon helpt. Kijk of ook de oorzaak in het "
        "werk is aan te pakken.",
        _RULE,
        strong=True,
    )
    beside = (
        *paragraph(apart, *(() if causes else (only,))),
        *_table("Per persoon", persons, about),
    )
    return section(
        "Actieplan",
        paragraph(order),
        section("Oorzaken in het werk", _table("In het werk", causes, about), level=2),
        section("Wat per persoon helpt", beside if persons else (), level=2),
    )


def _table(where: str, found: Sequence[Intervention], about: About) -> tuple[Block, ...]:
    rows = tuple(
        (
            cell(sentence_text(each.text), source(each, "text")),
            cell(
                f"{about.name(each.unit_id)}: {_kind(each)}",
                *(source(each, name) for name in ("unit_id", "activity", "top", "level")),
            ),
            cell(_who(each), *(source(each, name) for name in ("owner", "due", "status"))),
            cell(each.result.strip() or TO_FILL, source(each, "result")),
            cell(_day(each.feedback) or TO_FILL, source(each, "feedback")),
        )
        for each in found
    )
    header = ("Wat", "Waar en wat voor soort", "Wie en wanneer", "Het werkt als", "Terugkoppeling")
    widths = (2.6, 2.1, 2.2, 2.5, 2.0)
    return (Table(f"{where}: wat, wie en vóór wanneer", header, rows, widths),) if rows else ()


def _kind(each: Intervention) -> str:
    """Its form, T, O or P, and its place in the strategy; never empty, so that a gap is seen."""
    form = [each.activity.label] if each.activity is not Activity.MEASURE else []
    words = [word.label for word in (each.top, each.level) if isinstance(word, Top | Level)]
    return ", ".join([*form, *(words or [TO_FILL])])


def _who(each: Intervention) -> str:
    """Who does it, before when, and how it stands; what is open is seen."""
    owner = each.owner.strip() or f"wie: {TO_FILL}"
    when = f"vóór {_day(each.due)}" if each.due else f"wanneer: {TO_FILL}"
    return f"{owner}, {when} ({each.status.label})"


def _day(day: date | None) -> str:
    return f"{day:%d-%m-%Y}" if day else ""
