"""The triage on task load: whether an AD can help, and what was answered (002-R08)."""

from assistant.case.file import ConsultFile
from assistant.case.records import Answer
from assistant.case.words import AnswerState
from assistant.content.library import Library
from assistant.content.model import Question
from assistant.report.model import Block, Source, Table
from assistant.report.say import cell, ours, paragraph, section, source

_FORM, _ADVICE, _RULE = "triage", "triage_advies", "triage"
_WORDS = {"yes": "Ja", "no": "Nee"}
_OUTCOME = {
    "yes": "Een arbeidsdeskundige kan hierbij helpen.",
    "no": "Een arbeidsdeskundige is hierbij nu niet nodig.",
}


def triage(view: ConsultFile, library: Library) -> tuple[Block, ...]:
    """The outcome and the answers behind it; nothing where no triage was done."""
    asked = [
        (question, answer)
        for question in library.all(Question)
        if _FORM in question.forms
        and (answer := view.answer(question.id))
        and answer.state is not AnswerState.UNANSWERED
    ]
    rows = tuple(
        (
            cell(question.label, Source("content", question.id, "label")),
            cell(_said(answer), source(answer, "value")),
        )
        for question, answer in asked
        if question.id != _ADVICE
    )
    table = (Table("Wat is geantwoord", ("Vraag", "Antwoord"), rows, (4, 1.2)),) if rows else ()
    return section("Kan een arbeidsdeskundige helpen?", _advice(view), table, _limits(asked))


def _said(answer: Answer) -> str:
    if answer.state is not AnswerState.ANSWERED:
        return answer.state.label.capitalize()
    return _WORDS.get(answer.value, answer.value)


def _advice(view: ConsultFile) -> tuple[Block, ...]:
    answer, text = view.answer(_ADVICE), _OUTCOME.get(view.text(_ADVICE))
    if answer is None or text is None:
        return ()
    return paragraph(ours(_RULE, text, source(answer, "value"), strong=True))


def _limits(asked: list[tuple[Question, Answer]]) -> tuple[Block, ...]:
    if not asked:
        return ()
    text = (
        "Dit zijn onze eigen vragen; er hoort geen norm bij. De antwoorden zijn niet opgeteld: "
        "ze helpen om samen te kiezen."
    )
    return paragraph(ours(_RULE, text, *(source(answer) for _, answer in asked)), style="note")
