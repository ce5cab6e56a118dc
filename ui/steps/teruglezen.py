"""Teruglezen: the consult in plain sentences, the worker's own first, and 'klopt dit?'."""

from PySide6.QtWidgets import QWidget

from assistant.case.records import Consult
from assistant.consult.phases import PHASES, parts_of
from assistant.consult.steps import READ_BACK
from assistant.consult.summary import summary
from assistant.dutch import day_text
from ui.forms.form import Form
from ui.forms.layout import button, card, column, heading, line, muted, note
from ui.steps.confirm import confirm, unconfirm
from ui.steps.live import Live
from ui.steps.page import page
from ui.steps.questions import questions
from ui.steps.read_back import TYPES, phase_part


def build(form: Form) -> QWidget:
    """The page of this step."""
    library = form.session.library

    def build_summary() -> QWidget:
        found = [phase for phase in PHASES if parts_of(form.consult, library, phase)]
        if not found:
            return muted("Hier komt de samenvatting, zodra er iets is opgeschreven.")
        return column(*(_phase(form, phase) for phase in found), spacing=24)

    return page(
        card(
            "Dit heb ik gehoord",
            Live(
                form,
                TYPES,
                lambda c: {part.phase for part in summary(c, library)},
                build_summary,
            ),
        ),
        card(
            "Klopt dit?",
            *questions(form, READ_BACK, leave_out=("klopt",)),
            Live(form, (Consult,), lambda c: c.consult.confirmed, lambda: _agree(form)),
        ),
    )


def _phase(form: Form, phase: str) -> QWidget:
    return column(heading(PHASES[phase], 2), phase_part(form, phase), spacing=8)


def _agree(form: Form) -> QWidget:
    confirmed = form.consult.consult.confirmed
    if confirmed is None:
        return line(button("De werkende is akkoord", "primary", lambda: confirm(form)))
    return note(
        f"De werkende is akkoord, op {day_text(confirmed)}.",
        "success",
        button("Toch niet akkoord", "quiet", lambda: unconfirm(form)),
    )
