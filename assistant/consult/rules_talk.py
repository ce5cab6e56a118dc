"""Remarks about the talk itself: what was read back and has changed since."""

from collections.abc import Iterator

from assistant.consult.phases import PHASES, is_stale
from assistant.consult.relapse import relapsed, unasked
from assistant.consult.remark import Remark, Rule, Subject
from assistant.consult.steps import CHANGE, READ_BACK
from assistant.dutch import list_text


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


TALK_RULES: tuple[Rule, ...] = (agreement_stale, relapse)
