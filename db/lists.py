"""The queries behind the lists: cases, what is due, what is kept, case numbers."""

from datetime import date
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    Table,
    cast,
    func,
    literal,
    select,
    union_all,
)
from sqlalchemy.dialects.sqlite import dialect

from assistant.case.lists import DueWindows
from assistant.case.words import (
    AnswerState,
    ConsentScope,
    ConsentState,
    DiscussionKind,
    Obstacle,
    Progress,
    Side,
)
from assistant.consult.steps import FOLLOW_UP_DAY, REPEAT_DAY
from db.tables import RECORDS, destroyed, history

_case = RECORDS["case"]
_worker = RECORDS["worker"]
_organisation = RECORDS["organisation"]
_unit = RECORDS["unit"]
_assignment = RECORDS["assignment"]
_consult = RECORDS["consult"]
_consent = RECORDS["consent"]
_bottleneck = RECORDS["bottleneck"]
_discussion = RECORDS["discussion"]
_action = RECORDS["action"]
_measure = RECORDS["measure"]
_answer = RECORDS["answer"]

DECIDING_QUESTIONS = (FOLLOW_UP_DAY, REPEAT_DAY)
"""The answers that say when something is due."""

_OPEN = tuple(each.value for each in Progress if each.is_open)


@cache  # making it anew takes longer than asking the database
def case_rows() -> Select[Any]:
    """Every case with its names, its last consult and when it was last touched."""
    last_consult = (
        select(func.max(_consult.c.seq))
        .where(_consult.c.case_id == _case.c.id)
        .correlate(_case)
        .scalar_subquery()
    )
    touched = (
        select(func.max(history.c.at))
        .where(history.c.case_id == _case.c.id)
        .correlate(_case)
        .scalar_subquery()
        .label("touched")
    )
    return (
        select(
            _case.c.id,
            _case.c.number,
            func.coalesce(_worker.c.name, "").label("worker"),
            _case.c.job,
            func.coalesce(_organisation.c.name, "").label("organisation"),
            func.coalesce(_unit.c.name, "").label("unit"),
            func.coalesce(
                func.nullif(_consult.c.form, ""), _of_assignment(_assignment.c.form), ""
            ).label("form"),
            _case.c.opened,
            _case.c.closed,
            _consult.c.id.label("consult_id"),
            _consult.c.day.label("consult_day"),
            func.coalesce(_consult.c.current_step, "").label("step"),
            touched,
            _of_assignment(_assignment.c.first_sick_day),
            func.coalesce(_of_assignment(_assignment.c.obstacle), ""),
        )
        .select_from(_case)
        .outerjoin(_worker, _worker.c.id == _case.c.worker_id)
        .outerjoin(_organisation, _organisation.c.id == _case.c.organisation_id)
        .outerjoin(_unit, _unit.c.id == _case.c.unit_id)
        .outerjoin(_consult, _consult.c.seq == last_consult)
        .order_by(touched.desc(), _case.c.seq.desc())
    )


def _of_assignment(column: ColumnElement[str]) -> ColumnElement[str]:
    """What the assignment of the case in the query says."""
    return (
        select(column)
        .where(_assignment.c.case_id == _case.c.id)
        .order_by(_assignment.c.seq)
        .limit(1)
        .correlate(_case)
        .scalar_subquery()
    )


@lru_cache(maxsize=8)
def due_rows(until: date) -> str:
    """Open actions, trials without a result and planned progress talks, of open cases.

    As text: it is asked at every look at the start page, and to build it takes longer than to run.
    """
    action_kind = func.coalesce(func.nullif(_action.c.kind, ""), "action")
    both = union_all(
        _due(_action, action_kind, _action.c.due),
        _due(_measure, literal("trial"), _measure.c.trial_end).where(_measure.c.trial_result == ""),
        _planned_progress(),
    ).subquery()
    query = select(both).where(both.c.due <= until.isoformat()).order_by(both.c.due)
    return str(query.compile(dialect=dialect(), compile_kwargs={"literal_binds": True}))


def _planned_progress() -> Select[Any]:
    """Talks about progress that have a day, and of which nothing was written yet."""
    planned = (_discussion.c.kind == DiscussionKind.PROGRESS.value) & (_discussion.c.said == "")
    return _of_case(
        _discussion,
        literal("progress"),
        literal("Voortgangsgesprek"),
        literal(Side.AD.value),
        _discussion.c.day,
    ).where(planned, _case.c.closed.is_(None))


def _due(table: Table, kind: ColumnElement[str], due: ColumnElement[str]) -> Select[Any]:
    return _of_case(table, kind, table.c.text, table.c.side, due).where(
        table.c.status.in_(_OPEN), _case.c.closed.is_(None)
    )


