"""Desk and table: what a consult shows when the worker sits beside the screen, and what not.

At the table the steps of the AD alone are out of sight, and of the many factors there are, only a
few lie on the table: those that came up, filled up with what fits the signals and with one of each
kind, so that nothing is forgotten.
"""

from collections import Counter

from assistant.case.file import ConsultFile
from assistant.case.records import Capacity, Signal, Step, TaskLoad
from assistant.case.words import Mood
from assistant.consult.flow import steps_of
from assistant.content.library import Library
from assistant.content.model import Factor, MeasureText, StepText


def at_table(consult: ConsultFile) -> bool:
    """Whether the worker sits beside the screen."""
    return consult.consult.mood is Mood.TABLE


def out_of_sight(consult: ConsultFile, library: Library) -> frozenset[str]:
    """The keys of the steps that are not walked now: at the table those of the AD alone.

    A consult that has no other steps keeps them: there would be nothing to stand at.
    """
    hidden = frozenset(step.id for step in library.all(StepText) if step.desk)
    others = any(step.key not in hidden for step in consult.all(Step))
    return hidden if at_table(consult) and others else frozenset()


def walked(consult: ConsultFile, library: Library) -> list[str]:
    """The keys of the steps that can be gone to now, in their order."""
    hidden = out_of_sight(consult, library)
    return [step.key for step in steps_of(consult) if step.key not in hidden]


def nearest(consult: ConsultFile, library: Library, key: str) -> str:
    """The first step that can be gone to, at or after this one; else the first of all.

    Empty when the consult has no steps.
    """
    keys = walked(consult, library)
    order = [step.key for step in steps_of(consult)]
    after = order[order.index(key) :] if key in order else []
    return next((each for each in [*after, *keys] if each in keys), "")


def factors_that_came_up(consult: ConsultFile, library: Library) -> tuple[Factor, ...]:
    """The factors something was said about, in the order they came up."""
    ids = dict.fromkeys(
        [c.factor for c in consult.all(Capacity)] + [load.factor for load in consult.all(TaskLoad)]
    )
    return tuple(factor for id_ in ids if (factor := library.get(Factor, id_)))


def factors_on_table(consult: ConsultFile, library: Library) -> tuple[Factor, ...]:
    """The few factors to talk about at the table (policy 'factors_at_table').

    What came up stays, also where that is more. The room that is left goes to factors that fit the
    signals (by the measures that are keyed to both), and then to the first of each group.
    """
    most = round(library.policy("factors_at_table"))
    found = dict.fromkeys(factor.id for factor in factors_that_came_up(consult, library))
    for id_ in (*_fitting_signals(consult, library), *_one_of_each(library)):
        if len(found) < most:
            found.setdefault(id_)
    return tuple(factor for id_ in found if (factor := library.get(Factor, id_)))


def _fitting_signals(consult: ConsultFile, library: Library) -> list[str]:
    seen = {signal.catalogue for signal in consult.all(Signal) if signal.catalogue}
    votes = Counter(
        factor
        for measure in library.all(MeasureText)
        if seen & set(measure.signals)
        for factor in measure.factors
    )
    return [factor for factor, _ in votes.most_common()]


def _one_of_each(library: Library) -> list[str]:
    first: dict[str, str] = {}
    for factor in library.all(Factor):
        first.setdefault(factor.group, factor.id)
    return list(first.values())
