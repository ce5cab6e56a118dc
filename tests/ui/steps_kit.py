"""What the tests of the steps stand on: a store in memory, a session and a consult in it."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from assistant.case.changes import Change, added, apply
from assistant.case.file import CaseFile
from assistant.case.records import Case, Consult, Organisation, Record, Setting, Unit, Worker
from assistant.consult.flow import new_case
from assistant.content.library import Library
from assistant.content.model import ServiceForm
from assistant.content.standard import standard
from assistant.store import CaseRow, DueRow
from ui.demo import scenario
from ui.forms.form import Form
from ui.session import Session

NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@dataclass
class MemoryCases:
    """Cases kept in a dictionary; what the database does, without one."""

    rows_by_kind: dict[str, dict[str, Record]] = field(default_factory=dict)

    def commit(self, title: str, changes: tuple[Change, ...], case_id: str | None = None) -> None:
        """Apply the changes."""
        self.rows_by_kind = apply(self.rows_by_kind, changes)

    def load(self, case_id: str) -> CaseFile:
        """The case with what belongs to it."""
        case = self.rows_by_kind["case"][case_id]
        own = {
            kind: {
                id_: record
                for id_, record in rows.items()
                if getattr(record, "case_id", case_id) == case_id
            }
            for kind, rows in self.rows_by_kind.items()
        }
        own["case"] = {case_id: case}
        return CaseFile(own)

    def rows(self) -> list[CaseRow]:
        """No list is needed here."""
        return []

    def due(self, until: date) -> list[DueRow]:
        """Nothing is due here."""
        return []

    def next_number(self, year: int) -> str:
        """Always the first number."""
        return f"{year}-001"

    def organisations(self) -> list[Organisation]:
        """What was stored."""
        return list(self.rows_by_kind.get("organisation", {}).values())

    def units(self, organisation_id: str) -> list[Unit]:
        """What was stored."""
        return list(self.rows_by_kind.get("unit", {}).values())

    def settings(self) -> dict[str, Setting]:
        """What was stored."""
        return self.rows_by_kind.get("setting", {})


@dataclass
class MemoryLog:
    """Remembers the events that were logged."""

    events: list[tuple[str, str]] = field(default_factory=list)

    def write(self, event: str, subject: str = "") -> None:
        """Remember the event."""
        self.events.append((event, subject))

    def first_broken(self) -> None:
        """A list in memory does not break."""
        return


@dataclass
class MemoryVault:
    """An open vault without a file."""

    cases: MemoryCases = field(default_factory=MemoryCases)
    log: MemoryLog = field(default_factory=MemoryLog)
    path: Path = Path()

    def close(self) -> None:
        """Nothing to close."""


@dataclass
class World:
    """A session with one fresh consult, and the short ways a test needs."""

    session: Session
    form: Form

    def store(self, *records: Record) -> None:
        """Put records in the case without a page."""
        self.session.commit("Voorbereid", tuple(added(r, NOW) for r in records), self.form.case_id)

    def all(self, type_: type) -> tuple:
        """The consult's records of a type, as stored now."""
        return self.form.consult.all(type_)


def make_world(form_id: str = "preventief_adviesgesprek") -> World:
    """An unlocked vault in memory with one fresh case of this service form."""
    library = standard()
    session = _session(library)
    worker = Worker(id="worker", name="Saskia de Vries")
    case = Case(id="case", number="2026-014", job="Verpleegkundige", contract_hours=32)
    service = library.get(ServiceForm, form_id)
    session.commit(
        "Nieuw dossier",
        new_case(service, library, case, worker, today=TODAY, now=NOW),
        "case",
    )
    consult = session.file("case").all(Consult)[0]
    return World(session, Form(session, "case", consult.id))


def demo_world(name: str) -> World:
    """An unlocked vault in memory with one demo case."""
    library = standard()
    session = _session(library)
    records = scenario(name, library, TODAY)
    case = next(record for record in records if isinstance(record, Case))
    consult = next(record for record in records if isinstance(record, Consult))
    session.commit("Voorbeeld", tuple(added(record, NOW) for record in records), case.id)
    return World(session, Form(session, case.id, consult.id))


def _session(library: Library) -> Session:
    return Session(MemoryVault(), library, now=lambda: NOW, today=lambda: TODAY)
