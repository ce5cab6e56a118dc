"""What was measured about a factor: reckoned here, or keyed in from who measures for a living."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import Measurement, new_id
from assistant.content.model import Factor
from assistant.dutch import day_text, number_text
from ui.forms.fields import date_field, long_text, number, short_text
from ui.forms.form import Form, ref
from ui.forms.layout import column, muted, text
from ui.forms.records import record_list
from ui.sheets.kim import kim
from ui.sheets.niosh import niosh
from ui.sheets.sheet import Kept, Sheet
from ui.steps.more import more
from ui.steps.page import row
from ui.steps.write import add, own

_SHEETS: tuple[tuple[str, str, Callable[[Callable[[Kept], None]], Sheet]], ...] = (
    ("NIOSH", "Reken uit met de NIOSH-tilindex", niosh),
    ("KIM-LHC", "Reken uit met KIM-LHC", kim),
)
"""The word by which a factor names a method, what its button says, and its sheet."""


def measured(form: Form, factor: Factor) -> QWidget:
    """The outcomes about one factor, folded until there is one."""
    return more(
        "Gemeten of berekend",
        lambda: _outcomes(form, factor),
        opened=bool(measurements(form.consult, factor.id)),
        about=factor.title,
    )


def measurements(consult: ConsultFile, factor_id: str) -> list[Measurement]:
    """What was measured about this factor."""
    return [each for each in consult.all(Measurement) if each.factor == factor_id]


def measured_title(measurement: Measurement) -> str:
    """The method and its number."""
    value = "" if measurement.value is None else f": {number_text(measurement.value, 2)}"
    return f"{measurement.method}{value}"


def measured_origin(measurement: Measurement) -> str:
    """Where an outcome comes from: source, version of the method, and day."""
    version = f"versie {measurement.version}" if measurement.version else ""
    day = day_text(measurement.day) if measurement.day else ""
    parts = (measurement.source or "niet ingevuld", version, day)
    return f"Bron: {', '.join(part for part in parts if part)}."


def measured_lines(consult: ConsultFile, factor_id: str) -> str:
    """What was measured about a factor, a line for each outcome; empty when nothing was."""
    return "\n".join(
        f"Gemeten: {measured_title(each)}. {each.says}".strip()
        for each in measurements(consult, factor_id)
        if each.method
    )


def _outcomes(form: Form, factor: Factor) -> QWidget:
    def keep(kept: Kept) -> None:
        form.session.flush()
        add(
            form,
            "Uitkomst overgenomen",
            Measurement(
                id=new_id(),
                **own(form),
                method=kept.method,
                version=kept.version,
                source=kept.source,
                value=kept.value,
                says=kept.says,
                factor=factor.id,
                day=form.session.today(),
            ),
        )

    sheets = [
        more(words, lambda make=make: make(keep), about=factor.title)
        for name, words, make in _SHEETS
        if name in factor.method
    ]
    hint = f"Dit kan het meten: {factor.method}." if factor.method else ""
    return column(
        *([muted(hint)] if hint else []),
        record_list(
            form,
            Measurement,
            _outcome,
            noun="Uitkomst",
            empty="Hier komt wat een ander heeft gemeten, zoals een ergonoom, of wat u uitrekent.",
            add="Uitkomst invoeren",
            make=lambda: Measurement(
                id=new_id(), **own(form), factor=factor.id, day=form.session.today()
            ),
            where=lambda measurement: measurement.factor == factor.id,
        ),
        *sheets,
        spacing=8,
    )


def _outcome(form: Form, measurement: Measurement) -> QWidget:
    """An outcome reckoned here stands as it is; one from elsewhere is typed in."""
    if measurement.version:
        return column(
            text(measured_title(measurement), "strong"),
            text(measurement.says),
            text(measured_origin(measurement), "small"),
            spacing=2,
        )
    return column(
        row(
            short_text(form, ref(measurement, "method"), "Methode of meting"),
            number(form, ref(measurement, "value"), "Uitkomst", decimals=2, minimum=None),
            shares=(2, 1),
        ),
        long_text(form, ref(measurement, "says"), "Wat zegt dit?", rows=2),
        row(
            short_text(form, ref(measurement, "source"), "Waar komt dit vandaan?"),
            date_field(form, ref(measurement, "day"), "Van welke dag?", future=False),
            shares=(2, 1),
        ),
        spacing=8,
    )
