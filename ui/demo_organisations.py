"""The demo organisations: many short, finished consults, and the advice to one of them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from assistant.case.cooperation import OwnSignal
from assistant.case.meetings import Meeting
from assistant.case.organisation import ORGANISATION_KINDS
from assistant.case.records import (
    Assignment,
    Bottleneck,
    Case,
    Consent,
    Consult,
    Organisation,
    Record,
    Task,
    TaskLoad,
    Unit,
    Worker,
)
from assistant.case.words import (
    Acceptance,
    BottleneckBasis,
    ConsentScope,
    ConsentState,
    Obstacle,
)
from assistant.content.library import Library
from assistant.content.model import Factor
from ui.demo_data import group_facts, id_of, parsed, raw, steps


def organisations(library: Library, today: date) -> Iterator[Record]:
    """The organisations with many short, confirmed consults."""
    data = raw("organisaties")
    names = [
        f"{first} {data['achternamen'][(number * 7 + len(first)) % len(data['achternamen'])]}"
        for number, first in enumerate(data["voornamen"] * 8)
    ]
    for entry in data["organisatie"]:
        yield Organisation(
            id=id_of(entry["sleutel"]),
            name=entry["naam"],
            sector=entry["sector"],
            headcount=entry["personeel"],
        )
    for entry in data["eenheid"]:
        yield Unit(
            id=id_of(entry["sleutel"]),
            organisation_id=id_of(entry["organisatie"]),
            name=entry["naam"],
            headcount=entry["personeel"],
        )
        shares = [share for share in data["deelt"] if share["eenheid"] == entry["sleutel"]]
        for person in range(entry["gesproken"]):
            factors = [
                share["factor"]
                for share in shares
                if (person - share["vanaf"]) % entry["gesproken"] < share["aantal"]
            ]
            limits = [
                limit["factor"]
                for limit in data.get("grens", [])
                if limit["eenheid"] == entry["sleutel"]
                and (person - limit["vanaf"]) % entry["gesproken"] < limit["aantal"]
            ]
            tasks = [task for task in data.get("taak", []) if task["eenheid"] == entry["sleutel"]]
            day = today - timedelta(days=20 + (person * 37) % 320)
            found = _short_case(entry, person, names.pop(0), factors, day, library, limits, tasks)
            yield from found
    yield from _about_organisations(data, today)


def _about_organisations(data: Mapping[str, Any], today: date) -> Iterator[Record]:
    """What is kept about the organisations beside their people."""
    for kind, type_ in ORGANISATION_KINDS.items():
        for number, entry in enumerate(data.get(kind, [])):
            links = {
                key: id_of(entry[key]) for key in ("organisation_id", "unit_id") if key in entry
            }
            yield parsed(type_, {"id": id_of(f"{kind}/{number}"), **entry, **links}, today)
    for entry in data["meeting"]:
        ids = {key: id_of(entry[key]) for key in ("id", "organisation_id")}
        yield parsed(Meeting, {**entry, **ids}, today)
    for number, entry in enumerate(data["own_signal"]):
        links = {key: id_of(entry[key]) for key in ("organisation_id",) if key in entry}
        yield parsed(OwnSignal, {"id": id_of(f"own_signal/{number}"), **entry, **links}, today)


def _short_case(
    unit: Mapping[str, Any],
    person: int,
    name: str,
    factors: Sequence[str],
    day: date,
    library: Library,
    limits: Sequence[str],
    tasks: Sequence[Mapping[str, Any]],
) -> list[Record]:
    """One closed case of the many: who, where, consent, bottlenecks and tasks."""
    key = f"{unit['sleutel']}/{person}"
    case_id, consult_id = id_of(f"{key}/case"), id_of(f"{key}/consult")
    consult = Consult(
        id=consult_id,
        case_id=case_id,
        form="preventief_adviesgesprek",
        day=day,
        current_step="rapport",
        opened_at=datetime.combine(day, time(9), UTC),
        confirmed=day,
        closed=day,
        content_version=library.version,
    )
    records: list[Record] = [
        Worker(id=id_of(f"{key}/worker"), name=name),
        Case(
            id=case_id,
            worker_id=id_of(f"{key}/worker"),
            organisation_id=id_of(unit["organisatie"]),
            unit_id=id_of(unit["sleutel"]),
            job=unit["functie"],
            opened=day - timedelta(days=7),
            closed=day,
        ),
        Assignment(
            id=id_of(f"{key}/assignment"),
            case_id=case_id,
            form=consult.form,
            acceptance=Acceptance.ACCEPTED,
            prevention_level="2a",
            obstacle=Obstacle.NONE,
        ),
        consult,
        *steps(consult, library),
    ]
    records += [
        Consent(
            id=id_of(f"{key}/consent/{scope}"),
            case_id=case_id,
            scope=scope,
            state=ConsentState.GIVEN,
            on=day,
        )
        for scope in (ConsentScope.PARTICIPATE, ConsentScope.RECORD, ConsentScope.GROUP)
    ]
    for factor in (*factors, *limits):
        if library.get(Factor, factor) is None:
            raise KeyError(f"the demo names factor {factor}, which no pack has")
        records.append(
            Bottleneck(
                id=id_of(f"{key}/bottleneck/{factor}"),
                case_id=case_id,
                consult_id=consult_id,
                factor=factor,
                basis=BottleneckBasis.LIMITATION if factor in limits else BottleneckBasis.TASK_LOAD,
                justification="Besproken aan tafel en gezien in het werk.",
            )
        )
    for number, task in enumerate(tasks):
        records += _task(task, f"{key}/task/{number}", case_id, consult_id)
    return records + group_facts(records, consult, library, day)


def _task(
    entry: Mapping[str, Any], key: str, case_id: str, consult_id: str
) -> tuple[Record, Record]:
    """A task with the one load it is known for."""
    here = {"case_id": case_id, "consult_id": consult_id}
    return (
        Task(id=id_of(key), name=entry["naam"], hours=entry["uren"], **here),
        TaskLoad(
            id=id_of(f"{key}/load"),
            task_id=id_of(key),
            factor=entry["factor"],
            intensity=entry["zwaarte"],
            **here,
        ),
    )
