"""The tables of the vault, made from the records of `assistant.case`.

One table for each kind, with `seq` for the order in which records were stored (an order a VACUUM
keeps, unlike SQLite's own row numbers). The text in the tables is what `db.codec` makes of it.
"""

from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import REAL, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

from assistant.case.records import KINDS
from db import codec

metadata = MetaData()

INDEXED = frozenset({"case_id", "consult_id", "worker_id", "organisation_id"})
"""Fields by which records are found; every table that has one is indexed on it."""

_PARENTS = {"case_id": "case.id", "consult_id": "consult.id"}


def _column(column: codec.Column) -> Column[Any]:
    arguments: list[Any] = [column.name, _sql_type(column.type)]
    if column.name in _PARENTS:
        # Deferred: a commit may name the child before its parent; at its end both must be there.
        parent = ForeignKey(_PARENTS[column.name], deferrable=True, initially="DEFERRED")
        arguments.append(parent)
    return Column(
        *arguments,
        nullable=column.nullable,
        unique=True if column.name == "id" else None,
        index=True if column.name in INDEXED else None,
    )


def _sql_type(type_: Any) -> Any:
    if type_ is float:
        return REAL
    if type_ in (int, bool):
        return Integer
    if type_ in (str, date, datetime, tuple[str, ...]) or issubclass(type_, Enum):
        return Text
    raise TypeError(f"no column type for {type_}")


def _seq() -> Column[int]:
    return Column("seq", Integer, primary_key=True)


RECORDS: dict[str, Table] = {
    kind: Table(kind, metadata, _seq(), *map(_column, codec.columns(kind)), sqlite_strict=True)
    for kind in KINDS
}
"""The table of each kind."""

# What is open and due is asked for at every visit of the start page.
Index("ix_action_due", RECORDS["action"].c.status, RECORDS["action"].c.due)
Index("ix_measure_due", RECORDS["measure"].c.status, RECORDS["measure"].c.trial_end)

history = Table(
    "history",
    metadata,
    _seq(),
    Column("case_id", Text),
    Column("title", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("record_id", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("old", Text),
    Column("new", Text),
    Index("ix_history_case_id_at", "case_id", "at"),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""Every change, with its values as JSON; the values go when the consult is closed.

A change of what belongs to no case has no values here.
"""

ledger = Table(
    "ledger",
    metadata,
    _seq(),
    Column("id", Text, nullable=False, unique=True),
    Column("organisation_id", Text, nullable=False, index=True),
    Column("made_at", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("body", Text, nullable=False),
    sqlite_strict=True,
)
"""Group releases that went out; rows are never changed or removed (triggers see to it)."""

log = Table(
    "log",
    metadata,
    _seq(),
    Column("at", Text, nullable=False),
    Column("event", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("link", Text, nullable=False),
    sqlite_strict=True,
    sqlite_autoincrement=True,
)
"""The audit log; `link` chains each row to the one before. Append-only (triggers see to it)."""

signed_report = Table(
    "signed_report",
    metadata,
    _seq(),
    Column("id", Text, nullable=False, unique=True),
    Column(
        "case_id",
        Text,
        ForeignKey("case.id", deferrable=True, initially="DEFERRED"),
        index=True,
    ),
    Column(
        "consult_id",
        Text,
        ForeignKey("consult.id", deferrable=True, initially="DEFERRED"),
        index=True,
    ),
    Column("document", Text, nullable=False),
    Column("subject_id", Text, nullable=False),
    Column("reader", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("signed_at", Text, nullable=False),
    Column("signed_by", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("texts", Text, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
    Column("organisation_id", Text, index=True),
    sqlite_strict=True,
)
"""Signed versions of reports with their bytes; a trigger refuses every change of a row.

One about an organisation belongs to no case and stays, as the figures in the ledger do.
"""

content_pack = Table(
    "content_pack",
    metadata,
    Column("id", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("body", Text, nullable=False),
    sqlite_strict=True,
)
"""A copy of every version of a content pack that a consult used, as its TOML text."""

destroyed = Table(
    "destroyed",
    metadata,
    Column("case_id", Text, primary_key=True),
    Column("number", Text, nullable=False),
    Column("at", Text, nullable=False),
    sqlite_strict=True,
)
"""Cases that were destroyed: applied to every backup that comes back into sight."""

search_state = Table(
    "search_state",
    metadata,
    Column("history_seq", Integer, nullable=False),
    sqlite_strict=True,
)
"""One row: up to which change the full-text index (the virtual table `search`) is complete."""
