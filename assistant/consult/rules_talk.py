"""Remarks about the talk itself: what was read back and has changed since."""

from collections.abc import Iterator

from assistant.case.records import Answer
from assistant.case.words import AnswerState
from assistant.consult.phases import PHASES, is_stale
from assistant.consult.relapse import relapsed, unasked
from assistant.consult.remark import Remark, Rule, Subject
from assistant.consult.steps import CHANGE, READ_BACK, REPORT
from assistant.content.model import Question
from assistant.dutch import list_text, sentence_text


def agreement_stale(subject: Subject) -> Iterator[Remark]:
    """What was changed after the worker agreed is read back again."""
    if subject.consult.consult.confirmed is None:
        return
    changed = [
        title.lower()
        for phase, title in PHASES.items()
        if is_stale(subject.consult, subject.library, phase)
    ]
    if changed:
        yield Remark(
            "agreement_stale",
            READ_BACK,
            f"Na het akkoord is er iets veranderd bij: {list_text(changed)}. Lees dat opnieuw "
            "terug met de werkende.",
        )


def never_empty(subject: Subject) -> Iterator[Remark]:
    """What the packs say is always asked, such as what the worker tried already (000-R20)."""
    consult = subject.consult
    for asked in subject.library.all(Question):
        here = not asked.forms or consult.consult.form in asked.forms
        answer = consult.answer(asked.id)
        empty = answer is None or (
            answer.state is AnswerState.ANSWERED and not answer.value.strip()
        )
        if asked.required and here and empty and subject.has_step(asked.step):
            yield Remark(
                "always_asked", asked.step, f"Stel ook de vraag ‘{asked.label}’.", field=asked.id
            )


def relapse(subject: Subject) -> Iterator[Remark]:
    """What was put in place is asked after, and taken up again when it slipped (000-R40)."""
    if not subject.has_step(CHANGE):
        return
    for measure in unasked(subject.consult):
        yield Remark(
            "relapse_unasked",
            CHANGE,
            f"Vraag of dit van de vorige keer nog werkt: {measure.text}.",
            ("measure", measure.id),
        )
    for measure in relapsed(subject.consult):
        yield Remark(
            "relapse",
            CHANGE,
            f"Dit werkt niet meer zoals bedoeld: {measure.text}. Spreek af wat er nu gebeurt.",
            ("measure", measure.id),
        )


def outside_assignment(subject: Subject) -> Iterator[Remark]:
    """What is said about the organisation is held against the assignment and its mandate (004-R17).

    Outside it, the AD raises it deliberately or not at all. The mandate is the one that was written
    down last, in whichever consult of the case.
    """
    said = {answer.question: answer.value.strip() for answer in subject.consult.all(Answer)}
    if not said.get("organisatiesignaal"):
        return
    mandates = [a.value for a in subject.consult.file.all(Answer) if a.question == "mandaat"]
    agreed = next((value.strip() for value in reversed(mandates) if value.strip()), "")
    beside = f" U sprak hierover af: {sentence_text(agreed)}" if agreed else ""
    if not said.get("binnen_opdracht"):
        yield Remark(
            "mandate_unasked",
            REPORT,
            "U schrijft iets over het werk in bredere zin. Zeg of dat binnen uw opdracht valt."
            + beside,
            field="binnen_opdracht",
        )
    elif said["binnen_opdracht"] == "buiten":
        yield Remark(
            "outside_assignment",
            REPORT,
            "Wat u over het werk in bredere zin schrijft, valt buiten uw opdracht. Bespreek eerst "
            f"met de opdrachtgever of u het naar voren brengt.{beside}",
            field="binnen_opdracht",
        )


TALK_RULES: tuple[Rule, ...] = (agreement_stale, never_empty, relapse, outside_assignment)
