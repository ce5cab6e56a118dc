"""A WAI outcome on a sheet: the points per dimension or a total alone, and what it says."""

from PySide6.QtWidgets import QWidget

from assistant.screening.work_ability import (
    DIMENSIONS,
    NOISE,
    YOUNG,
    WorkAbility,
    difference,
    of_points,
    of_total,
    total_text,
)
from ui.forms.layout import text
from ui.sheets.sheet import NotYet, Sheet, origin, outcome
from ui.steps.page import in_pairs
from ui.steps.room import Beside

_DOUBT = "de punten per antwoord en het afronden van halve punten; de handleiding is niet gezien."


def wai() -> Sheet:
    """A sheet for one outcome, and for what two totals say together."""
    sheet = Sheet(
        "Werkvermogen: WAI-score",
        "Vul de punten per onderdeel in, of alleen het totaal. Nooit de antwoorden zelf: de vragen "
        "zijn van de licentiehouder.",
    )
    parts = [sheet.number(name) for name in DIMENSIONS]
    total = sheet.number("Of alleen het totaal (7 tot 49)")
    age = sheet.number("Leeftijd, als u die weet", whole=True)
    before = sheet.number("Eerder totaal, om te vergelijken")

    def reckon() -> list[QWidget]:
        points = [part.optional() for part in parts]
        alone = total.optional()
        if any(point is not None for point in points):
            result = of_points(points, age.optional())
        elif alone is not None:
            result = of_total(alone, age.optional())
        else:
            raise NotYet
        earlier = before.optional()
        both = earlier is not None and result.total is not None
        return _shown(result, difference(earlier, result.total).text if both else "")

    sheet.fill(reckon, in_pairs(parts), Beside((total, age, before)))
    return sheet


def _shown(result: WorkAbility, compared: str) -> list[QWidget]:
    young = ""
    if result.young_category is not None:
        young = f"In de indeling voor mensen onder de {YOUNG}: {result.young_category.label}."
    return [
        outcome(total_text(result).capitalize(), "Meer punten is beter.", young, compared),
        text(
            f"Een verschil kleiner dan {NOISE} punten zegt niets. De score zegt niet waardoor het "
            "komt of wat er moet gebeuren.",
            "muted",
        ),
        origin(result.method, result.version, result.source, _DOUBT if result.unverified else ""),
    ]
