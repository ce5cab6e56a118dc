"""The queries behind what a group shows: only of persons whose last word on it is yes."""

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, Table, func, select

from assistant.case.words import ConsentScope, ConsentState
from db.tables import RECORDS

_case = RECORDS["case"]
_consult = RECORDS["consult"]
_consent = RECORDS["consent"]
_fact = RECORDS["group_fact"]
_load = RECORDS["task_load"]


def group_facts(organisation_id: str, first: date, last: date) -> Select[Any]:
    """Per talk that may be counted whose it is, its unit, its day and its codes.

    The codes are lines of a side and an indicator: one row for a talk, and not for a fact, is what
    makes counting a large organisation twice as fast.
    """
    codes = func.group_concat(_fact.c.side + " " + _fact.c.indicator, "\n").label("codes")
    talk = (_fact.c.consult_id, _fact.c.case_id, _fact.c.person, _fact.c.unit_id, _fact.c.day)
    within = _within(organisation_id, first, last)
    talks = select(*talk, codes).where(*within).group_by(*talk).subquery()
    told = select(talks.c.person, talks.c.consult_id, talks.c.unit_id, talks.c.day, talks.c.codes)
    return _counted(told, talks)


def seen_loads(organisation_id: str, first: date, last: date) -> Select[Any]:
    """Per task of a consult that may be counted what it asks and of whom, the last consult last."""
    told = (
        select(_fact.c.person, _case.c.job, _load.c.factor, _load.c.intensity, _fact.c.consult_id)
        .join_from(_fact, _case, _case.c.id == _fact.c.case_id)
        .join(_load, _load.c.consult_id == _fact.c.consult_id)
        .where(_fact.c.indicator == "spoken", *_within(organisation_id, first, last))
    )
    return _counted(told, _fact).order_by(_fact.c.day, _fact.c.consult_id)


def _within(organisation_id: str, first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    """The facts of an organisation in a period."""
    return (
        _fact.c.organisation_id == organisation_id,
        _fact.c.day.between(first.isoformat(), last.isoformat()),
    )


def _counted(told: Select[Any], of: Table | Subquery) -> Select[Any]:
    """Of what was told in these facts or talks, what may be counted.

    The consult is confirmed, its case's last word on group consent is yes, and so is the last word
    of the person in any case: who withdrew in one case is left out of all.
    """
    latest_of_case = _latest_consent(_consent.c.case_id)
    latest_of_person = _latest_consent(_case.c.worker_id)
    return (
        told.join(_consult, _consult.c.id == of.c.consult_id)
        .join(latest_of_case, latest_of_case.c.owner == of.c.case_id)
        .join(latest_of_person, latest_of_person.c.owner == of.c.person)
        .where(
            _consult.c.confirmed.is_not(None),
            latest_of_case.c.state == ConsentState.GIVEN.value,
            latest_of_person.c.state == ConsentState.GIVEN.value,
        )
    )


def _latest_consent(owner: ColumnElement[str]) -> Subquery:
    """The last word on group consent per owner (a case or a person): by its day, then as stored."""
    place = func.row_number().over(
        partition_by=owner,
        order_by=(func.coalesce(_consent.c.on, "").desc(), _consent.c.seq.desc()),
    )
    said = (
        select(owner.label("owner"), _consent.c.state, place.label("place"))
        .join_from(_consent, _case, _case.c.id == _consent.c.case_id)
        .where(
            _consent.c.scope == ConsentScope.GROUP.value,
            _consent.c.state != ConsentState.UNASKED.value,
        )
        .subquery()
    )
    return select(said.c.owner, said.c.state).where(said.c.place == 1).subquery()
