"""What the rest of the program needs of a store, as Protocols; `db` fulfils them."""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol, TypeVar

from assistant.case.changes import Change
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
from assistant.case.records import Organisation, Record, Setting, Unit

R = TypeVar("R", bound=Record)


class Cases(Protocol):
    """Cases and the other records, read and written."""

    def commit(self, title: str, changes: tuple[Change, ...], case_id: str | None = None) -> None:
        """Write these changes in one transaction, with the case's history."""

    def load(self, case_id: str) -> CaseFile:
        """One case with everything in it. Raises KeyError when there is none."""

    def rows(self, most: int = -1) -> Sequence[CaseRow]:
        """All cases, latest touched first; no more than `most`, when that is not below zero."""

    def due(self, until: date) -> Sequence[DueRow]:
        """Open actions and trials due on or before a day, earliest first."""

    def kept(self, closed: date) -> Sequence[KeptRow]:
        """The cases closed on or before a day, those held, and those whose worker withdrew."""

    def maybe_due(self, windows: DueWindows) -> Sequence[CaseFile]:
        """The cases in which a moment may be due, with only the records that decide about it."""

    def brought(self) -> Sequence[CaseFile]:
        """All cases, with only what tells what consults and measures brought."""

    def last_change(self) -> datetime | None:
        """When something was last changed in this vault; None when nothing ever was."""

    def next_number(self, year: int) -> str:
        """The next free case number of a year, '2026-014'."""

    def search(self, words: str, most: int = -1) -> Sequence[Hit]:
        """The cases in which all these words (or their beginnings) occur, best match first.

        No more of them than `most`, when that is not below zero.
        """

    def held_about(self, worker_id: str) -> dict[str, list[dict[str, Any]]]:
        """Every stored row about a worker, by table: what someone sees who asks for inzage."""

    def organisations(self) -> Sequence[Organisation]:
        """All organisations by name."""

    def units(self, organisation_id: str) -> Sequence[Unit]:
        """The units of an organisation."""

    def about_organisation(self, organisation_id: str) -> CaseFile:
        """What is kept about an organisation beside its people, as a file of its own kinds."""

    def risk_rows(self, organisation_id: str) -> Sequence[RiskRow]:
        """The open cases of an organisation with what decides whether they are at risk."""

    def about_meeting(self, meeting_id: str) -> CaseFile:
        """A meeting with what was said there of each case, as a file of these two kinds."""

    def every(self, type_: type[R]) -> Sequence[R]:
        """Every record of a kind that belongs to no case, in the order they were added."""

    def settings(self) -> dict[str, Setting]:
        """All settings of this vault by key."""

    def group_facts(self, organisation_id: str, first: date, last: date) -> Sequence[SeenFact]:
        """Facts of confirmed consults in a period, of persons whose group consent stands."""

    def seen_loads(self, organisation_id: str, first: date, last: date) -> Sequence[SeenLoad]:
        """What the tasks of those persons ask, with what their function is called.

        In the order of their consults, the last one last.
        """


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """A release that went out: its counts as text, and the random person numbers behind them."""

    id: str
    organisation_id: str
    made_at: datetime
    title: str
    body: str


class Ledger(Protocol):
    """Every group release ever made."""

    def releases(self, organisation_id: str) -> Sequence[LedgerEntry]:
        """Earlier releases of an organisation, oldest first."""

    def add(self, entry: LedgerEntry) -> None:
        """Keep a release; it is never changed."""


@dataclass(frozen=True, slots=True)
class LogLine:
    """One event of the audit log: its number, when, what, and about which id."""

    seq: int
    at: datetime
    event: str
    subject: str


class Log(Protocol):
    """The audit log: events without content, append-only, chained."""

    def write(self, event: str, subject: str = "", *, at: datetime | None = None) -> None:
        """Add an event, now or `at` an earlier instant.

        `subject` is an id or a constant, never case content.
        """

    def lines(self) -> Sequence[LogLine]:
        """Every event, oldest first."""

    def first_broken(self) -> int | None:
        """The number of the first link that does not fit, or None when the chain is whole."""


