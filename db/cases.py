"""Cases and the other records, written as changes (`db.writing`) and read back as records."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache, partial
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Select, select

from assistant.case.changes import Change, Rows
from assistant.case.file import CaseFile
from assistant.case.lists import (
    CaseRow,
    DueRow,
    DueWindows,
    Hit,
    KeptRow,
    RiskRow,
    SeenFact,
    SeenLoad,
)
from assistant.case.organisation import ORGANISATION_KINDS
from assistant.case.records import (
    CASE_KINDS,
    Action,
    Case,
    Organisation,
    Record,
    Setting,
    Unit,
    kind_of,
)
from assistant.consult.steps import BROUGHT
from db import access, codec, group_lists, lists, search
from db.engine import Database
from db.tables import RECORDS
from db.writing import write

R = TypeVar("R", bound=Record)

_WALK = """
    SELECT case_id FROM history JOIN "case" ON "case".id = case_id ORDER BY history.seq DESC
"""


@dataclass(frozen=True, slots=True)
class CaseStore:
    """The records of one open vault."""

    database: Database

    def commit(self, title: str, changes: tuple[Change, ...], case_id: str | None = None) -> None:
        """Write these changes and their history in one transaction.

        When a consult of the case is closed, the values in the case's history are dropped. What
        belongs to no case (a meeting, an organisation, a setting) has a history without values.

        Raises:
            KeyError: a change names a record that is not there, or adds one that is.
            Problem: the disk is full, or the folder cannot be written any more.
        """
        with self.database.transaction() as connection:
            write(connection, title, changes, case_id, self.database.places)

    def load(self, case_id: str) -> CaseFile:
        """One case with everything in it.

        Raises:
            KeyError: there is no such case.
        """
        with self.database.engine.connect() as connection:
            read = partial(_read, connection)
            cases = read("case", "id", case_id)
            case = cast("Case", cases[case_id])
            return CaseFile(
                {
                    "organisation": read("organisation", "id", case.organisation_id),
                    "unit": read("unit", "organisation_id", case.organisation_id),
                    "worker": read("worker", "id", case.worker_id),
                    "case": cases,
                    **{kind: read(kind, "case_id", case_id) for kind in CASE_KINDS},
                }
            )

    def rows(self, most: int = -1) -> tuple[CaseRow, ...]:
        """All cases, latest touched first; no more than `most`, when that is not below zero."""
        query = lists.case_rows()
        if most >= 0:
            query = query.where(RECORDS["case"].c.id.in_(self._latest(most)))
        return self._rows(query)

    def _latest(self, most: int) -> list[str]:
        """The ids of the cases touched last; the history is walked back no further than needed."""
        walked = self.database.raw.execute(_WALK)
        found: dict[str, None] = {}
        for (case_id,) in walked:
            if len(found) >= most:
                break
            found[case_id] = None
        return list(found)

    def search(self, words: str, most: int = -1) -> tuple[Hit, ...]:
        """The cases in which all these words (or their beginnings) occur, best match first.

        No more of them than `most`, when that is not below zero.
        """
        if search.is_stale(self.database.raw):
            with self.database.transaction() as connection:
                search.refresh(connection)
        found = search.find(self.database.raw, words, most)
        rows = self._rows(lists.case_rows().where(RECORDS["case"].c.id.in_(found)))
        by_id = {row.id: row for row in rows}
        return tuple(Hit(by_id[id_], around) for id_, around in found.items())

    def _rows(self, query: Select[Any]) -> tuple[CaseRow, ...]:
        with self.database.engine.connect() as connection:
            return tuple(map(_case_row, connection.execute(query)))

    def held_about(self, worker_id: str) -> dict[str, list[dict[str, Any]]]:
        """Every stored row about a worker, by table: what someone sees who asks for inzage."""
        return access.held_about(self.database.raw, worker_id)

    def due(self, until: date) -> tuple[DueRow, ...]:
        """Open actions and trials due on or before a day, earliest first."""
        return tuple(
            DueRow(*(*row[:-1], date.fromisoformat(row[-1])))
            for row in self.database.raw.execute(lists.due_rows(until))
        )

    def kept(self, closed: date) -> tuple[KeptRow, ...]:
        """The cases closed on or before a day, those held, and those whose worker withdrew."""
        with self.database.engine.connect() as connection:
            return tuple(
                KeptRow(
                    **{
                        **row,
                        "closed": _day(row["closed"]),
                        "agreed": _day(row["agreed"]),
                        "withdrawn": bool(row["withdrawn"]),
                    }
                )
                for row in connection.execute(lists.kept_rows(closed)).mappings()
            )

    def maybe_due(self, windows: DueWindows) -> tuple[CaseFile, ...]:
        """The cases in which a moment may be due, with only the records that decide about it."""
        with self.database.engine.connect() as connection:
            ids = connection.execute(lists.maybe_due_cases(windows)).scalars().all()
        return self._files(_deciding(ids))

    def brought(self) -> tuple[CaseFile, ...]:
        """All cases, with only what tells what consults and measures brought."""
        answer = RECORDS["answer"]
        asked = _records("answer").where(answer.c.question.in_(BROUGHT))
        parts = ((kind, _records(kind)) for kind in ("case", "consult", "measure"))
        return self._files((*parts, ("answer", asked)))

    def _files(self, parts: Iterable[tuple[str, Select[Any]]]) -> tuple[CaseFile, ...]:
        """Cases with no more of them than these records by kind; the cases come first."""
        rows: dict[str, Rows] = {}
        with self.database.engine.connect() as connection:
            for kind, query in parts:
                for record in _decoded(connection, kind, query):
                    case_id = record.id if kind == "case" else cast("Action", record).case_id
                    rows.setdefault(case_id, {}).setdefault(kind, {})[record.id] = record
        return tuple(map(CaseFile, rows.values()))

    def last_change(self) -> datetime | None:
        """When something was last changed in this vault; None when nothing ever was."""
        query = "SELECT at FROM history ORDER BY seq DESC LIMIT 1"
        row = self.database.raw.execute(query).fetchone()
        return _instant(row[0]) if row else None

    def next_number(self, year: int) -> str:
        """The next free case number of a year, '2026-014'; never one of a destroyed case."""
        with self.database.engine.connect() as connection:
            last = connection.execute(lists.last_number(year)).scalar_one()
        return f"{year}-{last + 1:03}"

    def organisations(self) -> tuple[Organisation, ...]:
        """All organisations by name."""
        return tuple(sorted(self.every(Organisation), key=lambda one: one.name.casefold()))

    def units(self, organisation_id: str) -> tuple[Unit, ...]:
        """The units of an organisation, in the order they were added."""
        query = _records("unit").where(RECORDS["unit"].c.organisation_id == organisation_id)
        return cast("tuple[Unit, ...]", self._all(query, "unit"))

    def about_organisation(self, organisation_id: str) -> CaseFile:
        """What is kept about an organisation beside its people, as a file of its own kinds."""
        with self.database.engine.connect() as connection:
            read = partial(_read, connection)
            kinds = ORGANISATION_KINDS
            return CaseFile(
                {kind: read(kind, "organisation_id", organisation_id) for kind in kinds}
            )

    def risk_rows(self, organisation_id: str) -> tuple[RiskRow, ...]:
        """The open cases of an organisation with what decides whether they are at risk."""
        with self.database.engine.connect() as connection:
            return tuple(
                RiskRow(**{**row, "first_sick_day": _day(row["first_sick_day"])})
                for row in connection.execute(lists.risk_rows(organisation_id)).mappings()
            )

    def about_meeting(self, meeting_id: str) -> CaseFile:
        """A meeting with what was said there of each case, as a file of these two kinds."""
        with self.database.engine.connect() as connection:
            read = partial(_read, connection)
            meeting = read("meeting", "id", meeting_id)
            return CaseFile(
                {"meeting": meeting, "discussion": read("discussion", "meeting_id", meeting_id)}
            )

    def every(self, type_: type[R]) -> tuple[R, ...]:
        """Every record of a kind that belongs to no case, in the order they were added."""
        kind = kind_of(type_)
        return cast("tuple[R, ...]", self._all(_records(kind), kind))

    def settings(self) -> dict[str, Setting]:
        """All settings of this vault by key."""
        return {setting.id: setting for setting in self.every(Setting)}

    def group_facts(self, organisation_id: str, first: date, last: date) -> tuple[SeenFact, ...]:
        """Facts of confirmed consults in a period, of persons whose group consent stands."""
        query = group_lists.group_facts(organisation_id, first, last)
        with self.database.engine.connect() as connection:
            return tuple(
                SeenFact(person, consult_id, unit_id, on, indicator, side)
                for person, consult_id, unit_id, day, codes in connection.execute(query)
                for on in (_day(day),)
                for side, _, indicator in (code.partition(" ") for code in codes.split("\n"))
            )

    def seen_loads(self, organisation_id: str, first: date, last: date) -> tuple[SeenLoad, ...]:
        """What the tasks of those persons ask, with what their function is called."""
        query = group_lists.seen_loads(organisation_id, first, last)
        with self.database.engine.connect() as connection:
            return tuple(SeenLoad(*row) for row in connection.execute(query))

    def _all(self, query: Select[Any], kind: str) -> tuple[Record, ...]:
        with self.database.engine.connect() as connection:
            return tuple(_decoded(connection, kind, query))


def _deciding(ids: Sequence[str]) -> Iterator[tuple[str, Select[Any]]]:
    """The records of these cases that decide about what is due, by kind."""
    yield "case", _records("case").where(RECORDS["case"].c.id.in_(ids))
    for kind in ("assignment", "consult", "consent", "action"):
        yield kind, _records(kind).where(RECORDS[kind].c.case_id.in_(ids))
    answer = RECORDS["answer"]
    asked = answer.c.question.in_(lists.DECIDING_QUESTIONS)
    yield "answer", _records("answer").where(answer.c.case_id.in_(ids), asked)


def _case_row(row: Any) -> CaseRow:
    # By place, not by name: a list of thousands is read at every start.
    *names, opened, closed, consult_id, day, step, touched, sick, obstacle = row
    values: tuple[Any, ...] = (
        *names, _day(opened), _day(closed), consult_id, _day(day), step, _instant(touched),
        _day(sick), obstacle,
    )  # fmt: skip
    return CaseRow(*values)


@cache
def _records(kind: str) -> Select[Any]:
    table = RECORDS[kind]
    return select(*(table.c[column.name] for column in codec.columns(kind))).order_by(table.c.seq)


def _read(connection: Connection, kind: str, column: str, value: str | None) -> dict[str, Record]:
    """The records of a kind with this value in this column, by id."""
    query = _records(kind).where(RECORDS[kind].c[column] == value)
    return {record.id: record for record in _decoded(connection, kind, query)}


def _decoded(connection: Connection, kind: str, query: Select[Any]) -> list[Record]:
    return [codec.from_row(kind, row) for row in connection.execute(query).all()]


@lru_cache(maxsize=2_000)
def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
