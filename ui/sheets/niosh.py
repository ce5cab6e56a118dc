"""The lifting index of NIOSH on a sheet: the load, where the hands are, how often and how long."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from assistant.balance.methods.niosh import (
    Condition,
    Coupling,
    Hands,
    LiftingIndex,
    Multiplier,
    average_frequency,
    lifting_index,
)
from assistant.dutch import number_text
from ui.forms.layout import column, heading, text
from ui.sheets.sheet import Kept, Sheet, origin, outcome
from ui.steps.room import Beside


def niosh(keep: Callable[[Kept], None] | None = None) -> Sheet:
    """A sheet for one lifting task with two hands; its outcome can be kept by `keep`."""
    sheet = Sheet(
        "Tillen: NIOSH-tilindex",
        "Voor tillen met twee handen. Meet afstanden vanaf de enkels en vanaf de vloer.",
        keep,
    )
    load = sheet.number("Gewicht (kg)")
    coupling = sheet.choice("Grip", Coupling)
    times = sheet.number("Keer per minuut, zolang er getild wordt")
    quarter = sheet.number("Minuten tillen in een kwartier", "15")
    minutes = sheet.number("Hoe lang achter elkaar (minuten)")
    recovery = sheet.number("Lichter werk daarna (minuten)")
    start = _hands(sheet, "bij het begin")
    end = _hands(sheet, "aan het eind")
    careful = sheet.tick("De last wordt met zorg neergezet")
    conditions = {each: sheet.tick(each.label) for each in Condition}

    def reckon() -> list[QWidget]:
        points = [Hands(*(field.value() for field in fields)) for fields in (start, end)]
        frequency = average_frequency(times.value(), quarter.value())
        result = lifting_index(
            load.value(),
            *points,
            frequency=frequency,
            minutes=minutes.value(),
            recovery_minutes=recovery.value(),
            coupling=coupling.value(),
            careful_placing=careful.isChecked(),
            conditions=[each for each, box in conditions.items() if box.isChecked()],
        )
        task = (
            f"{number_text(load.value(), 2)} kg, {number_text(frequency, 2)} keer per minuut over "
            f"een kwartier, {number_text(minutes.value())} minuten achter elkaar"
        )
        sheet.can_keep(_kept(result, task))
        return _shown(result)

    sheet.fill(
        reckon,
        Beside((load, coupling)),
        Beside((times, quarter)),
        Beside((minutes, recovery)),
        Beside(start),
        Beside(end),
        careful,
        heading("Komt een van deze dingen voor?", 3),
        column(*conditions.values(), spacing=0),
    )
    return sheet


def _hands(sheet: Sheet, when: str) -> tuple:
    """Where the hands are: afstand, hoogte, draaiing."""
    return (
        sheet.number(f"Afstand tot het lichaam {when} (cm)"),
        sheet.number(f"Hoogte van de handen {when} (cm)"),
        sheet.number(f"Draaiing {when} (graden)", "0"),
    )


def _kept(result: LiftingIndex, task: str) -> Kept:
    says = (
        f"Tilindex: {result.reading.label}. Aanbevolen gewicht: hoogstens "
        f"{number_text(result.limit)} kg. Gerekend met {task}."
    )
    return Kept(result.method, result.version, result.source, result.index, says)


def _shown(result: LiftingIndex) -> list[QWidget]:
    costliest = result.governing.costliest
    helps = ""
    if costliest is not None:
        without = number_text(result.governing.index_without(costliest), 2)
        helps = f"Het meest helpt een andere ‘{costliest.label}’: ideaal wordt de index {without}."
    multipliers = ", ".join(
        f"{Multiplier(each).label} {number_text(value, 2)}"
        for each, value in result.governing.multipliers.items()
    )
    return [
        outcome(
            f"Tilindex {number_text(result.index, 2)}",
            f"{result.reading.label.capitalize()}. Lager is beter.",
            f"Aanbevolen gewicht: hoogstens {number_text(result.limit)} kg.",
            helps,
        ),
        text(f"Factoren (1 is ideaal): {multipliers}.", "muted"),
        origin(result.method, result.version, result.source),
    ]