class Packs(Protocol):
    """A copy of every version of a content pack that a consult used."""

    def keep(self, pack_id: str, version: str, body: str) -> None:
        """Keep the TOML text of a version; one that is already there stays as it is."""

    def body(self, pack_id: str, version: str) -> str | None:
        """The TOML text of a version, or None when no consult used it."""


@dataclass(frozen=True, slots=True)
class SignedReport:
    """A version of a report as it was signed.

    It belongs to a consult of a case or, with `organisation_id`, to neither. `content` names the
    packs and their versions, `sha256` is the hash of its bytes in hexadecimal, and `texts` are its
    sentences, from which the list of changes of the next version is made.
    """

    id: str
    case_id: str | None
    consult_id: str | None
    document: str
    subject_id: str
    reader: str
    version: int
    signed_at: datetime
    signed_by: str
    content: str
    sha256: str
    texts: tuple[str, ...]
    organisation_id: str | None = None


class Signed(Protocol):
    """The signed versions of reports, with their bytes."""

    def add(self, report: SignedReport, pdf: bytes) -> None:
        """Keep a signed report with its bytes; it is never changed."""

    def of_case(self, case_id: str) -> Sequence[SignedReport]:
        """What was signed in a case, oldest first, without the bytes."""

    def of_organisation(self, organisation_id: str) -> Sequence[SignedReport]:
        """What was signed about an organisation, oldest first, without the bytes."""

    def pdf(self, id_: str) -> bytes:
        """The bytes that were signed. Raises KeyError when there is no such report."""


@dataclass(frozen=True, slots=True)
class BackupFile:
    """A backup that counts: it was opened and checked in full before it got its name.

    `size` is in bytes.
    """

    path: Path
    moment: datetime
    size: int


class Vault(Protocol):
    """An open vault."""

    path: Path
    cases: Cases
    ledger: Ledger
    log: Log
    packs: Packs
    signed: Signed

    def touched(self) -> bool:
        """Whether anything at all was written since it was opened."""

    def reading(
        self, cancelled: Callable[[], bool] = lambda: False
    ) -> AbstractContextManager[Cases]:
        """The records as they are now, to read beside the window until `cancelled` says so."""

    def check(self, cancelled: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
        """Both integrity checks and the log's chain; an empty tuple when all is well."""

    def back_up(
        self, folder: Path, now: datetime, cancelled: Callable[[], bool] = lambda: False
    ) -> tuple[Path, ...]:
        """Put a checked backup into a folder and thin the older ones.

        Returns the backups there that still hold destroyed cases and cannot be rewritten.
        """

    def backups(self, folder: Path) -> Sequence[BackupFile]:
        """This vault's backups in a folder, newest first; none when there is no such folder."""

    def backup_remark(self, folder: Path, now: datetime) -> str:
        """What is wrong with the backups in a folder, in Dutch; empty when all is well."""

    def restore(self, path: Path, folder: Path) -> None:
        """Put a backup into a new, empty folder, which is then a vault of its own."""

    def prove(self, path: Path, cancelled: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
        """Open a backup and check all of it; an empty tuple when it is good."""

    def destroy_cases(
        self, case_ids: Collection[str], now: datetime, folders: Iterable[Path] = ()
    ) -> tuple[Path, ...]:
        """Destroy cases for good, all or none, here and in the backups in these folders.

        Returns the backups out of reach. Raises KeyError when one of them is not there.
        """

    def change_passphrase(self, current: str, new: str) -> None:
        """Give the vault a new passphrase; `current` is the old one or the recovery code."""

    def new_recovery_code(self, current: str) -> str:
        """Make a new recovery code, after which the old one no longer opens this vault."""

    def renew_key(self, passphrase: str, now: datetime, folder: Path | None = None) -> str:
        """Encrypt all anew under a new key, back up, close; returns the new recovery code."""

    def close(self) -> None:
        """Close the database and forget the key."""
