"""The business case on a sheet: every number open to change, every outcome a range."""

from PySide6.QtWidgets import QWidget

from assistant.advice.business_case import (
    LEFT_OUT,
    MOMENT,
    PARAMETERS,
    THIN,
    BusinessCase,
    Item,
    Span,
    business_case,
    euros,
)
from ui.forms.layout import column, heading, note, text
from ui.forms.values import show_number
from ui.sheets.sheet import Num, Sheet, origin, outcome
from ui.steps.room import Beside

_PARTS = (
    (
        "Wat verzuim kost",
        (
            Item.DAY_WAGE,
            Item.WORK_DAYS,
            Item.ABSENT_MONTHS,
            Item.ABSENT_PART,
            Item.REPLACEMENT,
            Item.LATER,
        ),
    ),
    (
        "Wat een advies kan opleveren in het eerste jaar",
        (Item.FALL, Item.BUILD_UP, Item.FULL_MONTHS, Item.SHARE),
    ),
    ("Wat het kost", (Item.RESEARCH, Item.MEASURES)),
)


def business() -> Sheet:
    """A sheet with the sum of ICE ca. 2020, its numbers and its doubts."""
    sheet = Sheet(
        "Kosten en baten van een advies",
        "Elk getal staat er als laagste en hoogste. Verander wat u beter weet.",
    )
    fields = {
        item: (
            sheet.number(f"{item.label}, laagste ({each.unit})", show_number(each.standard.low)),
            sheet.number(f"{item.label}, hoogste ({each.unit})", show_number(each.standard.high)),
        )
        for item, each in PARAMETERS.items()
    }

    def reckon() -> list[QWidget]:
        spans = {item: Span(low.value(), high.value()) for item, (low, high) in fields.items()}
        return _shown(business_case(spans))

    parts = []
    for title, items in _PARTS:
        parts += [heading(title, 2), *(_row(item, fields[item]) for item in items)]
    sheet.fill(reckon, *parts)
    return sheet


def _row(item: Item, pair: tuple[Num, Num]) -> QWidget:
    each = PARAMETERS[item]
    said = f"Bron: {each.source}. {each.note}".strip()
    return column(Beside(pair), text(said, "small"), spacing=2)


def _shown(result: BusinessCase) -> list[QWidget]:
    return [
        note(THIN, "warning"),
        outcome(
            f"Verschil: {euros(result.net)}",
            "Per persoon in het eerste jaar. Onder nul kost het meer dan het oplevert.",
        ),
        column(
            text(f"Dit verzuim kost: {euros(result.absence)}"),
            text(f"Werk dat weer gedaan wordt (loonwaarde): {euros(result.work)}"),
            text(f"Minder vervanging: {euros(result.replacement)}"),
            text(f"Onderzoek en maatregelen kosten: {euros(result.measures)}"),
            spacing=4,
        ),
        text(MOMENT, "muted"),
        text(LEFT_OUT, "muted"),
        origin(result.method, result.version, result.source),
    ]
