"""Where a sentence of a report was said: the step to go to, and in words what it was made from."""

from dataclasses import dataclass

from assistant.case.file import ConsultFile
from assistant.case.records import KINDS, Answer, Note, Step
from assistant.consult.steps import (
    AGREEMENTS,
    ASSIGNMENT,
    BALANCE,
    CAPACITY,
    CONSENT,
    DOMAIN_PREFIX,
    MEASURES,
    QUESTIONNAIRE,
    READ_BACK,
    REFERRAL,
    REPORT,
    SIGNALS,
    TALK,
    WORK,
)
from assistant.content.library import Library
from assistant.content.model import BasicQuestion, Question
from assistant.privacy.labels import TITLES
from assistant.report.model import Source
from assistant.screening.themes import ITEM_PREFIX

_STEPS = {
    "action": AGREEMENTS,
    "assignment": ASSIGNMENT,
    "bottleneck": BALANCE,
    "capacity": CAPACITY,
    "case": ASSIGNMENT,
    "clearance": REPORT,
    "consent": CONSENT,
    "consult": READ_BACK,
    "measure": MEASURES,
    "measurement": QUESTIONNAIRE,
    "organisation": ASSIGNMENT,
    "referral": REFERRAL,
    "scenario": MEASURES,
    "signal": SIGNALS,
    "source_document": ASSIGNMENT,
    "talent": TALK,
    "task": WORK,
    "task_load": WORK,
    "theme": TALK,
    "unit": ASSIGNMENT,
    "visit": WORK,
    "worker": ASSIGNMENT,
}
"""The step at which each kind is filled in."""

NOT_SAID = {
    "typed": "Door u zelf geschreven",
    "setting": "Uw gegevens in de instellingen",
    "content": "De tekst van een pakket",
}
"""What a source is called that nobody said at a step."""

FIXED = "Een vaste zin van Evenwicht"


@dataclass(frozen=True, slots=True)
class Origin:
    """The step where something was said, empty when nobody said it, and what it is in words."""

    step: str
    words: str


def origin(sources: tuple[Source, ...], consult: ConsultFile, library: Library) -> Origin:
    """Where a sentence comes from: the first thing of it that was said somewhere."""
    found = [_origin(source, consult, library) for source in sources]
    keys = {step.key for step in consult.all(Step)}
    told = [one for one in found if one.step in keys]
    if told:
        return told[0]
    words = next((one.words for one in found if one.words), FIXED)
    return Origin("", words)


def _origin(source: Source, consult: ConsultFile, library: Library) -> Origin:
    if source.kind in NOT_SAID or source.kind not in KINDS:
        return Origin("", NOT_SAID.get(source.kind, ""))
    words = TITLES[source.kind]
    if source.kind == "answer":
        return Origin(_step_of_answer(source.id, consult, library), words)
    if source.kind == "note":
        note = consult.file.get(Note, source.id)
        return Origin(note.step if note and note.step else TALK, words)
    return Origin(_STEPS.get(source.kind, ""), words)


def _step_of_answer(id_: str, consult: ConsultFile, library: Library) -> str:
    """The step at which a question is asked."""
    answer = consult.file.get(Answer, id_)
    asked = answer.question if answer else ""
    if asked.startswith(ITEM_PREFIX):
        return QUESTIONNAIRE
    if asked.startswith(DOMAIN_PREFIX):
        return MEASURES
    entry = library.get(Question, asked) or library.get(BasicQuestion, asked)
    return entry.step if entry else ""
