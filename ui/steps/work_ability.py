"""A work ability outcome from elsewhere: keyed in, with its source and what it does not say."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Measurement, new_id
from assistant.content.model import WaiItem
from assistant.dutch import capital, day_text
from assistant.problem import OutOfScope
from assistant.screening.work_ability import (
    DIMENSIONS,
    METHOD,
    NOISE,
    WorkAbility,
    of_points,
    of_total,
    total_text,
)
from assistant.screening.work_ability_norm import reference_text
from ui.forms.field import Field
from ui.forms.fields import date_field, number, short_text
from ui.forms.form import Form, ref
from ui.forms.layout import card, column, muted
from ui.forms.records import record_list
from ui.forms.typed import Line, Refused, typed
from ui.steps.page import in_pairs, live_text, row
from ui.steps.write import own


def work_ability(form: Form) -> QWidget:
    """The card in which an outcome of the WAI is keyed in."""
    return card(
        "Uitkomst van een WAI",
        record_list(
            form,
            Measurement,
            _outcome,
            noun="Uitkomst",
            empty="Heeft de werkende elders een WAI ingevuld? Dan kan de uitkomst hier.",
            add="Uitkomst invoeren",
            make=lambda: Measurement(
                id=new_id(), **own(form), method=METHOD, day=form.session.today()
            ),
            where=lambda measurement: measurement.method == METHOD,
        ),
    )


def outcome_of(measurement: Measurement, age: int | None) -> WorkAbility | None:
    """What was keyed in as an outcome: points per dimension before a total alone."""
    points = [_point(part) for part in measurement.parts]
    if any(point is not None for point in points):
        return of_points(points, age)
    return of_total(measurement.value, age) if measurement.value is not None else None


def work_ability_of(consult: ConsultFile, measurement: Measurement) -> WorkAbility | None:
    """The outcome, classified by the age the worker had on its day."""
    birth, day = consult.file.worker.birth_year, measurement.day
    return outcome_of(measurement, day.year - birth if birth and day else None)


def outcome_text(consult: ConsultFile, measurement: Measurement) -> str:
    """The outcome with its category, its source and what it does not say."""
    found, day = work_ability_of(consult, measurement), measurement.day
    if found is None:
        return ""
    total = f"{capital(total_text(found))}. Meer punten is beter."
    said_by = measurement.source or "nog niet ingevuld"
    on = f", {day_text(day)}" if day else ""
    origin = f"Bron: {said_by}{on}. {rule_text(found)}"
    return "\n".join([total, origin, " ".join(meaning(found))])


def rule_text(found: WorkAbility) -> str:
    """How the total is reckoned."""
    return f"Rekenregel: {found.source}; niet nagekeken."


def meaning(found: WorkAbility) -> list[str]:
    """What an outcome says and does not say, a sentence or two at a time."""
    young = found.young_category
    return [
        *([f"In de indeling voor mensen onder de 35: {young.label}."] if young else []),
        "De score zegt niet waardoor het komt of wat er moet gebeuren.",
        f"Een verschil kleiner dan {NOISE} punten zegt niets.",
        reference_text(),
    ]


def _outcome(form: Form, measurement: Measurement) -> QWidget:
    def says(consult: ConsultFile) -> str:
        now = consult.file.get(Measurement, measurement.id)
        return outcome_text(consult, now) if now else ""

    return column(
        row(
            number(
                form,
                ref(measurement, "value"),
                "Totaal",
                unit="7 tot 49",
                minimum=7,
                maximum=49,
                decimals=1,
            ),
            short_text(form, ref(measurement, "source"), "Waar komt dit vandaan?"),
            date_field(form, ref(measurement, "day"), "Ingevuld op", future=False),
            shares=(1, 2, 1),
        ),
        muted("Of de punten per onderdeel. Nooit de antwoorden zelf."),
        in_pairs([_part(form, measurement, place) for place in range(len(DIMENSIONS))]),
        live_text(form, (Measurement,), says),
        spacing=12,
    )


def _part(form: Form, measurement: Measurement, place: int) -> QWidget:
    """The points of one dimension, one place of a stored tuple."""
    where = ref(measurement, "parts")
    control = Line()
    control.setMaximumWidth(160)

    def parse(words: str) -> tuple[str, ...]:
        parts = _seven(form.read(where))
        parts[place] = words.strip().replace(",", ".")
        alone: list[float | None] = [None] * len(DIMENSIONS)
        try:
            alone[place] = _point(parts[place])
            of_points(alone)
        except OutOfScope as problem:
            raise Refused(problem.do) from problem
        except ValueError as error:
            raise Refused("Vul een getal in, bijvoorbeeld 7.") from error
        return tuple(parts)

    def show(parts: tuple[str, ...] | None) -> str:
        return _seven(parts)[place].replace(".", ",")

    licensed = form.session.library.all(WaiItem)
    asked = "\n".join(item.text for item in licensed if item.dimension == place + 1)
    field = Field(DIMENSIONS[place], control, asked)
    return typed(form, where, field, parse=parse, show=show, title="Punten")


def _seven(parts: tuple[str, ...] | None) -> list[str]:
    filled = list(parts or ())
    return filled + [""] * (len(DIMENSIONS) - len(filled))


def _point(words: str) -> float | None:
    return float(words) if words else None
