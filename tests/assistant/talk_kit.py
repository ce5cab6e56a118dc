"""A small case for the tests of the talk: records in, a consult out."""

from datetime import UTC, datetime
from typing import Any

from assistant.case.file import CaseFile, ConsultFile
from assistant.case.records import Assignment, Case, Consult, Record, Worker, kind_of

NOW = datetime(2026, 11, 23, 13, 3, tzinfo=UTC)


def owned(type_: type[Record], id_: str, consult: str = "c1", **values: Any) -> Any:
    """A record of this type in a consult of the case."""
    return type_(id=id_, case_id="case", consult_id=consult, **values)


def talk(*records: Record, consult: str = "c1") -> ConsultFile:
    """A consult with these records; further consults are among them."""
    base: tuple[Record, ...] = (
        Worker(id="worker", name="Noor de Wit"),
        Case(id="case", number="2026-001", worker_id="worker"),
        Assignment(id="assignment", case_id="case"),
    )
    if not any(isinstance(record, Consult) and record.id == "c1" for record in records):
        base += (Consult(id="c1", case_id="case", day=NOW.date()),)
    rows: dict[str, dict[str, Record]] = {}
    for record in (*base, *records):
        rows.setdefault(kind_of(type(record)), {})[record.id] = record
    return CaseFile(rows).consult(consult)
