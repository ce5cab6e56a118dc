"""KIM-LHC 2019 on a sheet: how often, how heavy, how held, and what makes it harder."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from assistant.balance.methods.kim import (
    POSTURES,
    Aspect,
    Handling,
    KimScore,
    LoadTable,
    Organisation,
    Part,
    score,
)
from assistant.dutch import list_text, number_text
from ui.forms.layout import text
from ui.sheets.sheet import Kept, Sheet, origin, outcome
from ui.steps.page import in_pairs
from ui.steps.room import Beside


def kim(keep: Callable[[Kept], None] | None = None) -> Sheet:
    """A sheet for one task of lifting, holding or carrying; its outcome can be kept by `keep`."""
    sheet = Sheet(
        "Tillen en dragen: KIM-LHC 2019",
        "Voor lasten vanaf 3 kg. Neem de punten voor houding en omstandigheden over van het "
        "formulier van BAuA.",
        keep,
    )
    times = sheet.number("Keer per dienst", whole=True)
    load = sheet.number("Gewicht dat iemand echt draagt (kg)")
    table = sheet.choice("Kolom van het formulier", LoadTable)
    handling = sheet.choice("Vasthouden", Handling)
    posture = sheet.choice("Punten voor houding", [(each, str(each)) for each in POSTURES])
    extra = sheet.number("Extra: draaien, reiken, handen hoog", "0")
    spread = sheet.choice("Verdeling van het werk", Organisation)
    aspects = {each: sheet.number(f"Punten voor {each.label}", "0", whole=True) for each in Aspect}

    def reckon() -> list[QWidget]:
        result = score(
            times.value(),
            load.value(),
            table.value(),
            handling=handling.value(),
            posture=posture.value(),
            extra=(extra.value(),),
            conditions={each: field.value() for each, field in aspects.items()},
            organisation=spread.value(),
        )
        task = f"{number_text(load.value(), 2)} kg, {number_text(times.value())} keer per dienst"
        sheet.can_keep(_kept(result, task))
        return _shown(result)

    sheet.fill(
        reckon,
        Beside((times, load, table)),
        Beside((handling, spread)),
        Beside((posture, extra)),
        in_pairs(list(aspects.values())),
    )
    return sheet


def _kept(result: KimScore, task: str) -> Kept:
    says = f"Belasting: {result.risk.label}. Gerekend met {task}."
    if result.unverified:
        says += f" {_doubt(result)[:1].upper()}{_doubt(result)[1:]} zijn niet nagekeken."
    return Kept(result.method, result.version, result.source, result.total, says)


def _doubt(result: KimScore) -> str:
    """The points no source vouches for, in words; empty when there are none."""
    parts = list_text([part.label for part in result.unverified])
    return f"de punten voor {parts}" if parts else ""


def _shown(result: KimScore) -> list[QWidget]:
    parts = [
        f"{part.label} {number_text(points)}"
        for part, points in result.points.items()
        if part is not Part.TIME
    ]
    return [
        outcome(
            f"{number_text(result.total)} punten",
            f"Belasting: {result.risk.label}. Lager is beter.",
            f"Het meest helpt een verandering bij ‘{result.costliest.label}’.",
        ),
        text(
            f"Hoe vaak telt {number_text(result.points[Part.TIME])} keer: {list_text(parts)}.",
            "muted",
        ),
        origin(
            result.method,
            result.version,
            result.source,
            f"{_doubt(result)}." if result.unverified else "",
        ),
    ]
