"""The moments of the Poortwachter calendar on a sheet, from a first day of absence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from assistant.content.model import UNVERIFIED
from assistant.dutch import day_text
from assistant.planning.poortwachter import Moment, Timeline, timeline
from ui.forms.layout import column, note, text
from ui.sheets.sheet import NotYet, Sheet, origin
from ui.steps.room import Beside

_GAPS = 3


def poortwachter() -> Sheet:
    """A sheet for the statutory moments of one period of absence."""
    sheet = Sheet(
        "Verzuim: momenten van de Wet verbetering poortwachter",
        "Was iemand tussendoor helemaal beter? Korter dan vier weken telt het verzuim door; bij "
        "vier weken of langer begint het opnieuw.",
    )
    first = sheet.day("Eerste ziektedag")
    gaps = [
        (sheet.day(f"Beter vanaf ({number})"), sheet.day(f"Beter tot en met ({number})"))
        for number in range(1, _GAPS + 1)
    ]

    def reckon() -> list[QWidget]:
        day = first.optional()
        given = [(start.optional(), end.optional()) for start, end in gaps]
        if day is None or any((start is None) != (end is None) for start, end in given):
            raise NotYet
        whole = [(start, end) for start, end in given if start is not None and end is not None]
        return _shown(timeline(day, whole))

    sheet.fill(reckon, first, *(Beside(pair) for pair in gaps))
    return sheet


def _shown(calendar: Timeline) -> list[QWidget]:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    for row, moment in enumerate(calendar):
        when = column(
            text(day_text(moment.date), "strong"), text(f"week {moment.week}", "small"), spacing=0
        )
        what = column(text(moment.rule.label), text(_basis(moment), "small"), spacing=0)
        for place, cell in enumerate((when, what)):
            grid.addWidget(cell, row, place, Qt.AlignmentFlag.AlignTop)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 2)
    return [
        text(f"Het verzuim telt vanaf {day_text(calendar.first_day)}."),
        table,
        note(calendar.note),
        origin(calendar.method, calendar.version, calendar.source),
    ]


def _basis(moment: Moment) -> str:
    return f"{moment.article}; {UNVERIFIED}" if moment.unverified else moment.article
