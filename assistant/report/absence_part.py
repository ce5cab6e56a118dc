"""What documents in absence share: the day somebody aims at, and the calendar of the law."""

from datetime import date

from assistant.case.file import ConsultFile
from assistant.dutch import day_text
from assistant.planning.poortwachter import Moment, Rule, timeline
from assistant.report.model import Block, Source, Table
from assistant.report.say import cell, day_of, ours, paragraph, section, source


def return_day(view: ConsultFile) -> tuple[Block, ...]:
    """The day the worker aims at, if one was named."""
    day, answer = day_of(view, "terugkeerdatum"), view.answer("terugkeerdatum")
    if not day or not answer:
        return ()
    text = f"De streefdag is {day_text(day)}. Dan begint het werk weer, helemaal of voor een deel."
    return section(
        "Wanneer het werk weer begint", paragraph(ours("terugkeer", text, source(answer)))
    )


def _state(moment: Moment, today: date) -> str:
    if moment.date >= today:
        return "komt nog"
    return "begonnen" if moment.rule is Rule.IVA_FROM else "voorbij"


def calendar_of_law(view: ConsultFile, today: date) -> tuple[Block, ...]:
    """The calendar of the law, when this reader sees the first day of absence."""
    first = view.file.assignment.first_sick_day
    if first is None:
        return ()
    about = (Source("rule", "poortwachter"), source(view.file.assignment, "first_sick_day"))
    calendar = timeline(first)
    rows = tuple(
        (
            cell(moment.rule.label, *about),
            cell(day_text(moment.date), *about),
            cell(_state(moment, today), *about),
        )
        for moment in calendar
    )
    table = Table("De momenten uit de wet", ("Wat", "Wanneer", "Stand"), rows, (4, 2, 1.4))
    note = ours("poortwachter", calendar.note, *about)
    return section("De kalender", (table,), paragraph(note, style="note"))
