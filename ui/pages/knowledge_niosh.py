"""The lifting index of NIOSH on a sheet: the load, where the hands are, how often and how long."""

from PySide6.QtWidgets import QWidget

from assistant.balance.methods.niosh import (
    Condition,
    Coupling,
    Hands,
    LiftingIndex,
    Multiplier,
    lifting_index,
)
from assistant.dutch import number_text
from ui.forms.layout import column, heading, text
from ui.pages.knowledge_sheet import Sheet, origin, outcome
from ui.steps.room import Beside


def niosh() -> Sheet:
    """A sheet for one lifting task with two hands."""
    sheet = Sheet(
        "Tillen: NIOSH-tilindex",
        "Voor tillen met twee handen. Meet afstanden vanaf de enkels en vanaf de vloer.",
    )
    load = sheet.number("Gewicht (kg)")
    coupling = sheet.choice("Grip", Coupling)
    frequency = sheet.number("Keer per minuut, over een kwartier")
    minutes = sheet.number("Hoe lang achter elkaar (minuten)")
    recovery = sheet.number("Lichter werk daarna (minuten)")
    start = _hands(sheet, "bij het begin")
    end = _hands(sheet, "aan het eind")
    careful = sheet.tick("De last wordt met zorg neergezet")
    conditions = {each: sheet.tick(each.label) for each in Condition}

    def reckon() -> list[QWidget]:
        points = [Hands(*(field.value() for field in fields)) for fields in (start, end)]
        return _shown(
            lifting_index(
                load.value(),
                *points,
                frequency=frequency.value(),
                minutes=minutes.value(),
                recovery_minutes=recovery.value(),
                coupling=coupling.value(),
                careful_placing=careful.isChecked(),
                conditions=[each for each, box in conditions.items() if box.isChecked()],
            )
        )

    sheet.fill(
        reckon,
        Beside((load, coupling)),
        Beside((frequency, minutes, recovery)),
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
