"""Whether what was put in place still works: relapse is looked for, and answered (000-R40)."""

from typing import Final

from assistant.case.file import ConsultFile
from assistant.case.records import Action, Measure
from assistant.consult.follow_up import before
from assistant.consult.steps import RELAPSE_PREFIX

KIND: Final = "relapse:"
"""How the kind of an action that takes a measure up again begins; the measure's id follows."""


def in_place(consult: ConsultFile) -> tuple[Measure, ...]:
    """The measures of a consult that somebody said to carry out."""
    return tuple(m for m in consult.all(Measure) if m.status.is_agreed and m.text)


def relapsed(consult: ConsultFile) -> tuple[Measure, ...]:
    """The earlier measures that no longer work, and for which nothing was agreed again yet."""
    again = {action.kind for action in consult.all(Action)}
    return tuple(
        measure
        for each in before(consult)
        for measure in each.all(Measure)
        if consult.text(RELAPSE_PREFIX + measure.id) in {"no", "partly"}
        and KIND + measure.id not in again
    )


def unasked(consult: ConsultFile) -> tuple[Measure, ...]:
    """The earlier measures of which nobody said whether they still work."""
    return tuple(
        measure
        for each in before(consult)
        for measure in in_place(each)
        if consult.answer(RELAPSE_PREFIX + measure.id) is None
    )
