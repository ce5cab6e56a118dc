"""How the demo data become records: the same key gives the same id, and days count from today."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pydantic import TypeAdapter

from assistant.case.file import CaseFile
from assistant.case.records import KINDS, Consult, Record, Step
from assistant.case.words import StepState
from assistant.consult.steps import CHANGE, QUESTIONNAIRE, SIGNALS
from assistant.content.library import Library
from assistant.content.model import ServiceForm
from assistant.group.facts import facts_of


def raw(name: str) -> dict[str, Any]:
    """One demo file as it stands."""
    return tomllib.loads(files("resources.demo").joinpath(f"{name}.toml").read_text("utf-8"))


def parsed(type_: type[Record], values: Mapping[str, Any], today: date) -> Record:
    """A record from plain values; a day is a number of days from today."""
    types = {field.name: str(field.type) for field in fields(type_)}
    parsed = dict(values)
    for key, value in values.items():
        if "date" in types[key] and isinstance(value, int):
            day = today + timedelta(days=value)
            at_nine = datetime.combine(day, time(9), UTC)
            parsed[key] = at_nine if "datetime.datetime" in types[key] else day
    record: Record = _adapter(type_).validate_python(parsed)
    return record


@cache
def _adapter(type_: type[Record]) -> TypeAdapter[Record]:
    """What checks the values of a kind; making one takes longer than using it."""
    return TypeAdapter(type_)


def steps(consult: Consult, library: Library, *, later: bool = False) -> list[Record]:
    """The steps of the consult's form: done when it is confirmed or before where it stands.

    A later consult of a case has the step about what changed as well.
    """
    form = library.get(ServiceForm, consult.form)
    keys = list(form.steps) if form else []
    if later:
        keys.insert(keys.index(SIGNALS), CHANGE)
    here = keys.index(consult.current_step) if consult.current_step in keys else 0
    return [
        Step(
            id=id_of(f"{consult.id}/step/{key}"),
            case_id=consult.case_id,
            consult_id=consult.id,
            key=key,
            position=position,
            state=_state(position, here, key, form),
            seconds=360 if position < here else 0,
        )
        for position, key in enumerate(keys)
    ]


def _state(position: int, here: int, key: str, form: ServiceForm | None) -> StepState:
    """Done before where the consult stands, busy there, to do after it."""
    if key == QUESTIONNAIRE and form is not None and not form.questionnaire:
        return StepState.SKIPPED
    if position == here:
        return StepState.BUSY
    return StepState.DONE if position < here else StepState.TODO


def group_facts(
    records: Sequence[Record], consult: Consult, library: Library, today: date
) -> list[Record]:
    """The group facts of a confirmed consult."""
    if consult.confirmed is None:
        return []
    rows: dict[str, dict[str, Record]] = {}
    for kind, type_ in KINDS.items():
        rows[kind] = {record.id: record for record in records if isinstance(record, type_)}
    return list(facts_of(CaseFile(rows).consult(consult.id), library, today))


def id_of(key: str) -> str:
    """The identity that belongs to a key of the demo data."""
    return str(uuid5(NAMESPACE_URL, f"evenwicht-demo/{key}"))
