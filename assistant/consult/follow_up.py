"""A later consult starts from the one before it, so that only what changed has to be said.

What describes the worker and the work is taken over; what was advised is not: it is looked at in
the step about change, and stays where it was written.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from assistant.case.changes import Change, added
from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import (
    Bottleneck,
    Capacity,
    Consult,
    Record,
    Talent,
    Task,
    TaskLoad,
    Theme,
    new_id,
)
from assistant.consult.flow import add_step, new_consult
from assistant.consult.steps import CHANGE
from assistant.content.library import Library
from assistant.content.model import ServiceForm


def in_order(file: CaseFile) -> tuple[ConsultFile, ...]:
    """The consults of a case, the first one first."""
    found = sorted(file.all(Consult), key=lambda each: each.day or date.max)
    return tuple(ConsultFile(file, consult) for consult in found)


def before(consult: ConsultFile) -> tuple[ConsultFile, ...]:
    """The consults of the same case that were held before this one."""
    all_ = in_order(consult.file)
    place = next(i for i, each in enumerate(all_) if each.consult.id == consult.consult.id)
    return all_[:place]


def next_consult(
    file: CaseFile, form: ServiceForm, library: Library, *, today: date, now: datetime
) -> tuple[Change, ...]:
    """One more consult in a case, with what is known of the worker and the work in it already.

    It has the step in which both look at what changed.
    """
    earlier = in_order(file)[-1]
    begun = new_consult(file.case.id, form, library, today=today, now=now)
    fresh = next(c.new for c in begun if isinstance(c.new, Consult))
    after = file.apply(begun).consult(fresh.id)
    step = () if CHANGE in form.steps else add_step(after, CHANGE, library, now)
    taken = tuple(added(record, now) for record in _taken_over(earlier, fresh.id))
    return (*begun, *step, *taken)


def _taken_over(earlier: ConsultFile, consult_id: str) -> Iterator[Record]:
    ids = {task.id: new_id() for task in earlier.all(Task)}
    for task in earlier.all(Task):
        yield replace(task, id=ids[task.id], consult_id=consult_id)
    for load in earlier.all(TaskLoad):
        task_id = ids.get(load.task_id, "")
        yield replace(load, id=new_id(), consult_id=consult_id, task_id=task_id)
    for capacity in earlier.all(Capacity):
        yield replace(capacity, id=new_id(), consult_id=consult_id)
    for bottleneck in earlier.all(Bottleneck):
        yield replace(bottleneck, id=new_id(), consult_id=consult_id)
    for talent in earlier.all(Talent):
        yield replace(talent, id=new_id(), consult_id=consult_id)
    for theme in earlier.all(Theme):
        yield replace(
            theme,
            id=new_id(),
            consult_id=consult_id,
            own_words="",
            importance=None,
            confidence=None,
        )