def _of_case(
    table: Table,
    kind: ColumnElement[str],
    text: ColumnElement[str],
    side: ColumnElement[str],
    due: ColumnElement[str],
) -> Select[Any]:
    return select(
        table.c.id,
        _case.c.id.label("case_id"),
        _case.c.number,
        _case.c.job,
        kind.label("kind"),
        text.label("text"),
        side.label("side"),
        due.label("due"),
    ).join_from(table, _case, _case.c.id == table.c.case_id)


def risk_rows(organisation_id: str) -> Select[Any]:
    """The open cases of an organisation with what decides whether they are risk dossiers."""
    count = (
        select(func.count())
        .where(_bottleneck.c.case_id == _case.c.id)
        .correlate(_case)
        .scalar_subquery()
    )
    return (
        select(
            _case.c.id.label("case_id"),
            _case.c.number,
            func.coalesce(_worker.c.name, "").label("worker"),
            _case.c.job,
            func.coalesce(_unit.c.name, "").label("unit"),
            _assignment.c.first_sick_day,
            func.coalesce(_assignment.c.obstacle, Obstacle.UNASKED.value).label("obstacle"),
            count.label("bottlenecks"),
        )
        .select_from(_case)
        .outerjoin(_worker, _worker.c.id == _case.c.worker_id)
        .outerjoin(_unit, _unit.c.id == _case.c.unit_id)
        .outerjoin(_assignment, _assignment.c.case_id == _case.c.id)
        .where(_case.c.organisation_id == organisation_id, _case.c.closed.is_(None))
        .order_by(_case.c.seq)
    )


def maybe_due_cases(windows: DueWindows) -> Select[Any]:
    """The ids of the cases in which a moment may be due; of closed cases only for a repeat."""
    latest = (
        select(_consult.c.case_id, func.max(_consult.c.day).label("day"))
        .group_by(_consult.c.case_id)
        .subquery()
    )
    is_open = _case.c.closed.is_(None)
    sick = select(_assignment.c.case_id).where(_between(_assignment.c.first_sick_day, windows.sick))
    planned = select(_consult.c.case_id).where(_between(_consult.c.day, windows.planned))
    talked = select(latest.c.case_id).where(_between(latest.c.day, windows.talked))
    repeated = select(latest.c.case_id).where(_between(latest.c.day, windows.repeated))
    agreed = select(_answer.c.case_id).where(
        _agreed_day(), _between(_answer.c.value, windows.agreed)
    )
    while_open = union_all(sick, planned, talked)
    always = union_all(repeated, agreed)
    return select(_case.c.id).where((is_open & _case.c.id.in_(while_open)) | _case.c.id.in_(always))


def kept_rows(closed: date) -> Select[Any]:
    """What decides how long a case is kept, of those that may have to go and of those held."""
    of_case = (_consent.c.case_id == _case.c.id) & _taking_part()
    said = (
        select(_consent.c.state)
        .where(of_case)
        .order_by(_consent.c.seq.desc())
        .limit(1)
        .correlate(_case)
        .scalar_subquery()
    )
    agreed = (
        select(func.max(_answer.c.value))
        .where(_answer.c.case_id == _case.c.id, _agreed_day())
        .correlate(_case)
        .scalar_subquery()
    )
    stopped = [each.value for each in ConsentState if each.is_no]
    once_stopped = select(_consent.c.case_id).where(_taking_part(), _consent.c.state.in_(stopped))
    withdrawn = said.in_(stopped)
    return select(
        _case.c.id,
        _case.c.number,
        _case.c.job,
        func.coalesce(_of_assignment(_assignment.c.form), "").label("form"),
        _case.c.closed,
        agreed.label("agreed"),
        _case.c.hold,
        func.coalesce(withdrawn, literal(0)).label("withdrawn"),
    ).where(
        (_case.c.closed <= closed.isoformat())
        | (func.trim(_case.c.hold) != "")
        | (_case.c.id.in_(once_stopped) & withdrawn)
    )


def _taking_part() -> ColumnElement[bool]:
    participate = _consent.c.scope == ConsentScope.PARTICIPATE.value
    return participate & (_consent.c.item_id == "")


def _agreed_day() -> ColumnElement[bool]:
    answered = _answer.c.state == AnswerState.ANSWERED.value
    return _answer.c.question.in_(DECIDING_QUESTIONS) & answered & (_answer.c.value != "")


def _between(day: ColumnElement[str], window: tuple[date, date]) -> ColumnElement[bool]:
    first, last = window
    return day.between(first.isoformat(), last.isoformat())


def last_number(year: int) -> Select[Any]:
    """The highest case number given out in a year, without the year; 0 when there is none."""
    given = union_all(select(_case.c.number), select(destroyed.c.number)).subquery()
    counter = cast(func.substr(given.c.number, 6), Integer)
    return select(func.coalesce(func.max(counter), 0)).where(given.c.number.startswith(f"{year}-"))
