"""Teruglezen: the consult in plain sentences, the worker's own first, and 'klopt dit?'."""

from PySide6.QtWidgets import QWidget

from assistant.case.records import (
    Action,
    Answer,
    Bottleneck,
    Consult,
    Measure,
    Note,
    Referral,
    Talent,
    Task,
    Theme,
)
from assistant.consult.steps import READ_BACK
from assistant.dutch import day_text
from ui.forms.form import Form
from ui.forms.layout import button, card, column, heading, line, muted, note, text
from ui.steps.confirm import confirm, unconfirm
from ui.steps.live import Live
from ui.steps.page import page
from ui.steps.questions import questions
from ui.steps.summary import Part, summary

_TYPES = (Answer, Note, Theme, Talent, Task, Bottleneck, Measure, Referral, Action)


def build(form: Form) -> QWidget:
    """The page of this step."""
    library = form.session.library

    def build_summary() -> QWidget:
        parts = summary(form.consult, library)
        if not parts:
            return muted("Hier komt de samenvatting, zodra er iets is opgeschreven.")
        return column(*(_part(part) for part in parts), spacing=20)

    return page(
        card(
            "Dit heb ik gehoord", Live(form, _TYPES, lambda c: summary(c, library), build_summary)
        ),
        card(
            "Klopt dit?",
            *questions(form, READ_BACK, leave_out=("klopt",)),
            Live(form, (Consult,), lambda c: c.consult.confirmed, lambda: _agree(form)),
        ),
    )


def _part(part: Part) -> QWidget:
    lines = [
        text(f"“{each.text}”", "quote") if each.quote else text(each.text) for each in part.lines
    ]
    return column(heading(part.title, 3), *lines, spacing=4)


def _agree(form: Form) -> QWidget:
    confirmed = form.consult.consult.confirmed
    if confirmed is None:
        return line(button("De werkende is akkoord", "primary", lambda: confirm(form)))
    return note(
        f"De werkende is akkoord, op {day_text(confirmed)}.",
        "success",
        button("Toch niet akkoord", "quiet", lambda: unconfirm(form)),
    )
