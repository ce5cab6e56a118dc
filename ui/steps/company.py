"""What an employer usually does about a load: the standard adaptations of its functions."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from assistant.case.organisation import JobLoad
from assistant.case.records import Bottleneck, Measure
from ui.forms.form import Form
from ui.forms.layout import button, column, heading, line, text
from ui.steps.live import Live


def company_measures(
    form: Form, bottleneck: Bottleneck, take: Callable[[str, str], None]
) -> QWidget:
    """What was written down at this employer for the same load, each with a button to take it.

    Args:
        form: the form of the step.
        bottleneck: what it has to fit.
        take: adds a measure by its id in the catalogue (here none) and its words.
    """

    def left() -> tuple[JobLoad, ...]:
        now = form.file.get(Bottleneck, bottleneck.id) or bottleneck
        taken = {measure.text for measure in form.consult.all(Measure)}
        return tuple(each for each in _of_employer(form, now.factor) if each.text not in taken)

    def build() -> QWidget | None:
        lines = [_line(each, take) for each in left()]
        if not lines:
            return None
        return column(heading("Gebruikelijk bij deze werkgever", 3), *lines, spacing=8)

    return Live(form, (Bottleneck, Measure), lambda _consult: left(), build)


def _of_employer(form: Form, factor: str) -> list[JobLoad]:
    """What is kept of the functions of the employer about this load, with a way to change it."""
    of = form.file.case.organisation_id
    every = form.session.vault.cases.every(JobLoad) if of and factor else ()
    found = [e for e in every if (e.organisation_id, e.factor) == (of, factor) and e.text.strip()]
    return list({each.text: each for each in found}.values())


def _line(load: JobLoad, take: Callable[[str, str], None]) -> QWidget:
    made = button("Neem over", "quiet", lambda: take("", load.text))
    made.setAccessibleName(f"Neem over: {load.text}")
    where = ", ".join(part for part in (load.job.strip(), load.task.strip()) if part)
    said = [text(load.text, "strong"), *([text(where, "small")] if where else [])]
    return line(column(*said, spacing=0), made, stretch=0)
