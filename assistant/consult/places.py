"""Where in a case some words were typed, so that a search leads to the step they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import (
    KINDS,
    Action,
    Answer,
    Bottleneck,
    Capacity,
    Consult,
    Measure,
    Measurement,
    Note,
    Record,
    Referral,
    Scenario,
    Signal,
    Step,
    Talent,
    Task,
    TaskLoad,
    Theme,
    Visit,
)
from assistant.consult import steps
from assistant.content.library import Library
from assistant.content.model import Question
from assistant.dutch import fold

_STEPS: dict[type[Record], str] = {
    Signal: steps.SIGNALS,
    Measurement: steps.QUESTIONNAIRE,
    Theme: steps.TALK,
    Talent: steps.TALK,
    Task: steps.WORK,
    TaskLoad: steps.WORK,
    Visit: steps.WORK,
    Capacity: steps.CAPACITY,
    Bottleneck: steps.BALANCE,
    Measure: steps.MEASURES,
    Scenario: steps.MEASURES,
    Referral: steps.REFERRAL,
    Action: steps.AGREEMENTS,
}
"""The step in which each kind of record is shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """A consult and a step of it; `step` is empty where one was when it was left."""

    consult_id: str
    step: str


def place_of(file: CaseFile, words: str, library: Library) -> Place | None:
    """Where most of these words stand, the latest consult first; None without any consult."""
    wanted = fold(words).split()
    consults = [file.consult(each.id) for each in reversed(file.all(Consult))]
    best, most = None, 0
    for consult in consults:
        for step, text in _texts(consult, library):
            count = sum(word in text for word in wanted)
            if count > most:
                best, most = Place(consult.consult.id, step), count
    if best is None and consults:
        return Place(consults[0].consult.id, "")
    return best


def _texts(consult: ConsultFile, library: Library) -> Iterator[tuple[str, str]]:
    """What was typed in the steps this consult has, each text with its step."""
    present = {step.key for step in consult.all(Step)}
    for type_ in KINDS.values():
        for record in consult.all(type_) if "consult_id" in type_.__slots__ else ():
            step = _step(record, library)
            if step in present:
                values = (getattr(record, field.name) for field in fields(record))
                yield step, fold(" ".join(each for each in values if isinstance(each, str)))


def _step(record: Record, library: Library) -> str:
    """The step a record is shown in; an empty text when it is shown in none."""
    if isinstance(record, Note):
        return record.step
    if isinstance(record, Answer):
        question = library.get(Question, record.question)
        return question.step if question else ""
    return _STEPS.get(type(record), "")
