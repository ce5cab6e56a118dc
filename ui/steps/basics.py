"""The basisvragen, verbatim, each with what the consult already holds about it."""

from PySide6.QtWidgets import QWidget

from assistant.advice.questions import basic_answers
from assistant.case.file import ConsultFile
from assistant.case.records import (
    Answer,
    Assignment,
    Bottleneck,
    Capacity,
    Measure,
    SourceDocument,
    Talent,
    Task,
    TaskLoad,
)
from assistant.case.words import Obstacle
from assistant.content.model import BasicQuestion
from ui.forms.fields import long_text
from ui.forms.form import AnswerRef, Form
from ui.forms.layout import column
from ui.steps.page import live_text

BALANCE_TYPES = (Task, TaskLoad, Capacity, Measure, Bottleneck, SourceDocument)
"""The records the balance is made of."""

_MATCH = "basis3"
"""The basisvraag whether work and worker match: the one that judges the balance."""


def settled(consult: ConsultFile) -> bool:
    """Whether nothing has to be solved before the balance can be judged."""
    return consult.file.assignment.obstacle in (Obstacle.NONE, Obstacle.UNASKED)


def basic_question(form: Form, asked: BasicQuestion) -> QWidget:
    """A basisvraag, verbatim, with what the consult already holds about it."""

    def facts(consult: ConsultFile) -> str:
        if asked.id == _MATCH and not settled(consult):
            return ""
        found = basic_answers(consult, form.session.library)
        lines = [fact for each in found if each.question.id == asked.id for fact in each.facts]
        return "\n".join(["Uit dit gesprek:", *lines]) if lines else ""

    return column(
        long_text(form, AnswerRef(form.consult_id, asked.id), asked.text),
        live_text(form, (*BALANCE_TYPES, Talent, Answer, Assignment), facts, "small"),
        spacing=4,
    )
