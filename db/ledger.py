"""The group releases that went out: added, read, and never changed (triggers see to it)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select

from assistant.store import LedgerEntry
from db.engine import Database
from db.tables import ledger


@dataclass(frozen=True, slots=True)
class ReleaseLedger:
    """The ledger of one open vault."""

    database: Database

    def releases(self, organisation_id: str) -> tuple[LedgerEntry, ...]:
        """Earlier releases of an organisation, oldest first."""
        query = (
            select(ledger).where(ledger.c.organisation_id == organisation_id).order_by(ledger.c.seq)
        )
        with self.database.engine.connect() as connection:
            return tuple(
                LedgerEntry(
                    id=row.id,
                    organisation_id=row.organisation_id,
                    made_at=datetime.fromisoformat(row.made_at),
                    title=row.title,
                    body=row.body,
                )
                for row in connection.execute(query)
            )

    def add(self, entry: LedgerEntry) -> None:
        """Keep a release; it is never changed."""
        made_at = entry.made_at.astimezone(UTC).isoformat()
        with self.database.transaction() as connection:
            connection.execute(
                "INSERT INTO ledger (id, organisation_id, made_at, title, body)"
                " VALUES (?, ?, ?, ?, ?)",
                (entry.id, entry.organisation_id, made_at, entry.title, entry.body),
            )
