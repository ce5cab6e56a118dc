"""The demo cases: data in resources/demo become changes, with days counted from today.

Every name in the data is a key; the same key gives the same id, so the same demo on the same day
is the same to the last byte.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from typing import Any

from assistant.case.changes import Change, added
from assistant.case.records import (
    KINDS,
    Answer,
    Case,
    Consult,
    Record,
    Setting,
)
from assistant.case.words import (
    AnswerState,
)
from assistant.consult.steps import RELAPSE_PREFIX
from assistant.content.library import Library
from ui.demo_data import group_facts, id_of, parsed, raw, steps
from ui.demo_organisations import organisations
from ui.demo_signed import sign
from ui.session import Session

PASSPHRASE = "samen kijken naar wat wel kan"  # noqa: S105 - shown on screen, opens only the demo
"""The passphrase of the demo vault."""

SETTINGS = {
    "ad_name": "Marijke van Dam",
    "ad_registration": "voorbeeld, geen registratie",
    "practice": "Van Dam Arbeidsadvies (voorbeeld)",
}
_SINGLE = ("organisation", "unit", "worker", "case", "assignment", "consult")


def fill(session: Session) -> None:
    """Write all demo cases into an empty vault, as one step that cannot be undone."""
    session.commit("Voorbeelden geladen", changes(session.library, session.today()))
    sign(session)
    session.forget_undo()


def changes(library: Library, today: date) -> tuple[Change, ...]:
    """Everything the demo vault holds."""
    records: list[Record] = [Setting(id=key, value=value) for key, value in SETTINGS.items()]
    records += organisations(library, today)
    for name in (*scenario_names(), *_names("later-")):
        records += scenario(name, library, today)
    consults = sorted(
        (r for r in records if isinstance(r, Consult) and r.day),
        key=lambda consult: consult.day or today,
        reverse=True,
    )
    days = {key: r.day for r in consults for key in (r.case_id, r.id) if r.day}
    written = [(min(_day(record, days, today), today), record) for record in _numbered(records)]
    return tuple(
        added(record, datetime.combine(day, time(9), UTC))
        for day, record in sorted(written, key=lambda each: each[0])
    )


def _day(record: Record, days: Mapping[str, date], today: date) -> date:
    """The day something was written: that of its consult, or of the first one of its case."""
    consult_id = record.id if isinstance(record, Consult) else getattr(record, "consult_id", "")
    case_id = record.id if isinstance(record, Case) else getattr(record, "case_id", "")
    return days.get(consult_id) or days.get(case_id, today)


def scenario_names() -> tuple[str, ...]:
    """The names of the demo cases that are told in full, by their first consult."""
    return _names("tc-", "week-")


def _names(*beginnings: str) -> tuple[str, ...]:
    """The files of the demo that begin like this, in order."""
    folder = files("resources.demo")
    names = (path.name.removesuffix(".toml") for path in folder.iterdir())
    return tuple(sorted(name for name in names if name.startswith(beginnings)))


def scenario(name: str, library: Library, today: date) -> list[Record]:
    """The records of one demo case, or of a later consult `of` one; steps and facts included."""
    data = raw(name)
    first = data.pop("of", name)
    keys = {"case_id": f"{first}/case", "consult_id": f"{name}/consult"}
    if first == name:
        data.setdefault("case", {})["worker_id"] = f"{name}/worker"
    for kind in ("organisation", "unit"):
        if kind in data:
            data["case"][f"{kind}_id"] = data[kind]["id"]
    records: list[Record] = []
    for kind in KINDS:
        entries = [data[kind]] if kind in _SINGLE and kind in data else data.get(kind, [])
        for number, entry in enumerate(entries):
            default = f"{name}/{kind}" if kind in _SINGLE else f"{name}/{kind}/{number}"
            records.append(_record(kind, {"id": default, **entry}, name, keys, today))
    records += [
        Answer(
            id=id_of(f"{name}/answer/{question}"),
            case_id=id_of(keys["case_id"]),
            consult_id=id_of(keys["consult_id"]),
            question=_question(question),
            state=AnswerState.ANSWERED,
            value=_day_value(str(value), today),
        )
        for question, value in data.get("answers", {}).items()
    ]
    consult = next(record for record in records if isinstance(record, Consult))
    records += steps(consult, library, later=first != name)
    case = records if first == name else [*scenario(first, library, today), *records]
    return records + group_facts(case, consult, library, today)


def _question(key: str) -> str:
    """The question an answer is to; that about an earlier measure names the measure by its id."""
    about = key.removeprefix(RELAPSE_PREFIX)
    return key if about == key else RELAPSE_PREFIX + id_of(about)


def _record(
    kind: str, entry: Mapping[str, Any], name: str, keys: Mapping[str, str], today: date
) -> Record:
    """One record of the data, parsed by the types of its dataclass."""
    type_ = KINDS[kind]
    types = {field.name: str(field.type) for field in fields(type_)}
    values: dict[str, Any] = {key: value for key, value in keys.items() if key in types}
    values |= entry
    for key, value in values.items():
        if key == "id" or key.endswith("_id"):
            local = kind in _SINGLE or key in {"case_id", "consult_id", "worker_id"}
            values[key] = id_of(value if local or "/" in value else f"{name}/{value}")
    return parsed(type_, values, today)


def _numbered(records: Sequence[Record]) -> Iterator[Record]:
    """The records with a case number for every case, in the order the cases were opened."""
    order = sorted(
        (record for record in records if isinstance(record, Case)),
        key=lambda case: (case.opened or date.min, case.id),
    )
    counts: dict[int, int] = {}
    numbers = {}
    for case in order:
        year = (case.opened or date.min).year
        counts[year] = counts.get(year, 0) + 1
        numbers[case.id] = f"{year}-{counts[year]:03d}"
    for record in records:
        if isinstance(record, Case):
            yield replace(record, number=numbers[record.id])
        else:
            yield record


def _day_value(value: str, today: date) -> str:
    """An answer as stored; '+14' is the day fourteen days from today, '-3' three days before."""
    if value[:1] in {"+", "-"} and value[1:].isdigit():
        return (today + timedelta(days=int(value))).isoformat()
    return value
