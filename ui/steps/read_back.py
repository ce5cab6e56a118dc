"""Reading a phase of the talk back: what was said in it, and whether the worker finds it right."""

from PySide6.QtWidgets import QWidget

from assistant.case.file import ConsultFile
from assistant.case.records import (
    Action,
    Answer,
    Bottleneck,
    Measure,
    Note,
    Record,
    Referral,
    Signal,
    Talent,
    Task,
    Theme,
)
from assistant.case.talk import PhaseSummary
from assistant.case.words import Agreement
from assistant.consult import phases
from assistant.consult.summary import Part
from assistant.dutch import day_text
from ui.forms.fields import long_text
from ui.forms.form import Form, ref
from ui.forms.layout import button, card, column, heading, line, note, text
from ui.steps.live import Live
from ui.steps.more import more
from ui.steps.write import commit

TYPES: tuple[type[Record], ...] = (
    Answer, Note, Signal, Theme, Talent, Task, Bottleneck, Measure, Referral, Action, PhaseSummary,
)  # fmt: skip
"""The records a summary is made of."""

_TITLE = "Vat dit deel samen en lees het terug"


def read_back_card(form: Form, phase: str) -> QWidget:
    """At the end of a phase: its summary, folded until somebody reads it back."""
    return card(
        "",
        more(_TITLE, lambda: phase_part(form, phase), about=phases.PHASES[phase]),
        Live(form, TYPES, lambda c: _how_it_stands(form, c, phase), lambda: _said(form, phase)),
    )


def phase_part(form: Form, phase: str) -> QWidget:
    """What was said in a phase, and what the worker says to it."""
    library = form.session.library

    def build() -> QWidget:
        found = phases.parts_of(form.consult, library, phase)
        if not found:
            return text("Over dit deel is nog niets opgeschreven.", "muted")
        return column(*(_part(each) for each in found), spacing=16)

    return column(
        Live(form, TYPES, lambda c: phases.parts_of(c, library, phase), build),
        Live(
            form,
            TYPES,
            lambda c: (bool(phases.parts_of(c, library, phase)), *_how_it_stands(form, c, phase)),
            lambda: _answer(form, phase),
        ),
        spacing=12,
    )


def _part(part: Part) -> QWidget:
    lines = [
        text(f"“{each.text}”", "quote") if each.quote else text(each.text) for each in part.lines
    ]
    return column(heading(part.title, 3), *lines, spacing=4)


def _how_it_stands(form: Form, consult: ConsultFile, phase: str) -> tuple[object, ...]:
    kept = phases.read_back(consult, phase)
    stale = phases.is_stale(consult, form.session.library, phase)
    return (kept and (kept.id, kept.state, kept.on), stale)


def _said(form: Form, phase: str) -> QWidget | None:
    """In a few words what the worker said to it."""
    kept = phases.read_back(form.consult, phase)
    if kept is None or kept.state is Agreement.OPEN:
        return None
    if phases.is_stale(form.consult, form.session.library, phase):
        return note("Sinds dit is teruggelezen, is er iets veranderd. Lees het nog eens terug.")
    on = f" op {day_text(kept.on)}" if kept.on else ""
    words = "De werkende is akkoord" if kept.state is Agreement.AGREED else "De werkende verbeterde"
    return text(f"{words}{on}.", "good")


def _answer(form: Form, phase: str) -> QWidget | None:
    """The two answers, and room for how it should be."""
    if not phases.parts_of(form.consult, form.session.library, phase):
        return None
    kept = phases.read_back(form.consult, phase)
    corrected = kept is not None and kept.state is Agreement.CORRECTED
    parts: list[QWidget] = []
    if (said := _said(form, phase)) is not None:
        parts.append(said)
    parts.append(line(_button(form, phase, "Dit klopt", Agreement.AGREED),
                      _button(form, phase, "Dit moet anders", Agreement.CORRECTED)))  # fmt: skip
    if kept is not None and corrected:
        parts.append(
            long_text(
                form,
                ref(kept, "text"),
                "Hoe moet het zijn?",
                "Pas het daarna aan waar het staat. Dan verandert ook deze tekst.",
                rows=2,
            )
        )
    return column(*parts, spacing=8)


def _button(form: Form, phase: str, words: str, state: Agreement) -> QWidget:
    made = button(words, "plain", lambda: say(form, phase, state))
    made.setAccessibleName(f"{words}: {phases.PHASES[phase]}")
    return made


def say(form: Form, phase: str, state: Agreement) -> None:
    """The worker says this to a phase as it stands now."""
    form.session.flush()
    session = form.session
    changes = phases.say(
        form.consult, session.library, phase, state, today=session.today(), now=session.now()
    )
    commit(form, f"Samenvatting {state.label}", *changes)
