"""The questions of the packs as fields, with 'onbekend' and its like beside an empty answer."""

from PySide6.QtWidgets import QWidget

from assistant.case.records import Answer
from assistant.case.words import AnswerState
from assistant.content.model import Question
from assistant.dutch import capital
from ui.forms import fields
from ui.forms.flow import flow
from ui.forms.form import AnswerRef, Form
from ui.forms.layout import button, column
from ui.steps.page import live_text

_IN_WORDS = {
    AnswerState.UNKNOWN: "Staat nu op: weet niet.",
    AnswerState.REFUSED: "Staat nu op: wil niet zeggen.",
    AnswerState.NOT_APPLICABLE: "Staat nu op: niet van toepassing.",
}
_ON_BUTTON = {
    AnswerState.UNKNOWN: "Weet niet",
    AnswerState.REFUSED: "Wil niet zeggen",
    AnswerState.NOT_APPLICABLE: "Niet van toepassing",
}


def questions(form: Form, step: str, leave_out: tuple[str, ...] = ()) -> list[QWidget]:
    """A field for every question the pack has for this step and form, in its order."""
    here = form.consult.consult.form
    entries = form.session.library.all(Question)
    return [
        question(form, entry)
        for entry in entries
        if entry.step == step
        and entry.id not in leave_out
        and (not entry.forms or here in entry.forms)
    ]


def question(form: Form, entry: Question) -> QWidget:  # noqa: PLR0911 - one for each kind
    """The field that fits the kind of this question."""
    ref = AnswerRef(form.consult_id, entry.id)
    match entry.kind:
        case "short":
            return fields.short_text(form, ref, entry.label, entry.help)
        case "long":
            return fields.long_text(form, ref, entry.label, entry.help)
        case "yesno":
            return fields.yes_no(form, ref, entry.label, entry.help)
        case "choice":
            return fields.radios(form, ref, entry.label, options(entry), entry.help)
        case "ruler":
            ends = ("helemaal niet", "helemaal")
            return fields.ruler(form, ref, entry.label, *ends, help=entry.help)
        case "date":
            return fields.date_field(form, ref, entry.label, entry.help)
        case "number":
            return fields.number(form, ref, entry.label, help=entry.help, decimals=1)


def options(entry: Question) -> list[tuple[str, str]]:
    """The values of a choice with their words, from 'value = label'."""
    pairs = (option.partition("=") for option in entry.options)
    return [(value.strip(), capital(words.strip())) for value, _, words in pairs]


def with_states(form: Form, ref: AnswerRef, field: QWidget, *states: AnswerState) -> QWidget:
    """A field with small buttons for what an empty answer can mean."""
    name = field.label.text() if isinstance(field, fields.Field) else ""
    buttons = []
    for state in states:
        made = button(
            _ON_BUTTON[state],
            "quiet",
            lambda state=state: form.write(ref, state, _ON_BUTTON[state]),
        )
        made.setAccessibleName(f"{_ON_BUTTON[state]}: {name}")
        buttons.append(made)

    def said(_consult: object) -> str:
        value = form.read(ref)
        return _IN_WORDS.get(value, "") if isinstance(value, AnswerState) else ""

    stands = live_text(form, (Answer,), said, "small")
    return column(field, flow(buttons), stands, spacing=0)
