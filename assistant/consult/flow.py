"""The flow of a consult: which steps it has, in which order, how far each is and how long it took.

Every function that alters something returns the changes; nobody but the caller commits them.
The service form gives the first steps and their order; after that they belong to the consult.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, datetime

from assistant.case.changes import Change, added, changed
from assistant.case.file import ConsultFile
from assistant.case.records import Assignment, Case, Consult, Step, Worker, new_id
from assistant.case.words import Mood, StepState
from assistant.consult.steps import QUESTIONNAIRE
from assistant.content.library import Library
from assistant.content.model import ServiceForm, StepText


def new_case(
    form: ServiceForm,
    library: Library,
    case: Case,
    worker: Worker,
    *,
    today: date,
    now: datetime,
    known: bool = False,
) -> tuple[Change, ...]:
    """A new case with its assignment and its first consult.

    Consent gets no rows yet: a scope nobody asked about is unasked.

    Args:
        form: the kind of consult or assignment.
        library: the content the consult is held with.
        case: the case with its id and number; its worker and opening day are filled in here.
        worker: the client.
        today: the day the case is opened and the consult is held.
        now: the instant of the changes.
        known: the worker is stored already and is not added again.
    """
    assignment = Assignment(
        id=new_id(), case_id=case.id, form=form.id, prevention_level=form.prevention_level
    )
    return (
        *(() if known else (added(worker, now),)),
        added(replace(case, worker_id=worker.id, opened=today), now),
        added(assignment, now),
        *new_consult(case.id, form, library, today=today, now=now),
    )


def new_consult(
    case_id: str, form: ServiceForm, library: Library, *, today: date, now: datetime
) -> tuple[Change, ...]:
    """One more consult in a case, at the first step of its form."""
    consult = Consult(
        id=new_id(),
        case_id=case_id,
        form=form.id,
        day=today,
        current_step=form.steps[0],
        opened_at=now,
        content_version=library.version,
    )
    steps = (
        Step(
            id=new_id(),
            case_id=case_id,
            consult_id=consult.id,
            key=key,
            position=position,
            state=_first_state(form, key),
        )
        for position, key in enumerate(form.steps)
    )
    return (added(consult, now), *(added(step, now) for step in steps))


def steps_of(consult: ConsultFile) -> tuple[Step, ...]:
    """The steps of this consult in their order."""
    return tuple(sorted(consult.all(Step), key=lambda step: step.position))


def step_of(consult: ConsultFile, key: str) -> Step:
    """The step with this key.

    Raises:
        KeyError: this consult has no such step.
    """
    for step in consult.all(Step):
        if step.key == key:
            return step
    raise KeyError(key)


def next_step(consult: ConsultFile, key: str, leave_out: Collection[str] = ()) -> Step | None:
    """The first step after this one that is not skipped, or None at the end."""
    here = step_of(consult, key).position
    return next((s for s in _walked(consult, leave_out) if s.position > here), None)


def previous_step(consult: ConsultFile, key: str, leave_out: Collection[str] = ()) -> Step | None:
    """The last step before this one that is not skipped, or None at the start."""
    here = step_of(consult, key).position
    before = [s for s in _walked(consult, leave_out) if s.position < here]
    return before[-1] if before else None


def _walked(consult: ConsultFile, leave_out: Collection[str]) -> list[Step]:
    return [
        step
        for step in steps_of(consult)
        if step.state is not StepState.SKIPPED and step.key not in leave_out
    ]


def set_state(
    consult: ConsultFile, key: str, state: StepState, now: datetime
) -> tuple[Change, ...]:
    """The step gets this state."""
    return changed(step_of(consult, key), now, state=state)


def skip(consult: ConsultFile, key: str, now: datetime) -> tuple[Change, ...]:
    """The step is passed over; what was filled in stays."""
    return set_state(consult, key, StepState.SKIPPED, now)


def reopen(consult: ConsultFile, key: str, now: datetime) -> tuple[Change, ...]:
    """A step that was done or skipped is taken up again."""
    return set_state(consult, key, StepState.BUSY, now)


def finish(consult: ConsultFile, key: str, now: datetime) -> tuple[Change, ...]:
    """The step is done."""
    return set_state(consult, key, StepState.DONE, now)


def enter_step(consult: ConsultFile, key: str, now: datetime) -> tuple[Change, ...]:
    """The consult stands at this step; a step not begun yet becomes busy.

    A skipped or finished step can be looked at without being taken up again.
    """
    step = step_of(consult, key)
    begun = StepState.BUSY if step.state is StepState.TODO else step.state
    return changed(step, now, state=begun) + changed(consult.consult, now, current_step=key)


def put_back(
    came: ConsultFile, consult: ConsultFile, key: str, now: datetime
) -> tuple[Change, ...]:
    """A step that was only looked at is to be done again: nothing was entered since one came.

    Args:
        came: the consult before one came to this step.
        consult: the consult as it is left.
        key: the step that is left.
        now: the instant of the changes.
    """
    before, after = step_of(came, key).state, step_of(consult, key).state
    if (before, after) != (StepState.TODO, StepState.BUSY) or _entered(came) != _entered(consult):
        return ()
    return set_state(consult, key, StepState.TODO, now)


def _entered(consult: ConsultFile) -> tuple[object, ...]:
    """All a person entered in the case, without what walking through the steps writes."""
    walked = {"step", "consult"}
    rows = {
        kind: table for kind, table in consult.file.rows.items() if kind not in walked and table
    }
    return rows, replace(consult.consult, current_step="", mood=Mood.DESK)


def leave_step(consult: ConsultFile, key: str, seconds: int, now: datetime) -> tuple[Change, ...]:
    """The time spent on this visit is added to the step.

    Raises:
        ValueError: `seconds` is negative.
    """
    if seconds < 0:
        raise ValueError(f"seconds must not be negative: {seconds}")
    step = step_of(consult, key)
    return changed(step, now, seconds=step.seconds + seconds)


def move(consult: ConsultFile, key: str, position: int, now: datetime) -> tuple[Change, ...]:
    """The step goes to this place (0 is first); the others keep their order."""
    moving = step_of(consult, key)
    order = [step for step in steps_of(consult) if step is not moving]
    order.insert(position, moving)
    return _renumbered(order, now)


def add_step(
    consult: ConsultFile,
    key: str,
    library: Library,
    now: datetime,
    state: StepState = StepState.TODO,
) -> tuple[Change, ...]:
    """A step this consult did not have, at the place the pack gives it among the others.

    Raises:
        ValueError: this consult has the step already.
    """
    order = list(steps_of(consult))
    if key in {step.key for step in order}:
        raise ValueError(f"the consult has step {key} already")
    place = _place(key, [step.key for step in order], library)
    step = Step(
        id=new_id(),
        case_id=consult.consult.case_id,
        consult_id=consult.consult.id,
        key=key,
        position=place,
        state=state,
    )
    order.insert(place, step)
    return (added(step, now), *_renumbered(order, now))


def changes_for_form(
    consult: ConsultFile, form: ServiceForm, library: Library, now: datetime
) -> tuple[Change, ...]:
    """The consult becomes one of another form.

    What still stands as the old form left it becomes what the new form makes of it; what a person
    began, finished, skipped or filled in stays. Steps the new form needs are added. The assignment
    follows when it had the form of this consult.
    """
    old = library.get(ServiceForm, consult.consult.form)
    result = changed(consult.consult, now, form=form.id)
    assignment = consult.file.assignment
    if assignment.form == consult.consult.form:
        result += changed(assignment, now, form=form.id)
        if assignment.prevention_level == (old.prevention_level if old else ""):
            result += changed(assignment, now, prevention_level=form.prevention_level)
    for step in steps_of(consult):
        if step.state is _first_state(old, step.key):
            result += changed(step, now, state=_first_state(form, step.key))
    after = consult.file.apply(result).consult(consult.consult.id)
    missing = [key for key in form.steps if key not in {step.key for step in consult.all(Step)}]
    for key in missing:
        more = add_step(after, key, library, now, _first_state(form, key))
        result += more
        after = after.file.apply(more).consult(consult.consult.id)
    return result


def talk_minutes(consult: ConsultFile, library: Library) -> int:
    """Whole minutes spent with the client: every step that is not done at the desk alone."""
    desk = {step.id for step in library.all(StepText) if step.desk}
    return sum(step.seconds for step in consult.all(Step) if step.key not in desk) // 60


def duration_text(minutes: int) -> str:
    """Whole minutes in words: '38 minuten', '1 uur en 5 minuten'."""
    hours, rest = divmod(minutes, 60)
    part = f"{rest} {'minuut' if rest == 1 else 'minuten'}"
    if not hours:
        return part
    return f"{hours} uur en {part}" if rest else f"{hours} uur"


def _first_state(form: ServiceForm | None, key: str) -> StepState:
    """What a form makes of a step nobody has touched; without a form every step is to be done."""
    if form is None:
        return StepState.TODO
    off = key not in form.steps or (key == QUESTIONNAIRE and not form.questionnaire)
    return StepState.SKIPPED if off else StepState.TODO


def _place(key: str, order: Sequence[str], library: Library) -> int:
    """Where a new step goes: before the first step that comes later in the pack."""
    rank = {text.id: number for number, text in enumerate(library.all(StepText))}
    last = len(rank)
    own = rank.get(key, last)
    return next(
        (place for place, other in enumerate(order) if rank.get(other, last) > own), len(order)
    )


def _renumbered(order: Sequence[Step], now: datetime) -> tuple[Change, ...]:
    """The changes that give these steps the places they stand at."""
    return tuple(
        change
        for position, step in enumerate(order)
        for change in changed(step, now, position=position)
    )
