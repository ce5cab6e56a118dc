"""The same few figures at every consult, so that later ones can be laid beside them."""

from PySide6.QtWidgets import QWidget

from assistant.case.words import AnswerState
from assistant.consult.steps import INDICATORS
from assistant.content.model import Question
from ui.forms.fields import number
from ui.forms.form import AnswerRef, Form
from ui.forms.layout import column
from ui.steps.page import in_pairs
from ui.steps.questions import question, with_states

_MOST = {"verzuimdagen": 31, "loonwaarde_nu": 100, "ao_percentage": 100}
"""The highest figure there can be: the days of a month, and all of a hundred per cent."""


def indicators(form: Form) -> QWidget:
    """The figures of this consult; what is not known is said, not left empty."""
    library = form.session.library
    entries = [entry for id_ in INDICATORS if (entry := library.get(Question, id_))]
    figures = [_figure(form, entry) for entry in entries if entry.id in _MOST]
    others = [question(form, entry) for entry in entries if entry.id not in _MOST]
    return column(in_pairs(figures), *others, spacing=12)


def _figure(form: Form, entry: Question) -> QWidget:
    where = AnswerRef(form.consult_id, entry.id)
    field = number(form, where, entry.label, maximum=_MOST[entry.id], decimals=1, help=entry.help)
    return with_states(form, where, field, AnswerState.UNKNOWN, AnswerState.NOT_APPLICABLE)
